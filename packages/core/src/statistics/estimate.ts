/**
 * A measured value with its uncertainty; `null` where the evidence does not reach, never NaN or
 * Infinity. `n` is the sample the value stands on, `low` and `high` bound it at `confidence`.
 * `standardError` belongs to the interval that `method` names: for score and adjusted intervals
 * it is their half-width over z, so it does not collapse to zero when everybody agrees.
 */
export type Estimate = {
  value: number | null;
  n: number;
  standardError: number | null;
  low: number | null;
  high: number | null;
  confidence: number;
  method: IntervalMethod;
};

export type IntervalMethod = "t" | "wilson" | "adjusted-wald" | "poisson-score" | "woodruff" | "delta" | "none";

export const DEFAULT_CONFIDENCE = 0.95;

/** An estimate without evidence: everything unknown. */
export function unknownEstimate(n: number, confidence: number): Estimate {
  return { value: null, n, standardError: null, low: null, high: null, confidence, method: "none" };
}

/** A value whose error cannot be told from what is stored. */
export function bareEstimate(value: number, n: number, confidence: number): Estimate {
  return { ...unknownEstimate(n, confidence), value };
}

/** The estimate expressed per `per` units: 0.0042 per order is 4.2 per 1,000 orders. */
export function scaleEstimate(estimate: Estimate, per: number): Estimate {
  const scaled = (value: number | null) => (value === null ? null : value * per);
  return {
    ...estimate,
    value: scaled(estimate.value),
    standardError: scaled(estimate.standardError),
    low: scaled(estimate.low),
    high: scaled(estimate.high),
  };
}

/** The estimate if all its numbers are finite, otherwise (overflow, corrupt sums) an unknown one. */
export function finiteOrUnknown(estimate: Estimate): Estimate {
  if (!Number.isFinite(estimate.n)) return unknownEstimate(0, estimate.confidence);
  const numbers = [estimate.value, estimate.standardError, estimate.low, estimate.high];
  const sound = numbers.every((value) => value === null || Number.isFinite(value));
  return sound ? estimate : unknownEstimate(estimate.n, estimate.confidence);
}
