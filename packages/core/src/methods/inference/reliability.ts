import { pearson } from "./correlations.js";
import { sampleOf } from "./sample.js";
import { symmetricEigen } from "./symmetric-eigen.js";

/** Answers to k items: a list an item, each with one entry a respondent. */
export type Items = readonly (readonly number[])[];

const sumsOf = (items: Items): number[] => (items[0] ?? []).map((_, row) => items.reduce((sum, item) => sum + (item[row] ?? 0), 0));

/** k/(k-1) · (1 - Σ var(item)/var(total)), `null` below two items or when totals do not vary. [Cronbach 1951, Psychometrika 16:297-334] */
export function cronbachAlpha(items: Items): number | null {
  return alphaOf(
    items.map((item) => sampleOf(item).variance),
    sampleOf(sumsOf(items)).variance,
  );
}

/** Alpha without each item in turn. */
export function alphaIfDeleted(items: Items): (number | null)[] {
  const variances = items.map((item) => sampleOf(item).variance);
  const totals = sumsOf(items);
  return items.map((item, left) =>
    alphaOf(
      variances.filter((_, i) => i !== left),
      sampleOf(totals.map((total, row) => total - (item[row] ?? 0))).variance,
    ),
  );
}

/** Correlation of every item with the sum of the others: low or negative marks an item that measures something else. */
export function itemRestCorrelations(items: Items): (number | null)[] {
  const totals = sumsOf(items);
  return items.map((item) =>
    pearson(
      item,
      totals.map((total, row) => total - (item[row] ?? 0)),
    ),
  );
}

/** k r̄/(1 + (k-1) r̄) from the mean correlation r̄ of the items, which is alpha of the standardised items; `null` when one is constant. */
export function standardisedAlpha(items: Items): number | null {
  const samples = items.map(sampleOf);
  if (samples.some(({ variance }) => !(variance > 0))) return null;
  return cronbachAlpha(
    items.map((item, i) => item.map((value) => (value - (samples[i]?.mean ?? 0)) / Math.sqrt(samples[i]?.variance ?? 1))),
  );
}

/**
 * The correlation r of the sums of odd and of even items, stepped up to full length: 2r/(1+r), or
 * Guttman's 2(1 - (var odd + var even)/var total). `null` when a half does not vary.
 * [Spearman 1910; Brown 1910; Guttman 1945, Psychometrika 10:255-282]
 */
export function splitHalf(items: Items): { r: number; spearmanBrown: number | null; guttman: number | null } | null {
  const odd = sumsOf(items.filter((_, i) => i % 2 === 0));
  const even = sumsOf(items.filter((_, i) => i % 2 === 1));
  const r = pearson(odd, even);
  if (r === null) return null;
  const total = sampleOf(sumsOf(items)).variance;
  const parts = sampleOf(odd).variance + sampleOf(even).variance;
  return { r, spearmanBrown: r > -1 ? (2 * r) / (1 + r) : null, guttman: total > 0 ? 2 * (1 - parts / total) : null };
}

/** One factor: how each item loads on it, from -1 to 1. */
export type OneFactor = { loadings: number[]; converged: boolean; heywood: boolean };

/**
 * Loadings of a single common factor by iterated principal axes, which settle on the unweighted
 * least squares (minres) solution. [Harman & Jones 1966, Psychometrika 31:351-368]
 */
export function oneFactor(correlations: readonly (readonly number[])[]): OneFactor {
  const k = correlations.length;
  let shared = correlations.map((row, i) => row.reduce((most, r, j) => (j === i ? most : Math.max(most, Math.abs(r))), 0));
  let loadings: number[] = [];
  for (let step = 0; step < maxSteps(k); step += 1) {
    const reduced = correlations.map((row, i) => row.map((r, j) => (i === j ? (shared[i] ?? 0) : r)));
    const { values, vectors } = symmetricEigen(reduced);
    const scale = Math.sqrt(Math.max(0, values[0] ?? 0));
    loadings = (vectors[0] ?? []).map((entry) => entry * scale);
    const next = loadings.map((loading) => Math.min(1, loading * loading));
    const moved = Math.max(...next.map((share, i) => Math.abs(share - (shared[i] ?? 0))));
    shared = next;
    if (moved < 1e-10) return { ...facingUp(loadings), converged: true };
  }
  return { ...facingUp(loadings), converged: false };
}

/** Keeps a request with many items within its time. */
const maxSteps = (k: number): number => Math.min(1000, Math.floor(1e7 / k ** 3));

function facingUp(loadings: number[]): { loadings: number[]; heywood: boolean } {
  const sign = loadings.reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1;
  return {
    loadings: loadings.map((loading) => sign * Math.max(-1, Math.min(1, loading))),
    heywood: loadings.some((loading) => Math.abs(loading) > 1 - 1e-6),
  };
}

/** McDonald's omega (Σλ)²/((Σλ)² + Σψ) with λ and ψ in the items' own units. [McDonald 1999, Test Theory] */
export function omega(loadings: readonly number[], deviations: readonly number[]): number {
  const common = loadings.reduce((sum, loading, i) => sum + loading * (deviations[i] ?? 1), 0) ** 2;
  const unique = loadings.reduce((sum, loading, i) => sum + (1 - loading * loading) * (deviations[i] ?? 1) ** 2, 0);
  return common / (common + unique);
}

function alphaOf(variances: readonly number[], total: number): number | null {
  const k = variances.length;
  if (k < 2 || !(total > 0)) return null;
  return (k / (k - 1)) * (1 - variances.reduce((sum, variance) => sum + variance, 0) / total);
}
