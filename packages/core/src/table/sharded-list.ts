import { QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { current } from "../context/index.js";

type Item = Record<string, unknown>;

export type ShardedQuery = {
  /** The index that holds the list; `gsi1` unless told. */
  index?: "gsi1" | "gsi3";
  /** Partition keys of the index that together hold the list. */
  partitions: string[];
  limit: number;
  order: "asc" | "desc";
  /** Sort key after which to go on (exclusive). */
  after?: string | undefined;
  /** Bounds of the sort key: `from` inclusive, `to` exclusive. */
  from?: string | undefined;
  to?: string | undefined;
  /** Drops items the caller does not want; the page is filled up from what follows. */
  keep?: (item: Item) => boolean;
};

type Shard = { partition: string; buffer: Item[]; start?: QueryCommandInput["ExclusiveStartKey"]; done: boolean };

const keyOf = (item: Item, { index = "gsi1" }: ShardedQuery): string => String(item[`${index}sk`]);

/**
 * A page of a list that is spread over several partitions, merged by sort key. Because the sort key ends in
 * the id it is unique, so the last one read is all that the next page needs to know.
 */
export async function listSharded<T extends Item>(query: ShardedQuery): Promise<{ items: T[]; last: string | undefined }> {
  const shards: Shard[] = query.partitions.map((partition) => ({ partition, buffer: [], done: false }));
  const items: Item[] = [];
  await Promise.all(shards.map((shard) => fill(shard, query)));
  while (items.length < query.limit) {
    const next = pick(shards, query);
    if (!next) return { items: items as T[], last: undefined };
    const item = next.buffer.shift();
    if (item) items.push(item);
    if (next.buffer.length === 0 && !next.done) await fill(next, query);
  }
  const more = shards.some((shard) => shard.buffer.length > 0 || !shard.done);
  const final = items.at(-1);
  return { items: items as T[], last: more && final ? keyOf(final, query) : undefined };
}

function pick(shards: Shard[], query: ShardedQuery): Shard | undefined {
  let best: Shard | undefined;
  for (const shard of shards) {
    const [head] = shard.buffer;
    const [bestHead] = best?.buffer ?? [];
    if (!head) continue;
    if (!bestHead || keyOf(head, query) < keyOf(bestHead, query) === (query.order === "asc")) best = shard;
  }
  return best;
}

async function fill(shard: Shard, query: ShardedQuery): Promise<void> {
  const { table } = current();
  while (shard.buffer.length === 0 && !shard.done) {
    const { Items = [], LastEvaluatedKey } = await table.documents.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: query.index ?? "gsi1",
        ...conditionOf(shard.partition, query),
        ScanIndexForward: query.order === "asc",
        Limit: query.keep ? Math.max(200, query.limit) : share(query),
        ...(shard.start ? { ExclusiveStartKey: shard.start } : {}),
      }),
    );
    shard.buffer = query.keep ? Items.filter(query.keep) : Items;
    shard.start = LastEvaluatedKey;
    shard.done = LastEvaluatedKey === undefined;
  }
}

/** How much of a page to read from one shard at a time: ids spread evenly, so each holds about its share. */
const share = ({ limit, partitions }: ShardedQuery): number => Math.ceil((limit / partitions.length) * 1.3) + 2;

/** Highest character there is: "anything up to". */
const CEILING = "\uffff";

function conditionOf(
  partition: string,
  { index = "gsi1", from, to, after, order }: ShardedQuery,
): Pick<QueryCommandInput, "KeyConditionExpression" | "ExpressionAttributeValues"> {
  let low = from ?? "";
  let high = to ?? CEILING;
  if (after !== undefined) {
    if (order === "asc" && after >= low) low = `${after}\u0000`;
    if (order === "desc" && after < high) high = after;
  }
  if (low === "" && high === CEILING)
    return { KeyConditionExpression: `${index}pk = :pk`, ExpressionAttributeValues: { ":pk": partition } };
  // BETWEEN includes both ends; the upper end is made exclusive by stepping just below it.
  return {
    KeyConditionExpression: `${index}pk = :pk AND ${index}sk BETWEEN :low AND :high`,
    ExpressionAttributeValues: {
      ":pk": partition,
      ":low": low === "" ? "\u0000" : low,
      ":high": high === CEILING ? high : justBelow(high),
    },
  };
}

function justBelow(key: string): string {
  const last = key.charCodeAt(key.length - 1);
  return last === 0 ? key.slice(0, -1) : `${key.slice(0, -1)}${String.fromCharCode(last - 1)}${CEILING}`;
}
