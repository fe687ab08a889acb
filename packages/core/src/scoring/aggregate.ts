import type { Aggregation } from "./scheme.js";
import { stableSum } from "./stable-sum.js";

export type Part = { score: number; weight: number };

/** The aggregate of present parts: `shares` are the weights in force, adding up to 1; `gradients` are ∂score / ∂part score. */
export type Aggregate = { score: number; shares: number[]; gradients: number[] };

/**
 * A weighted quasi-arithmetic mean φ⁻¹(Σ w φ(x)): arithmetic for φ = x, geometric for ln x, harmonic
 * for −1/x. Scores below `floor` are raised to it, because φ has no value at 0.
 * [Hardy, Littlewood and Pólya 1934, Inequalities, ch. III; OECD/JRC 2008, step 6]
 */
export type Mean = { floor: number; forward(x: number): number; back(y: number): number; slope(x: number): number };

const ARITHMETIC: Mean = { floor: 0, forward: (x) => x, back: (y) => y, slope: () => 1 };

/** The mean that an aggregation names. */
export function meanOf(aggregation: Aggregation): Mean {
  if (aggregation.method === "arithmetic") return ARITHMETIC;
  const { floor } = aggregation;
  if (aggregation.method === "geometric") return { floor, forward: Math.log, back: Math.exp, slope: (x) => 1 / x };
  return { floor, forward: (x) => -1 / x, back: (y) => -1 / y, slope: (x) => 1 / (x * x) };
}

/** The parts' mean, with weights that need not add up to 1. `null` when nothing weighs anything. */
export function aggregate(parts: readonly Part[], mean: Mean = ARITHMETIC): Aggregate | null {
  const total = stableSum(parts.map(({ weight }) => weight));
  if (!(total > 0)) return null;
  const shares = parts.map(({ weight }) => weight / total);
  const raised = parts.map(({ score }) => Math.max(score, mean.floor));
  const sum = stableSum(raised.map((score, i) => (shares[i] ?? 0) * mean.forward(score)));
  // A mean lies among its parts; rounding must not push it past 100.
  const score = Math.min(Math.max(...raised), Math.max(Math.min(...raised), mean.back(sum)));
  const gradients = parts.map((part, i) => (part.score < mean.floor ? 0 : ((shares[i] ?? 0) * mean.slope(part.score)) / mean.slope(score)));
  return { score, shares, gradients };
}

/**
 * (φ(b) − φ(a)) / (b − a) of the raised scores: how much the mean's own scale moves for each point
 * between a and b. The slope at the point where both are the same.
 */
export function secant({ floor, forward, slope }: Mean, a: number, b: number): number {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  if (high - low > 1e-9 * Math.max(1, high)) return (forward(Math.max(high, floor)) - forward(Math.max(low, floor))) / (high - low);
  return high < floor ? 0 : slope(Math.max((a + b) / 2, floor));
}

/**
 * The share of the siblings' weight that is present decides whether there is a score at all:
 * at or above the threshold the present parts take over the weight of the absent ones.
 * [COINr 2022, data availability threshold]
 */
export function aggregateCovered(
  children: readonly { score: number | null; weight: number }[],
  aggregation: Aggregation,
  coverageThreshold: number,
): { coverage: number; aggregate: Aggregate | null } {
  const present = children.flatMap(({ score, weight }) => (score === null ? [] : [{ score, weight }]));
  const whole = stableSum(children.map(({ weight }) => weight));
  const coverage = whole > 0 ? stableSum(present.map(({ weight }) => weight)) / whole : 0;
  // Weights such as 0.1 + 0.2 must not miss a threshold of 0.3 by the last bit.
  const covered = coverage >= coverageThreshold - 1e-9;
  return { coverage, aggregate: covered ? aggregate(present, meanOf(aggregation)) : null };
}
