import { z } from "zod";
import * as Id from "../id/index.js";
import * as Subject from "../subject/index.js";

export const SEVERITIES = ["low", "medium", "high", "critical"] as const;
export const PRIORITIES = ["low", "normal", "high", "urgent"] as const;
export const STATUSES = ["open", "in-progress", "waiting", "held", "resolved", "closed", "reopened"] as const;
export const MESSAGE_TYPES = ["agent-reply", "customer-message", "automatic-reply", "internal-note"] as const;
export type Severity = (typeof SEVERITIES)[number];
export type Priority = (typeof PRIORITIES)[number];
export type Status = (typeof STATUSES)[number];
export type MessageType = (typeof MESSAGE_TYPES)[number];

export const MAX_TEXT = 20_000;

const isInHistory = (instant: string): boolean => {
  const year = new Date(instant).getUTCFullYear();
  return year >= 1800 && year <= 2100;
};

/** Also holds the placeholder years of old systems, such as 1900; answers the instant in UTC with milliseconds. */
const instantSchema = z.iso
  .datetime({ offset: true, error: "Give an instant such as 2026-03-02T09:30:00Z, with Z or an offset." })
  .refine(isInHistory, { error: "Give an instant between the years 1800 and 2100." })
  .transform((instant) => new Date(instant).toISOString());

const word = z.string().trim().min(1).max(100);
const fields = {
  category: word,
  severity: z.enum(SEVERITIES),
  priority: z.enum(PRIORITIES),
  title: z.string().trim().min(1).max(300),
  tags: z
    .array(z.string().trim().min(1).max(50))
    .max(30)
    .transform((tags) => [...new Set(tags)]),
  orderId: z.string().trim().min(1).max(200),
  assigneeId: Id.schema("member"),
  team: word,
  complainant: z
    .strictObject({
      name: z.string().trim().min(1).max(200).optional(),
      email: z.email().max(254).optional(),
      phone: z.string().trim().min(3).max(50).optional(),
    })
    .meta({ id: "Complainant", description: "Who complains. Personal data, kept apart so that it can be erased." }),
};

export const complaintInputSchema = z
  .strictObject({
    externalId: Subject.externalIdSchema.optional(),
    ...Subject.referenceFields,
    channel: word.default("api").describe("How it came in: phone, web, email, chat, or a word of your own."),
    category: fields.category.default("uncategorised"),
    severity: fields.severity.default("medium"),
    priority: fields.priority.default("normal"),
    title: fields.title,
    text: z.string().max(MAX_TEXT).default(""),
    tags: fields.tags.default([]),
    orderId: fields.orderId.optional(),
    complainant: fields.complainant.optional(),
    assigneeId: fields.assigneeId.optional(),
    team: fields.team.optional(),
    receivedAt: instantSchema.optional().describe("Now unless told otherwise."),
    dueAt: instantSchema.optional().describe("A deadline set by another system; it wins over the policy's."),
    firstRespondedAt: instantSchema.optional(),
    resolvedAt: instantSchema.optional().describe("Makes the complaint closed history, which never warns."),
  })
  .refine((input) => !(input.subjectId && input.subjectExternalId), {
    message: "give subjectId or subjectExternalId, not both",
    path: ["subjectId"],
  })
  .meta({ id: "ComplaintInput" });
export type ComplaintInput = z.infer<typeof complaintInputSchema>;

export const complaintPatchSchema = z
  .strictObject({
    category: fields.category.optional(),
    severity: fields.severity.optional(),
    priority: fields.priority.optional(),
    title: fields.title.optional(),
    tags: fields.tags.optional(),
    subjectId: Id.schema("subject").nullable().optional(),
    orderId: fields.orderId.nullable().optional(),
    assigneeId: fields.assigneeId.nullable().optional(),
    team: fields.team.nullable().optional(),
    complainant: fields.complainant.nullable().optional(),
  })
  .meta({ id: "ComplaintPatch" });
export type ComplaintPatch = z.infer<typeof complaintPatchSchema>;

export const transitionInputSchema = z
  .strictObject({ to: z.enum(STATUSES), note: z.string().trim().min(1).max(2000).optional() })
  .meta({ id: "ComplaintTransition" });
export type TransitionInput = z.infer<typeof transitionInputSchema>;

export const messageInputSchema = z
  .strictObject({
    type: z.enum(MESSAGE_TYPES).describe("An automatic reply never counts as a response."),
    text: z.string().trim().min(1).max(MAX_TEXT),
    at: instantSchema.optional().describe("When it happened, if earlier than now."),
  })
  .meta({ id: "ComplaintMessage" });
export type MessageInput = z.infer<typeof messageInputSchema>;

export const filterSchema = z
  .object({
    status: z.enum(STATUSES).optional(),
    category: z.string().max(100).optional(),
    severity: z.enum(SEVERITIES).optional(),
    priority: z.enum(PRIORITIES).optional(),
    assigneeId: Id.schema("member").optional(),
    team: z.string().max(100).optional(),
    subjectId: Id.schema("subject").optional(),
    clock: z
      .enum(["overdue", "at-risk"])
      .optional()
      .meta({ description: "Open complaints with a clock past its due time, or past its warning" }),
    receivedFrom: instantSchema.optional().meta({ description: "Received at this instant or later" }),
    receivedTo: instantSchema.optional().meta({ description: "Received before this instant" }),
  })
  .meta({ id: "ComplaintFilter" });
export type ComplaintFilter = z.infer<typeof filterSchema>;
