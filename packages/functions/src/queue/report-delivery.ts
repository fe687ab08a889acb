import { current, now, nowInstant, tenantId } from "@touchstone/core/context";
import type { Locale } from "@touchstone/core/locale";
import * as MailSuppression from "@touchstone/core/mail-suppression";
import type { MailMessage } from "@touchstone/core/ports";
import * as Report from "@touchstone/core/report";
import type { Deps } from "../deps.js";
import { isPermanent, recordRefusal } from "./mail-failure.js";
import type { StoredMail } from "./report-files.js";

/** Well within the lease of a run: what is left over goes on with the next message. */
const BUDGET_MS = 4 * 60_000;

/**
 * Mails the report to each recipient, one by one, each claimed before and recorded after. A worker that dies in
 * between leaves a claim that runs out, and the mail goes out again under the same Message-ID: at least once.
 */
export async function deliver(deps: Deps, run: Report.ClaimedRun): Promise<void> {
  const { locale } = await Report.fromId(run.reportId);
  if (run.state !== "delivering") {
    await Report.prepareDeliveries(run, run.locales.includes(locale) ? locale : (run.locales[0] ?? locale));
    await Report.moveRun(run, "delivering");
  }
  const mails = mailCache(deps, run);
  const stopAt = now().getTime() + BUDGET_MS;
  for (const delivery of await Report.deliveriesOf(run.id)) {
    if (now().getTime() > stopAt) break;
    if (await Report.claimDelivery(run.id, delivery)) await deliverOne(deps, run, delivery, mails);
  }
  await settle(run);
}

/** Ends the run once nothing is open, or lets it go until the next delivery is due. */
async function settle(run: Report.ClaimedRun): Promise<void> {
  const open = (await Report.deliveriesOf(run.id)).flatMap((delivery) => Report.dueAt(delivery) ?? []).sort();
  const [next] = open;
  if (next === undefined) return Report.endRun(run, "done");
  const isDue = next <= nowInstant();
  await Report.releaseRun(run, isDue ? nowInstant() : next);
  if (isDue) await current().ports.queue.send([{ tenantId: tenantId(), kind: "report-run", id: run.id }]);
}

type Mails = (locale: Locale) => Promise<StoredMail>;

/** A report is drawn once per language, however many recipients read it. */
function mailCache(deps: Deps, run: Report.ClaimedRun): Mails {
  const mails = new Map<Locale, Promise<StoredMail>>();
  return (locale) => {
    let mail = mails.get(locale);
    if (!mail) {
      mail = import("./report-files.js").then(({ mailOf }) => mailOf(deps, run.id, run.folder ?? "", locale));
      mails.set(locale, mail);
    }
    return mail;
  };
}

async function deliverOne(deps: Deps, run: Report.ClaimedRun, delivery: Report.StoredDelivery, mails: Mails): Promise<void> {
  const recipient = await Report.recipientFromId(run.reportId, delivery.recipientId);
  if (recipient?.status !== "active") {
    await Report.recordOutcome(run.id, delivery, { skipped: recipient?.status ?? "removed" });
    return;
  }
  const message = await messageTo(deps, run, recipient, delivery.locale, await mails(delivery.locale));
  try {
    await current().ports.mailer.send(message);
  } catch (error) {
    await recordRefusal(error, recipient.email, message.id);
    const failed = MailSuppression.detailOf(error instanceof Error ? error.message : String(error), recipient.email);
    deps.log({
      level: "warning",
      message: "report mail not accepted",
      tenantId: tenantId(),
      runId: run.id,
      recipientId: recipient.id,
      error: failed,
    });
    await Report.recordOutcome(run.id, delivery, { failed, permanent: isPermanent(error) });
    return;
  }
  await Report.recordOutcome(run.id, delivery, { sent: true });
}

async function messageTo(
  deps: Deps,
  run: Report.ClaimedRun,
  recipient: Report.Recipient,
  locale: Locale,
  mail: StoredMail,
): Promise<MailMessage> {
  const { UNSUBSCRIBE_PLACEHOLDER } = await import("./report-files.js");
  const token = Report.unsubscribeToken({ tenantId: tenantId(), reportId: run.reportId, recipientId: recipient.id, locale });
  const unsubscribeUrl = `${deps.settings.publicUrl}/u/${token}`;
  return {
    id: Report.mailIdOf(run.id, recipient.id),
    origin: { purpose: "report", tenantId: tenantId() },
    to: recipient.email,
    subject: mail.subject,
    html: mail.html.replaceAll(UNSUBSCRIBE_PLACEHOLDER, unsubscribeUrl),
    text: mail.text.replaceAll(UNSUBSCRIBE_PLACEHOLDER, unsubscribeUrl),
    headers: {
      "List-Unsubscribe": `<${unsubscribeUrl}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    },
    attachments: [
      ...mail.inlineImages,
      { fileName: Report.pdfName(mail.title, mail.period), contentType: "application/pdf", content: mail.pdf },
    ],
  };
}
