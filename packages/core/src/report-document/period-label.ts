/** The parts of a period label; `index` counts weeks, months or quarters from 1. */
export type PeriodParts =
  | { grain: "day"; date: string }
  | { grain: "week" | "month" | "quarter"; year: number; index: number }
  | { grain: "year"; year: number };

const limits = { week: 53, month: 12, quarter: 4 } as const;

/** Reads `2026-11-21`, `2026-W47`, `2026-11`, `2026-Q3` or `2026`; null when it is none of them. */
export function parsePeriodLabel(label: string): PeriodParts | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(label)) return isCalendarDate(label) ? { grain: "day", date: label } : null;
  if (/^\d{4}$/.test(label)) return { grain: "year", year: Number(label) };
  const match = /^(\d{4})-(W\d{2}|Q\d|\d{2})$/.exec(label);
  const part = match?.[2];
  if (part === undefined) return null;
  const grain = part.startsWith("W") ? "week" : part.startsWith("Q") ? "quarter" : "month";
  const index = Number(part.replace(/\D/, ""));
  return index >= 1 && index <= limits[grain] ? { grain, year: Number(match?.[1]), index } : null;
}

/** Whether the text names a period. */
export function isPeriodLabel(label: string): boolean {
  return parsePeriodLabel(label) !== null;
}

function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
