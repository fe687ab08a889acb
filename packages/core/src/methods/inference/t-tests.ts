import { studentTUpperTail, tInterval } from "../../statistics/index.js";
import { Undefined } from "../method.js";
import type { Sample } from "./sample.js";
import { type Alternative, symmetricP } from "./shapes.js";

/** A t test: `difference` is what is held against zero, with its interval; `cohensD` the difference in standard deviations. */
export type TTest = {
  t: number;
  df: number;
  p: number;
  difference: number;
  standardError: number;
  low: number;
  high: number;
  cohensD: number | null;
};

type Asked = { alternative: Alternative; confidence: number };

/**
 * Two means without assuming equal variances: t = (x̄a - x̄b)/√(s²a/na + s²b/nb) with the degrees
 * of freedom of Welch-Satterthwaite. Throws Undefined below two values a group and without any spread
 * around different means. [Welch 1947, Biometrika 34:28-35]
 */
export function welchTest(a: Sample, b: Sample, asked: Asked): TTest {
  requireTwo(a, b);
  const partA = a.variance / a.n;
  const partB = b.variance / b.n;
  const total = partA + partB;
  // Shares of the total, because squares of tiny variances underflow.
  const spread = (partA / total) ** 2 / (a.n - 1) + (partB / total) ** 2 / (b.n - 1);
  const df = total > 0 ? 1 / spread : a.n + b.n - 2;
  return judged(a.mean - b.mean, Math.sqrt(total), df, Math.sqrt(pooledVariance(a, b)), asked);
}

/** Two means with one common variance, df = na + nb - 2. Throws as `welchTest`. [Student 1908] */
export function pooledTest(a: Sample, b: Sample, asked: Asked): TTest {
  requireTwo(a, b);
  const variance = pooledVariance(a, b);
  return judged(a.mean - b.mean, Math.sqrt(variance * (1 / a.n + 1 / b.n)), a.n + b.n - 2, Math.sqrt(variance), asked);
}

/** One mean against `mu`, or the mean of differences against zero; df = n - 1. [Student 1908] */
export function oneSampleTest(sample: Sample, mu: number, asked: Asked): TTest {
  if (sample.n < 2) throw new Undefined("A t test needs at least two values; one says nothing about their spread.");
  return judged(sample.mean - mu, Math.sqrt(sample.variance / sample.n), sample.n - 1, Math.sqrt(sample.variance), asked);
}

function judged(difference: number, standardError: number, df: number, deviation: number, asked: Asked): TTest {
  if (standardError === 0 && difference !== 0)
    throw new Undefined("The values do not vary at all around different means; a t test has nothing to measure the difference by.");
  const t = standardError === 0 ? 0 : difference / standardError;
  const p = standardError === 0 ? 1 : symmetricP(t, (x) => studentTUpperTail(x, df), asked.alternative);
  const { low, high } = tInterval(difference, standardError, df, asked.confidence);
  return { t, df, p, difference, standardError, low, high, cohensD: deviation > 0 ? difference / deviation : null };
}

const pooledVariance = (a: Sample, b: Sample): number => ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / (a.n + b.n - 2);

function requireTwo(a: Sample, b: Sample): void {
  if (a.n < 2 || b.n < 2) throw new Undefined("Either group needs at least two values; one says nothing about their spread.");
}
