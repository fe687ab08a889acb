import { z } from "zod";
import { average } from "../average.js";
import { type Method, method, result } from "../method.js";
import { matrixSchema, numberSchema } from "../shapes.js";
import { cusumChart } from "./cusum.js";
import { ewmaChart } from "./ewma.js";
import { chartOptions, seriesOf, seriesSchema } from "./shapes.js";
import { xbarChart } from "./xbar.js";
import { D2, xmrChart } from "./xmr.js";

const FLAT = "The points do not vary, so the limits lie on the centre line.";
const example = { x: [52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 57.9] };

const xmr = method({
  name: "spc.xmr",
  summary: "Individuals and moving range chart (XmR) with Nelson or Western Electric rules",
  formula: "x̄ ± 3 m̄R / d2; UCL of ranges m̄R (1 + 3 d3 / d2); d2 1.128",
  source: "NIST/SEMATECH e-Handbook 6.3.2.2; Nelson 1984, J. Qual. Technol. 16(4):237-239",
  input: seriesSchema,
  params: z.strictObject({ d2: numberSchema.gt(0).default(D2), ...chartOptions }),
  example: { input: example },
  compute(input, params) {
    const { movingRanges, mrOut, signals, sigma, ...data } = xmrChart(seriesOf(input), params);
    return result({ ...data, sigma }, sigma > 0 ? [] : [FLAT], { movingRanges, mrOut, signals, ...params });
  },
});

/** The deviation of single points as a chart of individuals sees it; 0 for one point. */
const sigmaOf = (values: readonly number[]): number => (values.length > 1 ? xmrChart(values, { rules: "none" }).sigma : 0);

const positive = numberSchema.gt(0).optional();

const ewma = method({
  name: "spc.ewma",
  summary: "Exponentially weighted moving average chart, for small lasting shifts",
  formula: "z_t = λ x_t + (1 − λ) z_(t−1), z_0 = start; start ± L s √(λ/(2−λ)), exactly · √(1 − (1−λ)^2t)",
  source: "Roberts 1959; NIST/SEMATECH e-Handbook 6.3.2.4",
  input: seriesSchema,
  params: z.strictObject({
    lambda: numberSchema.gt(0).max(1).default(0.2),
    start: numberSchema.optional().describe("Where the average begins and the centre line lies; the mean if left out"),
    target: numberSchema.optional().describe("The same as start"),
    s: positive.describe("Deviation of single points; mean moving range / 1.128 if left out"),
    sigma: positive.describe("The same as s"),
    k: positive.describe("Distance of the limits in deviations of the average; 3 if left out"),
    L: positive.describe("The same as k"),
  }),
  example: { input: example, params: { lambda: 0.3, start: 50, s: 2.0539 } },
  compute(input, params) {
    const values = seriesOf(input);
    const used = {
      lambda: params.lambda,
      start: params.start ?? params.target ?? average(values),
      s: params.s ?? params.sigma ?? sigmaOf(values),
      sigmas: params.k ?? params.L ?? 3,
    };
    const { limits, outOfExact, ...data } = ewmaChart(values, used);
    return result(data, used.s > 0 ? [] : [FLAT], { limits, outOfExact, ...used });
  },
});

const cusum = method({
  name: "spc.cusum",
  summary: "Cumulative sum chart, two-sided, for small lasting shifts",
  formula: "C⁺_t = max(0, C⁺ + x_t − target − k), C⁻_t = max(0, C⁻ + target − k − x_t); signal above h",
  source: "Page 1954; NIST/SEMATECH e-Handbook 6.3.2.3",
  input: seriesSchema,
  params: z.strictObject({
    target: numberSchema.optional().describe("The mean if left out"),
    sigma: positive.describe("Deviation of single points; k and h count in it when it is sent, and in units of x when it is not"),
    k: numberSchema.min(0).optional().describe("Allowance; half a deviation if left out"),
    h: numberSchema.gt(0).optional().describe("Decision limit; five deviations if left out"),
    headStart: numberSchema.min(0).default(0),
  }),
  example: { input: example, params: { target: 50, k: 1, h: 8 } },
  compute(input, params) {
    const values = seriesOf(input);
    const sigma = params.sigma ?? sigmaOf(values);
    const unit = params.sigma ?? 1;
    const used = {
      target: params.target ?? average(values),
      k: params.k === undefined ? sigma / 2 : params.k * unit,
      h: params.h === undefined ? 5 * sigma : params.h * unit,
      headStart: params.headStart,
    };
    const { highTail, lowTail, ...sums } = cusumChart(values, used);
    const warnings = sigma > 0 || (params.k !== undefined && params.h !== undefined) ? [] : [FLAT];
    return result({ ...sums, high_tail: highTail, low_tail: lowTail }, warnings, used);
  },
});

const xbar = method({
  name: "spc.xbar",
  summary: "Chart of the means of groups of equal size, with ranges or standard deviations",
  formula: "x̿ ± 3 σ̂/√n, σ̂ = R̄/d2 or s̄/c4; spread: R̄ ± 3 d3 σ̂ or s̄ ± 3 √(1 − c4²) σ̂, not below 0",
  source: "NIST/SEMATECH e-Handbook 6.3.2.1; ASTM MNL 7",
  input: z.object({ groups: matrixSchema.describe("Groups × values, in the order of time") }),
  params: z.strictObject({
    by: z
      .enum(["range", "deviation", "R", "S", "r", "s"])
      .transform((name) => (name === "range" || name.toLowerCase() === "r" ? ("range" as const) : ("deviation" as const)))
      .default("range"),
    sigmas: chartOptions.sigmas,
    rules: chartOptions.rules,
  }),
  example: {
    input: {
      groups: [
        [74.03, 74.002, 74.019],
        [73.995, 73.992, 74.001],
        [73.988, 74.024, 74.021],
        [74.002, 73.996, 73.993],
      ],
    },
  },
  compute({ groups }, params) {
    const { means, spreads, signals, ...data } = xbarChart(groups, params);
    return result(data, data.sigma > 0 ? [] : [FLAT], { means, spreads, signals, ...params });
  },
});

export const CONTROL_CHARTS: Method[] = [xmr, xbar, ewma, cusum];
