import { kendall, spearman } from "../inference/correlations.js";

/** How far two rankings of the same things agree; `null` where one of them ties everything. */
export type Agreement = {
  kendall: number | null;
  spearman: number | null;
  /** Spearman with more weight on the top places. */
  weightedSpearman: number | null;
  /** The mean and the largest number of places that something moves. */
  meanShift: number;
  maxShift: number;
  /** The share of the first k that both have in common. */
  topOverlap: number;
  /** Whether the same ones come first. */
  sameFirst: boolean;
};

/**
 * Compares two lists of ranks, 1 the best. Kendall's tau-b and Spearman's rho allow for ties;
 * the weighted coefficient is 1 − 6 Σ (a − b)² ((n − a + 1) + (n − b + 1)) / (n⁴ + n³ − n² − n).
 * [Kendall 1945; Spearman 1904; Pinto da Costa & Soares 2005, ANZ J. Stat. 47(4):515-529]
 */
export function agreementOf(a: Float64Array, b: Float64Array, top: number): Agreement {
  const n = a.length;
  let shifts = 0;
  let most = 0;
  let weighed = 0;
  for (let i = 0; i < n; i++) {
    const [first, second] = [a[i] as number, b[i] as number];
    const shift = Math.abs(first - second);
    shifts += shift;
    most = Math.max(most, shift);
    weighed += shift * shift * (2 * n - first - second + 2);
  }
  const rho = spearman(a, b);
  return {
    kendall: kendall(a, b)?.tau ?? null,
    spearman: rho,
    weightedSpearman: rho === null ? null : 1 - (6 * weighed) / (n ** 4 + n ** 3 - n ** 2 - n),
    meanShift: shifts / n,
    maxShift: most,
    topOverlap: overlap(firstOf(a, top), firstOf(b, top)),
    sameFirst: overlap(firstOf(a, 1), firstOf(b, 1)) === 1,
  };
}

/** Those of rank `top` or better; all that tie for the first place, if even they are more. */
function firstOf(ranks: Float64Array, top: number): Set<number> {
  const best = ranks.reduce((least, rank) => Math.min(least, rank), Number.POSITIVE_INFINITY);
  const limit = Math.max(best, top);
  return new Set([...ranks.keys()].filter((i) => (ranks[i] as number) <= limit));
}

/** Common members over members of either. [Jaccard 1901] */
function overlap(a: Set<number>, b: Set<number>): number {
  const common = [...a].filter((i) => b.has(i)).length;
  return common / (a.size + b.size - common);
}
