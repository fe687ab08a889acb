import type { CalendarDates } from "../business-time/index.js";
import type { Definition } from "./schema.js";

const OFFICE_DAY: [string, string][] = [["09:00", "18:00"]];

/** Hours of an imported calendar unless others are given. */
export const WORKING_WEEK: Definition["weekly"] = { mon: OFFICE_DAY, tue: OFFICE_DAY, wed: OFFICE_DAY, thu: OFFICE_DAY, fri: OFFICE_DAY };

/** A calendar's dates with those of a public list in the place of what it said about the same dates. */
export function mergeDates(before: Pick<Definition, "holidays" | "overrides">, list: CalendarDates): CalendarDates {
  const listed = new Set([...list.holidays, ...Object.keys(list.overrides)]);
  const kept = (date: string): boolean => !listed.has(date);
  const overrides = Object.entries(before.overrides ?? {}).filter(([date]) => kept(date));
  return {
    holidays: [...(before.holidays ?? []).filter(kept), ...list.holidays].sort(),
    overrides: Object.fromEntries([...overrides, ...Object.entries(list.overrides)].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
