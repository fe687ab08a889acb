import { once } from "node:events";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { DynamoDBStreamEvent, SQSEvent } from "aws-lambda";
import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { engineClient, localConnection } from "../engine/client.js";
import { temporaryFolder } from "../testing/engine.js";
import type { Handlers } from "./handlers.js";
import { type RuntimeOptions, TABLE_NAME } from "./options.js";
import { type Runtime, startRuntime } from "./runtime.js";
import { resetStateFolder } from "./state-folder.js";

let folder: string;
let cleanUp: () => Promise<void>;
let running: Runtime[];
let streamed: string[];
let worked: string[];

beforeEach(async () => {
  ({ folder, cleanUp } = await temporaryFolder());
  running = [];
  streamed = [];
  worked = [];
});
afterEach(async () => {
  await Promise.all(running.map((runtime) => runtime.stop()));
  await cleanUp();
});

/** The smallest product: a stream record makes a job, and the job is remembered. */
const handlers: Handlers = {
  migrate: async () => {},
  api: (deps) => {
    const app = new Hono();
    app.get("/health", async (c) => c.json(await deps.health?.()));
    app.get("/v1/ping", (c) => c.text("pong"));
    return (request) => app.fetch(request);
  },
  stream: (deps) => async (event: DynamoDBStreamEvent) => {
    for (const record of event.Records) {
      const id = record.dynamodb?.Keys?.sk?.S ?? "";
      streamed.push(id);
      await deps.ports.queue.send([{ tenantId: "ten_1", kind: "import", id }]);
    }
    return { batchItemFailures: [] };
  },
  worker: () => async (event: SQSEvent) => {
    worked.push(JSON.parse(event.Records[0]?.body ?? "{}").id);
    return { batchItemFailures: [] };
  },
  dispatcher: () => async () => {},
  reconciler: () => async () => {},
  rebuild: async () => {},
};

async function start(overrides: Partial<RuntimeOptions> = {}): Promise<Runtime> {
  const runtime = await startRuntime(
    {
      dataDir: join(folder, "data"),
      port: 0,
      dynamodbPort: 0,
      mailbox: { kind: "memory" },
      schedules: false,
      fontsDir: folder,
      ...overrides,
    },
    handlers,
  );
  running.push(runtime);
  return runtime;
}

async function put(runtime: Runtime, key: string): Promise<void> {
  const endpoint = await runtime.deps.table.client.config.endpoint?.();
  const client = engineClient(localConnection(`http://${endpoint?.hostname}:${endpoint?.port}`));
  await client.send(new PutItemCommand({ TableName: TABLE_NAME, Item: { pk: { S: "p" }, sk: { S: key } } }));
  client.destroy();
}

describe("runtime", () => {
  it("starts within a second and a half, answers, and is quiet only when stream and queue are done", async () => {
    const from = performance.now();
    const runtime = await start();
    expect(performance.now() - from).toBeLessThan(1_500);
    expect(await (await fetch(`${runtime.url}/v1/ping`)).text()).toBe("pong");
    expect(await (await fetch(`${runtime.url}/health`)).json()).toEqual({ engine: "up", stream: "up", mailbox: "up" });
    await Promise.all(["a", "b", "c"].map((key) => put(runtime, key)));
    await runtime.idle();
    expect(streamed.toSorted()).toEqual(["a", "b", "c"]);
    expect(worked.toSorted()).toEqual(["a", "b", "c"]);
  });

  it("goes on after a restart where it stood", async () => {
    const first = await start();
    await put(first, "before");
    await first.idle();
    await first.stop();
    const second = await start();
    await put(second, "after");
    await second.idle();
    expect(streamed).toEqual(["before", "after"]);
  });

  it("comes back with the engine that was killed under it", async () => {
    const runtime = await start();
    process.kill(runtime.enginePid() ?? 0, "SIGKILL");
    await put(runtime, "after the kill");
    await runtime.idle();
    expect(streamed).toEqual(["after the kill"]);
    expect(await (await fetch(`${runtime.url}/health`)).json()).toMatchObject({ engine: "up", stream: "up" });
  });

  it("keeps secrets and state from other accounts, and the same secret over restarts", async () => {
    const runtime = await start();
    const secret = join(runtime.state.path, "secret");
    expect((await stat(secret)).mode & 0o777).toBe(0o600);
    expect((await stat(runtime.state.path)).mode & 0o777).toBe(0o700);
    const before = await readFile(secret, "utf8");
    await runtime.stop();
    await start();
    expect(await readFile(secret, "utf8")).toBe(before);
  });

  it("stops everything it had started when one part cannot start", async () => {
    const holder = createServer().listen(0, "127.0.0.1");
    await once(holder, "listening");
    const address = holder.address();
    const taken = typeof address === "object" && address ? address.port : 0;
    await expect(start({ port: taken })).rejects.toThrow(
      `Port ${taken} (API and console) is taken by another program: stop that program, or choose another port with PORT.`,
    );
    await expect(start({ dynamodbPort: taken })).rejects.toThrow("choose another port with DYNAMODB_PORT");
    await expect(start({ mailbox: { kind: "page", port: taken, smtpPort: 0 } })).rejects.toThrow("choose another port with MAILBOX_PORT");
    holder.close();
    await start();
  });

  it("refuses a second process on the same folder, and a reset under a running one", async () => {
    const runtime = await start();
    await expect(start()).rejects.toThrow(/already running on .* TOUCHSTONE_DATA_DIR/);
    expect(() => resetStateFolder(runtime.state.path)).toThrow("stop it before the reset");
  });

  it("a reset clears its own state and touches nothing else in the folder", async () => {
    const first = await start();
    await put(first, "old");
    await first.idle();
    await first.stop();
    await writeFile(join(folder, "data", "notes.txt"), "mine");
    resetStateFolder(join(folder, "data"));
    expect(await readFile(join(folder, "data", "notes.txt"), "utf8")).toBe("mine");
    streamed = [];
    const second = await start();
    await second.idle();
    expect(streamed).toEqual([]);
  });

  it("says that the data folder cannot be written", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(start({ dataDir: join(folder, "file", "data") })).rejects.toThrow(/The data folder .* cannot be written \(ENOTDIR\)/);
    if (process.platform === "linux")
      await expect(start({ dataDir: "/proc/nowhere/data" })).rejects.toThrow(/cannot be written \(ENOENT\)/);
  });

  it("says that nothing answers at the given endpoint", async () => {
    await expect(start({ dynamodbEndpoint: "http://127.0.0.1:9" })).rejects.toThrow(
      "Nothing answers at DYNAMODB_ENDPOINT (http://127.0.0.1:9).",
    );
  });

  it("can use an engine that somebody else runs", async () => {
    const first = await start();
    const endpoint = await first.deps.table.client.config.endpoint?.();
    await first.idle();
    const second = await start({ dataDir: join(folder, "second"), dynamodbEndpoint: `http://127.0.0.1:${endpoint?.port}` });
    await put(second, "shared");
    await second.idle();
    expect(streamed).toContain("shared");
  });
});

describe("pages", () => {
  const site = async () => {
    const siteDir = join(folder, "site");
    await mkdir(join(siteDir, "assets"), { recursive: true });
    await writeFile(join(siteDir, "index.html"), "console");
    await writeFile(join(siteDir, "survey.html"), "survey");
    await writeFile(join(siteDir, "assets", "app-1a2b.js"), "plain script");
    await writeFile(join(siteDir, "assets", "app-1a2b.js.br"), "");
    await writeFile(join(siteDir, "assets", "app-1a2b.js.gz"), "");
    await writeFile(join(folder, "private.txt"), "private");
    return start({ siteDir });
  };
  const page = async (runtime: Runtime, path: string) => {
    const answer = await fetch(runtime.url + path, { headers: { accept: "text/html" } });
    return [answer.status, await answer.text()];
  };

  it("answers every console address with the console and every survey link with the survey page", async () => {
    const runtime = await site();
    for (const path of ["/", "/subjects/sub_1", "/sign-in?next=/x"]) expect(await page(runtime, path)).toEqual([200, "console"]);
    expect(await page(runtime, "/s/abc")).toEqual([200, "survey"]);
    expect((await page(runtime, "/v1/absent"))[0]).toBe(404);
    expect((await fetch(`${runtime.url}/subjects`, { method: "POST" })).status).toBe(404);
  });

  it("sends hashed files for a year, compressed where the browser takes it, pages never from a stale cache", async () => {
    const runtime = await site();
    const script = await fetch(`${runtime.url}/assets/app-1a2b.js`, { headers: { "accept-encoding": "identity" } });
    expect(await script.text()).toBe("plain script");
    expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(
      (await fetch(`${runtime.url}/assets/app-1a2b.js`, { method: "HEAD", headers: { "accept-encoding": "br" } })).headers.get(
        "content-encoding",
      ),
    ).toBe("br");
    const index = await fetch(runtime.url, { headers: { accept: "text/html" } });
    expect(index.headers.get("cache-control")).toBe("no-cache");
    expect(index.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    await index.text();
    const again = await fetch(runtime.url, { headers: { accept: "text/html", "if-none-match": index.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
    const survey = await fetch(`${runtime.url}/s/abc`, { headers: { accept: "text/html" } });
    expect(await survey.text()).toBe("survey");
    expect(survey.headers.get("content-security-policy")).not.toContain("frame-ancestors");
  });

  it("gives out no file beside its own", async () => {
    const runtime = await site();
    for (const path of ["/../private.txt", "/..%2fprivate.txt", "/assets/..%2f..%2fprivate.txt", "/%2e%2e/private.txt", "//private.txt"])
      expect((await page(runtime, path))[1]).not.toContain("private");
  });
});

it("keeps mail over restarts in the mailbox page", async () => {
  const mailbox = { kind: "page", port: 0, smtpPort: 0 } as const;
  const first = await start({ mailbox });
  await first.deps.ports.mailer.send({
    id: "m1",
    origin: { purpose: "sign-in" },
    to: "a@example.com",
    subject: "Kept",
    html: "<p>x</p>",
    text: "x",
  });
  await first.stop();
  const second = await start({ mailbox });
  await vi.waitFor(async () => expect(await (await fetch(`${second.mailboxUrl}/email`)).json()).toMatchObject([{ subject: "Kept" }]), {
    timeout: 5_000,
  });
}, 20_000);
