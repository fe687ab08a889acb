import { newcombeDifference } from "../methods/inference/proportion-intervals.js";
import { twoProportionZ } from "../methods/inference/proportion-tests.js";
import { welchTest } from "../methods/inference/t-tests.js";
import { criticalZ, normalCdf } from "../statistics/index.js";
import { CONFIDENCE, type Quantity } from "./quantity.js";
import type { Measured } from "./reading.js";

/** How one value differs from another, `to` minus `from`, in the quantity's unit. */
export type Difference = { difference: number; low: number | null; high: number | null; pValue: number | null; method: DifferenceMethod };

export const DIFFERENCE_METHODS = ["two-proportions", "welch", "poisson", "wald", "none"] as const;
export type DifferenceMethod = (typeof DIFFERENCE_METHODS)[number];

type Measurable = Pick<Quantity, "per" | "measure">;

/**
 * Tests two independent samples of a quantity against each other by what is known of them: shares by the
 * pooled z test with Newcombe's interval, means by Welch's t test, counts of events as Poisson numbers,
 * anything else with a standard error by Wald's z test. Without an error there is a difference and no test.
 */
export function differenceOf(quantity: Measurable, from: Measured, to: Measured): Difference {
  const difference = to.value - from.value;
  if (from.method === "wilson" && to.method === "wilson") return proportions(quantity.per, from, to);
  if (quantity.measure === "count") return counts(quantity.per, from.value, to.value);
  if (from.standardError === null || to.standardError === null) return { difference, low: null, high: null, pValue: null, method: "none" };
  if (from.method === "t" && to.method === "t") {
    return welch({ mean: from.value, error: from.standardError, n: from.n }, { mean: to.value, error: to.standardError, n: to.n });
  }
  return wald(difference, Math.hypot(from.standardError, to.standardError), "wald");
}

type Sample = Pick<Measured, "value" | "n">;

/** z test with the pooled variance, and Newcombe's interval. */
function proportions(per: number, from: Sample, to: Sample): Difference {
  const [k1, n1, k2, n2] = [(to.value / per) * to.n, to.n, (from.value / per) * from.n, from.n];
  const { low, high } = newcombeDifference({ k1, n1, k2, n2 }, CONFIDENCE);
  // Where every case ended the same way there is nothing to tell the two apart by.
  const test = twoProportionZ({ k1, n1, k2, n2 }, "two-sided");
  return {
    difference: to.value - from.value,
    low: per * low,
    high: per * high,
    pValue: test?.p ?? 1,
    method: "two-proportions",
  };
}

/** Welch's test of two means from their standard errors; without any spread at all, as `twoSided` says. */
function welch(from: Summary, to: Summary): Difference {
  const summary = ({ mean, error, n }: Summary) => ({ n, mean, variance: error ** 2 * n });
  if (from.error === 0 && to.error === 0) return wald(to.mean - from.mean, 0, "welch");
  const { difference, low, high, p } = welchTest(summary(to), summary(from), { alternative: "two-sided", confidence: CONFIDENCE });
  return { difference, low, high, pValue: p, method: "welch" };
}

type Summary = { mean: number; error: number; n: number };

/** Two numbers of events over equally long times. [Przyborowski & Wilenski 1940, in its normal form] */
function counts(per: number, from: number, to: number): Difference {
  const events = (from + to) / per;
  return wald(to - from, per * Math.sqrt(events), "poisson");
}

function wald(difference: number, error: number, method: DifferenceMethod): Difference {
  const reach = criticalZ(CONFIDENCE) * error;
  return { difference, low: difference - reach, high: difference + reach, pValue: twoSided(difference, error), method };
}

/** Without any variation equal values agree for certain and different ones cannot be put down to chance. */
function twoSided(difference: number, error: number): number {
  if (error > 0) return Math.min(1, 2 * normalCdf(-Math.abs(difference / error)));
  return difference === 0 ? 1 : 0;
}
