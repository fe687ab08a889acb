import { shareOf } from "./matrix.js";
import type { Rubric } from "./rubric.js";
import type { Cell, SubjectResult } from "./schema.js";

type Overall = SubjectResult["overall"][number];

/** Weighted mean of the criteria as shares of their scales, 0 to 100; null while one has no result. */
function overallOf(rubric: Rubric, cells: readonly Cell[], perspective: Cell["perspective"]): number | null {
  let sum = 0;
  let weights = 0;
  for (const { key, scale, weight } of rubric) {
    const mean = cells.find((cell) => cell.perspective === perspective && cell.criterion === key)?.mean ?? null;
    if (mean === null) return null;
    sum += weight * shareOf(scale, mean);
    weights += weight;
  }
  return sum / weights;
}

/** Scores closer than this are one score that came out by another sequence of sums. */
const TIE = 1e-9;

/** Overall scores of every subject with their ranks, 1 the best; equal scores share the better rank. */
export function overalls(
  rubric: Rubric,
  subjects: readonly (readonly Cell[])[],
  perspectives: readonly Cell["perspective"][],
): Overall[][] {
  const byPerspective = perspectives.map((perspective) => {
    const values = subjects.map((cells) => overallOf(rubric, cells, perspective));
    const rankOf = (value: number) => 1 + values.filter((other) => other !== null && other > value + TIE).length;
    return values.map((value): Overall => ({ perspective, value, rank: value === null ? null : rankOf(value) }));
  });
  return subjects.map((_, index) => byPerspective.flatMap((overall) => overall[index] ?? []));
}
