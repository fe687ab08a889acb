import { z } from "zod";
import { type Method, method, result } from "../method.js";
import { valuesWithGapsSchema } from "../normalisation/columns.js";
import { numberSchema } from "../shapes.js";
import { clampTo, type Fences, madFences, quantileFences, tukeyFences } from "./outliers.js";
import type { Estimator } from "./shape-of.js";
import { DEFAULT_RULE, treatSkewKurt } from "./skew-kurt.js";

const inputSchema = z.strictObject({ x: valuesWithGapsSchema });
const EXAMPLE = { input: { x: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100] } };

const estimatorSchema = z
  .union(
    [
      z.literal([1, 2, 3]),
      z
        .string()
        .regex(/(^|type\s*)[123]$/i)
        .transform((text) => Number(text.slice(-1)) as Estimator),
    ],
    { error: 'use 1, 2 or 3, or "type 2": the sample skewness and kurtosis of Joanes & Gill 1998' },
  )
  .default(DEFAULT_RULE.estimator);

const present = (x: readonly (number | null)[]): Float64Array => Float64Array.from(x.filter((value) => value !== null));

/** The values back among the gaps. */
function withGaps(x: readonly (number | null)[], values: Float64Array): (number | null)[] {
  let next = 0;
  return x.map((cell) => (cell === null ? null : (values[next++] ?? null)));
}

const skewKurtMethod = method({
  name: "outlier.skewKurtWinsorise",
  summary: "Treats a skewed, heavy-tailed column: winsorises up to 5 points, else takes a logarithm.",
  formula:
    "while |skew| ≥ 2 and excess kurtosis ≥ 3.5, the extreme points get the next value; after maxWinsorise points log(x − min + 0.01(max − min)) of the original instead",
  source: "OECD/JRC 2008, step 3; COINr, Treat; skewness and kurtosis of Joanes & Gill 1998 (type 2)",
  input: inputSchema,
  params: z.strictObject({
    maxWinsorise: z.int().min(0).max(50).default(DEFAULT_RULE.maxWinsorise),
    skew: numberSchema.positive().default(DEFAULT_RULE.skew),
    kurt: numberSchema.default(DEFAULT_RULE.kurt),
    estimator: estimatorSchema,
  }),
  example: EXAMPLE,
  compute({ x }, rule) {
    const values = present(x);
    const treated = treatSkewKurt(values, rule);
    const { before, afterWinsorising, after, treatment, winsorised } = treated;
    const warnings: string[] = [];
    if (before.skew === null || before.kurt === null)
      warnings.push("skewness and kurtosis need four or more values that are not all equal; x is left as it is");
    if (!treated.passed) warnings.push("skewness and kurtosis remain beyond their limits after the logarithm");
    const shapes = { skew0: before.skew, kurt0: before.kurt, skew1: afterWinsorising.skew, kurt1: afterWinsorising.kurt };
    const final = { skew: after.skew, kurt: after.kurt };
    return result({ ...shapes, nwin: winsorised, treatment, ...final, values: withGaps(x, treated.values) }, warnings);
  },
});

/** The answer of a method that flags what lies beyond fences and offers the values cut to them. */
function fenced<F extends Fences>(x: readonly (number | null)[], fences: F, warnings: string[] = []) {
  const outliers = [...x.keys()].filter((i) => {
    const value = x[i] ?? null;
    return value !== null && (value < fences.low || value > fences.high);
  });
  return result({ ...fences, outliers, values: withGaps(x, clampTo(present(x), fences)) }, warnings);
}

const NO_VALUES = "x has no values";
const atLeastOneSchema = inputSchema.refine(({ x }) => x.some((value) => value !== null), { path: ["x"], error: NO_VALUES });

const iqrMethod = method({
  name: "outlier.iqr",
  summary: "Tukey's fences: which values lie far outside the quartiles, and the values cut to the fences.",
  formula: "outlier below q1 − k·IQR or above q3 + k·IQR; quartiles by linear interpolation (type 7)",
  source: "Tukey 1977, Exploratory Data Analysis; Hyndman & Fan 1996",
  input: atLeastOneSchema,
  params: z.strictObject({ k: numberSchema.positive().max(1e6).default(1.5) }),
  example: EXAMPLE,
  compute({ x }, { k }) {
    const fences = tukeyFences(present(x), k);
    return fenced(x, fences, fences.iqr === 0 ? ["the middle half of x is constant; every other value counts as an outlier"] : []);
  },
});

const madMethod = method({
  name: "outlier.mad",
  summary: "Modified z-scores: which values lie far from the median, measured by the median absolute deviation.",
  formula: "outlier where |0.6745(x − median)/MAD| > cutoff (3.5)",
  source: "Iglewicz & Hoaglin 1993, How to Detect and Handle Outliers",
  input: atLeastOneSchema,
  params: z.strictObject({ cutoff: numberSchema.positive().max(1e6).default(3.5) }),
  example: EXAMPLE,
  compute({ x }, { cutoff }) {
    const fences = madFences(present(x), cutoff);
    return fenced(x, fences, fences.mad === 0 ? ["more than half of x is one value; every other value counts as an outlier"] : []);
  },
});

const shareSchema = z.number().min(0).max(1);

const winsoriseMethod = method({
  name: "outlier.winsorise",
  summary: "Cuts the tails to two quantiles, the 5th and 95th percentile unless told.",
  formula: "x → min(max(x, Q(lower)), Q(upper)); quantiles by linear interpolation (type 7)",
  source: "Tukey 1962, The Future of Data Analysis; Hyndman & Fan 1996",
  input: atLeastOneSchema,
  params: z
    .strictObject({ lower: shareSchema.default(0.05), upper: shareSchema.default(0.95) })
    .refine(({ lower, upper }) => lower < upper, { path: ["upper"], error: "upper must lie above lower" }),
  example: EXAMPLE,
  compute: ({ x }, { lower, upper }) => fenced(x, quantileFences(present(x), lower, upper)),
});

export const OUTLIER_METHODS: Method[] = [skewKurtMethod, iqrMethod, madMethod, winsoriseMethod];
