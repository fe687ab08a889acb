import type { Locale } from "./locale.js";

const EM_DASH = "–";

/** Everything that turns values into words and digits, in one language and one time zone. */
export type Format = ReturnType<typeof createFormat>;

type Numeric = number | null | undefined;
type Instant = string | null | undefined;

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** Formatters of a locale and time zone. Unknown values become a dash, never "NaN" or "Invalid Date". */
export function createFormat(locale: Locale, timeZone: string) {
  const numbers = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(locale, options);
    return (value: Numeric) => (value === null || value === undefined || !Number.isFinite(value) ? EM_DASH : formatter.format(value));
  };
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (value: Instant) => (value ? formatter.format(new Date(value)) : EM_DASH);
  };
  const days = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "medium" });
  const shortDays = new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "short", day: "numeric" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return {
    locale,
    timeZone,
    integer: numbers({ maximumFractionDigits: 0 }),
    decimal: numbers({ maximumFractionDigits: 1, minimumFractionDigits: 1 }),
    precise: numbers({ maximumFractionDigits: 3 }),
    /** Takes a share from 0 to 1. */
    percent: numbers({ style: "percent", maximumFractionDigits: 1 }),
    wholePercent: numbers({ style: "percent", maximumFractionDigits: 0 }),
    signed: numbers({ maximumFractionDigits: 1, signDisplay: "exceptZero" }),
    /** One decimal, always with its sign unless it is zero. */
    signedDecimal: numbers({ maximumFractionDigits: 1, minimumFractionDigits: 1, signDisplay: "exceptZero" }),
    compact: numbers({ notation: "compact", maximumFractionDigits: 1 }),
    dateTime: dates({ dateStyle: "medium", timeStyle: "short" }),
    date: dates({ dateStyle: "medium" }),
    time: dates({ timeStyle: "short" }),
    /** A local date such as 2026-11-21, which has no time zone. */
    day: (value: Instant) => (value ? days.format(new Date(`${value}T00:00:00Z`)) : EM_DASH),
    shortDay: (value: string) => shortDays.format(new Date(`${value}T00:00:00Z`)),
    relative: (value: Instant, now: number) => (value ? relativeTo(relative, new Date(value).getTime() - now) : EM_DASH),
    duration: (seconds: Numeric) => durationIn(locale, seconds),
  };
}

function relativeTo(formatter: Intl.RelativeTimeFormat, milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return formatter.format(Math.trunc(seconds / size), unit);
}

/** The two largest units of a length of time: `2 d 4 h`, `35 min`. */
function durationIn(locale: Locale, seconds: Numeric): string {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds)) return EM_DASH;
  let rest = Math.round(Math.abs(seconds));
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    if (count > 0 && parts.length < 2) parts.push(unitText(locale, count, unit));
    else if (parts.length > 0) break;
    rest -= count * size;
  }
  return parts.length > 0 ? parts.join(" ") : unitText(locale, 0, "minute");
}

const unitText = (locale: Locale, count: number, unit: Intl.RelativeTimeFormatUnit): string =>
  new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(count);

/** Cuts a range's ends to one text: `71.2–78.9`. */
export const rangeText = (low: string, high: string): string => `${low}${EM_DASH}${high}`;
