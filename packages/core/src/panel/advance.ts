import { nowInstant, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import { commit, update as updateOf } from "../table/index.js";
import { DUE_KEYS, dueKeys, nextMoment, opensAt, reminderAt } from "./due.js";
import { panels } from "./entity.js";
import { remindOfClosing } from "./mail.js";
import { settle } from "./results.js";
import { closeOnTime } from "./states.js";
import { assessorsOf, storedPanel } from "./stored.js";

/** Does what has come due about a panel, but for its mail. Safe to run twice, too early or by two workers at once. */
export async function advance(id: string): Promise<void> {
  const panel = await storedPanel(id);
  if (panel.state === "open" && panel.closesAt <= nowInstant()) await closeOnTime(panel);
  const moment = reminderAt(panel);
  if (panel.state === "open" && moment !== undefined && moment <= nowInstant() && opensAt(panel) <= nowInstant()) {
    await remindOfClosing(panel);
    await unlessChanged(panel.id, { remindedOf: panel.closesAt }, panel.dueKey);
  }
  await settle(id);
}

/** Sets the panel's next moment in the due index, unless somebody did so meanwhile. */
export async function schedule(id: string): Promise<void> {
  const [panel, assessors] = [await storedPanel(id), await assessorsOf(id)];
  const next = nextMoment(panel, assessors);
  await unlessChanged(id, next === undefined ? undefined : dueKeys(id, next), panel.dueKey);
}

/** Writes the changes, or without any takes the panel off the due index, while its place there is still the one seen. */
async function unlessChanged(id: string, changes: Record<string, unknown> | undefined, seen: string | undefined): Promise<void> {
  const changed = new AppError("conflict", "The panel is to be looked at again already.");
  const patched = panels().patch({ tenantId: tenantId(), id });
  const written = changes ? patched.set(changes) : patched.remove([...DUE_KEYS]);
  const guarded = written.where((attribute, { eq, notExists }) =>
    seen === undefined ? notExists(attribute.dueKey) : eq(attribute.dueKey, seen),
  );
  try {
    await commit([updateOf(guarded.params(), () => changed)]);
  } catch (error) {
    if (error !== changed) throw error;
  }
}
