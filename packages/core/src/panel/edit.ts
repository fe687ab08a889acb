import * as Audit from "../audit/index.js";
import { current, nowInstant, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import { commit, update as updateOf } from "../table/index.js";
import { assessorProblems, checkContent, chosenRubric, putContent, unprocessable } from "./content.js";
import { dateOf, dateProblems, fromId, utc } from "./create.js";
import { dueKeys } from "./due.js";
import { panels } from "./entity.js";
import type { Panel, PanelPatch } from "./schema.js";
import { assessorsOf, type Content, contentOf, type StoredPanel, storedPanel } from "./stored.js";

/** What assessors judge, and what results are of: fixed once the first of them may have begun. */
const FROZEN = ["period", "opensAt", "rubric", "rubricFrom", "subjectIds"] as const;

/** Changes a panel: everything of a draft, little of an open one, nothing of one that has ended. */
export async function update(id: string, version: number, patch: PanelPatch): Promise<Panel> {
  const panel = await storedPanel(id);
  refuseFrozen(panel, patch);
  const content = await contentAfter(id, patch);
  await checkChange(panel, patch, content);
  const patched = panels()
    .patch({ tenantId: tenantId(), id })
    .set({ ...changesOf(panel, patch, content), updatedAt: nowInstant(), version: version + 1 });
  const settled = patch.opensAt === null ? patched.remove(["opensAt"]) : patched;
  await commit([
    updateOf(settled.where((attribute, { eq }) => `${eq(attribute.version, version)} AND ${eq(attribute.state, panel.state)}`).params()),
    putContent(id, content),
    Audit.entry("panel.updated", id, { fields: Object.keys(patch) }),
  ]);
  if (panel.state === "open") await current().ports.queue.send([{ tenantId: tenantId(), kind: "panel", id }]);
  return fromId(id);
}

function refuseFrozen({ state }: StoredPanel, patch: PanelPatch): void {
  if (state === "closed" || state === "cancelled")
    throw new AppError("conflict", `The panel is ${state} and does not change any more.${state === "closed" ? " Reopen it first." : ""}`);
  const frozen = state === "open" ? FROZEN.filter((field) => patch[field] !== undefined) : [];
  if (frozen.length === 0) return;
  throw new AppError(
    "conflict",
    `The panel is open: assessors judge by what they were sent, so ${frozen.join(", ")} cannot change. Cancel it and make another, or leave ${frozen.length > 1 ? "these fields" : "this field"} out.`,
    { errors: frozen.map((path) => ({ path, code: "frozen", message: "fixed since the panel was opened" })) },
  );
}

async function contentAfter(id: string, patch: PanelPatch): Promise<Content> {
  const before = await contentOf(id);
  return {
    instructions: patch.instructions === undefined ? before.instructions : patch.instructions,
    rubric: (await chosenRubric(patch)) ?? before.rubric,
    subjectIds: patch.subjectIds ?? before.subjectIds,
  };
}

async function checkChange(panel: StoredPanel, patch: PanelPatch, content: Content): Promise<void> {
  if (panel.state === "draft") await checkContent(content);
  const problems = dateProblems({
    opensAt: patch.opensAt === undefined ? panel.opensAt : patch.opensAt,
    closesAt: patch.closesAt ?? panel.closesAt,
  });
  if (panel.state === "open" && patch.closesAt && utc(patch.closesAt) <= nowInstant())
    problems.push({ path: "closesAt", code: "past", message: "this date has passed; to end the panel now, close it" });
  if (patch.subjectIds) problems.push(...assessorProblems(await assessorsOf(panel.id), content.subjectIds));
  if (problems.length > 0) throw unprocessable("The panel cannot be changed like this.", problems);
}

/** An open panel is looked at again at once, since its next moment may have moved. */
function changesOf(panel: StoredPanel, patch: PanelPatch, content: Content) {
  const { name, period, opensAt, closesAt, reminderDays, settings } = patch;
  return {
    ...(name === undefined ? {} : { name }),
    ...(period === undefined ? {} : { period, date: dateOf(period) }),
    ...(opensAt ? { opensAt: utc(opensAt) } : {}),
    ...(closesAt === undefined ? {} : { closesAt: utc(closesAt) }),
    ...(reminderDays === undefined ? {} : { reminderDays }),
    ...(settings === undefined ? {} : { settings: { ...panel.settings, ...given(settings) } }),
    ...(panel.state === "open" ? dueKeys(panel.id, nowInstant()) : {}),
    subjectCount: content.subjectIds.length,
    criterionCount: content.rubric.length,
  };
}

const given = <T extends object>(fields: T) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
