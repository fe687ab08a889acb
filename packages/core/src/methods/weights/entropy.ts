import { columnsOf, type Matrix } from "../matrix.js";
import { Undefined } from "../method.js";
import { fillLogs } from "./fast-log.js";
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
  const { rows, columns } = matrix;
  if (rows < 2) throw new Undefined("Entropy compares alternatives; send at least two rows.");
  const { min, max, origin, shift } = columnsOf(matrix);
  const negative = min.findIndex((value) => value < 0);
  if (negative >= 0)
    throw new Undefined(
      `Column ${negative + 1} goes down to ${min[negative]}; entropy takes shares of a sum and needs values of zero or more. Use norm "minmax", or shift the column.`,
    );
  const divergence = divergenceSums(
    matrix,
    origin.map((first, j) => first + (shift[j] as number)),
  );
  const constant = constantColumns(min, max);
  for (let j = 0; j < columns; j++) divergence[j] = Math.min(1, (divergence[j] as number) / (rows * Math.log(rows)));
  for (const j of constant) divergence[j] = 0;
  const shares = sharesOf(divergence, constant, "no column varies");
  return { ...shares, divergence, entropy: divergence.map((d) => 1 - d) };
}

/** Values whose logarithms are taken at once: what stays close to the processor. */
const BLOCK = 1024;

/** Σ (y ln y − y + 1) of every column, y = x/mean; a zero adds 1, and so does everything in a column of zeros. */
function divergenceSums({ cells, columns }: Matrix, mean: Float64Array): Float64Array {
  const perMean = mean.map((value) => (value > 0 ? Math.min(1 / value, Number.MAX_VALUE) : 0));
  const size = Math.max(1, Math.floor(BLOCK / columns)) * columns;
  const ratios = new Float64Array(size);
  const logs = new Float64Array(size);
  const sums = new Float64Array(columns);
  for (let start = 0; start < cells.length; start += size) {
    const end = Math.min(start + size, cells.length);
    for (let from = start; from < end; from += columns)
      for (let j = 0; j < columns; j++) ratios[from - start + j] = (cells[from + j] as number) * (perMean[j] as number);
    fillLogs(ratios, logs);
    for (let from = start; from < end; from += columns) {
      for (let j = 0; j < columns; j++) {
        const y = ratios[from - start + j] as number;
        sums[j] = (sums[j] as number) + (y > 0 ? y * (logs[from - start + j] as number) - y + 1 : 1);
      }
    }
  }
  return sums;
}
