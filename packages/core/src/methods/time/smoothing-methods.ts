import { z } from "zod";
import { type Method, method, result } from "../method.js";
import { confidenceSchema } from "../shapes.js";
import { listed } from "./forecast-methods.js";
import { cycleOf, cycleParams, MAX_HORIZON, seriesOf, shortSeriesSchema } from "./shapes.js";
import { type SmoothingModel, smooth } from "./smoothing.js";

const weightSchema = z.number().min(0).max(1).optional().describe("Chosen by least squared one-step errors if left out");
const phiSchema = z.number().gt(0).max(1).default(1).describe("Below 1 the trend levels off");
const coming = {
  horizon: z.int().min(1).max(MAX_HORIZON).optional().describe("How many points to come; one, or one season"),
  confidence: confidenceSchema,
};

const quarters = { y: [62, 71, 80, 66, 65, 74, 84, 70, 67, 78, 88, 73] };

function smoothed(values: number[], model: SmoothingModel, { horizon, confidence }: { horizon: number; confidence: number }) {
  const { forecasts, ...details } = smooth(values, model, horizon, confidence);
  return result(listed(forecasts), [], { ...details, confidence });
}

/** Only the weights that were sent. */
const given = (weights: Record<string, number | undefined>): SmoothingModel["weights"] =>
  Object.fromEntries(Object.entries(weights).filter(([, weight]) => weight !== undefined));

const simple = method({
  name: "forecast.ses",
  summary: "Simple exponential smoothing: a level without trend or season",
  formula: "l_t = α y_t + (1 − α) l_(t−1), l_1 = y_1; ŷ = l_n",
  source: "Brown 1959; Hyndman & Athanasopoulos 2021, Forecasting, 3rd ed., 8.1",
  input: shortSeriesSchema,
  params: z.strictObject({ alpha: weightSchema, ...coming }),
  example: { input: quarters, params: { alpha: 0.3 } },
  compute: (input, { alpha, horizon = 1, confidence }) =>
    smoothed(seriesOf(input), { trend: false, weights: given({ alpha }) }, { horizon, confidence }),
});

const holt = method({
  name: "forecast.holt",
  summary: "Exponential smoothing of level and trend, damped if asked",
  formula: "l = α y + (1 − α)(l' + φ b'); b = β (l − l') + (1 − β) φ b'; ŷ_(n+h) = l + (φ + … + φ^h) b; l_1 = y_1, b_1 = y_2 − y_1",
  source: "Holt 1957; Hyndman & Athanasopoulos 2021, Forecasting, 3rd ed., 8.2",
  input: shortSeriesSchema,
  params: z.strictObject({ alpha: weightSchema, beta: weightSchema, phi: phiSchema, ...coming }),
  example: { input: { y: [80, 81.2, 81.9, 83.4, 84, 85.1] }, params: { alpha: 0.5, beta: 0.3, horizon: 3 } },
  compute: (input, { alpha, beta, phi, horizon = 1, confidence }) =>
    smoothed(seriesOf(input), { trend: true, weights: given({ alpha, beta, phi }) }, { horizon, confidence }),
});

const winters = method({
  name: "forecast.holtWinters",
  summary: "Exponential smoothing of level, trend and seasons that add or multiply; needs two cycles",
  formula:
    "l = α (y − s') + (1 − α)(l' + φ b'); b = β (l − l') + (1 − β) φ b'; s = γ (y − l' − φ b') + (1 − γ) s'; ŷ = l + (φ + … + φ^h) b + s; y / s' and products where seasons multiply",
  source: "Winters 1960, Management Science 6:324-342; Hyndman & Athanasopoulos 2021, Forecasting, 3rd ed., 8.3",
  input: shortSeriesSchema,
  params: z.strictObject({
    ...cycleParams,
    seasonal: z
      .enum(["additive", "multiplicative", "add", "mul"])
      .transform((name) => (name.startsWith("mul") ? ("multiplicative" as const) : ("additive" as const)))
      .default("additive"),
    alpha: weightSchema,
    beta: weightSchema,
    gamma: weightSchema,
    phi: phiSchema,
    ...coming,
  }),
  example: { input: quarters, params: { period: 4, horizon: 4 } },
  compute(input, { alpha, beta, gamma, phi, seasonal, horizon, confidence, ...cycle }) {
    const period = cycleOf(cycle);
    const model = { trend: true, period, seasonal, weights: given({ alpha, beta, gamma, phi }) };
    return smoothed(seriesOf(input), model, { horizon: horizon ?? Math.min(period, MAX_HORIZON), confidence });
  },
});

export const SMOOTHING: Method[] = [simple, holt, winters];
