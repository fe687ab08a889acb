import { Temporal } from "temporal-polyfill";
import { z } from "zod";

export const GRAINS = ["day", "week", "month", "quarter", "year"] as const;
export type Grain = (typeof GRAINS)[number];

/** A named span of local days, both ends included: `2026-W47`, `2026-11`, `2026-Q4`, `2026`, `2026-11-21`. */
export type Period = { label: string; grain: Grain; from: string; to: string };

export const timeZoneSchema = z.string().refine(isTimeZone, "must be an IANA time zone such as Asia/Shanghai");

const known = new Map<string, boolean>();
function isTimeZone(name: string): boolean {
  let valid = known.get(name);
  if (valid === undefined) {
    try {
      new Intl.DateTimeFormat("en", { timeZone: name });
      valid = /^[A-Za-z]/.test(name);
    } catch {
      valid = false;
    }
    if (known.size < 2000) known.set(name, valid);
  }
  return valid;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, "0");

function labelOf(date: Temporal.PlainDate, grain: Grain): string {
  switch (grain) {
    case "day":
      return date.toString();
    case "week":
      return `${pad(date.yearOfWeek ?? date.year, 4)}-W${pad(date.weekOfYear ?? 1)}`;
    case "month":
      return `${pad(date.year, 4)}-${pad(date.month)}`;
    case "quarter":
      return `${pad(date.year, 4)}-Q${Math.ceil(date.month / 3)}`;
    case "year":
      return pad(date.year, 4);
  }
}

/** The period of this grain that contains the local date. */
export function containing(date: string, grain: Grain): Period {
  const day = Temporal.PlainDate.from(date);
  const [first, next] = spanOf(day, grain);
  return { label: labelOf(day, grain), grain, from: first.toString(), to: next.subtract({ days: 1 }).toString() };
}

function spanOf(day: Temporal.PlainDate, grain: Grain): [Temporal.PlainDate, Temporal.PlainDate] {
  switch (grain) {
    case "day":
      return [day, day.add({ days: 1 })];
    case "week": {
      const monday = day.subtract({ days: day.dayOfWeek - 1 });
      return [monday, monday.add({ days: 7 })];
    }
    case "month": {
      const first = day.with({ day: 1 });
      return [first, first.add({ months: 1 })];
    }
    case "quarter": {
      const first = day.with({ month: Math.floor((day.month - 1) / 3) * 3 + 1, day: 1 });
      return [first, first.add({ months: 3 })];
    }
    case "year": {
      const first = day.with({ month: 1, day: 1 });
      return [first, first.add({ years: 1 })];
    }
  }
}

const PATTERNS: [Grain, RegExp][] = [
  ["day", /^\d{4}-\d{2}-\d{2}$/],
  ["week", /^(\d{4})-W(\d{2})$/],
  ["month", /^\d{4}-\d{2}$/],
  ["quarter", /^(\d{4})-Q([1-4])$/],
  ["year", /^\d{4}$/],
];

/** Reads a period's label; undefined when it names none. */
export function parse(label: string): Period | undefined {
  const grain = PATTERNS.find(([, pattern]) => pattern.test(label))?.[0];
  if (!grain) return undefined;
  try {
    const period = containing(firstDay(label, grain), grain);
    return period.label === label ? period : undefined;
  } catch {
    return undefined;
  }
}

function firstDay(label: string, grain: Grain): string {
  const year = label.slice(0, 4);
  if (grain === "week")
    return Temporal.PlainDate.from(`${year}-01-04`)
      .add({ weeks: Number(label.slice(6)) - 1 })
      .toString();
  if (grain === "month") return `${label}-01`;
  if (grain === "quarter") return `${year}-${pad((Number(label.slice(6)) - 1) * 3 + 1)}-01`;
  if (grain === "year") return `${year}-01-01`;
  return label;
}

export const periodSchema = z
  .string()
  .refine((label) => parse(label) !== undefined, "must be a period such as 2026-11-21, 2026-W47, 2026-11, 2026-Q4 or 2026");

/** The period before (`steps` = -1), after (1), and so on. */
export function shift(period: Period, steps: number): Period {
  const unit = ({ day: "days", week: "weeks", month: "months", year: "years" } as const)[
    period.grain === "quarter" ? "month" : period.grain
  ];
  const amount = period.grain === "quarter" ? steps * 3 : steps;
  return containing(
    Temporal.PlainDate.from(period.from)
      .add({ [unit]: amount })
      .toString(),
    period.grain,
  );
}

/** The same period a year earlier: same label number, one year less (week 53 falls back to week 52). */
export function yearBefore(period: Period): Period {
  if (period.grain === "week") {
    const year = pad(Number(period.label.slice(0, 4)) - 1, 4);
    return parse(`${year}${period.label.slice(4)}`) ?? parse(`${year}-W52`) ?? shift(period, -52);
  }
  return containing(Temporal.PlainDate.from(period.from).subtract({ years: 1 }).toString(), period.grain);
}

/** The local date of an instant in a time zone; cached per zone because it runs for every record. */
export function localDate(instant: string | number | Date, timeZone: string): string {
  return formatterOf(timeZone).format(instant instanceof Date ? instant : new Date(instant));
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** First instant of the local date in the zone. */
export const startOfDay = (date: string, timeZone: string): string =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone }).toInstant().toString();

/** First instant after the local date. */
export const endOfDay = (date: string, timeZone: string): string =>
  startOfDay(Temporal.PlainDate.from(date).add({ days: 1 }).toString(), timeZone);

/** Every local date from `from` to `to`, both included. */
export function daysOf({ from, to }: Pick<Period, "from" | "to">): string[] {
  const days: string[] = [];
  const end = Temporal.PlainDate.from(to);
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, end) <= 0; day = day.add({ days: 1 }))
    days.push(day.toString());
  return days;
}
