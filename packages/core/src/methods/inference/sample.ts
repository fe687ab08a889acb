/** Size, mean and sample variance (divisor n - 1; zero for a single value) of a list of numbers. */
export type Sample = { n: number; mean: number; variance: number };

/**
 * The summary of one sample in two passes, so that values far from zero keep their spread. A spread
 * that rounding alone explains counts as none.
 */
export function sampleOf(values: ArrayLike<number>): Sample {
  const n = values.length;
  let sum = 0;
  let largest = 0;
  for (let i = 0; i < n; i += 1) {
    const value = values[i] ?? 0;
    sum += value;
    largest = Math.max(largest, Math.abs(value));
  }
  const mean = sum / n;
  let squares = 0;
  let drift = 0;
  for (let i = 0; i < n; i += 1) {
    const deviation = (values[i] ?? 0) - mean;
    squares += deviation * deviation;
    drift += deviation;
  }
  const variance = n > 1 ? (squares - (drift * drift) / n) / (n - 1) : 0;
  const spread = Math.sqrt(Math.max(0, variance));
  return { n, mean, variance: spread <= 8 * Number.EPSILON * largest ? 0 : variance };
}
