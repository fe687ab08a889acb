import type { Direction } from "../shapes.js";

export type Moments = { mean: number; sd: number };

/** Mean, and standard deviation with divisor n − `ddof` (0 when that leaves nothing). */
export function momentsOf(values: Float64Array, ddof: 0 | 1 = 1): Moments {
  const n = values.length;
  const mean = values.reduce((sum, x) => sum + x / n, 0);
  if (n <= ddof) return { mean, sd: 0 };
  // Scaled by the largest deviation, so that squares of tiny or huge values neither vanish nor overflow.
  const largest = values.reduce((most, x) => Math.max(most, Math.abs(x - mean)), 0);
  if (largest === 0) return { mean, sd: 0 };
  const squares = values.reduce((sum, x) => sum + ((x - mean) / largest) ** 2, 0);
  return { mean, sd: largest * Math.sqrt(squares / (n - ddof)) };
}

/**
 * target.mean + target.sd · (x − mean)/sd, turned round for a cost. Values without any spread all
 * get the target mean. [OECD/JRC 2008, Handbook on Constructing Composite Indicators, step 5]
 */
export function zScore(values: Float64Array, direction: Direction, target: Moments = { mean: 0, sd: 1 }, ddof: 0 | 1 = 1): Float64Array {
  const first = values[0];
  if (values.every((x) => x === first)) return new Float64Array(values.length).fill(target.mean);
  const { mean, sd } = momentsOf(values, ddof);
  return values.map((x) => target.mean + (direction * target.sd * (x - mean)) / sd);
}
