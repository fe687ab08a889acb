import type { Matrix } from "../matrix.js";
import { Undefined } from "../method.js";

/** Σ_j w_j x_ij of every row, with the weights as they are. [Fishburn 1967] */
export function weightedSums({ cells, rows, columns }: Matrix, weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += (weights[j] as number) * (cells[i * columns + j] as number);
    sums[i] = sum;
  }
  return sums;
}

/** Π_j x_ij^w_j of every row, with the weights as they are; throws `Undefined` below zero. [Bridgman 1922; Miller & Starr 1969] */
export function weightedProducts({ cells, rows, columns }: Matrix, weights: ArrayLike<number>): Float64Array {
  const products = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let log = 0;
    for (let j = 0; j < columns; j++) {
      const value = cells[i * columns + j] as number;
      if (value < 0) throw new Undefined(`Row ${i + 1}, column ${j + 1} is ${value}; a weighted product needs values of zero or more.`);
      const weight = weights[j] as number;
      if (weight > 0) log += weight * Math.log(value);
    }
    products[i] = Math.exp(log);
  }
  return products;
}
