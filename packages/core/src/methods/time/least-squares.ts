import { Undefined } from "../method.js";

export type LeastSquares = {
  coefficients: number[];
  residuals: number[];
  /** (XᵀX)⁻¹, row by row. */
  inverse: number[][];
};

/**
 * Ordinary least squares of y on the columns of a design of full rank, by modified Gram-Schmidt, which keeps
 * the digits that forming XᵀX would lose. Throws `Undefined` where a column follows from others.
 * [Golub & Van Loan, Matrix Computations, 5.2.8, 5.3.5]
 */
export function leastSquares(columns: readonly (readonly number[])[], y: readonly number[]): LeastSquares {
  const { q, r } = orthogonalised(columns);
  const k = columns.length;
  let rest = [...y];
  const z = q.map((direction) => {
    const along = dot(direction, rest);
    rest = rest.map((value, i) => value - along * (direction[i] as number));
    return along;
  });
  const inverseR = inverseOfUpper(r);
  const coefficients = inverseR.map((row) => dot(row, z));
  const residuals = y.map(
    (value, i) => value - columns.reduce((sum, column, j) => sum + (coefficients[j] as number) * (column[i] as number), 0),
  );
  const inverse = Array.from({ length: k }, (_, i) => Array.from({ length: k }, (_, j) => dot(inverseR[i] ?? [], inverseR[j] ?? [])));
  return { coefficients, residuals, inverse };
}

/** Columns of which less than this share is left once the others are taken out follow from them. */
const LEAST_SHARE = 1e-11;

function orthogonalised(columns: readonly (readonly number[])[]): { q: number[][]; r: number[][] } {
  const k = columns.length;
  const r = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  const q: number[][] = [];
  for (const [j, column] of columns.entries()) {
    let rest = [...column];
    for (const [i, direction] of q.entries()) {
      const along = dot(direction, rest);
      (r[i] as number[])[j] = along;
      rest = rest.map((value, at) => value - along * (direction[at] as number));
    }
    const length = Math.sqrt(dot(rest, rest));
    if (!(length > LEAST_SHARE * Math.sqrt(dot(column, column))))
      throw new Undefined("The points cannot tell the effects apart: one follows from the others.");
    (r[j] as number[])[j] = length;
    q.push(rest.map((value) => value / length));
  }
  return { q, r };
}

function inverseOfUpper(r: number[][]): number[][] {
  const k = r.length;
  const inverse = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  for (let j = k - 1; j >= 0; j -= 1) {
    for (let i = j; i >= 0; i -= 1) {
      let sum = i === j ? 1 : 0;
      for (let m = i + 1; m <= j; m += 1) sum -= (r[i]?.[m] as number) * (inverse[m]?.[j] as number);
      (inverse[i] as number[])[j] = sum / (r[i]?.[i] as number);
    }
  }
  return inverse;
}

export const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
