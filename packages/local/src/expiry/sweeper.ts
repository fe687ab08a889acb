import { setTimeout as delay } from "node:timers/promises";
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import type { Clock } from "@touchstone/core/ports";

export type SweeperOptions = {
  client: DynamoDBClient;
  tableName: string;
  ttlAttribute: string;
  clock: Clock;
  pageSize?: number;
  pauseMs?: number;
  isStopping?(): boolean;
};

const PAGE_SIZE = 500;
const PAUSE_MS = 20;

/**
 * Deletes what has expired, as DynamoDB's time-to-live does: late, in the background, and only if the item
 * has not been given more time since it was seen. Returns how many went.
 */
export async function sweepExpired(options: SweeperOptions): Promise<number> {
  const { client, tableName, ttlAttribute, clock } = options;
  let deleted = 0;
  let start: Record<string, AttributeValue> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: tableName,
        Limit: options.pageSize ?? PAGE_SIZE,
        FilterExpression: "#ttl <= :now",
        ProjectionExpression: "pk, sk",
        ExpressionAttributeNames: { "#ttl": ttlAttribute },
        ExpressionAttributeValues: { ":now": nowOf(clock) },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    for (const key of page.Items ?? []) if (await deleteExpired(options, key)) deleted += 1;
    start = page.LastEvaluatedKey;
    // Leaves the engine to the requests between pages.
    if (start) await delay(options.pauseMs ?? PAUSE_MS);
  } while (start && !options.isStopping?.());
  return deleted;
}

async function deleteExpired(
  { client, tableName, ttlAttribute, clock }: SweeperOptions,
  key: Record<string, AttributeValue>,
): Promise<boolean> {
  try {
    await client.send(
      new DeleteItemCommand({
        TableName: tableName,
        Key: key,
        ConditionExpression: "#ttl <= :now",
        ExpressionAttributeNames: { "#ttl": ttlAttribute },
        ExpressionAttributeValues: { ":now": nowOf(clock) },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

const nowOf = (clock: Clock): AttributeValue => ({ N: String(Math.floor(clock().getTime() / 1000)) });
