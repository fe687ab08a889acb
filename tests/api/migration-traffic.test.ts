import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { connectOperator, inspect, MIGRATIONS, type OperatorTable, type RunReport, run } from "@touchstone/core/migration";
import { reconcile } from "@touchstone/core/reconciliation";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localConnection } from "../../packages/local/src/engine/client.js";
import { ok } from "../support/client.js";
import { endpointOf, itemsOf, makeOlder, rawItems, wholeTable } from "../support/older-data.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

const [OPEN_COMPLAINTS] = MIGRATIONS;
if (!OPEN_COMPLAINTS) throw new Error("no migration");

let clock = Date.now();
let product: Product;
let tenants: TestTenant[];
let client: DynamoDBClient;
let operator: OperatorTable;

beforeAll(async () => {
  product = await startProduct({ clock: () => new Date(clock) });
  tenants = [await product.tenant("One"), await product.tenant("Two")];
  client = await wholeTable(product);
  operator = connectOperator({ name: product.deps.table.name, ...localConnection(await endpointOf(product)) });
});
afterAll(async () => {
  client.destroy();
  operator.client.destroy();
  await product.close();
});

type Summary = { id: string; status: string; title: string; version: number };

/** Complaints received over the past days, every third one resolved and every fourth one overdue. */
async function receive(tenant: TestTenant, count: number, name: string): Promise<Summary[]> {
  const at = (hoursAgo: number) => new Date(clock - hoursAgo * 3_600_000).toISOString();
  const records = Array.from({ length: count }, (_, i) => ({
    externalId: `${name}-${i}`,
    title: `${name} ${i}`,
    category: "logistics",
    receivedAt: at(100 + (i % 50)),
    ...(i % 3 === 0 ? { resolvedAt: at(50) } : {}),
    ...(i % 4 === 0 ? { dueAt: at(80) } : {}),
  }));
  for (let start = 0; start < count; start += 100)
    expect((await tenant.call("POST", "/v1/complaints:batch", { records: records.slice(start, start + 100) })).status).toBe(207);
  return (await listed(tenant, "")).filter(({ title }) => title.startsWith(`${name} `));
}

async function listed(tenant: TestTenant, filter: string): Promise<Summary[]> {
  const found: Summary[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: { data: Summary[]; nextCursor: string | null } = await ok(
      tenant.call("GET", `/v1/complaints?limit=100${filter}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`),
    );
    found.push(...page.data);
    cursor = page.nextCursor;
  }
  return found;
}

const rollups = async () => (await rawItems(client)).filter(({ pk }) => /#(rollup|ledger|audit)/.test(pk?.S ?? ""));
const migrate = (options: Partial<Parameters<typeof run>[2]> = {}): Promise<RunReport> =>
  run(operator, MIGRATIONS, { who: "test", pageSize: 10, ...options });

describe("putting open complaints on their list", () => {
  it("touches nothing but that place: no version, no time of change, no timeline, and no figure moves", async () => {
    for (const tenant of tenants) await receive(tenant, 60, "quiet");
    await product.idle();
    await makeOlder(client);
    await product.idle();
    const before = {
      complaints: await itemsOf(client, "complaint"),
      events: await itemsOf(client, "complaintEvent"),
      rollups: await rollups(),
    };
    const { ran } = await migrate();
    await product.idle();
    const complaints = await itemsOf(client, "complaint");
    expect(ran).toMatchObject([{ id: "0001", state: "applied", counts: { matched: 120, changed: 80, unchanged: 40, failed: 0 } }]);
    expect(complaints.map(({ gsi3pk, gsi3sk, ...rest }) => rest)).toEqual(before.complaints);
    for (const { tenantId, status, gsi1sk, gsi3pk, gsi3sk } of complaints) {
      if (status === "closed") expect([gsi3pk, gsi3sk]).toEqual([undefined, undefined]);
      else expect([String(gsi3pk).startsWith(`${tenantId}#open-complaints#`), gsi3sk]).toEqual([true, gsi1sk]);
    }
    expect(await itemsOf(client, "complaintEvent")).toEqual(before.events);
    expect(await rollups()).toEqual(before.rollups);
  });

  it("under live traffic loses and undoes no acknowledged write, and leaves every complaint in its place", async () => {
    const standing = await Promise.all(tenants.map((tenant) => receive(tenant, 200, "busy")));
    await product.idle();
    await makeOlder(client);
    let isRunning = true;
    const expected = new Map<string, { tenant: TestTenant; title: string; status: string; edits: number }>();
    const work = async (tenant: TestTenant, mine: Summary[], worker: number): Promise<void> => {
      for (let turn = 0; isRunning; turn++) {
        const one = mine[turn % mine.length];
        if (!one) throw new Error("no complaint to work on");
        const known = expected.get(one.id) ?? { tenant, title: one.title, status: one.status, edits: 0 };
        expected.set(one.id, await act(tenant, one.id, known, turn));
        if (turn % 5 === 0) {
          const title = `new ${worker}-${turn}`;
          const { id, status } = await ok(tenant.call("POST", "/v1/complaints", { title, category: "logistics" }));
          expected.set(id, { tenant, title, status, edits: 0 });
        }
      }
    };
    const traffic = tenants.flatMap((tenant, t) =>
      [0, 1].map((half) =>
        work(
          tenant,
          (standing[t] ?? []).filter((_, i) => i % 2 === half),
          t * 2 + half,
        ),
      ),
    );
    const { ran } = await migrate({ writeUnits: 150 }).finally(() => {
      isRunning = false;
    });
    await Promise.all(traffic);
    const [result] = ran;
    if (!result) throw new Error("nothing ran");
    const { matched, changed, unchanged, gone, failed } = result.counts;
    expect({ state: result.state, gone, failed, visited: changed + unchanged }).toEqual({
      state: "applied",
      gone: 0,
      failed: 0,
      visited: matched,
    });
    expect(changed).toBeGreaterThan(100);
    expect(expected.size).toBeGreaterThan(20);

    expect(await inspect(operator, OPEN_COMPLAINTS)).toMatchObject({ old: 0, failing: 0 });
    for (const [id, { tenant, title, status, edits }] of expected) {
      const found = await ok(tenant.call("GET", `/v1/complaints/${id}`));
      const events: unknown[] = await ok(tenant.call("GET", `/v1/complaints/${id}/events?limit=100`)).then(({ data }) => data);
      expect({ id, title: found.title, status: found.status, edits: events.filter(isEdit).length }).toEqual({ id, title, status, edits });
    }
    await product.idle();
    for (const tenant of tenants) {
      const months = [-1, 0].map((back) => new Date(new Date(clock).setMonth(new Date(clock).getMonth() + back)).toISOString().slice(0, 7));
      expect((await tenant.inside(() => reconcile({ months, repair: false, settleMs: 0 }))).drift).toEqual([]);
    }
  }, 120_000);

  type Known = { tenant: TestTenant; title: string; status: string; edits: number };
  const isEdit = (event: unknown): boolean => /updated|transitioned/.test(String((event as { type: string }).type));
  const NEXT: Record<string, string> = {
    open: "in-progress",
    "in-progress": "resolved",
    resolved: "closed",
    closed: "reopened",
    reopened: "resolved",
  };

  /** An edit or a step along the workflow; what is acknowledged is what must be there afterwards. */
  async function act(tenant: TestTenant, id: string, known: Known, turn: number): Promise<Known> {
    if (turn % 2 === 0) {
      const status = NEXT[known.status] ?? "in-progress";
      await ok(tenant.call("POST", `/v1/complaints/${id}/transitions`, { to: status }));
      return { ...known, status, edits: known.edits + 1 };
    }
    const { headers } = await tenant.call("GET", `/v1/complaints/${id}`);
    const title = `edited in turn ${turn}`;
    await ok(tenant.call("PATCH", `/v1/complaints/${id}`, { title }, { "if-match": headers.get("etag") ?? "" }));
    return { ...known, title, edits: known.edits + 1 };
  }
});

describe("lists of open complaints", () => {
  const FILTERS = [
    "&clock=overdue",
    "&clock=at-risk",
    "&status=open",
    "&status=reopened",
    "&status=resolved",
    "&clock=overdue&status=in-progress",
  ];

  /** Answers of every list, and the read units of the overdue one. */
  async function lists(tenant: TestTenant): Promise<{ answers: string[][]; units: number }> {
    const answers: string[][] = [];
    for (const filter of FILTERS) answers.push((await listed(tenant, filter)).map(({ id }) => id));
    const { capacity } = product.deps.table;
    capacity.on = true;
    capacity.reset();
    await listed(tenant, "&clock=overdue");
    capacity.on = false;
    return { answers, units: capacity.read };
  }

  it("say the same before, while it is unknown and after, and afterwards leave what is resolved unread", async () => {
    const tenant = await product.tenant("History");
    const past = new Date(clock - 90_000_000).toISOString();
    for (let batch = 0; batch < 6; batch++) {
      const records = Array.from({ length: 100 }, (_, i) => ({
        externalId: `${batch}-${i}`,
        title: "Long done",
        text: "x".repeat(900),
        category: "logistics",
        receivedAt: past,
        ...(i > 0 ? { resolvedAt: past } : { dueAt: past }),
      }));
      await tenant.call("POST", "/v1/complaints:batch", { records });
    }
    await makeOlder(client);
    // What a process knows of migrations it looks up again after a minute.
    clock += 61_000;
    const before = await lists(tenant);
    expect(before.answers[0]?.length).toBe(6);
    await migrate();
    expect(await lists(tenant)).toMatchObject({ answers: before.answers });
    clock += 61_000;
    const after = await lists(tenant);
    expect(after.answers).toEqual(before.answers);
    expect(after.units).toBeLessThan(before.units / 5);
  }, 60_000);

  it("follow every step: what is resolved leaves, what is reopened comes back", async () => {
    const tenant = await product.tenant("Steps");
    const { id } = await ok(tenant.call("POST", "/v1/complaints", { title: "Parcel", category: "logistics" }));
    const open = async () => (await listed(tenant, "&status=open")).concat(await listed(tenant, "&status=reopened")).map((one) => one.id);
    expect(await open()).toEqual([id]);
    await ok(tenant.call("POST", `/v1/complaints/${id}/transitions`, { to: "resolved" }));
    expect(await open()).toEqual([]);
    await ok(tenant.call("POST", `/v1/complaints/${id}/transitions`, { to: "reopened" }));
    expect(await open()).toEqual([id]);
    expect((await inspect(operator, OPEN_COMPLAINTS)).old).toBe(0);
  });
});
