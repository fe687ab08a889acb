import { DEFAULT_TABLE, type RandomIndexTable, randomIndex } from "./random-index.js";

/** `matrix[i][j]`: how many times as much i matters as j; the mirrored cell holds the reciprocal. */
export type Judgements = readonly (readonly number[])[];

export type Consistency = {
  /** Principal eigenvalue; n when the judgements never contradict each other. */
  lambdaMax: number;
  /** Consistency index (λ − n)/(n − 1). */
  ci: number;
  /** Random index of that many things in `riTable`. */
  ri: number;
  riTable: RandomIndexTable;
  /** Consistency ratio CI/RI; 0 for one or two things, which cannot contradict each other. */
  cr: number;
};
export type Priorities = Consistency & { weights: number[] };

/** Above it, judgements should be looked at again. [Saaty 1980] */
export const ACCEPTABLE_CR = 0.1;

const TOLERANCE = 1e-12;
const ROUNDS = 64;

/**
 * Weights of a matrix of pairwise judgements: its principal eigenvector, A w = λ w, by power
 * iteration until no weight moves by more than 1e-12 of the largest. [Saaty 1977, 1980]
 */
export function eigenvectorPriorities(matrix: Judgements, table: RandomIndexTable = DEFAULT_TABLE): Priorities {
  const n = matrix.length;
  const cells = cellsOf(matrix);
  const weights = principalVector(cells, n);
  return { weights: [...weights], ...consistencyOf(cells, weights, table) };
}

/** Geometric means of the rows; λ is then the mean of (A w)_i / w_i. [Crawford & Williams 1985] */
export function geometricMeanPriorities(matrix: Judgements, table: RandomIndexTable = DEFAULT_TABLE): Priorities {
  const n = matrix.length;
  const logs = matrix.map((row) => row.reduce((sum, judgement) => sum + Math.log(judgement), 0) / n);
  const largest = Math.max(...logs);
  const weights = scaledToOne(Float64Array.from(logs, (log) => Math.exp(log - largest)));
  return { weights: [...weights], ...consistencyOf(cellsOf(matrix), weights, table) };
}

/** Row means of the columns' shares, the approximation for pen and paper. [Saaty 1980] */
export function columnMeanPriorities(matrix: Judgements, table: RandomIndexTable = DEFAULT_TABLE): Priorities {
  const sums = matrix.map((_, j) => matrix.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const means = matrix.map((row) => row.reduce((sum, judgement, j) => sum + judgement / (sums[j] ?? 1), 0));
  const weights = scaledToOne(Float64Array.from(means));
  return { weights: [...weights], ...consistencyOf(cellsOf(matrix), weights, table) };
}

/**
 * The geometric consistency index 2/((n − 1)(n − 2)) Σ_{i<j} ln²(a_ij w_j / w_i), made for row
 * geometric means; 0 below three things. [Aguarón & Moreno-Jiménez 2003, EJOR 147(1):137-145]
 */
export function geometricConsistencyIndex(matrix: Judgements, weights: readonly number[]): number {
  const n = matrix.length;
  if (n < 3) return 0;
  const sum = pairsOf(n).reduce((total, [i, j]) => total + logError(matrix, weights, i, j) ** 2, 0);
  return (2 * sum) / ((n - 1) * (n - 2));
}

/**
 * Several judges' matrices as one: element-wise geometric means, which keep reciprocals reciprocal.
 * [Aczél & Saaty 1983; Forman & Peniwati 1998: aggregation of individual judgements]
 */
export function groupJudgements(matrices: readonly Judgements[], judgeWeights?: readonly number[]): number[][] {
  const total = judgeWeights?.reduce((sum, weight) => sum + weight, 0) ?? matrices.length;
  const size = matrices[0]?.length ?? 0;
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => {
      const log = matrices.reduce((sum, matrix, judge) => sum + (judgeWeights?.[judge] ?? 1) * Math.log(matrix[i]?.[j] ?? 1), 0);
      return Math.exp(log / total);
    }),
  );
}

export type Inconsistency = {
  i: number;
  j: number;
  given: number;
  /** What the other judgements imply for this pair, the pair itself left out. */
  suggested: number;
  /** The consistency ratio once the suggestion is taken. */
  crAfter: number;
};

/**
 * The judgement that contradicts the weights most, by |ln(a_ij w_j / w_i)|; `null` when none does.
 * The suggestion is w_i/w_j of the matrix without that judgement (its cells 0, 2 on the diagonal).
 * [Harker 1987, Math. Modelling 9(11):837-848; Saaty 2003, EJOR 145(1):85-91]
 */
export function mostInconsistent(matrix: Judgements, { weights, riTable }: Priorities): Inconsistency | null {
  const n = matrix.length;
  if (n < 3) return null;
  const [worst] = pairsOf(n)
    .map(([i, j]) => ({ i, j, error: Math.abs(logError(matrix, weights, i, j)) }))
    .sort((a, b) => b.error - a.error);
  if (!worst || worst.error < 1e-9) return null;
  const { i, j } = worst;
  const without = principalVector(cellsOf(withoutPair(matrix, i, j)), n);
  const suggested = (without[i] ?? 1) / (without[j] ?? 1);
  const mended = matrix.map((row, r) =>
    row.map((given, c) => (r === i && c === j ? suggested : r === j && c === i ? 1 / suggested : given)),
  );
  return { i, j, given: matrix[i]?.[j] ?? 1, suggested, crAfter: eigenvectorPriorities(mended, riTable).cr };
}

const withoutPair = (matrix: Judgements, i: number, j: number): number[][] =>
  matrix.map((row, r) =>
    row.map((given, c) => {
      if (r !== i && r !== j) return given;
      if (r === c) return 2;
      return c === i || c === j ? 0 : given;
    }),
  );

const pairsOf = (n: number): [number, number][] =>
  Array.from({ length: n }, (_, i) => i).flatMap((i) => Array.from({ length: n - i - 1 }, (_, k): [number, number] => [i, i + 1 + k]));

const logError = (matrix: Judgements, weights: readonly number[], i: number, j: number): number =>
  Math.log(((matrix[i]?.[j] ?? 1) * (weights[j] ?? 1)) / (weights[i] ?? 1));

function consistencyOf(cells: Float64Array, weights: Float64Array, riTable: RandomIndexTable): Consistency {
  const n = weights.length;
  const ri = randomIndex(n, riTable);
  if (n < 3) return { lambdaMax: n, ci: 0, ri, riTable, cr: 0 };
  const product = multiplied(cells, weights);
  const mean = product.reduce((sum, value, i) => sum + value / (weights[i] as number), 0) / n;
  // λ is never below n; rounded reciprocals and the last bits can make it seem so.
  const lambdaMax = mean - n < 1e-12 * n ? n : mean;
  const ci = (lambdaMax - n) / (n - 1);
  return { lambdaMax, ci, ri, riTable, cr: ci / ri };
}

function cellsOf(matrix: Judgements): Float64Array {
  const n = matrix.length;
  const cells = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) cells[i * n + j] = matrix[i]?.[j] ?? 1;
  return cells;
}

/**
 * Power iteration. Judgements that contradict each other wildly converge slowly: every 64 rounds go
 * on with the square of the matrix, which has the same vector and the gap to the others squared.
 */
function principalVector(cells: Float64Array, n: number): Float64Array {
  let matrix = cells;
  let vector: Float64Array = new Float64Array(n).fill(1 / n);
  for (let squarings = 0; squarings < 40; squarings++) {
    for (let round = 0; round < ROUNDS; round++) {
      const next = scaledToOne(multiplied(matrix, vector));
      let change = 0;
      for (let i = 0; i < n; i++) change = Math.max(change, Math.abs((next[i] as number) - (vector[i] as number)) / (next[i] as number));
      vector = next;
      if (change <= TOLERANCE) return vector;
    }
    matrix = squared(matrix, n);
  }
  return vector;
}

function multiplied(cells: Float64Array, vector: Float64Array): Float64Array {
  const n = vector.length;
  const product = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += (cells[i * n + j] as number) * (vector[j] as number);
    product[i] = sum;
  }
  return product;
}

/** Its largest cell is 1: only proportions matter. */
function squared(cells: Float64Array, n: number): Float64Array {
  const square = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    const column = multiplied(
      cells,
      Float64Array.from({ length: n }, (_, k) => cells[k * n + j] as number),
    );
    for (let i = 0; i < n; i++) square[i * n + j] = column[i] as number;
  }
  const largest = square.reduce((most, cell) => Math.max(most, cell), 0);
  return square.map((cell) => cell / largest);
}

function scaledToOne(values: Float64Array): Float64Array {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) / sum;
  return values;
}
