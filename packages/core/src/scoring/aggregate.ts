import type { Aggregation } from "./scheme.js";
import { stableSum } from "./stable-sum.js";

export type Part = { score: number; weight: number };

/**
 * The aggregate of present parts. `factors` split it: Σ factor · part score = score, exactly what
 * contributions are made of. `gradients` are ∂score / ∂part score, what errors travel along.
 * `shares` are the weights in force, adding up to 1.
 */
export type Aggregate = { score: number; shares: number[]; factors: number[]; gradients: number[] };

/** Weighted arithmetic mean, with weights that need not add up to 1. `null` when nothing weighs anything. */
export function arithmetic(parts: readonly Part[]): Aggregate | null {
  const total = stableSum(parts.map(({ weight }) => weight));
  if (!(total > 0)) return null;
  const shares = parts.map(({ weight }) => weight / total);
  const scores = parts.map(({ score }) => score);
  const sum = stableSum(parts.map((part) => (part.weight / total) * part.score));
  // A mean lies among its parts; rounding must not push it past 100.
  const score = Math.min(Math.max(...scores), Math.max(Math.min(...scores), sum));
  return { score, shares, factors: shares, gradients: shares };
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
  return { coverage, aggregate: covered ? aggregators[aggregation.method](present) : null };
}

const aggregators: Record<Aggregation["method"], (parts: readonly Part[]) => Aggregate | null> = { arithmetic };
