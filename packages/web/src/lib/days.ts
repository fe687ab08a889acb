/** The local date of this moment in a time zone, such as 2026-11-21. */
export function todayIn(timeZone: string): string {
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
  const [, year = "", grain, number] = /^(\d{4})-([QW])(\d{1,2})$/.exec(label) ?? [];
  if (grain === "Q") return QUARTER[locale]?.(year, Number(number)) ?? label;
  if (grain === "W") return WEEK[locale]?.(year, Number(number)) ?? label;
  return label;
}

type Namer = Record<string, (year: string, number: number) => string>;
const QUARTER: Namer = {
  en: (year, number) => `Q${number} ${year}`,
  "zh-CN": (year, number) => `${year}年${number}季度`,
  "zh-TW": (year, number) => `${year}年第${number}季`,
};
const WEEK: Namer = {
  en: (year, number) => `Week ${number}, ${year}`,
  "zh-CN": (year, number) => `${year}年第${number}周`,
  "zh-TW": (year, number) => `${year}年第${number}週`,
};
