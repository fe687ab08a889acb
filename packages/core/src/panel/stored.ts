import type { AssessmentState, Perspective, ResultSettings, Rubric } from "../assessment/index.js";
import { tenantId } from "../context/index.js";
import { notFound } from "../errors/index.js";
import type { Locale, LocalizedText } from "../locale/index.js";
import type { MailFate } from "../mail-suppression/index.js";
import { assessors, panelParts, panels } from "./entity.js";
import type { MAIL_KINDS, MAIL_STATES, PanelState } from "./schema.js";

export type StoredPanel = {
  id: string;
  name: LocalizedText;
  state: PanelState;
  period: string;
  date: string;
  closesAt: string;
  reminderDays: number;
  settings: ResultSettings;
  subjectCount: number;
  assessorCount: number;
  criterionCount: number;
  epoch: number;
  settledEpoch: number;
  createdAt: string;
  updatedAt: string;
  version: number;
} & Partial<{ opensAt: string; openedAt: string; closedAt: string; remindedOf: string; dueKey: string }>;

/** What assessors are shown and judge by. */
export type Content = { instructions: LocalizedText | null; rubric: Rubric; subjectIds: string[] };

export type StoredAssessor = {
  panelId: string;
  id: string;
  name: string;
  email: string;
  locale: Locale;
  perspective: Perspective;
  addedAt: string;
  states: Record<string, AssessmentState>;
  linkNumber: number;
  isExcluded: boolean;
  mailNumber: number;
  mailAttempts: number;
} & Partial<{
  subjectIds: string[];
  finishedAt: string;
  revokedAt: string;
  mailKind: (typeof MAIL_KINDS)[number];
  mailState: (typeof MAIL_STATES)[number];
  mailNextAt: string;
  mailAskedAt: string;
  mailSentAt: string;
  mailFailure: string;
  mailFeedback: MailFate & { mailNumber: number };
  invitedAt: string;
  remindedAt: string;
}>;

/** Throws `not_found` in the same words for a missing and a foreign panel. */
export async function storedPanel(id: string): Promise<StoredPanel> {
  const { data } = await panels().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("panel");
  return data as StoredPanel;
}

export async function contentOf(panelId: string): Promise<Content> {
  const { data } = await panelParts().get({ tenantId: tenantId(), panelId, part: "content" }).go({ consistent: true });
  if (!data) throw notFound("panel");
  return JSON.parse(data.json) as Content;
}

/** Every assessor of a panel, in the order in which they were added. */
export async function assessorsOf(panelId: string): Promise<StoredAssessor[]> {
  const { data } = await assessors().query.primary({ tenantId: tenantId(), panelId }).go({ pages: "all", consistent: true });
  const order = ({ addedAt, email, id }: StoredAssessor) => `${addedAt}#${email}#${id}`;
  return (data as StoredAssessor[]).sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Throws `not_found`. */
export async function storedAssessor(panelId: string, id: string): Promise<StoredAssessor> {
  const { data } = await assessors().get({ tenantId: tenantId(), panelId, id }).go({ consistent: true });
  if (!data) throw notFound("assessor");
  return data as StoredAssessor;
}

/** The subjects that an assessor has to judge. */
export const assignedTo = (assessor: Pick<StoredAssessor, "subjectIds">, subjectIds: readonly string[]): string[] =>
  assessor.subjectIds ? subjectIds.filter((id) => assessor.subjectIds?.includes(id)) : [...subjectIds];
