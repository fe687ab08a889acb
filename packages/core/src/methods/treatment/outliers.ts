import { ascendingOf, medianOf, quantileOf } from "./quantile.js";

export type Fences = { low: number; high: number };

/** Quartiles and the fences q1 − k·IQR, q3 + k·IQR. [Tukey 1977, Exploratory Data Analysis] */
export function tukeyFences(values: Float64Array, k: number): Fences & { q1: number; q3: number; iqr: number } {
  const ascending = ascendingOf(values);
  const q1 = quantileOf(ascending, 0.25);
  const q3 = quantileOf(ascending, 0.75);
  const iqr = q3 - q1;
  return { q1, q3, iqr, low: q1 - k * iqr, high: q3 + k * iqr };
}

/** Median, median absolute deviation, and the fences at ±cutoff of 0.6745(x − median)/MAD. [Iglewicz & Hoaglin 1993] */
export function madFences(values: Float64Array, cutoff: number): Fences & { median: number; mad: number } {
  const median = medianOf(values);
  const mad = medianOf(values.map((x) => Math.abs(x - median)));
  const reach = (cutoff * mad) / 0.6745;
  return { median, mad, low: median - reach, high: median + reach };
}

/** The quantiles at `lower` and `upper` as fences: what percentile winsorising cuts to. */
export function quantileFences(values: Float64Array, lower: number, upper: number): Fences {
  const ascending = ascendingOf(values);
  return { low: quantileOf(ascending, lower), high: quantileOf(ascending, upper) };
}

export const clampTo = (values: Float64Array, { low, high }: Fences): Float64Array => values.map((x) => Math.min(high, Math.max(low, x)));
