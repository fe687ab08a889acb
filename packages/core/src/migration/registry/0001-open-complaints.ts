import type { Migration } from "../migration.js";

const DONE: readonly unknown[] = ["resolved", "closed"];

/**
 * Puts the complaints that still need somebody on an index of their own, so that a list of the overdue ones no longer
 * walks through all that were ever received. Complaints written since carry the two attributes already.
 */
export const openComplaints: Migration = {
  id: "0001",
  name: "open-complaints",
  description: "Open complaints stand on gsi3, so that lists of them leave the resolved ones alone.",
  phase: "backfill",
  entity: "complaint",
  reads: ["tenantId", "id", "shard", "status", "receivedAt", "gsi3pk", "gsi3sk"],
  writes: ["gsi3pk", "gsi3sk"],
  transform({ tenantId, id, shard, status, receivedAt, gsi3pk, gsi3sk }) {
    if (DONE.includes(status)) return gsi3pk === undefined && gsi3sk === undefined ? "skip" : { remove: ["gsi3pk", "gsi3sk"] };
    if ([tenantId, id, status, receivedAt].some((value) => typeof value !== "string") || !Number.isInteger(shard))
      throw new TypeError("The complaint lacks what its place on the index is made of.");
    const set = { gsi3pk: `${tenantId}#open-complaints#${shard}`, gsi3sk: `${receivedAt}#${id}` };
    return gsi3pk === set.gsi3pk && gsi3sk === set.gsi3sk ? "skip" : { set };
  },
};
