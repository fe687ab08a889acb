/**
 * The inverse of a symmetric positive definite matrix of n × n, row by row in one array, of which
 * the lower triangle is read; `null` where it is singular to working accuracy. n³ operations. [Cholesky factor; Golub & Van Loan, Matrix Computations, 4.2]
 */
export function inverseOfPositiveDefinite(matrix: Float64Array, n: number): Float64Array | null {
  const factor = choleskyFactor(matrix, n);
  if (!factor) return null;
  const lower = inverseOfLower(factor, n);
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      for (let k = i; k < n; k += 1) sum += (lower[k * n + i] as number) * (lower[k * n + j] as number);
      inverse[i * n + j] = sum;
      inverse[j * n + i] = sum;
    }
  }
  return inverse;
}

function choleskyFactor(matrix: Float64Array, n: number): Float64Array | null {
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = matrix[i * n + j] as number;
      for (let k = 0; k < j; k += 1) rest -= (factor[i * n + k] as number) * (factor[j * n + k] as number);
      if (i !== j) factor[i * n + j] = rest / (factor[j * n + j] as number);
      else if (rest > n * Number.EPSILON * (matrix[i * n + i] as number)) factor[i * n + i] = Math.sqrt(rest);
      else return null;
    }
  }
  return factor;
}

function inverseOfLower(factor: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let j = 0; j < n; j += 1) {
    for (let i = j; i < n; i += 1) {
      let sum = i === j ? 1 : 0;
      for (let k = j; k < i; k += 1) sum -= (factor[i * n + k] as number) * (inverse[k * n + j] as number);
      inverse[i * n + j] = sum / (factor[i * n + i] as number);
    }
  }
  return inverse;
}
