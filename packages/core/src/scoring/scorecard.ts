import type { Absence } from "../formula/index.js";

/** Why there is no score here; the words are left to the reader's language. */
export type Reason =
  | { code: "no-evidence" }
  | { code: "below-minimum-sample"; n: number; minimumSample: number }
  | Absence
  /** `absent` are the keys of the children without a score. */
  | { code: "coverage-below-threshold"; coverage: number; coverageThreshold: number; absent: string[] }
  /** `keys` are the nodes whose gate says to withhold the score while they have none. */
  | { code: "veto-undecided"; keys: string[] };

/** Missing (nothing was observed), suppressed (too little was) and a measured zero are three different things. */
export type IndicatorStatus = "measured" | "missing" | "suppressed";

/** A score from 0 to 100 with its error; `null` where unknown. */
export type Uncertain = {
  score: number | null;
  standardError: number | null;
  low: number | null;
  high: number | null;
  /** The share of the effective weight whose error is known; the rest counts as exact. */
  errorCoverage: number;
};

/** What stood in for a missing value; `value` in the indicator's unit is the mean of so many measured subjects. */
export type Imputed = { rule: "score"; score: number } | { rule: "cohort-mean"; score: number; value: number; subjects: number };

/** The value drawn towards a prior mean, in the indicator's unit: what is normalised instead of the observed one. */
export type Shrunk = {
  method: "bayesian-average";
  value: number;
  standardError: number | null;
  low: number | null;
  high: number | null;
  priorMean: number;
  priorSample: number;
  /** How much of the value is prior, from 0 to 1. */
  priorShare: number;
  towards: "cohort" | "fixed";
};

type Weighted = {
  key: string;
  /** The key of the dimension above; `null` at the top level. */
  parentKey: string | null;
  /** Product of the weights from the top down, as the scheme says. */
  weight: number;
  /** The same after the present siblings took over the weight of absent ones; 0 where nothing reaches the total. */
  effectiveWeight: number;
  /** Points of the total score that come from here; `null` where nothing reaches the total. */
  contribution: number | null;
};

export type IndicatorScore = Weighted & {
  indicatorId: string;
  status: IndicatorStatus;
  reason: Reason | null;
  /** Raw value, error and bounds in the indicator's unit; `null` unless measured. */
  value: number | null;
  n: number;
  standardError: number | null;
  low: number | null;
  high: number | null;
  method: string;
  /** Only where the indicator shrinks small samples. */
  shrunk?: Shrunk;
  /** Only where nothing was observed and the indicator's rule put something in its place. */
  imputed?: Imputed;
  /** The value on the scale from 0 to 100, with its bounds and error. A missing value has one only if it was imputed. */
  normalised: number | null;
  normalisedLow: number | null;
  normalisedHigh: number | null;
  normalisedStandardError: number | null;
};

/** A gate that is shut. `points` are what its cap takes from the total (zero or negative). */
export type GateScore = {
  key: string;
  below: number;
  cap: number;
  of: "parent" | "total";
  /** The gated node's own score; `null` where it has none and the gate says to apply. */
  score: number | null;
  points: number;
  /** The node's interval lies wholly below the threshold. */
  certain: boolean;
};

export type DimensionScore = Weighted & Uncertain & { coverage: number; reason: Reason | null };

/** The computed part of a scorecard: no ids, no dates, equal bytes for equal input. */
export type ScorecardBody = Uncertain & {
  confidence: number;
  grade: string | null;
  /** The share of the top level's weight that has a score. */
  coverage: number;
  /** The share of the whole scheme's weight, over all leaves, that was measured. */
  evidence: number;
  reason: Reason | null;
  /** Gates that are shut, in tree order; left out when there are none. */
  gates?: GateScore[];
  /** In tree order, parents before children. */
  dimensions: DimensionScore[];
  /** In tree order. The contributions, with the points of the gates, add up to the score. */
  indicators: IndicatorScore[];
};
