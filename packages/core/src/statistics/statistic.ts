/**
 * A mergeable summary of one metric: every field is a plain sum, so merging is addition
 * and subtraction undoes it. `bins` counts exact values of a scale (`"1"`…`"5"`), chosen
 * options (`"o:red"`) or log-spaced buckets of a duration (`"d:12"`).
 */
export type Statistic = { n: number; sum: number; sumSq: number; bins: Record<string, number> };

export const EMPTY: Statistic = { n: 0, sum: 0, sumSq: 0, bins: {} };

/**
 * The two statistics as one. Associative and commutative; exactly so while every sum stays a
 * whole number below 2^53 (ratings, counts, durations in whole seconds), otherwise to rounding.
 * Bins come out in one canonical order, so equal statistics serialise to equal bytes.
 */
export function merge(a: Statistic, b: Statistic): Statistic {
  return mergeAll([a, b]);
}

/** Merges any number of statistics in one pass; none at all gives an empty one. */
export function mergeAll(statistics: Iterable<Statistic>): Statistic {
  const total = { n: 0, sum: 0, sumSq: 0 };
  const bins = new Map<string, number>();
  for (const statistic of statistics) {
    total.n += statistic.n;
    total.sum += statistic.sum;
    total.sumSq += statistic.sumSq;
    for (const [key, count] of Object.entries(statistic.bins)) {
      bins.set(key, (bins.get(key) ?? 0) + count);
    }
  }
  return { ...total, bins: canonicalBins(bins) };
}

/** What remains of `whole` once `part` is taken out: undoes `merge`. Bins that fall to zero disappear. */
export function subtract(whole: Statistic, part: Statistic): Statistic {
  const bins = new Map(Object.entries(whole.bins));
  for (const [key, count] of Object.entries(part.bins)) {
    bins.set(key, (bins.get(key) ?? 0) - count);
  }
  return {
    n: whole.n - part.n,
    sum: whole.sum - part.sum,
    sumSq: whole.sumSq - part.sumSq,
    bins: canonicalBins(bins),
  };
}

function canonicalBins(bins: Map<string, number>): Record<string, number> {
  const filled = [...bins].filter(([, count]) => count !== 0);
  filled.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(filled);
}
