import { criticalZ, DEFAULT_CONFIDENCE, type Estimate } from "../statistics/index.js";
import { type Attribution, attributeLevel } from "./attribute.js";
import type { Cohort } from "./cohort.js";
import { type EvaluatedBranch, evaluate, isBranch, type LeafScores } from "./evaluate.js";
import { gradeOf } from "./grade.js";
import type { Indicator } from "./indicator.js";
import { nodesOf, type SchemeDefinition } from "./scheme.js";
import { type ScoredIndicator, scoreIndicator } from "./score-indicator.js";
import type { DimensionScore, GateScore, IndicatorScore, ScorecardBody } from "./scorecard.js";
import { stableSum } from "./stable-sum.js";
import { type Doubt, doubtOf, surelyShut } from "./uncertainty.js";

const NO_COHORT: Cohort = new Map();

/**
 * Scores one subject: every indicator normalised, aggregated up the tree, gated, graded, with errors
 * and with contributions that add up to the score. Nothing is rounded. Throws a RangeError when the
 * scheme refers to an indicator that is not given. `cohort` has the means of all subjects for the
 * indicators that shrink towards them or take them for missing values.
 */
export function scoreSubject(
  scheme: SchemeDefinition,
  indicators: ReadonlyMap<string, Indicator>,
  estimates: ReadonlyMap<string, Estimate>,
  { confidence = DEFAULT_CONFIDENCE, cohort = NO_COHORT }: { confidence?: number; cohort?: Cohort } = {},
): ScorecardBody {
  const leaves = scoreLeaves(scheme, indicators, estimates, cohort);
  const scores = new Map([...leaves].map(([key, { normalised }]) => [key, normalised]));
  const total = evaluate(scheme, scores);
  const doubt = doubtOf(total, leaves, criticalZ(confidence));
  const standings = standingsOf(total);
  const shares = new Map([...standings].map(([key, { effectiveWeight }]) => [key, effectiveWeight]));
  const level = isPlain(scheme) ? plainLevel(scores, shares) : attributeLevel(scheme, scores, shares);
  const rows = { leaves, doubt, standings, points: level?.leaves ?? new Map<string, number>() };
  const scored = indicatorRows(total, rows);
  const gates = gateRows(total, doubt, level?.gates ?? new Map());
  return {
    ...doubt.total,
    confidence,
    grade: gradeOf(doubt.total.score, scheme.grades),
    coverage: total.coverage,
    evidence: Math.min(1, stableSum(scored.map(({ status, weight }) => (status === "measured" ? weight : 0)))),
    reason: total.reason,
    ...(gates.length > 0 ? { gates } : {}),
    dimensions: dimensionRows(total, rows),
    indicators: scored,
  };
}

const plain = new WeakMap<SchemeDefinition, boolean>();

/** Whether all means are arithmetic and nothing is gated, as in most schemes. */
function isPlain(scheme: SchemeDefinition): boolean {
  const known = plain.get(scheme);
  if (known !== undefined) return known;
  const branches = [scheme, ...nodesOf(scheme).flatMap(({ node }) => (node.type === "dimension" ? [node] : []))];
  const answer =
    branches.every(({ aggregation }) => aggregation.method === "arithmetic") && nodesOf(scheme).every(({ node }) => !node.veto);
  plain.set(scheme, answer);
  return answer;
}

/** What `attributeLevel` comes to in a plain scheme: weight times score. */
function plainLevel(scores: LeafScores, shares: ReadonlyMap<string, number>): Pick<Attribution, "leaves" | "gates"> {
  return { leaves: new Map([...scores].map(([key, score]) => [key, (shares.get(key) ?? 0) * (score ?? 0)])), gates: new Map() };
}

function scoreLeaves(
  scheme: SchemeDefinition,
  indicators: ReadonlyMap<string, Indicator>,
  estimates: ReadonlyMap<string, Estimate>,
  cohort: Cohort,
): Map<string, ScoredIndicator> {
  const leaves = new Map<string, ScoredIndicator>();
  for (const { node } of nodesOf(scheme)) {
    if (node.type !== "indicator") continue;
    const indicator = indicators.get(node.indicatorId);
    if (!indicator) throw new RangeError(`the scheme refers to the indicator ${node.indicatorId}, which is not given`);
    leaves.set(node.key, scoreIndicator(indicator, estimates.get(node.indicatorId), cohort.get(node.indicatorId)));
  }
  return leaves;
}

/** Where a node stands below the total; `reached` says whether its score counts there. */
type Standing = { parentKey: string | null; weight: number; effectiveWeight: number; reached: boolean };

function standingsOf(total: EvaluatedBranch): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  const visit = (branch: EvaluatedBranch, above: Standing, parentKey: string | null): void => {
    let position = 0;
    for (const child of branch.children) {
      const reached = above.reached && branch.aggregate !== null && child.score !== null;
      const share = reached ? (branch.aggregate?.shares[position] ?? 0) : 0;
      if (child.score !== null) position += 1;
      const weight = above.weight * child.node.weight;
      const standing = { parentKey, weight, effectiveWeight: above.effectiveWeight * share, reached };
      standings.set(child.node.key, standing);
      if (isBranch(child)) visit(child, standing, child.node.key);
    }
  };
  visit(total, { parentKey: null, weight: 1, effectiveWeight: 1, reached: total.aggregate !== null }, null);
  return standings;
}

type Rows = {
  leaves: ReadonlyMap<string, ScoredIndicator>;
  doubt: Doubt;
  standings: ReadonlyMap<string, Standing>;
  points: ReadonlyMap<string, number>;
};

/** A row's place and weights, and the points that reach the total from the leaves below. */
function weighed(key: string, points: number, { standings }: Rows) {
  const standing = standings.get(key);
  if (!standing) throw new RangeError(`"${key}" is no node of the scheme`);
  const { parentKey, weight, effectiveWeight, reached } = standing;
  return { key, parentKey, weight, effectiveWeight, contribution: reached ? points : null };
}

function indicatorRows(branch: EvaluatedBranch, rows: Rows): IndicatorScore[] {
  return branch.children.flatMap((child): IndicatorScore[] => {
    if (isBranch(child)) return indicatorRows(child, rows);
    const { key, indicatorId } = child.node;
    const leaf = rows.leaves.get(key);
    return leaf ? [{ indicatorId, ...weighed(key, rows.points.get(key) ?? 0, rows), ...leaf }] : [];
  });
}

function dimensionRows(branch: EvaluatedBranch, rows: Rows): DimensionScore[] {
  return branch.children.flatMap((child): DimensionScore[] => {
    if (!isBranch(child)) return [];
    const { key } = child.node;
    const points = stableSum(leafKeys(child).map((leaf) => rows.points.get(leaf) ?? 0));
    const uncertain = rows.doubt.dimensions.get(key);
    const own = uncertain ? [{ ...weighed(key, points, rows), ...uncertain, coverage: child.coverage, reason: child.reason }] : [];
    return [...own, ...dimensionRows(child, rows)];
  });
}

const leafKeys = ({ children }: EvaluatedBranch): string[] =>
  children.flatMap((child) => (isBranch(child) ? leafKeys(child) : [child.node.key]));

/** Every gate that is shut, once, in tree order. */
function gateRows(branch: EvaluatedBranch, doubt: Doubt, points: ReadonlyMap<string, number>): GateScore[] {
  const own = branch.gates.flatMap((gate): GateScore[] => {
    const { key, score, shut, veto } = gate;
    if (!shut) return [];
    const { below, cap, of } = veto;
    return [{ key, below, cap, of, score, points: points.get(key) ?? 0, certain: surelyShut(gate, doubt.rangeOf(key)) }];
  });
  const deeper = branch.children.flatMap((child) => (isBranch(child) ? gateRows(child, doubt, points) : []));
  return [...new Map([...own, ...deeper].map((row) => [row.key, row])).values()];
}
