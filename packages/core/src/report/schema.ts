import { z } from "zod";
import * as Id from "../id/index.js";
import { localeSchema } from "../locale/index.js";
import { suppressionSchema } from "../mail-suppression/index.js";
import { GRAINS, periodSchema, timeZoneSchema } from "../period/index.js";
import { ReportSection } from "../report-document/index.js";
import { scheduleSchema } from "./schedule.js";

const MAX_SURVEYS = 20;
const MAX_SUBJECTS = 100;

const fields = {
  name: z.string().trim().min(1).max(200).describe("Title of the report."),
  timeZone: timeZoneSchema.describe("When it is sent. Figures are counted by the tenant's own days."),
  surveyIds: z.array(Id.schema("survey")).min(1).max(MAX_SURVEYS).describe("Every published survey unless told."),
  schemeId: Id.schema("scheme").describe("Adds the scorecards of this scheme's current version."),
  subjectIds: z.array(Id.schema("subject")).min(1).max(MAX_SUBJECTS).describe("Every subject unless told."),
  sections: z.array(ReportSection).min(1).describe("Every section unless told."),
};

export const reportInputSchema = z
  .strictObject({
    name: fields.name,
    schedule: scheduleSchema,
    timeZone: fields.timeZone.optional(),
    locale: localeSchema.optional(),
    surveyIds: fields.surveyIds.optional(),
    schemeId: fields.schemeId.optional(),
    subjectIds: fields.subjectIds.optional(),
    sections: fields.sections.optional(),
  })
  .meta({ id: "ReportInput" });
export type ReportInput = z.infer<typeof reportInputSchema>;

/** `null` takes a restriction away. */
export const reportPatchSchema = z
  .strictObject({
    name: fields.name.optional(),
    schedule: scheduleSchema.optional(),
    timeZone: fields.timeZone.optional(),
    locale: localeSchema.optional(),
    surveyIds: fields.surveyIds.nullable().optional(),
    schemeId: fields.schemeId.nullable().optional(),
    subjectIds: fields.subjectIds.nullable().optional(),
    sections: fields.sections.nullable().optional(),
  })
  .meta({ id: "ReportPatch" });
export type ReportPatch = z.infer<typeof reportPatchSchema>;

export const reportSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    status: z.enum(["active", "paused"]),
    schedule: scheduleSchema,
    timeZone: z.string(),
    locale: localeSchema,
    surveyIds: z.array(z.string()).nullable(),
    schemeId: z.string().nullable(),
    subjectIds: z.array(z.string()).nullable(),
    sections: z.array(ReportSection).nullable(),
    nextPeriod: z.string().nullable().describe("The period that the next scheduled report is about; null while paused."),
    nextRunAt: z.string().nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: "Report", description: "A scheduled quality report." });
export type Report = z.infer<typeof reportSchema>;

export const recipientInputSchema = z
  .strictObject({
    email: z.email().max(254),
    name: z.string().trim().min(1).max(100).optional(),
    locale: localeSchema.optional().describe("The report's language unless told."),
    resubscribe: z.literal(true).optional().describe("This person unsubscribed and has asked to receive the report again."),
  })
  .meta({ id: "ReportRecipientInput" });
export type RecipientInput = z.infer<typeof recipientInputSchema>;

export const recipientSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string().nullable(),
    locale: localeSchema.nullable(),
    status: z
      .enum(["active", "unsubscribed", "undeliverable", "complained"])
      .describe("Only the active get mail. `undeliverable` and `complained` concern the address in everything this tenant sends."),
    addedAt: z.string(),
    unsubscribedAt: z.string().nullable(),
    suppression: suppressionSchema.nullable().describe("Set while the address is undeliverable or its owner complained; it can be lifted."),
  })
  .meta({ id: "ReportRecipient" });
export type Recipient = z.infer<typeof recipientSchema>;

export const RUN_STATES = ["queued", "computing", "rendered", "delivering", "done", "failed"] as const;
export type RunState = (typeof RUN_STATES)[number];

export const runInputSchema = z
  .strictObject({
    period: periodSchema.optional().describe("The last complete period unless told."),
    deliver: z.boolean().describe("Whether it is mailed to the recipients."),
    reason: z.string().trim().min(1).max(300).optional().describe("Why the period is reported again; readers see it."),
  })
  .meta({ id: "ReportRunInput" });
export type RunInput = z.infer<typeof runInputSchema>;

export const periodObjectSchema = z.object({ label: z.string(), grain: z.enum(GRAINS), from: z.string(), to: z.string() });

export const runSchema = z.object({
  id: z.string(),
  reportId: z.string(),
  period: periodObjectSchema,
  revision: z.int().describe("1 for the first report of a period; the highest one counts."),
  trigger: z.enum(["schedule", "catch-up", "request"]),
  deliver: z.boolean(),
  reason: z.string().nullable(),
  supersedes: z.string().nullable(),
  supersededBy: z.string().nullable(),
  state: z.enum(RUN_STATES),
  failure: z.object({ code: z.string(), detail: z.string() }).nullable(),
  locales: z.array(localeSchema).describe("Languages it was rendered in; empty before that."),
  createdAt: z.string(),
  renderedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type Run = z.infer<typeof runSchema>;

export const DELIVERY_STATES = ["pending", "sending", "sent", "failed", "skipped"] as const;

const fateSchema = z
  .object({
    kind: z.enum(["delay", "transient-bounce", "reject", "permanent-bounce", "complaint"]),
    at: z.string(),
    detail: z.string(),
  })
  .meta({ id: "MailFate", description: "What came back about a mail after it was accepted." });

export const deliverySchema = z
  .object({
    recipientId: z.string(),
    email: z.string().nullable().describe("null once the recipient was removed."),
    locale: localeSchema,
    state: z
      .enum([...DELIVERY_STATES, "bounced", "complained"])
      .describe("`bounced` and `complained` are told after the mail was accepted; `feedback` says what and when."),
    attempts: z.int(),
    sentAt: z.string().nullable(),
    nextAttemptAt: z.string().nullable(),
    failure: z.string().nullable(),
    feedback: fateSchema.nullable(),
  })
  .meta({ id: "ReportDelivery" });
export type Delivery = z.infer<typeof deliverySchema>;
