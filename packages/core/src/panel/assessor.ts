import * as Audit from "../audit/index.js";
import { current, nowInstant, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import * as Id from "../id/index.js";
import * as MailSuppression from "../mail-suppression/index.js";
import { commit, insertMany, type Operation, remove, update as updateOf } from "../table/index.js";
import * as Tenant from "../tenant/index.js";
import { assessorProblems, unprocessable } from "./content.js";
import { dueKeys } from "./due.js";
import { assessors, panels } from "./entity.js";
import { type AssessorInput, type MAIL_KINDS, MAX_ASSESSORS } from "./schema.js";
import { assessorsOf, contentOf, type StoredAssessor, type StoredPanel, storedAssessor, storedPanel } from "./stored.js";

export type MailKind = (typeof MAIL_KINDS)[number];
export type AssessorItem = Parameters<ReturnType<typeof assessors>["create"]>[0];

/** The same address is the same assessor of a panel, however it is written; somebody may judge from two perspectives. */
const idOf = (panelId: string, { email, perspective }: AssessorInput): string =>
  Id.derive("invitation", tenantId(), panelId, email.toLowerCase(), perspective);

export async function assessorItems(panelId: string, inputs: readonly AssessorInput[]): Promise<AssessorItem[]> {
  const { locale } = await Tenant.settings();
  return inputs.map((input) => ({
    tenantId: tenantId(),
    panelId,
    id: idOf(panelId, input),
    name: input.name,
    email: input.email,
    locale: input.locale ?? locale,
    perspective: input.perspective,
    ...(input.subjectIds ? { subjectIds: [...new Set(input.subjectIds)] } : {}),
    addedAt: nowInstant(),
    states: {},
    linkNumber: 1,
    isExcluded: false,
    mailNumber: 0,
    mailAttempts: 0,
  }));
}

/** Adds those that are not there yet; answers how many they were. */
export async function insertAssessors(items: readonly AssessorItem[]): Promise<number> {
  const prepared = items.map((item) => assessors().put(item).params<{ Item: Record<string, unknown> }>().Item);
  const outcomes = prepared.length > 0 ? await insertMany(prepared) : [];
  return outcomes.filter((outcome) => outcome === "created").length;
}

const ended = ({ state }: StoredPanel) => new AppError("conflict", `The panel is ${state}; its assessors do not change any more.`);

/** Adds assessors to a draft or an open panel; an open one invites them at once. Throws with every problem. */
export async function addAssessors(panelId: string, inputs: readonly AssessorInput[]): Promise<void> {
  const panel = await storedPanel(panelId);
  if (panel.state !== "draft" && panel.state !== "open") throw ended(panel);
  const [present, { subjectIds }] = await Promise.all([assessorsOf(panelId), contentOf(panelId)]);
  const problems = assessorProblems([...present, ...inputs], subjectIds).map((problem) => ({
    ...problem,
    path: problem.path.replace(/\[(\d+)\]/, (_, index: string) => `[${Number(index) - present.length}]`),
  }));
  const all = present.length + inputs.length;
  if (all > MAX_ASSESSORS)
    problems.push({ path: "assessors", code: "too_many", message: `a panel has at most ${MAX_ASSESSORS} assessors` });
  if (problems.length > 0) throw unprocessable("These assessors cannot be added.", problems);
  const items = await assessorItems(panelId, inputs);
  const added = await insertAssessors(items);
  await commit([touch(panel, added), Audit.entry("panel.assessors-added", panelId, { assessors: items.map(({ id }) => id) })]);
  await wake(panel);
}

/** Notes on the panel that something about its assessors changed, and how many came or went; an open one is looked at again at once. */
export function touch(panel: StoredPanel, more = 0): Operation {
  const patched = panels()
    .patch({ tenantId: tenantId(), id: panel.id })
    .set({ updatedAt: nowInstant(), ...(panel.state === "open" ? dueKeys(panel.id, nowInstant()) : {}) });
  const touched = (more === 0 ? patched : patched.add({ assessorCount: more })).where((attribute, { eq }) =>
    eq(attribute.state, panel.state),
  );
  return updateOf(touched.params(), () => new AppError("conflict", "The state of the panel changed at the same moment. Read it again."));
}

export async function wake(panel: StoredPanel): Promise<void> {
  if (panel.state === "open") await current().ports.queue.send([{ tenantId: tenantId(), kind: "panel", id: panel.id }]);
}

/** A mail to be sent, as the assessor's item remembers it. */
export function askedFor(mailKind: MailKind, mailNumber: number) {
  const at = nowInstant();
  return { mailKind, mailNumber: mailNumber + 1, mailState: "pending" as const, mailAttempts: 0, mailNextAt: at, mailAskedAt: at };
}

/** Takes an assessor out of a draft. */
export async function removeAssessor(panelId: string, id: string): Promise<void> {
  const panel = await storedPanel(panelId);
  await storedAssessor(panelId, id);
  if (panel.state !== "draft")
    throw new AppError("conflict", "Invitations have gone out. Revoke the assessor's link instead: POST …/assessors/{id}/revoke.");
  await commit([
    remove(assessors().remove({ tenantId: tenantId(), panelId, id }).params()),
    touch(panel, -1),
    Audit.entry("panel.assessor-removed", panelId, { assessorId: id }),
  ]);
}

/** Makes an assessor's link worthless; what they submitted stays unless it is excluded. */
export async function revokeAssessor(
  panelId: string,
  id: string,
  { reason, excludeAnswers }: { reason: string; excludeAnswers: boolean },
): Promise<void> {
  const [panel, assessor] = await Promise.all([storedPanel(panelId), storedAssessor(panelId, id)]);
  if (panel.state !== "open") throw new AppError("conflict", `Only an open panel has links to revoke; this one is ${panel.state}.`);
  const revoked = change(assessor)
    .set({ revokedAt: assessor.revokedAt ?? nowInstant(), isExcluded: excludeAnswers })
    .remove(["mailState", "mailNextAt"]);
  await commit([
    updateOf(revoked.params()),
    touch(panel),
    Audit.entry("panel.assessor-revoked", panelId, { assessorId: id, reason, excludeAnswers }),
  ]);
}

/** Invites an assessor again, with a new link if the old one was revoked. Their answers count again. */
export async function reinviteAssessor(panelId: string, id: string): Promise<void> {
  const [panel, assessor] = await Promise.all([storedPanel(panelId), storedAssessor(panelId, id)]);
  if (panel.state !== "open") throw new AppError("conflict", `Only assessors of an open panel are invited; this one is ${panel.state}.`);
  const suppression = await MailSuppression.ofAddress(assessor.email);
  if (suppression)
    throw new AppError(
      "conflict",
      `This address gets no mail since ${suppression.since.slice(0, 10)} (${suppression.reason}: ${suppression.detail}). Lift that first: POST /v1/mail-suppressions/${suppression.id}/lift.`,
    );
  const invited = change(assessor)
    .set({
      ...askedFor("invitation", assessor.mailNumber),
      isExcluded: false,
      linkNumber: assessor.linkNumber + (assessor.revokedAt ? 1 : 0),
    })
    .remove(["revokedAt", "mailFailure"]);
  await commit([updateOf(invited.params()), touch(panel), Audit.entry("panel.assessor-invited", panelId, { assessorId: id })]);
  await wake(panel);
}

const change = ({ panelId, id }: StoredAssessor) => assessors().patch({ tenantId: tenantId(), panelId, id });
