import { z } from "zod";
import * as Id from "../id/index.js";
import { localeSchema } from "../locale/index.js";
import { hasOneReference, ONE_REFERENCE, referenceFields, tagsSchema } from "../subject/index.js";

export const CHANNELS = ["api", "link", "email", "qr", "embed", "phone", "import"] as const;

export const responseInputSchema = z
  .strictObject({
    surveyId: Id.schema("survey"),
    surveyVersion: z.int().min(1).optional().describe("The version that was answered; the current one unless told."),
    ...referenceFields,
    submissionId: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe("Your own id of this submission: however often it is sent, it counts once."),
    submittedAt: z.iso.datetime({ offset: true }).optional(),
    requestedAt: z.iso.datetime({ offset: true }).optional().describe("When the respondent was asked."),
    answers: z
      .record(z.string().max(40), z.unknown())
      .describe(
        "Answers by question key: a number on the scale, an option key, a list of option keys, a text, or for a matrix an object of row keys and numbers.",
      ),
    locale: localeSchema.optional(),
    channel: z.enum(CHANNELS).default("api"),
    orderId: z.string().trim().min(1).max(100).optional(),
    tags: tagsSchema.optional(),
  })
  .refine((input) => hasOneReference(input) || (!input.subjectId && !input.subjectExternalId), ONE_REFERENCE)
  .meta({ id: "ResponseInput" });
export type ResponseInput = z.infer<typeof responseInputSchema>;

export const responseSchema = z
  .object({
    id: z.string(),
    surveyId: z.string(),
    surveyVersion: z.int(),
    subjectId: z.string().nullable(),
    submissionId: z.string(),
    submittedAt: z.string(),
    requestedAt: z.string().nullable(),
    receivedAt: z.string(),
    answers: z.record(z.string(), z.unknown()),
    locale: z.string().nullable(),
    channel: z.string(),
    orderId: z.string().nullable(),
    tags: z.record(z.string(), z.string()),
    erasedAt: z.string().nullable().describe("When the respondent was erased: texts and ids are gone, numbers and choices count on."),
  })
  .meta({ id: "Response" });
export type Response = z.infer<typeof responseSchema>;

export const responseFilterSchema = z.object({
  surveyId: Id.schema("survey"),
  subjectId: Id.schema("subject").optional(),
  from: z.iso.datetime({ offset: true }).optional().meta({ description: "Submitted at or after" }),
  to: z.iso.datetime({ offset: true }).optional().meta({ description: "Submitted before" }),
  withText: z.enum(["true"]).optional().meta({ description: "Only those with a written comment" }),
});
export type ResponseFilter = z.infer<typeof responseFilterSchema>;
