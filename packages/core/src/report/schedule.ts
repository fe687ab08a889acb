import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { containing, GRAINS, type Grain, localDate, type Period, shift } from "../period/index.js";

export const scheduleSchema = z
  .strictObject({
    grain: z.enum(GRAINS).describe("One report per day, week, month, quarter or year."),
    sendAt: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time of day such as 08:00")
      .default("08:00")
      .describe("Local time in the report's time zone."),
    delayDays: z
      .int()
      .min(0)
      .max(30)
      .default(1)
      .describe("Whole days left for late data after the period's last day; 0 sends on the first day after it."),
  })
  .meta({ id: "ReportSchedule" });
export type Schedule = z.infer<typeof scheduleSchema>;

/** After a long sleep at most this many missed periods are made up for, the newest ones. */
export const MAX_CATCH_UP = 13;

/**
 * The instant at which the period's report is due, as RFC 3339 UTC. A local time that the clock skips moves
 * forward by the gap; of one that comes twice the first counts.
 */
export function runInstant(period: Period, { sendAt, delayDays }: Schedule, timeZone: string): string {
  const day = Temporal.PlainDate.from(period.to).add({ days: 1 + delayDays });
  const local = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(sendAt) });
  return new Date(local.epochMilliseconds).toISOString();
}

/** The newest period of this grain that is over at the instant. */
export const lastComplete = (grain: Grain, timeZone: string, at: Date): Period => shift(containing(localDate(at, timeZone), grain), -1);

/** The newest period whose report is due at the instant. */
export function latestDue(schedule: Schedule, timeZone: string, at: Date): Period {
  const instant = at.toISOString();
  // One ahead: east of the date line's jumps a report may fall due on the last day itself.
  let period = containing(localDate(at, timeZone), schedule.grain);
  while (runInstant(period, schedule, timeZone) > instant) period = shift(period, -1);
  return period;
}

/** The first period whose report is due after the instant. */
export const firstDueAfter = (schedule: Schedule, timeZone: string, at: Date): Period => shift(latestDue(schedule, timeZone, at), 1);

/** The periods from `first` up to `last`, both included, the newest `MAX_CATCH_UP` of them; none when `first` lies after `last`. */
export function periodsUpTo(first: Period, last: Period): Period[] {
  const periods: Period[] = [];
  for (let period = last; period.from >= first.from && periods.length < MAX_CATCH_UP; period = shift(period, -1)) periods.unshift(period);
  return periods;
}
