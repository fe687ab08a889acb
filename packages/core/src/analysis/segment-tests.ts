import { contingencyOf, independenceTest } from "../methods/inference/contingency.js";
import { benjaminiHochberg } from "../methods/inference/multiplicity.js";
import { Undefined } from "../methods/method.js";
import { chiSquareUpperTail } from "../statistics/index.js";
import { differenceOf } from "./difference.js";
import { merit, SIGNIFICANCE } from "./direction.js";
import type { Quantity } from "./quantity.js";
import type { Measured } from "./reading.js";
import { MAX_COMPARED, type Segments } from "./segment-schema.js";

type Measurable = Pick<Quantity, "per" | "measure" | "kind" | "best">;
type Named = { segment: string; reading: Measured };
type Test = Segments["test"];

const UNTESTED: Test = { method: "none", statistic: null, degreesOfFreedom: null, pValue: null, conclusion: "untested" };

/** Numbers and totals grow with a segment's size, so that a difference says nothing about quality. */
const isTotal = ({ measure }: Measurable): boolean => measure === "count" || measure === "sum";

/** Whether segments differ at all: shares by Pearson's chi-square, other values by how far they scatter beyond their errors. */
export function overallTest(quantity: Measurable, segments: readonly Named[]): Test {
  if (segments.length < 2 || isTotal(quantity)) return UNTESTED;
  const readings = segments.map(({ reading }) => reading);
  if (readings.every(({ method }) => method === "wilson")) return sharesTest(quantity.per, readings);
  return scatterTest(readings);
}

function sharesTest(per: number, readings: readonly Measured[]): Test {
  const table = readings.map(({ value, n }) => [(value / per) * n, n - (value / per) * n]);
  try {
    const { chi2, df, p } = independenceTest(contingencyOf(table));
    return tested("chi-square", chi2, df, p);
  } catch (error) {
    // All segments at 0 or all at 100 %: they agree, and there is nothing to test.
    if (error instanceof Undefined) return { ...UNTESTED, conclusion: "no-evidence" };
    throw error;
  }
}

/** Q = Σ w (x - x̄)² with w = 1/SE² and x̄ weighted alike, k - 1 degrees of freedom. [Cochran 1954, Biometrics 10:101-129] */
function scatterTest(readings: readonly Measured[]): Test {
  const known = readings.filter(({ standardError }) => standardError !== null && standardError > 0);
  if (known.length < 2 || known.length < readings.length) return UNTESTED;
  const weights = known.map(({ standardError }) => 1 / (standardError ?? 1) ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const centre = known.reduce((sum, { value }, index) => sum + (weights[index] ?? 0) * value, 0) / total;
  const scatter = known.reduce((sum, { value }, index) => sum + (weights[index] ?? 0) * (value - centre) ** 2, 0);
  return tested("wald", scatter, known.length - 1, chiSquareUpperTail(scatter, known.length - 1));
}

const tested = (method: "chi-square" | "wald", statistic: number, degreesOfFreedom: number, pValue: number): Test => ({
  method,
  statistic,
  degreesOfFreedom,
  pValue,
  conclusion: pValue < SIGNIFICANCE ? "differ" : "no-evidence",
});

/** Every pair of the first `MAX_COMPARED` segments, p values adjusted over all pairs; surest first. */
export function pairTests(quantity: Measurable, segments: readonly Named[]): Segments["pairs"] {
  if (isTotal(quantity)) return [];
  const compared = segments.slice(0, MAX_COMPARED);
  const pairs = compared.flatMap((from, index) =>
    compared.slice(index + 1).map((to) => ({ from, to, ...differenceOf(quantity, from.reading, to.reading) })),
  );
  const withP = pairs.flatMap(({ pValue }) => (pValue === null ? [] : [pValue]));
  const adjusted = benjaminiHochberg(withP);
  let next = 0;
  return pairs
    .map(({ from, to, ...difference }) => {
      const qValue = difference.pValue === null ? null : (adjusted[next++] ?? 1);
      const gain = merit(quantity, to.reading.value) - merit(quantity, from.reading.value);
      return { from: from.segment, to: to.segment, ...difference, qValue, conclusion: verdict(gain, qValue) };
    })
    .sort((a, b) => (a.pValue ?? 2) - (b.pValue ?? 2));
}

function verdict(gain: number, qValue: number | null): Segments["pairs"][number]["conclusion"] {
  if (qValue === null) return "untested";
  if (qValue >= SIGNIFICANCE || gain === 0) return "no-evidence";
  return gain > 0 ? "better" : "worse";
}
