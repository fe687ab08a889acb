import { z } from "zod";
import * as Id from "../id/index.js";
import { frozenIndicatorSchema } from "../indicator/index.js";
import { localizedTextSchema } from "../locale/index.js";
import { GRAINS, periodSchema } from "../period/index.js";
import { boardFields, refineBoard } from "./board.js";

export const MAX_SUBJECT_IDS = 1_000;

export const SUPERSESSION_REASONS = ["late-data", "corrected-data", "new-scheme-version"] as const;

export const scoringFields = {
  ...boardFields,
  period: periodSchema.describe("2026-11-21, 2026-W47, 2026-11, 2026-Q4 or 2026, in the tenant's time zone."),
  version: z.int().min(1).optional().describe("Version of the scheme; the current one unless told."),
  subjectIds: z
    .array(Id.schema("subject"))
    .min(1)
    .max(MAX_SUBJECT_IDS)
    .optional()
    .describe("Scores these anew and ranks them among the others; all subjects unless told. For by=subject only."),
  reason: z.enum(["late-data", "corrected-data"]).default("late-data").describe("Told by every scorecard that takes the place of another."),
};

export const scoringInputSchema = z
  .strictObject(scoringFields)
  .superRefine((input, context) => {
    refineBoard(input, context);
    if (input.subjectIds && input.by !== "subject")
      context.addIssue({
        code: "custom",
        path: ["subjectIds"],
        message: "subjectIds belongs to by=subject; groups are always scored whole",
      });
  })
  .meta({ id: "ScoringInput" });
export type ScoringInput = z.input<typeof scoringInputSchema>;

export const score = z.number().nullable().describe("0 to 100, unrounded; null without a score");
const status = z
  .enum(["scored", "suppressed", "missing"])
  .describe("Without a score: suppressed where too little was observed, missing where nothing was.");
export const period = z.object({ label: z.string(), grain: z.enum(GRAINS), from: z.string(), to: z.string() });
export type Status = z.infer<typeof status>;

export const scoringSchema = z
  .object({
    schemeId: z.string(),
    schemeVersion: z.int(),
    by: boardFields.by.unwrap(),
    tag: z.string().nullable(),
    period,
    timeZone: z.string(),
    revision: z.int().describe("Grows whenever the ranking changes: late data, new subjects."),
    scoredAt: z.string().describe("When this revision was computed; scoring again with the same evidence leaves it."),
    subjects: z.int().describe("Subjects, or groups."),
    scored: z.int(),
    suppressed: z.int(),
    missing: z.int(),
    grades: z.array(z.object({ grade: z.string(), count: z.int() })).describe("Subjects per grade, best first."),
  })
  .meta({ id: "Scoring", description: "What is in force for a scheme version and period, over all subjects." });
export type Scoring = z.infer<typeof scoringSchema>;

export const standingSchema = z
  .object({
    scorecardId: z.string(),
    subjectId: z.string(),
    subjectName: z.string(),
    subjectKind: z.string(),
    rank: z.int().nullable().describe("1 is best; equal scores share a rank and the next one skips. null without a score."),
    tied: z.boolean(),
    rankLow: z.int().nullable().describe("Best rank of the band that holds 90 % of the ranks when weights vary by 20 % (5th percentile)."),
    rankHigh: z.int().nullable().describe("Worst rank of that band (95th percentile)."),
    members: z.int().nullable().describe("How many subjects a group joins; null for a subject and for the tenant as a whole."),
    status,
    score,
    scoreRounded: score.describe("As displayed, to one decimal."),
    low: score,
    high: score,
    grade: z.string().nullable(),
    n: z.int().describe("Largest sample of a measured indicator; orders and tenant-wide counts left out."),
    coverage: z.number(),
    revision: z.int(),
  })
  .meta({ id: "RankedScorecard" });
export type RankedScorecard = z.infer<typeof standingSchema>;

export const pointSchema = z
  .object({
    scorecardId: z.string(),
    schemeVersion: z.int(),
    period,
    status,
    score,
    scoreRounded: score,
    low: score,
    high: score,
    grade: z.string().nullable(),
    n: z.int(),
    revision: z.int(),
    createdAt: z.string(),
  })
  .meta({ id: "ScorecardPoint", description: "A subject's score of one period." });
export type ScorecardPoint = z.infer<typeof pointSchema>;

const reasonSchema = z
  .discriminatedUnion("code", [
    z.object({ code: z.literal("no-evidence") }),
    z.object({ code: z.literal("below-minimum-sample"), n: z.number(), minimumSample: z.number() }),
    z.object({
      code: z.literal("coverage-below-threshold"),
      coverage: z.number(),
      coverageThreshold: z.number(),
      absent: z.array(z.string()),
    }),
    z
      .object({ code: z.literal("formula-input"), missing: z.array(z.string()), suppressed: z.array(z.string()) })
      .describe("Keys of the formula's inputs that were not observed, or not enough."),
    z.object({ code: z.literal("formula-undefined"), problem: z.enum(["division-by-zero", "out-of-range"]) }),
    z.object({ code: z.literal("veto-undecided"), keys: z.array(z.string()) }).describe("Keys of the gated nodes without a score."),
  ])
  .meta({ id: "NoScoreReason", description: "Why there is no score here." });

const nullable = z.number().nullable();
const weighted = {
  key: z.string(),
  name: localizedTextSchema,
  parentKey: z.string().nullable(),
  weight: z.number().describe("Product of the weights from the top down"),
  effectiveWeight: z.number().describe("After measured siblings took over the weight of absent ones"),
  contribution: nullable.describe("Points of the total score that come from here, unrounded"),
  contributionRounded: nullable.describe("To one decimal, so that the displayed ones add up to scoreRounded exactly"),
};
const uncertain = {
  score,
  standardError: nullable,
  low: nullable,
  high: nullable,
  errorCoverage: z.number().describe("The share of the effective weight whose error is known"),
};

const dimensionSchema = z
  .object({ ...weighted, ...uncertain, coverage: z.number(), reason: reasonSchema.nullable() })
  .meta({ id: "DimensionScore" });

const shrunkSchema = z
  .object({
    method: z.literal("bayesian-average"),
    value: z.number(),
    standardError: nullable,
    low: nullable,
    high: nullable,
    priorMean: z.number(),
    priorSample: z.number(),
    priorShare: z.number().describe("How much of the value is prior, from 0 to 1"),
    towards: z.enum(["cohort", "fixed"]),
  })
  .meta({ id: "ShrunkValue", description: "The value drawn towards a prior mean: what is normalised instead of the observed one." });

const imputedSchema = z
  .discriminatedUnion("rule", [
    z.object({ rule: z.literal("score"), score: z.number() }),
    z.object({ rule: z.literal("cohort-mean"), score: z.number(), value: z.number(), subjects: z.int() }),
  ])
  .meta({ id: "ImputedScore", description: "What stood in for a value that was not observed, by the indicator's rule." });

const gateSchema = z
  .object({
    key: z.string(),
    below: z.number(),
    cap: z.number(),
    of: z.enum(["parent", "total"]),
    score: nullable,
    points: z.number().describe("What the cap takes from the total: zero or negative, unrounded"),
    pointsRounded: z.number().describe("To one decimal, so that contributions and gates add up to scoreRounded"),
    certain: z.boolean().describe("The node's interval lies wholly below the threshold"),
  })
  .meta({ id: "ShutGate", description: "A veto in force." });

const panelAgreementSchema = z
  .object({
    panelId: z.string(),
    raters: z.int(),
    alpha: nullable.describe("Krippendorff's alpha; null where it cannot be computed"),
    isLow: z.boolean().describe("Below the panel's threshold: the assessors saw different things"),
  })
  .meta({ id: "IndicatorAgreement", description: "How far the assessors agreed whose scores the value comes from." });

const { name: _name, key: _key, id: _id, ...frozen } = frozenIndicatorSchema.shape;
const indicatorSchema = z
  .object({
    ...weighted,
    indicatorId: z.string(),
    ...frozen,
    status: z
      .enum(["measured", "missing", "suppressed"])
      .describe("A measured zero, nothing observed, and too little observed are three things."),
    reason: reasonSchema.nullable(),
    value: nullable.describe("In the indicator's unit; null unless measured"),
    n: z.number(),
    standardError: nullable,
    low: nullable,
    high: nullable,
    method: z.string().describe("How the interval was computed"),
    shrunk: shrunkSchema.optional(),
    imputed: imputedSchema.optional(),
    normalised: nullable.describe("0 to 100"),
    normalisedLow: nullable,
    normalisedHigh: nullable,
    normalisedStandardError: nullable,
    agreement: panelAgreementSchema.optional().describe("Of indicators fed by panels only"),
  })
  .meta({
    id: "IndicatorScore",
    description: "`source` with the scorecard's subject and period says which records stand behind the value.",
  });

export const subjectSnapshotSchema = z
  .object({
    id: z.string(),
    externalId: z.string(),
    name: z.string(),
    kind: z.string(),
    parentId: z.string().nullable(),
    tags: z.record(z.string(), z.string()),
  })
  .describe("The subject as it was when it was scored.");
export type SubjectSnapshot = z.infer<typeof subjectSnapshotSchema>;

const supersedesSchema = z.object({ scorecardId: z.string(), reason: z.enum(SUPERSESSION_REASONS) });
export type Supersedes = z.infer<typeof supersedesSchema>;

export const scorecardSchema = z
  .object({
    id: z.string(),
    schemeId: z.string(),
    schemeVersion: z.int(),
    schemeName: localizedTextSchema,
    period,
    timeZone: z.string(),
    subject: subjectSnapshotSchema,
    revision: z.int(),
    supersedes: supersedesSchema.nullable(),
    supersededBy: z.string().nullable().describe("Id of the next revision; null when this one is in force."),
    createdAt: z.string(),
    status,
    ...uncertain,
    scoreRounded: score,
    confidence: z.number(),
    grade: z.string().nullable(),
    n: z.int(),
    coverage: z.number().describe("The share of the top level's weight that has a score"),
    evidence: z.number().describe("The share of the whole scheme's weight that was measured"),
    reason: reasonSchema.nullable(),
    dimensions: z.array(dimensionSchema).describe("In tree order, parents before children"),
    gates: z.array(gateSchema).describe("Vetoes in force; empty when there are none"),
    indicators: z.array(indicatorSchema).describe("In tree order; the contributions and the gates' points add up to the score"),
  })
  .meta({
    id: "Scorecard",
    description: "The result for a subject, scheme version and period. Never changes; late data makes a new revision.",
  });
export type Scorecard = z.infer<typeof scorecardSchema>;

export const rankingFilterSchema = z.object({
  schemeId: Id.schema("scheme"),
  period: periodSchema,
  version: z.coerce.number().int().min(1).optional().meta({ description: "The highest scored version unless told" }),
  grade: z.string().min(1).max(40).optional(),
  subjectId: z.string().min(1).max(200).optional().meta({ description: "A subject, or the id of a group." }),
  ...boardFields,
});
type RankingQuery = z.infer<typeof rankingFilterSchema>;
/** The board may be left out: subjects. */
export type RankingFilter = Omit<RankingQuery, "by"> & { by?: RankingQuery["by"] | undefined };

export const historyFilterSchema = z.object({
  schemeId: Id.schema("scheme"),
  grain: z.enum(GRAINS),
});
export type HistoryFilter = z.infer<typeof historyFilterSchema>;
