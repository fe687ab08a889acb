import { extentsOf, type Matrix } from "../matrix.js";
import { Undefined } from "../method.js";
import { constantColumns, type DataWeights, sharesOf } from "./shares.js";

/**
 * w_j ∝ the Gini coefficient of column j, Σ_i (2i − m − 1) x_(i) / (m Σ x) over ascending values.
 * Throws `Undefined` for values below zero. [Gini 1912; Li & Chi 2009]
 */
export function giniWeights(matrix: Matrix): DataWeights & { coefficients: Float64Array } {
  const { cells, rows, columns } = matrix;
  const { min, max } = extentsOf(matrix);
  const negative = min.findIndex((value) => value < 0);
  if (negative >= 0)
    throw new Undefined(`Column ${negative + 1} goes down to ${min[negative]}; a Gini coefficient needs values of zero or more.`);
  const column = new Float64Array(rows);
  const coefficients = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    if (min[j] === max[j]) continue;
    for (let i = 0; i < rows; i++) column[i] = (cells[i * columns + j] as number) / (max[j] as number);
    column.sort();
    let sum = 0;
    let weighed = 0;
    for (let i = 0; i < rows; i++) {
      sum += column[i] as number;
      weighed += (2 * i + 1 - rows) * (column[i] as number);
    }
    coefficients[j] = weighed / (rows * sum);
  }
  return { ...sharesOf(coefficients, constantColumns(min, max), "no column varies"), coefficients };
}

/**
 * w_j ∝ the angle between column j and a column of equal values: arccos(Σx / √(m Σx²)).
 * [Shuai, Chong & Tsou 2012]
 */
export function angleWeights(matrix: Matrix): DataWeights & { angles: Float64Array } {
  const { cells, columns } = matrix;
  const { min, max } = extentsOf(matrix);
  const constant = constantColumns(min, max);
  const angles = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    if (min[j] === max[j]) continue;
    const largest = Math.max(Math.abs(min[j] as number), Math.abs(max[j] as number));
    let sum = 0;
    let squares = 0;
    for (let at = j; at < cells.length; at += columns) {
      const value = (cells[at] as number) / largest;
      sum += value;
      squares += value * value;
    }
    angles[j] = Math.acos(Math.max(-1, Math.min(1, sum / Math.sqrt(matrix.rows * squares))));
  }
  return { ...sharesOf(angles, constant, "no column varies"), angles };
}
