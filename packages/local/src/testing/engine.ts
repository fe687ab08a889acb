import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BatchWriteItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { TABLE_DEFINITION, TTL_ATTRIBUTE } from "@touchstone/core/table";
import { chooseEngine, engineSources } from "../engine/choice.js";
import { BOOKKEEPING_TABLE, engineClient, ensureTable } from "../engine/client.js";
import { mendDynoxide } from "../engine/dynoxide-faults.js";
import { type Engine, startEngine } from "../engine/engine.js";
import { freePort } from "../process/ports.js";

export const TABLE = "touchstone-test";
export const BOOKKEEPING = "touchstone-test-runtime";

/** A folder of its own, removed by `cleanUp`. */
export async function temporaryFolder(): Promise<{ folder: string; cleanUp(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "touchstone-"));
  return { folder, cleanUp: () => rm(folder, { recursive: true, force: true }) };
}

export type TestEngine = {
  engine: Engine;
  client: ReturnType<typeof engineClient>;
  streamArn: string;
  folder: string;
  put(sortKey: string, attributes?: Record<string, string>): Promise<void>;
  putMany(sortKeys: string[]): Promise<void>;
  stop(): Promise<void>;
};

/** A real engine with the product's table, on a free port. */
export async function startTestEngine(folder: string, port?: number): Promise<TestEngine> {
  const engine = await startEngine({
    choice: chooseEngine(engineSources(undefined)),
    folder: join(folder, "database"),
    port: port ?? (await freePort()),
    log: () => {},
  });
  const client = engineClient(engine.connection);
  await ensureTable(client, BOOKKEEPING, BOOKKEEPING_TABLE);
  const streamArn = await ensureTable(client, TABLE, TABLE_DEFINITION, TTL_ATTRIBUTE);
  if (!streamArn) throw new Error("The table has no stream");
  if (engine.databaseFile) mendDynoxide(engine.databaseFile, BOOKKEEPING);
  return {
    engine,
    client,
    streamArn,
    folder,
    put: async (sortKey, attributes = {}) => {
      const item = Object.fromEntries(Object.entries({ pk: "p", sk: sortKey, ...attributes }).map(([name, value]) => [name, { S: value }]));
      await client.send(new PutItemCommand({ TableName: TABLE, Item: item }));
    },
    putMany: async (sortKeys) => {
      for (let start = 0; start < sortKeys.length; start += 25) {
        const requests = sortKeys
          .slice(start, start + 25)
          .map((sortKey) => ({ PutRequest: { Item: { pk: { S: "p" }, sk: { S: sortKey } } } }));
        await client.send(new BatchWriteItemCommand({ RequestItems: { [TABLE]: requests } }));
      }
    },
    stop: async () => {
      client.destroy();
      await engine.stop();
    },
  };
}
