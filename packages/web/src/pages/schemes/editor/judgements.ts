import type { SchemeNode, Weighting } from "../../../api/schemes.js";

export type Ahp = Extract<Weighting, { method: "ahp" }>;
export type Objective = Exclude<Weighting, { method: "ahp" | "combined" }>;
export type Combined = Extract<Weighting, { method: "combined" }>;

/** As many children as can be judged by pairs. */
export const MAX_JUDGED = 15;
export const MAX_JUDGES = 30;
/** Above it, judgements should be looked at again (Saaty 1980). */
export const ACCEPTABLE_CR = 0.1;

/** Steps of the scale to either side of "equally important". */
export const STEPS = 8;

/** A judgement as steps from "equally important": 8 is 9 times as important, -8 a ninth. */
export function stepOf(judgement: number): number {
  const step = judgement >= 1 ? Math.round(judgement) - 1 : 1 - Math.round(1 / judgement);
  return Math.max(-STEPS, Math.min(STEPS, step)) + 0;
}

export const judgementOf = (step: number): number => (step >= 0 ? step + 1 : 1 / (1 - step));

/** The nearest judgement that the scale has. */
export const onScale = (judgement: number): number => judgementOf(stepOf(judgement));

/** A judgement as people write it: 3, or 1/3. */
export const judgementText = (judgement: number): string =>
  judgement >= 1 ? String(Number(judgement.toFixed(2))) : `1/${Number((1 / judgement).toFixed(2))}`;

/** Everything equally important. */
export const evenMatrix = (size: number): number[][] => Array.from({ length: size }, () => new Array<number>(size).fill(1));

/** The matrix with one judgement and its mirror replaced. */
export const judged = (matrix: readonly number[][], i: number, j: number, judgement: number): number[][] =>
  matrix.map((row, r) => row.map((cell, c) => (r === i && c === j ? judgement : r === j && c === i ? 1 / judgement : cell)));

export const pairsOf = (size: number): [number, number][] =>
  Array.from({ length: size }, (_, i) => i).flatMap((i) =>
    Array.from({ length: size - i - 1 }, (_, k): [number, number] => [i, i + 1 + k]),
  );

/** The judgements in a weighting, alone or as the first of a combination. */
export function ahpOf(weighting: Weighting | undefined): Ahp | undefined {
  if (weighting?.method === "ahp") return weighting;
  return weighting?.method === "combined" && weighting.first.method === "ahp" ? weighting.first : undefined;
}

export const withAhp = (weighting: Weighting, ahp: Ahp): Weighting =>
  weighting.method === "combined" ? { ...weighting, first: ahp } : ahp;

export const newAhp = (size: number): Ahp => ({
  method: "ahp",
  randomIndex: "saaty-1980",
  judges: [{ name: "", matrix: evenMatrix(size) }],
});

/** Weights that are taken as written, and must add up to 1. */
export const takesWrittenWeights = (weighting: Weighting | undefined): boolean =>
  weighting === undefined || (weighting.method === "combined" && weighting.first.method === "direct");

/**
 * The weighting for changed children: judgements stay with those that they are about, new children begin as equally
 * important. With one child there is nothing left to weigh.
 */
export function fitted(
  weighting: Weighting | undefined,
  before: readonly SchemeNode[],
  after: readonly SchemeNode[],
): Weighting | undefined {
  if (!weighting || after.length < 2) return undefined;
  const ahp = ahpOf(weighting);
  const sources = after.map((node, index) => sourceOf(node, index, before, after.length));
  if (!ahp || (sources.length === before.length && sources.every((source, index) => source === index))) return weighting;
  const cell = (matrix: readonly number[][], i: number, j: number) => matrix[sources[i] ?? -1]?.[sources[j] ?? -1] ?? 1;
  const judges = ahp.judges.map(({ name, matrix }) => ({
    name,
    matrix: after.map((_, i) => after.map((_, j) => (i === j ? 1 : cell(matrix, i, j)))),
  }));
  return withAhp(weighting, { ...ahp, judges });
}

/** Where a child stood before: the same object, else the same key, else (being renamed) the same place; -1 for a new one. */
function sourceOf(node: SchemeNode, index: number, before: readonly SchemeNode[], length: number): number {
  const same = before.indexOf(node);
  if (same >= 0) return same;
  const byKey = before.findIndex(({ key }) => key === node.key);
  return byKey >= 0 || length !== before.length ? byKey : index;
}
