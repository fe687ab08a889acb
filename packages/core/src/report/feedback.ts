import { tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import * as Id from "../id/index.js";
import { fateOf, type MailFeedback, weightOf } from "../mail-suppression/index.js";
import { commit, update as updateOf } from "../table/index.js";
import { deliveries } from "./entity.js";
import { idOf } from "./recipient.js";
import { reportIdOf } from "./run.js";

/** Id of a report's mail to one recipient: the same for every attempt. */
export const mailIdOf = (runId: string, recipientId: string): string => `${runId}.${recipientId}`;

/**
 * Puts what came back about a report's mail on its delivery, unless something stronger stands there. Answers false when
 * the acting tenant has no such mail to that address. It may come before the delivery is recorded as sent: both stay.
 */
export async function recordFeedback(mailId: string, email: string, feedback: MailFeedback): Promise<boolean> {
  const [runId = "", recipientId = "", ...more] = mailId.split(".");
  if (!Id.isId("run", runId) || !Id.isId("recipient", recipientId) || more.length > 0) return false;
  const reportId = await reportIdOf(runId);
  if (reportId === undefined || idOf(reportId, email) !== recipientId) return false;
  const weight = weightOf(feedback.kind);
  const outweighed = new AppError("conflict", "There is no such delivery, or more is known about it.");
  const recorded = deliveries()
    .patch({ tenantId: tenantId(), runId, recipientId })
    .set({ feedback: fateOf(feedback), feedbackWeight: weight })
    .where((attribute, { lt, notExists }) => `${notExists(attribute.feedbackWeight)} OR ${lt(attribute.feedbackWeight, weight)}`);
  try {
    await commit([updateOf(recorded.params(), () => outweighed)]);
  } catch (error) {
    if (error !== outweighed) throw error;
  }
  return true;
}
