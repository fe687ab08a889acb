import { z } from "zod";
import { Undefined } from "../method.js";
import { MAX_CELLS } from "../shapes.js";
import { OPERATORS, type Operator } from "./operators.js";

/** A membership or a weight: a share of 1. */
const SHARE = "weights and memberships are shares of 1; divide them by their sum";
export const shareSchema = z.number().min(0, SHARE).max(1, SHARE);

const weightsSchema = z.array(shareSchema).min(1).max(10_000).describe("A weight a criterion, each from 0 to 1.");
const relationSchema = z
  .array(z.array(shareSchema).min(1))
  .min(1)
  .describe("A row a criterion, a column a grade: memberships from 0 to 1.");

/** Weights A and memberships R, also under the names weights and matrix. */
export const evaluationFields = {
  A: weightsSchema.optional(),
  R: relationSchema.optional(),
  weights: weightsSchema.optional().describe("The same as A."),
  matrix: relationSchema.optional().describe("The same as R."),
};

type Evaluation = {
  A?: number[] | undefined;
  R?: number[][] | undefined;
  weights?: number[] | undefined;
  matrix?: number[][] | undefined;
};

export const weightsOf = ({ A, weights }: Evaluation): number[] => A ?? weights ?? [];
export const relationOf = ({ R, matrix }: Evaluation): number[][] => R ?? matrix ?? [];

/** Adds a problem unless there are weights and as many rows of memberships, all of one length. */
export function refineEvaluation(evaluation: Evaluation, context: z.RefinementCtx): void {
  const [a, r] = [weightsOf(evaluation), relationOf(evaluation)];
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
  if (a.length === 0) refuse(["A"], "send A, a weight a criterion");
  if (r.length === 0) refuse(["R"], "send R, a row of memberships a criterion");
  if (a.length > 0 && r.length > 0 && a.length !== r.length) refuse(["A"], `${a.length} weights for ${r.length} rows of memberships`);
  const width = r[0]?.length ?? 0;
  if (r.length * width > MAX_CELLS) refuse(["R"], `${r.length} × ${width} values; at most ${MAX_CELLS} are taken`);
  r.forEach((row, i) => {
    if (row.length !== width) refuse([evaluation.R ? "R" : "matrix", i], `this row has ${row.length} grades, the first has ${width}`);
  });
}

/** Warnings about weights and rows that are no shares of 1. */
export function shareWarnings(evaluation: Evaluation): string[] {
  const total = weightsOf(evaluation).reduce((sum, weight) => sum + weight, 0);
  const warnings =
    Math.abs(total - 1) > 1e-6 ? [`the weights add up to ${Number(total.toPrecision(6))}, not 1; they are used as sent`] : [];
  const rows = relationOf(evaluation).flatMap((row, i) => (row.every((r) => r === 0) ? [i + 1] : []));
  return rows.length > 0 ? [...warnings, `criterion ${rows.slice(0, 5).join(", ")} belongs to no grade`] : warnings;
}

/** A defuzzified score or its absence as an error. */
export function requireMembership<T>(value: T | null): T {
  if (value === null) throw new Undefined("All memberships are 0: nothing belongs to any grade, so there is no score.");
  return value;
}

const SYNONYMS: Record<Operator, readonly string[]> = {
  weightedAverage: ["m(.,+)", "m(·,+)", "m(*,+)", "m(.,(+))", "m(·,⊕)", "weighted", "加权平均型"],
  maxMin: ["m(and,or)", "m(∧,∨)", "m(min,max)", "max-min", "min-max", "主因素决定型"],
  maxProduct: ["m(.,or)", "m(·,∨)", "m(*,or)", "m(*,max)", "max-product", "max-dot", "主因素突出型"],
  boundedSum: ["m(and,(+))", "m(∧,⊕)", "m(and,+)", "m(∧,+)", "m(min,+)", "bounded-sum", "不均衡平均型"],
};

const operatorByName = new Map(
  OPERATORS.flatMap((operator) => [operator.toLowerCase(), ...SYNONYMS[operator]].map((name) => [name, operator] as const)),
);

/** An operator by its name or its notation. */
export const operatorSchema = z
  .string()
  .transform((name, context): Operator => {
    const operator = operatorByName.get(name.toLowerCase().replaceAll(/\s/g, "").replaceAll("，", ","));
    if (operator) return operator;
    context.addIssue({ code: "custom", message: `use one of ${OPERATORS.join(", ")}, or a notation such as M(·,+)` });
    return z.NEVER;
  })
  .default("weightedAverage");
