import { studentTQuantile } from "../../statistics/index.js";
import { type LinearTrend, linearTrend } from "./trend.js";

/** A value to come and the bounds within which one observation will fall at the confidence asked for; `null` where no error is known. */
export type Forecast = { x: number; forecast: number; low: number | null; high: number | null };

/**
 * The line of least squares carried on to each of `at`, with prediction intervals
 * ŷ ± t s √(1 + 1/n + (x − x̄)² / S_xx), which hold where errors are independent and the line goes on.
 * [Draper & Smith 1998, Applied Regression Analysis, 3rd ed., 3.1]
 */
export function linearForecast(trend: LinearTrend, at: readonly number[], confidence: number): Forecast[] {
  const { intercept, slope, residualDeviation, degreesOfFreedom, n, meanX, spreadX } = trend;
  const t = degreesOfFreedom > 0 ? -studentTQuantile((1 - confidence) / 2, degreesOfFreedom) : 0;
  return at.map((x) => {
    const forecast = intercept + slope * x;
    if (residualDeviation === null) return { x, forecast, low: null, high: null };
    const reach = t * residualDeviation * Math.sqrt(1 + 1 / n + (x - meanX) ** 2 / spreadX);
    return { x, forecast, low: forecast - reach, high: forecast + reach };
  });
}

/** The next `horizon` points of a series at equal distances, x being 0 for its first point. Throws `Undefined` for fewer than two points. */
export function forecastAhead(values: readonly number[], horizon: number, confidence: number): Forecast[] {
  const ahead = Array.from({ length: horizon }, (_, step) => values.length + step);
  return linearForecast(linearTrend(values), ahead, confidence);
}
