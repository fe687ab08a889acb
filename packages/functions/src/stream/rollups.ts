import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { actAs, now, runAs } from "@touchstone/core/context";
import { ENTITY_MARK, EVIDENCE_ENTITIES, evidenceOf } from "@touchstone/core/evidence";
import { apply, type Change } from "@touchstone/core/rollup";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Deps } from "../deps.js";
import { secondsBetween } from "../metrics/index.js";

type Image = Record<string, unknown>;
type Decoded = { record: DynamoDBRecord; tenantId: string; before: Image | undefined; after: Image | undefined };

const KINDS: ReadonlySet<unknown> = new Set(EVIDENCE_ENTITIES);
const imageOf = (image: unknown): Image | undefined => (image ? unmarshall(image as Record<string, AttributeValue>) : undefined);

/** Stream records of evidence with their images; everything else in the table is not for us. */
function decode(record: DynamoDBRecord): Decoded | undefined {
  const { NewImage, OldImage } = record.dynamodb ?? {};
  const mark = (NewImage ?? OldImage)?.[ENTITY_MARK]?.S;
  if (!KINDS.has(mark)) return undefined;
  const [before, after] = [imageOf(OldImage), imageOf(NewImage)];
  const tenantId = (after ?? before)?.tenantId;
  if (typeof tenantId !== "string") throw new Error("a stream record names no tenant");
  return { record, tenantId, before, after };
}

async function changeOf({ record, before, after }: Decoded): Promise<Change> {
  const { SequenceNumber = "", ApproximateCreationDateTime = 0 } = record.dynamodb ?? {};
  return {
    eventId: record.eventID ?? SequenceNumber,
    second: Math.floor(ApproximateCreationDateTime),
    before: await evidenceOf(before),
    after: await evidenceOf(after),
  };
}

/**
 * The consumer that keeps rollups. Whole batches may come again, late or shuffled: every change counts once.
 * A record that cannot be read fails alone; the others of its batch are counted.
 */
export function createStreamHandler(deps: Deps): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  const { table, clock, ports } = deps;
  return (event) =>
    runAs({ actor: { type: "system", name: "rollups" }, table, clock, ports, requestId: "stream" }, () => consume(event, deps));
}

async function consume(event: DynamoDBStreamEvent, deps: Deps): Promise<DynamoDBBatchResponse> {
  const failed = new Set<string>();
  const byTenant = new Map<string, Decoded[]>();
  const fail = (record: DynamoDBRecord, error: unknown): void => {
    deps.log({
      level: "error",
      message: "stream record not counted",
      eventId: record.eventID,
      error: error instanceof Error ? error.stack : String(error),
    });
    failed.add(record.dynamodb?.SequenceNumber ?? "");
  };
  for (const record of event.Records) {
    try {
      const decoded = decode(record);
      if (decoded) append(byTenant, decoded);
    } catch (error) {
      fail(record, error);
    }
  }
  for (const [tenantId, records] of byTenant) await actAs({ type: "job", tenantId, name: "rollups" }, () => count(records, fail));
  measureLag(deps, event.Records, failed.size);
  return {
    batchItemFailures: event.Records.flatMap(({ dynamodb }) =>
      dynamodb?.SequenceNumber && failed.has(dynamodb.SequenceNumber) ? [{ itemIdentifier: dynamodb.SequenceNumber }] : [],
    ),
  };
}

/** How far the rollups were behind the table until this batch was counted. */
function measureLag({ measure }: Deps, records: DynamoDBRecord[], failures: number): void {
  const seconds = records.flatMap(({ dynamodb }) => dynamodb?.ApproximateCreationDateTime ?? []);
  const oldest = new Date(Math.min(...seconds) * 1000);
  if (seconds.length > 0) measure?.({ RollupLag: secondsBetween(oldest.toISOString(), now()), StreamRecordsFailed: failures });
}

async function count(records: Decoded[], fail: (record: DynamoDBRecord, error: unknown) => void): Promise<void> {
  const changes: Change[] = [];
  for (const decoded of records) {
    try {
      changes.push(await changeOf(decoded));
    } catch (error) {
      fail(decoded.record, error);
    }
  }
  try {
    await apply(changes);
  } catch (error) {
    for (const { record } of records) fail(record, error);
  }
}

function append(groups: Map<string, Decoded[]>, decoded: Decoded): void {
  const group = groups.get(decoded.tenantId);
  if (group) group.push(decoded);
  else groups.set(decoded.tenantId, [decoded]);
}
