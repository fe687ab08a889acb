import type { FeedbackKind } from "@touchstone/core/mail-suppression";
import { z } from "zod";

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const address = z.string().min(3).max(1000);
const recipient = z.object({ emailAddress: address, diagnosticCode: z.string().max(20_000).optional() });
/** SES takes at most 50 recipients a mail. */
const recipients = z.array(recipient).max(50);

const mail = z.object({
  timestamp: instant,
  messageId: z.string().min(1).max(200),
  destination: z.array(address).max(50),
  tags: z.record(z.string(), z.array(z.string())).default({}),
});

const text = z.string().max(1000);
const eventSchema = z.discriminatedUnion("eventType", [
  z.object({
    eventType: z.literal("Bounce"),
    mail,
    bounce: z.object({ bounceType: text, bounceSubType: text, bouncedRecipients: recipients, timestamp: instant }),
  }),
  z.object({
    eventType: z.literal("Complaint"),
    mail,
    complaint: z.object({
      complainedRecipients: recipients,
      timestamp: instant,
      complaintSubType: text.nullish(),
      complaintFeedbackType: text.nullish(),
    }),
  }),
  z.object({ eventType: z.literal("Reject"), mail, reject: z.object({ reason: text }) }),
  z.object({
    eventType: z.literal("DeliveryDelay"),
    mail,
    deliveryDelay: z.object({ delayType: text, delayedRecipients: recipients, timestamp: instant }),
  }),
]);
type SesEvent = z.infer<typeof eventSchema>;

const HANDLED: ReadonlySet<string> = new Set(["Bounce", "Complaint", "Reject", "DeliveryDelay"]);

/** What an event tells, recipient by recipient. */
export type MailEvent = {
  kind: FeedbackKind;
  at: string;
  mail: SesEvent["mail"];
  recipients: { address: string; detail: string }[];
};

/** A message without consequence, and why. */
export type Dropped = { dropped: string };

/**
 * Reads a message of the queue: an event of SES as SNS delivers it raw, or in SNS's envelope. Throws for what is neither;
 * the queue keeps that for somebody to look at.
 */
export function readMessage(body: string): MailEvent | Dropped {
  const content = unwrapped(body);
  if (typeof content !== "string") return content;
  // What SES publishes once when it is given the topic; not JSON.
  if (content.startsWith("Successfully validated SNS topic for Amazon SES event publishing")) return { dropped: "topic validated" };
  const event = parsed(content);
  const { eventType } = z.object({ eventType: z.string().max(100) }).parse(event);
  return HANDLED.has(eventType) ? told(eventSchema.parse(event)) : { dropped: `event type ${eventType}` };
}

/** The parser's own error would quote the text, which holds people's addresses. */
function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new Error("the message is not JSON");
  }
}

const envelope = z.object({ Type: z.string().max(100), TopicArn: z.string().max(400), Message: z.string() });

function unwrapped(body: string): string | Dropped {
  if (!body.trimStart().startsWith("{")) return body;
  const wrapped = envelope.safeParse(parsed(body));
  if (!wrapped.success) return body;
  const { Type, Message } = wrapped.data;
  // Confirmations ask for a link to be opened; for a queue SNS needs none, so nobody follows one.
  return Type === "Notification" ? Message : { dropped: `SNS ${Type}` };
}

function told(event: SesEvent): MailEvent | Dropped {
  const { mail } = event;
  switch (event.eventType) {
    case "Bounce": {
      const { bounceType, bounceSubType, bouncedRecipients, timestamp } = event.bounce;
      const why = bounceSubType === "General" ? bounceType : `${bounceType}, ${bounceSubType}`;
      return { kind: bounceKind(bounceType, bounceSubType), at: timestamp, mail, recipients: described(bouncedRecipients, why) };
    }
    case "Complaint": {
      const { complainedRecipients, timestamp, complaintFeedbackType, complaintSubType } = event.complaint;
      if (complaintFeedbackType && NO_COMPLAINT.has(complaintFeedbackType))
        return { dropped: `complaint of type ${complaintFeedbackType}` };
      const why = complaintFeedbackType ?? complaintSubType ?? "complaint";
      return { kind: "complaint", at: timestamp, mail, recipients: described(complainedRecipients, why) };
    }
    case "Reject":
      return {
        kind: "reject",
        at: mail.timestamp,
        mail,
        recipients: mail.destination.map((to) => ({ address: to, detail: event.reject.reason })),
      };
    case "DeliveryDelay": {
      const { delayType, delayedRecipients, timestamp } = event.deliveryDelay;
      return { kind: "delay", at: timestamp, mail, recipients: described(delayedRecipients, delayType) };
    }
  }
}

const described = (all: z.infer<typeof recipients>, why: string): MailEvent["recipients"] =>
  all.map(({ emailAddress, diagnosticCode }) => ({ address: emailAddress, detail: diagnosticCode ? `${why}: ${diagnosticCode}` : why }));

/** RFC 5965's types that are no wish of the reader: one takes spam back, the other tells of failed authentication. */
const NO_COMPLAINT: ReadonlySet<string> = new Set(["not-spam", "auth-failure"]);

/** Turned away for the mail's size or content; the address itself is fine. */
const ABOUT_CONTENT: ReadonlySet<string> = new Set(["MessageTooLarge", "ContentRejected", "AttachmentRejected"]);

/** An undetermined bounce counts as one that may pass. */
function bounceKind(type: string, subType: string): FeedbackKind {
  if (type === "Permanent") return "permanent-bounce";
  return ABOUT_CONTENT.has(subType) ? "reject" : "transient-bounce";
}
