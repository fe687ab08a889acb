import { useSigningSecret } from "@touchstone/core/cursor";
import { SCOPES } from "@touchstone/core/permission";
import { advance } from "@touchstone/core/personal-data";
import type { ObjectStore } from "@touchstone/core/ports";
import { createWorker } from "@touchstone/functions/queue/worker";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { recordedEndpoint } from "../../packages/local/src/engine/engine.js";
import { clientOf, type Json, ok } from "../support/client.js";
import { runOperate } from "../support/operator.js";
import { ANNA, erase, holding, identifiersOf, itemsOf, publishedSurvey, search, TRACES } from "../support/privacy-bench.js";
import { type Product, request, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
let aheadMs = 0;
const clock = () => new Date(Date.now() + aheadMs);
beforeAll(async () => {
  product = await startProduct({ clock });
}, 120_000);
afterAll(() => product.close());
beforeEach(async () => {
  tenant = await product.tenant("Tea House");
});
afterEach(() => vi.restoreAllMocks());

const { get, post, refused } = clientOf(() => tenant);
const byEmail = [{ type: "email", value: ANNA.email }];
const path = "/v1/personal-data-requests";
const complaint = (i: number): Json => ({
  externalId: `c-${i}`,
  title: `${ANNA.words} ${i}`,
  complainant: { name: ANNA.name, email: ANNA.email },
});

/** Keeps the product's own queue from working on what is sent meanwhile. */
async function withoutQueue<T>(work: () => Promise<T>): Promise<T> {
  const send = vi.spyOn(product.deps.ports.queue, "send").mockResolvedValue();
  try {
    return await work();
  } finally {
    send.mockRestore();
  }
}

describe("a search and an erasure of many records", () => {
  const COUNT = 240;
  const seed = async () => {
    for (let start = 0; start < COUNT; start += 120)
      await post("/v1/complaints:batch", { records: Array.from({ length: 120 }, (_, i) => complaint(start + i)) });
    await product.idle();
  };

  it("go on where a worker died, and in the end nothing is missed or counted twice", { timeout: 120_000 }, async () => {
    await seed();
    const { id } = await withoutQueue(() => post(path, { identifiers: byEmail }));
    const { documents } = product.deps.table;
    const send = documents.send.bind(documents);
    let commands = 0;
    let isAtWork = false;
    // Every 331st command fails, between any two steps of the work.
    const dying = vi.spyOn(documents, "send").mockImplementation(((command: never) => {
      if (isAtWork) commands += 1;
      return isAtWork && commands % 331 === 0 ? Promise.reject(new Error("killed")) : send(command);
    }) as typeof documents.send);
    const drive = async (until: string) => {
      for (let tries = 0; (await get(`${path}/${id}`)).state !== until && tries < 80; tries++) {
        isAtWork = true;
        await withoutQueue(() => tenant.inside(() => advance(id))).catch(() => undefined);
        isAtWork = false;
        // The lease of a worker that could not even let go runs out.
        aheadMs += 3 * 60_000;
      }
    };
    await drive("found");
    expect((await get(`${path}/${id}`)).found).toEqual([{ kind: "complaint", concerns: COUNT, mentions: 0 }]);
    await withoutQueue(() => post(`${path}/${id}/erase`, { confirm: ANNA.email }));
    await drive("erased");
    dying.mockRestore();
    expect(await get(`${path}/${id}`)).toMatchObject({ state: "erased", problem: null });
    expect(await holding(product, tenant, TRACES)).toEqual([]);
    const events = (await itemsOf(product, tenant)).filter(({ type }) => type === "complaint.erased");
    expect(events).toHaveLength(COUNT);
  });

  it("are found again by the dispatcher when the message to the worker was lost", async () => {
    await post("/v1/complaints", complaint(1));
    const { id } = await withoutQueue(() => post(path, { identifiers: byEmail }));
    await product.idle();
    expect((await get(`${path}/${id}`)).state).toBe("searching");
    await product.runDispatcher();
    await product.idle();
    expect((await get(`${path}/${id}`)).state).toBe("found");
  });

  it("are given up with a reason when nothing gets further", async () => {
    const { id } = await withoutQueue(() => post(path, { identifiers: byEmail }));
    const objects: Partial<ObjectStore> = {
      read: async () => {
        throw new Error("the store is away");
      },
    };
    await withoutQueue(() =>
      post("/v1/imports", { kind: "subjects", mapping: { externalId: { column: "id" }, name: { column: "name" } } }),
    );
    const ports = { ...product.deps.ports, objects: { ...product.deps.ports.objects, ...objects } };
    const worker = createWorker({ ...product.deps, ports, log: () => {} });
    const event = { Records: [{ messageId: "m", body: JSON.stringify({ tenantId: tenant.id, kind: "personal-data", id }) }] };
    for (let i = 0; i < 30 && (await get(`${path}/${id}`)).state === "searching"; i++) {
      await worker(event as Parameters<typeof worker>[0]);
      aheadMs += 3 * 60_000;
    }
    expect(await get(`${path}/${id}`)).toMatchObject({ state: "failed", problem: { code: "internal" } });
  });

  it("end with a reason when the secret of their hashes is gone", async () => {
    const { id } = await withoutQueue(() => post(path, { identifiers: byEmail }));
    const secretOf = await currentSecret();
    try {
      useSigningSecret("a new secret");
      await tenant.inside(() => advance(id));
    } finally {
      useSigningSecret(secretOf);
    }
    expect(await get(`${path}/${id}`)).toMatchObject({ state: "failed", problem: { code: "secret-changed" } });
  });
});

/** The secret that the running product signs with. */
async function currentSecret(): Promise<string> {
  const { hkdfSync } = await import("node:crypto");
  return Buffer.from(hkdfSync("sha256", product.state.secret, "touchstone", "signing", 32)).toString("hex");
}

describe("after a backup was restored", () => {
  const items = (): Promise<Record<string, unknown>[]> => itemsOf(product, tenant);

  /** Puts the tenant's items back to what they were, as a restored table holds them. */
  async function restore(backup: Record<string, unknown>[]): Promise<void> {
    const { DeleteCommand, PutCommand } = await import("@aws-sdk/lib-dynamodb");
    const { table } = product.deps;
    const inTable = backup.filter(({ pk }) => String(pk).startsWith(tenant.id));
    const keys = new Set(inTable.map(({ pk, sk }) => `${pk} ${sk}`));
    const now = (await items()).filter(({ pk }) => String(pk).startsWith(tenant.id));
    await tenant.inside(async () => {
      for (const { pk, sk } of now)
        if (!keys.has(`${pk} ${sk}`)) await table.documents.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
      for (const Item of inTable) await table.documents.send(new PutCommand({ TableName: table.name, Item }));
    });
    await product.idle();
  }

  it("every erasure is repeated, those that the table forgot too, and what came later stays", { timeout: 60_000 }, async () => {
    const surveyId = await publishedSurvey(tenant);
    const { id } = await post("/v1/complaints", complaint(1));
    await post("/v1/responses", { surveyId, submissionId: "o-1", answers: { recommend: 1, contact: ANNA.email } });
    const guide = await post("/v1/subjects", { externalId: ANNA.customerId, name: ANNA.name, kind: "guide" });
    await product.idle();
    const backup = await items();
    const { id: requestId } = await search(product, tenant, identifiersOf(ANNA));
    await erase(product, tenant, requestId, ANNA.email, true);
    aheadMs += 60_000;
    await restore(backup);
    expect(await holding(product, tenant, TRACES)).not.toEqual([]);
    // She became a customer again before anybody noticed.
    const { id: later } = await post("/v1/complaints", { title: "Again", complainant: { email: ANNA.email } });
    const where = ["--tenant", tenant.id, "--endpoint", recordedEndpoint(product.state.database) ?? ""];
    expect((await runOperate(["erase-again", ...where])).output).toContain("Nothing was changed");
    expect((await get(path)).data).toEqual([]);
    expect(await runOperate(["erase-again", "--yes", ...where])).toMatchObject({ code: 0 });
    const [own] = (await get(path)).data;
    // The command has no queue; whoever looks for what is due finds it.
    aheadMs += 1000;
    await product.runDispatcher();
    await product.idle();
    expect(await get(`${path}/${own.id}`)).toMatchObject({
      mode: "reapply",
      state: "erased",
      erased: expect.any(Number),
      problem: null,
    });
    expect((await get(`/v1/complaints/${id}`)).complainant).toBeNull();
    expect((await get(`/v1/subjects/${guide.id}`)).name).toBe("[erased]");
    expect((await get(`/v1/complaints/${later}`)).complainant.email).toBe(ANNA.email);
    const left = await holding(product, tenant, TRACES);
    expect(left.filter((one) => !one.includes(later))).toEqual([]);
    // Once more changes nothing, and the list of erasures is back in the table.
    const again = await post(`${path}:reapply`, undefined);
    await product.idle();
    expect(await get(`${path}/${again.id}`)).toMatchObject({ state: "erased", erased: 0 });
    expect((await items()).filter(({ pk }) => pk === `${tenant.id}#erasures`)).toHaveLength(1);
  });

  it("says how many erasures cannot be repeated because their secret is gone", async () => {
    await post("/v1/complaints", complaint(1));
    const { id } = await search(product, tenant, byEmail);
    await erase(product, tenant, id, ANNA.email);
    const secretOf = await currentSecret();
    const reapplied = await withoutQueue(() => post(`${path}:reapply`, undefined));
    try {
      useSigningSecret("a new secret");
      await tenant.inside(() => advance(reapplied.id));
    } finally {
      useSigningSecret(secretOf);
    }
    const { state, problem } = await get(`${path}/${reapplied.id}`);
    expect([state, problem.code, problem.detail]).toEqual(["failed", "secret-changed", expect.stringMatching(/^1 erasures/)]);
  });
});

describe("what is asked", () => {
  it("is refused in plain words where it names nobody", async () => {
    for (const [type, value, words] of [
      ["email", "*@example.com", "one whole e-mail address"],
      ["email", "anna", "one whole e-mail address"],
      ["email", "a@b.de, c@d.de", "one whole e-mail address"],
      ["email", "", "expected string"],
      ["phone", "call me", "telephone number"],
      ["phone", "123", "telephone number"],
      ["externalId", " ", "id of 1 to 200"],
      ["externalId", "x".repeat(301), "expected string"],
      ["externalId", "a\u0000b", "id of 1 to 200"],
      ["name", "Anna", "nvalid"],
    ]) {
      const [status, detail] = await refused("POST", path, { identifiers: [{ type, value }] });
      expect([status, detail], `${type} ${value}`).toEqual([400, expect.stringContaining(words ?? "")]);
    }
    expect((await refused("POST", path, { identifiers: [] }))[0]).toBe(400);
    expect((await refused("POST", path, { identifiers: Array(21).fill(byEmail[0]) }))[0]).toBe(400);
    expect((await refused("POST", path, { identifiers: byEmail, everything: true }))[0]).toBe(400);
    expect((await refused("POST", path, { identifiers: [{ ...byEmail[0], value: "x".repeat(300_000) }] }))[0]).toBe(413);
  });

  it("counts an identifier once, however often and in however many spellings it is given", async () => {
    const { identifiers } = await search(product, tenant, [...byEmail, ...byEmail, { type: "email", value: ANNA.email.toUpperCase() }]);
    expect(identifiers).toHaveLength(1);
  });

  it("is carried out once under one Idempotency-Key", async () => {
    const made = [1, 2].map(() => ok(tenant.call("POST", path, { identifiers: byEmail }, { "idempotency-key": "once" })));
    const settled = await Promise.allSettled(made);
    const ids = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value.id] : []));
    expect(new Set(ids).size).toBe(1);
    expect((await get(path)).data).toHaveLength(1);
  });

  it("waits for its turn when many are at work", async () => {
    await withoutQueue(async () => {
      for (let i = 0; i < 5; i++) await post(path, { identifiers: byEmail });
      expect(await refused("POST", path, { identifiers: byEmail })).toEqual([409, expect.stringContaining("5 requests are at work")]);
    });
  });

  it("is erased only after one of its identifiers was typed again, and not before it was searched for", async () => {
    await post("/v1/complaints", complaint(1));
    const { id } = await withoutQueue(() => post(path, { identifiers: byEmail }));
    expect(await refused("POST", `${path}/${id}/erase`, { confirm: ANNA.email })).toEqual([409, expect.stringContaining("searching")]);
    await tenant.inside(() => advance(id));
    for (const confirm of ["bo@example.com", "yes", "*", ANNA.phone]) {
      const answer = await tenant.call<Json>("POST", `${path}/${id}/erase`, { confirm });
      expect([answer.status, answer.body.errors], confirm).toEqual([
        422,
        [expect.objectContaining({ path: "confirm", code: "not_confirmed" })],
      ]);
    }
    expect((await refused("POST", `${path}/${id}/erase`, {}))[0]).toBe(400);
    aheadMs += 31 * 86_400_000;
    expect(await refused("POST", `${path}/${id}/erase`, { confirm: ANNA.email })).toEqual([409, expect.stringContaining("search again")]);
    expect((await get(`${path}/${id}/records`)).data.every(({ data }: Json) => data === null)).toBe(true);
  });

  it("needs a permission of its own, which owners and admins have and nobody else", async () => {
    const { scopesOf } = await import("@touchstone/core/permission");
    const holders = (["owner", "admin", "analyst", "agent", "viewer", "auditor"] as const).filter((role) =>
      scopesOf(role).some((scope) => scope.startsWith("personal-data.")),
    );
    expect(holders).toEqual(["owner", "admin"]);
    const keyWith = async (scopes: string[]) => (await post("/v1/api-keys", { name: "some", scopes })).key;
    const others = await keyWith(SCOPES.filter((scope) => !scope.startsWith("personal-data.")));
    const reader = await keyWith(["personal-data.read"]);
    const call = (key: string, method: string, to: string, body?: unknown) =>
      request<Json>(product.url, method, to, body, { authorization: `Bearer ${key}` });
    expect((await call(others, "GET", path)).status).toBe(403);
    expect((await call(reader, "GET", path)).status).toBe(200);
    for (const [method, to, body] of [
      ["POST", path, { identifiers: byEmail }],
      ["POST", `${path}:reapply`, undefined],
      ["POST", `${path}/pdr_x/erase`, { confirm: "x" }],
      ["GET", `${path}/pdr_x/records`, undefined],
    ] as const)
      expect((await call(reader, method, to, body)).status, to).toBe(403);
  });

  it("can be looked up: where personal data lie and what erasure does with them", async () => {
    const data = await get("/v1/personal-data-inventory");
    const complaints = data.find(({ name }: Json) => name === "complaint");
    expect(complaints.attributes).toContainEqual(expect.objectContaining({ name: "complainant", treatment: "delete" }));
    expect(data.every(({ attributes, why }: Json) => attributes.length > 0 || why)).toBe(true);
  });
});
