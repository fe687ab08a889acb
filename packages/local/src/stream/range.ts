import {
  type _Record,
  DynamoDBStreamsClient,
  type DynamoDBStreamsClientConfig,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import { toLambdaRecord } from "./records.js";

/** Where records stand in a stream: from one sequence number to another, both included. */
export type StreamRange = { streamArn: string; shardId: string; first: string; last: string };

/** The records as Lambda hands them over, or undefined when the stream no longer holds all of them (it keeps 24 hours). */
export async function readRange(connection: DynamoDBStreamsClientConfig, range: StreamRange): Promise<DynamoDBRecord[] | undefined> {
  const client = new DynamoDBStreamsClient(connection);
  try {
    return await read(client, range);
  } finally {
    client.destroy();
  }
}

async function read(
  client: DynamoDBStreamsClient,
  { streamArn, shardId, first, last }: StreamRange,
): Promise<DynamoDBRecord[] | undefined> {
  const records: _Record[] = [];
  try {
    const at = { StreamArn: streamArn, ShardId: shardId, ShardIteratorType: "AT_SEQUENCE_NUMBER", SequenceNumber: first } as const;
    let { ShardIterator: iterator } = await client.send(new GetShardIteratorCommand(at));
    while (iterator && !reaches(records, last)) {
      const page = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
      records.push(...(page.Records ?? []));
      // The end of what is there, though not of the shard: what was asked for is not to come.
      if (!page.Records?.length) break;
      iterator = page.NextShardIterator;
    }
  } catch (error) {
    if (error instanceof TrimmedDataAccessException || error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
  if (records[0]?.dynamodb?.SequenceNumber !== first || !reaches(records, last)) return undefined;
  return records.filter((record) => sequence(record) <= BigInt(last)).map((record) => toLambdaRecord(record, streamArn));
}

const sequence = (record: _Record): bigint => BigInt(record.dynamodb?.SequenceNumber ?? 0);

function reaches(records: readonly _Record[], last: string): boolean {
  const end = records.at(-1);
  return end !== undefined && sequence(end) >= BigInt(last);
}
