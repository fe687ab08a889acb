import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { connectOperator, type OperatorTable } from "@touchstone/core/migration";
import { connectTable, TABLE_DEFINITION, type TableConnection, TTL_ATTRIBUTE } from "@touchstone/core/table";
import { chooseEngine, engineSources } from "../engine/choice.js";
import { BOOKKEEPING_TABLE, engineClient, ensureTable } from "../engine/client.js";
import { mendDynoxide } from "../engine/dynoxide-faults.js";
import { type Engine, startEngine } from "../engine/engine.js";
import { freePort } from "../process/ports.js";
import { StartupError } from "../process/startup-error.js";
import { BOOKKEEPING_NAME, type RuntimeOptions, TABLE_NAME } from "./options.js";

export type Storage = {
  engine: Engine;
  /** The product's own connection, behind the tenant guard. */
  table: TableConnection;
  /** The runtime's connection, for its bookkeeping. */
  client: DynamoDBClient;
  /** Across tenants, for migrations alone. */
  operator: OperatorTable;
  streamArn: string;
  stop(): Promise<void>;
};

/** Engine, tables and connections, with the engine's known faults mended. */
export async function openStorage(options: RuntimeOptions, folder: string, notice: (message: string) => void): Promise<Storage> {
  const choice = chooseEngine(engineSources(options.dynamodbEndpoint));
  const engine = await startEngine({ choice, folder, port: options.dynamodbPort || (await freePort()), log: notice });
  try {
    const client = engineClient(engine.connection);
    const [streamArn] = await Promise.all([
      ensureTable(client, TABLE_NAME, TABLE_DEFINITION, TTL_ATTRIBUTE),
      ensureTable(client, BOOKKEEPING_NAME, BOOKKEEPING_TABLE),
    ]);
    if (!streamArn)
      throw new StartupError(`The table ${TABLE_NAME} exists without a stream: remove it, or choose another DYNAMODB_ENDPOINT.`);
    if (engine.kind === "dynoxide" && engine.databaseFile) mendDynoxide(engine.databaseFile, BOOKKEEPING_NAME);
    const table = connectTable({ name: TABLE_NAME, ...engine.connection });
    const operator = connectOperator({ name: TABLE_NAME, ...engine.connection });
    return {
      engine,
      table,
      client,
      operator,
      streamArn,
      stop: async () => {
        operator.client.destroy();
        table.client.destroy();
        client.destroy();
        await engine.stop();
      },
    };
  } catch (error) {
    await engine.stop();
    throw error;
  }
}
