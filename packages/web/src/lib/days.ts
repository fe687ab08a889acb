import { useFormat } from "../app/session-context.js";

/** Today's local date in the tenant's time zone, such as 2026-11-21. */
export function useToday(): string {
  const { timeZone } = useFormat();
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date());
}

/** The local date so many days before. */
export const daysAgo = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** A period's label (2026-11, 2026-W47, 2026-Q4, 2026-11-21) in words. */
export function periodName(label: string, locale: string): string {
  const utc = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(new Date(`${date}T00:00:00Z`));
  if (/^\d{4}-\d{2}-\d{2}$/.test(label)) return utc(label, { month: "short", day: "numeric" });
  if (/^\d{4}-\d{2}$/.test(label)) return utc(`${label}-01`, { year: "numeric", month: "short" });
  const quarter = /^(\d{4})-Q(\d)$/.exec(label);
  if (quarter)
    return locale.startsWith("zh")
      ? `${quarter[1]}年${locale === "zh-TW" ? "第" : ""}${quarter[2]}季${locale === "zh-TW" ? "" : "度"}`
      : `Q${quarter[2]} ${quarter[1]}`;
  const week = /^(\d{4})-W(\d{2})$/.exec(label);
  if (week)
    return locale.startsWith("zh")
      ? `${week[1]}年第${Number(week[2])}${locale === "zh-TW" ? "週" : "周"}`
      : `Week ${Number(week[2])}, ${week[1]}`;
  return label;
}
