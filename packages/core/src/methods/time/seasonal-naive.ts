import { normalQuantile } from "../../statistics/index.js";
import { Undefined } from "../method.js";
import type { Forecast } from "./forecast.js";

/**
 * The last season again, ŷ_(n+h) = y_(n+h−m(k+1)), k whole seasons ahead; bounds ± z σ √(k + 1) from
 * the differences between seasons. x counts from 0 for the first point. Throws `Undefined` for less than
 * one season; without a second there are no bounds. [Hyndman & Athanasopoulos 2021, Forecasting, 3rd ed., 5.2, 5.5]
 */
export function seasonalNaive(values: readonly number[], period: number, horizon: number, confidence: number): Forecast[] {
  const n = values.length;
  if (n < period) throw new Undefined(`One season has ${period} points and there are ${n}: a whole season is needed.`);
  const errors = values.slice(period).map((value, i) => value - (values[i] as number));
  const sigma = errors.length > 0 ? Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length) : null;
  const z = normalQuantile((1 + confidence) / 2);
  return Array.from({ length: horizon }, (_, step) => {
    const seasons = Math.floor(step / period) + 1;
    const forecast = values[n - period + (step % period)] as number;
    const reach = sigma === null ? null : z * sigma * Math.sqrt(seasons);
    return { x: n + step, forecast, low: reach === null ? null : forecast - reach, high: reach === null ? null : forecast + reach };
  });
}
