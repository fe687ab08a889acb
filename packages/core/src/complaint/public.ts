import { z } from "zod";
import { clockAsOf } from "./clocks.js";
import { CLOCKS, type ClockName, type ComplaintImage } from "./image.js";
import { PRIORITIES, SEVERITIES, STATUSES } from "./schema.js";
import { TRANSITIONS } from "./workflow.js";

const EXCERPT_CHARACTERS = 280;

export const clockSchema = z
  .object({
    cycle: z.int(),
    state: z.enum(["running", "paused", "met", "breached", "cancelled"]),
    dueAt: z.string().nullable().describe("Null while a pause is open and for a cancelled clock."),
    warnAt: z.string().nullable(),
    stoppedAt: z.string().nullable(),
    breachedAt: z.string().nullable(),
    elapsedSeconds: z.int().nullable().describe("Counted seconds of a clock that has stopped."),
  })
  .meta({ id: "ComplaintClock" });

const snapshotSchema = z.object({ id: z.string(), version: z.int() });

export const complaintSchema = z
  .object({
    id: z.string(),
    externalId: z.string().nullable(),
    subjectId: z.string().nullable(),
    channel: z.string(),
    category: z.string(),
    severity: z.enum(SEVERITIES),
    priority: z.enum(PRIORITIES),
    title: z.string(),
    text: z.string(),
    tags: z.array(z.string()),
    orderId: z.string().nullable(),
    complainant: z.object({ name: z.string().nullable(), email: z.string().nullable(), phone: z.string().nullable() }).nullable(),
    assigneeId: z.string().nullable(),
    team: z.string().nullable(),
    status: z.enum(STATUSES),
    allowedTransitions: z.array(z.enum(STATUSES)),
    receivedAt: z.string(),
    firstRespondedAt: z.string().nullable(),
    resolvedAt: z.string().nullable(),
    dueAt: z.string().nullable().describe("When the resolution is due."),
    dueSource: z.enum(["given", "policy"]).nullable(),
    clockSkew: z.boolean().describe("A given instant lies before the receipt; what was measured with it counts as 0 seconds."),
    late: z
      .boolean()
      .nullable()
      .describe("The resolution came after its due time, or has not come and that time is over; null without a promise."),
    policy: snapshotSchema.nullable().describe("The policy version that counts; null when none matched."),
    calendar: snapshotSchema.nullable().describe("The calendar version that counts; null where every hour counts."),
    clocks: z.object({ firstResponse: clockSchema.nullable(), nextResponse: clockSchema.nullable(), resolution: clockSchema.nullable() }),
    erasedAt: z.string().nullable().describe("When the complainant was erased: contact and texts are gone, everything counted stays."),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: "Complaint" });
export type Complaint = z.infer<typeof complaintSchema>;

export const complaintSummarySchema = complaintSchema
  .omit({ text: true, complainant: true, allowedTransitions: true })
  .extend({ excerpt: z.string().describe("The beginning of the text.") })
  .meta({ id: "ComplaintSummary", description: "A complaint without its whole text and without personal data." });
export type ComplaintSummary = z.infer<typeof complaintSummarySchema>;

function clockOf(image: ComplaintImage, name: ClockName, now: string): z.infer<typeof clockSchema> | null {
  const stored = image.clocks[name];
  if (!stored) return null;
  const { cycle, state, dueAt, warnAt, stoppedAt, breachedAt, elapsedSeconds } = clockAsOf(stored, now);
  return {
    cycle,
    state,
    dueAt,
    warnAt,
    stoppedAt: stoppedAt ?? null,
    breachedAt: breachedAt ?? null,
    elapsedSeconds: elapsedSeconds ?? null,
  };
}

/** The complaint as lists show it, its clocks as they stand at `now`. */
export function summaryOf(image: ComplaintImage, now: string): ComplaintSummary {
  const [firstResponse, nextResponse, resolution] = CLOCKS.map((name) => clockOf(image, name, now));
  const application = image.applications.at(-1);
  return {
    id: image.id,
    externalId: image.externalId ?? null,
    subjectId: image.subjectId ?? null,
    channel: image.channel,
    category: image.category,
    severity: image.severity,
    priority: image.priority,
    title: image.title,
    excerpt: image.text.slice(0, EXCERPT_CHARACTERS),
    tags: image.tags,
    orderId: image.orderId ?? null,
    assigneeId: image.assigneeId ?? null,
    team: image.team ?? null,
    status: image.status,
    receivedAt: image.receivedAt,
    firstRespondedAt: image.firstRespondedAt ?? null,
    resolvedAt: image.resolvedAt ?? null,
    dueAt: image.dueAt ?? null,
    dueSource: image.dueSource ?? null,
    clockSkew: image.clockSkew ?? false,
    late: resolution && resolution.state !== "cancelled" ? resolution.state === "breached" : null,
    policy: application?.policy ?? null,
    calendar: application?.calendar ?? null,
    clocks: { firstResponse: firstResponse ?? null, nextResponse: nextResponse ?? null, resolution: resolution ?? null },
    erasedAt: image.erasedAt ?? null,
    createdAt: image.createdAt,
    updatedAt: image.updatedAt,
    version: image.version,
  };
}

export function publicOf(image: ComplaintImage, text: string, now: string): Complaint {
  const { excerpt, ...summary } = summaryOf(image, now);
  const { complainant } = image;
  return {
    ...summary,
    text,
    complainant: complainant
      ? { name: complainant.name ?? null, email: complainant.email ?? null, phone: complainant.phone ?? null }
      : null,
    allowedTransitions: [...TRANSITIONS[image.status]],
  };
}
