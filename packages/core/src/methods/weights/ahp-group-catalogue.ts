import { z } from "zod";
import { normalised, weightsSchema } from "../matrix.js";
import { type Method, method, result } from "../method.js";
import { requireLength } from "../shapes.js";
import {
  ACCEPTABLE_CR,
  eigenvectorPriorities,
  geometricMeanPriorities,
  groupJudgements,
  mostInconsistent,
  type Priorities,
} from "./ahp.js";
import { judgementsSchema, roundingWarnings, tableSchema } from "./judgements.js";
import type { RandomIndexTable } from "./random-index.js";

const MAX_JUDGES = 500;

const params = z.strictObject({
  ri: tableSchema,
  priorities: z.enum(["eigenvector", "geometricMean"]).default("eigenvector"),
});
type Options = z.output<typeof params>;

const prioritiesOf = (matrix: number[][], { priorities, ri }: { priorities: Options["priorities"]; ri: RandomIndexTable }): Priorities =>
  priorities === "eigenvector" ? eigenvectorPriorities(matrix, ri) : geometricMeanPriorities(matrix, ri);

const groupInput = z
  .strictObject({
    matrices: z.array(judgementsSchema).min(1).max(MAX_JUDGES).describe("One matrix of judgements a judge, over the same things."),
    judgeWeights: weightsSchema.optional().describe("How much each judge's voice counts; equally unless told."),
  })
  .superRefine(({ matrices, judgeWeights }, context) => {
    const size = matrices[0]?.length ?? 0;
    for (const [judge, matrix] of matrices.entries()) {
      if (matrix.length !== size)
        context.addIssue({
          code: "custom",
          path: ["matrices", judge],
          message: `this judge compares ${matrix.length} things, the first ${size}`,
        });
    }
    requireLength(context, "judgeWeights", judgeWeights, matrices.length);
  });

const summary = ({ weights, lambdaMax, ci, ri, cr }: Priorities) => ({
  weights,
  lambdaMax,
  ci,
  ri,
  cr,
  consistent: cr <= ACCEPTABLE_CR,
});

const group = method({
  name: "ahp.group",
  summary: "Weights of a group: the judges' matrices joined cell by cell, with the consistency of each judge and of the group.",
  formula: "a_ij = Π_k a_ij(k)^v_k with the judges' shares v (AIJ); or w_i ∝ Π_k w_i(k)^v_k (priorities, AIP)",
  source: "Aczél & Saaty 1983; Forman & Peniwati 1998, EJOR 108(1):165-169",
  input: groupInput,
  params: params.extend({
    aggregation: z
      .enum(["judgements", "priorities", "aij", "aip", "AIJ", "AIP"])
      .default("judgements")
      .describe("Join the judgements (AIJ), or the weights that each judge's own lead to (AIP)."),
  }),
  example: {
    input: {
      matrices: [
        [
          [1, 3, 5],
          [1 / 3, 1, 2],
          [1 / 5, 1 / 2, 1],
        ],
        [
          [1, 2, 7],
          [1 / 2, 1, 3],
          [1 / 7, 1 / 3, 1],
        ],
      ],
      judgeWeights: [2, 1],
    },
  },
  compute({ matrices, judgeWeights }, { aggregation, ...options }) {
    const judges = matrices.map((matrix) => prioritiesOf(matrix, options));
    const shares = [...normalised(judgeWeights ?? matrices.map(() => 1))];
    const matrix = groupJudgements(matrices, shares);
    const joined = prioritiesOf(matrix, options);
    const byPriorities = aggregation.toLowerCase() === "aip" || aggregation === "priorities";
    const weights = byPriorities ? joinedWeights(judges, shares) : joined.weights;
    const warnings = [...new Set(matrices.flatMap(roundingWarnings))];
    for (const [judge, { cr }] of judges.entries())
      if (cr > ACCEPTABLE_CR)
        warnings.push(`Judge ${judge + 1} has a consistency ratio of ${cr.toFixed(3)}, above ${ACCEPTABLE_CR.toFixed(2)}.`);
    if (joined.cr > ACCEPTABLE_CR)
      warnings.push(`The group's consistency ratio is ${joined.cr.toFixed(3)}, above ${ACCEPTABLE_CR.toFixed(2)}.`);
    const data = { ...summary(joined), weights, matrix, judges: judges.map(summary), judgeCrs: judges.map(({ cr }) => cr) };
    return result(data, warnings, {
      riTable: joined.riTable,
      judgeWeights: shares,
      mostInconsistent: mostInconsistent(matrix, joined),
      perJudge: matrices.map((one, judge) => ({ judge, mostInconsistent: mostInconsistent(one, judges[judge] ?? joined) })),
    });
  },
});

function joinedWeights(judges: readonly Priorities[], shares: readonly number[]): number[] {
  const logs = judges[0]?.weights.map((_, i) =>
    judges.reduce((sum, { weights }, k) => sum + (shares[k] ?? 0) * Math.log(weights[i] ?? 1), 0),
  );
  return [...normalised((logs ?? []).map(Math.exp))];
}

const levelSchema = z.union([judgementsSchema, weightsSchema]);
type Level = z.output<typeof levelSchema>;

const synthesisInput = z
  .strictObject({
    criteria: levelSchema.describe("Judgements between the criteria, or their weights."),
    criteriaOrder: z.array(z.string().max(200)).optional(),
    alternatives: z
      .array(levelSchema)
      .min(1)
      .max(1000)
      .describe("For every criterion, in the same order: judgements between the alternatives, or their weights."),
    alternativesOrder: z.array(z.string().max(200)).optional(),
  })
  .superRefine(({ criteria, criteriaOrder, alternatives, alternativesOrder }, context) => {
    const count = alternatives[0]?.length ?? 0;
    requireLength(context, "alternatives", alternatives, criteria.length);
    requireLength(context, "criteriaOrder", criteriaOrder, criteria.length);
    requireLength(context, "alternativesOrder", alternativesOrder, count);
    for (const [k, level] of alternatives.entries()) {
      if (level.length !== count)
        context.addIssue({
          code: "custom",
          path: ["alternatives", k],
          message: `${level.length} alternatives here, ${count} under the first criterion`,
        });
    }
  });

const isWeights = (level: Level): level is number[] => typeof level[0] === "number";

const synthesis = method({
  name: "ahp.synthesis",
  summary: "Overall priorities of alternatives: their weights under every criterion, joined by the criteria's weights.",
  formula: "P_i = Σ_k c_k w_ik; ideal mode divides each criterion's weights by their largest first, then scales to 1",
  source: "Saaty 1980; Forman & Gass 2001 (distributive and ideal mode)",
  input: synthesisInput,
  params: params.extend({ mode: z.enum(["distributive", "ideal"]).default("distributive") }),
  example: {
    input: {
      criteria: [
        [1, 3],
        [1 / 3, 1],
      ],
      alternatives: [
        [
          [1, 2],
          [1 / 2, 1],
        ],
        [0.2, 0.8],
      ],
    },
  },
  compute({ criteria, criteriaOrder, alternatives }, { mode, ...options }) {
    const warnings: string[] = [];
    const named = (k: number) => criteriaOrder?.[k] ?? `criterion ${k + 1}`;
    const weigh = (level: Level, name: string) => {
      if (isWeights(level)) return { weights: [...normalised(level)] };
      const priorities = summary(prioritiesOf(level, options));
      if (!priorities.consistent)
        warnings.push(`The consistency ratio of ${name} is ${priorities.cr.toFixed(3)}, above ${ACCEPTABLE_CR.toFixed(2)}.`);
      return priorities;
    };
    const top = weigh(criteria, "the criteria");
    const below = alternatives.map((level, k) => weigh(level, named(k)));
    const local = below.map(({ weights }) => (mode === "ideal" ? weights.map((weight) => weight / Math.max(...weights)) : weights));
    const sums = (local[0] ?? []).map((_, i) => local.reduce((sum, weights, k) => sum + (top.weights[k] ?? 0) * (weights[i] ?? 0), 0));
    return result(mode === "ideal" ? [...normalised(sums)] : sums, warnings, { criteria: top, alternatives: below, riTable: options.ri });
  },
});

export const GROUP_METHODS: Method[] = [group, synthesis];
