import { z } from "zod";
import { type Method, method, result } from "../method.js";
import { numberSchema } from "../shapes.js";
import { MEMBERSHIP_METHODS } from "./membership-methods.js";
import { compose, gradeScore, normalised, type Operator } from "./operators.js";
import {
  evaluationFields,
  operatorSchema,
  refineEvaluation,
  relationOf,
  requireMembership,
  shareSchema,
  shareWarnings,
  weightsOf,
} from "./shapes.js";

const SOURCE = "Zadeh 1965, Information and Control 8(3):338-353; fuzzy comprehensive evaluation (模糊综合评价) B = A∘R";
const EXAMPLE = {
  A: [0.5, 0.3, 0.2],
  R: [
    [0.7, 0.2, 0.1, 0],
    [0.2, 0.3, 0.4, 0.1],
    [0.3, 0.4, 0.2, 0.1],
  ],
};

const evaluationSchema = z.strictObject(evaluationFields).superRefine(refineEvaluation);

const operatorMethod = (operator: Operator, summary: string, formula: string): Method =>
  method({
    name: `fuzzy.${operator}`,
    summary,
    formula,
    source: SOURCE,
    input: evaluationSchema,
    params: z.strictObject({ normalise: z.boolean().default(false).describe("Whether the memberships of the result add up to 1.") }),
    example: { input: EXAMPLE },
    compute(evaluation, { normalise }) {
      const b = compose(operator, weightsOf(evaluation), relationOf(evaluation));
      const shares = normalised(b);
      const warnings = shareWarnings(evaluation);
      if (!shares) warnings.push("all memberships of the result are 0");
      return result(normalise && shares ? shares : b, warnings, { normalised: shares });
    },
  });

const gradesFields = {
  scores: z.array(numberSchema).min(1).max(1000).optional().describe("A score a grade, for one score of the whole."),
  grades: z.array(z.string().max(100)).min(1).max(1000).optional().describe("A name a grade."),
};

function refineGrades(
  { scores, grades }: { scores?: unknown[] | undefined; grades?: unknown[] | undefined },
  width: number,
  context: z.RefinementCtx,
) {
  for (const [path, list] of Object.entries({ scores, grades })) {
    if (list && list.length !== width)
      context.addIssue({ code: "custom", path: [path], message: `${list.length} entries for ${width} grades` });
  }
}

/** Memberships, the grade with the largest, and the score where grades have scores. */
function verdict(b: number[], { scores, grades }: { scores?: number[] | undefined; grades?: string[] | undefined }) {
  const best = b.indexOf(Math.max(...b));
  const shares = normalised(b);
  return {
    B: b,
    normalised: shares,
    grade: shares ? (grades?.[best] ?? best + 1) : null,
    ...(scores ? { score: gradeScore(b, scores) } : {}),
  };
}

const evaluateMethod = method({
  name: "fuzzy.evaluate",
  summary: "Fuzzy comprehensive evaluation with any of the four operators: memberships, the grade of the largest one, and a score.",
  formula: "B = A∘R by the operator; grade arg max b_k; score Σ b_k s_k/Σ b_k",
  source: SOURCE,
  input: z.strictObject({ ...evaluationFields, ...gradesFields }).superRefine((input, context) => {
    refineEvaluation(input, context);
    refineGrades(input, relationOf(input)[0]?.length ?? 0, context);
  }),
  params: z.strictObject({ operator: operatorSchema }),
  example: { input: { ...EXAMPLE, scores: [95, 80, 65, 50] }, params: { operator: "weightedAverage" } },
  compute(evaluation, { operator }) {
    const b = compose(operator, weightsOf(evaluation), relationOf(evaluation));
    return result(verdict(b, evaluation), shareWarnings(evaluation), { operator });
  },
});

const multilevelMethod = method({
  name: "fuzzy.multilevel",
  summary: "Two-level fuzzy evaluation: every group of criteria is evaluated, and the groups' results are evaluated again.",
  formula: "B_i = A_i∘R_i, B = A∘(B_1, …, B_n)ᵀ by the operator",
  source: `${SOURCE}; two levels (二级模糊综合评价)`,
  input: z
    .strictObject({
      A: z.array(shareSchema).min(1).max(1000).describe("A weight a group."),
      groups: z.array(evaluationSchema).min(1).max(1000),
      ...gradesFields,
    })
    .superRefine(({ A, groups, ...grades }, context) => {
      const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
      if (A.length !== groups.length) refuse(["A"], `${A.length} weights for ${groups.length} groups`);
      const widths = groups.map((group) => relationOf(group)[0]?.length ?? 0);
      const width = widths[0] ?? 0;
      widths.forEach((other, i) => {
        if (other !== width) refuse(["groups", i, "R"], `${other} grades where the first group has ${width}`);
      });
      refineGrades(grades, width, context);
    }),
  params: z.strictObject({ operator: operatorSchema }),
  example: { input: { A: [0.6, 0.4], groups: [EXAMPLE, { A: [1], R: [[0.1, 0.4, 0.3, 0.2]] }] } },
  compute({ A, groups, ...grades }, { operator }) {
    const first = groups.map((group) => compose(operator, weightsOf(group), relationOf(group)));
    const b = compose(operator, A, first);
    const warnings = [...groups.flatMap((group, i) => shareWarnings(group).map((warning) => `group ${i + 1}: ${warning}`))];
    return result(verdict(b, grades), [...shareWarnings({ A, R: first }), ...warnings], { operator, groups: first });
  },
});

const scoreMethod = method({
  name: "fuzzy.score",
  summary: "One score from memberships: the grades' scores, weighted by membership. A list of such inputs gives the list of their results.",
  formula: "Σ b_k^p s_k/Σ b_k^p with p = 1 unless told",
  source: "Weighted-average defuzzification (加权平均法) of fuzzy comprehensive evaluation",
  input: z
    .strictObject({ B: z.array(z.number().min(0).max(1e6)).min(1).max(10_000), scores: z.array(numberSchema).min(1).max(10_000) })
    .refine(({ B, scores }) => B.length === scores.length, { path: ["scores"], error: "send a score for every membership in B" }),
  params: z.strictObject({ exponent: z.number().positive().max(10).default(1) }),
  repeatable: true,
  example: { input: { B: [0.28, 0.32, 0.31, 0.09], scores: [95, 80, 65, 50] } },
  compute: ({ B, scores }, { exponent }) => result(requireMembership(gradeScore(B, scores, exponent))),
});

/** Grades that overlap, and judgements that belong to several of them. */
export const FUZZY: Method[] = [
  operatorMethod("weightedAverage", "Operator M(·,+): every criterion counts by its weight (加权平均型).", "b_k = Σ a_i r_ik"),
  operatorMethod(
    "maxMin",
    "Operator M(∧,∨): the most telling criterion decides, cut off at its weight (主因素决定型).",
    "b_k = max min(a_i, r_ik)",
  ),
  operatorMethod("maxProduct", "Operator M(·,∨): the largest weighted membership decides (主因素突出型).", "b_k = max a_i r_ik"),
  operatorMethod("boundedSum", "Operator M(∧,⊕): memberships cut off at the weights, summed up to 1.", "b_k = min(1, Σ min(a_i, r_ik))"),
  evaluateMethod,
  multilevelMethod,
  scoreMethod,
  ...MEMBERSHIP_METHODS,
];
