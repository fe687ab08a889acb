import { forecastOf, isMeasured, isOver, type Measured, type Point, type Quantity, type Reading } from "../analysis/index.js";
import type { Period } from "../period/index.js";
import type { Forecast, Measurement, Progress, Status } from "./schema.js";

/** The values that keep a promise. */
export type Goal = { low: number | null; high: number | null };

/** At least the value for benefits, at most for costs, inside the best range for intervals. */
export function goalOf({ kind, best }: Pick<Quantity, "kind" | "best">, value: number | null): Goal {
  if (kind === "benefit") return { low: value, high: null };
  if (kind === "cost") return { low: null, high: value };
  return { low: best?.[0] ?? null, high: best?.[1] ?? null };
}

/** Sums of fractions differ in their last digits; a promise is not broken by them. */
const tolerance = (bound: number): number => 1e-9 * Math.max(1, Math.abs(bound));

export const reaches = ({ low, high }: Goal, value: number): boolean =>
  (low === null || value >= low - tolerance(low)) && (high === null || value <= high + tolerance(high));

/**
 * Share of the way from the baseline to the goal: 0 at the baseline, 1 at the goal, negative when it got worse,
 * above 1 when it went further than promised. Where the baseline keeps the promise already, 1 while it is kept
 * and 0 once it is not.
 */
export function shareOf(goal: Goal, baseline: number, current: number): number {
  if (reaches(goal, baseline)) return reaches(goal, current) ? 1 : 0;
  const bound = goal.low !== null && baseline < goal.low ? goal.low : goal.high;
  if (bound === null) return 0;
  const share = (current - baseline) / (bound - baseline);
  // Between two bounds there is nothing beyond the goal: past the other one the way back is as long.
  if (goal.low === null || goal.high === null) return share;
  return reaches(goal, current) ? 1 : share > 1 ? 1 - missBy(goal, current) / missBy(goal, baseline) : share;
}

const missBy = ({ low, high }: Goal, value: number): number => Math.max(0, (low ?? value) - value, value - (high ?? value));

type Inputs = {
  quantity: Pick<Quantity, "kind" | "best" | "low" | "high">;
  target: { value: number | null; baseline: number | null; dueOn: string };
  /** Periods from the start up to the one that contains the due date or today, whichever is earlier. */
  points: readonly Point[];
  /** The period that contains the due date. */
  duePeriod: Period;
  /** How many periods lie between the start and the due period. */
  dueIndex: number;
  today: string;
};

/**
 * How far a target is. The current value is the last measured period that is over, or the running one while there
 * is no other. `met` when it reaches the goal; `missed` when it does not and the period that contains the due date is
 * over; `on-track` when the forecast for that period reaches the goal or, with too few points for one, the share
 * of the way is at least the share of the time that the current measurement stands for; else `at-risk`. `no-data`
 * when nothing was measured since the start.
 */
export function progressOf(inputs: Inputs): Progress {
  const { quantity, target, points, duePeriod, today } = inputs;
  const goal = goalOf(quantity, target.value);
  const measurements = measurementsOf(points, today);
  const current = currentOf(measurements);
  const baseline = baselineOf(target.baseline, points[0]?.reading);
  const share = current && baseline.value !== null ? shareOf(goal, baseline.value, current.value) : null;
  const forecast = forecastFor(inputs, goal);
  const start = points[0]?.period ?? duePeriod;
  return {
    status: statusOf({ goal, current, share, forecast, start, dueOn: target.dueOn, passed: isOver(duePeriod, today) }),
    current,
    baseline,
    goal,
    share,
    elapsed: elapsedBy(today, start.from, target.dueOn),
    forecast,
  };
}

export const measurementsOf = (points: readonly Point[], today: string): Measurement[] =>
  points.map(({ period, reading }) => ({ ...reading, period, complete: isOver(period, today) }));

type Current = Measurement & Measured;

function currentOf(measurements: readonly Measurement[]): Current | null {
  const measured = measurements.filter((measurement): measurement is Current => isMeasured(measurement));
  return measured.findLast(({ complete }) => complete) ?? measured.at(-1) ?? null;
}

function baselineOf(given: number | null, start: Reading | undefined): Progress["baseline"] {
  if (given !== null) return { value: given, status: "measured", n: null, given: true };
  return { value: start?.value ?? null, status: start?.status ?? "missing", n: start?.n ?? 0, given: false };
}

function forecastFor({ quantity, points, duePeriod, dueIndex, today }: Inputs, goal: Goal): Forecast {
  const known = points.flatMap(({ period, reading }, x) => (isMeasured(reading) && isOver(period, today) ? [{ x, y: reading.value }] : []));
  const about = { period: duePeriod.label, points: known.length };
  const none = { ...about, value: null, low: null, high: null, meets: null, method: "none" as const };
  if (isOver(duePeriod, today)) return { ...none, reason: "due-date-passed" };
  const forecast = forecastOf(known, dueIndex, quantity);
  if (!forecast) return { ...none, reason: "too-few-points" };
  return { ...about, ...forecast, meets: reaches(goal, forecast.value), method: "linear", reason: null };
}

type Standing = {
  goal: Goal;
  current: Current | null;
  share: number | null;
  forecast: Forecast;
  start: Period;
  dueOn: string;
  passed: boolean;
};

function statusOf({ goal, current, share, forecast, start, dueOn, passed }: Standing): Status {
  if (!current) return "no-data";
  if (reaches(goal, current.value)) return "met";
  if (passed) return "missed";
  if (forecast.meets !== null) return forecast.meets ? "on-track" : "at-risk";
  // Progress is counted from the start period's own value, so time is counted from that period's end.
  const elapsed = elapsedBy(current.period.to, start.to, dueOn);
  return share !== null && share >= elapsed ? "on-track" : "at-risk";
}

/** Share of the days from one date to another that have gone by, between 0 and 1. */
function elapsedBy(day: string, from: string, to: string): number {
  const [at, start, end] = [Date.parse(day), Date.parse(from), Date.parse(to)];
  if (end <= start) return at >= end ? 1 : 0;
  return Math.min(1, Math.max(0, (at - start) / (end - start)));
}
