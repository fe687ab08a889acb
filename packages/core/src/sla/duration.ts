import { z } from "zod";
import {
  businessTimeline,
  type Calendar,
  type Due,
  dueAfterCalendarDays,
  dueAfterWorkingDays,
  dueOn,
  type EpochSeconds,
  type Exclusion,
  type Measure,
  measureOn,
  wallTimeline,
} from "../business-time/index.js";

const MAX_SECONDS = 10 * 366 * 86_400;
const MAX_DAYS = 3660;

export const durationTypeSchema = z.enum(["business-seconds", "wall-seconds", "calendar-days", "working-days"]);

/**
 * A promised duration: seconds of working time, seconds of the wall clock, or calendar or working days,
 * which run to the end of the local day and do not count the day of receipt. At most ten years.
 */
export const durationSchema = z
  .strictObject({
    type: durationTypeSchema,
    amount: z.int({ error: "Give a whole number." }).min(0, { error: "Give 0 or more." }),
  })
  .superRefine(({ type, amount }, context) => {
    const max = isInDays({ type, amount }) ? MAX_DAYS : MAX_SECONDS;
    if (amount > max) context.addIssue({ code: "custom", path: ["amount"], message: `Give at most ${max} (ten years).` });
  });

export const secondsSchema = z
  .int({ error: "Give whole seconds." })
  .min(0, { error: "Give 0 seconds or more." })
  .max(MAX_SECONDS, { error: `Give at most ${MAX_SECONDS} seconds (ten years).` });

export type DurationType = z.infer<typeof durationTypeSchema>;
export type Duration = z.infer<typeof durationSchema>;

/** True for durations that are counted in days, false for seconds. */
export const isInDays = ({ type }: Duration): boolean => type === "calendar-days" || type === "working-days";

/** When a duration that starts at `start` is used up; null while an open exclusion prevents it. Throws `unprocessable` when that is out of reach. */
export function dueAfterDuration(calendar: Calendar, duration: Duration, start: EpochSeconds, exclusions: readonly Exclusion[]): Due {
  switch (duration.type) {
    case "business-seconds":
      return dueOn(businessTimeline(calendar), start, duration.amount, exclusions);
    case "wall-seconds":
      return dueOn(wallTimeline, start, duration.amount, exclusions);
    case "calendar-days":
      return dueAfterCalendarDays(calendar, start, duration.amount, exclusions);
    case "working-days":
      return dueAfterWorkingDays(calendar, start, duration.amount, exclusions);
  }
}

/** Seconds that count towards a duration of this type in `[from, to)`: working time for business seconds, else the wall clock. */
export const elapsedOf = (calendar: Calendar, type: DurationType, from: EpochSeconds, to: EpochSeconds, exclusions: readonly Exclusion[]): Measure =>
  measureOn(type === "business-seconds" ? businessTimeline(calendar) : wallTimeline, from, to, exclusions);

/** When `percent` of a duration is used up, rounded up to a second; of days, that part of the wall clock between start and due. */
export function instantAtPercent(
  calendar: Calendar,
  duration: Duration,
  percent: number,
  start: EpochSeconds,
  dueAt: EpochSeconds | null,
  exclusions: readonly Exclusion[],
): EpochSeconds | null {
  if (isInDays(duration)) return dueAt === null ? null : start + Math.ceil(((dueAt - start) * percent) / 100);
  const amount = Math.ceil((duration.amount * percent) / 100);
  return dueAfterDuration(calendar, { ...duration, amount }, start, exclusions).dueAt;
}
