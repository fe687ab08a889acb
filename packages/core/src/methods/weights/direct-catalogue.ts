import { z } from "zod";
import { normalised, weightsSchema } from "../matrix.js";
import { type Method, method, result } from "../method.js";
import { matrixSchema } from "../shapes.js";
import { rankOrderWeights } from "./rank-order.js";

const MAX_COLUMNS = 10_000;
const MAX_RANKED = 1000;
const count = z.int().min(1).max(MAX_COLUMNS);

const equal = method({
  name: "weights.equal",
  summary: "The same weight for every column.",
  formula: "w = 1/n",
  source: "OECD/JRC 2008, step 6",
  input: z
    .strictObject({ n: count.optional(), matrix: matrixSchema.optional() })
    .refine(({ n, matrix }) => (n === undefined) !== (matrix === undefined), "send n, the number of columns, or the matrix"),
  example: { input: { n: 4 } },
  compute({ n, matrix }) {
    const columns = n ?? matrix?.[0]?.length ?? 1;
    return result(new Array<number>(columns).fill(1 / columns));
  },
});

const points = weightsSchema.max(MAX_COLUMNS);

const direct = method({
  name: "weights.direct",
  summary: "Points that somebody gave, as weights that add up to 1.",
  formula: "w = points / Σ points",
  source: "von Winterfeldt & Edwards 1986: direct rating, SMART",
  input: z
    .strictObject({ points: points.optional(), weights: points.optional(), x: points.optional() })
    .refine(
      ({ points, weights, x }) => [points, weights, x].filter(Boolean).length === 1,
      "send points, one a column (weights and x are understood, too)",
    ),
  example: { input: { points: [100, 60, 40] } },
  compute: ({ points, weights, x }) => result([...normalised(points ?? weights ?? x ?? [1])]),
});

const FORMULA_NAMES = {
  roc: "roc",
  centroid: "roc",
  rankSum: "rankSum",
  ranksum: "rankSum",
  rs: "rankSum",
  rankReciprocal: "rankReciprocal",
  reciprocal: "rankReciprocal",
  rr: "rankReciprocal",
  rankExponent: "rankExponent",
  exponent: "rankExponent",
  re: "rankExponent",
} as const;

const rankOrder = method({
  name: "weights.rankOrder",
  summary: "Weights from an order of importance alone.",
  formula:
    "roc: (1/n) Σ_{i=k}^{n} 1/i; rankSum: 2(n + 1 − k)/(n(n + 1)); rankReciprocal: (1/k)/Σ 1/i; rankExponent: (n + 1 − k)^p scaled to 1; equal ranks share the mean",
  source: "Barron & Barrett 1996, Management Science 42(11):1515-1523; Stillwell, Seaver & Edwards 1981",
  input: z
    .strictObject({
      ranks: z
        .array(z.number().min(0).max(1e6))
        .min(1)
        .max(MAX_COLUMNS)
        .optional()
        .describe("1 for the most important column; ties are fine."),
      n: count.max(MAX_RANKED).optional().describe("The number of columns, when they already stand in order."),
    })
    .refine(({ ranks, n }) => (ranks === undefined) !== (n === undefined), "send ranks, one a column, or n"),
  params: z.strictObject({
    method: z.enum(Object.keys(FORMULA_NAMES) as (keyof typeof FORMULA_NAMES)[]).default("roc"),
    p: z.number().min(0).max(20).default(2).describe("The exponent of rankExponent."),
  }),
  example: { input: { ranks: [2, 1, 3] }, params: { method: "roc" } },
  compute({ ranks, n }, { method, p }) {
    const order = ranks ?? Array.from({ length: n ?? 1 }, (_, k) => k + 1);
    return result(rankOrderWeights(order, FORMULA_NAMES[method], p), [], { method: FORMULA_NAMES[method] });
  },
});

/** Told by people, without comparing pairs. */
export const DIRECT_WEIGHTS: Method[] = [equal, direct, rankOrder];
