import { bareEstimate, type Estimate, unknownEstimate } from "./estimate.js";
import { tInterval } from "./intervals.js";
import type { Statistic } from "./statistic.js";

/** The arithmetic mean, `null` without observations. */
export function mean(statistic: Statistic): number | null {
  return statistic.n > 0 && Number.isFinite(statistic.n) ? statistic.sum / statistic.n : null;
}

/** Sample variance (divisor n - 1), never negative; `null` below two observations. */
export function sampleVariance(statistic: Statistic): number | null {
  const { n, sum, sumSq } = statistic;
  if (!(n > 1)) return null;
  const deviations = sumSq - (sum * sum) / n;
  // What n additions can lose by rounding, so that equal values have no spread.
  const rounding = 2 * (n + 2) * Number.EPSILON * sumSq;
  return deviations > rounding ? deviations / (n - 1) : 0;
}

/** Standard error of the mean, s / √n; `null` below two observations. */
export function standardErrorOfMean(statistic: Statistic): number | null {
  const variance = sampleVariance(statistic);
  return variance === null ? null : Math.sqrt(variance / statistic.n);
}

/** The mean with Student's t interval; one observation has a value but no bounds. [Student 1908] */
export function meanEstimate(statistic: Statistic, confidence: number): Estimate {
  const value = mean(statistic);
  if (value === null) return unknownEstimate(0, confidence);
  const standardError = standardErrorOfMean(statistic);
  if (standardError === null) return bareEstimate(value, statistic.n, confidence);
  const interval = tInterval(value, standardError, statistic.n - 1, confidence);
  return { value, n: statistic.n, standardError, ...interval, confidence, method: "t" };
}
