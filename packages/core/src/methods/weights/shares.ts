import type { Columns, Matrix } from "../matrix.js";

/** Weights read from data, and what about the data they rest on. */
export type DataWeights = {
  /** One a column, adding up to 1. */
  weights: Float64Array;
  /** Columns whose values are all the same: they say nothing and weigh nothing. */
  constant: number[];
  /** Why the weights are equal, where the data give no reason to prefer any column. */
  equalBecause?: string;
};

/** Amounts of information as shares of 1; equal shares, with the reason, when there is none at all. */
export function sharesOf(amounts: Float64Array, constant: number[], reason: string): DataWeights {
  const most = amounts.reduce((largest, amount) => Math.max(largest, amount), 0);
  if (!(most > 0)) return { weights: new Float64Array(amounts.length).fill(1 / amounts.length), constant, equalBecause: reason };
  const total = amounts.reduce((sum, amount) => sum + amount / most, 0);
  return { weights: amounts.map((amount) => amount / most / total), constant };
}

/** Ranges below the smallest number of full precision have no reciprocal and count as none. */
const SMALLEST_RANGE = 2 ** -1022;

const varies = (min: number, max: number): boolean => max - min >= SMALLEST_RANGE;

/** The columns in which nothing varies. */
export function constantColumns(min: Float64Array, max: Float64Array): number[] {
  const constant: number[] = [];
  for (let j = 0; j < min.length; j++) if (!varies(min[j] as number, max[j] as number)) constant.push(j);
  return constant;
}

/**
 * Σ (x − mean)² of every column after division by its range, which keeps squares in reach whatever
 * the unit; 0 for a constant column.
 */
export function scaledSquares({ cells, columns }: Matrix, { min, max, origin, shift }: Columns): Float64Array {
  const perRange = perRangeOf(min, max);
  const squares = new Float64Array(columns);
  for (let from = 0; from < cells.length; from += columns) {
    for (let j = 0; j < columns; j++) {
      const deviation = ((cells[from + j] as number) - (origin[j] as number) - (shift[j] as number)) * (perRange[j] as number);
      squares[j] = (squares[j] as number) + deviation * deviation;
    }
  }
  return squares;
}

/** 1/(max − min) of every column, 0 for a constant one. */
export function perRangeOf(min: Float64Array, max: Float64Array): Float64Array {
  return max.map((high, j) => (varies(min[j] as number, high) ? 1 / (high - (min[j] as number)) : 0));
}
