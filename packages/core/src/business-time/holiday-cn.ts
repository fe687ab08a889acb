import { z } from "zod";
import { invalid, problemsOf } from "../errors/index.js";
import type { Calendar, Window } from "./calendar.js";

/** A year of the holiday-cn data set: days off, and weekend days worked in exchange. */
export const holidayCnSchema = z.object({
  days: z
    .array(z.object({ name: z.string().optional(), date: z.iso.date(), isOffDay: z.boolean() }))
    .max(1000, { error: "Give at most 1000 days." }),
});

/** The dates of a calendar that come from a public holiday list. */
export type CalendarDates = { holidays: string[]; overrides: NonNullable<Calendar["overrides"]> };

/**
 * Reads holiday-cn JSON: days off become holidays, and days worked in exchange become overrides with the hours of a normal working day.
 * Throws `invalid` when `json` has another shape.
 */
export function fromHolidayCn(json: unknown, workingWindows: readonly Window[]): CalendarDates {
  const parsed = holidayCnSchema.safeParse(json);
  if (!parsed.success) throw invalid(problemsOf(parsed.error.issues));
  const { days } = parsed.data;
  const holidays = days.filter(({ isOffDay }) => isOffDay).map(({ date }) => date);
  const swapDays = days.filter(({ isOffDay }) => !isOffDay).map(({ date }) => date);
  return {
    holidays: [...new Set(holidays)].sort(),
    overrides: Object.fromEntries(swapDays.sort().map((date) => [date, workingWindows.map(([from, to]): Window => [from, to])])),
  };
}
