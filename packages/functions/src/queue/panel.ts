import { actAs, current, tenantId } from "@touchstone/core/context";
import * as MailSuppression from "@touchstone/core/mail-suppression";
import * as Panel from "@touchstone/core/panel";
import type { MailMessage } from "@touchstone/core/ports";
import * as Tenant from "@touchstone/core/tenant";
import type { Deps } from "../deps.js";
import { isPermanent, recordRefusal } from "./mail-failure.js";

/** Takes a panel on: closes it on time, files or withdraws its results, and mails its assessors. Told twice, it does nothing twice. */
export const handlePanel = (deps: Deps, tenant: string, id: string): Promise<void> =>
  actAs({ type: "job", tenantId: tenant, name: "panel" }, async () => {
    await Panel.advance(id);
    await sendMails(deps, id);
    await Panel.schedule(id);
  });

/**
 * Each mail is claimed before and recorded after. A worker that dies in between leaves a claim that runs out, and the
 * mail goes out again under the same Message-ID: at least once.
 */
async function sendMails(deps: Deps, id: string): Promise<void> {
  const { panel, mails } = await Panel.dueMails(id);
  for (const mail of mails) if (await Panel.claimMail(mail)) await Panel.recordMail(mail, await sendOne(deps, panel, mail));
}

type DuePanel = Awaited<ReturnType<typeof Panel.dueMails>>["panel"];

async function sendOne(deps: Deps, panel: DuePanel, mail: Panel.DueMail): Promise<Panel.MailOutcome> {
  const { email } = mail.assessor;
  const suppression = await MailSuppression.ofAddress(email);
  if (suppression) return { failed: `${suppression.reason}: ${suppression.detail}`, permanent: true };
  try {
    await current().ports.mailer.send(await messageOf(deps, panel, mail));
    return { sent: true };
  } catch (error) {
    await recordRefusal(error, email, Panel.mailIdOf(mail.assessor));
    const failed = MailSuppression.detailOf(error instanceof Error ? error.message : String(error), email);
    deps.log({
      level: "warning",
      message: "assessor's mail not accepted",
      tenantId: tenantId(),
      panelId: panel.id,
      assessorId: mail.assessor.id,
      error: failed,
    });
    return { failed, permanent: isPermanent(error) };
  }
}

async function messageOf(deps: Deps, panel: DuePanel, { assessor, kind, left }: Panel.DueMail): Promise<MailMessage> {
  const { renderAssessorMail } = await import("@touchstone/rendering");
  const { name: organiser, timeZone } = await Tenant.settings();
  const token = Panel.assessorToken({ tenantId: tenantId(), panelId: panel.id, assessorId: assessor.id, number: assessor.linkNumber });
  const { subject, html, text } = renderAssessorMail({
    kind,
    locale: assessor.locale,
    organiser,
    timeZone,
    panel: panel.name,
    assessor: assessor.name,
    left,
    closesAt: panel.closesAt,
    url: `${deps.settings.publicUrl}/a/${token}`,
  });
  return {
    id: Panel.mailIdOf(assessor),
    origin: { purpose: "panel", tenantId: tenantId() },
    to: assessor.email,
    subject,
    html,
    text,
    headers: { "Auto-Submitted": "auto-generated" },
  };
}
