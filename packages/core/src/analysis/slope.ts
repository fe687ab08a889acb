import { criticalZ, normalCdf } from "../statistics/index.js";
import { conclusionOf } from "./direction.js";
import { LEAST_FORECAST_POINTS } from "./forecast.js";
import { CONFIDENCE, type Quantity } from "./quantity.js";
import { isMeasured } from "./reading.js";
import type { Point } from "./series.js";
import type { Slope } from "./trend-schema.js";

/**
 * The trend per period of what was measured; gaps keep their place in time. `null` with fewer than four
 * points. [Sen 1968, J. Am. Stat. Assoc. 63:1379-1389; Kendall 1975 for the variance of S]
 */
export function slopeOf(quantity: Quantity, points: readonly Point[]): Slope | null {
  const known = points.flatMap(({ reading }, x) => (isMeasured(reading) ? [{ x, y: reading.value }] : []));
  if (known.length < LEAST_FORECAST_POINTS) return null;
  const slopes = new Float64Array((known.length * (known.length - 1)) / 2);
  let [at, concordance] = [0, 0];
  for (const [index, later] of known.entries()) {
    for (const earlier of known.slice(0, index)) {
      slopes[at++] = (later.y - earlier.y) / (later.x - earlier.x);
      concordance += Math.sign(later.y - earlier.y);
    }
  }
  slopes.sort();
  const error = Math.sqrt(concordanceVariance(known.map(({ y }) => y)));
  const pValue = error > 0 ? Math.min(1, 2 * normalCdf(-Math.max(0, Math.abs(concordance) - 1) / error)) : 1;
  const reach = criticalZ(CONFIDENCE) * error;
  const [first] = known;
  const perPeriod = quantile(slopes, (slopes.length - 1) / 2);
  return {
    perPeriod,
    low: quantile(slopes, (slopes.length - reach) / 2 - 1),
    high: quantile(slopes, (slopes.length + reach) / 2),
    pValue,
    points: known.length,
    method: "theil-sen",
    conclusion: conclusionOf(quantity, first?.y ?? 0, (first?.y ?? 0) + perPeriod * ((known.at(-1)?.x ?? 0) - (first?.x ?? 0)), pValue),
  };
}

/** Var S = (n(n-1)(2n+5) - Σ t(t-1)(2t+5)) / 18 over groups of t equal values. */
function concordanceVariance(values: readonly number[]): number {
  const groups = new Map<number, number>();
  for (const value of values) groups.set(value, (groups.get(value) ?? 0) + 1);
  const term = (n: number) => n * (n - 1) * (2 * n + 5);
  return [...groups.values()].reduce((sum, size) => sum - term(size), term(values.length)) / 18;
}

/** The value at a rank between two; ends are kept. */
function quantile(sorted: Float64Array, rank: number): number {
  const kept = Math.min(sorted.length - 1, Math.max(0, rank));
  const lower = sorted[Math.floor(kept)] ?? 0;
  return lower + (kept - Math.floor(kept)) * ((sorted[Math.ceil(kept)] ?? 0) - lower);
}
