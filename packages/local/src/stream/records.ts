import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { _Record } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord, AttributeValue as LambdaValue } from "aws-lambda";

/** A stream record as Lambda hands it over: wire format, binary as base64, time in epoch seconds. */
export function toLambdaRecord(record: _Record, streamArn: string): DynamoDBRecord {
  const { dynamodb: change = {} } = record;
  const time = change.ApproximateCreationDateTime;
  return {
    eventID: record.eventID ?? `${change.SequenceNumber}`,
    ...(record.eventName ? { eventName: record.eventName } : {}),
    eventVersion: record.eventVersion ?? "1.1",
    eventSource: "aws:dynamodb",
    awsRegion: record.awsRegion ?? "local",
    eventSourceARN: streamArn,
    dynamodb: {
      ...(time ? { ApproximateCreationDateTime: Math.floor(time.getTime() / 1000) } : {}),
      ...(change.Keys ? { Keys: toLambdaItem(change.Keys) } : {}),
      ...(change.NewImage ? { NewImage: toLambdaItem(change.NewImage) } : {}),
      ...(change.OldImage ? { OldImage: toLambdaItem(change.OldImage) } : {}),
      ...(change.SequenceNumber ? { SequenceNumber: change.SequenceNumber } : {}),
      ...(change.SizeBytes === undefined ? {} : { SizeBytes: change.SizeBytes }),
      StreamViewType: change.StreamViewType ?? "NEW_AND_OLD_IMAGES",
    },
    ...(record.userIdentity ? { userIdentity: record.userIdentity } : {}),
  };
}

/** Where the record stands in its shard. */
export function sequenceOf(record: DynamoDBRecord): string {
  const sequence = record.dynamodb?.SequenceNumber;
  if (sequence === undefined) throw new Error("A stream record came without a sequence number");
  return sequence;
}

/** An item as JSON can hold it: the wire format, with binary as base64. */
export function toLambdaItem(item: Record<string, AttributeValue>): Record<string, LambdaValue> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, toLambdaValue(value)]));
}

function toLambdaValue(value: AttributeValue): LambdaValue {
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  if (value.L !== undefined) return { L: value.L.map(toLambdaValue) };
  if (value.M !== undefined) return { M: toLambdaItem(value.M) };
  // DynamoDB Local leaves out what an empty list or map is; nothing can tell which it was.
  if (Object.values(value).every((member) => member === undefined)) return { NULL: true };
  return value as LambdaValue;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
