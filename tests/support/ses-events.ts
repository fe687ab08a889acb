import type { MailMessage } from "@touchstone/core/ports";
import { tagsOf } from "@touchstone/functions/mail-events/tags";

/** Events in the shapes that SES publishes (developer guide, "Examples of event data that Amazon SES publishes to Amazon SNS"). */

type Sent = Pick<MailMessage, "id" | "origin" | "to">;
export type SesBody = { eventType: string; mail: Record<string, unknown> } & Record<string, unknown>;

/** The mail as SES describes it in every event about it. */
const mailOf = (sent: Sent, sentAt: string) => ({
  timestamp: sentAt,
  source: "Touchstone <touchstone@mail.example.com>",
  sourceArn: "arn:aws:ses:eu-west-1:111122223333:identity/mail.example.com",
  sendingAccountId: "111122223333",
  messageId: "0102018f4c1d2e3f-7c191be4-e9ae-4d12-a87d-dd0099a07f8a-000000",
  destination: [sent.to],
  headersTruncated: false,
  headers: [{ name: "Subject", value: "Service quality" }],
  commonHeaders: { from: ["Touchstone <touchstone@mail.example.com>"], to: [sent.to], subject: "Service quality" },
  tags: {
    "ses:source-tls-version": ["TLSv1.3"],
    "ses:configuration-set": ["mail"],
    "ses:from-domain": ["mail.example.com"],
    "ses:caller-identity": ["jobs"],
    ...Object.fromEntries(Object.entries(tagsOf(sent)).map(([name, value]) => [name, [value]])),
  },
});

type When = { sentAt?: string; at?: string };

export const bounceEvent = (
  sent: Sent,
  {
    type = "Permanent",
    subType = "General",
    sentAt = "2026-10-05T02:00:00.000Z",
    at = "2026-10-05T02:00:02.669Z",
    said,
  }: When & { type?: string; subType?: string; said?: string } = {},
): SesBody => ({
  eventType: "Bounce",
  bounce: {
    feedbackId: "0102018f4c1d3333-61b59c11-9236-11e6-8f96-7be8aexample-000000",
    bounceType: type,
    bounceSubType: subType,
    bouncedRecipients: [
      { emailAddress: sent.to, action: "failed", status: "5.1.1", diagnosticCode: said ?? `smtp; 550 5.1.1 <${sent.to}> user unknown` },
    ],
    timestamp: at,
    remoteMtaIp: "192.0.2.7",
    reportingMTA: "dns; a4-15.smtp-out.eu-west-1.amazonses.com",
  },
  mail: mailOf(sent, sentAt),
});

export const complaintEvent = (
  sent: Sent,
  { sentAt = "2026-10-05T02:00:00.000Z", at = "2026-10-05T03:00:00.000Z", feedbackType = "abuse" }: When & { feedbackType?: string } = {},
): SesBody => ({
  eventType: "Complaint",
  complaint: {
    feedbackId: "0102018f4c1d4444-8a9b7c6d-9236-11e6-8f96-7be8aexample-000000",
    complaintSubType: null,
    complainedRecipients: [{ emailAddress: sent.to }],
    timestamp: at,
    userAgent: "ExampleCorp Feedback Loop (V0.01)",
    complaintFeedbackType: feedbackType,
    arrivalDate: at,
  },
  mail: mailOf(sent, sentAt),
});

export const delayEvent = (sent: Sent, sentAt = "2026-10-05T02:00:00.000Z"): SesBody => ({
  eventType: "DeliveryDelay",
  deliveryDelay: {
    timestamp: "2026-10-05T02:20:00.000Z",
    delayType: "TransientCommunicationFailure",
    expirationTime: "2026-10-05T16:00:00.000Z",
    delayedRecipients: [{ emailAddress: sent.to, status: "4.4.1", diagnosticCode: "smtp; 421 4.4.1 Unable to connect to remote host" }],
  },
  mail: mailOf(sent, sentAt),
});

export const rejectEvent = (sent: Sent): SesBody => ({
  eventType: "Reject",
  reject: { reason: "Bad content" },
  mail: mailOf(sent, "2026-10-05T02:00:00.000Z"),
});

export const deliveryEvent = (sent: Sent): SesBody => ({
  eventType: "Delivery",
  delivery: { timestamp: "2026-10-05T02:00:01.000Z", processingTimeMillis: 900, recipients: [sent.to], smtpResponse: "250 2.0.0 OK" },
  mail: mailOf(sent, "2026-10-05T02:00:00.000Z"),
});

/** What SNS wraps around a message unless raw delivery is on. */
export const snsEnvelope = (message: string, type = "Notification"): string =>
  JSON.stringify({
    Type: type,
    MessageId: "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
    TopicArn: "arn:aws:sns:eu-west-1:111122223333:mail-events",
    Subject: "Amazon SES Email Event Notification",
    Message: message,
    Timestamp: "2026-10-05T02:00:03.000Z",
    SignatureVersion: "1",
    Signature: "EXAMPLEw6JRN",
    SigningCertURL: "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0000000000.pem",
    UnsubscribeURL:
      "https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=arn:aws:sns:eu-west-1:111122223333:mail-events:x",
  });
