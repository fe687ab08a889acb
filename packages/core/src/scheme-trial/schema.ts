import { z } from "zod";
import { localizedTextSchema } from "../locale/index.js";
import { periodSchema } from "../period/index.js";
import { draftDefinitionSchema } from "../scheme/index.js";
import { boardFields, period, refineBoard } from "../scorecard/index.js";

/** As many as are scored twice within the time a request may take. */
export const MAX_SUBJECTS = 5_000;
const MAX_ROWS = 1_000;

/** Subjects that are told one by one unless told. */
export const USUAL_ROWS = 100;

const rowLimit = z.int().min(1).max(MAX_ROWS).optional().describe(`How many subjects are told one by one; ${USUAL_ROWS} unless told.`);
const version = z.int().min(1);

export const simulationInputSchema = z
  .strictObject({
    ...boardFields,
    period: periodSchema.describe("The period whose evidence is scored."),
    definition: draftDefinitionSchema.optional().describe("What is tried out; the working copy unless told."),
    compareWith: version.optional().describe("Published version to compare with; the one in force for the period unless told."),
    limit: rowLimit,
  })
  .superRefine(refineBoard)
  .meta({ id: "SimulationInput" });
export type SimulationInput = z.output<typeof simulationInputSchema>;

const nullable = z.number().nullable();
const score = nullable.describe("0 to 100, unrounded; null without a score.");
const stateSchema = z.object({
  status: z.enum(["scored", "suppressed", "missing"]),
  score,
  scoreRounded: score,
  grade: z.string().nullable(),
  rank: z.int().nullable(),
});

const reasonSchema = z
  .object({
    key: z.string(),
    name: localizedTextSchema,
    cause: z
      .enum(["added", "removed", "weight", "scale", "gate"])
      .describe(
        "Of an indicator: new in the tree, gone from it, weighs more or less, or scores differently (goalposts, sample, rules). Of a gate: its cap.",
      ),
    points: z.number().describe("What it adds to the change; all indicators and gates together make the change exactly."),
  })
  .meta({ id: "SimulationReason" });
export type SimulationReason = z.infer<typeof reasonSchema>;

const rowSchema = z
  .object({
    subjectId: z.string(),
    subjectName: z.string(),
    subjectKind: z.string(),
    members: z.int().nullable().describe("How many subjects a group joins; null for a subject and for the tenant as a whole."),
    before: z.union([stateSchema, z.null()]).describe("null when there is no version to compare with."),
    after: stateSchema,
    change: nullable.describe("Score after minus before; null unless both are there."),
    rankChange: z.int().nullable().describe("Places won (positive) or lost."),
    gradeChange: z
      .enum(["risen", "fallen", "same", "gained", "lost", "renamed"])
      .nullable()
      .describe("gained and lost: a score; renamed: the grade before is none of the grades now. null without a score before and after."),
    reasons: z.array(reasonSchema).describe("The three that weigh most, largest first."),
  })
  .meta({ id: "SimulatedSubject" });
export type SimulatedSubject = z.infer<typeof rowSchema>;

const correlation = {
  kendall: nullable.describe("Kendall's tau-b; null where one ranking ties everything."),
  spearman: nullable,
};

export const simulationSchema = z
  .object({
    schemeId: z.string(),
    period,
    by: boardFields.by.unwrap(),
    tag: z.string().nullable(),
    comparedWith: z.int().nullable().describe("The published version; null when none is in force."),
    definition: draftDefinitionSchema.describe("What was tried out, with the weights that publishing would freeze."),
    summary: z.object({
      subjects: z.int(),
      scoredBefore: z.int().nullable(),
      scoredAfter: z.int(),
      gained: z.int().describe("Have a score now and had none."),
      lost: z.int().describe("Had a score and have none now."),
      risen: z.int().describe("Their grade rises."),
      fallen: z.int(),
      meanChange: nullable.describe("Of the scores of those that have one before and after."),
      meanAbsoluteChange: nullable,
      largestChange: nullable.describe("The largest to either side, with its sign."),
      rankCorrelation: z.object(correlation).describe("Of those that have a score before and after."),
      grades: z.array(z.object({ grade: z.string(), before: z.int().nullable(), after: z.int() })).describe("Best first."),
    }),
    rows: z.array(rowSchema).describe("Lost and gained scores first, then the largest changes."),
    rowsTotal: z.int(),
    warnings: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
  })
  .meta({ id: "Simulation", description: "What another tree would do to everybody's score. Nothing is stored." });
export type Simulation = z.infer<typeof simulationSchema>;

export const COMPARED_METHODS = [
  "arithmetic",
  "geometric",
  "harmonic",
  "equal-weights",
  "entropy",
  "critic",
  "std",
  "merec",
  "topsis",
  "vikor",
  "copeland",
] as const;
export type ComparedMethod = (typeof COMPARED_METHODS)[number];

export const comparisonInputSchema = z
  .strictObject({
    ...boardFields,
    period: periodSchema,
    methods: z.array(z.enum(COMPARED_METHODS)).min(1).max(COMPARED_METHODS.length).optional().describe("All unless told."),
    definition: draftDefinitionSchema.optional().describe("A tree that is being edited."),
    version: version
      .optional()
      .describe("A published version. Neither: the version in force for the period, or the working copy of a draft."),
    limit: rowLimit,
  })
  .superRefine((input, context) => {
    refineBoard(input, context);
    if (input.definition && input.version !== undefined)
      context.addIssue({ code: "custom", path: ["version"], message: "give definition or version, not both" });
  })
  .meta({ id: "MethodComparisonInput" });
export type ComparisonInput = z.output<typeof comparisonInputSchema>;

const comparedSchema = z
  .object({
    method: z.enum(COMPARED_METHODS),
    basis: z
      .enum(["fixed", "cohort"])
      .describe("cohort: a result depends on who else is compared, so one new subject can move everybody. For comparison only."),
    note: z.string().describe("What was done, in a sentence."),
    weights: z.array(z.object({ key: z.string(), weight: z.number() })).describe("The weights of the leaves that were used."),
    ...correlation,
    meanShift: z.number().describe("Places that a subject moves against the scheme's ranking, on average."),
    maxShift: z.number(),
    topOverlap: z.number().describe("The share of the first ten places that both rankings have in common."),
    sameFirst: z.boolean(),
  })
  .meta({ id: "ComparedMethod" });
export type Compared = z.infer<typeof comparedSchema>;

const comparedRowSchema = z
  .object({
    subjectId: z.string(),
    subjectName: z.string(),
    score: z.number().describe("By the scheme."),
    rank: z.int().describe("By the scheme, among those compared."),
    ranks: z.partialRecord(z.enum(COMPARED_METHODS), z.int()).describe("By method."),
    best: z.int().describe("The best rank that any method gives."),
    worst: z.int(),
    spread: z.int().describe("worst minus best."),
  })
  .meta({ id: "ComparedSubject" });
export type ComparedSubject = z.infer<typeof comparedRowSchema>;

export const comparisonSchema = z
  .object({
    schemeId: z.string(),
    schemeVersion: z.int().nullable().describe("null for a working copy or a definition that was sent."),
    period,
    by: boardFields.by.unwrap(),
    tag: z.string().nullable(),
    compared: z.int().describe("Subjects with a score for every indicator: others could not be ranked by every method."),
    leftOut: z.object({
      subjects: z.int(),
      indicators: z.array(z.string()).describe("Leaves that weigh nothing, or that nobody has a score for."),
      methods: z.array(z.object({ method: z.enum(COMPARED_METHODS), reason: z.string() })),
    }),
    methods: z.array(comparedSchema),
    rows: z.array(comparedRowSchema).describe("By the scheme's rank."),
    rowsTotal: z.int(),
    movers: z.array(comparedRowSchema).describe("The ten whose ranks differ most between methods."),
  })
  .meta({ id: "MethodComparison", description: "How far the ranking hangs on the method. Scorecards are always computed by the scheme." });
export type Comparison = z.infer<typeof comparisonSchema>;
