import { z } from "zod";
import { noTrace } from "../scoring/index.js";
import { perspectiveSchema, scoresSchema } from "./rubric.js";

export const ASSESSMENT_STATES = ["draft", "submitted", "declined"] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

export const commentSchema = z.string().trim().max(4000);
export const reasonSchema = z.string().trim().min(3, "say why in a few words").max(1000);

export const assessmentSchema = z
  .object({
    id: z.string(),
    panelId: z.string(),
    assessorId: z.string(),
    subjectId: z.string(),
    perspective: perspectiveSchema,
    state: z.enum(ASSESSMENT_STATES),
    scores: scoresSchema,
    comment: z.string().nullable(),
    reason: z.string().nullable().describe("Why the assessor declined the subject."),
    submittedAt: z.string().nullable(),
    updatedAt: z.string(),
  })
  .meta({
    id: "Assessment",
    description: "What one assessor says about one subject. A submitted one changes only after the owner of the panel reopened it.",
  });
export type Assessment = z.infer<typeof assessmentSchema>;

export const resultSettingsSchema = z
  .strictObject({
    dropHighLow: z
      .boolean()
      .default(false)
      .describe(
        "Leaves the highest and the lowest score of a subject and criterion out of the mean wherever at least four assessors scored it.",
      ),
    severityCorrection: z
      .boolean()
      .default(false)
      .describe("Takes from every score what its assessor gives above or below the others on the same subjects."),
    minimumRaters: z
      .int()
      .min(1)
      .max(200)
      .default(1)
      .describe("With fewer assessors a figure is suppressed and becomes no evidence. Self-assessments always count from one."),
    agreementThreshold: noTrace(z.number().min(0).max(1))
      .default(0.667)
      .describe("Krippendorff's alpha below it is flagged as low agreement."),
  })
  .meta({ id: "PanelSettings" });
export type ResultSettings = z.infer<typeof resultSettingsSchema>;

const coefficient = z.number().nullable();

export const agreementSchema = z
  .object({
    perspective: perspectiveSchema,
    criterion: z.string(),
    metric: z.enum(["ordinal", "interval"]).describe("ordinal for scales of up to seven points, interval for longer ones"),
    alpha: coefficient.describe(
      "Krippendorff's alpha: 1 is perfect agreement, 0 what chance would give. null where it cannot be computed.",
    ),
    icc: z
      .object({ single: z.number(), average: z.number() })
      .nullable()
      .describe("ICC(2,1) and ICC(2,k); only where every assessor scored every subject."),
    kendallW: coefficient.describe(
      "Concordance of the assessors' rankings of the subjects; only where every assessor scored every subject.",
    ),
    raters: z.int(),
    subjects: z.int().describe("Subjects with at least two scores: only these say anything about agreement."),
    verdict: z.enum(["good", "tentative", "low", "unknown"]),
    words: z.string().describe("The verdict in a sentence."),
  })
  .meta({ id: "PanelAgreement" });
export type Agreement = z.infer<typeof agreementSchema>;

export const severitySchema = z
  .object({
    assessorId: z.string(),
    perspective: perspectiveSchema,
    bias: coefficient.describe(
      "By how many hundredths of the scale the assessor scores above (lenient) or, if negative, below (severe) the others on the same subjects.",
    ),
    standardError: coefficient,
    group: z.int().describe("Assessors of one group share subjects, directly or through others; severity compares within a group only."),
    ratings: z.int(),
  })
  .meta({ id: "AssessorSeverity" });
export type Severity = z.infer<typeof severitySchema>;

export const cellSchema = z
  .object({
    perspective: perspectiveSchema,
    criterion: z.string(),
    status: z.enum(["measured", "suppressed", "missing"]),
    raw: coefficient.describe("Plain mean of all scores."),
    adjusted: coefficient.describe("Mean after the correction of severity; equals raw where nothing is corrected."),
    mean: coefficient.describe("The result: adjusted, without the highest and lowest score if they are dropped."),
    raters: z.int(),
    counted: z.int().describe("Scores behind the mean; two fewer than raters where highest and lowest are dropped."),
    spread: coefficient.describe("Sample standard deviation of the adjusted scores behind the mean."),
    standardError: coefficient,
    alpha: coefficient,
    isAgreementLow: z.boolean(),
  })
  .meta({ id: "PanelFigure" });
export type Cell = z.infer<typeof cellSchema>;

export const subjectResultSchema = z
  .object({
    subjectId: z.string(),
    name: z.string(),
    overall: z
      .array(z.object({ perspective: perspectiveSchema, value: coefficient.describe("0 to 100"), rank: z.int().nullable() }))
      .describe("Weighted mean of the criteria as shares of their scales; null while a criterion has no result."),
    cells: z.array(cellSchema),
  })
  .meta({ id: "PanelSubjectResult" });
export type SubjectResult = z.infer<typeof subjectResultSchema>;
