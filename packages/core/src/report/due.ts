import { tenantId } from "../context/index.js";
import * as Id from "../id/index.js";
import { DUE_SHARDS } from "../table/index.js";

/** Place of a report or a run in the due index: the dispatcher then sends `{kind: "report-run", id}`. */
export const dueKeys = (id: string, at: string) => ({
  duePartition: `due#${Id.shardOf(id, DUE_SHARDS)}`,
  dueKey: `${at}#${tenantId()}#report-run#${id}`,
});

export const DUE_KEYS = ["duePartition", "dueKey"] as const;

/** The instant `ms` milliseconds after the given one, as RFC 3339 UTC. */
export const later = (at: Date, ms: number): string => new Date(at.getTime() + ms).toISOString();
