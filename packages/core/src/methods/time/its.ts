import { studentTQuantile, studentTUpperTail } from "../../statistics/index.js";
import { Undefined } from "../method.js";
import { dot, leastSquares } from "./least-squares.js";

export const ITS_TERMS = ["intercept", "slope", "levelChange", "slopeChange"] as const;

export type ItsTerm = {
  term: (typeof ITS_TERMS)[number];
  coefficient: number;
  /** Newey-West; `null`, with what rests on it, where the lines fit exactly or nothing is left over. */
  standardError: number | null;
  t: number | null;
  p: number | null;
  low: number | null;
  high: number | null;
};

export type SegmentedTrend = {
  /** b0 level and b1 slope at first, b2 change of level and b3 change of slope from the intervention on. */
  coefficients: [number, number, number, number];
  terms: ItsTerm[];
  lag: number;
  degreesOfFreedom: number;
  /** About 2 without autocorrelation, towards 0 with positive; `null` where the lines fit exactly. */
  durbinWatson: number | null;
  /** What the first line says of the last point, and how far the second lies from it there. */
  counterfactual: number;
  effectAtEnd: number;
};

/**
 * Interrupted time series: y_t = b0 + b1 t + b2 D_t + b3 (t − T0) D_t, t = 0, 1, 2, …, where D_t is 1 from
 * `interventionAt` (T0, from 0) on. Newey-West errors with `lag` (⌊4 (n/100)^(2/9)⌋ unless told), times n/(n−4),
 * and Student's t with n − 4 degrees of freedom. Throws `Undefined` unless there are two points before and two from the intervention on.
 * [Wagner et al. 2002, J. Clin. Pharm. Ther. 27:299-309; Newey & West 1987, Econometrica 55:703-708]
 */
export function segmentedTrend(
  y: readonly number[],
  interventionAt: number,
  options: { lag?: number | undefined; confidence?: number } = {},
): SegmentedTrend {
  const n = y.length;
  if (interventionAt < 2 || n - interventionAt < 2)
    throw new Undefined(
      `Each part needs two points or more; there are ${Math.min(interventionAt, n)} before and ${Math.max(0, n - interventionAt)} after.`,
    );
  const lag = Math.min(options.lag ?? Math.floor(4 * (n / 100) ** (2 / 9)), n - 1);
  const columns = designOf(n, interventionAt);
  const { coefficients, residuals, inverse } = leastSquares(columns, y);
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = coefficients;
  const df = n - columns.length;
  const squares = dot(residuals, residuals);
  const exact = df <= 0 || squares <= n * dot(y, y) * (16 * Number.EPSILON) ** 2;
  const variances = exact ? null : neweyWest(columns, residuals, inverse, lag);
  const steps = residuals.slice(1).map((residual, i) => residual - (residuals[i] as number));
  return {
    coefficients: [b0, b1, b2, b3],
    terms: coefficients.map((coefficient, i) => termOf(i, coefficient, variances?.[i] ?? null, df, options.confidence ?? 0.95)),
    lag,
    degreesOfFreedom: df,
    durbinWatson: exact ? null : dot(steps, steps) / squares,
    counterfactual: b0 + b1 * (n - 1),
    effectAtEnd: b2 + b3 * (n - 1 - interventionAt),
  };
}

function designOf(n: number, interventionAt: number): number[][] {
  const t = Array.from({ length: n }, (_, i) => i);
  const after = (value: (i: number) => number) => t.map((i) => (i >= interventionAt ? value(i) : 0));
  return [t.map(() => 1), t, after(() => 1), after((i) => i - interventionAt)];
}

/** Diagonal of (XᵀX)⁻¹ S (XᵀX)⁻¹, S with Bartlett weights 1 − l/(lag + 1). */
function neweyWest(columns: number[][], residuals: number[], inverse: number[][], lag: number): number[] {
  const n = residuals.length;
  const k = columns.length;
  // Scores already turned by (XᵀX)⁻¹, so that only their own lagged products are needed.
  const influence = inverse.map((row) =>
    residuals.map((residual, i) => residual * row.reduce((sum, v, j) => sum + v * (columns[j]?.[i] as number), 0)),
  );
  return influence.map((scores) => {
    let sum = dot(scores, scores);
    for (let l = 1; l <= lag; l += 1) {
      const lagged = scores.slice(l).reduce((inner, score, i) => inner + score * (scores[i] as number), 0);
      sum += 2 * (1 - l / (lag + 1)) * lagged;
    }
    return (Math.max(0, sum) * n) / (n - k);
  });
}

function termOf(i: number, coefficient: number, variance: number | null, df: number, confidence: number): ItsTerm {
  const term = ITS_TERMS[i] as ItsTerm["term"];
  if (variance === null || variance === 0) return { term, coefficient, standardError: null, t: null, p: null, low: null, high: null };
  const standardError = Math.sqrt(variance);
  const t = coefficient / standardError;
  const reach = -studentTQuantile((1 - confidence) / 2, df) * standardError;
  return {
    term,
    coefficient,
    standardError,
    t,
    p: 2 * studentTUpperTail(Math.abs(t), df),
    low: coefficient - reach,
    high: coefficient + reach,
  };
}
