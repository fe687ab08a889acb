import { z } from "zod";
import {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpperTail,
  fCdf,
  fQuantile,
  fUpperTail,
  normalCdf,
  normalQuantile,
  normalUpperTail,
  studentTCdf,
  studentTQuantile,
  studentTUpperTail,
} from "../../statistics/index.js";
import { type Method, method, type Result, result } from "../method.js";
import { numberSchema } from "../shapes.js";

const MOST = 1000;
const INSIDE = "a probability with a finite quantile lies between 0 and 1";
const chanceSchema = z.number().gt(0, INSIDE).lt(1, INSIDE);
const oneOrMany = (one: z.ZodNumber) => z.union([one, z.array(one).min(1).max(MOST)]).optional();
const freedom = z.number().min(1e-3).max(1e6);

type Distribution = { cdf(x: number): number; upperTail(x: number): number; quantile(p: number): number };

type Asked = { x?: number | number[] | undefined; p?: number | number[] | undefined };

/** What every distribution is asked: x for P(X ≤ x), or p for the x below which that share lies. */
function refineAsked({ x, p }: Asked, context: z.RefinementCtx): void {
  if ((x === undefined) === (p === undefined))
    context.addIssue({ code: "custom", path: ["x"], message: "send either x, for P(X ≤ x), or p, for the quantile" });
}
const asked = { x: oneOrMany(numberSchema), p: oneOrMany(chanceSchema) };

function answer({ x, p }: Asked, { cdf, upperTail, quantile }: Distribution): Result {
  const each = (values: number | number[], compute: (value: number) => number) =>
    Array.isArray(values) ? values.map(compute) : compute(values);
  return x === undefined ? result(each(p ?? [], quantile)) : result(each(x, cdf), [], { upperTail: each(x, upperTail) });
}

const FORMULA = "P(X ≤ x) for x, with P(X > x) in details; the x of P(X ≤ x) = p for p";
const SOURCE = "Abramowitz & Stegun 1964, ch. 26; NIST Digital Library of Mathematical Functions, ch. 7 and 8";

const normal = method({
  name: "distribution.normal",
  summary: "The standard normal distribution.",
  formula: FORMULA,
  source: SOURCE,
  input: z.strictObject(asked).superRefine(refineAsked),
  example: { input: { x: 1.96 } },
  compute: (given) => answer(given, { cdf: normalCdf, upperTail: normalUpperTail, quantile: normalQuantile }),
});

const studentT = method({
  name: "distribution.studentT",
  summary: "Student's t distribution with df degrees of freedom.",
  formula: FORMULA,
  source: SOURCE,
  input: z.strictObject({ ...asked, df: freedom }).superRefine(refineAsked),
  example: { input: { x: 2.228, df: 10 } },
  compute: ({ df, ...given }) =>
    answer(given, {
      cdf: (x) => studentTCdf(x, df),
      upperTail: (x) => studentTUpperTail(x, df),
      quantile: (p) => studentTQuantile(p, df),
    }),
});

const chiSquare = method({
  name: "distribution.chiSquare",
  summary: "The chi-square distribution with df degrees of freedom.",
  formula: FORMULA,
  source: SOURCE,
  input: z.strictObject({ ...asked, df: freedom }).superRefine(refineAsked),
  example: { input: { x: 3.841, df: 1 } },
  compute: ({ df, ...given }) =>
    answer(given, {
      cdf: (x) => chiSquareCdf(x, df),
      upperTail: (x) => chiSquareUpperTail(x, df),
      quantile: (p) => chiSquareQuantile(p, df),
    }),
});

const f = method({
  name: "distribution.f",
  summary: "The F distribution with df1 and df2 degrees of freedom.",
  formula: FORMULA,
  source: SOURCE,
  input: z.strictObject({ ...asked, df1: freedom, df2: freedom }).superRefine(refineAsked),
  example: { input: { x: 3.326, df1: 5, df2: 10 } },
  compute: ({ df1, df2, ...given }) =>
    answer(given, {
      cdf: (x) => fCdf(x, df1, df2),
      upperTail: (x) => fUpperTail(x, df1, df2),
      quantile: (p) => fQuantile(p, df1, df2),
    }),
});

/** The distributions that intervals and tests read their figures from. */
export const DISTRIBUTIONS: Method[] = [normal, studentT, chiSquare, f];
