import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { runAs } from "@touchstone/core/context";
import type { Ports } from "@touchstone/core/ports";
import { connectTable } from "@touchstone/core/table";
import type { Deps } from "@touchstone/functions/deps";
import { chooseEngine, engineSources } from "../../packages/local/src/engine/choice.js";
import { engineClient, localConnection } from "../../packages/local/src/engine/client.js";
import { recordedEndpoint, startEngine } from "../../packages/local/src/engine/engine.js";
import { freePort } from "../../packages/local/src/process/ports.js";
import { optionsFrom } from "../../packages/local/src/runtime/environment.js";
import { TABLE_NAME } from "../../packages/local/src/runtime/options.js";
import { isInUse, openStateFolder } from "../../packages/local/src/runtime/state-folder.js";
import { type Io, Stop } from "./command.js";

/** Options of every command that works on a table. */
export const TARGET_OPTIONS = {
  table: { type: "string" },
  endpoint: { type: "string" },
  region: { type: "string" },
  profile: { type: "string" },
  "data-dir": { type: "string" },
} as const;

export const TARGET_HELP = `Where
  --table NAME            a table on AWS, or TABLE_NAME; region and credentials come from the
                          environment (AWS_REGION, AWS_PROFILE …) or --region and --profile
  --endpoint URL          another DynamoDB API, or DYNAMODB_ENDPOINT
  --data-dir FOLDER       the product on this machine, running or not   (.data, or TOUCHSTONE_DATA_DIR)`;

/** More than the SDK's own: nobody waits for an answer, and a table under load turns away now and then. */
const MAX_ATTEMPTS = 8;

type TargetFlags = { [Name in keyof typeof TARGET_OPTIONS]?: string };

export type Target = {
  /** Where this is, in words. */
  words: string;
  table: string;
  /** Sees the whole table; no tenant guard. */
  client: DynamoDBClient;
  connection: DynamoDBClientConfig;
  /** State folder of the product on this machine. */
  dataDir: string | undefined;
  /** For domain code: behind the tenant guard, without queue, mail and files. */
  deps: Deps;
  close(): Promise<void>;
};

/** The table that is meant. `fresh` permits a folder in which no product has been yet. */
export async function openTarget(flags: TargetFlags, io: Io, options: { fresh?: boolean } = {}): Promise<Target> {
  const table = flags.table ?? (io.environment.TABLE_NAME || undefined);
  const endpoint = flags.endpoint ?? (io.environment.DYNAMODB_ENDPOINT || undefined);
  if (endpoint) return connect(io, table ?? TABLE_NAME, localConnection(endpoint), `at ${endpoint}`);
  if (table) return onAws(flags, io, table);
  return onThisMachine(resolve(flags["data-dir"] ?? optionsFrom(io.environment).dataDir), io, options.fresh ?? false);
}

/** Another table beside the target, reached the same way. */
export const withTable = (target: Target, table: string): Target => ({
  ...target,
  table,
  words: target.words.replace(target.table, table),
});

async function onAws({ region, profile }: TargetFlags, io: Io, table: string): Promise<Target> {
  const connection = {
    maxAttempts: Number(io.environment.AWS_MAX_ATTEMPTS || MAX_ATTEMPTS),
    ...(region ? { region } : {}),
    ...(profile ? { profile } : {}),
  };
  const target = connect(io, table, connection, "on AWS");
  const where = await target.client.config.region().catch(() => undefined);
  if (!where) throw new Stop("Say with --region or AWS_REGION where the table is.");
  return { ...target, words: `${target.words} in ${where}` };
}

/** A product that runs is joined; of one that does not, the engine runs for as long as the command does. */
async function onThisMachine(dataDir: string, io: Io, fresh: boolean): Promise<Target> {
  const database = join(dataDir, "database");
  if (!fresh && !existsSync(database)) throw new Stop(`There is no product in ${dataDir}. Choose with --data-dir, --endpoint or --table.`);
  if (isInUse(dataDir)) {
    const running = recordedEndpoint(database);
    if (!running) throw new Stop(`The product in ${dataDir} uses a database of its own: name it with --endpoint.`);
    return { ...connect(io, TABLE_NAME, localConnection(running), `of the running product in ${dataDir}`), dataDir };
  }
  const state = openStateFolder(dataDir);
  const engine = await startEngine({
    choice: chooseEngine(engineSources(undefined)),
    folder: database,
    port: await freePort(),
    log: io.tell,
  });
  const target = connect(io, TABLE_NAME, engine.connection, `of the product in ${dataDir}, which does not run`);
  const close = async () => {
    await target.close();
    await engine.stop();
    state.release();
  };
  return { ...target, dataDir, close };
}

function connect(io: Io, table: string, connection: DynamoDBClientConfig, where: string): Target {
  const client = "endpoint" in connection ? engineClient(connection as Parameters<typeof engineClient>[0]) : new DynamoDBClient(connection);
  const guarded = connectTable({ name: table, ...connection });
  return {
    words: `Table ${table} ${where}`,
    table,
    client,
    connection,
    dataDir: undefined,
    deps: {
      table: guarded,
      ports: NO_PORTS,
      clock: () => new Date(),
      settings: { publicUrl: "", mailFrom: "", secureCookies: true, fontsDir: "" },
      log: ({ level, message, ...more }) => {
        if (level !== "info") io.tell(`${String(message)} ${JSON.stringify(more)}`);
      },
    },
    close: async () => {
      guarded.client.destroy();
      client.destroy();
    },
  };
}

/** Nothing that operators do here sends mail, queues jobs or touches files. */
const NO_PORTS = new Proxy({} as Ports, {
  get: (_, name) => {
    throw new Error(`operators' commands use no ${String(name)}`);
  },
});

/** Domain code as the operators of the service. */
export const asOperator = <T>({ deps: { table, clock, ports } }: Target, work: () => Promise<T>): Promise<T> =>
  runAs({ actor: { type: "system", name: "operator" }, table, clock, ports, requestId: "operate" }, work);
