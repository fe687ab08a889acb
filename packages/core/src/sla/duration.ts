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
  instantAfter,
  type Measure,
  measureOn,
  secondsOn,
  type Timeline,
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
    case "calendar-days":
      return dueAfterCalendarDays(calendar, start, duration.amount, exclusions);
    case "working-days":
      return dueAfterWorkingDays(calendar, start, duration.amount, exclusions);
    default:
      return dueOn(timelineOf(calendar, duration.type), start, duration.amount, exclusions);
  }
}

/** Seconds that count towards a duration of this type in `[from, to)`, and why: working time for business seconds, else the wall clock. */
export const measureOf = (
  calendar: Calendar,
  type: DurationType,
  from: EpochSeconds,
  to: EpochSeconds,
  exclusions: readonly Exclusion[],
): Measure => measureOn(timelineOf(calendar, type), from, to, exclusions);

/** `measureOf` without the explanation. */
export const elapsedSecondsOf = (
  calendar: Calendar,
  type: DurationType,
  from: EpochSeconds,
  to: EpochSeconds,
  exclusions: readonly Exclusion[],
): number => secondsOn(timelineOf(calendar, type), from, to, exclusions);

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
  return instantAfter(timelineOf(calendar, duration.type), start, Math.ceil((duration.amount * percent) / 100), exclusions);
}

/** What passes while a duration of this type runs. */
const timelineOf = (calendar: Calendar, type: DurationType): Timeline =>
  type === "business-seconds" ? businessTimeline(calendar) : wallTimeline;
