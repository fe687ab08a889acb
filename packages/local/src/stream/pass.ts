import { setTimeout as delay } from "node:timers/promises";
import { type DeliveryOptions, deliver } from "./delivery.js";
import type { Poller } from "./poller.js";
import { sequenceOf, toLambdaRecord } from "./records.js";
import { listShards, readableShards, readShard, type Shard, type ShardPage } from "./shards.js";

const BATCH_SIZE = 500;
const ATTEMPTS = 8;
const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 5_000;
const NAP_MS = 50;
/** A first failure is ordinary; from here on `/health` speaks of it. */
const FAILING_AFTER = 3;

/** One look at every readable shard; true when there was anything to do. */
export async function pass(poller: Poller): Promise<boolean> {
  let moved = false;
  for (const shard of readableShards(await knownShards(poller))) {
    if (poller.state.stopping) return true;
    if (await advance(poller, shard)) moved = true;
  }
  return moved;
}

async function knownShards({ client, streamArn, checkpoints, state }: Poller): Promise<Map<string, Shard>> {
  if (!state.shards) {
    const checkpoint = await checkpoints.load();
    // Another stream address means another table: positions in the old one say nothing.
    if (checkpoint?.streamArn === streamArn) state.positions = { ...checkpoint.shards };
    state.shards = await listShards(client, streamArn, new Map(), state.positions);
  } else if (state.shards.size === 0) state.shards = await listShards(client, streamArn, state.shards, state.positions);
  return state.shards;
}

/** Reads one page of a shard and hands it over; true when there was anything to do. */
async function advance(poller: Poller, shard: Shard): Promise<boolean> {
  const { client, streamArn, contiguous, state } = poller;
  const page = await readShard(client, streamArn, shard, contiguous);
  if (page.gap) {
    state.lag.gaps += 1;
    await poller.onGap(page.gap);
    // Numbers are being given out again: the old position must not let unread records be trimmed.
    if (page.gap.rewound) await poller.checkpoints.save({ streamArn, shards: {} });
  }
  const complete = page.records.length === 0 || (await handOver(poller, shard, page));
  shard.iterator = complete ? page.nextIterator : undefined;
  if (complete && page.closed) {
    shard.finished = true;
    state.shards = await listShards(client, streamArn, state.shards ?? new Map(), state.positions);
  }
  return page.records.length > 0 || page.closed || page.gap !== undefined;
}

function handOver(poller: Poller, shard: Shard, page: ShardPage): Promise<boolean> {
  const { state } = poller;
  const records = page.records.map((record) => toLambdaRecord(record, poller.streamArn));
  state.lag.caughtUp = false;
  state.oldestUnhandledAt = (records[0]?.dynamodb?.ApproximateCreationDateTime ?? Date.now() / 1000) * 1000;
  return deliver(records, deliveryOptions(poller, shard));
}

function deliveryOptions(poller: Poller, shard: Shard): DeliveryOptions {
  const { state, checkpoints, streamArn } = poller;
  return {
    handler: poller.handler,
    batchSize: poller.batchSize ?? BATCH_SIZE,
    attempts: poller.attempts ?? ATTEMPTS,
    onDelivered: async (last, count) => {
      const position = sequenceOf(last);
      await checkpoints.save({ streamArn, shards: positionsAfter(poller, shard.id, position) });
      shard.position = position;
      state.positions[shard.id] = position;
      state.lag.handled += count;
    },
    onDeadLetter: async (record, error) => {
      state.lag.deadLetters += 1;
      await poller.onDeadLetter(record, error);
    },
    beforeRetry: (attempt, error) => pause(poller, attempt, error),
  };
}

/** Positions of the shards that still exist, this one moved on. */
function positionsAfter({ state }: Poller, shardId: string, position: string): Record<string, string> {
  const kept = Object.entries(state.positions).filter(([id]) => state.shards?.has(id));
  return { ...Object.fromEntries(kept), [shardId]: position };
}

/** While the engine is down every record fails, and none of them is to blame. */
async function pause(poller: Poller, attempt: number, error: unknown): Promise<"count" | "free" | "stop"> {
  const { state } = poller;
  const pauseMs = Math.min(LONGEST_RETRY_MS, (poller.firstRetryPauseMs ?? FIRST_RETRY_MS) * 2 ** (attempt - 1));
  if (attempt === 1) poller.log(`the stream handler failed, trying again: ${error instanceof Error ? error.message : String(error)}`);
  if (attempt >= FAILING_AFTER) state.lag.failing = `a record fails: ${error instanceof Error ? error.message : String(error)}`;
  await napUnlessStopping(state, pauseMs);
  let engineWasDown = false;
  while (!state.stopping && !(await poller.engineAnswers())) {
    engineWasDown = true;
    await napUnlessStopping(state, NAP_MS);
  }
  if (state.stopping) return "stop";
  return engineWasDown ? "free" : "count";
}

async function napUnlessStopping(state: Poller["state"], ms: number): Promise<void> {
  const until = Date.now() + ms;
  do await delay(Math.min(NAP_MS, ms));
  while (!state.stopping && Date.now() < until);
}
