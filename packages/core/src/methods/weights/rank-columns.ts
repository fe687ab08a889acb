import type { Matrix } from "../matrix.js";

/** Every value replaced by its rank in its column, 1 the smallest, equal values sharing the mean of their ranks. */
export function rankColumns({ cells, rows, columns }: Matrix): Matrix {
  const ranks = new Float64Array(cells.length);
  const column = new Float64Array(rows);
  for (let j = 0; j < columns; j++) {
    for (let i = 0; i < rows; i++) column[i] = cells[i * columns + j] as number;
    const ranked = meanRanks(column);
    for (let i = 0; i < rows; i++) ranks[i * columns + j] = ranked[i] as number;
  }
  return { cells: ranks, rows, columns };
}

/** Ranks from 1 for the smallest; equal values share the mean of their ranks. */
export function meanRanks(values: Float64Array): Float64Array {
  const ascending = values.slice().sort();
  const rankOf = new Map<number, number>();
  for (let from = 0; from < ascending.length; ) {
    const value = ascending[from] as number;
    let to = from + 1;
    while (to < ascending.length && ascending[to] === value) to++;
    rankOf.set(value, (from + 1 + to) / 2);
    from = to;
  }
  return values.map((value) => rankOf.get(value) as number);
}
