import { z } from "zod";
import { type Method, method, result } from "../method.js";
import { confidenceSchema, MAX_VALUES, valuesSchema } from "../shapes.js";
import { type Forecast, linearForecast } from "./forecast.js";
import { seasonalNaive } from "./seasonal-naive.js";
import { cycleOf, cycleParams, MAX_HORIZON, pointsOf, pointsSchema, seriesOf, shortSeriesSchema } from "./shapes.js";
import { linearTrend } from "./trend.js";

const horizonSchema = z.int().min(1).max(MAX_HORIZON);

const linear = method({
  name: "forecast.linear",
  summary: "A straight line carried on, with prediction intervals",
  formula: "ŷ = a + b x ± t s √(1 + 1/n + (x − x̄)² / S_xx)",
  source: "Draper & Smith 1998, Applied Regression Analysis, 3rd ed., 3.1",
  input: pointsSchema(MAX_VALUES),
  params: z.strictObject({
    horizon: horizonSchema.default(1).describe("How many points to come, one step of x apart"),
    at: valuesSchema.max(MAX_HORIZON).optional().describe("The x to forecast for, instead of horizon"),
    confidence: confidenceSchema,
  }),
  example: { input: { y: [80, 81.2, 81.9, 83.4, 84, 85.1] }, params: { horizon: 3 } },
  compute(input, { horizon, at, confidence }) {
    const { y, x } = pointsOf(input);
    const trend = linearTrend(y, x);
    const points = linearForecast(trend, at ?? ahead(x, horizon), confidence);
    const { intercept, slope, r2, residualDeviation } = trend;
    const warnings = trend.degreesOfFreedom === 0 ? ["Two points leave nothing to tell an error by: there are no bounds."] : [];
    return result(listed(points), warnings, { intercept, slope, r2, standardError: residualDeviation, confidence });
  },
});

/** Forecasts field by field. */
export const listed = (points: Forecast[]) => ({
  x: points.map(({ x }) => x),
  forecast: points.map(({ forecast }) => forecast),
  low: points.map(({ low }) => low),
  high: points.map(({ high }) => high),
});

/** The x after the last, at the mean distance of those there are. */
function ahead(x: readonly number[], horizon: number): number[] {
  const sorted = Float64Array.from(x).sort();
  const last = sorted.at(-1) ?? 0;
  const step = (last - (sorted[0] ?? 0)) / (sorted.length - 1);
  return Array.from({ length: horizon }, (_, i) => last + (i + 1) * step);
}

const naive = method({
  name: "forecast.seasonalNaive",
  summary: "The last season again: what other forecasts must beat",
  formula: "ŷ_(n+h) = the latest value of that season; ± z σ √(k + 1), k whole seasons ahead, σ² the mean squared change between seasons",
  source: "Hyndman & Athanasopoulos 2021, Forecasting: Principles and Practice, 3rd ed., 5.2 and 5.5",
  input: shortSeriesSchema,
  params: z.strictObject({
    ...cycleParams,
    horizon: horizonSchema.optional().describe("How many points to come; one season if left out"),
    confidence: confidenceSchema,
  }),
  example: { input: { y: [62, 71, 80, 66, 65, 74, 84, 70, 67, 78, 88, 73] }, params: { period: 4 } },
  compute(input, { horizon, confidence, ...cycle }) {
    const values = seriesOf(input);
    const period = cycleOf(cycle);
    const points = seasonalNaive(values, period, horizon ?? Math.min(period, MAX_HORIZON), confidence);
    const warnings =
      values.length === period ? ["There is one season only, so nothing tells how much the next may differ: there are no bounds."] : [];
    return result(listed(points), warnings, { period, confidence });
  },
});

export const FORECASTS: Method[] = [linear, naive];
