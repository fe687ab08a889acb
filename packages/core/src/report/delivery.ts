import { now, nowInstant, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import type { Locale } from "../locale/index.js";
import { endOf, type MailFate } from "../mail-suppression/index.js";
import { commit, insertMany, update as updateOf } from "../table/index.js";
import { later } from "./due.js";
import { deliveries } from "./entity.js";
import { listRecipients, subscribers } from "./recipient.js";
import type { ClaimedRun } from "./run.js";
import { runFromId, TakenOver } from "./run.js";
import type { DELIVERY_STATES, Delivery } from "./schema.js";

/** Longer than handing over one mail may take. */
const CLAIM_MS = 2 * 60_000;
const MAX_ATTEMPTS = 6;
const FIRST_RETRY_MS = 60_000;

export type StoredDelivery = Pick<Delivery, "recipientId" | "locale" | "attempts"> & { state: (typeof DELIVERY_STATES)[number] } & Partial<{
    claimedUntil: string;
    nextAttemptAt: string;
    sentAt: string;
    failure: string;
    feedback: MailFate;
  }>;

export async function deliveriesOf(runId: string): Promise<StoredDelivery[]> {
  const { data } = await deliveries().query.primary({ tenantId: tenantId(), runId }).go({ pages: "all", consistent: true });
  return data as StoredDelivery[];
}

/** The deliveries of a run with the addresses that their recipients have now. */
export async function listDeliveries(reportId: string, runId: string): Promise<Delivery[]> {
  await runFromId(reportId, runId);
  const emails = new Map((await listRecipients(reportId)).map(({ id, email }) => [id, email]));
  return (await deliveriesOf(runId)).map((delivery) => publicOf(delivery, emails.get(delivery.recipientId) ?? null));
}

function publicOf({ recipientId, locale, state, attempts, feedback, ...delivery }: StoredDelivery, email: string | null): Delivery {
  const end = feedback && endOf(feedback.kind);
  return {
    recipientId,
    email,
    locale,
    state: end ?? state,
    attempts,
    sentAt: delivery.sentAt ?? null,
    nextAttemptAt: delivery.nextAttemptAt ?? null,
    failure: (end && feedback?.detail) ?? delivery.failure ?? null,
    feedback: feedback ?? null,
  };
}

/** Puts one delivery per subscriber on record; doing it again adds none twice. */
export async function prepareDeliveries(run: ClaimedRun, fallback: Locale): Promise<void> {
  const items = (await subscribers(run.reportId)).map((recipient) => {
    const wanted = recipient.locale ?? fallback;
    const locale = run.locales.includes(wanted) ? wanted : fallback;
    const delivery = { tenantId: tenantId(), runId: run.id, recipientId: recipient.id, locale, state: "pending" as const, attempts: 0 };
    return deliveries().put(delivery).params<{ Item: Record<string, unknown> }>().Item;
  });
  if (items.length > 0) await insertMany(items);
}

/** When the delivery may next be tried; undefined once it has ended. */
export function dueAt({ state, claimedUntil, nextAttemptAt }: StoredDelivery): string | undefined {
  if (state === "sending") return claimedUntil;
  return state === "pending" ? (nextAttemptAt ?? "") : undefined;
}

/** Takes a delivery that is due; false when somebody else did. Mail leaves only after this. */
export async function claimDelivery(runId: string, delivery: StoredDelivery): Promise<boolean> {
  const due = dueAt(delivery);
  if (due === undefined || due > nowInstant()) return false;
  const taken = new AppError("conflict", "Taken by another worker.");
  const claimed = deliveries()
    .patch({ tenantId: tenantId(), runId, recipientId: delivery.recipientId })
    .set({ state: "sending", attempts: delivery.attempts + 1, claimedUntil: later(now(), CLAIM_MS) })
    .remove(["nextAttemptAt"])
    .where((attribute, { eq }) => `${eq(attribute.state, delivery.state)} AND ${eq(attribute.attempts, delivery.attempts)}`);
  try {
    await commit([updateOf(claimed.params(), () => taken)]);
    return true;
  } catch (error) {
    if (error === taken) return false;
    throw error;
  }
}

type Outcome = { sent: true } | { skipped: string } | { failed: string; permanent: boolean };

/** Records how a claimed delivery ended: sent, not wanted any more, or failed, which is tried again unless it is permanent. */
export async function recordOutcome(runId: string, { recipientId, attempts }: StoredDelivery, outcome: Outcome): Promise<void> {
  const made = attempts + 1;
  const recorded = deliveries()
    .patch({ tenantId: tenantId(), runId, recipientId })
    .set(changesOf(outcome, made))
    .remove(["claimedUntil"])
    .where((attribute, { eq }) => eq(attribute.attempts, made));
  await commit([updateOf(recorded.params(), () => new TakenOver())]);
}

function changesOf(outcome: Outcome, made: number) {
  if ("sent" in outcome) return { state: "sent" as const, sentAt: nowInstant() };
  if ("skipped" in outcome) return { state: "skipped" as const, failure: outcome.skipped };
  const failure = outcome.failed.slice(0, 500);
  if (outcome.permanent || made >= MAX_ATTEMPTS) return { state: "failed" as const, failure };
  return { state: "pending" as const, failure, nextAttemptAt: later(now(), FIRST_RETRY_MS * 4 ** (made - 1)) };
}
