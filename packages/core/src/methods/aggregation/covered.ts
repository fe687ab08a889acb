import { normalised } from "../matrix.js";
import type { Mean } from "./means.js";

export type Coverage = {
  /** The least share of the values that must be present, 0 to 1. */
  minCoverage: number;
  /** Whether a share is one of the weights or of the number of values. */
  by: "weights" | "count";
};

export type Covered = { value: number | null; coverage: number };

/**
 * A mean of what is present: the weights of missing values (`null`) go to the others in proportion,
 * if those cover enough; `null` otherwise. [COINr 2022, data availability threshold]
 */
export function coveredMean(
  cells: readonly (number | null)[],
  weights: ArrayLike<number>,
  mean: Mean,
  { minCoverage, by }: Coverage,
): Covered {
  const present: number[] = [];
  const own: number[] = [];
  let whole = 0;
  for (const [i, cell] of cells.entries()) {
    whole += weights[i] as number;
    if (cell === null) continue;
    present.push(cell);
    own.push(weights[i] as number);
  }
  const weight = own.reduce((sum, one) => sum + one, 0);
  const coverage = by === "count" ? present.length / cells.length : weight / whole;
  // Weights such as 0.1 + 0.2 must not miss a threshold of 0.3 by the last bit.
  if (!(weight > 0) || coverage < minCoverage - 1e-9) return { value: null, coverage };
  return { value: mean(Float64Array.from(present), normalised(own)), coverage };
}
