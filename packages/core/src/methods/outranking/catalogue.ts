import { z } from "zod";
import { NORMS } from "../aggregation/normalise-matrix.js";
import { type Decision, decisionInput, weightsOf } from "../aggregation/score-catalogue.js";
import { columnsNamed, matrixOf } from "../matrix.js";
import { type Method, method, type Result, result } from "../method.js";
import { COMPARISONS } from "./compare-catalogue.js";
import { SENSITIVITY } from "./sensitivity-catalogue.js";
import { topsis } from "./topsis.js";
import { compromiseOf, vikor } from "./vikor.js";

const EXAMPLE = {
  input: {
    matrix: [
      [5, 8, 4],
      [7, 6, 8],
      [8, 8, 6],
      [7, 4, 6],
    ],
    weights: [0.3, 0.4, 0.3],
    types: [1, 1, -1] as (1 | -1)[],
  },
};

function constantWarning(constant: readonly number[], rows: number, columns: number): string[] {
  if (constant.length === 0) return [];
  if (constant.length === columns)
    return [rows === 1 ? "There is one alternative and nothing to compare it with." : "All alternatives are equal in every column."];
  return [`${columnsNamed(constant)}: all values are the same and do not tell the alternatives apart.`.replace(/^c/, "C")];
}

const topsisMethod = method({
  name: "topsis",
  summary: "Ranks alternatives by how near they are to the best of everything and how far from the worst.",
  formula:
    "v = w r, r normalised (vector unless told); D⁺, D⁻ Euclidean distances to the ideal and anti-ideal; C = D⁻/(D⁺ + D⁻), ½ when all are equal",
  source: "Hwang & Yoon 1981, Multiple Attribute Decision Making",
  input: decisionInput,
  params: z.strictObject({ norm: z.enum(NORMS).default("vector") }),
  example: EXAMPLE,
  compute(decision: Decision, { norm }): Result {
    const matrix = matrixOf(decision.matrix);
    const { closeness, toIdeal, toAntiIdeal, ideal, antiIdeal, constant } = topsis(matrix, {
      weights: weightsOf(decision),
      types: decision.types,
      norm,
    });
    const warnings = constantWarning(constant, matrix.rows, matrix.columns);
    if (constant.length === matrix.columns) warnings.push("Closeness is set to 0.5.");
    else if (closeness.every((_, i) => toIdeal[i] === 0 && toAntiIdeal[i] === 0))
      warnings.push("No column that weighs anything tells the alternatives apart; closeness is set to 0.5.");
    return result([...closeness], warnings, {
      norm,
      ideal: [...ideal],
      antiIdeal: [...antiIdeal],
      distanceToIdeal: [...toIdeal],
      distanceToAntiIdeal: [...toAntiIdeal],
    });
  },
});

const vikorMethod = method({
  name: "vikor",
  summary: "Compromise ranking: the good of the whole (S) against the worst regret in any one criterion (R), and the set of compromises.",
  formula:
    "S = Σ w (f* − x)/(f* − f⁻), R = max of the terms; Q = v (S − S*)/(S⁻ − S*) + (1 − v)(R − R*)/(R⁻ − R*); C1: lead ≥ 1/(m − 1); C2: also first by S or R",
  source: "Opricovic 1998; Opricovic & Tzeng 2004, EJOR 156(2):445-455",
  input: decisionInput,
  params: z.strictObject({ v: z.number().min(0).max(1).default(0.5) }),
  example: EXAMPLE,
  compute(decision: Decision, { v }): Result {
    const matrix = matrixOf(decision.matrix);
    const { S, R, Q, best, worst, constant } = vikor(matrix, { weights: weightsOf(decision), types: decision.types, v });
    const compromise = compromiseOf({ S, R, Q });
    const warnings = constantWarning(constant, matrix.rows, matrix.columns);
    if (!compromise.c1)
      warnings.push(`The first does not lead by 1/(m − 1): ${compromise.compromise.length} alternatives are the compromise.`);
    else if (!compromise.c2) warnings.push("The first is first neither by S nor by R: the first two are the compromise.");
    return result({ S: [...S], R: [...R], Q: [...Q] }, warnings, { v, ...compromise, best: [...best], worst: [...worst] });
  },
});

/** Rankings of alternatives, how firm they are and how far they agree. */
export const OUTRANKING: Method[] = [topsisMethod, vikorMethod, ...SENSITIVITY, ...COMPARISONS];
