import { z } from "zod";
import { fUpperTail, studentTQuantile, studentTUpperTail } from "../../statistics/index.js";
import { sampleOf } from "../inference/sample.js";
import { CONFIDENCE, confidenceOf } from "../inference/shapes.js";
import { type Method, method, result, Undefined } from "../method.js";
import { numberSchema, requireLength } from "../shapes.js";
import { correlationTable } from "./correlation-table.js";
import { type Design, designOf, designSchema } from "./design.js";
import { centreOf, quadrantOf } from "./importance-performance.js";
import { type Fit, leastSquares } from "./least-squares.js";
import { lmgShares, MAX_LMG_PREDICTORS } from "./lmg.js";
import { relativeWeights } from "./relative-weights.js";

const MAX_PREDICTORS = 100;

const example = {
  input: {
    y: "satisfaction",
    columns: {
      satisfaction: [4.1, 3.2, 4.6, 2.8, 4.9, 3.7, 3.0, 4.4],
      delivery: [4, 3, 5, 2, 5, 4, 3, 4],
      service: [4, 4, 4, 3, 5, 3, 2, 5],
      price: [3, 4, 3, 4, 4, 2, 3, 3],
    },
  },
};

/** Refuses more predictors than can be told apart or worked through. */
function limited(design: Design, most: number, hint: string): Design {
  if (design.names.length > most) throw new Undefined(`${design.names.length} predictors; at most ${most} are taken. ${hint}`);
  if (design.y.length <= design.names.length)
    throw new Undefined(
      `${design.y.length} complete rows cannot tell ${design.names.length} predictors apart: at least ${design.names.length + 1} are needed.`,
    );
  return design;
}

const quoted = (names: string[], indices: number[]): string => indices.map((j) => `"${names[j]}"`).join(", ");

function fitWarnings({ names, x }: Design, fit: Fit): string[] {
  const constant = fit.dropped.filter((j) => sampleOf(x[j] ?? []).variance === 0);
  const collinear = fit.dropped.filter((j) => !constant.includes(j));
  const inflated = fit.inflation.flatMap((value, j) => (value !== null && value > 10 ? [j] : []));
  return [
    ...(constant.length > 0 ? [`constant, without a coefficient: ${quoted(names, constant)}`] : []),
    ...(collinear.length > 0 ? [`collinear with those before, without a coefficient (null): ${quoted(names, collinear)}`] : []),
    ...(inflated.length > 0 ? [`nearly collinear (variance inflation above 10): ${quoted(names, inflated)}`] : []),
    ...(fit.df === 0 ? ["as many coefficients as rows: the fit is exact and says nothing about error"] : []),
    ...(fit.df > 0 && fit.residualStandardError === 0 ? ["the fit is exact: t and p are null"] : []),
  ];
}

function inferenceOf(fit: Fit, confidence: number) {
  const t = fit.coefficients.map((value, i) => {
    const error = fit.standardErrors[i];
    return value === null || !error ? null : value / error;
  });
  const p = t.map((value) => (value === null ? null : Math.min(1, 2 * studentTUpperTail(Math.abs(value), fit.df))));
  const reach = fit.df > 0 ? -studentTQuantile((1 - confidence) / 2, fit.df) : 0;
  const intervals = fit.coefficients.map((value, i) => {
    const error = fit.standardErrors[i];
    return value === null || error === null || error === undefined ? null : [value - reach * error, value + reach * error];
  });
  return { t, p, intervals };
}

/** The test of all slopes at once; `null` where the fit is exact or no predictor is left. */
function overall({ r2, df, dropped, standardised }: Fit): { value: number; df1: number; df2: number; p: number } | null {
  const df1 = standardised.length - dropped.length;
  if (df <= 0 || df1 === 0 || r2 >= 1) return null;
  const value = r2 / df1 / ((1 - r2) / df);
  return { value, df1, df2: df, p: fUpperTail(value, df1, df) };
}

const regression = method({
  name: "driver.regression",
  summary: "Least-squares regression of one column on the others: intercept first, then a coefficient a column in their order.",
  formula: "b = argmin Σ(y - b₀ - Σ b_j x_j)²; SE from s²(XᵀX)⁻¹, t = b/SE, df = n-p-1; F = (R²/p)/((1-R²)/df)",
  source: "Legendre 1805; by QR: Householder 1958, J. ACM 5:339-342",
  input: designSchema,
  params: z.strictObject(CONFIDENCE),
  example,
  compute: (given, params) => {
    const design = limited(designOf(given), MAX_PREDICTORS, "Choose some with predictors.");
    const fit = leastSquares(design.x, design.y);
    const { t, p, intervals } = inferenceOf(fit, confidenceOf(params));
    const n = design.y.length;
    const data = {
      coef: fit.coefficients,
      names: ["(intercept)", ...design.names],
      se: fit.standardErrors,
      t,
      p,
      r2: fit.r2,
      adjustedR2: fit.df > 0 ? 1 - ((1 - fit.r2) * (n - 1)) / fit.df : null,
      f: overall(fit),
      n,
      df: fit.df,
    };
    return result(data, [...design.warnings, ...fitWarnings(design, fit)], {
      outcome: design.outcome,
      standardised: fit.standardised,
      varianceInflation: fit.inflation,
      residualStandardError: fit.residualStandardError,
      intervals,
    });
  },
});

const sharesOf = (parts: number[], r2: number): number[] | null => (r2 > 0 ? parts.map((part) => part / r2) : null);

/** What to know about predictors before leaning on their shares of R². */
function shareWarnings({ x, names, y, warnings }: Design, r2: number): string[] {
  const constant = x.flatMap((column, j) => (sampleOf(column).variance === 0 ? [j] : []));
  return [
    ...warnings,
    ...(constant.length > 0 ? [`constant, explains nothing: ${quoted(names, constant)}`] : []),
    ...(r2 === 0 ? ["the predictors explain nothing: there are no shares"] : []),
    ...(y.length < 5 * x.length ? [`${y.length} rows are few: below five for each predictor (${5 * x.length}) the shares are rough`] : []),
  ];
}

const lmg = method({
  name: "driver.lmgShapley",
  summary: `What drives an outcome: R² divided among up to ${MAX_LMG_PREDICTORS} correlated predictors, adding up to it.`,
  formula: "LMG_j = Σ_S |S|!(p-|S|-1)!/p! (R²(S∪j) - R²(S)), the Shapley value of R²",
  source: "Lindeman, Merenda & Gold 1980; Grömping 2006, J. Stat. Softw. 17(1); Kruskal 1987, Am. Stat. 41:6-10",
  input: designSchema,
  example,
  compute: (given) => {
    const hint = "Use driver.johnson, or choose some with predictors.";
    const design = limited(designOf(given), MAX_LMG_PREDICTORS, hint);
    const correlations = correlationTable(design.x, design.y);
    const { lmg: parts, r2, first, last } = lmgShares(correlations);
    return result({ lmg: parts, r2, names: design.names, shares: sharesOf(parts, r2) }, shareWarnings(design, r2), {
      outcome: design.outcome,
      n: design.y.length,
      first,
      last,
      correlations: correlations.outcome,
    });
  },
});

const johnson = method({
  name: "driver.johnson",
  summary: "What drives an outcome, for many predictors: Johnson's relative weights, near to LMG and adding up to R².",
  formula: "ε = (VΛ^½Vᵀ)∘² β∘², β = VΛ^-½Vᵀ r, VΛVᵀ the predictors' correlations",
  source: "Johnson 2000, Multivariate Behav. Res. 35:1-19",
  input: designSchema,
  example,
  compute: (given) => {
    const design = limited(designOf(given), MAX_PREDICTORS, "Choose some with predictors.");
    const correlations = correlationTable(design.x, design.y);
    const { weights, r2, collinear } = relativeWeights(correlations);
    const warnings = shareWarnings(design, r2);
    if (collinear) warnings.push("some predictors hold each other wholly: they share what they have in common");
    return result({ weights, r2, names: design.names, shares: sharesOf(weights, r2) }, warnings, {
      outcome: design.outcome,
      n: design.y.length,
      correlations: correlations.outcome,
    });
  },
});

const side = z.array(numberSchema).min(1).max(10_000);
const importancePerformance = method({
  name: "driver.importancePerformance",
  summary: "Which attributes to improve first: a quadrant for each from how much it matters and how well it goes.",
  formula: "importance ≥ cut and performance < cut: concentrate here; cuts are the means, the medians, or given",
  source: "Martilla & James 1977, J. Marketing 41:77-79",
  input: z
    .strictObject({ importance: side, performance: side, names: z.array(z.string().max(500)).max(10_000).optional() })
    .superRefine(({ importance, performance, names }, context) => {
      requireLength(context, "performance", performance, importance.length);
      requireLength(context, "names", names, importance.length);
    }),
  params: z.strictObject({
    centre: z.enum(["mean", "median"]).default("mean").describe("Where to draw the lines that are not given"),
    importanceCut: numberSchema.optional(),
    performanceCut: numberSchema.optional(),
  }),
  example: {
    input: { importance: [0.4, 0.1, 0.3, 0.2], performance: [3.1, 4.5, 4.4, 3.0], names: ["delivery", "price", "service", "app"] },
  },
  compute: ({ importance, performance, names }, { centre, importanceCut, performanceCut }) => {
    const cut = { importance: importanceCut ?? centreOf(importance, centre), performance: performanceCut ?? centreOf(performance, centre) };
    const quadrants = importance.map((value, i) => quadrantOf(value, performance[i] ?? 0, cut));
    const gaps = importance.map((_, i) => (performance[i] ?? 0) - cut.performance);
    const warnings = importance.length < 3 ? ["below three attributes the quadrants say little"] : [];
    return result({ quadrants, importanceCut: cut.importance, performanceCut: cut.performance, ...(names ? { names } : {}) }, warnings, {
      performanceGaps: gaps,
    });
  },
});

/** What drives an outcome. */
export const DRIVERS: Method[] = [regression, lmg, johnson, importancePerformance];
