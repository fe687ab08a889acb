import * as Audit from "../audit/index.js";
import { current, nowInstant, tenantId } from "../context/index.js";
import { AppError, type Problem } from "../errors/index.js";
import { commit, update as updateOf } from "../table/index.js";
import { assessorProblems, unprocessable } from "./content.js";
import { fromId, utc } from "./create.js";
import { dueKeys } from "./due.js";
import { panels } from "./entity.js";
import type { Panel, PanelState } from "./schema.js";
import { assessorsOf, type Content, contentOf, type StoredAssessor, type StoredPanel, storedPanel } from "./stored.js";

const FEWEST_TO_DROP = 4;
/** Figures of all perspectives together that one answer can carry. */
const MAX_CELLS = 15_000;

type Move = { action: string; changes: Record<string, unknown>; remove?: ("closedAt" | "remindedOf")[]; told?: Record<string, unknown> };

/** Moves the panel to another state and lets the worker do what follows from it. */
async function move(panel: StoredPanel, version: number, { action, changes, remove = [], told }: Move): Promise<Panel> {
  const at = nowInstant();
  const patched = panels()
    .patch({ tenantId: tenantId(), id: panel.id })
    .set({ ...changes, ...dueKeys(panel.id, at), updatedAt: at, version: version + 1 });
  const moved = remove.length > 0 ? patched.remove(remove) : patched;
  await commit([
    updateOf(moved.where((attribute, { eq }) => `${eq(attribute.version, version)} AND ${eq(attribute.state, panel.state)}`).params()),
    Audit.entry(action, panel.id, told),
  ]);
  await current().ports.queue.send([{ tenantId: tenantId(), kind: "panel", id: panel.id }]);
  return fromId(panel.id);
}

function refuse(panel: StoredPanel, allowed: readonly PanelState[], what: string): void {
  if (allowed.includes(panel.state)) return;
  throw new AppError("conflict", `The panel is ${panel.state}; only ${allowed.join(" or ")} panels can be ${what}.`);
}

/** Freezes rubric and subjects and invites the assessors. Throws `unprocessable` with everything that is missing. */
export async function open(id: string, version: number): Promise<Panel> {
  const panel = await storedPanel(id);
  refuse(panel, ["draft"], "opened");
  const [content, assessors] = await Promise.all([contentOf(id), assessorsOf(id)]);
  const problems = [...openingProblems(panel, content, assessors), ...assessorProblems(assessors, content.subjectIds)];
  if (problems.length > 0) throw unprocessable("The panel cannot be opened yet.", problems);
  return move(panel, version, { action: "panel.opened", changes: { state: "open", openedAt: nowInstant() } });
}

function openingProblems(panel: StoredPanel, { subjectIds, rubric }: Content, assessors: readonly StoredAssessor[]): Problem[] {
  const problems: Problem[] = [];
  const add = (path: string, message: string) => problems.push({ path, code: "missing", message });
  if (subjectIds.length === 0) add("subjectIds", "name at least one subject");
  if (assessors.length === 0) add("assessors", "add at least one assessor");
  if (panel.closesAt <= nowInstant()) add("closesAt", `the closing date ${panel.closesAt} has passed; choose a later one`);
  const perspectives = [...new Set(assessors.map(({ perspective }) => perspective))];
  const cells = subjectIds.length * rubric.length * perspectives.length;
  if (cells > MAX_CELLS) add("subjectIds", `subjects × criteria × perspectives are ${cells}; a panel takes ${MAX_CELLS}: split it`);
  const most = Math.max(
    0,
    ...perspectives.filter((each) => each !== "self").map((each) => assessors.filter((one) => one.perspective === each).length),
  );
  if (panel.settings.dropHighLow && most < FEWEST_TO_DROP)
    add(
      "settings.dropHighLow",
      `highest and lowest scores can be dropped from ${FEWEST_TO_DROP} assessors of a perspective on; add assessors or switch it off`,
    );
  return problems;
}

/** Ends answering; the results are frozen and become evidence moments later. */
export async function close(id: string, version: number): Promise<Panel> {
  const panel = await storedPanel(id);
  refuse(panel, ["open"], "closed");
  return move(panel, version, closing(panel));
}

const closing = (panel: StoredPanel): Move => ({
  action: "panel.closed",
  changes: { state: "closed", closedAt: nowInstant(), epoch: panel.epoch + 1 },
});

/** Closes a panel whose closing date has come; somebody else may do so at the same moment. */
export async function closeOnTime(panel: StoredPanel): Promise<void> {
  try {
    await move(panel, panel.version, closing(panel));
  } catch (error) {
    if (!(error instanceof AppError && error.code === "version_conflict")) throw error;
  }
}

/** Takes answers again until the new closing date. The results stop being evidence until the panel is closed again. */
export async function reopen(id: string, version: number, { closesAt, reason }: { closesAt: string; reason: string }): Promise<Panel> {
  const panel = await storedPanel(id);
  refuse(panel, ["closed"], "reopened");
  if (utc(closesAt) <= nowInstant())
    throw unprocessable("The panel cannot be reopened like this.", [
      { path: "closesAt", code: "past", message: "this date has passed; choose a later one" },
    ]);
  return move(panel, version, {
    action: "panel.reopened",
    changes: { state: "open", closesAt: utc(closesAt), epoch: panel.epoch + 1 },
    remove: ["closedAt"],
    told: { reason, closesAt: utc(closesAt) },
  });
}

/** Calls the panel off for good: links end, and what it found stops being evidence. */
export async function cancel(id: string, version: number): Promise<Panel> {
  const panel = await storedPanel(id);
  refuse(panel, ["draft", "open", "closed"], "cancelled");
  return move(panel, version, { action: "panel.cancelled", changes: { state: "cancelled", epoch: panel.epoch + 1 } });
}
