import { z } from "zod";
import { numberSchema } from "./shapes.js";

/** A matrix in one array, row by row: a row an alternative, a column a criterion. */
export type Matrix = { cells: Float64Array; rows: number; columns: number };

/** Rows of equal length as one array. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const cells = new Float64Array(rows.length * columns);
  for (const [i, row] of rows.entries()) cells.set(row, i * columns);
  return { cells, rows: rows.length, columns };
}

export type Extents = { min: Float64Array; max: Float64Array };

/** The smallest and largest value of every column; NaN counts for nothing. */
export function extentsOf({ cells, columns }: Matrix): Extents {
  const min = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const max = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  for (let from = 0; from < cells.length; from += columns) {
    for (let j = 0; j < columns; j++) {
      const value = cells[from + j] as number;
      if (value < (min[j] as number)) min[j] = value;
      if (value > (max[j] as number)) max[j] = value;
    }
  }
  return { min, max };
}

export type Columns = Extents & {
  /** The first row: differences from it are exact where values lie close together. */
  origin: Float64Array;
  /** The mean less the origin. */
  shift: Float64Array;
};

/** The ends and the mean of every column, in one pass. */
export function columnsOf({ cells, rows, columns }: Matrix): Columns {
  const min = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const max = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  const origin = cells.slice(0, columns);
  const shift = new Float64Array(columns);
  for (let from = 0; from < cells.length; from += columns) {
    for (let j = 0; j < columns; j++) {
      const value = cells[from + j] as number;
      shift[j] = (shift[j] as number) + (value - (origin[j] as number));
      if (value < (min[j] as number)) min[j] = value;
      if (value > (max[j] as number)) max[j] = value;
    }
  }
  for (let j = 0; j < columns; j++) shift[j] = (shift[j] as number) / rows;
  return { min, max, origin, shift };
}

export const weightsSchema = z
  .array(numberSchema.min(0))
  .min(1)
  .refine((weights) => weights.some((weight) => weight > 0), "at least one weight must be above zero");

/** Scaled to add up to 1. The largest is taken out first, so that no sum overflows. */
export function normalised(weights: ArrayLike<number>): Float64Array {
  const all = Float64Array.from(weights);
  const largest = all.reduce((most, weight) => Math.max(most, weight), 0);
  const sum = all.reduce((total, weight) => total + weight / largest, 0);
  return all.map((weight) => weight / largest / sum);
}

/** "column 2", "columns 2 and 5": counted from 1, for sentences. */
export function columnsNamed(indices: readonly number[]): string {
  const numbers = indices.slice(0, 12).map((j) => String(j + 1));
  if (indices.length > 12) numbers.push(`${indices.length - 12} more`);
  const last = numbers.pop() ?? "";
  return numbers.length === 0 ? `column ${last}` : `columns ${numbers.join(", ")} and ${last}`;
}
