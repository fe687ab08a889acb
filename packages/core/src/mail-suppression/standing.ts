import type { MailFeedback } from "./feedback.js";

/** Temporary failures of this many different mails within the window count as a permanent one. */
export const TRANSIENT_LIMIT = 5;
export const TRANSIENT_WINDOW_DAYS = 30;

const DAY_MS = 86_400_000;

/** How an address stands with one tenant. */
export type Standing = {
  status: "deliverable" | "undeliverable" | "complained";
  /** When it lost its good standing, why, and over which mail. */
  since?: string;
  detail?: string;
  mailId?: string;
  /** Mails that failed for the time being: mail id → when. */
  transient: Record<string, string>;
  /** When a person took a suppression back; what was sent before counts no more. */
  liftedAt?: string;
};

export const UNKNOWN: Standing = { status: "deliverable", transient: {} };

const RANK: Record<Standing["status"], number> = { deliverable: 0, undeliverable: 1, complained: 2 };

/**
 * How the address stands after the feedback; the same object when that changes nothing. Repeats change nothing, and the
 * status does not depend on the order: a complaint outweighs a bounce.
 */
export function afterFeedback(standing: Standing, feedback: MailFeedback): Standing {
  if (isOverruled(standing, feedback)) return standing;
  const { kind, at, mailId, detail } = feedback;
  if (kind === "complaint") return fallen(standing, "complained", { since: at, detail, mailId });
  if (kind === "permanent-bounce") return fallen(standing, "undeliverable", { since: at, detail, mailId });
  return kind === "transient-bounce" ? afterTransient(standing, feedback) : standing;
}

/** A bounce tells about the moment of sending, a complaint about the moment at which somebody complained. */
const isOverruled = ({ liftedAt }: Standing, { kind, at, sentAt }: MailFeedback): boolean =>
  liftedAt !== undefined && (kind === "complaint" ? at : sentAt) < liftedAt;

function fallen(standing: Standing, status: Standing["status"], why: { since: string; detail: string; mailId: string }): Standing {
  return RANK[status] > RANK[standing.status] ? { ...standing, ...why, status, transient: {} } : standing;
}

function afterTransient(standing: Standing, { at, mailId, detail }: MailFeedback): Standing {
  if (standing.status !== "deliverable" || Object.hasOwn(standing.transient, mailId)) return standing;
  const all = { ...standing.transient, [mailId]: at };
  const newest = Object.values(all).reduce((a, b) => (a > b ? a : b));
  const from = new Date(Date.parse(newest) - TRANSIENT_WINDOW_DAYS * DAY_MS).toISOString();
  const transient = Object.fromEntries(Object.entries(all).filter(([, when]) => when >= from));
  if (Object.keys(transient).length < TRANSIENT_LIMIT) return { ...standing, transient };
  const counted = `${TRANSIENT_LIMIT} temporary failures within ${TRANSIENT_WINDOW_DAYS} days, the last one: ${detail}`;
  return fallen(standing, "undeliverable", { since: at, detail: counted, mailId });
}

/** Back in good standing from this moment on. */
export const lifted = (at: string): Standing => ({ ...UNKNOWN, liftedAt: at });
