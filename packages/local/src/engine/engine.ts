import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { endWithUs } from "../process/end-with-us.js";
import { assertPortFree, LOOPBACK } from "../process/ports.js";
import { endRecordedProcess, forgetProcess, recordedProcess, recordProcess } from "../process/process-record.js";
import { StartupError } from "../process/startup-error.js";
import { type Supervised, supervise } from "../process/supervisor.js";
import type { EngineChoice } from "./choice.js";
import { type EngineConnection, localConnection } from "./client.js";

export type Engine = {
  kind: EngineChoice["kind"];
  version: string;
  connection: EngineConnection;
  /** The SQLite file, where the engine is dynoxide. */
  databaseFile: string | undefined;
  /** Folder whose changes announce writes, where there is one. */
  folder: string | undefined;
  isUp(): boolean;
  pid(): number | undefined;
  restarts(): number;
  stop(): Promise<void>;
};

export type EngineOptions = { choice: EngineChoice; folder: string; port: number; log(message: string): void };

const READY_WITHIN_MS = 15_000;
const ENDPOINT_FILE = "endpoint";

/** Where the engine of this folder answers, while it runs; undefined for a product that uses another one. */
export function recordedEndpoint(folder: string): string | undefined {
  const file = join(folder, ENDPOINT_FILE);
  return recordedProcess(join(folder, "engine.pid")) === undefined || !existsSync(file) ? undefined : readFileSync(file, "utf8");
}

/** Starts the engine as a child that is kept alive, or checks that the given endpoint answers. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { choice } = options;
  if (choice.kind === "endpoint") return attachToEndpoint(choice.endpoint);
  mkdirSync(options.folder, { recursive: true });
  const pidFile = join(options.folder, "engine.pid");
  // A run that was killed leaves its engine behind: it holds our file and perhaps our port.
  await endRecordedProcess(pidFile);
  await assertPortFree(options.port, "database", "DYNAMODB_PORT");
  const databaseFile = choice.kind === "dynoxide" ? join(options.folder, "touchstone.db") : undefined;
  const child = await superviseEngine(options, pidFile, commandOf(choice, options));
  const endpoint = `http://${LOOPBACK}:${options.port}`;
  writeFileSync(join(options.folder, ENDPOINT_FILE), endpoint);
  return {
    kind: choice.kind,
    version: choice.kind === "dynoxide" ? choice.version : "",
    connection: localConnection(endpoint),
    databaseFile,
    folder: options.folder,
    isUp: child.isUp,
    pid: child.pid,
    restarts: child.restarts,
    stop: async () => {
      await child.stop();
      forgetProcess(pidFile);
    },
  };
}

function commandOf(choice: Exclude<EngineChoice, { kind: "endpoint" }>, { port, folder }: EngineOptions): string[] {
  if (choice.kind === "dynoxide")
    return [choice.binary, "--host", LOOPBACK, "--port", String(port), "--db-path", join(folder, "touchstone.db")];
  return [
    choice.java,
    `-Djava.library.path=${choice.libraries}`,
    "-jar",
    choice.jar,
    "-port",
    String(port),
    "-dbPath",
    folder,
    "-sharedDb",
    "-disableTelemetry",
  ];
}

async function superviseEngine(options: EngineOptions, pidFile: string, command: string[]): Promise<Supervised> {
  const [program = "", ...parameters] = command;
  const logFile = join(options.folder, "engine.log");
  try {
    return await supervise({
      name: "database engine",
      spawn: () => {
        const output = openSync(logFile, "w", 0o600);
        // Its own process group, so that Ctrl-C reaches only us and the engine outlives the last write.
        const child = spawn(program, parameters, { stdio: ["ignore", output, output], detached: true, cwd: options.folder });
        closeSync(output);
        endWithUs(child);
        return child;
      },
      isReady: () => answers(`http://${LOOPBACK}:${options.port}`),
      readyWithinMs: READY_WITHIN_MS,
      onSpawn: (pid) => recordProcess(pidFile, pid),
      log: options.log,
    });
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    const lastWords = readFileSync(logFile, "utf8").trim().split("\n").at(-1);
    throw new StartupError(lastWords ? `${error.message} It said: ${lastWords}` : error.message);
  }
}

async function attachToEndpoint(endpoint: string): Promise<Engine> {
  if (!URL.canParse(endpoint)) throw new StartupError(`DYNAMODB_ENDPOINT is not an address: ${endpoint}`);
  if (!(await answers(endpoint))) throw new StartupError(`Nothing answers at DYNAMODB_ENDPOINT (${endpoint}).`);
  return {
    kind: "endpoint",
    version: "",
    connection: localConnection(endpoint),
    databaseFile: undefined,
    folder: undefined,
    isUp: () => true,
    pid: () => undefined,
    restarts: () => 0,
    stop: async () => {},
  };
}

/** Any HTTP answer will do, an error as well: the API speaks. */
async function answers(endpoint: string): Promise<boolean> {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(1_000) });
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
