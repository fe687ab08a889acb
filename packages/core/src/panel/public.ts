import * as MailSuppression from "../mail-suppression/index.js";
import * as Subject from "../subject/index.js";
import type { Assessor, Panel, PanelSummary } from "./schema.js";
import { assignedTo, type Content, type StoredAssessor, type StoredPanel } from "./stored.js";

type Progress = Panel["progress"];

const NONE: Progress = { assigned: 0, submitted: 0, drafts: 0, declined: 0 };

export const summaryOf = (panel: StoredPanel): PanelSummary => ({
  id: panel.id,
  name: panel.name,
  state: panel.state,
  period: panel.period,
  date: panel.date,
  opensAt: panel.opensAt ?? null,
  closesAt: panel.closesAt,
  openedAt: panel.openedAt ?? null,
  closedAt: panel.closedAt ?? null,
  reminderDays: panel.reminderDays,
  settings: panel.settings,
  results: panel.state !== "closed" ? "none" : panel.settledEpoch === panel.epoch ? "filed" : "filing",
  subjectCount: panel.subjectCount,
  assessorCount: panel.assessorCount,
  criterionCount: panel.criterionCount,
  createdAt: panel.createdAt,
  updatedAt: panel.updatedAt,
  version: panel.version,
});

/** A panel with how far each assessor and each subject is. */
export async function publicOf(panel: StoredPanel, content: Content, assessors: readonly StoredAssessor[]): Promise<Panel> {
  const [names, suppressionOf] = await Promise.all([
    Subject.fromIds(content.subjectIds),
    MailSuppression.ofAddresses(assessors.map(({ email }) => email)),
  ]);
  const shown = assessors.map((assessor) => assessorOf(assessor, content.subjectIds, suppressionOf(assessor.email)));
  const bySubject = progressBySubject(assessors, content.subjectIds);
  return {
    ...summaryOf(panel),
    instructions: content.instructions,
    rubric: content.rubric,
    subjects: content.subjectIds.map((id) => ({
      id,
      name: names.get(id)?.name ?? id,
      kind: names.get(id)?.kind ?? "",
      progress: bySubject.get(id) ?? NONE,
    })),
    assessors: shown,
    progress: [...bySubject.values()].reduce(added, NONE),
  };
}

const added = (a: Progress, b: Progress): Progress => ({
  assigned: a.assigned + b.assigned,
  submitted: a.submitted + b.submitted,
  drafts: a.drafts + b.drafts,
  declined: a.declined + b.declined,
});

/** One assignment, as it stands. A revoked assessor's open ones are asked of nobody. */
function standing({ states, revokedAt, isExcluded }: StoredAssessor, subjectId: string): Progress {
  const state = isExcluded ? undefined : states[subjectId];
  if (revokedAt && state !== "submitted") return NONE;
  return {
    assigned: 1,
    submitted: state === "submitted" ? 1 : 0,
    drafts: state === "draft" ? 1 : 0,
    declined: state === "declined" ? 1 : 0,
  };
}

function progressBySubject(assessors: readonly StoredAssessor[], subjectIds: readonly string[]): Map<string, Progress> {
  const bySubject = new Map<string, Progress>(subjectIds.map((id) => [id, NONE]));
  for (const assessor of assessors)
    for (const id of assignedTo(assessor, subjectIds)) bySubject.set(id, added(bySubject.get(id) ?? NONE, standing(assessor, id)));
  return bySubject;
}

/** An assessor as the console shows them. */
function assessorOf(assessor: StoredAssessor, subjectIds: readonly string[], suppression: Assessor["suppression"]): Assessor {
  const assigned = assignedTo(assessor, subjectIds);
  const count = (state: string) => assigned.filter((id) => assessor.states[id] === state).length;
  return {
    id: assessor.id,
    name: assessor.name,
    email: assessor.email,
    locale: assessor.locale,
    perspective: assessor.perspective,
    subjectIds: assessor.subjectIds ?? null,
    state: stateOf(assessor),
    progress: { assigned: assigned.length, submitted: count("submitted"), drafts: count("draft"), declined: count("declined") },
    mail: mailOf(assessor),
    suppression,
    invitedAt: assessor.invitedAt ?? null,
    remindedAt: assessor.remindedAt ?? null,
    finishedAt: assessor.finishedAt ?? null,
    revokedAt: assessor.revokedAt ?? null,
    isExcluded: assessor.isExcluded,
  };
}

/** What came back counts for the mail that it is about; the next one starts anew. */
function mailOf({ mailNumber, mailState, mailSentAt, mailFailure, mailFeedback }: StoredAssessor): Assessor["mail"] {
  const told = mailFeedback?.mailNumber === mailNumber ? mailFeedback : undefined;
  const end = told && MailSuppression.endOf(told.kind);
  return { state: end ?? mailState ?? null, sentAt: mailSentAt ?? null, failure: (end && told?.detail) ?? mailFailure ?? null };
}

function stateOf({ revokedAt, finishedAt, states, invitedAt }: StoredAssessor): Assessor["state"] {
  if (revokedAt) return "revoked";
  if (finishedAt) return "finished";
  if (Object.keys(states).length > 0) return "answering";
  return invitedAt ? "invited" : "added";
}
