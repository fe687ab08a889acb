import { linearForecast } from "../methods/time/forecast.js";
import { linearTrend } from "../methods/time/trend.js";
import { CONFIDENCE } from "./quantity.js";

/** A line through fewer points says more about them than about what comes. */
export const LEAST_FORECAST_POINTS = 4;

export type Forecast = { value: number; low: number; high: number };

/**
 * The value that the line of least squares reaches at `x`, with the interval in which a single later value
 * lies with 95 % confidence; kept within the bounds. `null` with fewer than four points.
 */
export function forecastOf(
  points: readonly { x: number; y: number }[],
  x: number,
  bounds: { low: number | null; high: number | null },
): Forecast | null {
  if (points.length < LEAST_FORECAST_POINTS) return null;
  const trend = linearTrend(
    points.map(({ y }) => y),
    points.map((point) => point.x),
  );
  const [next] = linearForecast(trend, [x], CONFIDENCE);
  if (!next) return null;
  const kept = (number: number) => Math.min(bounds.high ?? number, Math.max(bounds.low ?? number, number));
  return { value: kept(next.forecast), low: kept(next.low ?? next.forecast), high: kept(next.high ?? next.forecast) };
}
