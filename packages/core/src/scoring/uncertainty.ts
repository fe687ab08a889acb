import type { EvaluatedBranch, EvaluatedNode, Gate } from "./evaluate.js";
import { isBranch } from "./evaluate.js";
import type { ScoredIndicator } from "./score-indicator.js";
import type { Uncertain } from "./scorecard.js";
import { stableSum } from "./stable-sum.js";

/** How an indicator's error reaches a node: the node's slope against it, and its share of the node's weight. */
export type ErrorPath = { indicatorId: string; gradient: number; share: number; standardError: number | null };

export type Range = { low: number | null; high: number | null };

/** What is known of every node's error, by key; the total stands apart. */
export type Doubt = { total: Uncertain; dimensions: Map<string, Uncertain>; rangeOf(key: string): Range };

/**
 * The error of every branch, from the leaves up. A cap does not make a score certain: bounds follow
 * the uncapped score, with the cap where a gate is surely shut, and a gate that might be shut pulls
 * the lower bound down to its cap.
 */
export function doubtOf(total: EvaluatedBranch, leaves: ReadonlyMap<string, ScoredIndicator>, z: number): Doubt {
  const dimensions = new Map<string, Uncertain>();
  const rangeOf = (key: string): Range => {
    const leaf = leaves.get(key);
    return leaf ? { low: leaf.normalisedLow, high: leaf.normalisedHigh } : (dimensions.get(key) ?? { low: null, high: null });
  };
  const pathsOf = (node: EvaluatedNode): ErrorPath[] => {
    if (!isBranch(node)) {
      const standardError = leaves.get(node.node.key)?.normalisedStandardError ?? null;
      return [{ indicatorId: node.node.indicatorId, gradient: 1, share: 1, standardError }];
    }
    const paths = pathsThrough(node);
    dimensions.set(node.node.key, uncertain(node, paths));
    return paths;
  };
  const pathsThrough = ({ children, aggregate }: EvaluatedBranch): ErrorPath[] => {
    const below = children.map((child) => ({ child, paths: pathsOf(child) })).filter(({ child }) => child.score !== null);
    if (!aggregate) return [];
    return below.flatMap(({ paths }, index) => {
      const gradient = aggregate.gradients[index] ?? 0;
      const share = aggregate.shares[index] ?? 0;
      return paths.map((path) => ({ ...path, gradient: path.gradient * gradient, share: path.share * share }));
    });
  };
  const uncertain = (branch: EvaluatedBranch, paths: ErrorPath[]): Uncertain => {
    if (branch.score === null || branch.uncapped === null)
      return { score: null, standardError: null, low: null, high: null, errorCoverage: 0 };
    const error = scoreError(branch.uncapped, paths, z);
    return { score: branch.score, ...error, ...capped(error, branch.gates, branch.score, rangeOf) };
  };
  return { total: uncertain(total, pathsThrough(total)), dimensions, rangeOf };
}

/** Whether the node's interval lies wholly below its gate's threshold; a node without an interval counts as certain. */
export const surelyShut = ({ veto, shut }: Gate, { high }: Range): boolean => shut && (high === null || high < veto.below);

function capped({ low, high }: Range, gates: readonly Gate[], score: number, rangeOf: (key: string) => Range): Range {
  if (low === null || high === null) return { low, high };
  const sure = gates.flatMap((gate) => (surelyShut(gate, rangeOf(gate.key)) ? [gate.veto.cap] : []));
  const possible = gates.flatMap((gate) => (gate.shut || (rangeOf(gate.key).low ?? 100) < gate.veto.below ? [gate.veto.cap] : []));
  return { low: Math.min(score, low, ...possible), high: Math.max(score, Math.min(high, ...sure)) };
}

/**
 * First-order (delta method) error of a score: √Σ (gradient · standard error)², indicators taken
 * as independent, one that stands in several places as one. Unknown errors count as zero and
 * are told by `errorCoverage`; when none is known the error is `null`.
 */
function scoreError(
  score: number,
  paths: readonly ErrorPath[],
  z: number,
): { standardError: number | null; low: number | null; high: number | null; errorCoverage: number } {
  const known = new Map<string, number[]>();
  for (const { indicatorId, gradient, standardError } of paths) {
    if (standardError === null) continue;
    const parts = known.get(indicatorId);
    if (parts) parts.push(gradient * standardError);
    else known.set(indicatorId, [gradient * standardError]);
  }
  const knownShares = paths.flatMap(({ share, standardError }) => (standardError === null ? [] : [share]));
  const errorCoverage = Math.min(1, stableSum(knownShares));
  if (known.size === 0) return { standardError: null, low: null, high: null, errorCoverage };
  const standardError = Math.sqrt(stableSum([...known.values()].map((parts) => stableSum(parts) ** 2)));
  const low = Math.max(0, score - z * standardError);
  const high = Math.min(100, score + z * standardError);
  return { standardError, low, high, errorCoverage };
}
