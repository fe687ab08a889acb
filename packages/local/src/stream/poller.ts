import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import type { EngineConnection } from "../engine/client.js";
import { patientRetries } from "../engine/patient-retries.js";
import type { CheckpointStore } from "./checkpoint.js";
import type { StreamHandler } from "./delivery.js";
import { pass } from "./pass.js";
import type { Gap, Shard } from "./shards.js";
import type { Wake } from "./wake.js";

export type StreamPollerOptions = {
  connection: EngineConnection;
  streamArn: string;
  handler: StreamHandler;
  checkpoints: CheckpointStore;
  wake: Wake;
  /** Sequence numbers count up by one, so that every loss can be seen. */
  contiguous: boolean;
  /** Records were lost before they were read. Called before anything newer is handed over. */
  onGap(gap: Gap): Promise<void>;
  onDeadLetter(record: DynamoDBRecord, error: unknown): Promise<void>;
  engineAnswers(): Promise<boolean>;
  log(message: string): void;
  batchSize?: number;
  attempts?: number;
  firstRetryPauseMs?: number;
};

export type StreamLag = {
  caughtUp: boolean;
  /** Age of the oldest record that was read and not yet handled; 0 when caught up. */
  behindMs: number;
  handled: number;
  deadLetters: number;
  gaps: number;
  /** Why records wait, when the handler or the engine keeps failing. */
  failing: string | undefined;
};

export type StreamPoller = {
  lag(): StreamLag;
  /** Resolves when everything written before the call has been handled. */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

/** What the loop and its passes share. */
export type PollerState = {
  /** `undefined` until the checkpoint and the shards have been read. */
  shards: Map<string, Shard> | undefined;
  positions: Record<string, string>;
  stopping: boolean;
  passNumber: number;
  waiters: { sincePass: number; askedAt: number; resolve(): void }[];
  lag: StreamLag;
  oldestUnhandledAt: number | undefined;
};

export type Poller = StreamPollerOptions & { client: DynamoDBStreamsClient; state: PollerState };

/** The loop itself tries again, so one look need not wait long for an engine that restarts. */
const POLL_PATIENCE_MS = 500;
const FIRST_IDLE_MS = 5;
const LONGEST_IDLE_WATCHING_MS = 2_000;
const LONGEST_IDLE_BLIND_MS = 80;

/** Follows the table's stream and hands it to the handler: in order, at least once, checkpointed after the handler's answer. */
export function startStreamPoller(options: StreamPollerOptions): StreamPoller {
  const lag: StreamLag = { caughtUp: false, behindMs: 0, handled: 0, deadLetters: 0, gaps: 0, failing: undefined };
  const state: PollerState = {
    shards: undefined,
    positions: {},
    stopping: false,
    passNumber: 0,
    waiters: [],
    lag,
    oldestUnhandledAt: undefined,
  };
  const client = new DynamoDBStreamsClient({ ...options.connection, retryStrategy: patientRetries(POLL_PATIENCE_MS) });
  // It prepares a log entry of every answer, for a logger that is not there.
  client.middlewareStack.remove("loggerMiddleware");
  const poller: Poller = { ...options, client, state };
  const running = run(poller);
  return {
    lag: () => ({ ...state.lag, behindMs: state.oldestUnhandledAt === undefined ? 0 : Math.max(0, Date.now() - state.oldestUnhandledAt) }),
    idle: () =>
      new Promise((resolve) => {
        state.waiters.push({ sincePass: state.passNumber, askedAt: Date.now(), resolve });
        options.wake.signal();
      }),
    stop: async () => {
      state.stopping = true;
      options.wake.signal();
      await running;
      options.wake.close();
      poller.client.destroy();
    },
  };
}

async function run(poller: Poller): Promise<void> {
  const { state, wake, log } = poller;
  const longestIdleMs = wake.watches ? LONGEST_IDLE_WATCHING_MS : LONGEST_IDLE_BLIND_MS;
  let idleMs = FIRST_IDLE_MS;
  let complaint = "";
  while (!state.stopping) {
    state.passNumber += 1;
    let moved = false;
    try {
      moved = await pass(poller);
      complaint = "";
      state.lag.failing = undefined;
      if (!moved) settle(state, poller.contiguous ? 0 : STREAM_DELAY_MS);
    } catch (error) {
      const message = error instanceof Error ? error.message || error.name : String(error);
      if (message !== complaint) log(`the stream could not be read, trying on: ${message}`);
      complaint = message;
      state.lag.failing = message;
      idleMs = LONGEST_IDLE_BLIND_MS;
      for (const shard of state.shards?.values() ?? []) shard.iterator = undefined;
    }
    if (moved) idleMs = FIRST_IDLE_MS;
    else idleMs = (await wake.wait(idleMs)) ? FIRST_IDLE_MS : Math.min(longestIdleMs, idleMs * 2);
  }
  for (const waiter of state.waiters) waiter.resolve();
}

/** Other engines show a write in their stream a moment after it was acknowledged. */
const STREAM_DELAY_MS = 1_500;

/**
 * An empty pass that began after somebody asked proves that all they had written is handled,
 * on an engine whose stream is behind its table by at most `delayMs`.
 */
function settle(state: PollerState, delayMs: number): void {
  state.lag.caughtUp = true;
  state.oldestUnhandledAt = undefined;
  const isServed = (waiter: PollerState["waiters"][number]) =>
    waiter.sincePass < state.passNumber && Date.now() - waiter.askedAt >= delayMs;
  const served = state.waiters.filter(isServed);
  state.waiters = state.waiters.filter((waiter) => !served.includes(waiter));
  for (const waiter of served) waiter.resolve();
}
