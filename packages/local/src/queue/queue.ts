import { randomUUID } from "node:crypto";
import type { JobMessage, Queue } from "@touchstone/core/ports";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";

export type QueueWorker = (event: SQSEvent) => Promise<SQSBatchResponse | undefined>;

export type LocalQueue = Queue & {
  /** Resolves when nothing waits, runs or is due for another attempt. */
  idle(): Promise<void>;
  /** Starts no further message and resolves when the running ones have ended. */
  stop(): Promise<void>;
  depth(): number;
};

export type LocalQueueOptions = {
  worker: QueueWorker;
  log(message: string): void;
  concurrency?: number;
  /** Deliveries before a message is given up; the dispatcher sends stuck work again from the table. */
  attempts?: number;
  firstPauseMs?: number;
};

type Entry = { key: string; message: JobMessage; messageId: string; sentAt: number; received: number };

type State = { waiting: Map<string, Entry>; running: number; pausing: Set<NodeJS.Timeout>; stopped: boolean; listeners: Set<() => void> };

const CONCURRENCY = 2;
const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 30_000;

/**
 * The queue inside the process: SQS's event shape, at least once, a few messages at a time. It keeps nothing
 * on disk because a message is only a pointer to an item of the table. A message that equals one still
 * waiting is that one: when it is handled it finds the newest state anyway.
 */
export function createLocalQueue(options: LocalQueueOptions): LocalQueue {
  const state: State = { waiting: new Map(), running: 0, pausing: new Set(), stopped: false, listeners: new Set() };
  const quiet = () => state.running === 0 && (state.stopped || (state.waiting.size === 0 && state.pausing.size === 0));
  return {
    send: async (messages) => {
      if (state.stopped) return;
      for (const message of messages)
        enqueue(state, { key: keyOf(message), message, messageId: randomUUID(), sentAt: Date.now(), received: 0 });
      setImmediate(() => pump(state, options));
    },
    idle: () => until(state, quiet),
    stop: async () => {
      state.stopped = true;
      for (const timer of state.pausing) clearTimeout(timer);
      state.pausing.clear();
      for (const listener of state.listeners) listener();
      await until(state, quiet);
    },
    depth: () => state.waiting.size + state.running + state.pausing.size,
  };
}

function enqueue(state: State, entry: Entry): void {
  if (!state.waiting.has(entry.key)) state.waiting.set(entry.key, entry);
}

function pump(state: State, options: LocalQueueOptions): void {
  while (!state.stopped && state.running < (options.concurrency ?? CONCURRENCY)) {
    const [entry] = state.waiting.values();
    if (!entry) return;
    state.waiting.delete(entry.key);
    state.running += 1;
    void handle(state, options, entry);
  }
}

async function handle(state: State, options: LocalQueueOptions, entry: Entry): Promise<void> {
  entry.received += 1;
  const error = await attempt(options.worker, entry);
  state.running -= 1;
  if (error !== undefined) retryLater(state, options, entry, error);
  for (const listener of state.listeners) listener();
  pump(state, options);
}

async function attempt(worker: QueueWorker, entry: Entry): Promise<unknown> {
  try {
    const response = await worker({ Records: [toSqsRecord(entry)] });
    return response?.batchItemFailures.length ? new Error("the worker reported the message as failed") : undefined;
  } catch (error) {
    return error ?? new Error("the worker failed");
  }
}

function retryLater(state: State, options: LocalQueueOptions, entry: Entry, error: unknown): void {
  const { kind, id } = entry.message;
  const why = error instanceof Error ? error.message : String(error);
  const last = entry.received >= (options.attempts ?? ATTEMPTS);
  options.log(
    last
      ? `${kind} ${id} failed ${entry.received} times and is left for the dispatcher: ${why}`
      : `${kind} ${id} failed, trying again: ${why}`,
  );
  if (last || state.stopped) return;
  const pauseMs = Math.min(LONGEST_PAUSE_MS, (options.firstPauseMs ?? FIRST_PAUSE_MS) * 3 ** (entry.received - 1));
  const timer = setTimeout(() => {
    state.pausing.delete(timer);
    enqueue(state, entry);
    pump(state, options);
    for (const listener of state.listeners) listener();
  }, pauseMs);
  state.pausing.add(timer);
}

function toSqsRecord(entry: Entry): SQSRecord {
  const sentAt = String(entry.sentAt);
  return {
    messageId: entry.messageId,
    receiptHandle: `${entry.messageId}:${entry.received}`,
    body: JSON.stringify(entry.message),
    attributes: {
      ApproximateReceiveCount: String(entry.received),
      SentTimestamp: sentAt,
      SenderId: "local",
      ApproximateFirstReceiveTimestamp: sentAt,
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:local:000000000000:jobs",
    awsRegion: "local",
  };
}

const keyOf = ({ tenantId, kind, id }: JobMessage): string => JSON.stringify([tenantId, kind, id]);

function until(state: State, condition: () => boolean): Promise<void> {
  if (condition()) return Promise.resolve();
  return new Promise((resolve) => {
    const listener = () => {
      if (!condition()) return;
      state.listeners.delete(listener);
      resolve();
    };
    state.listeners.add(listener);
  });
}
