import type { Problem } from "../errors/index.js";
import { type Matrix, matrixOf } from "../methods/matrix.js";
import { criticWeights } from "../methods/weights/critic.js";
import { entropyWeights } from "../methods/weights/entropy.js";
import { merecWeights } from "../methods/weights/merec.js";
import type { DataWeights } from "../methods/weights/shares.js";
import { stdWeights } from "../methods/weights/spread.js";
import { type Branch, evaluate, type LeafScores } from "../scoring/index.js";
import { named } from "./ahp.js";
import type { Derivation, OBJECTIVE_METHODS } from "./derivation-schema.js";

/** The leaf scores of the subjects of a period. `seen` counts those there are, where not all were read. */
export type Cases = { seen: number; scores: readonly LeafScores[] };

export type ObjectiveMethod = (typeof OBJECTIVE_METHODS)[number];
type Asked = { method: ObjectiveMethod; period: string };
type Weighed = { objective: NonNullable<Derivation["objective"]>; warnings: Problem[] };

/** Fewer say nothing about how scores differ. */
const LEAST_SUBJECTS = 3;
/** With fewer the weights are told with a warning. */
const FEW_SUBJECTS = 10;
/** MEREC takes logarithms: lower scores are raised to it, as in a geometric mean. */
const MEREC_FLOOR = 1;

const METHODS: Record<ObjectiveMethod, (scores: Matrix) => DataWeights> = {
  entropy: entropyWeights,
  critic: criticWeights,
  std: (scores) => stdWeights(scores),
  merec: (scores) => merecWeights({ ...scores, cells: scores.cells.map((score) => Math.max(MEREC_FLOOR, score)) }),
};

/**
 * Weights of a branch's children from their scores (0 to 100, so that units do not matter) over the subjects
 * that have all of them. `path` is where the method stands in the definition.
 */
export function objectiveWeights(branch: Branch, { method, period }: Asked, cases: Cases, path: string): Weighed | { problem: Problem } {
  const keys = branch.children.map(({ key }) => key);
  const rows = cases.scores.map((leaves) => evaluate(branch, leaves).children.map(({ score }) => score));
  const complete = rows.filter((row): row is number[] => row.every((score) => score !== null));
  if (complete.length < LEAST_SUBJECTS) return { problem: tooFew(keys, rows, complete.length, period, path) };
  const scores = matrixOf(complete);
  const weighed = METHODS[method](scores);
  const objective = {
    method,
    period,
    subjects: complete.length,
    incomplete: rows.length - complete.length,
    weights: named(weighed.weights, keys),
  };
  return { objective, warnings: warningsOf(weighed, keys, { method, scores, cases }, path) };
}

function tooFew(keys: readonly string[], rows: readonly (number | null)[][], complete: number, period: string, path: string): Problem {
  const counts = keys.map((key, j) => `${key} ${rows.filter((row) => row[j] !== null).length}`).join(", ");
  return {
    path: `${path}.period`,
    code: "too_few_subjects",
    message: `${complete} of ${rows.length} subjects have a score for every child in ${period}; at least ${LEAST_SUBJECTS} are needed (with a score: ${counts}). Choose another period, collect the missing evidence, or set the weights directly or by AHP`,
  };
}

type Background = { method: ObjectiveMethod; scores: Matrix; cases: Cases };

function warningsOf(weighed: DataWeights, keys: readonly string[], { method, scores, cases }: Background, path: string): Problem[] {
  const warn = (code: string, message: string): Problem => ({ path, code, message });
  const warnings: Problem[] = [];
  if (scores.rows < FEW_SUBJECTS)
    warnings.push(warn("few_subjects", `The weights rest on ${scores.rows} subjects only; a few more could move them a lot.`));
  if (cases.seen > cases.scores.length)
    warnings.push(
      warn("sampled", `The weights rest on ${cases.scores.length} of ${cases.seen} subjects, picked by their ids, which follow no order.`),
    );
  if (weighed.equalBecause) {
    warnings.push(warn("equal_weights", "The weights are equal: the subjects' scores give no reason to prefer any child."));
  } else if (weighed.constant.length > 0) {
    const level = weighed.constant.map((j) => `"${keys[j]}"`).join(", ");
    warnings.push(warn("zero_weight", `All subjects score the same on ${level}; the weight is 0.`));
  }
  if (method === "merec" && scores.cells.some((score) => score < MEREC_FLOOR))
    warnings.push(warn("raised_scores", `Scores below ${MEREC_FLOOR} count as ${MEREC_FLOOR}, because MEREC takes logarithms.`));
  return warnings;
}
