import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Product, request, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
let at = new Date("2026-11-21T10:00:00Z");
beforeAll(async () => {
  product = await startProduct({ clock: () => at });
  tenant = await product.tenant();
});
afterAll(() => product.close());

type Key = { data: { id: string; key: string } };
const later = (seconds: number) => {
  at = new Date(at.getTime() + seconds * 1000);
};
const withKey = (key: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  request(product.url, method, path, body, { authorization: `Bearer ${key}`, ...headers });
const makeKey = async (changes: Record<string, unknown> = {}) =>
  (await tenant.call<Key>("POST", "/v1/api-keys", { name: "k", scopes: ["subjects.write"], ...changes })).body.data;

describe("an API key", () => {
  it("is told whole once and never again", async () => {
    const { id, key } = await makeKey();
    expect(key).toMatch(/^tch_live_[0-9A-Za-z]{36}$/);
    expect(JSON.stringify((await tenant.call("GET", "/v1/api-keys")).body)).not.toContain(key);
    expect(
      (await tenant.call<{ data: { id: string; lastFour: string }[] }>("GET", "/v1/api-keys")).body.data.find((one) => one.id === id)
        ?.lastFour,
    ).toBe(key.slice(-4));
  });

  it("stops working when it is revoked or expires, and says so", async () => {
    const revoked = await makeKey();
    expect((await withKey(revoked.key, "GET", "/v1/subjects")).status).toBe(200);
    await tenant.call("DELETE", `/v1/api-keys/${revoked.id}`);
    const refused = await withKey(revoked.key, "GET", "/v1/subjects");
    expect([refused.status, refused.body.detail]).toEqual([401, expect.stringContaining("revoked")]);
    const expiring = await makeKey({ expiresAt: new Date(at.getTime() + 60_000).toISOString() });
    expect((await withKey(expiring.key, "GET", "/v1/subjects")).status).toBe(200);
    later(61);
    expect((await withKey(expiring.key, "GET", "/v1/subjects")).body.detail).toContain("expired");
  });

  it("that was rotated works through the overlap and no longer", async () => {
    const old = await makeKey();
    const fresh = (await tenant.call<Key>("POST", `/v1/api-keys/${old.id}/rotate`, { overlapHours: 1 })).body.data;
    for (const key of [old.key, fresh.key]) expect((await withKey(key, "GET", "/v1/subjects")).status).toBe(200);
    later(3601);
    expect((await withKey(old.key, "GET", "/v1/subjects")).status).toBe(401);
    expect((await withKey(fresh.key, "GET", "/v1/subjects")).status).toBe(200);
  });

  it("bound to other addresses is refused", async () => {
    const { key } = await makeKey({ allowedIps: ["203.0.113.9"] });
    expect((await withKey(key, "GET", "/v1/subjects")).body.detail).toContain("address");
  });

  it("may write and therefore read its resource, and nothing else", async () => {
    const { key } = await makeKey();
    expect((await withKey(key, "GET", "/v1/subjects")).status).toBe(200);
    expect((await withKey(key, "GET", "/v1/surveys")).body).toMatchObject({ status: 403, requiredScope: "surveys.read" });
  });

  it("is limited to its units a minute, a batch counting by record", async () => {
    const { key } = await makeKey({ requestsPerMinute: 20 });
    const records = Array.from({ length: 15 }, (_, i) => ({ externalId: `r${i}`, name: "x" }));
    expect((await withKey(key, "POST", "/v1/subjects:batch", { records })).status).toBe(207);
    const answers = [];
    for (let i = 0; i < 7; i++) answers.push(await withKey(key, "GET", "/v1/subjects"));
    const last = answers.at(-1);
    expect([last?.status, last?.body.code]).toEqual([429, "rate_limited"]);
    expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(answers[0]?.headers.get("ratelimit")).toMatch(/^"key";r=\d+;t=\d+$/);
    later(60);
    expect((await withKey(key, "GET", "/v1/subjects")).status).toBe(200);
  });
});

describe("a rate limit", () => {
  it("loses nothing to requests that come at the same moment", async () => {
    const { key } = await makeKey({ requestsPerMinute: 40 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => withKey(key, "GET", "/v1/subjects?limit=1")));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(40);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  });
});

describe("an Idempotency-Key", () => {
  const create = (key: string, body: unknown) =>
    tenant.call<{ data: { id: string }; code: string }>("POST", "/v1/surveys", body, { "idempotency-key": key });
  const survey = (name: string) => ({ name, definition: { title: name, questions: [{ type: "nps", key: "q", label: "?" }] } });

  it("makes the same request happen once and answers it again", async () => {
    const key = randomUUID();
    const first = await create(key, survey("once"));
    const again = await create(key, survey("once"));
    expect([first.status, again.status, again.headers.get("idempotent-replayed")]).toEqual([201, 201, "true"]);
    expect(again.body.data.id).toBe(first.body.data.id);
    const listed = (await tenant.call<{ data: { name: string }[] }>("GET", "/v1/surveys?limit=100")).body.data;
    expect(listed.filter(({ name }) => name === "once")).toHaveLength(1);
  });

  it("with another body is refused, and concurrent twins create one thing", async () => {
    const key = randomUUID();
    const twins = await Promise.all([create(key, survey("twin")), create(key, survey("twin")), create(key, survey("twin"))]);
    expect(twins.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    for (const { status } of twins) expect([201, 409]).toContain(status);
    expect((await create(key, survey("other"))).body.code).toBe("idempotency_mismatch");
    const listed = (await tenant.call<{ data: { name: string }[] }>("GET", "/v1/surveys?limit=100")).body.data;
    expect(listed.filter(({ name }) => name === "twin")).toHaveLength(1);
  });

  it("is free again after a refusal, and forgotten after a day", async () => {
    const key = randomUUID();
    expect((await create(key, { name: "bad" })).status).toBe(400);
    const first = await create(key, survey("good"));
    expect(first.status).toBe(201);
    later(25 * 3600);
    expect((await create(key, survey("next day"))).status).toBe(201);
  });

  it("belongs to one tenant", async () => {
    const key = randomUUID();
    const other = await product.tenant();
    const mine = await create(key, survey("mine"));
    const theirs = await other.call<{ data: { id: string } }>("POST", "/v1/surveys", survey("theirs"), { "idempotency-key": key });
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(theirs.headers.get("idempotent-replayed")).toBeNull();
  });
});

describe("signing in", () => {
  const email = "quality@example.com";
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    request<{ data: { csrfToken: string; tenants: { id: string }[] }; code: string }>(product.url, "POST", path, body, headers);
  const newestCode = () => /(\d{6})/.exec(product.sentMail.filter(({ to }) => to === email).at(-1)?.subject ?? "")?.[1] ?? "";
  const cookieOf = (headers: Headers) => headers.get("set-cookie")?.split(";")[0] ?? "";

  beforeAll(async () => {
    await tenant.call("POST", "/v1/members", { email, name: "Quality", role: "viewer", locale: "zh-CN" });
  });

  it("takes the code of the mail once, opens a session with the role's rights, and needs the CSRF token to write", async () => {
    expect((await post("/v1/auth/codes", { email: email.toUpperCase() })).status).toBe(202);
    const code = newestCode();
    const session = await post("/v1/auth/sessions", { email, code });
    expect(session.status).toBe(201);
    expect(session.headers.get("set-cookie")).toMatch(/HttpOnly/i);
    const cookie = cookieOf(session.headers);
    expect((await request(product.url, "GET", "/v1/subjects", undefined, { cookie })).status).toBe(200);
    const body = { externalId: "x", name: "x" };
    expect((await request(product.url, "POST", "/v1/subjects", body, { cookie })).body.code).toBe("csrf_invalid");
    const csrf = { cookie, "x-csrf-token": session.body.data.csrfToken };
    expect((await request(product.url, "POST", "/v1/subjects", body, csrf)).body).toMatchObject({
      status: 403,
      requiredScope: "subjects.write",
    });
    expect((await post("/v1/auth/sessions", { email, code })).status).toBe(401);
    expect((await request(product.url, "DELETE", "/v1/auth/session", undefined, csrf)).status).toBe(204);
    expect((await request(product.url, "GET", "/v1/subjects", undefined, { cookie })).status).toBe(401);
  });

  it("gives five tries a code and a few codes a quarter of an hour", async () => {
    later(3600);
    await post("/v1/auth/codes", { email });
    const code = newestCode();
    const wrong = code === "000000" ? "111111" : "000000";
    for (let i = 0; i < 5; i++) expect((await post("/v1/auth/sessions", { email, code: wrong })).status).toBe(401);
    expect((await post("/v1/auth/sessions", { email, code })).status).toBe(401);
    for (let i = 0; i < 4; i++) expect((await post("/v1/auth/codes", { email })).status).toBe(202);
    expect((await post("/v1/auth/codes", { email })).status).toBe(429);
  });

  it("answers the same for an address that nobody has, and sends it nothing", async () => {
    const before = product.sentMail.length;
    expect(await post("/v1/auth/codes", { email: "nobody@example.com" })).toMatchObject({ status: 202, body: { data: { minutes: 10 } } });
    expect(product.sentMail).toHaveLength(before);
  });

  it("ends when the member is removed", async () => {
    later(3600);
    await post("/v1/auth/codes", { email });
    const session = await post("/v1/auth/sessions", { email, code: newestCode() });
    const cookie = cookieOf(session.headers);
    const members = (await tenant.call<{ data: { id: string; email: string }[] }>("GET", "/v1/members")).body.data;
    await tenant.call("DELETE", `/v1/members/${members.find((member) => member.email === email)?.id}`);
    expect((await request(product.url, "GET", "/v1/subjects", undefined, { cookie })).status).toBe(401);
  });
});

describe("the audit log", () => {
  it("tells who did what, newest first, in the change's own transaction", async () => {
    const own = await product.tenant();
    later(1);
    await own.call("POST", "/v1/subjects", { externalId: "a", name: "A" });
    later(1);
    await own.call("PATCH", "/v1/tenant", { name: "Renamed" }, { "if-match": '"1"' });
    expect((await own.call("PATCH", "/v1/tenant", { name: "Late" }, { "if-match": '"1"' })).status).toBe(412);
    const { data } = (await own.call<{ data: { action: string; actor: { type: string } }[] }>("GET", "/v1/audit-events")).body;
    expect(data.map(({ action }) => action)).toEqual(["tenant.updated", "subject.created", expect.any(String), expect.any(String)]);
    expect(data[0]?.actor.type).toBe("api-key");
  });
});
