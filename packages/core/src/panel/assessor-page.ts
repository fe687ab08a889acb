import { z } from "zod";
import { ASSESSMENT_STATES, commentSchema, perspectiveSchema, reasonSchema, rubricSchema, scoresSchema } from "../assessment/index.js";
import * as Id from "../id/index.js";
import { localeSchema, localizedTextSchema } from "../locale/index.js";

const subjectId = Id.schema("subject");

export const answerSchema = z
  .strictObject({ subjectId, scores: scoresSchema, comment: commentSchema.optional() })
  .meta({ id: "AssessmentAnswer", description: "Scores by criterion; null says that it cannot be judged." });

export const declineSchema = z.strictObject({ subjectId, reason: reasonSchema }).meta({ id: "AssessmentDecline" });

export const assessorPageSchema = z
  .object({
    panel: z.object({
      name: localizedTextSchema,
      instructions: localizedTextSchema.nullable(),
      period: z.string(),
      closesAt: z.string(),
      timeZone: z.string(),
      organiser: z.string(),
    }),
    assessor: z.object({ name: z.string(), locale: localeSchema, perspective: perspectiveSchema, finishedAt: z.string().nullable() }),
    rubric: rubricSchema,
    subjects: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        state: z.enum(["open", ...ASSESSMENT_STATES]),
        scores: scoresSchema,
        comment: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "AssessorPage", description: "What an assessor's own page shows." });
export type AssessorPage = z.infer<typeof assessorPageSchema>;
