import { z } from "zod";
import { type Method, method, result } from "../method.js";
import { confidenceSchema, MAX_VALUES } from "../shapes.js";
import { pointsOf, pointsSchema } from "./shapes.js";
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
    const { intercept, slope, r2, slopeError, interceptError, p, t, residualDeviation, degreesOfFreedom } = trend;
    const warnings = y.every((value) => value === y[0]) ? ["y does not vary: there is nothing to explain and r2 is given as 0."] : [];
    if (degreesOfFreedom === 0) warnings.push("A line through two points always fits; it has no standard error.");
    const data = { intercept, slope, r2, standardError: slopeError, p };
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

export const TRENDS: Method[] = [linear, sen];
