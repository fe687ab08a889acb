import { z } from "zod";
import { type Method, method, type Result } from "../method.js";
import { numberSchema } from "../shapes.js";
import { columnsSchema, extent, transformColumns } from "./columns.js";
import { minMax } from "./min-max.js";
import { percentileRanks, ranksOf, TIES } from "./ranks.js";
import { momentsOf, zScore } from "./z-score.js";

const OECD = "OECD/JRC 2008, Handbook on Constructing Composite Indicators, step 5";
const EXAMPLE = {
  input: {
    matrix: [
      [66, 4.1],
      [61, 4.8],
      [95, 3.9],
    ],
    types: [-1 as const, 1 as const],
  },
};

const rangeSchema = z.tuple([numberSchema, numberSchema]);

const minMaxMethod = method({
  name: "normalise.minmax",
  summary: "Stretches every column over 0 to 1 (or another range): its worst value gets the low end, its best the high end.",
  formula: "benefit (x − min)/(max − min), cost (max − x)/(max − min); a constant column gets the middle of the range, or `constant`",
  source: OECD,
  input: columnsSchema,
  params: z.strictObject({
    scale: numberSchema.positive().optional().describe("The high end of a range from 0; 1 unless told."),
    range: rangeSchema.optional().describe("[low, high] instead of scale."),
    l_u: rangeSchema.optional().describe("The same as range."),
    constant: numberSchema.optional().describe("What a constant column gets."),
  }),
  example: EXAMPLE,
  compute(columns, { scale, range, l_u, constant }) {
    const [low, high] = range ?? l_u ?? [0, scale ?? 1];
    const ends: { column: string; min: number; max: number }[] = [];
    const normalised = transformColumns(columns, (values, { direction, label, warn }) => {
      const { min, max } = extent(values);
      ends.push({ column: label, min, max });
      if (min === max) warn(`is constant; every value gets ${constant ?? (low + high) / 2}`);
      return minMax(values, direction, { low, high }, constant);
    });
    return { ...normalised, details: { ends } };
  },
});

const zScoreMethod = method({
  name: "normalise.zscore",
  summary: "Standardises every column to a mean and a standard deviation (0 and 1 unless told).",
  formula:
    "mean + sd·(x − m)/s with the column's mean m and sample standard deviation s; sign turned for a cost; a constant column gets the mean",
  source: OECD,
  input: columnsSchema,
  params: z.strictObject({
    mean: numberSchema.default(0),
    sd: numberSchema.positive().default(1),
    ddof: z
      .union([z.literal(0), z.literal(1)])
      .default(1)
      .describe("1: sample standard deviation; 0: that of a population."),
  }),
  example: { input: { x: [1, 2, 3, 4, 5] }, params: { mean: 5, sd: 2 } },
  compute(columns, { mean, sd, ddof }): Result {
    const moments: { column: string; mean: number; sd: number }[] = [];
    const normalised = transformColumns(columns, (values, { direction, label, warn }) => {
      const found = momentsOf(values, ddof);
      moments.push({ column: label, ...found });
      if (found.sd === 0) warn(`is constant; every value gets the mean ${mean}`);
      return zScore(values, direction, { mean, sd }, ddof);
    });
    const details = { columns: moments };
    if (!columns.x) return { ...normalised, details };
    const values = normalised.data as (number | null)[];
    const present = Float64Array.from(values.filter((value) => value !== null));
    return { data: { ...momentsOf(present, ddof), values }, details, warnings: normalised.warnings };
  },
});

const tiesParams = z.strictObject({ ties: z.enum(TIES).default("min").describe("Which of their ranks equal values share.") });

const percentileRankMethod = method({
  name: "normalise.percentileRank",
  summary: "Replaces every value by the share of its column that it outranks, from 0 (worst) to 1 (best).",
  formula: "(rank − 1)/(n − 1), rank 1 the worst; one value alone gets 0.5",
  source: "COINr, n_prank; OECD/JRC 2008, step 5: ranking",
  input: columnsSchema,
  params: tiesParams,
  example: EXAMPLE,
  compute: (columns, { ties }) =>
    transformColumns(columns, (values, { direction, warn }) => {
      if (values.length === 1) warn("has one value, which gets 0.5");
      return percentileRanks(values, direction, ties);
    }),
});

const rankMethod = method({
  name: "normalise.rank",
  summary: "Replaces every value by its rank in the column: 1 the worst, so that higher stays better.",
  formula: "rank of x, of −x for a cost; equal values share the lowest of their ranks unless told",
  source: "COINr, n_rank; OECD/JRC 2008, step 5: ranking",
  input: columnsSchema,
  params: tiesParams,
  example: EXAMPLE,
  compute: (columns, { ties }) => transformColumns(columns, (values, { direction }) => ranksOf(values, direction, ties)),
});

const bordaMethod = method({
  name: "normalise.borda",
  summary: "Borda scores: how many others in its column a value beats.",
  formula: "rank − 1, rank 1 the worst",
  source: "Borda 1781; COINr, n_borda",
  input: columnsSchema,
  params: tiesParams,
  example: EXAMPLE,
  compute: (columns, { ties }) =>
    transformColumns(columns, (values, { direction }) => ranksOf(values, direction, ties).map((rank) => rank - 1)),
});

/** By the column's own spread or order. */
export const COLUMN_METHODS: Method[] = [minMaxMethod, zScoreMethod, percentileRankMethod, rankMethod, bordaMethod];
