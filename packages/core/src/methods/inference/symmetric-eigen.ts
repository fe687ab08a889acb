/** Eigenvalues from the largest to the smallest with unit eigenvectors; `vectors[k]` belongs to `values[k]`. */
export type Eigen = { values: number[]; vectors: number[][] };

const SWEEPS = 60;

/**
 * Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations; the upper triangle is
 * read. The largest entry of every vector is positive, so that signs do not depend on the path.
 * [Jacobi 1846; Golub & Van Loan 2013, Matrix Computations, 8.5]
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const n = matrix.length;
  const a = Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return matrix[Math.min(i, j)]?.[Math.max(i, j)] ?? 0;
  });
  const v = Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0));
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(a, n) > 0; sweep += 1)
    for (let p = 0; p < n - 1; p += 1) for (let q = p + 1; q < n; q += 1) rotate(a, v, n, p, q);
  const order = Array.from({ length: n }, (_, k) => k).sort((i, j) => (a[j * n + j] as number) - (a[i * n + i] as number));
  return {
    values: order.map((k) => a[k * n + k] as number),
    vectors: order.map((k) => facing(Array.from({ length: n }, (_, i) => v[i * n + k] as number))),
  };
}

/** Sum of squares above the diagonal, zero once it is lost to rounding next to the diagonal. */
function offDiagonal(a: Float64Array, n: number): number {
  let [off, on] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    on += (a[i * n + i] as number) ** 2;
    for (let j = i + 1; j < n; j += 1) off += (a[i * n + j] as number) ** 2;
  }
  return off > 1e-32 * on ? off : 0;
}

/** One rotation that makes a_pq zero. */
function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q] as number;
  if (apq === 0) return;
  const theta = ((a[q * n + q] as number) - (a[p * n + p] as number)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let k = 0; k < n; k += 1) turn(a, k * n + p, k * n + q, c, s);
  for (let k = 0; k < n; k += 1) turn(a, p * n + k, q * n + k, c, s);
  for (let k = 0; k < n; k += 1) turn(v, k * n + p, k * n + q, c, s);
  a[p * n + q] = 0;
  a[q * n + p] = 0;
}

function turn(values: Float64Array, i: number, j: number, c: number, s: number): void {
  const [x, y] = [values[i] as number, values[j] as number];
  values[i] = c * x - s * y;
  values[j] = s * x + c * y;
}

function facing(vector: number[]): number[] {
  const largest = vector.reduce((most, entry) => (Math.abs(entry) > Math.abs(most) + 1e-12 ? entry : most), 0);
  return largest < 0 ? vector.map((entry) => -entry) : vector;
}
