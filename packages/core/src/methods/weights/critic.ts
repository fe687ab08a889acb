import { type Columns, columnsOf, type Matrix } from "../matrix.js";
import { Undefined } from "../method.js";
import type { Direction } from "../shapes.js";
import { rankColumns } from "./rank-columns.js";
import { constantColumns, type DataWeights, perRangeOf, scaledSquares, sharesOf } from "./shares.js";

export type CriticOptions = {
  /** One direction a column; all benefits unless told. A cost runs the other way before correlating. */
  types?: readonly Direction[] | undefined;
  /** Min–max first (the method as published); otherwise spreads are in the columns' own units. */
  scale?: boolean;
  corr?: "pearson" | "spearman";
};

export type CriticWeights = DataWeights & {
  /** Standard deviation of every (scaled) column, divisor m − 1. */
  deviations: Float64Array;
  /** Σ_k (1 − r_jk), how little the others say the same. */
  conflict: Float64Array;
};

/** Perfect correlation, but for the last bits. */
const ROUNDING = 1e-12;

/**
 * CRITIC weights: w_j ∝ s_j Σ_k (1 − r_jk). The correlations are never formed one by one: with
 * z_j the standardised columns, Σ_k r_jk = z_j · Σ_k z_k, which takes time in proportion to the
 * cells instead of cells times columns. Constant columns weigh nothing and take no part in the
 * others' sums. [Diakoulaki, Mavrotas & Papayannakis 1995, Computers & OR 22(7):763-770]
 */
export function criticWeights(matrix: Matrix, { types, scale = true, corr = "pearson" }: CriticOptions = {}): CriticWeights {
  if (matrix.rows < 2) throw new Undefined("CRITIC compares alternatives; send at least two rows.");
  const columns = columnsOf(matrix);
  const { min, max } = columns;
  const squares = scaledSquares(matrix, columns);
  const deviations = squares.map((sum, j) => {
    const ofRange = Math.sqrt(sum / (matrix.rows - 1));
    return scale ? ofRange : ofRange * ((max[j] as number) - (min[j] as number));
  });
  const constant = constantColumns(min, max);
  const conflict = corr === "spearman" ? spearmanConflict(matrix, types) : conflictOf(matrix, standardised(columns, squares, types));
  const amounts = deviations.map((deviation, j) => deviation * (conflict[j] as number));
  const varying = matrix.columns - constant.length;
  // Nothing to be in conflict with: the one column that varies carries all there is.
  if (varying === 1) return { ...sharesOf(deviations, constant, ""), deviations, conflict };
  const reason = varying === 0 ? "no column varies" : "all columns are perfectly correlated";
  return { ...sharesOf(amounts, constant, reason), deviations, conflict };
}

function spearmanConflict(matrix: Matrix, types: CriticOptions["types"]): Float64Array {
  const ranks = rankColumns(matrix);
  const columns = columnsOf(ranks);
  return conflictOf(ranks, standardised(columns, scaledSquares(ranks, columns), types));
}

/** z = (x − origin − shift) · factor has squares that add up to 1; the factor is 0 for a constant column and negative for a cost. */
type Standard = { origin: Float64Array; shift: Float64Array; factors: Float64Array };

function standardised({ min, max, origin, shift }: Columns, squares: Float64Array, types: CriticOptions["types"]): Standard {
  const perRange = perRangeOf(min, max);
  return {
    origin,
    shift,
    factors: squares.map((sum, j) => (sum > 0 ? ((types?.[j] ?? 1) * (perRange[j] as number)) / Math.sqrt(sum) : 0)),
  };
}

function conflictOf({ cells, rows, columns }: Matrix, { origin, shift, factors }: Standard): Float64Array {
  const agreement = new Float64Array(columns);
  const row = new Float64Array(columns);
  for (let from = 0; from < cells.length; from += columns) {
    let sum = 0;
    for (let j = 0; j < columns; j++) {
      const z = ((cells[from + j] as number) - (origin[j] as number) - (shift[j] as number)) * (factors[j] as number);
      row[j] = z;
      sum += z;
    }
    for (let j = 0; j < columns; j++) agreement[j] = (agreement[j] as number) + (row[j] as number) * sum;
  }
  const varying = factors.reduce((count, factor) => count + (factor === 0 ? 0 : 1), 0);
  return agreement.map((sum, j) => {
    const conflict = varying - sum;
    return factors[j] === 0 || conflict < ROUNDING * rows ? 0 : conflict;
  });
}

/**
 * Pearson (or Spearman) correlations of the columns, cost columns turned round; `null` where a column
 * is constant. Columns² × rows operations: for showing, not for weighing.
 */
export function correlations(given: Matrix, { types, corr = "pearson" }: CriticOptions = {}): (number | null)[][] {
  const matrix = corr === "spearman" ? rankColumns(given) : given;
  const { cells, rows, columns } = matrix;
  const summary = columnsOf(matrix);
  const { origin, shift, factors } = standardised(summary, scaledSquares(matrix, summary), types);
  const z = (i: number, j: number) =>
    ((cells[i * columns + j] as number) - (origin[j] as number) - (shift[j] as number)) * (factors[j] as number);
  return Array.from({ length: columns }, (_, j) =>
    Array.from({ length: columns }, (_, k) => {
      if (factors[j] === 0 || factors[k] === 0) return null;
      if (j === k) return 1;
      let sum = 0;
      for (let i = 0; i < rows; i++) sum += z(i, j) * z(i, k);
      return Math.max(-1, Math.min(1, sum));
    }),
  );
}
