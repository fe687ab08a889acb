import { mannKendall } from "../methods/time/mann-kendall.js";
import { theilSen } from "../methods/time/theil-sen.js";
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
  const pValue = mannKendall(values).p;
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
