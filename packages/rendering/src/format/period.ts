import { parsePeriodLabel, type ReportLocale } from "@touchstone/core/report-document";
import { catalogues } from "../messages/index.js";

/** Period labels in words: the full form for titles and tables, the short form for axes. */
export function periodFormat(locale: ReportLocale) {
  const { period } = catalogues[locale];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" });
  const shortDay = new Intl.DateTimeFormat(locale, { month: "numeric", day: "numeric", timeZone: "UTC" });
  const shortMonth = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });

  const long = (label: string): string => {
    const parts = parsePeriodLabel(label);
    if (parts === null) return label;
    if (parts.grain === "day") return day.format(utcDate(parts.date));
    const year = String(parts.year);
    if (parts.grain === "year") return period.year(year);
    if (parts.grain === "month") return month.format(new Date(Date.UTC(parts.year, parts.index - 1)));
    return period[parts.grain](year, String(parts.index));
  };

  const short = (label: string): string => {
    const parts = parsePeriodLabel(label);
    if (parts === null) return label;
    if (parts.grain === "day") return shortDay.format(utcDate(parts.date));
    if (parts.grain === "year") return period.year(String(parts.year));
    if (parts.grain === "month") return shortMonth.format(new Date(Date.UTC(parts.year, parts.index - 1)));
    if (parts.grain === "week") return period.shortWeek(String(parts.index));
    return period.shortQuarter(String(parts.year), String(parts.index));
  };

  /** Thin spaces become plain ones: the fonts of charts and files lack them. */
  const days = (from: string, to: string): string => longDay.formatRange(utcDate(from), utcDate(to)).replace(/[\u2000-\u200a\u202f]/g, " ");

  return { long, short, days, day: (date: string) => day.format(utcDate(date)) };
}

function utcDate(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
