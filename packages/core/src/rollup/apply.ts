import { createHash } from "node:crypto";
import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { GetCommand, TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { current, now, tenantId } from "../context/index.js";
import { TTL_ATTRIBUTE } from "../table/index.js";
import { accumulate, type Delta, keyFrom, prune } from "./encode.js";
import type { Evidence } from "./evidence.js";

/** One change of one stored record, as the stream tells it. Applying it twice, late or in another order changes nothing. */
export type Change = {
  /** Identity of the stream record: the same at every delivery. */
  eventId: string;
  /** The second of the change, in epoch seconds: also the same at every delivery. */
  second: number;
  before: Evidence[];
  after: Evidence[];
};

/** DynamoDB's limits of a transaction and of an expression, with room to spare. */
const MAX_ITEMS = 95;
const MAX_EVENTS = 60;
const MAX_COUNTERS = 350;
const ATTEMPTS = 12;
/** Longer than a stream record or a dead letter can come back. */
const LEDGER_DAYS = 16;

type Chunk = { page: string; events: { id: string; change: Change }[] };

/**
 * Adds the changes to the acting tenant's rollups, each exactly once. A ledger page per second of change
 * remembers which events were added; page and counters are written in one transaction, so an event that was
 * added before makes its transaction fail, is taken out, and the rest is added.
 */
export async function apply(changes: Change[]): Promise<void> {
  for (const chunk of chunksOf(changes)) await applyChunk(chunk);
}

function deltaOf(events: readonly { change: Change }[]): Delta {
  const delta: Delta = new Map();
  for (const { change } of events) {
    for (const evidence of change.before) accumulate(delta, evidence, -1);
    for (const evidence of change.after) accumulate(delta, evidence, 1);
  }
  return prune(delta);
}

const hashOf = (eventId: string): string => createHash("sha256").update(eventId).digest("base64url").slice(0, 14);

function chunksOf(changes: Change[]): Chunk[] {
  const pages = new Map<string, Map<string, Change>>();
  for (const change of changes) {
    const page = String(change.second);
    const events = pages.get(page) ?? new Map<string, Change>();
    pages.set(page, events.set(hashOf(change.eventId), change));
  }
  return [...pages].flatMap(([page, events]) =>
    split(
      page,
      [...events].map(([id, change]) => ({ id, change })),
    ),
  );
}

/** Cuts a page's events so that every transaction stays within the limits. */
function split(page: string, events: Chunk["events"]): Chunk[] {
  const chunks: Chunk[] = [];
  let taken: Chunk["events"] = [];
  let counters = new Map<string, Set<string>>();
  for (const event of events) {
    const own = deltaOf([event]);
    if (own.size === 0) continue;
    const merged = new Map([...counters].map(([key, names]) => [key, new Set(names)]));
    for (const [key, amounts] of own) merged.set(key, new Set([...(merged.get(key) ?? []), ...amounts.keys()]));
    const fits = taken.length < MAX_EVENTS && merged.size <= MAX_ITEMS && [...merged.values()].every((names) => names.size <= MAX_COUNTERS);
    if (!fits && taken.length > 0) {
      chunks.push({ page, events: taken });
      taken = [];
      counters = new Map([...own].map(([key, amounts]) => [key, new Set(amounts.keys())]));
    } else counters = merged;
    taken.push(event);
  }
  if (taken.length > 0) chunks.push({ page, events: taken });
  return chunks;
}

async function applyChunk(chunk: Chunk): Promise<void> {
  let { events } = chunk;
  for (let attempt = 0; events.length > 0; attempt++) {
    try {
      await send(chunk.page, events);
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException) || attempt >= ATTEMPTS) throw error;
      if (error.CancellationReasons?.[0]?.Code === "ConditionalCheckFailed") {
        const seen = await ledgerPage(chunk.page);
        events = events.filter((event) => !seen.has(event.id));
      } else await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** Math.min(attempt, 6)));
    }
  }
}

const ledgerKey = (page: string) => ({ pk: `${tenantId()}#ledger#${page}`, sk: "applied" });

async function ledgerPage(page: string): Promise<Set<string>> {
  const { table } = current();
  const { Item } = await table.documents.send(new GetCommand({ TableName: table.name, Key: ledgerKey(page), ConsistentRead: true }));
  return (Item?.seen as Set<string> | undefined) ?? new Set();
}

export const rollupPartition = (subject: string, source: string): string => `${tenantId()}#rollup#${subject}#${source}`;

async function send(page: string, events: Chunk["events"]): Promise<void> {
  const { table } = current();
  // Changes that cancel out move no counter, but must be remembered all the same.
  const delta = deltaOf(events);
  const TransactItems: TransactWriteCommandInput["TransactItems"] = [
    { Update: { TableName: table.name, Key: ledgerKey(page), ...ledgerUpdate(events.map((event) => event.id)) } },
  ];
  for (const [text, counters] of delta) {
    const { subject, source, period } = keyFrom(text);
    TransactItems.push({
      Update: { TableName: table.name, Key: { pk: rollupPartition(subject, source), sk: period }, ...addition(counters) },
    });
  }
  await table.documents.send(new TransactWriteCommand({ TransactItems }));
}

function ledgerUpdate(ids: string[]) {
  return {
    UpdateExpression: "ADD seen :ids SET #ttl = :ttl",
    ConditionExpression: `attribute_not_exists(seen) OR NOT (${ids.map((_, i) => `contains(seen, :e${i})`).join(" OR ")})`,
    ExpressionAttributeNames: { "#ttl": TTL_ATTRIBUTE },
    ExpressionAttributeValues: {
      ":ids": new Set(ids),
      ":ttl": Math.floor(now().getTime() / 1000) + LEDGER_DAYS * 86_400,
      ...Object.fromEntries(ids.map((id, i) => [`:e${i}`, id])),
    },
  };
}

/** `rev` counts the changes of an item, so that reconciliation notices one that moves under it. */
function addition(counters: Map<string, bigint>) {
  const names: Record<string, string> = { "#rev": "rev" };
  const values: Record<string, bigint | number> = { ":one": 1 };
  const parts = ["#rev :one"];
  for (const [name, amount] of counters) {
    const i = parts.length;
    names[`#${i}`] = name;
    values[`:${i}`] = amount;
    parts.push(`#${i} :${i}`);
  }
  return { UpdateExpression: `ADD ${parts.join(", ")}`, ExpressionAttributeNames: names, ExpressionAttributeValues: values };
}
