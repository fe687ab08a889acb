import { setTimeout as delay } from "node:timers/promises";
import { BatchWriteItemCommand, DeleteItemCommand, GetItemCommand, PutItemCommand, type WriteRequest } from "@aws-sdk/client-dynamodb";
import { type Archive, fingerprintOf, itemsIn } from "./archive.js";
import { EXIT, Stop } from "./command.js";
import { type Item, keyOf } from "./items.js";
import type { Target } from "./target.js";

/** How far a load has come; stands in the table while it is under way. */
type Mark = { fingerprint: string; written: number };

const MARK_KEY = { pk: { S: "operate#restore" }, sk: { S: "restore" } };
/** DynamoDB's own limit of a batch. */
const BATCH = 25;
const BATCHES_AT_ONCE = 4;
const ATTEMPTS = 10;
const LONGEST_PAUSE_MS = 5_000;

/** How far the load under way has come; undefined when none is. */
export async function readMark({ client, table }: Target): Promise<Mark | undefined> {
  const { Item: mark } = await client.send(new GetItemCommand({ TableName: table, Key: MARK_KEY, ConsistentRead: true }));
  return mark && { fingerprint: mark.fingerprint?.S ?? "", written: Number(mark.written?.N ?? 0) };
}

/**
 * Writes every item of the export, in its order as far as it matters: of two with the same key the later one stays.
 * A mark in the table says how much was written, so that a load that was cut short goes on where it was; writing an
 * item twice changes nothing.
 */
export async function load(target: Target, archive: Archive, from: number, tell: (written: number) => void): Promise<void> {
  const fingerprint = fingerprintOf(archive);
  await setMark(target, { fingerprint, written: from });
  let position = 0;
  for await (const page of itemsIn(archive)) {
    const items = page.slice(Math.max(0, from - position));
    position += page.length;
    if (items.length === 0) continue;
    await writeAll(target, items);
    await setMark(target, { fingerprint, written: position });
    tell(position);
  }
  await target.client.send(new DeleteItemCommand({ TableName: target.table, Key: MARK_KEY }));
}

const setMark = ({ client, table }: Target, { fingerprint, written }: Mark) =>
  client.send(
    new PutItemCommand({ TableName: table, Item: { ...MARK_KEY, fingerprint: { S: fingerprint }, written: { N: String(written) } } }),
  );

async function writeAll(target: Target, items: Item[]): Promise<void> {
  const latest = [...new Map(items.map((item) => [keyOf(item), item])).values()];
  const batches: WriteRequest[][] = [];
  for (let start = 0; start < latest.length; start += BATCH)
    batches.push(latest.slice(start, start + BATCH).map((Item) => ({ PutRequest: { Item } })));
  const work = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) await writeBatch(target, batch);
  };
  await Promise.all(Array.from({ length: BATCHES_AT_ONCE }, work));
}

/** DynamoDB takes what it can of a batch and hands back the rest. */
async function writeBatch({ client, table }: Target, requests: WriteRequest[]): Promise<void> {
  let pending = requests;
  for (let attempt = 1; ; attempt += 1) {
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: pending } }));
    pending = UnprocessedItems?.[table] ?? [];
    if (pending.length === 0) return;
    if (attempt === ATTEMPTS) throw new Stop("The table keeps refusing writes; run the same command again to go on.", EXIT.failed);
    await delay(Math.min(LONGEST_PAUSE_MS, Math.random() * 50 * 2 ** attempt));
  }
}
