import { quantileEstimate } from "./duration-sketch.js";
import { bareEstimate, DEFAULT_CONFIDENCE, type Estimate, finiteOrUnknown, scaleEstimate, unknownEstimate } from "./estimate.js";
import { meanEstimate } from "./moments.js";
import { rate } from "./rates.js";
import type { Statistic } from "./statistic.js";
import { boxShare, ces, csat, nps } from "./survey-measures.js";

export const MEASURE_KINDS = ["mean", "csat", "nps", "ces", "topBox", "rate", "sum", "count", "median-duration", "p90-duration"] as const;

export type MeasureKind = (typeof MEASURE_KINDS)[number];

export type MeasureOptions = {
  /** Two-sided confidence of the interval, between 0 and 1; 0.95 unless told. */
  confidence?: number | undefined;
  /** `topBox`: the lowest rating that counts; 4 unless told. */
  from?: number | undefined;
  /** Express the result per so many units: 100 for percent, 1000 for "per 1,000 orders"; 1 unless told. */
  per?: number | undefined;
};

/**
 * One number with its uncertainty from a mergeable statistic. Shares and rates are fractions,
 * NPS runs from -1 to 1, durations are seconds, unless `per` scales them. `rate` reads `sum` as
 * numerator and `n` as denominator. No evidence (n = 0) gives `null`, never 0. Sums and counts
 * carry no standard error. Throws a RangeError for a confidence outside (0, 1).
 */
export function measure(kind: MeasureKind, statistic: Statistic, options: MeasureOptions = {}): Estimate {
  const confidence = options.confidence ?? DEFAULT_CONFIDENCE;
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence must lie between 0 and 1, not ${confidence}`);
  const estimate = estimators[kind](statistic, confidence, options);
  return finiteOrUnknown(scaleEstimate(estimate, options.per ?? 1));
}

type Estimator = (statistic: Statistic, confidence: number, options: MeasureOptions) => Estimate;

const estimators: Record<MeasureKind, Estimator> = {
  mean: meanEstimate,
  csat,
  nps: (statistic, confidence) => nps(statistic, confidence).estimate,
  ces: (statistic, confidence) => ces(statistic, confidence).mean,
  topBox: (statistic, confidence, { from = 4 }) => boxShare(statistic, { from }, confidence),
  rate: (statistic, confidence) => rate(statistic.sum, statistic.n, confidence),
  sum: (statistic, confidence) => total(statistic.sum, statistic.n, confidence),
  count: (statistic, confidence) => total(statistic.n, statistic.n, confidence),
  "median-duration": (statistic, confidence) => quantileEstimate(statistic.bins, 0.5, confidence),
  "p90-duration": (statistic, confidence) => quantileEstimate(statistic.bins, 0.9, confidence),
};

function total(value: number, n: number, confidence: number): Estimate {
  return n > 0 ? bareEstimate(value, n, confidence) : unknownEstimate(0, confidence);
}
