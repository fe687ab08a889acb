import { averageRanks } from "../inference/ranks.js";
import type { Matrix } from "../matrix.js";

/** Every value replaced by its rank in its column, 1 the smallest, equal values sharing the mean of their ranks. */
export function rankColumns({ cells, rows, columns }: Matrix): Matrix {
  const ranks = new Float64Array(cells.length);
  const column = new Float64Array(rows);
  for (let j = 0; j < columns; j++) {
    for (let i = 0; i < rows; i++) column[i] = cells[i * columns + j] as number;
    const ranked = averageRanks(column).ranks;
    for (let i = 0; i < rows; i++) ranks[i * columns + j] = ranked[i] as number;
  }
  return { cells: ranks, rows, columns };
}
