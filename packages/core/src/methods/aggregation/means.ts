import { Undefined } from "../method.js";

/** A weighted mean of values whose weights add up to 1. */
export type Mean = (values: Float64Array, weights: Float64Array) => number;

/** Σ w x: a weakness is fully made up for elsewhere. */
export const arithmeticMean: Mean = (values, weights) =>
  within(
    values,
    weighedSum(values, weights, (x) => x),
  );

/** Π x^w, computed as exp Σ w ln x. Throws `Undefined` for a value that is not above zero. */
export const geometricMean: Mean = (values, weights) => {
  requirePositive(values, weights, "A geometric mean");
  return within(values, Math.exp(weighedSum(values, weights, Math.log)));
};

/** 1 / Σ (w/x). Throws `Undefined` for a value that is not above zero. */
export const harmonicMean: Mean = (values, weights) => {
  requirePositive(values, weights, "A harmonic mean");
  const least = extreme(values, weights, Math.min);
  return within(values, least / weighedSum(values, weights, (x) => least / x));
};

/**
 * (Σ w x^p)^(1/p), geometric for p = 0: the lower p, the less a weakness is made up for elsewhere.
 * Throws `Undefined` for values below zero, and for zeros where p ≤ 0.
 * [Hardy, Littlewood & Pólya 1934, ch. II; OECD/JRC 2008, step 6]
 */
export const powerMean =
  (p: number): Mean =>
  (values, weights) => {
    if (p === 0) return geometricMean(values, weights);
    if (p === 1) return arithmeticMean(values, weights);
    if (p < 0) requirePositive(values, weights, `A mean of power ${p}`);
    const negative = values.find((x, i) => x < 0 && (weights[i] as number) > 0);
    if (negative !== undefined) throw new Undefined(`A mean of power ${p} needs values of zero or more; there is ${negative}.`);
    // Relative to the value that decides, so that no power overflows.
    const decisive = extreme(values, weights, p > 0 ? Math.max : Math.min);
    if (decisive === 0) return 0;
    return within(values, decisive * weighedSum(values, weights, (x) => (x / decisive) ** p) ** (1 / p));
  };

/** The smallest value that weighs anything: nothing is made up for. */
export const minimum: Mean = (values, weights) => extreme(values, weights, Math.min);

export const maximum: Mean = (values, weights) => extreme(values, weights, Math.max);

/** The value in the middle of the weight; half way between two where the weight splits evenly. [Edgeworth 1888] */
export const weightedMedian: Mean = (values, weights) => {
  const order = [...values.keys()].filter((i) => (weights[i] as number) > 0).sort((a, b) => (values[a] as number) - (values[b] as number));
  let below = 0;
  for (const [k, i] of order.entries()) {
    below += weights[i] as number;
    if (below > 0.5 + 1e-12) return values[i] as number;
    if (below >= 0.5 - 1e-12) return ((values[i] as number) + (values[order[k + 1] ?? i] as number)) / 2;
  }
  return values[order.at(-1) ?? 0] as number;
};

function requirePositive(values: Float64Array, weights: Float64Array, what: string): void {
  const refused = values.find((x, i) => !(x > 0) && (weights[i] as number) > 0);
  if (refused !== undefined)
    throw new Undefined(`${what} needs values above zero; there is ${refused}. Shift the scale, or use the arithmetic mean.`);
}

function weighedSum(values: Float64Array, weights: Float64Array, part: (x: number) => number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const weight = weights[i] as number;
    if (weight > 0) sum += weight * part(values[i] as number);
  }
  return sum;
}

function extreme(values: Float64Array, weights: Float64Array, pick: (a: number, b: number) => number): number {
  return values.reduce((found, x, i) => ((weights[i] as number) > 0 ? (Number.isNaN(found) ? x : pick(found, x)) : found), Number.NaN);
}

/** A mean lies among its values; rounding must not push it past them. */
function within(values: Float64Array, mean: number): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i] as number);
    high = Math.max(high, values[i] as number);
  }
  return Math.max(low, Math.min(high, mean));
}
