import { normalised } from "../matrix.js";
import { coveredMean } from "./covered.js";
import { arithmeticMean, geometricMean, harmonicMean, type Mean, maximum, minimum, powerMean, weightedMedian } from "./means.js";
import type { LeafInput, NodeInput, TreeInput } from "./tree-schema.js";

export type Gate = NonNullable<NodeInput["veto"]>;
type Part = { key: string; weight: number; gate: Gate | undefined };
export type Leaf = Part & { column: number };
export type Branch = Part & { mean: Mean; floor: number | undefined; minCoverage: number; children: Node[] };
export type Node = Leaf | Branch;

export type TreeProblem = { path: (string | number)[]; message: string };
type Reading = { columns: readonly string[]; width: number; problems: TreeProblem[] };

export const isLeaf = (node: Node): node is Leaf => "column" in node;

const MEANS: Record<string, (p: number) => Mean> = {
  arithmetic: () => arithmeticMean,
  geometric: () => geometricMean,
  harmonic: () => harmonicMean,
  minimum: () => minimum,
  maximum: () => maximum,
  median: () => weightedMedian,
  generalised: powerMean,
};

/** What a tree as sent means, and every column that does not exist, with the path to it. */
export function readTree(tree: TreeInput, width: number, columns: readonly string[] = []): { root: Branch; problems: TreeProblem[] } {
  const reading: Reading = { columns, width, problems: [] };
  const node = isNode(tree) ? tree : { children: groupsOf(tree) };
  return { root: branchOf(node, "Index", 1, [], reading), problems: reading.problems };
}

const isNode = (tree: TreeInput | LeafInput): tree is NodeInput =>
  typeof tree === "object" && "children" in tree && Array.isArray(tree.children) && !("column" in tree);

/** Plain groups as nodes. */
function groupsOf(group: object): (LeafInput | NodeInput)[] {
  if (Array.isArray(group)) return group as LeafInput[];
  return Object.entries(group).map(([key, inner]) => ({ key, children: groupsOf(inner as object) }));
}

function branchOf(node: NodeInput, fallback: string, weight: number, path: (string | number)[], reading: Reading): Branch {
  const { children, weights } = node;
  if (weights && weights.length !== children.length)
    reading.problems.push({ path: [...path, "weights"], message: `${weights.length} weights for ${children.length} children` });
  const parts = children.map((child, k): Node => {
    const at = [...path, "children", k];
    const given = typeof child === "object" ? child.weight : undefined;
    const own = weights?.[k] ?? given ?? 1;
    return isNode(child) ? branchOf(child, `${fallback}.${k + 1}`, own, at, reading) : leafOf(child, own, at, reading);
  });
  if (!parts.some((part) => part.weight > 0)) reading.problems.push({ path, message: "at least one child must weigh more than 0" });
  const aggregation = node.aggregation ?? node.method;
  return {
    key: node.key ?? node.name ?? fallback,
    weight,
    gate: node.veto,
    mean: (MEANS[aggregation?.method ?? "arithmetic"] ?? (() => arithmeticMean))(aggregation?.p ?? 1),
    floor: aggregation?.floor,
    minCoverage: node.coverageThreshold ?? node.minCoverage ?? 0.5,
    children: parts,
  };
}

function leafOf(leaf: LeafInput, weight: number, path: (string | number)[], { columns, width, problems }: Reading): Leaf {
  const given = typeof leaf === "object" ? leaf.column : leaf;
  const column = typeof given === "number" ? given : columns.indexOf(given);
  if (column < 0) problems.push({ path, message: `there is no column "${given}"; list the columns' names in \`columns\`` });
  else if (column >= width) problems.push({ path, message: `there is no column ${given}: there are ${width}, counted from 0` });
  const key = typeof leaf === "object" && leaf.key ? leaf.key : (columns[column] ?? String(given));
  return { key, weight, column, gate: typeof leaf === "object" ? leaf.veto : undefined };
}

/** Branches with children before parents: the order in which a row's scores are given. */
export const branchesOf = (branch: Branch): Branch[] => [
  ...branch.children.flatMap((child) => (isLeaf(child) ? [] : branchesOf(child))),
  branch,
];

/** Each leaf's share of the whole: the product of the shares on its path. [COINr, get_eff_weights] */
export function effectiveWeights(branch: Branch, share = 1): { key: string; column: number; weight: number }[] {
  const shares = normalised(branch.children.map(({ weight }) => weight));
  return branch.children.flatMap((child, k) => {
    const own = share * (shares[k] as number);
    return isLeaf(child) ? [{ key: child.key, column: child.column, weight: own }] : effectiveWeights(child, own);
  });
}

export type VetoApplied = { key: string; of: string; cap: number | null };
export type Evaluation = { scores: (number | null)[]; coverage: number[]; vetoes: VetoApplied[] };

/** One row's scores of every branch, in the order of `branchesOf`. */
export function evaluate(root: Branch, row: readonly (number | null)[]): Evaluation {
  const evaluation: Evaluation = { scores: [], coverage: [], vetoes: [] };
  const total: VetoApplied[] = [];
  const visit = (branch: Branch): number | null => {
    const own: VetoApplied[] = [];
    const cells = branch.children.map((child) => {
      const score = isLeaf(child) ? (row[child.column] ?? null) : visit(child);
      const shut = shutGate(child, score, branch.key, root.key);
      if (shut) (child.gate?.of === "total" ? total : own).push(shut);
      return score !== null && branch.floor !== undefined ? Math.max(score, branch.floor) : score;
    });
    const weights = branch.children.map(({ weight }) => weight);
    const { value, coverage } = coveredMean(cells, weights, branch.mean, { minCoverage: branch.minCoverage, by: "weights" });
    const gates = branch === root ? [...own, ...total] : own;
    const score = gates.reduce<number | null>(capped, value);
    evaluation.scores.push(score);
    evaluation.coverage.push(coverage);
    evaluation.vetoes.push(...gates);
    return score;
  };
  visit(root);
  return evaluation;
}

const capped = (score: number | null, { cap }: VetoApplied): number | null =>
  score === null || cap === null ? null : Math.min(score, cap);

/** A gate that caps, or that withholds (`cap` null) because nobody knows how it stands. */
function shutGate({ key, gate }: Node, score: number | null, parent: string, total: string): VetoApplied | undefined {
  if (!gate) return undefined;
  const of = gate.of === "total" ? total : parent;
  if (score === null && gate.whenMissing === "withhold") return { key, of, cap: null };
  const shut = score === null ? gate.whenMissing === "apply" : score < gate.below;
  return shut ? { key, of, cap: gate.cap } : undefined;
}
