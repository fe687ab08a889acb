import type { Definition, DimensionNode, GradeBand, SchemeNode, Weighting } from "../../../api/schemes.js";
import type { LocalizedText } from "../../../lib/locale.js";
import { fitted } from "./judgements.js";

/** Where a node stands: the index at each level, from the top down. */
export type Path = readonly number[];

export const MAX_DEPTH = 5;

/** Weights are kept to a hundredth of a percent, so that what is shown adds up as it is stored. */
const STEPS = 10_000;

type Branch = { children: SchemeNode[]; weighting?: Weighting | undefined };

const isDimension = (node: SchemeNode | undefined): node is DimensionNode => node?.type === "dimension";

/** The tree with the children at `path` replaced; the empty path is the top level. */
export function withChildren<T extends Branch>(branch: T, path: Path, change: (children: SchemeNode[]) => SchemeNode[]): T {
  const [index, ...rest] = path;
  if (index === undefined) return withNew(branch, change(branch.children));
  const child = branch.children[index];
  return isDimension(child) ? { ...branch, children: branch.children.with(index, withChildren(child, rest, change)) } : branch;
}

const withNew = <T extends Branch>(branch: T, children: SchemeNode[]): T => {
  const weighting = fitted(branch.weighting, branch.children, children);
  return weighting === branch.weighting ? { ...branch, children } : { ...branch, children, weighting };
};

/** The tree with the branch at `path` changed in itself: its rules, not its children. */
export function withRules<T extends Branch>(branch: T, path: Path, rules: Partial<Rules>): T {
  const [index, ...rest] = path;
  if (index === undefined) return { ...branch, ...rules };
  const child = branch.children[index];
  return isDimension(child) ? { ...branch, children: branch.children.with(index, withRules(child, rest, rules)) } : branch;
}

/** What a branch does with its children. */
export type Rules = Pick<DimensionNode, "aggregation" | "coverageThreshold" | "weighting">;

/** The tree with one node replaced. */
export function withNode<T extends Branch>(branch: T, path: Path, node: SchemeNode): T {
  const index = path.at(-1);
  return index === undefined ? branch : withChildren(branch, path.slice(0, -1), (children) => children.with(index, node));
}

/** The tree without the node; its siblings keep their weights, so that nothing changes unseen. */
export function without<T extends Branch>(branch: T, path: Path): T {
  const index = path.at(-1);
  return index === undefined ? branch : withChildren(branch, path.slice(0, -1), (children) => children.toSpliced(index, 1));
}

/** The tree with the node taken to the end of another branch. */
export function movedTo<T extends Branch>(branch: T, path: Path, target: Path): T {
  const node = nodesOf(branch).find((each) => each.path.join() === path.join())?.node;
  return node
    ? without(
        withChildren(branch, target, (children) => [...children, node]),
        path,
      )
    : branch;
}

/** The same weight for every sibling; what rounding leaves over goes to the first ones, so that the sum is exactly 1. */
export function spreadEvenly(children: readonly SchemeNode[]): SchemeNode[] {
  const share = Math.floor(STEPS / children.length);
  const left = STEPS - share * children.length;
  return children.map((node, index) => ({ ...node, weight: (share + (index < left ? 1 : 0)) / STEPS }));
}

/** Weights that keep their proportions and add up to exactly 1; equal ones where all are 0. */
export function scaledToWhole(children: readonly SchemeNode[]): SchemeNode[] {
  const sum = children.reduce((total, { weight }) => total + weight, 0);
  if (sum <= 0) return spreadEvenly(children);
  const shares = children.map(({ weight }) => (weight / sum) * STEPS);
  const left = STEPS - shares.reduce((total, share) => total + Math.floor(share), 0);
  // The largest remainders are rounded up.
  const lifted = new Set(
    shares
      .map((share, index) => ({ index, rest: share - Math.floor(share) }))
      .sort((a, b) => b.rest - a.rest || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return children.map((node, index) => ({ ...node, weight: (Math.floor(shares[index] ?? 0) + (lifted.has(index) ? 1 : 0)) / STEPS }));
}

/** The weights of siblings together, without the noise of binary fractions. */
export const sumOf = (children: readonly SchemeNode[]): number => Number(children.reduce((sum, { weight }) => sum + weight, 0).toFixed(7));

/** What siblings leave of the whole: the weight that a new one starts with. */
export const restOf = (children: readonly SchemeNode[]): number => Math.max(0, Math.round((1 - sumOf(children)) * STEPS) / STEPS);

/** Every node, parents before children. */
export function nodesOf({ children }: Pick<Branch, "children">, above: Path = []): { node: SchemeNode; path: Path }[] {
  return children.flatMap((node, index) => {
    const path = [...above, index];
    return [{ node, path }, ...(isDimension(node) ? nodesOf(node, path) : [])];
  });
}

/** The key, or the key with the first number that makes it unlike all others. */
export function freeKey(wanted: string, branch: Pick<Branch, "children">): string {
  const taken = new Set(nodesOf(branch).map(({ node }) => node.key));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) if (!taken.has(`${wanted}${number}`)) return `${wanted}${number}`;
}

export const newDimension = (key: string, name: LocalizedText, weight: number): DimensionNode => ({
  type: "dimension",
  key,
  name,
  weight,
  aggregation: { method: "arithmetic" },
  coverageThreshold: 0.5,
  children: [],
});

export const FIRST_GRADES: GradeBand[] = [
  { grade: "A", from: 80 },
  { grade: "B", from: 70 },
  { grade: "C", from: 60 },
  { grade: "D", from: 0 },
];

/** A first tree: the chosen indicators side by side, weighing the same. */
export function flatTree(indicators: readonly { id: string; key: string }[]): Definition {
  const children = indicators.map(({ id, key }): SchemeNode => ({ type: "indicator", key, indicatorId: id, weight: 0 }));
  return { aggregation: { method: "arithmetic" }, coverageThreshold: 0.5, children: spreadEvenly(children), grades: FIRST_GRADES };
}
