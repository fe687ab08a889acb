import { randomUUID } from "node:crypto";
import * as Member from "@touchstone/core/member";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { recordedEndpoint } from "../../packages/local/src/engine/engine.js";
import { clientOf } from "../support/client.js";
import { runOperate, type Told } from "../support/operator.js";
import { type Product, request, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
let now = new Date("2026-11-20T03:00:00.000Z");
/** As long as a process may remember a tenant's settings. */
const untilNoticed = () => {
  now = new Date(now.getTime() + 10_000);
};

beforeAll(async () => {
  product = await startProduct({ clock: () => now });
});
afterAll(() => product.close());
beforeEach(async () => {
  tenant = await product.tenant();
});

const endpoint = () => ["--endpoint", recordedEndpoint(product.state.database) ?? ""];
const throttle = (...args: string[]): Promise<Told> =>
  runOperate(["throttle", "--tenant", tenant.id, "--operator", "ines", ...endpoint(), ...args]);
const suspend = async () => {
  expect(await throttle("--suspend", "--reason", "abuse", "--yes")).toMatchObject({ code: 0 });
  untilNoticed();
};
const lift = async () => {
  expect(await throttle("--lift", "--reason", "settled", "--yes")).toMatchObject({ code: 0 });
  untilNoticed();
};
const subjects = (count: number) => ({ records: Array.from({ length: count }, () => ({ externalId: randomUUID(), name: "x" })) });

describe("a tenant that is held to less", () => {
  it("is refused beyond the lower limit, and has its own again once that is lifted", async () => {
    expect((await tenant.call("POST", "/v1/subjects:batch", subjects(50))).status).toBe(207);
    const told = await throttle("--requests-per-minute", "20", "--reason", "runaway import", "--yes");
    expect(told).toMatchObject({ code: 0, output: expect.stringContaining("Now it is held to 20 instead of 120000") });
    now = new Date(now.getTime() + 60_000);
    const refused = await tenant.call("POST", "/v1/subjects:batch", subjects(50));
    expect([refused.status, refused.body.detail]).toEqual([429, expect.stringContaining("limit of 20 units a minute for this tenant")]);
    await lift();
    expect((await tenant.call("POST", "/v1/subjects:batch", subjects(50))).status).toBe(207);
  });

  it("is listed with its limit, its use and the reason", async () => {
    await tenant.call("GET", "/v1/subjects");
    await throttle("--requests-per-minute", "20", "--reason", "runaway import", "--yes");
    const { output } = await runOperate(["tenants", ...endpoint()]);
    const line = output.split("\n").find((one) => one.includes(tenant.id));
    expect(line).toMatch(/Test tenant, since 2026-11-20, 6000 of 20 units a minute; held to 20 instead of 120000 since .*: runaway import/);
  });

  it("finds in its own audit trail who did it and why", async () => {
    await throttle("--requests-per-minute", "20", "--reason", "runaway import", "--yes");
    await throttle("--lift", "--reason", "settled", "--yes");
    const { data } = await clientOf(() => tenant).get("/v1/audit-events");
    const events = (data as { action: string; actor: object; changes: object }[]).filter(({ action }) => action.includes("restrict"));
    expect(events).toMatchObject([
      { action: "tenant.restriction-lifted", actor: { name: "operator" }, changes: { reason: "settled", operator: "ines" } },
      { action: "tenant.restricted", changes: { reason: "runaway import", operator: "ines", requestsPerMinute: 20 } },
    ]);
  });

  it("is nobody as long as nobody says --yes, and commands that make no sense are refused", async () => {
    expect((await throttle("--suspend", "--reason", "abuse")).output).toContain("Add --yes");
    untilNoticed();
    expect((await tenant.call("GET", "/v1/subjects")).status).toBe(200);
    for (const [args, words] of [
      [["--suspend"], "--reason"],
      [["--reason", "x"], "one of --requests-per-minute"],
      [["--suspend", "--lift", "--reason", "x"], "one of --requests-per-minute"],
      [["--requests-per-minute", "0", "--reason", "x"], "from 1 on"],
      [["--lift", "--reason", "x"], "nothing to lift"],
      [["--tenant", "tnt_00000000000000000000000000", "--suspend", "--reason", "x", "--yes"], "no tenant"],
      [["--tenant", "everybody", "--suspend", "--reason", "x"], "not a tenant's id"],
    ] as const)
      expect(await throttle(...args)).toMatchObject({ code: 2, errors: expect.stringContaining(words) });
  });
});

describe("a suspended tenant", () => {
  it("is answered 403 with what to do, by API and public forms alike, until that is lifted", async () => {
    const { post } = clientOf(() => tenant);
    const definition = { title: "S", questions: [{ type: "csat", key: "overall", label: "Overall" }] };
    const survey = await post("/v1/surveys", { name: "S", definition });
    await post(`/v1/surveys/${survey.id}/publish`, {}, { "if-match": '"1"' });
    await suspend();
    const answer = { submissionId: "from-a-link", answers: { overall: 5 } };
    const tries = () =>
      Promise.all([
        tenant.call("GET", "/v1/subjects"),
        request(product.url, "GET", `/p/surveys/${survey.slug}`),
        request(product.url, "POST", `/p/surveys/${survey.slug}/responses`, answer),
      ]);
    for (const refused of await tries()) {
      expect(refused.status).toBe(403);
      expect(refused.body).toMatchObject({ code: "tenant_suspended", detail: expect.stringContaining("Contact them") });
      expect(JSON.stringify(refused.body)).not.toContain("abuse");
    }
    await lift();
    expect((await tries()).map(({ status }) => status)).toEqual([200, 200, 201]);
  });

  it("lets nobody sign in, says why, and still lets people out or into another tenant of theirs", async () => {
    const email = `${randomUUID()}@town.example`;
    await tenant.inside(() => Member.create({ name: "Mo", email, role: "owner", locale: "en" }));
    const before = await signIn(email);
    await suspend();
    expect(await signIn(email)).toMatchObject({ status: 403, body: { code: "tenant_suspended" } });
    const as = (method: string, path: string, body?: unknown) =>
      request(product.url, method, path, body, { cookie: before.cookie, "x-csrf-token": before.body.data?.csrfToken ?? "" });
    expect((await as("GET", "/v1/subjects")).body).toMatchObject({ code: "tenant_suspended" });
    expect((await as("GET", "/v1/auth/session")).body).toMatchObject({
      data: { tenant: { restriction: { suspended: true, reason: "abuse" } } },
    });
    const other = await product.tenant("Other");
    await other.inside(() => Member.create({ name: "Mo", email, role: "viewer", locale: "en" }));
    expect((await signIn(email)).body.data?.tenant?.name).toBe("Other");
    expect(await as("POST", "/v1/auth/session:switch", { tenantId: other.id })).toMatchObject({
      status: 200,
      body: { data: { tenant: { name: "Other" }, member: { role: "viewer" } } },
    });
  });

  it("has its complaints' clocks run on while its reports wait, and gets them when that is lifted", async () => {
    const { post, get } = clientOf(() => tenant);
    const hour = { type: "business-seconds", amount: 3600 };
    await post("/v1/sla-policies", { name: "All", isDefault: true, targets: { firstResponse: hour, resolution: hour } });
    const complaint = await post("/v1/complaints", { title: "Nobody answers" });
    const report = await post("/v1/reports", { name: "Quality", schedule: { grain: "day", sendAt: "08:00", delayDays: 0 } });
    await suspend();
    now = new Date(now.getTime() + 2 * 86_400_000);
    await product.runDispatcher();
    await product.idle();
    await lift();
    const types = async () => ((await get(`/v1/complaints/${complaint.id}/events`)).data as { type: string }[]).map(({ type }) => type);
    expect(await types()).toContain("sla.breached");
    const runs = async () => ((await get(`/v1/reports/${report.id}/runs`)).data as { state: string }[]).length;
    expect(await runs()).toBe(0);
    await product.runDispatcher();
    await product.idle();
    expect(await runs()).toBeGreaterThan(0);
  });
});

type SignedIn = { data?: { csrfToken: string; tenant: { name: string } }; code?: string };

async function signIn(email: string) {
  await request(product.url, "POST", "/v1/auth/codes", { email });
  const mail = product.sentMail.filter(({ to }) => to === email).at(-1);
  const code = /\b\d{6}\b/.exec(mail?.text ?? "")?.[0];
  const answer = await request<SignedIn>(product.url, "POST", "/v1/auth/sessions", { email, code });
  return { ...answer, cookie: answer.headers.get("set-cookie")?.split(";")[0] ?? "" };
}
