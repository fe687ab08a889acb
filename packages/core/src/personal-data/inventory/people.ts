import { blank, type Entry, keep, pseudonymise, redact, remove } from "./entry.js";

/** Entities that are about people, or hold what people said. Every attribute is told: a new one must be put here too. */
export const PEOPLE: Record<string, Entry> = {
  response: {
    personal: {
      answers: blank(
        "Texts of the person's own response become empty; numbers and choices count on. In others' texts mentions are redacted.",
      ),
      submissionId: pseudonymise("Becomes the response's own id, which follows from it: sent again, it is still the same submission."),
      orderId: remove("Of the person's own response."),
      tags: remove("Those that hold an identifier; the others are what figures are divided by."),
      contentHash: remove("It could confirm a guess at what was said."),
    },
    other: [
      ...["tenantId", "id", "surveyId", "shard", "surveyVersion", "subjectId", "submittedAt", "requestedAt", "receivedAt", "day"],
      ...["locale", "channel", "erasedAt"],
    ],
  },
  complaint: {
    personal: {
      complainant: remove("Name, e-mail address and telephone number."),
      title: blank("Of the person's own complaint; in others' complaints mentions are redacted."),
      text: blank("As the title."),
      textLength: blank("Becomes the length of what is left."),
      tags: remove("Those that hold an identifier; the others decide which policy counts."),
      orderId: remove("Of the person's own complaint."),
      externalId: remove("The item's key follows from it: sent again, it is still the same complaint."),
      createdBy: pseudonymise("A former member's address goes, their id stays."),
      contentHash: remove("It could confirm a guess at what was said."),
    },
    other: [
      ...["tenantId", "id", "shard", "subjectId", "channel", "category", "severity", "priority", "assigneeId", "team", "status"],
      ...["receivedAt", "day", "firstRespondedAt", "lastReplyAt", "resolvedAt", "dueAt", "dueSource", "given", "clockSkew"],
      ...["applications", "pauses", "closedIntervals", "unanswered", "clocks", "firstResponseSeconds", "resolutionSeconds", "recorded"],
      ...["lastEventId", "erasedAt", "createdAt", "updatedAt", "version", "duePartition", "dueKey", "openPartition", "openKey"],
    ],
  },
  complaintContent: {
    personal: { text: blank("The item stays, empty, so that the same complaint sent again does not put the text back.") },
    other: ["tenantId", "id"],
  },
  complaintEvent: {
    personal: {
      text: blank("Messages and notes of the person's own complaint; in others' complaints mentions are redacted."),
      changes: blank("Former titles, order ids and tags; what moved clocks stays."),
      actor: pseudonymise("A former member's address goes, their id stays."),
    },
    other: ["tenantId", "complaintId", "at", "id", "type", "recordedAt", "clock"],
  },
  reportRecipient: {
    personal: {
      email: remove("The recipient is removed. That somebody unsubscribed is remembered under an id that follows from the address."),
      name: remove("With the address."),
      locale: remove("With the address."),
    },
    other: ["tenantId", "reportId", "id", "status", "addedAt", "unsubscribedAt"],
  },
  reportDelivery: {
    personal: {
      failure: remove("What a mail server answered; it may repeat the address."),
      feedback: blank("The words of a mail server; that the mail bounced stays."),
    },
    other: ["tenantId", "runId", "recipientId", "locale", "state", "attempts", "claimedUntil", "nextAttemptAt", "sentAt", "feedbackWeight"],
  },
  assessor: {
    personal: {
      name: blank("Scores stay under the assessor's id, and count."),
      email: blank("No mail can follow; the link is revoked."),
      mailFailure: remove("What a mail server answered; it may repeat the address."),
      mailFeedback: remove("As mailFailure."),
    },
    other: [
      ...["tenantId", "panelId", "id", "locale", "perspective", "subjectIds", "addedAt", "states", "linkNumber", "finishedAt", "revokedAt"],
      ...["isExcluded", "mailKind", "mailNumber", "mailState", "mailAttempts", "mailNextAt", "mailAskedAt", "mailSentAt", "invitedAt"],
      ...["remindedAt", "mailFeedbackWeight"],
    ],
  },
  assessment: {
    personal: { comment: remove("What the erased assessor wrote; scores stay."), reason: remove("As the comment.") },
    other: ["tenantId", "panelId", "id", "assessorId", "subjectId", "perspective", "state", "scores", "submittedAt", "updatedAt"],
  },
  member: {
    personal: {
      email: blank("Of somebody who was removed; an active member is kept, and listed: remove the member first."),
      name: blank("As the address."),
    },
    other: ["tenantId", "id", "role", "locale", "status", "createdAt", "updatedAt", "version"],
  },
  memberDirectory: {
    personal: { email: remove("Goes when the member is removed.") },
    other: ["tenantId", "id"],
  },
  subject: {
    personal: {
      name: blank("Of a subject that is the person, such as a guide, if the erasure says so. Scores go on under its id."),
      externalId: pseudonymise("Becomes the subject's own id, which follows from it."),
      tags: remove("Those that hold an identifier."),
    },
    other: ["tenantId", "id", "shard", "kind", "parentId", "archived", "erasedAt", "createdAt", "updatedAt", "version"],
  },
  observation: {
    personal: { externalId: remove("If it holds an identifier; the figure stays.") },
    other: [
      ...["tenantId", "id", "metric", "shard", "subjectId", "at", "day", "value", "numerator", "denominator", "contentHash"],
      ...["receivedAt", "version"],
    ],
  },
  rating: {
    personal: {
      externalId: remove("If it holds an identifier."),
      note: redact("The rating itself stays as it was published."),
      withdrawal: redact("As the note."),
      sourceUrl: remove("If it holds an identifier."),
    },
    other: [
      ...["tenantId", "id", "shard", "agency", "subjectId", "day", "fromNewest", "value", "sampleSize", "corrects", "correctedBy"],
      ...["state", "contentHash", "receivedAt", "updatedAt", "version"],
    ],
  },
  import: {
    personal: {
      name: redact("Often the name of a file."),
      errorParts: remove("With the file of refused rows, if a row holds an identifier."),
    },
    other: [
      ...["tenantId", "id", "shard", "kind", "state", "mapping", "options", "found", "row", "bytes", "totalBytes", "created", "updated"],
      ...["replayed", "invalid", "problem", "attempt", "failures", "leaseUntil", "checkpointAt", "createdAt", "startedAt", "finishedAt"],
      ...["updatedAt", "duePartition", "dueKey"],
    ],
  },
  auditEvent: {
    personal: {
      actor: pseudonymise("A former member's address goes, their id stays."),
      changes: redact("Mentions; in entries about a person who is erased also names, comments and reasons."),
    },
    other: ["tenantId", "month", "id", "at", "action", "target", "requestId"],
  },
  mailSuppression: {
    personal: { id: keep("Follows from the address, and keeps mail from it. The address itself is not in it.") },
    other: ["tenantId", "status", "since", "detail", "mailId", "transient", "liftedAt", "version", "expiresAtEpoch"],
  },
  scorecard: {
    personal: { subject: keep("A published result names its subject; published results do not change.") },
    other: [
      ...["tenantId", "id", "schemeId", "schemeVersion", "period", "timeZone", "revision", "supersedes", "status", "n", "body", "digest"],
      "createdAt",
    ],
  },
  rankingPage: {
    personal: { rows: keep("As the scorecard.") },
    other: ["tenantId", "ranking", "number"],
  },
};
