import { positions } from "./xmr.js";

export type Cusum = {
  high: number[];
  low: number[];
  /** The sums since each side was last at zero; empty where it is there now. */
  highTail: number[];
  lowTail: number[];
  /** Points (from 1) at which a side lies above h, and the first of either. */
  highSignals: number[];
  lowSignals: number[];
  firstSignal: number | null;
};

/**
 * Cumulative sums of what exceeds the allowance k on each side of the target, signalling above h:
 * C⁺_t = max(0, C⁺_(t−1) + x_t − target − k), C⁻_t = max(0, C⁻_(t−1) + target − k − x_t), both from `headStart`.
 * [Page 1954, Biometrika 41:100-115; NIST/SEMATECH e-Handbook 6.3.2.3; head start: Lucas & Crosier 1982]
 */
export function cusumChart(values: readonly number[], options: { target: number; k: number; h: number; headStart?: number }): Cusum {
  const { target, k, h, headStart = 0 } = options;
  const high = sums(values, (value) => value - target - k, headStart);
  const low = sums(values, (value) => target - k - value, headStart);
  const highSignals = positions(high, (sum) => sum > h);
  const lowSignals = positions(low, (sum) => sum > h);
  const first = Math.min(highSignals[0] ?? Number.POSITIVE_INFINITY, lowSignals[0] ?? Number.POSITIVE_INFINITY);
  return {
    high,
    low,
    highTail: sinceZero(high),
    lowTail: sinceZero(low),
    highSignals,
    lowSignals,
    firstSignal: Number.isFinite(first) ? first : null,
  };
}

function sums(values: readonly number[], excess: (value: number) => number, start: number): number[] {
  let sum = start;
  return values.map((value) => {
    sum = Math.max(0, sum + excess(value));
    return sum;
  });
}

const sinceZero = (values: number[]): number[] => values.slice(values.lastIndexOf(0) + 1);
