import { type Aggregate, aggregate, aggregateCovered, meanOf } from "./aggregate.js";
import type { DimensionNode, IndicatorNode, SchemeDefinition, SchemeNode } from "./scheme.js";
import type { Reason } from "./scorecard.js";
import { type Veto, vetoState } from "./veto.js";

/** Scores of the leaves by key; `null` or absent where there is none. */
export type LeafScores = ReadonlyMap<string, number | null>;

/** A gate on a branch: the node it watches, that node's score, and whether its cap is in force. */
export type Gate = { key: string; veto: Veto; score: number | null; shut: boolean };

export type EvaluatedLeaf = { node: IndicatorNode; score: number | null };
export type EvaluatedBranch = {
  children: EvaluatedNode[];
  /** Shares and gradients of the children that have a score, in their order; `null` where too few have. */
  aggregate: Aggregate | null;
  coverage: number;
  reason: Reason | null;
  /** What the children come to, and the same under the caps of shut gates. */
  uncapped: number | null;
  score: number | null;
  gates: Gate[];
};
export type EvaluatedDimension = EvaluatedBranch & { node: DimensionNode };
export type EvaluatedNode = EvaluatedLeaf | EvaluatedDimension;

export type Branch = Pick<SchemeDefinition, "children" | "aggregation" | "coverageThreshold">;

export const isBranch = (evaluated: EvaluatedNode): evaluated is EvaluatedDimension => "children" in evaluated;

/** The whole tree from the scores of its leaves: aggregated, covered, gated. Nothing is rounded. */
export function evaluate(scheme: Branch, leaves: LeafScores): EvaluatedBranch {
  const total = evaluateBranch(scheme, leaves);
  return gated(total, gatesBelow(total.children, true));
}

/** The same tree where every gate stands open. */
export function evaluateUngated(scheme: Branch, leaves: LeafScores): EvaluatedBranch {
  return evaluateBranch(withoutGates(scheme), leaves);
}

const withoutGates = (branch: Branch): Branch => ({ ...branch, children: branch.children.map(ungated) });

function ungated(node: SchemeNode): SchemeNode {
  const { veto: _veto, ...open } = node;
  return open.type === "indicator" ? open : { ...open, children: open.children.map(ungated) };
}

function evaluateNode(node: SchemeNode, leaves: LeafScores): EvaluatedNode {
  if (node.type === "indicator") return { node, score: leaves.get(node.key) ?? null };
  const branch = evaluateBranch(node, leaves);
  return { node, ...gated(branch, gatesBelow(branch.children, false)) };
}

function evaluateBranch(branch: Branch, leaves: LeafScores): EvaluatedBranch {
  const children = branch.children.map((child) => evaluateNode(child, leaves));
  const weighed = children.map(({ score, node }) => ({ score, weight: node.weight }));
  const { coverage, aggregate: joined } = aggregateCovered(weighed, branch.aggregation, branch.coverageThreshold);
  if (joined) return { children, aggregate: joined, coverage, reason: null, uncapped: joined.score, score: joined.score, gates: [] };
  const absent = children.filter(({ score }) => score === null).map(({ node }) => node.key);
  const reason: Reason = { code: "coverage-below-threshold", coverage, coverageThreshold: branch.coverageThreshold, absent };
  return { children, aggregate: null, coverage, reason, uncapped: null, score: null, gates: [] };
}

type Watched = Omit<Gate, "shut">;

/** Gates of the children on their parent, or (at the top) also those of the whole tree on the total. */
function gatesBelow(children: readonly EvaluatedNode[], top: boolean): Watched[] {
  const own = children.flatMap(({ node, score }) =>
    node.veto && (top || node.veto.of === "parent") ? [{ key: node.key, veto: node.veto, score }] : [],
  );
  return top ? [...own, ...children.flatMap((child) => (isBranch(child) ? deeperGates(child) : []))] : own;
}

function deeperGates({ children }: EvaluatedBranch): Watched[] {
  return children.flatMap((child) => {
    const { veto, key } = child.node;
    const own = veto?.of === "total" ? [{ key, veto, score: child.score }] : [];
    return [...own, ...(isBranch(child) ? deeperGates(child) : [])];
  });
}

function gated(branch: EvaluatedBranch, watched: Watched[]): EvaluatedBranch {
  if (branch.uncapped === null || watched.length === 0) return branch;
  const states = watched.map((gate) => ({ gate, state: vetoState(gate.veto, gate.score) }));
  const keys = states.flatMap(({ gate, state }) => (state === "undecided" ? [gate.key] : []));
  const gates = states.map(({ gate, state }) => ({ ...gate, shut: state === "shut" }));
  if (keys.length > 0) return { ...branch, aggregate: null, uncapped: null, score: null, gates, reason: { code: "veto-undecided", keys } };
  const caps = gates.flatMap(({ veto, shut }) => (shut ? [veto.cap] : []));
  return { ...branch, score: Math.min(branch.uncapped, ...caps), gates };
}

/** The tree as it would stand if every node that has a score in `like` had this one: what an absent branch is compared with. */
export function constantTree(like: EvaluatedBranch, aggregation: Branch["aggregation"], score: number): EvaluatedBranch {
  const mean = meanOf(aggregation);
  const children = like.children.map((child): EvaluatedNode => {
    if (child.score === null) return child;
    return isBranch(child) ? { node: child.node, ...constantTree(child, child.node.aggregation, score) } : { node: child.node, score };
  });
  const joined = aggregate(
    children.flatMap((child) => (child.score === null ? [] : [{ score: child.score, weight: child.node.weight }])),
    mean,
  );
  const reached = joined?.score ?? null;
  return { ...like, children, aggregate: joined, uncapped: reached, score: reached, gates: [] };
}
