import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { runAs } from "@touchstone/core/context";
import * as Scorecard from "@touchstone/core/scorecard";
import * as ScoringRun from "@touchstone/core/scoring-run";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createDemoTenants, type DemoTenant } from "../../packages/local/src/demo/tenants.js";
import { freePort } from "../../packages/local/src/process/ports.js";
import { productHandlers } from "../../packages/local/src/runtime/product.js";
import { type Runtime, startRuntime } from "../../packages/local/src/runtime/runtime.js";
import { type KillableProduct, killableProduct } from "../support/killable-product.js";
import { request } from "../support/product.js";

const SUBJECTS = 800;
const PERIOD = "2026-03";

let dataDir: string;
let ports: { port: number; dynamodbPort: number };
let product: KillableProduct;
let tenant: DemoTenant;
let schemeId: string;

const startHere = (): Promise<Runtime> =>
  startRuntime({ dataDir, ...ports, mailbox: { kind: "memory" }, schedules: false, fontsDir: dataDir }, productHandlers);

async function call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  const answer = await request<T>(`http://localhost:${ports.port}`, method, path, body, {
    authorization: `Bearer ${tenant.apiKey}`,
    ...headers,
  });
  if (answer.status >= 300) throw new Error(`${path} ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "touchstone-scoring-kill-"));
  ports = { port: await freePort(), dynamodbPort: await freePort() };
  product = await killableProduct(dataDir, ports);
  const runtime = await startHere();
  const [first] = await createDemoTenants(runtime);
  if (!first) throw new Error("no tenant");
  tenant = first;
  await seed();
  await runtime.idle();
  await runtime.stop();
}, 180_000);
afterAll(async () => {
  await product.kill();
  await rm(dataDir, { recursive: true, force: true });
});

async function seed(): Promise<void> {
  const names = Array.from({ length: SUBJECTS }, (_, i) => `m${i}`);
  for (let start = 0; start < SUBJECTS; start += 500) {
    const some = names.slice(start, start + 500);
    await call("POST", "/v1/subjects:batch", { records: some.map((externalId) => ({ externalId, name: externalId, kind: "merchant" })) });
    const observed = some.map((subjectExternalId, i) => ({
      metric: "onTime",
      subjectExternalId,
      at: `${PERIOD}-10T04:00:00Z`,
      numerator: i % 97,
      denominator: 100,
    }));
    await call("POST", "/v1/observations:batch", { records: observed });
  }
  const indicator = await call<{ data: { id: string } }>("POST", "/v1/indicators", {
    key: "on-time",
    name: "On time",
    kind: "benefit",
    goalposts: { low: 0, high: 100 },
    source: { type: "observation", metric: "onTime" },
    measure: { kind: "rate", per: 100 },
  });
  const children = [{ type: "indicator", key: "onTime", indicatorId: indicator.data.id, weight: 1 }];
  const scheme = await call<{ data: { id: string } }>("POST", "/v1/schemes", {
    name: "Kill",
    definition: { children, grades: [{ grade: "A", from: 0 }] },
  });
  schemeId = scheme.data.id;
  await call("POST", `/v1/schemes/${schemeId}/publish`, {}, { "if-match": '"1"' });
}

function inside<T>({ deps }: Runtime, clock: () => Date, work: () => Promise<T>): Promise<T> {
  const { table, ports: parts } = deps;
  return runAs({ actor: { type: "job", tenantId: tenant.id, name: "test" }, table, clock, ports: parts, requestId: "test" }, work);
}

it("a scoring run that is killed half-way shows nothing, goes on where it stopped, and ends as if nothing had happened", async () => {
  await product.start();
  const { data: run } = await call<{ data: ScoringRun.ScoringRun }>("POST", `/v1/schemes/${schemeId}/scoring-runs`, { period: PERIOD });
  for (;;) {
    const { data } = await call<{ data: ScoringRun.ScoringRun }>("GET", `/v1/scoring-runs/${run.id}`);
    if (data.progress > 0) break;
    await delay(20);
  }
  await product.kill();

  const runtime = await startHere();
  try {
    const afterLease = () => new Date(Date.now() + 120_000);
    const halfWay = await inside(
      runtime,
      () => new Date(),
      () => ScoringRun.fromId(run.id),
    );
    expect(halfWay).toMatchObject({ state: "running", subjects: SUBJECTS });
    expect(halfWay.progress).toBeGreaterThan(0);
    expect(halfWay.progress).toBeLessThan(1);
    const ranking = () => inside(runtime, afterLease, () => Scorecard.list({ schemeId, period: PERIOD, limit: SUBJECTS }));
    expect(await ranking()).toMatchObject({ data: [], scoring: null });

    // Two workers at once, as when a message comes twice.
    await inside(runtime, afterLease, () => Promise.all([ScoringRun.advance(run.id), ScoringRun.advance(run.id)]));
    expect(await inside(runtime, afterLease, () => ScoringRun.fromId(run.id))).toMatchObject({ state: "done", progress: 1 });
    const found = await ranking();
    expect(found.scoring).toMatchObject({ subjects: SUBJECTS, scored: SUBJECTS, revision: 1 });
    expect(new Set(found.data.map(({ subjectId }) => subjectId)).size).toBe(SUBJECTS);
    expect(found.data.every(({ revision }) => revision === 1)).toBe(true);

    const again = await inside(runtime, afterLease, () => Scorecard.score(schemeId, { period: PERIOD }));
    expect(again.revision).toBe(1);
    expect(await ranking()).toEqual(found);
  } finally {
    await runtime.stop();
  }
}, 240_000);
