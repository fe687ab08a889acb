/**
 * A mergeable summary of one metric: every field is a plain sum, so merging is addition
 * and subtraction undoes it. `bins` counts exact values of a scale (`"1"`…`"5"`), chosen
 * options (`"o:red"`) or log-spaced buckets of a duration (`"d:12"`).
 */
export type Statistic = { n: number; sum: number; sumSq: number; bins: Record<string, number> };

export const EMPTY: Statistic = { n: 0, sum: 0, sumSq: 0, bins: {} };
