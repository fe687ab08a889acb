import { DynamoDBStreamsClient, GetRecordsCommand, GetShardIteratorCommand } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import type { EngineConnection } from "../engine/client.js";
import { toLambdaRecord } from "../stream/records.js";
import { listShards } from "../stream/shards.js";

type Placed = { shardId: string; record: DynamoDBRecord };

/** The first page of what each shard of a stream still holds. */
export async function recordsIn(connection: EngineConnection, streamArn: string): Promise<Placed[]> {
  const client = new DynamoDBStreamsClient(connection);
  const placed: Placed[] = [];
  for (const shardId of (await listShards(client, streamArn, new Map(), {})).keys()) {
    const start = { StreamArn: streamArn, ShardId: shardId, ShardIteratorType: "TRIM_HORIZON" } as const;
    const { ShardIterator } = await client.send(new GetShardIteratorCommand(start));
    const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator }));
    placed.push(...Records.map((record) => ({ shardId, record: toLambdaRecord(record, streamArn) })));
  }
  client.destroy();
  return placed;
}
