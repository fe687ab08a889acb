import { z } from "zod";
import { columnsNamed, matrixOf, normalised, weightsSchema } from "../matrix.js";
import { type Method, method, type Result, result, Undefined } from "../method.js";
import { matrixSchema, requireLength, typesSchema } from "../shapes.js";
import { copeland } from "./copeland.js";
import { NORMS, type Norm, scaledMatrix, scalingOf } from "./normalise-matrix.js";
import { weightedProducts, weightedSums } from "./weighted-sum.js";

/** Alternatives by criteria, with weights and directions. */
export const decisionInput = z
  .strictObject({
    matrix: matrixSchema.describe("A row an alternative, a column a criterion."),
    weights: weightsSchema.optional().describe("One a column; equal unless told."),
    w: weightsSchema.optional().describe("The same as weights."),
    types: typesSchema.optional().describe("One direction a column: 1 benefit (the default), -1 cost."),
  })
  .superRefine(({ matrix, weights, w, types }, context) => {
    const columns = matrix[0]?.length ?? 0;
    requireLength(context, weights ? "weights" : "w", weights ?? w, columns);
    requireLength(context, "types", types, columns);
  });
export type Decision = z.output<typeof decisionInput>;

/** The weights as sent; equal shares where none were. */
export const weightsOf = ({ matrix, weights, w }: Decision): number[] =>
  weights ?? w ?? (matrix[0] ?? []).map((_, __, row) => 1 / row.length);

/** The decision matrix with every column normalised, and a warning where a column does not vary. */
export function normalisedDecision({ matrix, types }: Decision, norm: Norm) {
  if (norm === "none" && types?.includes(-1))
    throw new Undefined('Norm "none" leaves costs as they are, and a sum would reward them; choose another norm, or turn the costs round.');
  const given = matrixOf(matrix);
  const scaling = scalingOf(given, norm, types);
  const warnings: string[] = [];
  if (scaling.constant.length > 0 && given.rows > 1)
    warnings.push(`${columnsNamed(scaling.constant)}: all values are the same and do not tell the alternatives apart.`.replace(/^c/, "C"));
  return { scaled: scaledMatrix(given, scaling), warnings };
}

const EXAMPLE = {
  input: {
    matrix: [
      [96, 83, 75, 7],
      [63, 5, 56, 9],
      [72, 30, 32, 48],
    ],
    weights: [0.4, 0.2, 0.2, 0.2],
    types: [1, 1, -1, -1] as (1 | -1)[],
  },
};

const normParams = z.strictObject({ norm: z.enum(NORMS).default("sum") });

const weightedSum = method({
  name: "aggregate.weightedSum",
  summary: "Weighted sum of normalised criteria (WSM, simple additive weighting).",
  formula: "Σ w_j r_ij with the weights as they are; r normalised (sum unless told: x/Σx, cost (1/x)/Σ(1/x))",
  source: "Fishburn 1967; Hwang & Yoon 1981",
  input: decisionInput,
  params: normParams,
  example: EXAMPLE,
  compute(decision, { norm }): Result {
    const { scaled, warnings } = normalisedDecision(decision, norm);
    return result([...weightedSums(scaled, weightsOf(decision))], warnings, { norm });
  },
});

const weightedProduct = method({
  name: "aggregate.weightedProduct",
  summary: "Weighted product of normalised criteria (WPM).",
  formula: "Π r_ij^w_j with the weights as they are; r normalised as for weightedSum",
  source: "Bridgman 1922; Miller & Starr 1969",
  input: decisionInput,
  params: normParams,
  example: EXAMPLE,
  compute(decision, { norm }): Result {
    const { scaled, warnings } = normalisedDecision(decision, norm);
    return result([...weightedProducts(scaled, weightsOf(decision))], warnings, { norm });
  },
});

/** Operations that pairs of alternatives may take, and rows whose outranking matrix is worth sending. */
const MAX_COMPARISONS = 100_000_000;
const MAX_COMPARED_ROWS = 5000;
const MAX_SHOWN_ROWS = 200;
const MAX_NAMED_ROWS = 9;

const copelandMethod = method({
  name: "aggregate.copeland",
  summary: "Copeland scores: by how many others an alternative is beaten or beats, on the greater weight of the criteria.",
  formula: "o_ik = share of the weight where i is better than k, ties counting half; score = pairs with o > ½ − pairs with o < ½",
  source: "Copeland 1951; Munda 2008; COINr, a_copeland",
  input: decisionInput,
  example: { input: { matrix: EXAMPLE.input.matrix, types: EXAMPLE.input.types } },
  compute(decision) {
    const given = matrixOf(decision.matrix);
    if (given.rows > MAX_COMPARED_ROWS || given.rows * given.cells.length > MAX_COMPARISONS)
      throw new Undefined(`Comparing ${given.rows} alternatives pair by pair takes too long; send fewer of them, or fewer criteria.`);
    const cells = given.cells.map((x, at) => (decision.types?.[at % given.columns] === -1 ? -x : x));
    const { scores, outranking } = copeland({ ...given, cells }, normalised(weightsOf(decision)), given.rows <= MAX_SHOWN_ROWS);
    if (!outranking) return result({ copeland: [...scores] });
    const pairs = Array.from({ length: given.rows }, (_, i) => [...outranking.subarray(i * given.rows, (i + 1) * given.rows)]);
    return result({ copeland: [...scores], outranking: pairs, ...namedPairs(outranking, given.rows) });
  },
});

/** o21, o31 …: the entries by name, as long as one digit tells each row. */
function namedPairs(outranking: Float64Array, rows: number): Record<string, number> {
  if (rows > MAX_NAMED_ROWS) return {};
  const pairs = [...outranking].map((share, at) => [Math.floor(at / rows), at % rows, share] as const);
  return Object.fromEntries(pairs.filter(([i, k]) => i !== k).map(([i, k, share]) => [`o${i + 1}${k + 1}`, share]));
}

/** Decision matrices to one score a row. */
export const SCORES: Method[] = [weightedSum, weightedProduct, copelandMethod];
