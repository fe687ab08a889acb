import { tenantId } from "../context/index.js";
import { notFound } from "../errors/index.js";
import { batchGet, type Operation, put } from "../table/index.js";
import { assessmentKey, assessments } from "./entity.js";
import type { Assessment } from "./schema.js";

type Stored = Omit<Assessment, "scores" | "comment" | "reason" | "submittedAt"> & { scores: string } & Partial<
    Record<"comment" | "reason" | "submittedAt", string>
  >;

const publicOf = (stored: Stored): Assessment => ({
  id: stored.id,
  panelId: stored.panelId,
  assessorId: stored.assessorId,
  subjectId: stored.subjectId,
  perspective: stored.perspective,
  state: stored.state,
  scores: JSON.parse(stored.scores) as Assessment["scores"],
  comment: stored.comment ?? null,
  reason: stored.reason ?? null,
  submittedAt: stored.submittedAt ?? null,
  updatedAt: stored.updatedAt,
});

/** The write that keeps an assessment, refused over one that is submitted. */
export function putAssessment({ scores, comment, reason, submittedAt, ...rest }: Assessment): Operation {
  const item = {
    tenantId: tenantId(),
    ...rest,
    scores: JSON.stringify(scores),
    ...(comment ? { comment } : {}),
    ...(reason ? { reason } : {}),
    ...(submittedAt ? { submittedAt } : {}),
  };
  const kept = assessments()
    .put(item)
    .where((attribute, { notExists, ne }) => `${notExists(attribute.id)} OR ${ne(attribute.state, "submitted")}`);
  return put(kept.params());
}

/** The write that takes a submitted or declined assessment back to a draft. */
export function reopened({ panelId, id, state }: Assessment, at: string): Operation {
  const back = assessments()
    .patch({ tenantId: tenantId(), panelId, id })
    .set({ state: "draft", updatedAt: at })
    .remove(["submittedAt", "reason"])
    .where((attribute, { eq }) => eq(attribute.state, state));
  return { kind: "Update", parameters: back.params() };
}

/** Several assessments of a panel by id; those not begun are left out. */
export async function assessmentsFromIds(panelId: string, ids: readonly string[]): Promise<Map<string, Assessment>> {
  const items = await batchGet<Stored>(
    ids.map((id) => assessmentKey(panelId, id)),
    { consistent: true },
  );
  return new Map(items.map((item) => [item.id, publicOf(item)]));
}

/** One assessment; undefined while it is not begun. */
export const assessmentFromId = async (panelId: string, id: string): Promise<Assessment | undefined> =>
  (await assessmentsFromIds(panelId, [id])).get(id);

/** As `assessmentFromId`; throws `not_found`. */
export async function existingAssessment(panelId: string, id: string): Promise<Assessment> {
  const found = await assessmentFromId(panelId, id);
  if (!found) throw notFound("assessment");
  return found;
}

/** Everything that was said in a panel, drafts included. */
export async function allAssessments(panelId: string): Promise<Assessment[]> {
  const { data } = await assessments().query.primary({ tenantId: tenantId(), panelId }).go({ pages: "all", consistent: true });
  return (data as Stored[]).map(publicOf);
}

/** Erases what an assessor wrote about a subject; scores stay. */
export async function withoutWords(panelId: string, id: string): Promise<void> {
  await assessments().patch({ tenantId: tenantId(), panelId, id }).remove(["comment", "reason"]).go();
}
