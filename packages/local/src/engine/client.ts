import { setTimeout as delay } from "node:timers/promises";
import {
  type BillingMode,
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { patientRetries } from "./patient-retries.js";

export type EngineConnection = {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  retryStrategy: ReturnType<typeof patientRetries>;
};

const PATIENCE_MS = 15_000;
const INDEX_POLL_MS = 50;

/** How to reach an embedded engine: it checks no credentials, and it may be restarting. */
export const localConnection = (endpoint: string): EngineConnection => ({
  endpoint,
  region: "us-east-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
  retryStrategy: patientRetries(PATIENCE_MS),
});

/** The runtime's own client: no tenant guard, for tables, checkpoints and expiry. */
export const engineClient = (connection: EngineConnection): DynamoDBClient => new DynamoDBClient(connection);

export type TableDefinition = Omit<CreateTableCommandInput, "TableName">;

/** Creates the table when it is missing, or the indexes that an older version did not have; returns the address of its stream, if it has one. */
export async function ensureTable(
  client: DynamoDBClient,
  name: string,
  definition: TableDefinition,
  ttlAttribute?: string,
): Promise<string | undefined> {
  const existing = await describe(client, name);
  if (existing) {
    await addIndexes(client, name, definition, existing);
    return existing.LatestStreamArn;
  }
  try {
    await client.send(new CreateTableCommand({ ...definition, TableName: name }));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  if (ttlAttribute)
    await client.send(
      new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: { AttributeName: ttlAttribute, Enabled: true } }),
    );
  return (await describe(client, name))?.LatestStreamArn;
}

/** One after the other: DynamoDB takes one new index at a time, and fills it with what is there already. */
async function addIndexes(client: DynamoDBClient, name: string, definition: TableDefinition, existing: TableDescription): Promise<void> {
  const present = new Set(existing.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
  for (const index of definition.GlobalSecondaryIndexes ?? []) {
    if (present.has(index.IndexName)) continue;
    await client.send(
      new UpdateTableCommand({
        TableName: name,
        AttributeDefinitions: definition.AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [{ Create: index }],
      }),
    );
    while ((await describe(client, name))?.GlobalSecondaryIndexes?.some(({ IndexStatus }) => IndexStatus !== "ACTIVE"))
      await delay(INDEX_POLL_MS);
  }
}

/** Keys and nothing else: the shape of the runtime's own bookkeeping table. */
export const BOOKKEEPING_TABLE: TableDefinition = {
  BillingMode: "PAY_PER_REQUEST" satisfies BillingMode,
  AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
  KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
};

async function describe(client: DynamoDBClient, name: string) {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
