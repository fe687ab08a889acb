import { type Assessment, allAssessments, assessmentId, assessmentsFromIds, existingAssessment, reopened } from "../assessment/index.js";
import * as Audit from "../audit/index.js";
import { current, now, nowInstant } from "../context/index.js";
import { AppError } from "../errors/index.js";
import * as MailSuppression from "../mail-suppression/index.js";
import { commit, update } from "../table/index.js";
import { askedFor, touch, wake } from "./assessor.js";
import { instantOf } from "./due.js";
import { assessorKey } from "./entity.js";
import { askMail } from "./mail.js";
import { assessorsOf, contentOf, type StoredAssessor, storedAssessor, storedPanel } from "./stored.js";

/** Nobody is mailed twice within it by a second click. */
const PAUSE_MS = 60 * 60_000;

/** Reminds assessors of an open panel. Those who have finished, are revoked, get no mail, or had some within the hour are skipped. */
export async function remind(panelId: string, assessorIds: readonly string[] | undefined): Promise<{ asked: number; skipped: number }> {
  const panel = await storedPanel(panelId);
  if (panel.state !== "open") throw new AppError("conflict", `Only assessors of an open panel are reminded; this one is ${panel.state}.`);
  const all = await assessorsOf(panelId);
  const unknown = (assessorIds ?? []).filter((id) => !all.some((assessor) => assessor.id === id));
  if (unknown.length > 0) {
    const errors = unknown.map((id) => ({ path: "assessorIds", code: "unknown", message: `the panel has no assessor ${id}` }));
    throw new AppError("unprocessable", errors.map(({ message }) => message).join("; "), { errors });
  }
  const chosen = assessorIds ? all.filter(({ id }) => assessorIds.includes(id)) : all;
  const suppressionOf = await MailSuppression.ofAddresses(chosen.map(({ email }) => email));
  const asked: string[] = [];
  for (const assessor of chosen)
    if (isRemindable(assessor) && !suppressionOf(assessor.email) && (await askMail(assessor, "reminder"))) asked.push(assessor.id);
  if (asked.length > 0) {
    await commit([touch(panel), Audit.entry("panel.reminded", panelId, { assessorIds: asked })]);
    await wake(panel);
  }
  return { asked: asked.length, skipped: chosen.length - asked.length };
}

function isRemindable({ finishedAt, revokedAt, mailNumber, mailState, mailAskedAt, mailSentAt }: StoredAssessor): boolean {
  const isWaiting = mailNumber === 0 || mailState === "pending" || mailState === "sending";
  const recently = instantOf(now().getTime() - PAUSE_MS);
  return !finishedAt && !revokedAt && !isWaiting && (mailAskedAt ?? "") <= recently && (mailSentAt ?? "") <= recently;
}

/** Gives a submitted or declined assessment back to its assessor, who is told by mail. The audit log says why. */
export async function reopenAssessment(panelId: string, id: string, reason: string): Promise<Assessment> {
  const panel = await storedPanel(panelId);
  const assessment = await existingAssessment(panelId, id);
  if (panel.state !== "open")
    throw new AppError(
      "conflict",
      `The panel is ${panel.state}; reopen the panel first (POST /v1/panels/{id}/reopen), then the assessment.`,
    );
  if (assessment.state === "draft") return assessment;
  const assessor = await storedAssessor(panelId, assessment.assessorId);
  await commit([
    reopened(assessment, nowInstant()),
    backToWork(assessor, assessment.subjectId),
    touch(panel),
    Audit.entry("assessment.reopened", id, {
      panelId,
      assessorId: assessor.id,
      subjectId: assessment.subjectId,
      reason,
      before: { state: assessment.state, scores: assessment.scores, comment: assessment.comment },
    }),
  ]);
  await wake(panel);
  return existingAssessment(panelId, id);
}

function backToWork({ panelId, id, mailNumber }: StoredAssessor, subjectId: string) {
  const asked = Object.entries(askedFor("reopened", mailNumber));
  return update({
    TableName: current().table.name,
    Key: assessorKey(panelId, id),
    UpdateExpression: `SET #states.#subject = :state, ${asked.map(([name]) => `${name} = :${name}`).join(", ")} REMOVE finishedAt`,
    ConditionExpression: "attribute_not_exists(revokedAt)",
    ExpressionAttributeNames: { "#states": "states", "#subject": subjectId },
    ExpressionAttributeValues: { ":state": "draft", ...Object.fromEntries(asked.map(([name, value]) => [`:${name}`, value])) },
  });
}

/** What was said in a panel: everything, or about one subject, or by one assessor. Drafts show their state but not their scores. */
export async function listAssessments(
  panelId: string,
  { assessorId, subjectId }: { assessorId?: string | undefined; subjectId?: string | undefined },
): Promise<Assessment[]> {
  await storedPanel(panelId);
  const found = await readAssessments(panelId, assessorId, subjectId);
  return found
    .map((assessment) => (assessment.state === "draft" ? { ...assessment, scores: {}, comment: null } : assessment))
    .sort((a, b) => (`${a.subjectId}${a.assessorId}` < `${b.subjectId}${b.assessorId}` ? -1 : 1));
}

async function readAssessments(panelId: string, assessorId: string | undefined, subjectId: string | undefined): Promise<Assessment[]> {
  if (!assessorId && !subjectId) return allAssessments(panelId);
  const assessorIds = assessorId ? [assessorId] : (await assessorsOf(panelId)).map(({ id }) => id);
  const subjectIds = subjectId ? [subjectId] : (await contentOf(panelId)).subjectIds;
  const ids = assessorIds.flatMap((assessor) => subjectIds.map((subject) => assessmentId(panelId, assessor, subject)));
  return [...(await assessmentsFromIds(panelId, ids)).values()];
}
