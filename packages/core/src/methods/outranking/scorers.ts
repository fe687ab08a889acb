import { type Norm, scaledMatrix, scalingOf } from "../aggregation/normalise-matrix.js";
import { weightedProducts, weightedSums } from "../aggregation/weighted-sum.js";
import { averageRanks } from "../inference/ranks.js";
import { type Matrix, normalised } from "../matrix.js";
import type { Direction } from "../shapes.js";
import { topsis } from "./topsis.js";
import { vikor } from "./vikor.js";

export const SCORERS = ["weightedSum", "weightedProduct", "topsis", "vikor"] as const;
export type Scorer = (typeof SCORERS)[number];

export type ScorerOptions = { weights: ArrayLike<number>; types?: readonly Direction[] | undefined; norm?: Norm | undefined };

/**
 * Every alternative's score by one method, higher better: VIKOR's Q with its sign turned. Norms where
 * none is told are each method's own: sum, sum, vector; VIKOR has its own. Throws `Undefined`.
 */
export function scoresBy(scorer: Scorer, matrix: Matrix, { weights, types, norm }: ScorerOptions): Float64Array {
  const shares = normalised(weights);
  if (scorer === "topsis") return topsis(matrix, { weights: shares, types, norm: norm ?? "vector" }).closeness;
  if (scorer === "vikor") return vikor(matrix, { weights: shares, types }).Q.map((q) => -q);
  const scaled = scaledMatrix(matrix, scalingOf(matrix, norm ?? "sum", types));
  return scorer === "weightedSum" ? weightedSums(scaled, shares) : weightedProducts(scaled, shares);
}

/** Ranks of scores, 1 the highest; what ties shares the mean of its ranks. */
export const ranksOfScores = (scores: Float64Array): Float64Array => averageRanks(scores.map((score) => -score)).ranks;
