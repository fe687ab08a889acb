import { extentsOf, type Matrix } from "../matrix.js";
import { Undefined } from "../method.js";
import { constantColumns, type DataWeights, sharesOf } from "./shares.js";

export type EntropyWeights = DataWeights & {
  /** e_j, between 0 and 1; 1 where nothing varies. */
  entropy: Float64Array;
  /** 1 − e_j. */
  divergence: Float64Array;
};

/**
 * Entropy weights: with p_ij = x_ij / Σ_i x_ij, e_j = −Σ p ln p / ln m and w_j ∝ 1 − e_j, where
 * 0 ln 0 = 0. For y = x/mean, 1 − e is Σ (y ln y − y + 1) / (m ln m), a sum without a negative
 * term, so that even a nearly even column keeps its digits. Throws `Undefined` for values below
 * zero. [Shannon 1948; Hwang & Yoon 1981, Multiple Attribute Decision Making, ch. 3]
 */
export function entropyWeights(matrix: Matrix): EntropyWeights {
  const { cells, rows, columns } = matrix;
  if (rows < 2) throw new Undefined("Entropy compares alternatives; send at least two rows.");
  const { min, max } = extentsOf(matrix);
  const negative = min.findIndex((value) => value < 0);
  if (negative >= 0)
    throw new Undefined(
      `Column ${negative + 1} goes down to ${min[negative]}; entropy takes shares of a sum and needs values of zero or more. Use norm "minmax", or shift the column.`,
    );
  const divergence = new Float64Array(columns);
  const perMean = perMeanOf(matrix, max);
  for (let from = 0; from < cells.length; from += columns) {
    for (let j = 0; j < columns; j++) {
      const y = (cells[from + j] as number) * (perMean[j] as number);
      divergence[j] = (divergence[j] as number) + (y > 0 ? y * Math.log(y) - y + 1 : 1);
    }
  }
  const constant = constantColumns(min, max);
  for (let j = 0; j < columns; j++) divergence[j] = Math.min(1, (divergence[j] as number) / (rows * Math.log(rows)));
  for (const j of constant) divergence[j] = 0;
  const shares = sharesOf(divergence, constant, "no column varies");
  return { ...shares, divergence, entropy: divergence.map((d) => 1 - d) };
}

/** 1/mean of every column; 0 for one of zeros only. */
function perMeanOf({ cells, rows, columns }: Matrix, max: Float64Array): Float64Array {
  const perMax = max.map((value) => (value > 0 ? 1 / value : 0));
  const sums = new Float64Array(columns);
  for (let from = 0; from < cells.length; from += columns)
    for (let j = 0; j < columns; j++) sums[j] = (sums[j] as number) + (cells[from + j] as number) * (perMax[j] as number);
  return sums.map((sum, j) => (sum > 0 ? (rows / sum) * (perMax[j] as number) : 0));
}
