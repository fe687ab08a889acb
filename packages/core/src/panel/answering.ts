import {
  type Assessment,
  type AssessmentState,
  assessmentFromId,
  assessmentId,
  assessmentsFromIds,
  putAssessment,
  type Scores,
  scoreProblems,
} from "../assessment/index.js";
import * as Audit from "../audit/index.js";
import { current, nowInstant, tenantId } from "../context/index.js";
import { AppError, invalid, notFound } from "../errors/index.js";
import * as Subject from "../subject/index.js";
import { check, commit, type Operation, update } from "../table/index.js";
import * as Tenant from "../tenant/index.js";
import type { AssessorPage } from "./assessor-page.js";
import { opensAt } from "./due.js";
import { assessorKey, assessors, panelKey } from "./entity.js";
import type { AssessorLink } from "./link.js";
import { assignedTo, type Content, contentOf, type StoredAssessor, type StoredPanel, storedAssessor, storedPanel } from "./stored.js";

type Opened = { panel: StoredPanel; assessor: StoredAssessor; content: Content };

/** In the same words for a forged link, a revoked one, and one to what is not there. */
export const noSuchLink = (): AppError => notFound("assessment; open the link of your newest mail again, or ask whoever invited you");

/** What a link leads to while it may be answered. Throws `not_found`, or `conflict` with the reason once or before it is time. */
async function opened(link: AssessorLink): Promise<Opened> {
  const found = await Promise.all([
    storedPanel(link.panelId),
    storedAssessor(link.panelId, link.assessorId),
    contentOf(link.panelId),
  ]).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") throw noSuchLink();
    throw error;
  });
  const [panel, assessor, content] = found;
  if (assessor.revokedAt || assessor.linkNumber !== link.number || panel.state === "draft") throw noSuchLink();
  if (panel.state === "cancelled") throw ended("cancelled", "This panel has been called off. There is nothing left to do.");
  if (panel.state === "closed" || panel.closesAt <= nowInstant())
    throw ended("closed", "This panel is closed and takes no answers any more.");
  if (opensAt(panel) > nowInstant())
    throw new AppError("conflict", `This panel opens at ${opensAt(panel)}.`, {
      extra: { reason: "not-open-yet", opensAt: opensAt(panel) },
    });
  return { panel, assessor, content };
}

const ended = (reason: string, detail: string) => new AppError("conflict", detail, { extra: { reason } });

/** Everything that an assessor's page shows. */
export async function pageOf(link: AssessorLink): Promise<AssessorPage> {
  const { panel, assessor, content } = await opened(link);
  const assigned = assignedTo(assessor, content.subjectIds);
  const ids = assigned.map((subjectId) => assessmentId(panel.id, assessor.id, subjectId));
  const [subjects, answers, tenant] = await Promise.all([Subject.fromIds(assigned), assessmentsFromIds(panel.id, ids), Tenant.settings()]);
  return {
    panel: {
      name: panel.name,
      instructions: content.instructions,
      period: panel.period,
      closesAt: panel.closesAt,
      timeZone: tenant.timeZone,
      organiser: tenant.name,
    },
    assessor: { name: assessor.name, locale: assessor.locale, perspective: assessor.perspective, finishedAt: assessor.finishedAt ?? null },
    rubric: content.rubric,
    subjects: assigned.map((id, index) => {
      const answer = answers.get(ids[index] ?? "");
      return {
        id,
        name: subjects.get(id)?.name ?? id,
        kind: subjects.get(id)?.kind ?? "",
        state: answer?.state ?? "open",
        scores: answer?.scores ?? {},
        comment: answer?.comment ?? null,
        reason: answer?.reason ?? null,
      };
    }),
  };
}

export type Answer = { subjectId: string; scores: Scores; comment?: string | undefined };

/** Keeps what an assessor has so far; it counts for nothing yet. */
export const saveDraft = (link: AssessorLink, answer: Answer): Promise<Assessment> =>
  answerWith(link, answer.subjectId, { state: "draft", scores: answer.scores, comment: answer.comment ?? null, reason: null });

/** Submits an assessment for good. The same one again is the same one; another one is refused until the owner reopens it. */
export const submit = (link: AssessorLink, answer: Answer): Promise<Assessment> =>
  answerWith(link, answer.subjectId, { state: "submitted", scores: answer.scores, comment: answer.comment ?? null, reason: null });

/** Records that an assessor will not judge a subject, and why. */
export const decline = (link: AssessorLink, { subjectId, reason }: { subjectId: string; reason: string }): Promise<Assessment> =>
  answerWith(link, subjectId, { state: "declined", scores: {}, comment: null, reason });

type Said = { state: AssessmentState; scores: Scores; comment: string | null; reason: string | null };

const ATTEMPTS = 6;

async function answerWith(link: AssessorLink, subjectId: string, said: Said): Promise<Assessment> {
  for (let attempt = 0; ; attempt++) {
    const at = await opened(link);
    if (!assignedTo(at.assessor, at.content.subjectIds).includes(subjectId)) throw notFound("subject in this assessment");
    const problems = said.state === "declined" ? [] : scoreProblems(at.content.rubric, said.scores, said.state === "submitted");
    if (problems.length > 0) throw invalid(problems);
    const id = assessmentId(link.panelId, link.assessorId, subjectId);
    const present = await assessmentFromId(link.panelId, id);
    if (present?.state === "submitted") return replayed(present, said);
    if (present && sameAs(present, said)) return present;
    if (at.assessor.finishedAt) throw finished();
    try {
      return await record(at, id, subjectId, said);
    } catch (error) {
      // Somebody tapped twice, or answered elsewhere at the same moment: what stands there now decides.
      if (attempt >= ATTEMPTS || !isRace(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 30 * 2 ** attempt));
    }
  }
}

const isRace = (error: unknown): boolean =>
  error instanceof AppError && (error.code === "version_conflict" || error.meta.retryAfterSeconds !== undefined);

const finished = () =>
  new AppError("conflict", "You have finished this assessment. Ask whoever invited you to reopen what you want to change.", {
    extra: { reason: "finished" },
  });

function replayed(present: Assessment, said: Said): Assessment {
  if (sameAs(present, said)) return present;
  throw new AppError("conflict", "This subject was submitted already. Ask whoever invited you to reopen it if something must change.", {
    extra: { reason: "submitted" },
  });
}

const canonical = (scores: Scores): string => JSON.stringify(Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1)));

const sameAs = (present: Assessment, { state, scores, comment, reason }: Said): boolean =>
  present.state === state &&
  canonical(present.scores) === canonical(scores) &&
  (present.comment ?? "") === (comment ?? "") &&
  (present.reason ?? "") === (reason ?? "");

/** Assessment and progress in one transaction, which fails if the panel or the link ended meanwhile. */
async function record({ panel, assessor }: Opened, id: string, subjectId: string, said: Said): Promise<Assessment> {
  const at = nowInstant();
  const assessment: Assessment = {
    id,
    panelId: panel.id,
    assessorId: assessor.id,
    subjectId,
    perspective: assessor.perspective,
    ...said,
    submittedAt: said.state === "submitted" ? at : null,
    updatedAt: at,
  };
  const audit = said.state === "draft" ? [] : [Audit.entry(`assessment.${said.state}`, id, auditOf(panel, assessor, subjectId, said))];
  await commit([putAssessment(assessment), noteProgress(assessor, subjectId, said.state), stillOpen(panel), ...audit]);
  return assessment;
}

const auditOf = (panel: StoredPanel, assessor: StoredAssessor, subjectId: string, { reason }: Said) => ({
  panelId: panel.id,
  assessorId: assessor.id,
  subjectId,
  ...(reason ? { reason } : {}),
});

/** Sets how one subject stands in the assessor's own item, unless the link ended or the assessor has finished. */
function noteProgress({ panelId, id, linkNumber }: StoredAssessor, subjectId: string, state: AssessmentState): Operation {
  return update({
    TableName: current().table.name,
    Key: assessorKey(panelId, id),
    UpdateExpression: "SET #states.#subject = :state",
    ConditionExpression: "attribute_not_exists(revokedAt) AND attribute_not_exists(finishedAt) AND linkNumber = :number",
    ExpressionAttributeNames: { "#states": "states", "#subject": subjectId },
    ExpressionAttributeValues: { ":state": state, ":number": linkNumber },
  });
}

function stillOpen({ id, epoch }: StoredPanel): Operation {
  return check({
    TableName: current().table.name,
    Key: panelKey(id),
    ConditionExpression: "#state = :open AND epoch = :epoch",
    ExpressionAttributeNames: { "#state": "state" },
    ExpressionAttributeValues: { ":open": "open", ":epoch": epoch },
  });
}

/** Ends an assessor's work. Every subject must be submitted or declined; finishing twice changes nothing. */
export async function finish(link: AssessorLink): Promise<{ finishedAt: string }> {
  const { panel, assessor, content } = await opened(link);
  if (assessor.finishedAt) return { finishedAt: assessor.finishedAt };
  const left = assignedTo(assessor, content.subjectIds).filter((id) => !["submitted", "declined"].includes(assessor.states[id] ?? ""));
  if (left.length > 0)
    throw new AppError("unprocessable", `${left.length} subjects are neither submitted nor declined yet.`, {
      errors: left.slice(0, 100).map((id) => ({ path: `subjects.${id}`, code: "open", message: "submit it, or decline it with a reason" })),
    });
  const finishedAt = nowInstant();
  const ending = assessors()
    .patch({ tenantId: tenantId(), panelId: panel.id, id: assessor.id })
    .set({ finishedAt })
    .where(
      (attribute, { eq, notExists }) =>
        // What was submitted or declined still is: somebody may have gone back to a subject on another page.
        `${notExists(attribute.revokedAt)} AND ${eq(attribute.linkNumber, link.number)} AND ${eq(attribute.states, assessor.states)}`,
    );
  await commit([update(ending.params()), stillOpen(panel), Audit.entry("assessment.finished", assessor.id, { panelId: panel.id })]);
  return { finishedAt };
}
