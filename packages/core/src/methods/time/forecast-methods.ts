import { z } from "zod";
import { type Method, method, result } from "../method.js";
import { confidenceSchema, MAX_VALUES, valuesSchema } from "../shapes.js";
import { linearForecast } from "./forecast.js";
import { pointsOf, pointsSchema } from "./shapes.js";
import { linearTrend } from "./trend.js";

const MAX_HORIZON = 1000;
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
    const data = {
      x: points.map((point) => point.x),
      forecast: points.map(({ forecast }) => forecast),
      low: points.map(({ low }) => low),
      high: points.map(({ high }) => high),
    };
    const warnings = trend.degreesOfFreedom === 0 ? ["Two points leave nothing to tell an error by: there are no bounds."] : [];
    return result(data, warnings, {
      intercept: trend.intercept,
      slope: trend.slope,
      r2: trend.r2,
      standardError: trend.residualDeviation,
      confidence,
    });
  },
});

/** The x after the last, at the mean distance of those there are. */
function ahead(x: readonly number[], horizon: number): number[] {
  const sorted = Float64Array.from(x).sort();
  const last = sorted.at(-1) ?? 0;
  const step = (last - (sorted[0] ?? 0)) / (sorted.length - 1);
  return Array.from({ length: horizon }, (_, i) => last + (i + 1) * step);
}

export const FORECASTS: Method[] = [linear];
