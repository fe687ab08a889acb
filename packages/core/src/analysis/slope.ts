import { theilSen, tieTerm } from "../methods/time/theil-sen.js";
import { normalCdf } from "../statistics/index.js";
import { conclusionOf } from "./direction.js";
import { LEAST_FORECAST_POINTS } from "./forecast.js";
import { CONFIDENCE, type Quantity } from "./quantity.js";
import { isMeasured } from "./reading.js";
import type { Point } from "./series.js";
import type { Slope } from "./trend-schema.js";

/** The trend per period of what was measured; gaps keep their place in time. `null` with fewer than four points. */
export function slopeOf(quantity: Pick<Quantity, "kind" | "best">, points: readonly Point[]): Slope | null {
  const known = points.flatMap(({ reading }, x) => (isMeasured(reading) ? [{ x, y: reading.value }] : []));
  const [first, last] = [known[0], known.at(-1)];
  if (known.length < LEAST_FORECAST_POINTS || !first || !last) return null;
  const values = known.map(({ y }) => y);
  const trend = theilSen(
    values,
    known.map(({ x }) => x),
    CONFIDENCE,
  );
  const pValue = mannKendallP(values);
  const end = first.y + trend.slope * (last.x - first.x);
  return {
    perPeriod: trend.slope,
    low: trend.low,
    high: trend.high,
    pValue,
    points: known.length,
    method: "theil-sen",
    conclusion: conclusionOf(quantity, first.y, end, pValue),
  };
}

/** That later values are no more often above earlier ones than below: Kendall's score with its correction for continuity and ties. [Mann 1945, Econometrica 13:245-259; Kendall 1975] */
function mannKendallP(values: readonly number[]): number {
  const n = values.length;
  let score = 0;
  for (const [index, later] of values.entries()) for (const earlier of values.slice(0, index)) score += Math.sign(later - earlier);
  const variance = (n * (n - 1) * (2 * n + 5) - tieTerm(values)) / 18;
  if (!(variance > 0) || score === 0) return 1;
  return Math.min(1, 2 * normalCdf(-(Math.abs(score) - 1) / Math.sqrt(variance)));
}
