import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { sequenceOf } from "./records.js";

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse | undefined>;

export type DeliveryOptions = {
  handler: StreamHandler;
  batchSize: number;
  /** How often a single record is tried before it goes to the dead letters. */
  attempts: number;
  /** Called after each stretch that was handled, with its last record and its length. */
  onDelivered(last: DynamoDBRecord, count: number): Promise<void>;
  onDeadLetter(record: DynamoDBRecord, error: unknown): Promise<void>;
  /** Waits before another attempt; false gives up (the runtime stops). A pause that found the engine down does not count as an attempt. */
  beforeRetry(attempt: number, error: unknown): Promise<"count" | "free" | "stop">;
};

type Outcome = { delivered: number; error?: unknown };

/**
 * Hands records to the handler in order, as Lambda's event source does with `ReportBatchItemFailures` and
 * bisecting: after a failure it goes on from the first failed record, in ever smaller batches, until the one
 * record that cannot be handled stands alone; that one is set aside and the rest proceeds.
 * Returns false when it was told to stop half way.
 */
export async function deliver(records: readonly DynamoDBRecord[], options: DeliveryOptions): Promise<boolean> {
  let start = 0;
  let size = options.batchSize;
  let attempt = 0;
  while (start < records.length) {
    const batch = records.slice(start, start + size);
    const { delivered, error } = await attemptBatch(batch, options.handler);
    const last = batch[delivered - 1];
    if (last) {
      await options.onDelivered(last, delivered);
      start += delivered;
      attempt = 0;
    }
    if (delivered === batch.length) {
      size = Math.min(options.batchSize, size * 2);
      continue;
    }
    attempt += 1;
    const [failed] = records.slice(start, start + 1);
    if (failed && attempt >= options.attempts && size === 1) {
      await setAside(failed, error, options);
      start += 1;
      attempt = 0;
      continue;
    }
    const verdict = await options.beforeRetry(attempt, error);
    if (verdict === "stop") return false;
    if (verdict === "free") attempt -= 1;
    else size = Math.max(1, Math.floor(size / 2));
  }
  return true;
}

async function setAside(record: DynamoDBRecord, error: unknown, options: DeliveryOptions): Promise<void> {
  await options.onDeadLetter(record, error);
  await options.onDelivered(record, 0);
}

async function attemptBatch(batch: readonly DynamoDBRecord[], handler: StreamHandler): Promise<Outcome> {
  try {
    const response = await handler({ Records: [...batch] });
    const failures = response?.batchItemFailures ?? [];
    if (failures.length === 0) return { delivered: batch.length };
    const failed = new Set(failures.map((failure) => failure.itemIdentifier));
    const firstFailed = batch.findIndex((record) => failed.has(sequenceOf(record)));
    // An identifier that is not in the batch means the whole batch failed, as on Lambda.
    return { delivered: Math.max(0, firstFailed), error: new Error(`The handler reported ${failures.length} failed record(s)`) };
  } catch (error) {
    return { delivered: 0, error };
  }
}
