import { meanOf, secant } from "./aggregate.js";
import {
  type Branch,
  constantTree,
  type EvaluatedBranch,
  type EvaluatedNode,
  evaluate,
  evaluateUngated,
  isBranch,
  type LeafScores,
} from "./evaluate.js";
import { stableSum } from "./stable-sum.js";

/**
 * Where the points between two states of a tree come from. `leaves` and `gates` are by key, and with
 * `other` (what floors and absent branches leave over, 0 in ordinary trees) they add up to `total`.
 */
export type Attribution = { leaves: Map<string, number>; gates: Map<string, number>; other: number; total: number };

/**
 * Splits the difference of two scores exactly among the leaves. With a mean φ⁻¹(Σ w φ(x)) the
 * difference is Σ w Δφ(x) over the mean slope of φ, so each child's share is its own move on the
 * mean's scale; an arithmetic mean gives w Δx, a geometric one the logarithmic mean divisia split.
 * A child without a score counts as standing at its siblings' mean, which is what taking over its
 * weight amounts to. `null` unless both states have a score. [Ang 2004, Energy Policy 32:1131-1139]
 */
export function attribute(scheme: Branch, before: EvaluatedBranch, after: EvaluatedBranch): Attribution | null {
  if (before.score === null || after.score === null) return null;
  const total = after.score - before.score;
  const found = { leaves: new Map<string, number>(), gates: new Map<string, number>() };
  walk(scheme, before, after, 1, found);
  const explained = stableSum([...found.leaves.values(), ...found.gates.values()]);
  return { ...found, other: Math.abs(total - explained) < 1e-9 ? 0 : total - explained, total };
}

/** Points from each leaf that make up the score itself: up from all leaves at 0, with what that state scores shared out by weight. */
export function attributeLevel(scheme: Branch, leaves: LeafScores, shares: ReadonlyMap<string, number>): Attribution | null {
  const after = evaluate(scheme, leaves);
  const before = evaluateUngated(scheme, new Map([...leaves].map(([key, score]) => [key, score === null ? null : 0])));
  const climbed = attribute(scheme, before, after);
  if (!climbed || before.score === null || after.score === null) return null;
  const base = before.score + climbed.other;
  const points = [...climbed.leaves].map(([key, value]): [string, number] => [key, value + (shares.get(key) ?? 0) * base]);
  return { leaves: new Map(points), gates: climbed.gates, other: 0, total: after.score };
}

/** Points that each leaf lacks (positive) or has to spare on the way to a score of `target`; open the gates first. */
export function attributeDistance(scheme: Branch, leaves: LeafScores, target: number): Attribution | null {
  const reached = evaluateUngated(scheme, new Map([...leaves].map(([key, score]) => [key, score === null ? null : target])));
  return attribute(scheme, evaluate(scheme, leaves), reached);
}

type Found = Pick<Attribution, "leaves" | "gates">;

function walk(
  { aggregation }: Pick<Branch, "aggregation">,
  before: EvaluatedBranch,
  after: EvaluatedBranch,
  factor: number,
  found: Found,
): void {
  addGates(before, -factor, found);
  addGates(after, factor, found);
  const from = before.uncapped;
  const to = after.uncapped;
  if (from === null || to === null) return;
  const mean = meanOf(aggregation);
  const steps = before.children.flatMap((child, index) => {
    const next = after.children[index];
    return next && (child.score !== null || next.score !== null) ? [{ child, next }] : [];
  });
  const whole = stableSum(steps.map(({ child }) => child.node.weight));
  const slope = secant(mean, from, to);
  for (const { child, next } of steps) {
    const a = child.score ?? from;
    const b = next.score ?? to;
    const share = whole > 0 ? child.node.weight / whole : 0;
    descend(child, next, { a, b }, slope > 0 ? (factor * share * secant(mean, a, b)) / slope : 0, found);
  }
}

function descend(before: EvaluatedNode, after: EvaluatedNode, { a, b }: { a: number; b: number }, factor: number, found: Found): void {
  if (!isBranch(before) || !isBranch(after)) {
    const { key } = before.node;
    found.leaves.set(key, (found.leaves.get(key) ?? 0) + factor * (b - a));
    return;
  }
  const { node } = before;
  const first = before.score === null ? constantTree(after, node.aggregation, a) : before;
  const second = after.score === null ? constantTree(before, node.aggregation, b) : after;
  walk(node, first, second, factor, found);
}

/** What a cap takes is told at the gate with the lowest cap. */
function addGates({ gates, uncapped, score }: EvaluatedBranch, factor: number, { gates: found }: Found): void {
  const tightest = gates.filter(({ shut }) => shut).sort((x, y) => x.veto.cap - y.veto.cap || (x.key < y.key ? -1 : 1))[0];
  if (!tightest || uncapped === null || score === null || uncapped === score) return;
  found.set(tightest.key, (found.get(tightest.key) ?? 0) + factor * (score - uncapped));
}
