import { tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import * as Id from "../id/index.js";
import { listSharded } from "../table/index.js";
import { ratingPartition, ratingPartitions, SHARDS } from "./entity.js";
import { namedOf, type RatingItem } from "./item.js";
import type { Rating, RatingFilter } from "./schema.js";

/** Where in the index a subject's or an agency's ratings of a subject lie; `$` is the character after `#`. */
function boundsOf({ subjectId, agency }: RatingFilter): { from: string; to: string } | undefined {
  if (subjectId === undefined) return undefined;
  const stem = agency === undefined ? subjectId : `${subjectId}#${agency}`;
  return { from: `${stem}#`, to: `${stem}$` };
}

const groupOf = ({ subjectId, agency }: RatingItem): string => `${subjectId}#${agency}`;

function matches({ agency, from, to, state = "current", latest }: RatingFilter): (item: Record<string, unknown>) => boolean {
  const seen = new Set<string>();
  return (raw) => {
    const item = raw as RatingItem;
    if (state !== "all" && item.state !== state) return false;
    if (agency !== undefined && item.agency !== agency) return false;
    if ((from !== undefined && item.day < from) || (to !== undefined && item.day > to)) return false;
    if (latest !== "true") return true;
    // The newest of a group is met first, because a group lies in one partition in that order.
    const group = groupOf(item);
    return !seen.has(group) && seen.add(group).size > 0;
  };
}

/** Ratings by subject and agency, the newest of each first. */
export async function list(request: PageRequest & RatingFilter): Promise<Page<Rating>> {
  const { limit, cursor, ...filter } = request;
  const { data, next } = await read(filter, limit ?? DEFAULT_LIMIT, cursor ? unseal<string>("ratings", filter, cursor) : undefined);
  return { data: await namedOf(data), nextCursor: next === undefined ? null : seal("ratings", filter, next) };
}

/** As `list`, with the bare position in the index instead of a cursor. */
export async function read(filter: RatingFilter, limit: number, after?: string): Promise<{ data: RatingItem[]; next: string | undefined }> {
  const { subjectId } = filter;
  const partitions = subjectId === undefined ? ratingPartitions(tenantId()) : [ratingPartition(tenantId(), Id.shardOf(subjectId, SHARDS))];
  const { items, last } = await listSharded<RatingItem>({
    partitions,
    limit,
    order: "asc",
    after,
    ...boundsOf(filter),
    keep: matches(filter),
  });
  const final = items.at(-1);
  if (last === undefined || !final) return { data: items, next: undefined };
  // A page of latest ones must not go on with the older ones of its last group.
  return { data: items, next: filter.latest === "true" ? `${groupOf(final)}$` : last };
}

/** Every stored rating, in pages of 500: for reconciliation. */
export async function* stored(): AsyncGenerator<RatingItem[]> {
  for (let after: string | undefined; ; ) {
    const { items, last } = await listSharded<RatingItem>({ partitions: ratingPartitions(tenantId()), limit: 500, order: "asc", after });
    if (items.length > 0) yield items;
    if (!last) return;
    after = last;
  }
}
