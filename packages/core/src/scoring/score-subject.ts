import { criticalZ, DEFAULT_CONFIDENCE, type Estimate } from "../statistics/index.js";
import { type Aggregate, aggregateCovered } from "./aggregate.js";
import { gradeOf } from "./grade.js";
import type { Indicator } from "./indicator.js";
import type { DimensionNode, IndicatorNode, SchemeDefinition, SchemeNode } from "./scheme.js";
import { type ScoredIndicator, scoreIndicator } from "./score-indicator.js";
import type { DimensionScore, IndicatorScore, Reason, ScorecardBody, Uncertain } from "./scorecard.js";
import { stableSum } from "./stable-sum.js";
import { type ErrorPath, scoreError } from "./uncertainty.js";

type Evidence = {
  indicators: ReadonlyMap<string, Indicator>;
  /** Estimates by indicator id; an indicator without one is missing. */
  estimates: ReadonlyMap<string, Estimate>;
  z: number;
};

/**
 * Scores one subject: every indicator normalised, aggregated up the tree, graded, with errors and
 * with contributions that add up to the score. Nothing is rounded. Throws a RangeError when the
 * scheme refers to an indicator that is not given.
 */
export function scoreSubject(
  scheme: SchemeDefinition,
  indicators: ReadonlyMap<string, Indicator>,
  estimates: ReadonlyMap<string, Estimate>,
  confidence = DEFAULT_CONFIDENCE,
): ScorecardBody {
  const total = scoreBranch(scheme, { indicators, estimates, z: criticalZ(confidence) });
  const rows = explain(total, { parentKey: null, weight: 1, effectiveWeight: 1, factor: 1, reached: total.aggregate !== null });
  const leaves = rows.flatMap((row) => ("indicator" in row ? [row.indicator] : []));
  return {
    ...total.uncertain,
    confidence,
    grade: gradeOf(total.uncertain.score, scheme.grades),
    coverage: total.coverage,
    evidence: Math.min(1, stableSum(leaves.map(({ status, weight }) => (status === "measured" ? weight : 0)))),
    reason: total.reason,
    dimensions: rows.flatMap((row) => ("dimension" in row ? [row.dimension] : [])),
    indicators: leaves,
  };
}

type ScoredLeaf = { node: IndicatorNode; result: ScoredIndicator; score: number | null; paths: ErrorPath[] };
type ScoredBranch = {
  children: ScoredNode[];
  /** Shares, factors and gradients of the children that have a score, in their order; `null` without a score. */
  aggregate: Aggregate | null;
  coverage: number;
  reason: Reason | null;
  uncertain: Uncertain;
  paths: ErrorPath[];
};
type ScoredDimension = ScoredBranch & { node: DimensionNode; score: number | null };
type ScoredNode = ScoredLeaf | ScoredDimension;

type Branch = Pick<DimensionNode, "children" | "aggregation" | "coverageThreshold">;

function scoreBranch(branch: Branch, evidence: Evidence): ScoredBranch {
  const { coverageThreshold } = branch;
  const children = branch.children.map((child) => scoreNode(child, evidence));
  const weighed = children.map(({ score, node }) => ({ score, weight: node.weight }));
  const { coverage, aggregate } = aggregateCovered(weighed, branch.aggregation, coverageThreshold);
  if (aggregate === null) {
    const absent = children.filter(({ score }) => score === null).map(({ node }) => node.key);
    const reason: Reason = { code: "coverage-below-threshold", coverage, coverageThreshold, absent };
    const uncertain = { score: null, standardError: null, low: null, high: null, errorCoverage: 0 };
    return { children, aggregate, coverage, reason, uncertain, paths: [] };
  }
  const paths = pathsThrough(children, aggregate);
  const uncertain = { score: aggregate.score, ...scoreError(aggregate.score, paths, evidence.z) };
  return { children, aggregate, coverage, reason: null, uncertain, paths };
}

function scoreNode(node: SchemeNode, evidence: Evidence): ScoredNode {
  if (node.type === "dimension") {
    const branch = scoreBranch(node, evidence);
    return { ...branch, node, score: branch.uncertain.score };
  }
  const { indicatorId } = node;
  const indicator = evidence.indicators.get(indicatorId);
  if (!indicator) throw new RangeError(`the scheme refers to the indicator ${indicatorId}, which is not given`);
  const result = scoreIndicator(indicator, evidence.estimates.get(indicatorId));
  const paths = [{ indicatorId, gradient: 1, share: 1, standardError: result.normalisedStandardError }];
  return { node, result, score: result.normalised, paths };
}

function pathsThrough(children: readonly ScoredNode[], { gradients, shares }: Aggregate): ErrorPath[] {
  const present = children.filter(({ score }) => score !== null);
  return present.flatMap(({ paths }, index) => {
    const gradient = gradients[index] ?? 0;
    const share = shares[index] ?? 0;
    return paths.map((path) => ({ ...path, gradient: path.gradient * gradient, share: path.share * share }));
  });
}

/** Where a branch stands below the total: what its weight and its points are multiplied by. */
type Standing = { parentKey: string | null; weight: number; effectiveWeight: number; factor: number; reached: boolean };
type Row = { indicator: IndicatorScore } | { dimension: DimensionScore };

/** The second pass, downwards: weights in force and contributions need the ancestors' results. */
function explain(branch: ScoredBranch, standing: Standing): Row[] {
  let position = 0;
  return branch.children.flatMap((child): Row[] => {
    const { key } = child.node;
    const weight = standing.weight * child.node.weight;
    const reached = standing.reached && branch.aggregate !== null && child.score !== null;
    const share = reached ? (branch.aggregate?.shares[position] ?? 0) : 0;
    const factor = standing.factor * (reached ? (branch.aggregate?.factors[position] ?? 0) : 0);
    if (child.score !== null) position += 1;
    const effectiveWeight = standing.effectiveWeight * share;
    const contribution = reached && child.score !== null ? factor * child.score : null;
    const { parentKey } = standing;
    if ("result" in child) {
      return [
        { indicator: { key, indicatorId: child.node.indicatorId, parentKey, weight, effectiveWeight, contribution, ...child.result } },
      ];
    }
    const { uncertain, coverage, reason } = child;
    const below = explain(child, { parentKey: key, weight, effectiveWeight, factor, reached });
    return [{ dimension: { key, parentKey, weight, effectiveWeight, contribution, coverage, reason, ...uncertain } }, ...below];
  });
}
