import { actAs, runAs } from "@touchstone/core/context";
import { AppError } from "@touchstone/core/errors";
import * as MailSuppression from "@touchstone/core/mail-suppression";
import * as Panel from "@touchstone/core/panel";
import * as Report from "@touchstone/core/report";
import * as Tenant from "@touchstone/core/tenant";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type { Deps } from "../deps.js";
import { concerned } from "./addresses.js";
import { type MailEvent, readMessage } from "./ses-event.js";
import { mailOf, type TaggedMail } from "./tags.js";

/**
 * Takes down what SES tells about mail that was sent. A message that cannot be read, or whose effect could not be
 * recorded, is reported alone and comes again; the others are done. Safe under repeats and in any order.
 */
export function createMailEvents(deps: Deps): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async (event) => {
    const failed = await Promise.all(
      event.Records.map(async (record) => ((await succeeds(deps, record)) ? [] : [{ itemIdentifier: record.messageId }])),
    );
    return { batchItemFailures: failed.flat() };
  };
}

async function succeeds(deps: Deps, { messageId, body }: SQSRecord): Promise<boolean> {
  try {
    const { table, clock, ports } = deps;
    const actor = { type: "system", name: "mail-events" } as const;
    const outcome = await runAs({ actor, table, clock, ports, requestId: messageId }, () => takeDown(body));
    deps.log({ level: "info", messageId, ...outcome });
    if (outcome.kind) deps.measure?.({ MailFeedback: 1 }, outcome.kind);
    return true;
  } catch (error) {
    // Without the body: it holds people's addresses, and the message itself stays in the queue.
    const described =
      error instanceof Error ? { name: error.name, message: error.message.slice(0, 2000), stack: error.stack } : String(error);
    deps.log({ level: "error", message: "mail event not taken down", messageId, error: described });
    return false;
  }
}

/** What was done, for the log. */
type Outcome = { message: string; kind?: MailEvent["kind"] } & Record<string, unknown>;

async function takeDown(body: string): Promise<Outcome> {
  const event = readMessage(body);
  if ("dropped" in event) return { message: "mail event dropped", reason: event.dropped };
  const { kind, mail } = event;
  const tagged = mailOf(mail.tags);
  if (!tagged) return { message: "mail event of no tenant", kind, purpose: mail.tags.purpose?.[0], sesMessageId: mail.messageId };
  const { tenantId, purpose, mailId } = tagged;
  const known = await actAs({ type: "job", tenantId, name: "mail-events" }, () => recordAll(event, tagged));
  return { message: known === undefined ? "mail event of a tenant that is gone" : "mail event", kind, tenantId, purpose, mailId, known };
}

/** Answers whether a record of the mail was found; undefined when the tenant is gone. */
async function recordAll(event: MailEvent, tagged: TaggedMail): Promise<boolean | undefined> {
  if (!(await tenantExists())) return undefined;
  const { kind, at, mail } = event;
  const mailId = tagged.mailId || mail.messageId;
  let known = false;
  for (const { address, detail } of concerned(mail.destination, event.recipients)) {
    const feedback = { kind, at, sentAt: mail.timestamp, mailId, detail: MailSuppression.detailOf(detail, address) };
    await MailSuppression.record(address, feedback);
    if (await recordOnMail({ ...tagged, mailId }, address, feedback)) known = true;
  }
  return known;
}

async function tenantExists(): Promise<boolean> {
  try {
    await Tenant.get();
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return false;
    throw error;
  }
}

function recordOnMail({ purpose, mailId }: TaggedMail, address: string, feedback: MailSuppression.MailFeedback): Promise<boolean> {
  if (purpose === "report") return Report.recordFeedback(mailId, address, feedback);
  if (purpose === "panel") return Panel.recordFeedback(mailId, address, feedback);
  return Promise.resolve(false);
}
