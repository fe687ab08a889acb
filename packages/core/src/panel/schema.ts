import { z } from "zod";
import {
  agreementSchema,
  perspectiveSchema,
  reasonSchema,
  resultSettingsSchema,
  rubricSchema,
  scaleSchema,
  severitySchema,
  subjectResultSchema,
} from "../assessment/index.js";
import * as Id from "../id/index.js";
import { localeSchema, localizedTextSchema } from "../locale/index.js";
import { suppressionSchema } from "../mail-suppression/index.js";
import { periodSchema } from "../period/index.js";
import { keySchema, noTrace } from "../scoring/index.js";

export const MAX_SUBJECTS = 500;
export const MAX_ASSESSORS = 200;
/** Bounds of one panel, so that its results fit one answer and are computed in a moment. */
export const MAX_FIGURES = 6000;
export const MAX_ASSESSMENTS = 20_000;

export const PANEL_STATES = ["draft", "open", "closed", "cancelled"] as const;
export type PanelState = (typeof PANEL_STATES)[number];

const subjectIdsSchema = z.array(Id.schema("subject")).max(MAX_SUBJECTS);
const instant = z.iso.datetime({ offset: true });

export const assessorInputSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    locale: localeSchema.optional().describe("Language of mail and page; the tenant's unless told."),
    perspective: perspectiveSchema,
    subjectIds: subjectIdsSchema
      .min(1)
      .optional()
      .describe("The subjects to assess; all of the panel unless told. A self-assessor names the subject that they are."),
  })
  .superRefine(({ perspective, subjectIds }, context) => {
    if (perspective === "self" && !subjectIds)
      context.addIssue({ code: "custom", path: ["subjectIds"], message: "a self-assessor assesses themselves: name that subject" });
  })
  .meta({ id: "AssessorInput" });
export type AssessorInput = z.infer<typeof assessorInputSchema>;

export const assessorsInputSchema = z
  .strictObject({ assessors: z.array(assessorInputSchema).min(1).max(MAX_ASSESSORS) })
  .meta({ id: "AssessorsInput" });

export const rubricFromSchema = z
  .strictObject({
    schemeId: Id.schema("scheme"),
    version: z.int().min(1).optional().describe("The version in force unless told."),
    leaves: z
      .union([z.literal("all"), z.array(keySchema).min(1).max(50)])
      .optional()
      .describe("Keys of the leaves to judge; unless told, those whose indicator is fed by assessments."),
    scale: scaleSchema
      .optional()
      .describe("Scale of every criterion; unless told, the goalposts of indicators fed by assessments, and 1 to 5."),
  })
  .meta({ id: "RubricFrom" });
export type RubricFrom = z.infer<typeof rubricFromSchema>;

const fields = {
  name: localizedTextSchema.describe("Assessors read it in their mail and on their page."),
  instructions: localizedTextSchema.describe("What assessors should know before they begin."),
  period: periodSchema.describe("What the panel judges, such as 2026-Q4 or 2026-11-21. Results belong to its last day."),
  opensAt: instant.describe("Invitations go out then; when the panel is opened, unless told."),
  closesAt: instant.describe("Links stop working and results become evidence."),
  reminderDays: z.int().min(0).max(30).describe("Days before closing on which those who are not finished are reminded; 0 for never."),
};

const rubricSource = { rubric: rubricSchema.optional(), rubricFrom: rubricFromSchema.optional() };
type RubricSource = { rubric?: unknown; rubricFrom?: unknown };

export const panelInputSchema = z
  .strictObject({
    name: fields.name,
    instructions: fields.instructions.optional(),
    period: fields.period,
    opensAt: fields.opensAt.optional(),
    closesAt: fields.closesAt,
    reminderDays: fields.reminderDays.default(3),
    ...rubricSource,
    subjectIds: subjectIdsSchema.default([]),
    assessors: z.array(assessorInputSchema).max(MAX_ASSESSORS).default([]),
    settings: resultSettingsSchema.prefault({}),
  })
  .refine(({ rubric, rubricFrom }: RubricSource) => (rubric === undefined) !== (rubricFrom === undefined), {
    message: "give rubric or rubricFrom, one of them",
    path: ["rubric"],
  })
  .meta({ id: "PanelInput" });
export type PanelInput = z.infer<typeof panelInputSchema>;

export const panelPatchSchema = z
  .strictObject({
    name: fields.name.optional(),
    instructions: fields.instructions.nullable().optional(),
    period: fields.period.optional(),
    opensAt: fields.opensAt.nullable().optional(),
    closesAt: fields.closesAt.optional(),
    reminderDays: fields.reminderDays.optional(),
    ...rubricSource,
    subjectIds: subjectIdsSchema.optional(),
    settings: z
      .strictObject({
        dropHighLow: z.boolean().optional(),
        severityCorrection: z.boolean().optional(),
        minimumRaters: z.int().min(1).max(200).optional(),
        agreementThreshold: noTrace(z.number().min(0).max(1)).optional(),
      })
      .optional(),
  })
  .refine(({ rubric, rubricFrom }: RubricSource) => rubric === undefined || rubricFrom === undefined, {
    message: "give rubric or rubricFrom, not both",
    path: ["rubric"],
  })
  .meta({
    id: "PanelPatch",
    description:
      "A draft takes every field. Once open, only name, instructions, closesAt, reminderDays and settings change: the rubric is frozen.",
  });
export type PanelPatch = z.infer<typeof panelPatchSchema>;

export const MAIL_KINDS = ["invitation", "reminder", "reopened"] as const;
export const MAIL_STATES = ["pending", "sending", "sent", "failed"] as const;
const SHOWN_MAIL_STATES = [...MAIL_STATES, "bounced", "complained"] as const;

const countsSchema = z.object({ assigned: z.int(), submitted: z.int(), drafts: z.int(), declined: z.int() });

export const assessorSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    locale: localeSchema,
    perspective: perspectiveSchema,
    subjectIds: z.array(z.string()).nullable().describe("null: all subjects of the panel"),
    state: z.enum(["added", "invited", "answering", "finished", "revoked"]),
    progress: countsSchema,
    mail: z.object({ state: z.enum(SHOWN_MAIL_STATES).nullable(), sentAt: z.string().nullable(), failure: z.string().nullable() }),
    suppression: suppressionSchema.nullable().describe("Why the address gets no mail of this tenant; it can be lifted."),
    invitedAt: z.string().nullable(),
    remindedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
    isExcluded: z.boolean().describe("What this assessor submitted is left out of the results."),
  })
  .meta({ id: "Assessor" });
export type Assessor = z.infer<typeof assessorSchema>;

export const panelSubjectSchema = z
  .object({ id: z.string(), name: z.string(), kind: z.string(), progress: countsSchema })
  .meta({ id: "PanelSubject" });

const headFields = {
  id: z.string(),
  name: localizedTextSchema,
  state: z.enum(PANEL_STATES),
  period: z.string(),
  date: z.string().describe("Local day that the results belong to."),
  opensAt: z.string().nullable(),
  closesAt: z.string(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  reminderDays: z.int(),
  settings: resultSettingsSchema,
  results: z.enum(["none", "filing", "filed"]).describe("Whether the results are evidence yet: filing takes moments after closing."),
  subjectCount: z.int(),
  assessorCount: z.int(),
  criterionCount: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
};

export const panelSummarySchema = z.object(headFields).meta({ id: "PanelSummary" });
export type PanelSummary = z.infer<typeof panelSummarySchema>;

export const panelSchema = z
  .object({
    ...headFields,
    instructions: localizedTextSchema.nullable(),
    rubric: rubricSchema,
    subjects: z.array(panelSubjectSchema),
    assessors: z.array(assessorSchema),
    progress: countsSchema,
  })
  .meta({ id: "Panel", description: "Assessors who judge subjects by a rubric, with how far they are." });
export type Panel = z.infer<typeof panelSchema>;

export const panelFilterSchema = z.object({ state: z.enum(PANEL_STATES).optional() });

export const panelReopenSchema = z
  .strictObject({ closesAt: fields.closesAt.describe("The new closing date; it must lie ahead."), reason: reasonSchema })
  .meta({ id: "PanelReopening" });

export const assessmentReopenSchema = z.strictObject({ reason: reasonSchema }).meta({ id: "AssessmentReopening" });

export const revocationSchema = z
  .strictObject({
    reason: reasonSchema,
    excludeAnswers: z.boolean().default(false).describe("Leaves out what the assessor has submitted, as for a conflict of interest."),
  })
  .meta({ id: "AssessorRevocation" });

export const reminderSchema = z
  .strictObject({
    assessorIds: z
      .array(Id.schema("invitation"))
      .min(1)
      .max(MAX_ASSESSORS)
      .optional()
      .describe("Everybody who is not finished, unless told."),
  })
  .meta({ id: "PanelReminder" });

export const noteSchema = z.object({ code: z.string(), message: z.string() });

export const panelResultsSchema = z
  .object({
    panelId: z.string(),
    status: z.enum(["provisional", "final"]).describe("final: frozen when the panel was closed"),
    date: z.string(),
    computedAt: z.string(),
    settings: resultSettingsSchema,
    agreement: z.array(agreementSchema),
    severity: z.array(severitySchema),
    subjects: z.array(subjectResultSchema),
    notes: z.array(noteSchema).describe("What a reader must know before leaning on the figures."),
  })
  .meta({ id: "PanelResults" });
export type PanelResults = z.infer<typeof panelResultsSchema>;
