import { criticalZ } from "../../statistics/index.js";
import { Undefined } from "../method.js";

export type TheilSenTrend = { slope: number; intercept: number; low: number; high: number; confidence: number; pairs: number };

/**
 * The median of the slopes through all pairs of points, which a few wild values do not move, with
 * Sen's interval from the variance of Kendall's score; intercept median(y) − slope · median(x). x is
 * 0, 1, 2, … unless given. n² / 2 pairs: for series, not for masses of data. Throws `Undefined` for
 * fewer than two points or equal x. [Theil 1950; Sen 1968, J. Am. Stat. Assoc. 63:1379-1389]
 */
export function theilSen(y: readonly number[], x: readonly number[] = y.map((_, i) => i), confidence = 0.95): TheilSenTrend {
  const slopes = pairSlopes(y, x);
  const pairs = slopes.length;
  if (pairs === 0) throw new Undefined("A trend needs two points with different x.");
  const n = y.length;
  const variance = (n * (n - 1) * (2 * n + 5) - tieTerm(x) - tieTerm(y)) / 18;
  const reach = criticalZ(confidence) * Math.sqrt(Math.max(0, variance));
  const lower = Math.max(0, Math.round((pairs - reach) / 2) - 1);
  const upper = Math.min(pairs - 1, Math.round((pairs + reach) / 2));
  const slope = medianOfSorted(slopes);
  return {
    slope,
    intercept: median(y) - slope * median(x),
    low: slopes[lower] as number,
    high: slopes[upper] as number,
    confidence,
    pairs,
  };
}

function pairSlopes(y: readonly number[], x: readonly number[]): Float64Array {
  const slopes = new Float64Array((y.length * (y.length - 1)) / 2);
  let count = 0;
  for (let i = 1; i < y.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const run = (x[i] as number) - (x[j] as number);
      if (run !== 0) slopes[count++] = ((y[i] as number) - (y[j] as number)) / run;
    }
  }
  return slopes.subarray(0, count).sort();
}

/** Σ k (k − 1) (2k + 5) over groups of k equal values: what ties take from the variance of Kendall's score, times 18. */
export function tieTerm(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let sum = 0;
  for (const k of counts.values()) sum += k * (k - 1) * (2 * k + 5);
  return sum;
}

export const median = (values: readonly number[]): number => medianOfSorted(Float64Array.from(values).sort());

function medianOfSorted(sorted: Float64Array): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : upper / 2 + (sorted[middle - 1] as number) / 2;
}
