import { z } from "zod";
import { weightsSchema } from "../matrix.js";
import { type Method, method, type Result, result } from "../method.js";
import { MAX_VALUES, matrixWithGapsSchema, numberSchema, requireLength } from "../shapes.js";
import { type Coverage, coveredMean } from "./covered.js";
import { arithmeticMean, geometricMean, harmonicMean, type Mean, maximum, minimum, powerMean, weightedMedian } from "./means.js";

const valuesSchema = z.array(numberSchema.nullable()).min(1).max(MAX_VALUES);

/** Values to aggregate: one list, or a row for every list. */
const fields = {
  x: valuesSchema.optional().describe("One list of values; null where one is missing."),
  values: valuesSchema.optional().describe("The same as x."),
  rows: matrixWithGapsSchema.optional().describe("A list a row, each with a result of its own."),
  matrix: matrixWithGapsSchema.optional().describe("The same as rows."),
  w: weightsSchema.optional().describe("One weight a value, or a column; equal unless told. They need not add up to 1."),
  weights: weightsSchema.optional().describe("The same as w."),
};
const input = z.strictObject(fields).superRefine((given, context) => {
  const { x, values, rows, matrix, w, weights } = given;
  if ([x, values, rows, matrix].filter(Boolean).length !== 1)
    context.addIssue({ code: "custom", path: ["x"], message: "send either x (one list) or rows (a list each)" });
  else requireLength(context, w ? "w" : "weights", w ?? weights, (x ?? values ?? rows?.[0] ?? matrix?.[0] ?? []).length);
});
type Given = z.output<typeof input>;

const share = z.number().min(0).max(1);
const coverageFields = {
  minCoverage: share.optional().describe("The share of the values that must be present; otherwise the result is null."),
  coverageThreshold: share.optional().describe("The same as minCoverage."),
  coverageBy: z
    .enum(["weights", "count"])
    .default("weights")
    .describe("Whether the share is one of the weights or of the number of values."),
};
const params = z.strictObject(coverageFields);

function meansOf(given: Given, mean: Mean, coverage: Coverage): Result {
  const list = given.x ?? given.values;
  const rows = list ? [list] : (given.rows ?? given.matrix ?? []);
  const weights = given.w ?? given.weights ?? (rows[0] ?? []).map(() => 1);
  const answers = rows.map((row) => coveredMean(row, weights, mean, coverage));
  const values = answers.map(({ value }) => value);
  const withheld = values.filter((value) => value === null).length;
  const gaps = answers.filter(({ coverage, value }) => coverage < 1 && value !== null).length;
  const warnings: string[] = [];
  const counted = (count: number, one: string, many: string) => (list ? "" : `${count} ${count === 1 ? one : many}: `);
  if (gaps > 0)
    warnings.push(`${counted(gaps, "row", "rows")}values are missing; those present take over their weight.`.replace(/^v/, "V"));
  if (withheld > 0)
    warnings.push(`${counted(withheld, "row", "rows")}too little is present for a result, so it is null.`.replace(/^t/, "T"));
  const covered = answers.map((answer) => answer.coverage);
  return result(list ? values[0] : values, warnings, { coverage: list ? covered[0] : covered, minCoverage: coverage.minCoverage });
}

type Options = { minCoverage?: number | undefined; coverageThreshold?: number | undefined; coverageBy: "weights" | "count" };

const coverageOf = ({ minCoverage, coverageThreshold, coverageBy }: Options, otherwise: number): Coverage => ({
  minCoverage: minCoverage ?? coverageThreshold ?? otherwise,
  by: coverageBy,
});

const SOURCE = "OECD/JRC 2008, Handbook on Constructing Composite Indicators, step 6";
const EXAMPLE = { input: { x: [1, 2, 3], w: [1, 1, 2] } };

type Declared = { name: string; summary: string; formula: string; mean: Mean; source?: string; otherwise?: number };

const aggregate = ({ name, summary, formula, mean, source = SOURCE, otherwise = 0 }: Declared): Method =>
  method({
    name: `aggregate.${name}`,
    summary,
    formula,
    source,
    input,
    params,
    repeatable: true,
    example:
      otherwise === 0
        ? EXAMPLE
        : {
            input: {
              rows: [
                [1, 3, 1],
                [2, null, null],
                [3, null, 1],
              ],
            },
            params: { minCoverage: 2 / 3 },
          },
    compute: (given, options) => meansOf(given, mean, coverageOf(options, otherwise)),
  });

const generalised = method({
  name: "aggregate.generalised",
  summary: "Power mean: one dial from the smallest value over harmonic, geometric and arithmetic to the largest.",
  formula: "(Σ w x^p)^(1/p), weights scaled to 1; p = 0 is the geometric mean",
  source: "Hardy, Littlewood & Pólya 1934, ch. II; COINr, a_genmean",
  input,
  params: params.extend({ p: z.number().min(-1000).max(1000).default(1) }),
  repeatable: true,
  example: { input: { x: [1, 2, 3] }, params: { p: 2 } },
  compute: (given, { p, ...options }) => meansOf(given, powerMean(p), coverageOf(options, 0)),
});

/** Lists of values (or rows of a matrix) to one figure each. */
export const MEANS: Method[] = [
  aggregate({
    name: "arithmetic",
    summary: "Weighted arithmetic mean: a weakness is fully made up for elsewhere.",
    formula: "Σ w x / Σ w over the values present",
    mean: arithmeticMean,
  }),
  aggregate({
    name: "arithmetic+coverage",
    summary: "Weighted arithmetic mean where enough values are present, null where not.",
    formula: "Σ w x / Σ w over the values present, if their share is at least minCoverage (0.5 unless told)",
    source: "COINr 2022, Aggregate() with a data availability threshold",
    mean: arithmeticMean,
    otherwise: 0.5,
  }),
  aggregate({
    name: "geometric",
    summary: "Weighted geometric mean: a weakness is only partly made up for elsewhere.",
    formula: "exp(Σ w ln x / Σ w); values above zero only",
    mean: geometricMean,
  }),
  aggregate({
    name: "harmonic",
    summary: "Weighted harmonic mean: a weakness is hardly made up for elsewhere.",
    formula: "Σ w / Σ (w/x); values above zero only",
    mean: harmonicMean,
  }),
  generalised,
  aggregate({ name: "minimum", summary: "The weakest value decides.", formula: "min x over weights above zero", mean: minimum }),
  aggregate({ name: "maximum", summary: "The strongest value decides.", formula: "max x over weights above zero", mean: maximum }),
  aggregate({
    name: "median",
    summary: "Weighted median: half of the weight lies on either side.",
    formula: "least x with Σ w up to it above half; the middle of two where the weight splits evenly",
    source: "Edgeworth 1888; COINr, a_median",
    mean: weightedMedian,
  }),
];
