import { z } from "zod";
import { ROUNDING } from "../methods/weights/judgements.js";
import { periodSchema } from "../period/index.js";

/** Saaty's scale of pairwise judgement runs from 1/9 to 9; printed thirds and sevenths may be rounded. */
const JUDGEMENT_LIMIT = 9.001;

const matrixSchema = z
  .array(
    z
      .array(
        z
          .number()
          .min(1 / JUDGEMENT_LIMIT)
          .max(JUDGEMENT_LIMIT),
      )
      .max(15),
  )
  .min(2)
  .max(15);

const ahpSchema = z
  .strictObject({
    method: z.literal("ahp"),
    randomIndex: z.enum(["saaty-1980", "alonso-lamata-2006"]).default("saaty-1980"),
    judges: z
      .array(z.strictObject({ name: z.string().trim().max(80).default(""), matrix: matrixSchema }))
      .min(1)
      .max(30),
  })
  .describe(
    "Pairwise judgements: matrix[i][j] says how much more the i-th child matters than the j-th. Several judges are joined by the geometric mean.",
  );

const objectiveSchema = z
  .strictObject({ method: z.enum(["entropy", "critic", "std", "merec"]), period: periodSchema })
  .describe("From how the children's scores differ among the subjects of a period; worked out and frozen when the version is published.");

const combinedSchema = z
  .strictObject({
    method: z.literal("combined"),
    rule: z.enum(["linear", "multiplicative", "game-theory"]).default("linear"),
    share: z.number().min(0).max(1).default(0.5).describe("Of the first one, for the linear rule."),
    first: z.discriminatedUnion("method", [z.strictObject({ method: z.literal("direct") }), ahpSchema]),
    second: objectiveSchema,
  })
  .describe("Judged weights (direct or AHP) combined with those from the data.");

/** Where the weights of a branch's children come from; they are taken as written when this is left out. */
export const weightingSchema = z.discriminatedUnion("method", [ahpSchema, objectiveSchema, combinedSchema]).meta({ id: "SchemeWeighting" });

export type Ahp = z.infer<typeof ahpSchema>;
export type Weighting = z.infer<typeof weightingSchema>;

/** Weights that are taken as written, and must add up to 1: all but those that replace them when publishing. */
export const takesWrittenWeights = (weighting: Weighting | undefined): boolean =>
  weighting === undefined || (weighting.method === "combined" && weighting.first.method === "direct");

export type WeightingProblem = { path: (string | number)[]; message: string };

/** Judgements that do not fit the children: the wrong number of rows, a diagonal that is not 1, pairs that contradict each other. */
export function weightingProblems(weighting: Weighting | undefined, children: readonly { key: string }[]): WeightingProblem[] {
  if (weighting && children.length < 2) {
    const only = children.map(({ key }) => `"${key}"`).join("");
    return [
      {
        path: ["weighting"],
        message: `there is nothing to weigh: ${only} is the only child. Leave weighting out and give it the weight 1`,
      },
    ];
  }
  if (weighting?.method === "ahp") return judgementProblems(weighting, children, ["weighting"]);
  if (weighting?.method === "combined" && weighting.first.method === "ahp")
    return judgementProblems(weighting.first, children, ["weighting", "first"]);
  return [];
}

function judgementProblems({ judges }: Ahp, children: readonly { key: string }[], path: (string | number)[]): WeightingProblem[] {
  return judges.flatMap(({ matrix }, judge) => {
    const at = [...path, "judges", judge, "matrix"];
    const size = children.length;
    if (matrix.length !== size || matrix.some((row) => row.length !== size)) {
      const message = `the matrix needs ${size} rows of ${size} judgements, one a child (${children.map(({ key }) => key).join(", ")})`;
      return [{ path: at, message }];
    }
    return pairProblems(matrix, children, at);
  });
}

function pairProblems(matrix: number[][], children: readonly { key: string }[], at: (string | number)[]): WeightingProblem[] {
  const problems: WeightingProblem[] = [];
  const judged = (i: number, j: number) => matrix[i]?.[j] ?? Number.NaN;
  for (const [i, row] of matrix.entries()) {
    if (Math.abs(judged(i, i) - 1) > 1e-9)
      problems.push({ path: [...at, i, i], message: `"${children[i]?.key}" compared with itself is 1` });
    for (let j = i + 1; j < row.length; j += 1) {
      const product = judged(i, j) * judged(j, i);
      if (Math.abs(product - 1) <= ROUNDING) continue;
      const message = `"${children[i]?.key}" to "${children[j]?.key}" is ${judged(i, j)}, so the other way round must be ${Number((1 / judged(i, j)).toFixed(4))}, not ${judged(j, i)}`;
      problems.push({ path: [...at, j, i], message });
    }
  }
  return problems;
}
