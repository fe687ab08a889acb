import { criticalZ, type Estimate } from "../statistics/index.js";
import type { Indicator } from "./indicator.js";
import { normalise, normaliseRange } from "./normalise.js";
import type { IndicatorScore, IndicatorStatus, Reason } from "./scorecard.js";

export type ScoredIndicator = Omit<IndicatorScore, "key" | "parentKey" | "indicatorId" | "weight" | "effectiveWeight" | "contribution">;

/**
 * One indicator's estimate on the common scale. Without evidence it is missing; below the
 * minimum sample it is suppressed and only the sample size is told.
 */
export function scoreIndicator(indicator: Indicator, estimate: Estimate | undefined): ScoredIndicator {
  const { minimumSample } = indicator;
  if (!estimate || estimate.value === null || !(estimate.n > 0)) return withoutScore("missing", 0, { code: "no-evidence" });
  const { n, value } = estimate;
  if (n < minimumSample) return withoutScore("suppressed", n, { code: "below-minimum-sample", n, minimumSample });
  const range = boundsOf(indicator, estimate);
  return {
    status: "measured",
    reason: null,
    value,
    n,
    standardError: estimate.standardError,
    low: estimate.low,
    high: estimate.high,
    method: estimate.method,
    normalised: normalise(indicator, value),
    normalisedLow: range?.low ?? null,
    normalisedHigh: range?.high ?? null,
    normalisedStandardError: normalisedError(indicator, value, estimate),
  };
}

function withoutScore(status: IndicatorStatus, n: number, reason: Reason): ScoredIndicator {
  return {
    status,
    reason,
    value: null,
    n,
    standardError: null,
    low: null,
    high: null,
    method: "none",
    normalised: null,
    normalisedLow: null,
    normalisedHigh: null,
    normalisedStandardError: null,
  };
}

function boundsOf(indicator: Indicator, { low, high }: Estimate): { low: number; high: number } | null {
  return low === null || high === null ? null : normaliseRange(indicator, low, high);
}

/**
 * Delta method with a finite step of ± z standard errors instead of the slope at a point: at a
 * goalpost the slope would jump to zero and declare a doubtful value certain.
 */
function normalisedError(indicator: Indicator, value: number, { standardError, confidence }: Estimate): number | null {
  if (standardError === null) return null;
  const z = criticalZ(confidence);
  const range = normaliseRange(indicator, value - z * standardError, value + z * standardError);
  return (range.high - range.low) / (2 * z);
}
