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
import { type Method, method, result } from "../method.js";
import { numberSchema } from "../shapes.js";

const MOST = 1000;
const INSIDE = "a probability with a finite quantile lies between 0 and 1";
const chanceSchema = z.number().gt(0, INSIDE).lt(1, INSIDE);
const oneOrMany = (one: z.ZodNumber) => z.union([one, z.array(one).min(1).max(MOST)]).optional();
const freedom = z.number().min(1e-3).max(1e9);

type Distribution = { cdf(x: number): number; upperTail(x: number): number; quantile(p: number): number };

/** What every distribution is asked: x for P(X ≤ x), or p for the x below which that share lies. */
function distribution<D extends Record<string, z.ZodNumber>>(
  about: Pick<Method, "name" | "summary" | "formula" | "source">,
  degrees: D,
  example: z.input<z.ZodObject<D>> & { x: number },
  of: (degrees: z.output<z.ZodObject<D>>) => Distribution,
): Method {
  const given = z.strictObject({ x: oneOrMany(numberSchema), p: oneOrMany(chanceSchema), ...degrees });
  const input = given.refine(({ x, p }) => (x === undefined) !== (p === undefined), {
    path: ["x"],
    error: "send either x, for P(X ≤ x), or p, for the quantile",
  });
  return method({
    ...about,
    input,
    example: { input: example as z.input<typeof input> },
    compute(asked) {
      const { x, p, ...rest } = asked as { x?: number | number[]; p?: number | number[] };
      const { cdf, upperTail, quantile } = of(rest as z.output<z.ZodObject<D>>);
      const each = (values: number | number[], compute: (value: number) => number) =>
        Array.isArray(values) ? values.map(compute) : compute(values);
      return x === undefined ? result(each(p ?? [], quantile)) : result(each(x, cdf), [], { upperTail: each(x, upperTail) });
    },
  });
}

const FORMULA = "P(X ≤ x) for x, with P(X > x) in details; the x of P(X ≤ x) = p for p";
const SOURCE = "Abramowitz & Stegun 1964, ch. 26; NIST Digital Library of Mathematical Functions, ch. 7 and 8";

/** The distributions that intervals and tests read their figures from. */
export const DISTRIBUTIONS: Method[] = [
  distribution(
    { name: "distribution.normal", summary: "The standard normal distribution.", formula: FORMULA, source: SOURCE },
    {},
    { x: 1.96 },
    () => ({ cdf: normalCdf, upperTail: normalUpperTail, quantile: normalQuantile }),
  ),
  distribution(
    { name: "distribution.studentT", summary: "Student's t distribution with df degrees of freedom.", formula: FORMULA, source: SOURCE },
    { df: freedom },
    { x: 2.228, df: 10 },
    ({ df }) => ({
      cdf: (x) => studentTCdf(x, df),
      upperTail: (x) => studentTUpperTail(x, df),
      quantile: (p) => studentTQuantile(p, df),
    }),
  ),
  distribution(
    {
      name: "distribution.chiSquare",
      summary: "The chi-square distribution with df degrees of freedom.",
      formula: FORMULA,
      source: SOURCE,
    },
    { df: freedom },
    { x: 3.841, df: 1 },
    ({ df }) => ({
      cdf: (x) => chiSquareCdf(x, df),
      upperTail: (x) => chiSquareUpperTail(x, df),
      quantile: (p) => chiSquareQuantile(p, df),
    }),
  ),
  distribution(
    { name: "distribution.f", summary: "The F distribution with df1 and df2 degrees of freedom.", formula: FORMULA, source: SOURCE },
    { df1: freedom, df2: freedom },
    { x: 3.326, df1: 5, df2: 10 },
    ({ df1, df2 }) => ({
      cdf: (x) => fCdf(x, df1, df2),
      upperTail: (x) => fUpperTail(x, df1, df2),
      quantile: (p) => fQuantile(p, df1, df2),
    }),
  ),
];
