import type { Absence } from "../formula/index.js";
import { bayesianAverage, criticalZ, type Estimate } from "../statistics/index.js";
import { type CohortMean, isMeasured } from "./cohort.js";
import type { Indicator } from "./indicator.js";
import { normalise, normaliseRange } from "./normalise.js";
import type { Imputed, IndicatorScore, IndicatorStatus, Reason, Shrunk } from "./scorecard.js";

export type ScoredIndicator = Omit<IndicatorScore, "key" | "parentKey" | "indicatorId" | "weight" | "effectiveWeight" | "contribution">;

/** An estimate that may say why it has no value. */
export type ExplainedEstimate = Estimate & { absence?: Absence };

type Measured = Estimate & { value: number };

/**
 * One indicator's estimate on the common scale. Without evidence it is missing, and its rule may put
 * a score in its place; below the minimum sample it is suppressed and only the sample size is told.
 * `cohort` is the mean of all subjects for this indicator, where it asks for one (`usesCohort`);
 * without it nothing is shrunk towards a cohort or imputed from one.
 */
export function scoreIndicator(indicator: Indicator, estimate: ExplainedEstimate | undefined, cohort?: CohortMean): ScoredIndicator {
  const { minimumSample } = indicator;
  if (isMeasured(estimate, minimumSample)) return measured(indicator, estimate, cohort);
  const absence = estimate?.absence;
  if (absence?.code === "formula-input" && absence.suppressed.length > 0) return withoutScore("suppressed", estimate?.n ?? 0, absence);
  if (!estimate || estimate.value === null || !(estimate.n > 0)) {
    return impute(indicator, withoutScore("missing", 0, absence ?? { code: "no-evidence" }), cohort);
  }
  return withoutScore("suppressed", estimate.n, { code: "below-minimum-sample", n: estimate.n, minimumSample });
}

function measured(indicator: Indicator, estimate: Measured, cohort: CohortMean | undefined): ScoredIndicator {
  const { n, value, standardError, low, high, method } = estimate;
  const shrunk = shrink(indicator, estimate, cohort);
  const told: Measured = shrunk ? { ...estimate, ...shrunk, method } : estimate;
  const range = boundsOf(indicator, told);
  return {
    status: "measured",
    reason: null,
    value,
    n,
    standardError,
    low,
    high,
    method,
    ...(shrunk ? { shrunk } : {}),
    normalised: normalise(indicator, told.value),
    normalisedLow: range?.low ?? null,
    normalisedHigh: range?.high ?? null,
    normalisedStandardError: normalisedError(indicator, told),
  };
}

/** The prior mean counts as exact, so bounds and error move and shrink with the value's own share. */
function shrink({ shrinkage }: Indicator, estimate: Measured, cohort: CohortMean | undefined): Shrunk | undefined {
  if (!shrinkage) return undefined;
  const { priorSample, towards } = shrinkage;
  const priorMean = towards === "cohort" ? cohort?.mean : towards;
  if (priorMean === undefined) return undefined;
  const average = (mean: number | null) =>
    mean === null ? null : bayesianAverage({ priorN: priorSample, priorMean, n: estimate.n, mean }).value;
  const { value, priorShare } = bayesianAverage({ priorN: priorSample, priorMean, n: estimate.n, mean: estimate.value });
  if (value === null) return undefined;
  return {
    method: "bayesian-average",
    value,
    standardError: estimate.standardError === null ? null : estimate.standardError * (1 - priorShare),
    low: average(estimate.low),
    high: average(estimate.high),
    priorMean,
    priorSample,
    priorShare,
    towards: towards === "cohort" ? "cohort" : "fixed",
  };
}

function impute(indicator: Indicator, absent: ScoredIndicator, cohort: CohortMean | undefined): ScoredIndicator {
  const imputed = imputedBy(indicator, cohort);
  return imputed ? { ...absent, imputed, normalised: imputed.score } : absent;
}

function imputedBy(indicator: Indicator, cohort: CohortMean | undefined): Imputed | undefined {
  const { missing } = indicator;
  if (missing?.rule === "score") return { rule: "score", score: missing.score };
  if (missing?.rule !== "cohort-mean" || !cohort) return undefined;
  return { rule: "cohort-mean", score: normalise(indicator, cohort.mean), value: cohort.mean, subjects: cohort.subjects };
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
function normalisedError(indicator: Indicator, { value, standardError, confidence }: Measured): number | null {
  if (standardError === null) return null;
  const z = criticalZ(confidence);
  const range = normaliseRange(indicator, value - z * standardError, value + z * standardError);
  return (range.high - range.low) / (2 * z);
}
