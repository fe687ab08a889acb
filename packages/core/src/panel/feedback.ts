import { tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import * as Id from "../id/index.js";
import { fateOf, type MailFeedback, weightOf } from "../mail-suppression/index.js";
import { commit, update as updateOf } from "../table/index.js";
import { assessors } from "./entity.js";
import type { StoredAssessor } from "./stored.js";

/** Id of the mail that an assessor is sent now: the same for every attempt. */
export const mailIdOf = ({ panelId, id, mailNumber }: StoredAssessor): string => `${panelId}.${id}.${Math.max(1, mailNumber)}`;

/**
 * Notes what came back about a mail to an assessor, unless something stronger, or about a newer mail, is known. Answers
 * false when the acting tenant has no such assessor at that address.
 */
export async function recordFeedback(mailId: string, email: string, feedback: MailFeedback): Promise<boolean> {
  const [panelId = "", id = "", number = "", ...more] = mailId.split(".");
  if (!Id.isId("panel", panelId) || !Id.isId("invitation", id) || !/^[1-9]\d{0,5}$/.test(number) || more.length > 0) return false;
  const key = { tenantId: tenantId(), panelId, id };
  const { data: assessor } = await assessors().get(key).go();
  if (assessor?.email.toLowerCase() !== email.toLowerCase()) return false;
  const mailNumber = Number(number);
  const weight = mailNumber * 10 + weightOf(feedback.kind);
  const outweighed = new AppError("conflict", "There is no such assessor, or more is known about their mail.");
  const recorded = assessors()
    .patch(key)
    .set({ mailFeedback: { ...fateOf(feedback), mailNumber }, mailFeedbackWeight: weight })
    .where((attribute, { lt, notExists }) => `${notExists(attribute.mailFeedbackWeight)} OR ${lt(attribute.mailFeedbackWeight, weight)}`);
  try {
    await commit([updateOf(recorded.params(), () => outweighed)]);
  } catch (error) {
    if (error !== outweighed) throw error;
  }
  return true;
}
