import type { SchemeDefinition, SchemeNode } from "../scoring/index.js";
import { canonical } from "./canonical.js";
import type { FieldChange, NodeDiff } from "./diff-schema.js";

/** A node with its place and weights; `null` for a weight that is worked out only at publication. */
export type Placed = {
  node: SchemeNode;
  parent: string | null;
  depth: number;
  weight: number | null;
  effectiveWeight: number | null;
  /** What is compared, by name. */
  fields: Record<string, unknown>;
};

/** Every node of a tree, parents before children. Children of `pending` branches have no weights yet. */
export function placedNodes(definition: SchemeDefinition, pending: ReadonlySet<string | null>): Placed[] {
  const visit = (children: SchemeNode[], parent: string | null, depth: number, above: number | null): Placed[] =>
    children.flatMap((node) => {
      const weight = pending.has(parent) ? null : node.weight;
      const effectiveWeight = weight === null || above === null ? null : weight * above;
      const placed: Placed = { node, parent, depth, weight, effectiveWeight, fields: fieldsOf(node, weight) };
      return [placed, ...(node.type === "dimension" ? visit(node.children, node.key, depth + 1, effectiveWeight) : [])];
    });
  return visit(definition.children, null, 1, 1);
}

function fieldsOf(node: SchemeNode, weight: number | null): Record<string, unknown> {
  const { type, veto } = node;
  if (type === "indicator") return { type, weight, veto, indicatorId: node.indicatorId };
  const { name, aggregation, coverageThreshold, weighting } = node;
  return { type, name, weight, veto, aggregation, coverageThreshold, weighting };
}

/** Fields whose values differ, whatever the order of their keys. Weights count as equal within rounding. */
export function changesOf(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    return same(was, is) ? [] : [{ field, before: was, after: is }];
  });
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
  return canonical(a) === canonical(b);
}

export function statusOf(was: Placed | undefined, is: Placed | undefined, changes: readonly FieldChange[]): NodeDiff["status"] {
  if (!was) return "added";
  if (!is) return "removed";
  if (was.parent !== is.parent) return "moved";
  return changes.length > 0 || !same(was.effectiveWeight, is.effectiveWeight) ? "changed" : "same";
}
