import { type DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { TRIM_ATTRIBUTE, TRIM_PARTITION } from "../engine/dynoxide-faults.js";

/** How far each shard of one stream has been consumed: the sequence number of the last record that was handled. */
export type Checkpoint = { streamArn: string; shards: Record<string, string> };

export type CheckpointStore = {
  load(): Promise<Checkpoint | undefined>;
  save(checkpoint: Checkpoint): Promise<void>;
};

/**
 * Keeps the checkpoint in the engine itself, one small item. Being in the same database as the data it
 * speaks of, it can never be ahead of them: not after a power cut, not when a folder is copied or restored.
 */
export function tableCheckpoints(client: DynamoDBClient, tableName: string): CheckpointStore {
  return {
    load: async () => {
      const { Item: item } = await client.send(
        new GetItemCommand({ TableName: tableName, Key: { pk: { S: TRIM_PARTITION } }, ConsistentRead: true }),
      );
      const streamArn = item?.streamArn?.S;
      if (!streamArn) return undefined;
      const shards = Object.entries(item.shards?.M ?? {}).map(([shardId, value]) => [shardId, value.S ?? ""]);
      return { streamArn, shards: Object.fromEntries(shards) };
    },
    save: async ({ streamArn, shards }) => {
      const positions = Object.values(shards);
      const [only] = positions;
      const item = {
        pk: { S: TRIM_PARTITION },
        streamArn: { S: streamArn },
        shards: { M: Object.fromEntries(Object.entries(shards).map(([shardId, sequence]) => [shardId, { S: sequence }])) },
        // Read by the trimming trigger, which only exists where a stream has one shard.
        ...(positions.length === 1 && only ? { [TRIM_ATTRIBUTE]: { N: only } } : {}),
      };
      await client.send(new PutItemCommand({ TableName: tableName, Item: item }));
    },
  };
}
