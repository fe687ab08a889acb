import { symmetricEigen } from "../inference/symmetric-eigen.js";
import type { Correlations } from "./correlation-table.js";

const TOLERANCE = 1e-10;

/**
 * R² divided among correlated predictors through the uncorrelated variables nearest to them:
 * ε = (V Λ^½ Vᵀ)² β², β = V Λ^-½ Vᵀ r. Close to LMG at the cost of one eigenproblem, whatever the
 * number of predictors. `collinear` tells that some hold each other wholly.
 * [Johnson 2000, Multivariate Behav. Res. 35:1-19]
 */
export function relativeWeights({ predictors, outcome }: Correlations): { weights: number[]; r2: number; collinear: boolean } {
  const { values, vectors } = symmetricEigen(predictors);
  const usable = values.map((value) => value > TOLERANCE);
  // The outcome along each axis, then what each uncorrelated variable explains.
  const along = vectors.map((vector, k) =>
    usable[k] ? vector.reduce((sum, entry, j) => sum + entry * (outcome[j] ?? 0), 0) / Math.sqrt(values[k] ?? 1) : 0,
  );
  const beta = outcome.map((_, j) => vectors.reduce((sum, vector, k) => sum + (vector[j] ?? 0) * (along[k] ?? 0), 0));
  const weights = outcome.map((_, j) =>
    beta.reduce((sum, effect, m) => {
      const link = vectors.reduce(
        (part, vector, k) => part + (usable[k] ? (vector[j] ?? 0) * (vector[m] ?? 0) * Math.sqrt(values[k] ?? 0) : 0),
        0,
      );
      return sum + (link * effect) ** 2;
    }, 0),
  );
  return { weights, r2: weights.reduce((sum, weight) => sum + weight, 0), collinear: usable.includes(false) };
}
