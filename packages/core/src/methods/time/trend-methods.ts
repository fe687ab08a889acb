import { z } from "zod";
import { type Method, method, result } from "../method.js";
import { confidenceSchema, MAX_VALUES } from "../shapes.js";
import { compoundGrowth, samePeriod } from "./growth.js";
import { mannKendall } from "./mann-kendall.js";
import { cycleOf, cycleParams, pointsOf, pointsSchema, seriesOf, seriesSchema } from "./shapes.js";
import { theilSen } from "./theil-sen.js";
import { linearTrend, slopeInterval } from "./trend.js";

/** Methods that look at every pair of points take no more. */
const MOST_PAIRED = 2000;

const example = { x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5], y: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68] };
const params = z.strictObject({ confidence: confidenceSchema });

const linear = method({
  name: "trend.linear",
  summary: "Straight line by least squares",
  formula: "slope = Σ (x−x̄)(y−ȳ) / Σ (x−x̄)²; intercept = ȳ − slope x̄; x is 0, 1, 2, … if left out",
  source: "Draper & Smith 1998, Applied Regression Analysis, 3rd ed., ch. 1",
  input: pointsSchema(MAX_VALUES),
  params,
  example: { input: example },
  compute(input, { confidence }) {
    const { y, x } = pointsOf(input);
    const trend = linearTrend(y, x);
    const { intercept, slope, r2, slopeError, interceptError, t, residualDeviation, degreesOfFreedom } = trend;
    const isFlat = y.every((value) => value === y[0]);
    const warnings = isFlat ? ["y does not vary: there is nothing to explain; r2 is given as 0 and p as 1."] : [];
    if (degreesOfFreedom === 0) warnings.push("A line through two points always fits; it has no standard error.");
    else if (t === null && !isFlat) warnings.push("The points lie on a line exactly: p is given as 0.");
    const exactP = degreesOfFreedom === 0 ? null : isFlat ? 1 : 0;
    const data = { intercept, slope, r2, standardError: slopeError, p: trend.p ?? exactP };
    return result(data, warnings, {
      n: y.length,
      degreesOfFreedom,
      t,
      interceptStandardError: interceptError,
      residualDeviation,
      slopeInterval: slopeInterval(trend, confidence),
      confidence,
    });
  },
});

const sen = method({
  name: "trend.theilSen",
  summary: "Straight line by the median of all slopes between two points, which outliers hardly move",
  formula: "slope = median (y_j − y_i)/(x_j − x_i); intercept = median y − slope · median x; interval by Kendall's variance",
  source: "Theil 1950; Sen 1968, J. Am. Stat. Assoc. 63:1379-1389",
  input: pointsSchema(MOST_PAIRED),
  params,
  example: { input: example },
  compute(input, { confidence }) {
    const { y, x } = pointsOf(input);
    const { pairs, confidence: _, ...data } = theilSen(y, x, confidence);
    return result(data, [], { n: y.length, pairs, confidence });
  },
});

const kendall = method({
  name: "trend.mannKendall",
  summary: "Whether values tend to rise or fall, whatever the shape of the trend",
  formula: "S = Σ_i<j sign(x_j − x_i); Var S = (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18; z = (S ∓ 1) / √Var S",
  source: "Mann 1945, Econometrica 13:245-259; Kendall 1975, Rank Correlation Methods",
  input: seriesSchema.refine((series) => seriesOf(series).length <= MOST_PAIRED, { error: `at most ${MOST_PAIRED} values are taken` }),
  params,
  example: { input: { x: [23, 24, 29, 6, 29, 24, 24, 29, 23, 31, 35] } },
  compute(input, { confidence }) {
    const values = seriesOf(input);
    const { s, z, p, tau, variance } = mannKendall(values);
    const { slope, low, high } = theilSen(values, undefined, confidence);
    const trend = p >= 1 - confidence ? "none" : s > 0 ? "increasing" : "decreasing";
    const warnings = values.length < 10 ? ["The normal approximation of p is rough for fewer than ten values."] : [];
    return result({ s, z, p, tau, trend, slope }, warnings, {
      n: values.length,
      varianceOfS: variance,
      slopeInterval: { low, high },
      confidence,
    });
  },
});

const cagr = method({
  name: "trend.cagr",
  summary: "Compound growth per unit of time between the first and the last value",
  formula: "(y_n / y_1)^(1 / (t_n − t_1)) − 1; t is 0, 1, 2, … if left out",
  source: "Definition; as in COINr's trend functions",
  input: pointsSchema(MAX_VALUES),
  example: { input: { y: [100, 121], t: [2020, 2022] } },
  compute(input) {
    const { y, x } = inOrder(pointsOf(input));
    return result(compoundGrowth(y, x), [], { first: y[0], last: y.at(-1), span: (x.at(-1) ?? 0) - (x[0] ?? 0) });
  },
});

/** Points by ascending x. */
function inOrder({ y, x }: { y: number[]; x: number[] }): { y: number[]; x: number[] } {
  const order = x.map((_, i) => i).sort((a, b) => (x[a] as number) - (x[b] as number));
  return { y: order.map((i) => y[i] as number), x: order.map((i) => x[i] as number) };
}

const same = method({
  name: "trend.samePeriod",
  summary: "Each value against the same period a season earlier (year on year)",
  formula: "difference_t = y_t − y_(t−m); change_t = difference_t / |y_(t−m)|",
  source: "Definition",
  input: seriesSchema,
  params: z.strictObject(cycleParams),
  example: { input: { y: [80, 90, 70, 85, 82, 93, 74, 84] }, params: { period: 4 } },
  compute(input, options) {
    const values = seriesOf(input);
    const period = cycleOf(options);
    const data = samePeriod(values, period);
    const warnings =
      values.length <= period ? [`There are ${values.length} values and a season has ${period}: none has an earlier one.`] : [];
    return result(data, warnings, { period });
  },
});

export const TRENDS: Method[] = [linear, sen, kendall, cagr, same];
