import * as Assessment from "../assessment/index.js";
import { partitionsOf as complaintPartitions } from "../complaint/entity.js";
import { SOURCE as COMPLAINTS } from "../complaint/evidence.js";
import { tenantId } from "../context/index.js";
import * as Observation from "../observation/index.js";
import * as Rating from "../rating/index.js";
import * as Response from "../response/index.js";
import * as Survey from "../survey/index.js";
import { listSharded } from "../table/index.js";

type StoredRecord = Record<string, unknown>;

/** A kind of evidence that rollups are kept of. */
export type Source = {
  /** As in `Evidence.source`. */
  name: string;
  /** Stored records whose day may lie between the local days, in pages; some may lie outside. */
  records(from: string, to: string): AsyncGenerator<StoredRecord[]>;
};

/** A local day begins and ends within a day of its UTC namesake, in every time zone. */
const DAY_MS = 86_400_000;
const padded = (from: string, to: string): [string, string] => [
  new Date(Date.parse(from) - DAY_MS).toISOString(),
  new Date(Date.parse(to) + 2 * DAY_MS).toISOString(),
];

async function* complaints(from: string, to: string): AsyncGenerator<StoredRecord[]> {
  const [low, high] = padded(from, to);
  for (let after: string | undefined; ; ) {
    const { items, last } = await listSharded({
      partitions: complaintPartitions(tenantId()),
      limit: 500,
      order: "asc",
      after,
      from: low,
      to: high,
    });
    if (items.length > 0) yield items;
    if (!last) return;
    after = last;
  }
}

/** Everything the acting tenant collects evidence from. */
export async function sources(): Promise<Source[]> {
  const surveys: Source[] = [];
  for (let cursor: string | undefined; ; ) {
    const { data, nextCursor } = await Survey.list({ limit: 100, cursor });
    for (const { id } of data) surveys.push({ name: id, records: (from, to) => Response.stored(id, ...padded(from, to)) });
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  return [
    ...surveys,
    { name: COMPLAINTS, records: complaints },
    { name: Observation.SOURCE, records: () => Observation.stored() },
    { name: Assessment.SOURCE, records: (from, to) => Assessment.stored(from, to) },
    { name: Rating.SOURCE, records: () => Rating.stored() },
  ];
}
