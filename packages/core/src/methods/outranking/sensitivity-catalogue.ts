import { z } from "zod";
import { NORMS, scaledMatrix, scalingOf } from "../aggregation/normalise-matrix.js";
import { type Decision, decisionInput, normalisedDecision, weightsOf } from "../aggregation/score-catalogue.js";
import { weightedSums } from "../aggregation/weighted-sum.js";
import { matrixOf, normalised, weightsSchema } from "../matrix.js";
import { type Method, method, result, Undefined } from "../method.js";
import { matrixWithGapsSchema, requireLength, typesSchema } from "../shapes.js";
import { rankBands } from "./rank-bands.js";
import { WEIGHT_SENSITIVITY } from "./weight-sensitivity-catalogue.js";
import { weightStability } from "./weight-stability.js";

/** What a request may ask for: products of cell and draw, and ranks held at once. */
const MAX_PRODUCTS = 400_000_000;
const MAX_RANKS = 10_000_000;

const bandsInput = z
  .strictObject({
    matrix: matrixWithGapsSchema.optional().describe("A row a subject, a column a criterion; null where a score is missing."),
    scores: matrixWithGapsSchema.optional().describe("The same as matrix."),
    weights: weightsSchema.optional().describe("One a column; equal unless told."),
    types: typesSchema.optional().describe("One direction a column: 1 benefit (the default), -1 cost, which needs a norm."),
  })
  .superRefine(({ matrix, scores, weights, types }, context) => {
    if ((matrix === undefined) === (scores === undefined))
      context.addIssue({ code: "custom", path: ["matrix"], message: "send matrix: a row a subject, a column a criterion" });
    const columns = (matrix ?? scores)?.[0]?.length ?? 0;
    requireLength(context, "weights", weights, columns);
    requireLength(context, "types", types, columns);
  });

const bands = method({
  name: "sensitivity.rankBands",
  summary:
    "How far each rank depends on the choice of weights: the 5th, 50th and 95th percentile of a subject's ranks under noisy weights.",
  formula:
    "draws of w (1 + U(−noise, noise)), scaled to 1; scores Σ w x (or Π x^w), ranked 1, 2, 2, 4; percentiles by the inverse distribution function",
  source: "Saisana, Saltelli & Tarantola 2005, J. R. Stat. Soc. A 168(2):307-323; OECD/JRC 2008, step 7; COINr 2022",
  input: bandsInput,
  params: z.strictObject({
    noise: z.number().min(0).max(1).default(0.2),
    draws: z.int().min(1).max(20_000).default(1000),
    seed: z.int().min(0).default(1).describe("The same seed gives the same bands."),
    aggregation: z.enum(["arithmetic", "geometric"]).default("arithmetic"),
    norm: z.enum(["none", "minmax", "max"]).default("none"),
  }),
  example: {
    input: {
      matrix: [
        [80, 60, 70],
        [70, 75, 72],
        [60, 90, 50],
      ],
      weights: [0.5, 0.3, 0.2],
    },
    params: { noise: 0.2, draws: 200, seed: 1 },
  },
  compute({ matrix, scores, weights, types }, { noise, draws, seed, aggregation, norm }) {
    const rows = matrix ?? scores ?? [];
    const given = matrixOf(rows.map((row) => row.map((cell) => cell ?? Number.NaN)));
    if (given.cells.length * draws > MAX_PRODUCTS || given.rows * draws > MAX_RANKS)
      throw new Undefined(`${draws} draws over ${given.rows} × ${given.columns} scores take too long; ask for fewer draws.`);
    if (norm === "none" && types?.includes(-1))
      throw new Undefined(
        'Norm "none" leaves costs as they are, and a sum would reward them; choose norm "minmax" or turn the costs round.',
      );
    const { cells } = scaledMatrix(given, scalingOf(given, norm, types));
    if (aggregation === "geometric" && cells.some((x) => x <= 0)) throw new Undefined("A geometric mean needs scores above zero.");
    const found = rankBands({ scores: cells, weights: weights ?? new Array(given.columns).fill(1), noise, draws, seed, aggregation });
    const ranks = (list: Uint32Array) => Array.from(list, (rank) => rank || null);
    const ranked = Array.from(found.rank, (rank) => rank > 0);
    const warnings = ranked.includes(false) ? ["Subjects without any score have no rank."] : [];
    const data = {
      rank: ranks(found.rank),
      p5: ranks(found.low),
      p50: ranks(found.median),
      p95: ranks(found.high),
      mean: Array.from(found.mean, (mean, i) => (ranked[i] ? mean : null)),
      first: [...found.first],
    };
    return result(data, warnings, { noise, draws, seed, aggregation, norm });
  },
});

const stability = method({
  name: "sensitivity.weightStability",
  summary: "The smallest change of a weight that makes two neighbours in the ranking change places.",
  formula: "δ_j = (P_worse − P_better)/(r_better,j − r_worse,j) over neighbours, P = Σ w r; the least |δ| by criterion and overall",
  source: "Triantaphyllou & Sánchez 1997, Decision Sciences 28(1):151-194",
  input: decisionInput,
  params: z.strictObject({ norm: z.enum(NORMS).default("none") }),
  example: {
    input: {
      matrix: [
        [80, 60, 70],
        [70, 75, 72],
        [60, 90, 50],
      ],
      weights: [0.5, 0.3, 0.2],
    },
  },
  compute(decision: Decision, { norm }) {
    const { scaled, warnings } = normalisedDecision(decision, norm);
    const shares = normalised(weightsOf(decision));
    const scores = weightedSums(scaled, shares);
    const criteria = weightStability(scaled, shares, scores);
    const swaps = criteria.filter((swap) => swap !== null).sort((a, b) => Math.abs(a.change) - Math.abs(b.change));
    const smallest = swaps[0] ?? null;
    const byRelative = swaps.filter(({ relative }) => relative !== null);
    const leastRelative = byRelative.sort((a, b) => Math.abs(a.relative ?? 0) - Math.abs(b.relative ?? 0))[0] ?? null;
    if (!smallest) warnings.push("No change of a single weight changes the ranking.");
    return result({ smallest, leastRelative, criteria, scores: [...scores] }, warnings, { weights: [...shares], norm });
  },
});

/** How firm a ranking is when weights are not. */
export const SENSITIVITY: Method[] = [bands, stability, ...WEIGHT_SENSITIVITY];
