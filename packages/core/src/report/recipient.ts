import * as Audit from "../audit/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import * as MailSuppression from "../mail-suppression/index.js";
import { commit, put, remove, update as updateOf } from "../table/index.js";
import { recipients } from "./entity.js";
import type { Recipient, RecipientInput } from "./schema.js";
import { stored as storedReport } from "./stored-report.js";

const MAX_RECIPIENTS = 500;

type StoredRecipient = Pick<Recipient, "id" | "addedAt"> & { status: "active" | "unsubscribed" } & Partial<{
    email: string;
    name: string;
    locale: Recipient["locale"];
    unsubscribedAt: string;
  }>;

/** Leaving the report is the recipient's own doing; it says more than what became of the address. */
const publicOf = (recipient: StoredRecipient & { email: string }, suppression: MailSuppression.Suppression | null): Recipient => ({
  id: recipient.id,
  email: recipient.email,
  name: recipient.name ?? null,
  locale: recipient.locale ?? null,
  status: recipient.status === "active" ? (suppression?.reason ?? "active") : "unsubscribed",
  addedAt: recipient.addedAt,
  unsubscribedAt: recipient.unsubscribedAt ?? null,
  suppression,
});

const hasAddress = (recipient: StoredRecipient): recipient is StoredRecipient & { email: string } => recipient.email !== undefined;

/** The same address is the same recipient of a report, however it is written and however often it is added. */
export const idOf = (reportId: string, email: string): string => Id.derive("recipient", tenantId(), reportId, email.toLowerCase());

async function stored(reportId: string, id: string): Promise<StoredRecipient | undefined> {
  const { data } = await recipients().get({ tenantId: tenantId(), reportId, id }).go({ consistent: true });
  return (data as StoredRecipient | null) ?? undefined;
}

async function allOf(reportId: string): Promise<StoredRecipient[]> {
  const { data } = await recipients().query.primary({ tenantId: tenantId(), reportId }).go({ pages: "all", consistent: true });
  return data as StoredRecipient[];
}

/** Everybody with an address, in the order in which they were added. */
export async function listRecipients(reportId: string): Promise<Recipient[]> {
  await storedReport(reportId);
  const all = (await allOf(reportId)).filter(hasAddress);
  const suppressionOf = await MailSuppression.ofAddresses(all.map(({ email }) => email));
  const found = all.map((recipient) => publicOf(recipient, suppressionOf(recipient.email)));
  return found.sort((a, b) => (a.addedAt === b.addedAt ? a.id.localeCompare(b.id) : a.addedAt < b.addedAt ? -1 : 1));
}

/** Those who want the report, whether or not their address takes mail now. */
export const subscribers = async (reportId: string): Promise<Pick<Recipient, "id" | "locale">[]> =>
  (await allOf(reportId))
    .filter(({ email, status }) => email !== undefined && status === "active")
    .map(({ id, locale }) => ({ id, locale: locale ?? null }));

/** One recipient as they are now; undefined once removed. */
export async function recipientFromId(reportId: string, id: string): Promise<Recipient | undefined> {
  const recipient = await stored(reportId, id);
  return recipient && hasAddress(recipient) ? publicOf(recipient, await MailSuppression.ofAddress(recipient.email)) : undefined;
}

/**
 * Adds a recipient. Adding one again changes name and language. Somebody who unsubscribed is refused
 * unless `resubscribe` states that they asked for it.
 */
export async function addRecipient(reportId: string, input: RecipientInput): Promise<{ recipient: Recipient; added: boolean }> {
  await storedReport(reportId);
  const all = await allOf(reportId);
  const id = idOf(reportId, input.email);
  const present = all.find((recipient) => recipient.id === id);
  if (present?.status === "unsubscribed" && !input.resubscribe)
    throw new AppError(
      "conflict",
      `This address unsubscribed on ${present.unsubscribedAt?.slice(0, 10)}. If the person asks to receive the report again, send resubscribe: true.`,
    );
  if (!present && all.length >= MAX_RECIPIENTS) throw new AppError("unprocessable", `A report has at most ${MAX_RECIPIENTS} recipients.`);
  const recipient = {
    tenantId: tenantId(),
    reportId,
    id,
    email: input.email,
    ...(input.name ? { name: input.name } : {}),
    ...(input.locale ? { locale: input.locale } : {}),
    status: "active" as const,
    addedAt: present?.addedAt ?? nowInstant(),
  };
  const same =
    present?.status === "active" && present.email === input.email && present.name === input.name && present.locale === input.locale;
  if (!same)
    await commit([
      save(recipient, present),
      Audit.entry(present?.status === "unsubscribed" ? "recipient.resubscribed" : "recipient.added", id, { reportId }),
    ]);
  return { recipient: publicOf(recipient, await MailSuppression.ofAddress(recipient.email)), added: !present };
}

type Item = Parameters<ReturnType<typeof recipients>["create"]>[0];

/** Written only over the state that was read, so that an unsubscription at the same moment is not lost. */
function save(recipient: Item, present: StoredRecipient | undefined) {
  const changed = () => new AppError("conflict", "The recipient changed at the same moment. Try again.", { retryAfterSeconds: 1 });
  if (!present) return put(recipients().create(recipient).params(), changed);
  const saved = recipients()
    .put(recipient)
    .where((attribute, { eq }) => eq(attribute.status, present.status));
  return put(saved.params(), changed);
}

/** Removes the address. That somebody had unsubscribed is remembered without it. */
export async function removeRecipient(reportId: string, id: string): Promise<void> {
  await storedReport(reportId);
  const present = await stored(reportId, id);
  if (!present || !hasAddress(present)) throw notFound("recipient");
  const key = { tenantId: tenantId(), reportId, id };
  const removal =
    present.status === "unsubscribed"
      ? updateOf(recipients().patch(key).remove(["email", "name", "locale"]).params())
      : remove(
          recipients()
            .remove(key)
            .where((attribute, { eq }) => eq(attribute.status, "active"))
            .params(),
        );
  await commit([removal, Audit.entry("recipient.removed", id, { reportId })]);
}

/** Ends all mail of this report to the recipient. Doing it twice, or after a removal, changes nothing. */
export async function unsubscribe(reportId: string, id: string): Promise<void> {
  const present = await stored(reportId, id);
  if (present?.status !== "active") return;
  const ended = recipients().patch({ tenantId: tenantId(), reportId, id }).set({ status: "unsubscribed", unsubscribedAt: nowInstant() });
  await commit([updateOf(ended.params()), Audit.entry("recipient.unsubscribed", id, { reportId })]);
}
