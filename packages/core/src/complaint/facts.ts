import type { InstantInterval } from "../business-time/index.js";
import type { ComplaintImage } from "./image.js";
import type { MessageType, Status } from "./schema.js";
import { checkTransition, isDone, isPaused } from "./workflow.js";

/** The later of two instants, so that a case never moves back in time when servers' clocks differ. */
export const laterOf = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b);

const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b);

/** The list with its open interval, if any, ended at `at`. */
const ended = (intervals: readonly InstantInterval[] = [], at: string): InstantInterval[] =>
  intervals.map(([from, to]) => [from, to ?? laterOf(at, from)]);

/** The complaint after a change of status at `at`. Throws `conflict` for one that the workflow does not allow. */
export function afterTransition(image: ComplaintImage, to: Status, at: string): ComplaintImage {
  checkTransition(image.status, to);
  const next: ComplaintImage = { ...image, status: to };
  const pauses = movedPauses(image, to, at);
  if (pauses) next.pauses = pauses;
  if (to === "resolved") return resolved(next, at);
  if (to === "reopened") {
    next.closedIntervals = ended(image.closedIntervals, at);
    delete next.resolvedAt;
  }
  return next;
}

/** Going from one kind of pause to the other continues the same pause. */
function movedPauses({ pauses = [], status }: ComplaintImage, to: Status, at: string): InstantInterval[] | undefined {
  if (isPaused(status) === isPaused(to)) return undefined;
  return isPaused(to) ? [...pauses, [at, null]] : ended(pauses, at);
}

function resolved(image: ComplaintImage, at: string): ComplaintImage {
  const next: ComplaintImage = { ...image, resolvedAt: at, closedIntervals: [...(image.closedIntervals ?? []), [at, null]] };
  if (image.unanswered && image.unanswered.answeredAt === undefined) next.unanswered = { ...image.unanswered, answeredAt: at };
  return next;
}

/** The complaint after a message sent at `sentAt`. Only an agent's own reply answers; only a customer's message waits. */
export function afterMessage(image: ComplaintImage, type: MessageType, sentAt: string): ComplaintImage {
  if (type === "agent-reply") return afterReply(image, sentAt);
  if (type === "customer-message") return afterCustomerMessage(image, sentAt);
  return image;
}

function afterReply(image: ComplaintImage, sentAt: string): ComplaintImage {
  const { firstRespondedAt, lastReplyAt, unanswered } = image;
  const next: ComplaintImage = { ...image, lastReplyAt: lastReplyAt ? laterOf(lastReplyAt, sentAt) : sentAt };
  if (firstRespondedAt === undefined || isBefore(sentAt, firstRespondedAt)) next.firstRespondedAt = sentAt;
  if (unanswered && unanswered.answeredAt === undefined && !isBefore(sentAt, unanswered.since))
    next.unanswered = { ...unanswered, answeredAt: sentAt };
  return next;
}

/** A customer's message ends the waiting for the customer, and opens a wait of the customer's unless one is open. */
function afterCustomerMessage(image: ComplaintImage, sentAt: string): ComplaintImage {
  const { firstRespondedAt, unanswered, status } = image;
  const next: ComplaintImage =
    status === "waiting" ? { ...image, status: "in-progress", pauses: ended(image.pauses, sentAt) } : { ...image };
  const isOpen = unanswered !== undefined && unanswered.answeredAt === undefined;
  const answeredBy = image.lastReplyAt ?? firstRespondedAt;
  const isAnswered = answeredBy === undefined || !isBefore(answeredBy, sentAt);
  if (!isDone(status) && !isOpen && !isAnswered) next.unanswered = { number: (unanswered?.number ?? 0) + 1, since: sentAt };
  return next;
}
