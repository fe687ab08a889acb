import { pearson } from "../inference/correlations.js";

/** Correlations among predictors (1 on the diagonal) and of each with the outcome. */
export type Correlations = { predictors: number[][]; outcome: number[] };

/** All correlations over the same rows; a constant column correlates with nothing (0). */
export function correlationTable(x: readonly Float64Array[], y: Float64Array): Correlations {
  const predictors = x.map((_, i) => x.map((_, j) => (i === j ? 1 : 0)));
  for (const [i, first] of x.entries()) {
    for (let j = i + 1; j < x.length; j += 1) {
      const r = pearson(first, x[j] as Float64Array) ?? 0;
      (predictors[i] as number[])[j] = r;
      (predictors[j] as number[])[i] = r;
    }
  }
  return { predictors, outcome: x.map((column) => pearson(column, y) ?? 0) };
}
