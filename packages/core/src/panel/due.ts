import { tenantId } from "../context/index.js";
import * as Id from "../id/index.js";
import { DUE_SHARDS } from "../table/index.js";
import type { StoredAssessor, StoredPanel } from "./stored.js";

const DAY_MS = 86_400_000;

/** Place of a panel in the due index: the dispatcher then sends `{kind: "panel", id}`. */
export const dueKeys = (id: string, at: string) => ({
  duePartition: `due#${Id.shardOf(id, DUE_SHARDS)}`,
  dueKey: `${at}#${tenantId()}#panel#${id}`,
});

export const DUE_KEYS = ["duePartition", "dueKey"] as const;

export const instantOf = (ms: number): string => new Date(ms).toISOString();

/** When invitations go out. */
export const opensAt = ({ opensAt: chosen, openedAt }: StoredPanel): string => {
  const opened = openedAt ?? "";
  return chosen && chosen > opened ? chosen : opened;
};

/** When those who are not finished are reminded; undefined when never, or when it was done. */
export function reminderAt(panel: StoredPanel): string | undefined {
  if (panel.reminderDays === 0 || panel.remindedOf === panel.closesAt) return undefined;
  const at = instantOf(Date.parse(panel.closesAt) - panel.reminderDays * DAY_MS);
  // A panel that opens within those days has just invited everybody.
  return at > opensAt(panel) ? at : undefined;
}

/** The moments at which something is to be done about a panel; the earliest stands in the due index. */
export function nextMoment(panel: StoredPanel, assessors: readonly StoredAssessor[]): string | undefined {
  if (panel.settledEpoch < panel.epoch) return panel.updatedAt;
  if (panel.state !== "open") return undefined;
  const mails = assessors.flatMap((assessor) => mailDueAt(assessor) ?? []);
  const waiting = mails.map((at) => (at < opensAt(panel) ? opensAt(panel) : at));
  const reminder = reminderAt(panel);
  return [panel.closesAt, ...waiting, ...(reminder ? [reminder] : [])].sort()[0];
}

/** When an assessor's mail may be tried; undefined when there is none to send. */
export function mailDueAt({ mailNumber, mailState, mailNextAt, revokedAt }: StoredAssessor): string | undefined {
  if (revokedAt) return undefined;
  // Nobody has been invited yet.
  if (mailNumber === 0) return "";
  return mailState === "pending" || mailState === "sending" ? (mailNextAt ?? "") : undefined;
}
