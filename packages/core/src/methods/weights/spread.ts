import { columnsOf, type Matrix } from "../matrix.js";
import { Undefined } from "../method.js";
import { constantColumns, type DataWeights, scaledSquares, sharesOf } from "./shares.js";

export type Spread = DataWeights & { spreads: Float64Array };

/** Takes Σ (x − mean)² / range² and the range of a column to its measure of spread. */
type Measure = (squares: number, range: number, rows: number) => number;

function weightsBy(matrix: Matrix, what: string, measure: Measure): Spread {
  if (matrix.rows < 2) throw new Undefined(`${what} compares alternatives; send at least two rows.`);
  const columns = columnsOf(matrix);
  const { min, max } = columns;
  const squares = scaledSquares(matrix, columns);
  const spreads = squares.map((sum, j) => measure(sum, (max[j] as number) - (min[j] as number), matrix.rows));
  return { ...sharesOf(spreads, constantColumns(min, max), "no column varies"), spreads };
}

/**
 * w_j ∝ s_j, the sample standard deviation; with `scale`, of the min–max scaled column, so that units
 * do not matter. [Diakoulaki et al. 1995; Wang & Luo 2010]
 */
export const stdWeights = (matrix: Matrix, scale = false): Spread =>
  weightsBy(matrix, "A standard deviation", (squares, range, rows) => Math.sqrt(squares / (rows - 1)) * (scale ? 1 : range));

/** w_j ∝ s_j²/range², the variance of the min–max scaled column. [Rao & Patel 2010] */
export const varianceWeights = (matrix: Matrix): Spread => weightsBy(matrix, "A variance", (squares, _, rows) => squares / rows);
