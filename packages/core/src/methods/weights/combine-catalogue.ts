import { z } from "zod";
import { normalised, weightsSchema } from "../matrix.js";
import { type Method, method, result, Undefined } from "../method.js";
import { requireLength } from "../shapes.js";
import { gameTheoryCombination, linearCombination, multiplicativeCombination } from "./combine.js";

const MAX_COLUMNS = 10_000;
const vectorSchema = weightsSchema.max(MAX_COLUMNS);

const vectorFields = {
  weights: z.array(vectorSchema).min(1).max(50).optional().describe("One vector of weights a source."),
  a: vectorSchema.optional().describe("The first of two vectors, instead of `weights`."),
  b: vectorSchema.optional(),
  w1: vectorSchema.optional().describe("The same as a."),
  w2: vectorSchema.optional().describe("The same as b."),
};
type Vectors = { weights?: number[][] | undefined } & { [K in "a" | "b" | "w1" | "w2"]?: number[] | undefined };

const vectorsOf = ({ weights, a, b, w1, w2 }: Vectors): number[][] => weights ?? [a ?? w1 ?? [], b ?? w2 ?? []];

function refineVectors(given: Vectors, context: z.RefinementCtx): void {
  const vectors = vectorsOf(given);
  const pair = [given.a, given.b, given.w1, given.w2].filter(Boolean).length;
  if (given.weights ? pair > 0 : pair !== 2 || vectors.some(({ length }) => length === 0))
    context.addIssue({ code: "custom", path: ["weights"], message: "send weights (a list of vectors), or two vectors a and b" });
  else
    for (const [k, vector] of vectors.entries())
      requireLength(context, given.weights ? `weights[${k}]` : k === 0 ? "a" : "b", vector, vectors[0]?.length ?? 0);
}

/** A warning where vectors do not add up to 1 and are scaled first. */
function scaleWarnings(vectors: readonly (readonly number[])[]): string[] {
  const off = vectors.some((vector) => Math.abs(vector.reduce((sum, weight) => sum + weight, 0) - 1) > 1e-6);
  return off ? ["Weights that do not add up to 1 were scaled to do so first."] : [];
}

const PAIR = {
  weights: [
    [0.5, 0.3, 0.2],
    [0.2, 0.3, 0.5],
  ],
};

const share = z.number().min(0).max(1).optional();

const linear = method({
  name: "weights.linear",
  summary: "Combines vectors of weights by fixed shares.",
  formula: "w = α w₁ + (1 − α) w₂; with n vectors Σ α_k w_k, α scaled to 1",
  source: "Wang & Luo 2010; Rao & Patel 2010, Materials & Design 31(10):4738-4747 (subjective and objective weights)",
  input: z.strictObject(vectorFields).superRefine(refineVectors),
  params: z.strictObject({
    alpha: z
      .union([z.number().min(0).max(1), weightsSchema])
      .optional()
      .describe("The share of the first vector (0.5 unless told), or one share a vector."),
    share: share.describe("The same as a single alpha."),
    coefficients: weightsSchema.optional().describe("The same as a list of alphas."),
  }),
  example: { input: { a: [0.5, 0.3, 0.2], b: [0.1, 0.6, 0.3] }, params: { alpha: 0.6 } },
  compute(given, { alpha, share, coefficients }) {
    const vectors = vectorsOf(given);
    const single = typeof alpha === "number" ? alpha : share;
    const listed = Array.isArray(alpha) ? alpha : coefficients;
    const warnings = scaleWarnings(vectors);
    if (listed && listed.length !== vectors.length)
      throw new Undefined(`There are ${listed.length} shares for ${vectors.length} vectors; send one share a vector.`);
    const rest = single === undefined ? [] : vectors.slice(1).map(() => (1 - single) / Math.max(1, vectors.length - 1));
    const shares = listed ?? (single === undefined ? vectors.map(() => 1) : [single, ...rest]);
    if (!shares.some((part) => part > 0)) throw new Undefined("No vector has a share above zero.");
    return result([...linearCombination(vectors, shares)], warnings, { shares: [...normalised(shares)] });
  },
});

const multiplicative = method({
  name: "weights.multiplicative",
  summary: "Combines vectors of weights by their products: what all of them find important counts most.",
  formula: "w_j = a_j b_j / Σ a b",
  source: "Hwang & Yoon 1981, Multiple Attribute Decision Making",
  input: z.strictObject(vectorFields).superRefine(refineVectors),
  example: { input: { a: [0.5, 0.3, 0.2], b: [0.1, 0.6, 0.3] } },
  compute: (given) => result([...multiplicativeCombination(vectorsOf(given))]),
});

const gameTheory = method({
  name: "weights.gameTheory",
  summary: "Combines vectors of weights into the one that lies nearest to all of them.",
  formula: "Σ_l α_l (w_k · w_l) = w_k · w_k for every k; α = |α|/Σ|α|; w = Σ α_k w_k",
  source: "Lai et al. 2015, J. Hydrology 527; after Nash 1950",
  input: z.strictObject(vectorFields).superRefine(refineVectors),
  example: { input: PAIR },
  compute(given) {
    const vectors = vectorsOf(given);
    const { weights, alpha, singular } = gameTheoryCombination(vectors);
    const warnings = scaleWarnings(vectors);
    if (singular) warnings.push("Some vectors repeat each other; of the many solutions, the coefficients of least size are taken.");
    return result({ alpha: [...alpha], w: [...weights] }, warnings);
  },
});

/** From several vectors of weights, one. */
export const COMBINED_WEIGHTS: Method[] = [linear, multiplicative, gameTheory];
