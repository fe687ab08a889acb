import { copeland } from "../methods/aggregation/copeland.js";
import { geometricMean, harmonicMean, type Mean } from "../methods/aggregation/means.js";
import { weightedSums } from "../methods/aggregation/weighted-sum.js";
import type { Matrix } from "../methods/matrix.js";
import { Undefined } from "../methods/method.js";
import { scoresBy } from "../methods/outranking/scorers.js";
import { criticWeights } from "../methods/weights/critic.js";
import { entropyWeights } from "../methods/weights/entropy.js";
import { merecWeights } from "../methods/weights/merec.js";
import { stdWeights } from "../methods/weights/spread.js";
import type { Compared, ComparedMethod } from "./schema.js";

/** Means that cannot take a zero, and logarithms, see lower scores as this. */
const FLOOR = 1;

/** Copeland compares everybody with everybody on every indicator: so many comparisons take about a second. */
const MAX_PAIRED = 500_000_000;

export type Ranking = Pick<Compared, "basis" | "note"> & {
  /** Higher is better. */
  scores: Float64Array;
  weights: Float64Array;
};

/** Leaf scores from 0 to 100 by one method; `shares` are the leaves' weights in the scheme, adding up to 1. Throws `Undefined`. */
export function rankingBy(method: ComparedMethod, matrix: Matrix, shares: Float64Array): Ranking {
  return METHODS[method](matrix, shares);
}

const fixed = (note: string, scores: Float64Array, weights: Float64Array): Ranking => ({ basis: "fixed", note, scores, weights });
const cohort = (note: string, scores: Float64Array, weights: Float64Array): Ranking => ({ basis: "cohort", note, scores, weights });

const byWeights =
  (note: string, weigh: (matrix: Matrix) => { weights: Float64Array }) =>
  (matrix: Matrix): Ranking => {
    const { weights } = weigh(matrix);
    return cohort(note, weightedSums(matrix, weights), weights);
  };

const METHODS: Record<ComparedMethod, (matrix: Matrix, shares: Float64Array) => Ranking> = {
  arithmetic: (matrix, shares) =>
    fixed(
      "Weighted arithmetic mean of all indicators, without gates: a weakness is made up for elsewhere.",
      weightedSums(matrix, shares),
      shares,
    ),
  geometric: (matrix, shares) =>
    fixed(
      `Weighted geometric mean, without gates; scores below ${FLOOR} count as ${FLOOR}: a weakness costs more.`,
      means(matrix, shares, geometricMean),
      shares,
    ),
  harmonic: (matrix, shares) =>
    fixed(
      `Weighted harmonic mean, without gates; scores below ${FLOOR} count as ${FLOOR}: a weakness costs most.`,
      means(matrix, shares, harmonicMean),
      shares,
    ),
  "equal-weights": (matrix) => {
    const equal = new Float64Array(matrix.columns).fill(1 / matrix.columns);
    return fixed("Plain mean of all indicators, each with the same weight.", weightedSums(matrix, equal), equal);
  },
  entropy: byWeights("Arithmetic mean with entropy weights: indicators count by how unevenly their scores are spread.", entropyWeights),
  critic: byWeights("Arithmetic mean with CRITIC weights: indicators count by spread and by how little others say the same.", (matrix) =>
    criticWeights(matrix),
  ),
  std: byWeights("Arithmetic mean with weights by standard deviation.", (matrix) => stdWeights(matrix)),
  merec: byWeights(`Arithmetic mean with MEREC weights; scores below ${FLOOR} count as ${FLOOR} while weighing.`, (matrix) =>
    merecWeights(raised(matrix)),
  ),
  topsis: (matrix, weights) =>
    cohort(
      "TOPSIS: closeness to the best and distance from the worst of those compared, vector normalised.",
      scoresBy("topsis", matrix, { weights }),
      weights,
    ),
  vikor: (matrix, weights) =>
    cohort(
      "VIKOR with v = 0.5: a compromise between the sum of regrets and the largest one.",
      scoresBy("vikor", matrix, { weights }),
      weights,
    ),
  copeland: (matrix, weights) => {
    if (matrix.rows ** 2 * matrix.columns > MAX_PAIRED)
      throw new Undefined(
        `Copeland compares every pair; ${matrix.rows} subjects with ${matrix.columns} indicators take too long. Compare groups.`,
      );
    return cohort(
      "Copeland: comparisons with every other subject won minus lost by weight.",
      Float64Array.from(copeland(matrix, weights, false).scores),
      weights,
    );
  },
};

const raised = (matrix: Matrix): Matrix => ({ ...matrix, cells: matrix.cells.map((score) => Math.max(FLOOR, score)) });

function means(matrix: Matrix, shares: Float64Array, mean: Mean): Float64Array {
  const { cells, rows, columns } = raised(matrix);
  return Float64Array.from({ length: rows }, (_, i) => mean(cells.subarray(i * columns, (i + 1) * columns), shares));
}
