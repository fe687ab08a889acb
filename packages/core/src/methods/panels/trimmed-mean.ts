export type TrimmedMean = {
  mean: number;
  /** The ratings the mean is of, and those left out, both ascending. */
  kept: number[];
  dropped: number[];
  /** There were too few ratings to drop any, so the mean is of all. */
  untrimmed: boolean;
};

/**
 * The mean without the `lowest` smallest and `highest` largest ratings, one each unless told. A
 * tie counts once for each rater: of 9, 9, 5 one 9 is dropped. Where nothing would be left, nothing is dropped.
 * `null` without ratings. [Tukey 1962, Ann. Math. Stat. 33:1-67]
 */
export function trimmedMean(ratings: readonly number[], drop: { lowest?: number; highest?: number } = {}): TrimmedMean | null {
  if (ratings.length === 0) return null;
  const { lowest = 1, highest = 1 } = drop;
  const sorted = [...ratings].sort((a, b) => a - b);
  const untrimmed = lowest + highest >= sorted.length;
  const kept = untrimmed ? sorted : sorted.slice(lowest, sorted.length - highest);
  const dropped = untrimmed ? [] : [...sorted.slice(0, lowest), ...sorted.slice(sorted.length - highest)];
  // Rounding must not carry the mean of equal ratings beside them.
  const mean = kept.reduce((sum, rating) => sum + rating, 0) / kept.length;
  return {
    mean: Math.min(Math.max(mean, kept[0] as number), kept.at(-1) as number),
    kept,
    dropped,
    untrimmed: untrimmed && lowest + highest > 0,
  };
}
