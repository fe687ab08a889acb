import * as Audit from "../audit/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { AppError, type Problem } from "../errors/index.js";
import * as Id from "../id/index.js";
import { parse } from "../period/index.js";
import { commit, listSharded, put } from "../table/index.js";
import { type AssessorItem, assessorItems, insertAssessors } from "./assessor.js";
import { assessorProblems, checkContent, chosenRubric, putContent, unprocessable } from "./content.js";
import { panels, partitionOf } from "./entity.js";
import { publicOf, summaryOf } from "./public.js";
import type { Panel, PanelInput, PanelState, PanelSummary } from "./schema.js";
import { assessorsOf, type Content, contentOf, type StoredPanel, storedPanel } from "./stored.js";

/** The instant in UTC with milliseconds, as everything is stored. */
export const utc = (instant: string): string => new Date(instant).toISOString();

/** The local day that results about the period belong to: its last. */
export const dateOf = (period: string): string => parse(period)?.to ?? period;

/** Saves a panel as a draft, with its assessors; nobody is told before it is opened. */
export async function create(input: PanelInput): Promise<Panel> {
  const rubric = (await chosenRubric(input)) ?? [];
  const { subjectIds } = input;
  const content: Content = { instructions: input.instructions ?? null, rubric, subjectIds };
  await checkContent(content);
  const problems = [...assessorProblems(input.assessors, subjectIds), ...dateProblems(input)];
  if (problems.length > 0) throw unprocessable("The panel cannot be made like this.", problems);
  const id = Id.create("panel");
  const items = await assessorItems(id, input.assessors);
  // First, so that a panel is never seen without its assessors.
  await insertAssessors(items);
  const taken = () => new AppError("already_exists", "This panel was created already.");
  await commit([
    put(
      panels()
        .create(itemOf(id, input, content, items))
        .params(),
      taken,
    ),
    putContent(id, content),
    Audit.entry("panel.created", id, { subjects: subjectIds.length, assessors: items.length, criteria: rubric.length }),
  ]);
  return fromId(id);
}

function itemOf(id: string, input: PanelInput, content: Content, assessors: readonly AssessorItem[]) {
  const at = nowInstant();
  return {
    tenantId: tenantId(),
    id,
    name: input.name,
    state: "draft" as const,
    period: input.period,
    date: dateOf(input.period),
    ...(input.opensAt ? { opensAt: utc(input.opensAt) } : {}),
    closesAt: utc(input.closesAt),
    reminderDays: input.reminderDays,
    settings: input.settings,
    subjectCount: content.subjectIds.length,
    assessorCount: assessors.length,
    criterionCount: content.rubric.length,
    epoch: 0,
    settledEpoch: 0,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
}

/** What is wrong with the dates of a panel. */
export function dateProblems({ opensAt, closesAt }: { opensAt?: string | null | undefined; closesAt: string }): Problem[] {
  if (!opensAt || utc(opensAt) < utc(closesAt)) return [];
  return [{ path: "closesAt", code: "invalid", message: `the panel must close after it opens (${utc(opensAt)})` }];
}

/** One panel with the progress of its assessors and subjects. */
export async function fromId(id: string): Promise<Panel> {
  const [panel, content, assessors] = await Promise.all([storedPanel(id), contentOf(id), assessorsOf(id)]);
  return publicOf(panel, content, assessors);
}

/** Newest first, without rubrics and assessors. */
export async function list(request: PageRequest & { state?: PanelState | undefined }): Promise<Page<PanelSummary>> {
  const { limit, cursor, ...filter } = request;
  const { items, last } = await listSharded<StoredPanel & Record<string, unknown>>({
    partitions: [partitionOf()],
    limit: limit ?? DEFAULT_LIMIT,
    order: "desc",
    after: cursor ? unseal<string>("panels", filter, cursor) : undefined,
    ...(filter.state ? { keep: (item: Record<string, unknown>) => item.state === filter.state } : {}),
  });
  return { data: items.map(summaryOf), nextCursor: last ? seal("panels", filter, last) : null };
}
