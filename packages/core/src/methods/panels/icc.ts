import { fQuantile, fUpperTail } from "../../statistics/index.js";
import { average } from "../average.js";
import { Undefined } from "../method.js";

export const ICC_FORMS = ["ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"] as const;
export type IccForm = (typeof ICC_FORMS)[number];

export type IccEstimate = {
  value: number;
  /** Test of no correlation; `null` where nothing is left unexplained. */
  f: number | null;
  df1: number;
  df2: number;
  p: number | null;
  /** `null` where the formula has no finite answer. */
  low: number | null;
  high: number | null;
};

export type MeanSquares = { subjects: number; raters: number; residual: number; within: number };

export type Icc = { forms: Record<IccForm, IccEstimate>; meanSquares: MeanSquares; subjects: number; raters: number };

/**
 * The six intraclass correlations of Shrout and Fleiss: (1, ·) each subject has raters of its own, (2, ·) random raters
 * rate all, (3, ·) these raters and no others; (·, 1) one rating, (·, k) the mean of all. `ratings` is subjects × raters
 * without gaps. Throws `Undefined` for fewer than two subjects or raters, or where nothing varies.
 * [Shrout & Fleiss 1979, Psychol. Bull. 86:420-428; McGraw & Wong 1996, Psychol. Methods 1:30-46]
 */
export function intraclassCorrelations(ratings: readonly (readonly number[])[], confidence: number): Icc {
  const n = ratings.length;
  const k = ratings[0]?.length ?? 0;
  if (n < 2 || k < 2) throw new Undefined(`Intraclass correlation needs two subjects and two raters; here are ${n} and ${k}.`);
  const squares = meanSquaresOf(ratings, n, k);
  const { subjects, raters, residual, within } = squares;
  if (!(subjects > 0)) throw new Undefined("The subjects' means do not differ, so there is no variation that raters could agree on.");
  const tail = (1 - confidence) / 2;
  const oneWay = ratioBounds(subjects, within, n - 1, n * (k - 1), tail);
  const twoWay = ratioBounds(subjects, residual, n - 1, (n - 1) * (k - 1), tail);
  const single = (f: number) => (f === Number.POSITIVE_INFINITY ? 1 : (f - 1) / (f + k - 1));
  const averaged = (f: number) => (f === Number.POSITIVE_INFINITY ? 1 : 1 - 1 / f);
  const agreement = agreementBounds(squares, n, k, tail);
  const stepUp = (rho: number) => (k * rho) / (1 + rho * (k - 1));
  const bounded = (value: number, test: RatioBounds, low: number, high: number): IccEstimate => {
    const { f, df1, df2, p } = test;
    const known = (bound: number, limited: number) => (Number.isFinite(bound) ? limited : null);
    return { value, f, df1, df2, p, low: known(low, Math.min(value, low)), high: known(high, Math.max(value, high)) };
  };
  const icc2 = (subjects - residual) / (subjects + (k - 1) * residual + (k * (raters - residual)) / n);
  return {
    forms: {
      "ICC(1,1)": bounded((subjects - within) / (subjects + (k - 1) * within), oneWay, single(oneWay.low), single(oneWay.high)),
      "ICC(2,1)": bounded(icc2, twoWay, agreement.low, agreement.high),
      "ICC(3,1)": bounded((subjects - residual) / (subjects + (k - 1) * residual), twoWay, single(twoWay.low), single(twoWay.high)),
      "ICC(1,k)": bounded((subjects - within) / subjects, oneWay, averaged(oneWay.low), averaged(oneWay.high)),
      "ICC(2,k)": bounded(
        (subjects - residual) / (subjects + (raters - residual) / n),
        twoWay,
        stepUp(agreement.low),
        stepUp(agreement.high),
      ),
      "ICC(3,k)": bounded((subjects - residual) / subjects, twoWay, averaged(twoWay.low), averaged(twoWay.high)),
    },
    meanSquares: squares,
    subjects: n,
    raters: k,
  };
}

function meanSquaresOf(ratings: readonly (readonly number[])[], n: number, k: number): MeanSquares {
  const rowMeans = ratings.map((row) => average(row));
  const columnMeans = Array.from({ length: k }, (_, j) => average(ratings.map((row) => row[j] as number)));
  const grand = average(rowMeans);
  let [residual, within] = [0, 0];
  for (const [i, row] of ratings.entries()) {
    for (const [j, rating] of row.entries()) {
      const deviation = rating - (rowMeans[i] as number);
      within += deviation ** 2;
      residual += (deviation - ((columnMeans[j] as number) - grand)) ** 2;
    }
  }
  const spread = (means: number[]) => means.reduce((sum, mean) => sum + (mean - grand) ** 2, 0);
  const squares = {
    subjects: (k * spread(rowMeans)) / (n - 1),
    raters: (n * spread(columnMeans)) / (k - 1),
    residual: residual / ((n - 1) * (k - 1)),
    within: within / (n * (k - 1)),
  };
  // Below this a square is what rounding leaves of nothing.
  const largest = ratings.reduce((most, row) => row.reduce((inner, rating) => Math.max(inner, Math.abs(rating)), most), 0);
  const nothing = k * n * (8 * Number.EPSILON * largest) ** 2;
  const cleaned = (square: number) => (square <= nothing ? 0 : square);
  return {
    subjects: cleaned(squares.subjects),
    raters: cleaned(squares.raters),
    residual: cleaned(squares.residual),
    within: cleaned(squares.within),
  };
}

type RatioBounds = { f: number | null; df1: number; df2: number; p: number | null; low: number; high: number };

/** The ratio of two mean squares, its test against 1 and the bounds of the ratio of the variances behind it. */
function ratioBounds(top: number, bottom: number, df1: number, df2: number, tail: number): RatioBounds {
  if (bottom === 0) return { f: null, df1, df2, p: null, low: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const f = top / bottom;
  return { f, df1, df2, p: fUpperTail(f, df1, df2), low: f / fQuantile(1 - tail, df1, df2), high: f * fQuantile(1 - tail, df2, df1) };
}

/** Bounds of ICC(2,1), whose degrees of freedom follow Satterthwaite. [McGraw & Wong 1996, table 7] */
function agreementBounds({ subjects, raters, residual }: MeanSquares, n: number, k: number, tail: number): { low: number; high: number } {
  if (raters === 0 && residual === 0) return { low: 1, high: 1 };
  const icc = (subjects - residual) / (subjects + (k - 1) * residual + (k * (raters - residual)) / n);
  const a = (k * icc) / (n * (1 - icc));
  const b = 1 + (k * icc * (n - 1)) / (n * (1 - icc));
  const v = (a * raters + b * residual) ** 2 / ((a * raters) ** 2 / (k - 1) + (b * residual) ** 2 / ((n - 1) * (k - 1)));
  if (!(v > 0)) return { low: Number.NaN, high: Number.NaN };
  const upper = fQuantile(1 - tail, n - 1, v);
  const lower = fQuantile(1 - tail, v, n - 1);
  const rest = k * raters + (k * n - k - n) * residual;
  return {
    low: (n * (subjects - upper * residual)) / (upper * rest + n * subjects),
    high: (n * (lower * subjects - residual)) / (rest + n * lower * subjects),
  };
}
