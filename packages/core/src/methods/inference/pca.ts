import { symmetricEigen } from "./symmetric-eigen.js";

/** Principal components, the strongest first. `loadings[j][c]` is column j's loading on kept component c. */
export type PrincipalComponents = {
  eigenvalues: number[];
  /** Share of the total variance of each component, and of all up to it. */
  explained: number[];
  cumulative: number[];
  /** How many components are kept. */
  kept: number;
  loadings: number[][];
  /** Share of each column's variance that the kept components explain. */
  communalities: number[];
};

/**
 * Components of a correlation or covariance matrix. Kept by Kaiser's rule, as many as have more than
 * the mean eigenvalue (1 for correlations), at least one. [Hotelling 1933; Kaiser 1960]
 */
export function principalComponents(matrix: readonly (readonly number[])[]): PrincipalComponents {
  const { values, vectors } = symmetricEigen(matrix);
  // A covariance matrix has no negative eigenvalues; rounding makes tiny ones.
  const eigenvalues = values.map((value) => Math.max(0, value));
  const total = eigenvalues.reduce((sum, value) => sum + value, 0);
  const explained = eigenvalues.map((value) => value / total);
  let reached = 0;
  const cumulative = explained.map((share) => {
    reached += share;
    return Math.min(1, reached);
  });
  const kept = Math.max(1, eigenvalues.filter((value) => value > (total / values.length) * (1 + 1e-12)).length);
  const loadings = matrix.map((_, j) => vectors.slice(0, kept).map((vector, c) => (vector[j] ?? 0) * Math.sqrt(eigenvalues[c] ?? 0)));
  const communalities = loadings.map((row, j) => row.reduce((sum, loading) => sum + loading * loading, 0) / (matrix[j]?.[j] ?? 1));
  return { eigenvalues, explained, cumulative, kept, loadings, communalities };
}
