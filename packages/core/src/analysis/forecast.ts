import { studentTQuantile } from "../statistics/index.js";
import { CONFIDENCE } from "./quantity.js";

/** A line through fewer points says more about them than about what comes. */
export const LEAST_FORECAST_POINTS = 4;

export type Forecast = { value: number; low: number; high: number };

/**
 * The value that a straight line through the points reaches at `x`, with the interval in which a single later
 * value lies with 95 % confidence; kept within the bounds. `null` with fewer than four points.
 * [Draper & Smith 1998, Applied Regression Analysis, 3.1]
 */
export function forecastOf(
  points: readonly { x: number; y: number }[],
  x: number,
  bounds: { low: number | null; high: number | null },
): Forecast | null {
  const n = points.length;
  if (n < LEAST_FORECAST_POINTS) return null;
  const meanX = points.reduce((sum, point) => sum + point.x, 0) / n;
  const meanY = points.reduce((sum, point) => sum + point.y, 0) / n;
  const spread = points.reduce((sum, point) => sum + (point.x - meanX) ** 2, 0);
  if (!(spread > 0)) return null;
  const slope = points.reduce((sum, point) => sum + (point.x - meanX) * (point.y - meanY), 0) / spread;
  const residual = points.reduce((sum, point) => sum + (point.y - meanY - slope * (point.x - meanX)) ** 2, 0);
  const error = Math.sqrt((residual / (n - 2)) * (1 + 1 / n + (x - meanX) ** 2 / spread));
  const reach = -studentTQuantile((1 - CONFIDENCE) / 2, n - 2) * error;
  const value = meanY + slope * (x - meanX);
  const kept = (number: number) => Math.min(bounds.high ?? number, Math.max(bounds.low ?? number, number));
  return { value: kept(value), low: kept(value - reach), high: kept(value + reach) };
}
