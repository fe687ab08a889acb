import { z } from "zod";
import { now } from "../context/index.js";
import { AppError, type Problem } from "../errors/index.js";
import { containing, GRAINS, type Grain, localDate, type Period, shift } from "../period/index.js";
import * as Tenant from "../tenant/index.js";

/** How many periods one answer may tell of: readable as a picture, and a bounded number of reads. */
export const MAX_PERIODS: Record<Grain, number> = { day: 400, week: 160, month: 120, quarter: 60, year: 30 };
const USUAL: Record<Grain, number> = { day: 31, week: 26, month: 13, quarter: 8, year: 5 };

export const rangeFields = {
  grain: z.enum(GRAINS).default("month").meta({ description: "month unless told" }),
  from: z.iso.date().optional().meta({ description: "A day of the first period; a year's worth of months, or the like, unless told" }),
  to: z.iso.date().optional().meta({ description: "A day of the last period; today unless told" }),
};
export type RangeRequest = { grain: Grain; from?: string | undefined; to?: string | undefined };

export const periodSchema = z.object({
  label: z.string().describe("2026-11-21, 2026-W47, 2026-11, 2026-Q4 or 2026"),
  grain: z.enum(GRAINS),
  from: z.string().describe("First local day"),
  to: z.string().describe("Last local day"),
});

/** Consecutive periods, oldest first, and what today is in the tenant's time zone. */
export type Range = { periods: Period[]; grain: Grain; from: string; to: string; timeZone: string; today: string };

/** The tenant's date and zone. */
export async function todayOf(): Promise<{ today: string; timeZone: string }> {
  const { timeZone } = await Tenant.settings();
  return { today: localDate(now(), timeZone), timeZone };
}

/**
 * The periods that a request asks for. None begins after today, because nothing can be known of it.
 * Throws `invalid` for a range that runs backwards or lies ahead, `unprocessable` for one too long for its grain.
 */
export async function rangeOf(request: RangeRequest): Promise<Range> {
  const { today, timeZone } = await todayOf();
  const { grain } = request;
  const last = containing(earlier(request.to ?? today, today), grain);
  const first = request.from === undefined ? shift(last, 1 - USUAL[grain]) : containing(request.from, grain);
  if (first.from > last.to) {
    const message = request.from && request.from > today ? `must not lie after today, ${today}` : "must not lie after to";
    throw refused({ path: "from", code: "out_of_range", message });
  }
  const periods = periodsBetween(first, last);
  return { periods, grain, from: first.from, to: last.to, timeZone, today };
}

const refused = (problem: Problem): AppError => new AppError("invalid", `${problem.path}: ${problem.message}`, { errors: [problem] });

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Every period from the first to the last of one grain. Throws `unprocessable` when they are more than one answer may tell of. */
export function periodsBetween(first: Period, last: Period): Period[] {
  const most = MAX_PERIODS[first.grain];
  const periods: Period[] = [];
  for (let period = first; period.from <= last.from; period = shift(period, 1)) {
    periods.push(period);
    if (periods.length > most) {
      const detail = `From ${first.label} to ${last.label} there are more than ${most} periods. Choose a shorter range or a coarser grain.`;
      throw new AppError("unprocessable", detail, { errors: [{ path: "from", code: "too_many_periods", message: detail }] });
    }
  }
  return periods;
}

/** Whether the period is over: its figures change no more but for late data. */
export const isOver = (period: Period, today: string): boolean => period.to < today;
