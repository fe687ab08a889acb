import type { Unit } from "@touchstone/core/report-document";

/** A value axis: its ends and where it is marked. */
export type Axis = { low: number; high: number; ticks: number[] };

const durationSteps = [60, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 172_800, 432_000, 864_000];

/** The smallest stretch worth an axis: below it, its marks would read the same. */
const leastSpread: Record<Unit, number> = { percent: 0.004, points: 0.4, score: 0.4, count: 1, seconds: 60, rating: 0.04 };

/**
 * An axis with round marks around the values. Counts and durations start at zero; a share never leaves [0, 1]
 * and a score of 0 to 100 never leaves its range.
 */
export function axisFor(values: number[], unit: Unit, wantedTicks = 4): Axis {
  const bounds = boundsOf(unit);
  const startsAtZero = unit === "count" || unit === "seconds";
  const lowest = startsAtZero ? 0 : Math.min(...values);
  const highest = Math.max(...values, startsAtZero ? 1 : -Infinity);
  const spread = Math.max(highest - lowest, leastSpread[unit]);
  const step = stepFor(spread / wantedTicks, unit);
  const low = Math.max(bounds[0], Math.floor(lowest / step) * step);
  const high = Math.min(bounds[1], Math.ceil(highest / step) * step);
  return withTicks(high > low ? [low, high] : low > bounds[0] ? [low - step, low] : [low, low + step], step);
}

function withTicks([low, high]: [number, number], step: number): Axis {
  const count = Math.round((high - low) / step);
  return { low, high, ticks: Array.from({ length: count + 1 }, (_, index) => low + index * step) };
}

function boundsOf(unit: Unit): [number, number] {
  if (unit === "percent") return [0, 1];
  if (unit === "score") return [0, 100];
  return unit === "points" ? [-100, 100] : [-Infinity, Infinity];
}

function stepFor(rough: number, unit: Unit): number {
  if (unit === "seconds") {
    const step = durationSteps.find((candidate) => candidate >= rough);
    if (step !== undefined) return step;
  }
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((candidate) => candidate >= rough * 0.999);
  return unit === "count" ? Math.max(1, Math.ceil(step ?? rough)) : (step ?? rough);
}
