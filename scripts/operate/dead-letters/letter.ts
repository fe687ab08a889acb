import type { DynamoDBRecord } from "aws-lambda";
import { z } from "zod";
import type { StreamRange } from "../../../packages/local/src/stream/range.js";

/** What failed, as far as the message tells. */
export type Failure =
  | { kind: "job"; tenantId: string; job: string; id: string }
  /** A stretch of the stream that only says where its records stand. */
  | { kind: "stream"; range: StreamRange; records: number; condition: string; arrivedAt: string }
  /** A record of the stream, kept whole. */
  | { kind: "record"; record: DynamoDBRecord; error: string }
  /** A run of a schedule that could not be started, or whose function failed. */
  | { kind: "schedule"; schedule: string; error: string }
  | { kind: "other" };

export type Letter = {
  id: string;
  body: string;
  /** When it was set aside or first sent, RFC 3339; undefined where nobody says. */
  at: string | undefined;
  failure: Failure;
};

export type Attributes = Record<string, string | undefined>;

const jobSchema = z.object({ tenantId: z.string(), kind: z.string(), id: z.string() });

/** What Lambda sends when a batch of a stream failed every attempt (Lambda developer guide, "Retain discarded records for a DynamoDB event source"). */
const pointerSchema = z.object({
  requestContext: z.object({ condition: z.string() }),
  DDBStreamBatchInfo: z.object({
    shardId: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
    approximateArrivalOfFirstRecord: z.string(),
    batchSize: z.int(),
    streamArn: z.string(),
  }),
});

/** What Lambda sends when a function that a schedule started failed every attempt (Lambda developer guide, "Capturing records of asynchronous invocations"). */
const invocationSchema = z.object({
  requestContext: z.object({ functionArn: z.string(), condition: z.string() }),
  requestPayload: z.unknown(),
  responsePayload: z.unknown(),
});

/** A line of the file in which the embedded runtime keeps records that could not be handled. */
const keptSchema = z.object({ at: z.string(), error: z.string(), record: z.looseObject({ dynamodb: z.looseObject({}) }) });

/** Reads a message by its own form; the attributes are those that EventBridge Scheduler adds. */
export function failureOf(body: string, attributes: Attributes = {}): Failure {
  const { SCHEDULE_ARN: schedule, ERROR_CODE: error } = attributes;
  if (schedule) return { kind: "schedule", schedule: schedule.split("/").at(-1) ?? schedule, error: error ?? "no reason given" };
  const value = parse(body);
  const job = jobSchema.safeParse(value);
  if (job.success) return { kind: "job", tenantId: job.data.tenantId, job: job.data.kind, id: job.data.id };
  const pointer = pointerSchema.safeParse(value);
  if (pointer.success) return streamFailure(pointer.data);
  const invocation = invocationSchema.safeParse(value);
  if (invocation.success) return invocationFailure(invocation.data);
  const kept = keptSchema.safeParse(value);
  if (kept.success) return { kind: "record", record: kept.data.record as DynamoDBRecord, error: kept.data.error };
  return { kind: "other" };
}

function invocationFailure({ requestContext, responsePayload }: z.infer<typeof invocationSchema>): Failure {
  const message = z.object({ errorMessage: z.string() }).safeParse(responsePayload).data?.errorMessage;
  const schedule = requestContext.functionArn.split(":function:").at(-1) ?? requestContext.functionArn;
  return { kind: "schedule", schedule, error: message ?? requestContext.condition };
}

function streamFailure({ requestContext, DDBStreamBatchInfo: info }: z.infer<typeof pointerSchema>): Failure {
  const range = { streamArn: info.streamArn, shardId: info.shardId, first: info.startSequenceNumber, last: info.endSequenceNumber };
  return {
    kind: "stream",
    range,
    records: info.batchSize,
    condition: requestContext.condition,
    arrivedAt: info.approximateArrivalOfFirstRecord,
  };
}

/** When the embedded runtime set a record aside; undefined for anything else. */
export function keptAt(line: string): string | undefined {
  return keptSchema.safeParse(parse(line)).data?.at;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** What letters of the same trouble have in common. */
export function causeOf({ failure }: Letter): string {
  if (failure.kind === "job") return `job ${failure.job} of ${failure.tenantId}`;
  if (failure.kind === "stream") return `stream records, ${failure.condition}`;
  if (failure.kind === "record") return `stream record, ${failure.error.split("\n")[0]}`;
  if (failure.kind === "schedule") return `schedule ${failure.schedule}, ${failure.error}`;
  return "not recognised";
}

/** Which thing it was, beside its cause. */
export function detailOf({ failure }: Letter): string {
  if (failure.kind === "job") return failure.id;
  if (failure.kind === "stream")
    return `${failure.records} from ${failure.range.first} in ${failure.range.shardId}, arrived ${failure.arrivedAt}`;
  if (failure.kind === "record")
    return `${failure.record.dynamodb?.SequenceNumber ?? ""} ${failure.record.dynamodb?.Keys?.pk?.S ?? ""}`.trim();
  return "";
}
