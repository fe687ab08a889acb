import { z } from "zod";
import { NORMS } from "../aggregation/normalise-matrix.js";
import { type Decision, decisionInput, weightsOf } from "../aggregation/score-catalogue.js";
import { matrixOf, weightsSchema } from "../matrix.js";
import { type Method, method, result, Undefined } from "../method.js";
import { numberSchema, requireLength } from "../shapes.js";
import { type Agreement, agreementOf } from "./compare-rankings.js";
import { ranksOfScores, SCORERS, type Scorer, scoresBy } from "./scorers.js";

const MAX_COMPARED = 50;
/** Things times pairs of rankings. */
const MAX_PLACES = 600_000;

const listSchema = z.array(numberSchema).min(1).max(100_000);
const namedSchema = z.record(z.string().min(1).max(200), listSchema);

const rankingsInput = z
  .strictObject({
    rankings: z
      .union([z.array(listSchema), namedSchema])
      .optional()
      .describe("Two or more rankings of the same things, as a list or by name."),
    a: listSchema.optional().describe("The first of two rankings, instead of `rankings`."),
    b: listSchema.optional(),
    x: listSchema.optional().describe("The same as a."),
    y: listSchema.optional().describe("The same as b."),
  })
  .superRefine((given, context) => {
    const { lists } = listsOf(given);
    const length = lists[0]?.length ?? 0;
    if (lists.length < 2 || lists.length > MAX_COMPARED)
      context.addIssue({ code: "custom", path: ["rankings"], message: `send two rankings a and b, or 2 to ${MAX_COMPARED} in rankings` });
    else if (length * lists.length ** 2 > MAX_PLACES)
      context.addIssue({ code: "custom", path: ["rankings"], message: "comparing so many long rankings takes too long; send fewer" });
    for (const list of lists) requireLength(context, "rankings", list, length);
  });

type Rankings = { rankings?: number[][] | Record<string, number[]> | undefined } & { [K in "a" | "b" | "x" | "y"]?: number[] | undefined };

function listsOf({ rankings, a, b, x, y }: Rankings): { names: string[]; lists: number[][]; pair: boolean } {
  if (rankings) {
    const lists = Object.values(rankings);
    return { names: Array.isArray(rankings) ? lists.map((_, k) => String(k + 1)) : Object.keys(rankings), lists, pair: false };
  }
  const lists = [a ?? x, b ?? y].filter((list) => list !== undefined);
  return { names: ["a", "b"], lists, pair: true };
}

/** Each measure as a matrix of ranking by ranking. */
function matricesOf(ranks: readonly Float64Array[], top: number): { [K in keyof Agreement]: Agreement[K][][] } {
  const cells: Agreement[][] = ranks.map(() => []);
  for (const [i, one] of ranks.entries()) {
    for (let k = i; k < ranks.length; k++) {
      const agreement = agreementOf(one, ranks[k] ?? one, top);
      (cells[i] ?? [])[k] = agreement;
      (cells[k] ?? [])[i] = agreement;
    }
  }
  const of = <K extends keyof Agreement>(key: K) => cells.map((row) => row.map((cell) => cell[key]));
  return {
    kendall: of("kendall"),
    spearman: of("spearman"),
    weightedSpearman: of("weightedSpearman"),
    meanShift: of("meanShift"),
    maxShift: of("maxShift"),
    topOverlap: of("topOverlap"),
    sameFirst: of("sameFirst"),
  };
}

const tiedWarnings = (names: readonly string[], ranks: readonly Float64Array[]): string[] =>
  ranks.flatMap((list, k) =>
    list.every((rank) => rank === list[0]) ? [`Ranking ${names[k]} ties everything; it correlates with nothing.`] : [],
  );

const FORMULA =
  "Kendall's τ-b and Spearman's ρ with ties; weighted ρ = 1 − 6 Σ (a − b)²(2n − a − b + 2)/(n⁴ + n³ − n² − n); places moved; share of the first k in common";
const SOURCE = "Kendall 1945; Spearman 1904; Pinto da Costa & Soares 2005, ANZ J. Stat. 47(4):515-529";
const top = z.int().min(1).max(100_000).default(10).describe("How many of the first places are compared.");

const rankings = method({
  name: "compare.rankings",
  summary: "How far rankings of the same things agree, and by how many places they differ.",
  formula: FORMULA,
  source: SOURCE,
  input: rankingsInput,
  params: z.strictObject({
    of: z.enum(["ranks", "scores"]).default("ranks").describe("Whether 1 is best, or the highest figure is."),
    top,
  }),
  example: { input: { a: [1, 2, 3, 4, 5], b: [2, 1, 3, 5, 4] } },
  compute(given, { of, top }) {
    const { names, lists, pair } = listsOf(given);
    const ranks = lists.map((list) => ranksOfScores(Float64Array.from(list, (value) => (of === "scores" ? value : -value))));
    const warnings = tiedWarnings(names, ranks);
    const limit = Math.min(top, lists[0]?.length ?? 1);
    const [first, second] = ranks;
    if (pair && first && second) return result(agreementOf(first, second, limit), warnings, { top: limit });
    return result(matricesOf(ranks, limit), warnings, { names, top: limit });
  },
});

const methods = method({
  name: "compare.methods",
  summary: "The same alternatives ranked by several methods and weightings side by side, and how far these agree.",
  formula: `weightedSum, weightedProduct, topsis, vikor, each under every set of weights; ${FORMULA}`,
  source: `OECD/JRC 2008, step 7; ${SOURCE}`,
  input: decisionInput,
  params: z.strictObject({
    methods: z
      .array(z.enum(SCORERS))
      .min(1)
      .max(SCORERS.length)
      .default([...SCORERS]),
    weightings: z.record(z.string().min(1).max(200), weightsSchema).optional().describe("Further sets of weights, by name."),
    norm: z.enum(NORMS).optional().describe("For all methods but VIKOR; each method's own unless told."),
    top,
  }),
  example: {
    input: {
      matrix: [
        [5, 8, 4],
        [7, 6, 8],
        [8, 8, 6],
        [7, 4, 6],
      ],
      weights: [0.3, 0.4, 0.3],
    },
    params: { weightings: { equal: [1, 1, 1] } },
  },
  compute(decision: Decision, { methods, weightings, norm, top }) {
    const matrix = matrixOf(decision.matrix);
    const sets = { given: weightsOf(decision), ...weightings };
    for (const [name, weights] of Object.entries(sets))
      if (weights.length !== matrix.columns)
        throw new Undefined(`Weighting "${name}" has ${weights.length} weights where ${matrix.columns} are needed, one a column.`);
    const warnings: string[] = [];
    const attempt = (scorer: Scorer, weights: readonly number[], name: string): Float64Array | undefined => {
      try {
        return scoresBy(scorer, matrix, { weights, types: decision.types, norm });
      } catch (error) {
        if (!(error instanceof Undefined)) throw error;
        warnings.push(`${name} is left out: ${error.message}`);
        return undefined;
      }
    };
    const compared = [...new Set(methods)].flatMap((scorer) =>
      Object.entries(sets).flatMap(([weighting, weights]) => {
        const name = `${scorer} (${weighting})`;
        const scores = attempt(scorer, weights, name);
        return scores ? [{ name, method: scorer, weighting, scores: [...scores], ranks: ranksOfScores(scores) }] : [];
      }),
    );
    if (compared.length === 0) throw new Undefined(`No method has an answer for this input. ${warnings.join(" ")}`);
    if (compared.length ** 2 * matrix.rows > MAX_PLACES)
      throw new Undefined("Comparing so many rankings of so many alternatives takes too long; send fewer.");
    const ranks = compared.map((one) => one.ranks);
    const range = (i: number) => ranks.map((list) => list[i] as number);
    const alternatives = Array.from({ length: matrix.rows }, (_, i) => ({ best: Math.min(...range(i)), worst: Math.max(...range(i)) }));
    const rankings = compared.map((one) => ({ ...one, ranks: [...one.ranks] }));
    return result({ rankings, alternatives, ...matricesOf(ranks, Math.min(top, matrix.rows)) }, warnings);
  },
});

/** One ranking against others. */
export const COMPARISONS: Method[] = [rankings, methods];
