import { tenantId } from "../context/index.js";
import { insertMany } from "../table/index.js";
import { matches } from "./entity.js";
import type { StoredRequest } from "./lease.js";
import type { Found, KeptReason, Kind, Outcome, Relation } from "./place.js";

const PAGE = 25;

export type Match = {
  kind: Kind;
  recordId: string;
  relation: Relation;
  fields: string[];
  outcome?: Outcome["outcome"];
  why?: KeptReason;
};

/** Keeps where something was found until the request expires; keeping it again changes nothing. */
export async function writeMatches({ id, expiresAt }: StoredRequest, found: readonly Found[]): Promise<void> {
  const items = new Map(found.map((one) => [`${one.kind}#${one.id}`, itemOf(id, expiresAt, one)]));
  if (items.size > 0) await insertMany([...items.values()]);
}

const itemOf = (requestId: string, expiresAt: string, { kind, id, relation, fields }: Found) =>
  matches()
    .put({
      tenantId: tenantId(),
      requestId,
      kind,
      recordId: id,
      relation,
      fields,
      expiresAtEpoch: Math.floor(Date.parse(expiresAt) / 1000),
    })
    .params<{ Item: Record<string, unknown> }>().Item;

/** What was found, a page at a time; `position` says where to go on. */
export async function matchPage(
  requestId: string,
  position: string | undefined,
): Promise<{ matches: Match[]; position: string; isLast: boolean }> {
  const query = matches().query.primary({ tenantId: tenantId(), requestId });
  const { data, cursor } = await query.go({ limit: PAGE, cursor: position ?? null, consistent: true });
  return { matches: data as Match[], position: cursor ?? position ?? "", isLast: cursor === null };
}

/** Every id of a kind that was found; for kinds that are few. */
export async function foundIds(requestId: string, kind: Kind): Promise<string[]> {
  const { data } = await matches().query.primary({ tenantId: tenantId(), requestId, kind }).go({ pages: "all", consistent: true });
  return data.map(({ recordId }) => recordId);
}

/** The query behind the list of records. */
export const matchQuery = (requestId: string, kind: Kind | undefined) =>
  kind === undefined
    ? matches().query.primary({ tenantId: tenantId(), requestId })
    : matches().query.primary({ tenantId: tenantId(), requestId, kind });

/** Notes what became of a record. */
export async function recordOutcome(requestId: string, { kind, recordId }: Match, result: Outcome): Promise<void> {
  await matches()
    .patch({ tenantId: tenantId(), requestId, kind, recordId })
    .set({ outcome: result.outcome, ...(result.outcome === "kept" ? { why: result.why } : {}) })
    .go();
}
