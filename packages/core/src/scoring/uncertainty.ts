import { stableSum } from "./stable-sum.js";

/** How an indicator's error reaches a node: the node's slope against it, and its share of the node's weight. */
export type ErrorPath = { indicatorId: string; gradient: number; share: number; standardError: number | null };

/**
 * First-order (delta method) error of a score: √Σ (gradient · standard error)², indicators taken
 * as independent, one that stands in several places as one. Unknown errors count as zero and
 * are told by `errorCoverage`; when none is known the error is `null`.
 */
export function scoreError(
  score: number,
  paths: readonly ErrorPath[],
  z: number,
): { standardError: number | null; low: number | null; high: number | null; errorCoverage: number } {
  const known = new Map<string, number[]>();
  for (const { indicatorId, gradient, standardError } of paths) {
    if (standardError === null) continue;
    known.set(indicatorId, [...(known.get(indicatorId) ?? []), gradient * standardError]);
  }
  const knownShares = paths.flatMap(({ share, standardError }) => (standardError === null ? [] : [share]));
  const errorCoverage = Math.min(1, stableSum(knownShares));
  if (known.size === 0) return { standardError: null, low: null, high: null, errorCoverage };
  const standardError = Math.sqrt(stableSum([...known.values()].map((parts) => stableSum(parts) ** 2)));
  const low = Math.max(0, score - z * standardError);
  const high = Math.min(100, score + z * standardError);
  return { standardError, low, high, errorCoverage };
}
