import { symmetricEigen } from "../inference/symmetric-eigen.js";
import { normalised } from "../matrix.js";
import { Undefined } from "../method.js";

type Weights = ArrayLike<number>;

/** Σ_k share_k · w_k with shares scaled to 1; every vector adds up to 1 first. */
export function linearCombination(vectors: readonly Weights[], shares: Weights): Float64Array {
  const scaled = vectors.map(normalised);
  const parts = normalised(shares);
  const sums = new Float64Array(vectors[0]?.length ?? 0);
  for (const [k, vector] of scaled.entries())
    for (let j = 0; j < sums.length; j++) sums[j] = (sums[j] as number) + (parts[k] as number) * (vector[j] as number);
  return sums;
}

/**
 * w_j ∝ Π_k w_jk. Throws `Undefined` where every column weighs nothing in one of the vectors.
 * [Hwang & Yoon 1981: subjective and objective weights combined]
 */
export function multiplicativeCombination(vectors: readonly Weights[]): Float64Array {
  const scaled = vectors.map((vector) => {
    const largest = Array.from(vector).reduce((most, weight) => Math.max(most, weight), 0);
    return Float64Array.from(vector, (weight) => weight / largest);
  });
  const products = (scaled[0] ?? new Float64Array()).map((_, j) => scaled.reduce((product, vector) => product * (vector[j] as number), 1));
  if (!products.some((product) => product > 0))
    throw new Undefined("Every product is 0: no column weighs anything in all of the vectors, so nothing is left to share out.");
  return normalised(products);
}

export type GameTheoryWeights = { weights: Float64Array; alpha: Float64Array; singular: boolean };

/** Pivots below this share of the largest entry mean that vectors repeat each other. */
const SINGULAR = 1e-10;

/**
 * The combination Σ α_k w_k with the least distance to all the vectors: Σ_l α_l (w_k · w_l) = w_k · w_k,
 * then α = |α|/Σ|α|. Where vectors repeat each other the equations have many solutions; the one of
 * least length is taken, by way of eigenvectors. [Lai et al. 2015, J. Hydrol. 527]
 */
export function gameTheoryCombination(vectors: readonly Weights[]): GameTheoryWeights {
  const scaled = vectors.map(normalised);
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, weight, j) => sum + weight * (b[j] as number), 0);
  const gram = scaled.map((a) => scaled.map((b) => dot(a, b)));
  const target = gram.map((row, k) => row[k] as number);
  const exact = solved(gram, target);
  const alpha = normalised((exact ?? shortestSolution(gram, target)).map(Math.abs));
  return { weights: linearCombination(scaled, alpha), alpha, singular: exact === undefined };
}

/** Of all the solutions the shortest: Σ v (v · right)/λ over the eigenvectors v whose eigenvalue λ is not 0. */
function shortestSolution(gram: readonly number[][], right: readonly number[]): number[] {
  const { values, vectors } = symmetricEigen(gram);
  const largest = Math.max(...values);
  return values.reduce<number[]>(
    (sums, value, k) => {
      const vector = vectors[k] ?? [];
      const part = value > SINGULAR * largest ? vector.reduce((sum, x, l) => sum + x * (right[l] as number), 0) / value : 0;
      return sums.map((sum, l) => sum + part * (vector[l] as number));
    },
    right.map(() => 0),
  );
}

/** Gaussian elimination with row pivots; `undefined` for a singular matrix. */
function solved(matrix: readonly number[][], right: readonly number[]): number[] | undefined {
  const rows = matrix.map((row, k) => [...row, right[k] as number]);
  const n = rows.length;
  const largest = Math.max(...matrix.flat().map(Math.abs));
  for (let k = 0; k < n; k++) {
    const best = rows.slice(k).reduce((at, row, i) => (Math.abs(row[k] as number) > Math.abs(rows[at]?.[k] as number) ? k + i : at), k);
    [rows[k], rows[best]] = [rows[best] as number[], rows[k] as number[]];
    const pivot = rows[k] as number[];
    if (!(Math.abs(pivot[k] as number) > SINGULAR * largest)) return undefined;
    for (const row of rows.slice(k + 1)) {
      const factor = (row[k] as number) / (pivot[k] as number);
      for (let c = k; c <= n; c++) row[c] = (row[c] as number) - factor * (pivot[c] as number);
    }
  }
  const solution = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    const row = rows[k] as number[];
    const known = solution.reduce((sum, value, c) => (c > k ? sum + value * (row[c] as number) : sum), 0);
    solution[k] = ((row[n] as number) - known) / (row[k] as number);
  }
  return solution;
}
