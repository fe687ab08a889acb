import * as Audit from "../audit/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import { batchGet, commit, type Operation, put, TTL_ATTRIBUTE } from "../table/index.js";
import { keyOf, suppressions } from "./entity.js";
import type { MailFeedback } from "./feedback.js";
import type { Lift, Suppression } from "./schema.js";
import { afterFeedback, lifted, type Standing, TRANSIENT_WINDOW_DAYS, UNKNOWN } from "./standing.js";

export { detailOf, endOf, type FeedbackKind, fateOf, type MailFate, type MailFeedback, weightOf } from "./feedback.js";
export { liftSchema, type Suppression, suppressionSchema } from "./schema.js";

type Stored = Standing & { id: string; version: number };

/** The same address has the same id within a tenant, however it is written; tenants do not share ids. */
const idOf = (email: string): string => Id.derive("suppression", tenantId(), email.trim().toLowerCase());

async function stored(id: string): Promise<Stored | undefined> {
  const { data } = await suppressions().get({ tenantId: tenantId(), id }).go({ consistent: true });
  return (data as Stored | null) ?? undefined;
}

function publicOf({ id, status, since = "", detail = "" }: Stored): Suppression | null {
  return status === "deliverable" ? null : { id, reason: status, detail, since };
}

/** Why the address gets no mail of the acting tenant; null when it does. */
export async function ofAddress(email: string): Promise<Suppression | null> {
  const found = await stored(idOf(email));
  return found ? publicOf(found) : null;
}

/** The same of many addresses: answers for each as it was written. */
export async function ofAddresses(emails: readonly string[]): Promise<(email: string) => Suppression | null> {
  const ids = [...new Set(emails.map(idOf))];
  const found = ids.length > 0 ? await batchGet<Stored>(ids.map(keyOf), { consistent: true }) : [];
  const byId = new Map(found.map((each) => [each.id, publicOf(each)]));
  return (email) => byId.get(idOf(email)) ?? null;
}

/**
 * Takes down what came back about a mail to the address. A permanent bounce, a complaint, or a fifth temporary failure
 * within 30 days ends all mail to it, with an entry in the audit log. Told twice, or in another order, it does nothing twice.
 */
export async function record(email: string, feedback: MailFeedback): Promise<void> {
  await unlessOvertaken(async () => {
    const id = idOf(email);
    const before = await stored(id);
    const standing = before ?? UNKNOWN;
    const after = afterFeedback(standing, feedback);
    if (after === standing) return;
    const { status, detail, mailId } = after;
    const told = status === standing.status ? [] : [Audit.entry(`mail-address.${status}`, id, { detail, mailId, at: feedback.at })];
    await commit([saved(id, before, after), ...told]);
  });
}

/**
 * Lets mail go to the address again. What comes back about mail sent before this moment no longer counts. Throws
 * `not_found` when nothing is suppressed, and `conflict` after a complaint unless its owner asked for mail again.
 */
export async function lift(id: string, { reason, resubscribe }: Lift): Promise<void> {
  await unlessOvertaken(async () => {
    const before = await stored(id);
    if (!before || before.status === "deliverable") throw notFound("mail suppression");
    if (before.status === "complained" && !resubscribe)
      throw new AppError(
        "conflict",
        `The owner of this address called a mail spam on ${before.since?.slice(0, 10)}. If they ask for mail again, send resubscribe: true.`,
      );
    const { status, detail = "" } = before;
    const entry = Audit.entry("mail-address.reactivated", id, { reason, before: { status, detail } });
    await commit([saved(id, before, lifted(nowInstant())), entry]);
  });
}

/** Written only over what was read. */
function saved(id: string, before: Stored | undefined, after: Standing): Operation {
  const { status, since, detail, mailId, transient, liftedAt } = after;
  const optional = Object.entries({ since, detail, mailId, liftedAt, [TTL_ATTRIBUTE]: expiryOf(after) });
  const params = suppressions()
    .put({
      tenantId: tenantId(),
      id,
      status,
      transient,
      version: (before?.version ?? 0) + 1,
      ...Object.fromEntries(optional.filter(([, value]) => value !== undefined)),
    })
    .where((attribute, { eq, notExists }) => (before ? eq(attribute.version, before.version) : notExists(attribute.version)))
    .params();
  return put(params);
}

/** Events come again for up to four weeks (14 days in the queue, 14 among the dead letters); a lift outlives them. */
const LIFT_KEPT_DAYS = 90;

/** Epoch seconds after which nothing in it matters any more; undefined while the address is suppressed. */
function expiryOf({ status, transient, liftedAt }: Standing): number | undefined {
  if (status !== "deliverable") return undefined;
  const ends = Object.values(transient).map((at) => Date.parse(at) / 1000 + TRANSIENT_WINDOW_DAYS * 86_400);
  if (liftedAt) ends.push(Date.parse(liftedAt) / 1000 + LIFT_KEPT_DAYS * 86_400);
  return Math.ceil(Math.max(...ends));
}

const ATTEMPTS = 6;

/** Reads and writes again when somebody else wrote meanwhile. */
async function unlessOvertaken(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const isOvertaken = error instanceof AppError && (error.code === "version_conflict" || error.meta.retryAfterSeconds !== undefined);
      if (!isOvertaken || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    }
  }
}
