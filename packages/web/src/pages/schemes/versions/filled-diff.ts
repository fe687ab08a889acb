import type { Definition, SchemeDiff, SchemeNode, WeightsPreview } from "../../../api/schemes.js";

type Weights = { weight: number | null; effectiveWeight: number | null };

/** Weights that a comparison leaves open, because they are worked out only when publishing, as they would come out now. */
export function filledDiff(diff: SchemeDiff, { definition, pending }: Pick<WeightsPreview, "definition" | "pending">): SchemeDiff {
  const found = weightsOf((definition as Definition).children, null, 1, new Set(pending));
  return {
    ...diff,
    nodes: diff.nodes.map((node) => {
      const now = found.get(node.key);
      if (node.status === "removed" || !now) return node;
      return {
        ...node,
        weight: { ...node.weight, after: node.weight.after ?? now.weight },
        effectiveWeight: { ...node.effectiveWeight, after: node.effectiveWeight.after ?? now.effectiveWeight },
      };
    }),
  };
}

function weightsOf(
  children: readonly SchemeNode[],
  branch: string | null,
  above: number | null,
  pending: ReadonlySet<string | null>,
): Map<string, Weights> {
  return new Map(
    children.flatMap((node): [string, Weights][] => {
      const weight = pending.has(branch) ? null : node.weight;
      const effectiveWeight = weight === null || above === null ? null : weight * above;
      const below = node.type === "dimension" ? weightsOf(node.children, node.key, effectiveWeight, pending) : [];
      return [[node.key, { weight, effectiveWeight }], ...below];
    }),
  );
}
