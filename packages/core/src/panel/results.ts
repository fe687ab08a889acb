import {
  allAssessments,
  computeResults,
  type Filing,
  filedCells,
  fileResults,
  overalls,
  type Perspective,
  type Results,
  withdrawResults,
} from "../assessment/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import * as Subject from "../subject/index.js";
import { commit, put, update as updateOf } from "../table/index.js";
import { panelParts, panels } from "./entity.js";
import type { PanelResults } from "./schema.js";
import { assessorsOf, contentOf, type StoredPanel, storedPanel } from "./stored.js";

/** A panel's results: as frozen once it is closed, before that as they would be now. */
export async function resultsOf(id: string): Promise<PanelResults> {
  const panel = await storedPanel(id);
  const frozen = panel.state === "closed" && panel.settledEpoch === panel.epoch ? await frozenResults(panel) : undefined;
  const { date, settings } = panel;
  if (frozen) return { panelId: id, status: "final", date, settings, ...frozen };
  return { panelId: id, status: "provisional", date, settings, computedAt: nowInstant(), ...(await computed(panel)) };
}

async function computed(panel: StoredPanel): Promise<Results> {
  const [content, assessors, assessments] = await Promise.all([contentOf(panel.id), assessorsOf(panel.id), allAssessments(panel.id)]);
  const counted = new Set(assessors.filter(({ isExcluded }) => !isExcluded).map(({ id }) => id));
  const names = await Subject.fromIds(content.subjectIds);
  return computeResults({
    rubric: content.rubric,
    settings: panel.settings,
    subjects: content.subjectIds.map((id) => ({ id, name: names.get(id)?.name ?? id })),
    ratings: assessments.filter(({ state, assessorId }) => state === "submitted" && counted.has(assessorId)),
  });
}

const filingOf = ({ id, date, epoch }: StoredPanel): Filing => ({ panelId: id, day: date, epoch });

type Frozen = Pick<PanelResults, "agreement" | "severity" | "notes" | "computedAt"> & { names: [string, string][] };

/**
 * Brings the evidence to where the panel stands: the results of a closed panel are frozen and filed, those of one that
 * was reopened or cancelled are taken out. Begun again after a crash, it ends the same.
 */
export async function settle(id: string): Promise<void> {
  const panel = await storedPanel(id);
  if (panel.settledEpoch >= panel.epoch) return;
  if (panel.state === "closed") await freeze(panel);
  else await withdrawResults(filingOf(panel), (await contentOf(id)).subjectIds);
  const settled = panels()
    .patch({ tenantId: tenantId(), id })
    .set({ settledEpoch: panel.epoch })
    .where((attribute, { lt }) => lt(attribute.settledEpoch, panel.epoch));
  await orOvertaken((overtaken) => commit([updateOf(settled.params(), () => overtaken)]));
}

async function freeze(panel: StoredPanel): Promise<void> {
  const { agreement, severity, subjects, notes } = await computed(panel);
  const frozen: Frozen = {
    agreement,
    severity,
    notes,
    computedAt: nowInstant(),
    names: subjects.map(({ subjectId, name }) => [subjectId, name]),
  };
  const part = panelParts()
    .put({ tenantId: tenantId(), panelId: panel.id, part: "results", json: JSON.stringify(frozen), epoch: panel.epoch })
    .where((attribute, { notExists, lte }) => `${notExists(attribute.epoch)} OR ${lte(attribute.epoch, panel.epoch)}`);
  await orOvertaken((overtaken) => commit([put(part.params(), () => overtaken)]));
  await fileResults(filingOf(panel), subjects);
}

/** A run that was overtaken by a later closing or reopening leaves everything to that one. */
async function orOvertaken(write: (overtaken: AppError) => Promise<void>): Promise<void> {
  const overtaken = new AppError("conflict", "Another run has gone further.");
  try {
    await write(overtaken);
  } catch (error) {
    if (error !== overtaken) throw error;
  }
}

async function frozenResults(panel: StoredPanel): Promise<(Results & { computedAt: string }) | undefined> {
  const { data } = await panelParts().get({ tenantId: tenantId(), panelId: panel.id, part: "results" }).go({ consistent: true });
  if (!data) return undefined;
  const { names, ...frozen } = JSON.parse(data.json) as Frozen;
  const [{ rubric }, filed] = await Promise.all([
    contentOf(panel.id),
    filedCells(
      filingOf(panel),
      names.map(([id]) => id),
    ),
  ]);
  const cells = names.map(([id]) => filed.get(id) ?? []);
  const perspectives = [...new Set<Perspective>(frozen.agreement.map(({ perspective }) => perspective))];
  const overall = overalls(rubric, cells, perspectives);
  return {
    ...frozen,
    subjects: names.map(([subjectId, name], index) => ({ subjectId, name, overall: overall[index] ?? [], cells: cells[index] ?? [] })),
  };
}
