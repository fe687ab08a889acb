import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { BOOKS, headKey } from "./books-key.js";
import type { OperatorTable } from "./operator-table.js";

export type ItemKey = { pk: string; sk: string };

/** `matched` items are of the migration's kind: changed, unchanged (new shape already), gone meanwhile, or failed. */
export type Counts = { scanned: number; matched: number; changed: number; unchanged: number; gone: number; failed: number };

export const NOTHING: Counts = { scanned: 0, matched: 0, changed: 0, unchanged: 0, gone: 0, failed: 0 };

/** `running` also stands for one that was cut short; `incomplete`: every item was visited and some failed. */
export type State = "running" | "incomplete" | "applied";

/** What a table says about a migration. Instants are RFC 3339 UTC. */
export type Head = {
  id: string;
  name: string;
  checksum: string;
  state: State;
  /** Parts of the table that are scanned side by side; fixed with the first run. */
  segments: number;
  startedAt: string;
  appliedAt?: string;
};

/** How far one part of the table is. */
export type Segment = {
  number: number;
  /** The last key that was visited. */
  after?: ItemKey;
  done: boolean;
  counts: Counts;
  /** Keys of items that failed; `counts.failed` is larger when there were too many to keep. */
  failures: ItemKey[];
  /** The runner that may write here. */
  holder: string;
};

/** All that the books hold about one migration. */
export type Entry = { head: Head; segments: Segment[] };

const segmentKey = (id: string, number: number): string => `${id}#segment#${String(number).padStart(3, "0")}`;

/** Another runner has taken over. What it finds is consistent: this one just stops. */
export class LeaseLost extends Error {
  override name = "LeaseLost";
  constructor() {
    super("Another runner has taken this migration over; this one stops.");
  }
}

/** Everything that was ever run on this table, by id. */
export async function readBooks({ name, documents }: OperatorTable): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  const segments: (Segment & { id: string })[] = [];
  let start: ItemKey | undefined;
  do {
    const page = await documents.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": BOOKS },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    for (const { pk: _, sk, ...content } of page.Items ?? []) {
      if (String(sk).endsWith(headKey(""))) found.set(String(sk).slice(0, 4), { head: content as Head, segments: [] });
      else if (String(sk).includes("#segment#")) segments.push(content as Segment & { id: string });
    }
    start = page.LastEvaluatedKey as ItemKey | undefined;
  } while (start);
  for (const { id, ...segment } of segments) found.get(id)?.segments.push(segment);
  return found;
}

export async function writeHead({ name, documents }: OperatorTable, head: Head): Promise<void> {
  await documents.send(new PutCommand({ TableName: name, Item: { pk: BOOKS, sk: headKey(head.id), ...head } }));
}

/** Writes a segment for whoever holds it. To take it over, say whose it was. Throws `LeaseLost` when it is somebody else's. */
export async function writeSegment(
  { name, documents }: OperatorTable,
  id: string,
  segment: Segment,
  heldBefore: string | undefined = segment.holder,
): Promise<void> {
  try {
    await documents.send(
      new PutCommand({
        TableName: name,
        Item: { pk: BOOKS, sk: segmentKey(id, segment.number), id, ...segment },
        ConditionExpression: "attribute_not_exists(pk) OR #holder = :before",
        ExpressionAttributeNames: { "#holder": "holder" },
        ExpressionAttributeValues: { ":before": heldBefore },
      }),
    );
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw new LeaseLost();
    throw error;
  }
}

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (total, counts) => ({
      scanned: total.scanned + counts.scanned,
      matched: total.matched + counts.matched,
      changed: total.changed + counts.changed,
      unchanged: total.unchanged + counts.unchanged,
      gone: total.gone + counts.gone,
      failed: total.failed + counts.failed,
    }),
    NOTHING,
  );
