import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { runAs } from "@touchstone/core/context";
import { reconcile } from "@touchstone/core/reconciliation";
import * as Response from "@touchstone/core/response";
import * as Results from "@touchstone/core/results";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createDemoTenants, type DemoTenant } from "../../packages/local/src/demo/tenants.js";
import { freePort } from "../../packages/local/src/process/ports.js";
import { recordedProcess } from "../../packages/local/src/process/process-record.js";
import { productHandlers } from "../../packages/local/src/runtime/product.js";
import { type Runtime, startRuntime } from "../../packages/local/src/runtime/runtime.js";
import { type KillableProduct, killableProduct } from "../support/killable-product.js";
import { request } from "../support/product.js";

const KILLS = 20;
const BATCHES_A_ROUND = 4;
const BATCH = 80;

let dataDir: string;
let ports: { port: number; dynamodbPort: number };
let product: KillableProduct;
let tenant: DemoTenant;
let surveyId: string;

const startHere = (): Promise<Runtime> =>
  startRuntime({ dataDir, ...ports, mailbox: { kind: "memory" }, schedules: false, fontsDir: dataDir }, productHandlers);

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "touchstone-kills-"));
  ports = { port: await freePort(), dynamodbPort: await freePort() };
  product = await killableProduct(dataDir, ports);
  const runtime = await startHere();
  const [first] = await createDemoTenants(runtime);
  if (!first) throw new Error("no tenant");
  tenant = first;
  surveyId = await publishSurvey(runtime.url);
  await runtime.stop();
});
afterAll(async () => {
  await product.kill();
  await rm(dataDir, { recursive: true, force: true });
});

const call = <T>(url: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  request<T>(url, method, path, body, { authorization: `Bearer ${tenant.apiKey}`, ...headers });

async function publishSurvey(url: string): Promise<string> {
  const definition = { title: "Kills", locales: ["en"], questions: [{ type: "csat", key: "overall", label: "Overall" }] };
  const { body } = await call<{ data: { id: string } }>(url, "POST", "/v1/surveys", { name: "Kills", definition });
  await call(url, "POST", `/v1/surveys/${body.data.id}/publish`, {}, { "if-match": '"1"' });
  return body.data.id;
}

/** Sends a batch until it is acknowledged, as a careful client does: the same submission ids each time. */
async function sendUntilAcknowledged(submissionIds: string[]): Promise<void> {
  const records = submissionIds.map((submissionId, index) => ({ surveyId, submissionId, answers: { overall: 1 + (index % 5) } }));
  for (;;) {
    const answer = await call<{ results: { status: string }[] }>(`http://localhost:${ports.port}`, "POST", "/v1/responses:batch", {
      records,
    }).catch(() => undefined);
    if (answer?.status === 207 && answer.body.results.every(({ status }) => status === "created" || status === "replayed")) return;
    if (answer && answer.status < 500 && answer.status !== 429) throw new Error(JSON.stringify(answer.body));
    await delay(answer?.status === 429 ? 1_000 * Number(answer.headers.get("retry-after") ?? 1) : 20);
  }
}

async function killEngine(): Promise<void> {
  const engine = recordedProcess(join(dataDir, "database", "engine.pid"));
  if (engine === undefined) throw new Error("there is no engine to kill");
  process.kill(engine, "SIGKILL");
}

it("twenty kills of API and engine during ingestion lose nothing acknowledged and count nothing twice", async () => {
  await product.start();
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const batches = Array.from({ length: BATCHES_A_ROUND }, (_, batch) =>
      Array.from({ length: BATCH }, (_, index) => `k${kill}-b${batch}-${index}`),
    );
    const writing = batches.map(async (submissionIds) => {
      await sendUntilAcknowledged(submissionIds);
      acknowledged.push(...submissionIds);
    });
    // The first answer means that the others are under way.
    await Promise.race(writing);
    await (kill % 2 === 0 ? killEngine() : product.kill().then(product.start));
    await Promise.all(writing);
  }
  await product.kill();

  const runtime = await startHere();
  try {
    await runtime.idle();
    const month = new Date().toISOString().slice(0, 7);
    const found = await inside(runtime, async () => ({
      stored: await storedSubmissions(),
      counted: (await Results.ofSurvey(surveyId, {})).responses,
      report: await reconcile({ months: [month], repair: false, settleMs: 0 }),
    }));
    expect(found.stored.toSorted()).toEqual(acknowledged.toSorted());
    expect(found.counted).toBe(acknowledged.length);
    expect(found.report.drift).toEqual([]);
  } finally {
    await runtime.stop();
  }
}, 400_000);

function inside<T>({ deps }: Runtime, work: () => Promise<T>): Promise<T> {
  const { table, clock, ports: parts } = deps;
  return runAs({ actor: { type: "job", tenantId: tenant.id, name: "test" }, table, clock, ports: parts, requestId: "test" }, work);
}

async function storedSubmissions(): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await Response.list({ surveyId, limit: 100, ...(cursor ? { cursor } : {}) });
    found.push(...page.data.map(({ submissionId }) => submissionId));
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}
