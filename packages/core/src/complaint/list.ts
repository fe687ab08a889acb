import { nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { isApplied } from "../migration/applied.js";
import { listSharded, type ShardedQuery } from "../table/index.js";
import { clockAsOf } from "./clocks.js";
import { openPartitionsOf, partitionsOf } from "./entity.js";
import type { ClockImage, ComplaintImage } from "./image.js";
import { type ComplaintSummary, summaryOf } from "./public.js";
import type { ComplaintFilter } from "./schema.js";
import { isDone } from "./workflow.js";

/** The migration that puts complaints from before the index onto it. */
const OPEN_COMPLAINTS = "0001";

const EQUALS = ["status", "category", "severity", "priority", "assigneeId", "team", "subjectId"] as const;

/** Newest first by receipt. */
export async function list(request: PageRequest & ComplaintFilter): Promise<Page<ComplaintSummary>> {
  const { limit, cursor, ...filter } = request;
  const now = nowInstant();
  const { receivedFrom: from, receivedTo: to } = filter;
  if (from !== undefined && to !== undefined && from >= to) return { data: [], nextCursor: null };
  const after = cursor ? unseal<string>("complaints", filter, cursor) : undefined;
  const { items, last } = await listSharded<ComplaintImage>({
    ...(await placeOf(filter)),
    limit: limit ?? DEFAULT_LIMIT,
    order: "desc",
    after,
    from,
    to,
    ...(isFiltering(filter) ? { keep: (item) => matches(filter, item as ComplaintImage, now) } : {}),
  });
  return { data: items.map((image) => summaryOf(image, now)), nextCursor: last ? seal("complaints", filter, last) : null };
}

/**
 * What can only be open is looked for among the open ones, however many were resolved before. Until every older complaint
 * stands there too, it is looked for among all.
 */
async function placeOf({ status, clock }: ComplaintFilter): Promise<Pick<ShardedQuery, "index" | "partitions">> {
  const isOpen = (status !== undefined && !isDone(status)) || clock === "overdue" || clock === "at-risk";
  if (isOpen && (await isApplied(OPEN_COMPLAINTS))) return { index: "gsi3", partitions: openPartitionsOf(tenantId()) };
  return { partitions: partitionsOf(tenantId()) };
}

const isFiltering = (filter: ComplaintFilter): boolean => filter.clock !== undefined || EQUALS.some((name) => filter[name] !== undefined);

function matches(filter: ComplaintFilter, image: ComplaintImage, now: string): boolean {
  if (EQUALS.some((name) => filter[name] !== undefined && filter[name] !== image[name])) return false;
  return filter.clock === undefined || urgencyOf(image, now) === filter.clock;
}

/** How an open complaint stands with its clocks: the worst of them counts. */
export function urgencyOf(image: ComplaintImage, now: string): "overdue" | "at-risk" | "on-time" {
  if (isDone(image.status)) return "on-time";
  const open = Object.values(image.clocks).filter((clock) => clock.stoppedAt === undefined);
  if (open.some((clock) => clockAsOf(clock, now).state === "breached")) return "overdue";
  return open.some((clock) => isAtRisk(clock, now)) ? "at-risk" : "on-time";
}

const isAtRisk = ({ state, warnAt }: ClockImage, now: string): boolean =>
  state === "running" && warnAt !== null && Date.parse(warnAt) <= Date.parse(now);
