import { logGamma } from "../../statistics/index.js";
import { average } from "../average.js";
import { Undefined } from "../method.js";
import { type RuleSet, type RuleSignal, ruleSignals } from "./rules.js";
import { positions } from "./xmr.js";

/** Mean and standard deviation of the range of n normal values in their deviations, n = 2 to 25. [ASTM MNL 7, table of control chart factors] */
const RANGE_MEAN = [
  1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.97, 3.078, 3.173, 3.258, 3.336, 3.407, 3.472, 3.532, 3.588, 3.64, 3.689, 3.735, 3.778,
  3.819, 3.858, 3.895, 3.931,
];
const RANGE_DEVIATION = [
  0.853, 0.888, 0.88, 0.864, 0.848, 0.833, 0.82, 0.808, 0.797, 0.787, 0.778, 0.77, 0.763, 0.756, 0.75, 0.744, 0.739, 0.734, 0.729, 0.724,
  0.72, 0.716, 0.712, 0.708,
];

export type XbarChart = {
  mean: number;
  sigma: number;
  ucl: number;
  lcl: number;
  /** Of the ranges or the standard deviations within groups: their mean and limits. */
  spread: { mean: number; ucl: number; lcl: number; out: number[] };
  means: number[];
  spreads: number[];
  /** Groups (from 1) whose mean lies outside. */
  out: number[];
  signals: RuleSignal[];
};

/**
 * Means of groups of equal size with ranges (2 to 25 values a group) or standard deviations:
 * x̿ ± L σ̂/√n with σ̂ = R̄/d2 or s̄/c4. Throws `Undefined` for groups of one, or ranges of more than 25.
 * [NIST/SEMATECH e-Handbook 6.3.2.1]
 */
export function xbarChart(
  groups: readonly (readonly number[])[],
  { by, sigmas, rules }: { by: "range" | "deviation"; sigmas: number; rules: RuleSet },
): XbarChart {
  const n = groups[0]?.length ?? 0;
  const { expected, deviation } = factors(by, n);
  const means = groups.map(average);
  const spreads = groups.map((group, i) => (by === "range" ? rangeOf(group) : deviationOf(group, means[i] as number)));
  const mean = average(means);
  const spread = average(spreads);
  const sigma = spread / expected;
  const error = sigma / Math.sqrt(n);
  const [ucl, lcl] = [mean + sigmas * error, mean - sigmas * error];
  const spreadUcl = spread + sigmas * deviation * sigma;
  const spreadLcl = Math.max(0, spread - sigmas * deviation * sigma);
  const z = means.map((value) => (value - mean) / error);
  return {
    mean,
    sigma,
    ucl,
    lcl,
    spread: { mean: spread, ucl: spreadUcl, lcl: spreadLcl, out: positions(spreads, (value) => value > spreadUcl || value < spreadLcl) },
    means,
    spreads,
    out: positions(means, (value) => value > ucl || value < lcl),
    signals: error > 0 ? ruleSignals(z, rules) : [],
  };
}

/** Mean and deviation of the measure of spread of n normal values, in their deviations. */
function factors(by: "range" | "deviation", n: number): { expected: number; deviation: number } {
  if (n < 2) throw new Undefined("Groups need two values or more; for single values use spc.xmr.");
  if (by === "deviation") {
    const c4 = Math.sqrt(2 / (n - 1)) * Math.exp(logGamma(n / 2) - logGamma((n - 1) / 2));
    return { expected: c4, deviation: Math.sqrt(1 - c4 * c4) };
  }
  const [expected, deviation] = [RANGE_MEAN[n - 2], RANGE_DEVIATION[n - 2]];
  if (expected === undefined || deviation === undefined)
    throw new Undefined(`Ranges of ${n} values tell little of their spread; use standard deviations for more than 25.`);
  return { expected, deviation };
}

function rangeOf(group: readonly number[]): number {
  let [low, high] = [group[0] as number, group[0] as number];
  for (const value of group) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}

const deviationOf = (group: readonly number[], mean: number): number =>
  Math.sqrt(group.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (group.length - 1));
