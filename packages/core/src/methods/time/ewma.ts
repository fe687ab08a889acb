import { positions } from "./xmr.js";

export type Ewma = {
  /** The start value and one average a point: one longer than the values. */
  ewma: number[];
  /** The limits that the exact ones approach. */
  ucl: number;
  lcl: number;
  /** Exact limits, one a point: narrower at the beginning. */
  limits: { ucl: number[]; lcl: number[] };
  /** Points (from 1) outside the limits ucl and lcl, and outside the exact ones. */
  out: number[];
  outOfExact: number[];
};

/**
 * Exponentially weighted moving average z_t = λ x_t + (1 − λ) z_(t−1) from `start`, with limits
 * start ± L s √(λ / (2 − λ) · (1 − (1 − λ)^2t)). 0 < λ ≤ 1; `s` is the deviation of single points.
 * [Roberts 1959, Technometrics 1:239-250; NIST/SEMATECH e-Handbook 6.3.2.4]
 */
export function ewmaChart(values: readonly number[], options: { lambda: number; start: number; s: number; sigmas: number }): Ewma {
  const { lambda, start, s, sigmas } = options;
  const ewma = [start];
  for (const value of values) ewma.push(lambda * value + (1 - lambda) * (ewma.at(-1) as number));
  const reach = sigmas * s * Math.sqrt(lambda / (2 - lambda));
  const exact = values.map((_, i) => reach * Math.sqrt(1 - (1 - lambda) ** (2 * (i + 1))));
  const averages = ewma.slice(1);
  return {
    ewma,
    ucl: start + reach,
    lcl: start - reach,
    limits: { ucl: exact.map((r) => start + r), lcl: exact.map((r) => start - r) },
    out: positions(averages, (z) => z > start + reach || z < start - reach),
    outOfExact: positions(averages, (z, i) => z > start + (exact[i] as number) || z < start - (exact[i] as number)),
  };
}
