import { now, nowInstant, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import { commit, update as updateOf } from "../table/index.js";
import { askedFor, type MailKind } from "./assessor.js";
import { instantOf, mailDueAt, opensAt, reminderAt } from "./due.js";
import { assessors } from "./entity.js";
import { assessorsOf, assignedTo, contentOf, type StoredAssessor, type StoredPanel, storedPanel } from "./stored.js";

/** Longer than handing over one mail may take. */
const CLAIM_MS = 2 * 60_000;
const MAX_ATTEMPTS = 6;
const FIRST_RETRY_MS = 60_000;

/** A mail that is due and to whom; `left` counts the subjects that wait for the assessor. */
export type DueMail = { assessor: StoredAssessor; kind: MailKind; left: number };

/** The mails of an open panel that may be sent now. */
export async function dueMails(panelId: string): Promise<{ panel: StoredPanel; mails: DueMail[] }> {
  const panel = await storedPanel(panelId);
  if (panel.state !== "open" || opensAt(panel) > nowInstant() || panel.closesAt <= nowInstant()) return { panel, mails: [] };
  const [all, { subjectIds }] = await Promise.all([assessorsOf(panelId), contentOf(panelId)]);
  const due = all.filter((assessor) => {
    const at = mailDueAt(assessor);
    return at !== undefined && at <= nowInstant();
  });
  return {
    panel,
    mails: due.map((assessor) => ({ assessor, kind: assessor.mailKind ?? "invitation", left: leftOf(assessor, subjectIds) })),
  };
}

export const leftOf = (assessor: StoredAssessor, subjectIds: readonly string[]): number =>
  assignedTo(assessor, subjectIds).filter((id) => !["submitted", "declined"].includes(assessor.states[id] ?? "")).length;

const keyOf = ({ panelId, id }: StoredAssessor) => ({ tenantId: tenantId(), panelId, id });

/** Takes a due mail; false when somebody else did or nobody wants it any more. Mail leaves only after this. */
export async function claimMail({ assessor, kind }: DueMail): Promise<boolean> {
  const taken = new AppError("conflict", "Taken by another worker.");
  const claimed = assessors()
    .patch(keyOf(assessor))
    .set({
      mailKind: kind,
      mailNumber: Math.max(1, assessor.mailNumber),
      mailState: "sending",
      mailAttempts: assessor.mailAttempts + 1,
      mailNextAt: instantOf(now().getTime() + CLAIM_MS),
    })
    .where(
      (attribute, { eq, notExists }) =>
        `${eq(attribute.mailNumber, assessor.mailNumber)} AND ${eq(attribute.mailAttempts, assessor.mailAttempts)} AND ${notExists(attribute.revokedAt)}`,
    );
  try {
    await commit([updateOf(claimed.params(), () => taken)]);
    return true;
  } catch (error) {
    if (error === taken) return false;
    throw error;
  }
}

export type MailOutcome = { sent: true } | { failed: string; permanent: boolean };

/** Records how a claimed mail ended; one that was asked for meanwhile stays to be sent. */
export async function recordMail({ assessor, kind }: DueMail, outcome: MailOutcome): Promise<void> {
  const number = Math.max(1, assessor.mailNumber);
  const made = assessor.mailAttempts + 1;
  const moved = new AppError("conflict", "Another mail was asked for meanwhile.");
  const { set, remove } = changesOf(kind, outcome, made);
  const recorded = assessors()
    .patch(keyOf(assessor))
    .set(set)
    .remove(remove)
    .where((attribute, { eq }) => `${eq(attribute.mailNumber, number)} AND ${eq(attribute.mailAttempts, made)}`);
  try {
    await commit([updateOf(recorded.params(), () => moved)]);
  } catch (error) {
    if (error !== moved) throw error;
  }
}

type Changes = { set: Partial<StoredAssessor>; remove: ("mailNextAt" | "mailFailure")[] };

function changesOf(kind: MailKind, outcome: MailOutcome, made: number): Changes {
  const at = nowInstant();
  if ("sent" in outcome)
    return {
      set: { mailState: "sent", mailSentAt: at, ...(kind === "invitation" ? { invitedAt: at } : { remindedAt: at }) },
      remove: ["mailNextAt", "mailFailure"],
    };
  const mailFailure = outcome.failed.slice(0, 500);
  if (outcome.permanent || made >= MAX_ATTEMPTS) return { set: { mailState: "failed", mailFailure }, remove: ["mailNextAt"] };
  return {
    set: { mailState: "pending", mailFailure, mailNextAt: instantOf(now().getTime() + FIRST_RETRY_MS * 4 ** (made - 1)) },
    remove: [],
  };
}

/** Asks for a mail to an assessor, unless one was asked for since they were read. Answers whether it did. */
export async function askMail(assessor: StoredAssessor, mailKind: MailKind): Promise<boolean> {
  const moved = new AppError("conflict", "Another mail was asked for meanwhile.");
  const asked = assessors()
    .patch(keyOf(assessor))
    .set(askedFor(mailKind, assessor.mailNumber))
    .where((attribute, { eq, notExists }) => `${eq(attribute.mailNumber, assessor.mailNumber)} AND ${notExists(attribute.revokedAt)}`);
  try {
    await commit([updateOf(asked.params(), () => moved)]);
    return true;
  } catch (error) {
    if (error === moved) return false;
    throw error;
  }
}

/** Reminds everybody who is not finished of the closing date, each once, however often the work is begun. */
export async function remindOfClosing(panel: StoredPanel): Promise<void> {
  const moment = reminderAt(panel);
  if (moment === undefined) return;
  for (const assessor of await assessorsOf(panel.id)) {
    const knows = (assessor.mailAskedAt ?? "") >= moment || !assessor.invitedAt;
    if (!assessor.finishedAt && !assessor.revokedAt && !knows) await askMail(assessor, "reminder");
  }
}
