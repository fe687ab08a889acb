import { runAs } from "@touchstone/core/context";
import { createApp } from "@touchstone/functions/api/app";
import { handleComplaintClock } from "@touchstone/functions/queue/complaint-clock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, type Product, startProduct, type TestTenant } from "../support/product.js";

type Clock = {
  cycle: number;
  state: string;
  dueAt: string | null;
  warnAt: string | null;
  stoppedAt: string | null;
  breachedAt: string | null;
  elapsedSeconds: number | null;
};
type Complaint = {
  id: string;
  version: number;
  status: string;
  text: string;
  late: boolean | null;
  dueAt: string | null;
  clocks: { firstResponse: Clock | null; nextResponse: Clock | null; resolution: Clock | null };
  policy: { id: string; version: number } | null;
  calendar: { id: string; version: number } | null;
};
type Event = {
  type: string;
  at: string;
  recordedAt: string;
  text: string | null;
  changes: Record<string, unknown> | null;
  clock: { name: string; cycle: number } | null;
};
type Body<T = Record<string, unknown>> = {
  data: T;
  nextCursor?: string | null;
  code?: string;
  detail?: string;
  errors?: { path: string }[];
  allowedTransitions?: string[];
};

let product: Product;
let tenant: TestTenant;
let now = new Date("2026-03-02T08:00:00Z");
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  product = await startProduct();
  app = createApp({ ...product.deps, clock: () => now });
  tenant = await product.tenant();
});
afterAll(() => product.close());

const at = (instant: string): void => {
  now = new Date(instant);
};

/** A request to the same product under the test's own clock. */
async function call<T = Complaint>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  who = tenant,
): Promise<Answer<Body<T>>> {
  const payload = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
  const response = await app.request(path, {
    method,
    headers: { authorization: `Bearer ${who.key}`, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...payload,
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Body<T>, headers: response.headers };
}

const WEEKDAYS = Object.fromEntries(["mon", "tue", "wed", "thu", "fri"].map((day) => [day, [["09:00", "18:00"]]]));
const hours = (count: number, type = "business-seconds") => ({ type, amount: count * 3600 });

async function created(input: Record<string, unknown> = {}, who = tenant): Promise<Complaint> {
  const { status, body } = await call<Complaint>("POST", "/v1/complaints", { title: "Late parcel", ...input }, {}, who);
  expect(status).toBe(201);
  return body.data;
}

const read = async (id: string, who = tenant): Promise<Complaint> =>
  (await call("GET", `/v1/complaints/${id}`, undefined, {}, who)).body.data;
const move = (id: string, to: string, who = tenant) => call("POST", `/v1/complaints/${id}/transitions`, { to }, {}, who);
const say = (id: string, type: string, more: Record<string, unknown> = {}, who = tenant) =>
  call("POST", `/v1/complaints/${id}/events`, { type, text: "Hello", ...more }, {}, who);
const timeline = async (id: string, who = tenant): Promise<Event[]> =>
  (await call<Event[]>("GET", `/v1/complaints/${id}/events?limit=100`, undefined, {}, who)).body.data;
const slaEvents = async (id: string, who = tenant) =>
  (await timeline(id, who))
    .filter(({ type }) => type.startsWith("sla."))
    .map(({ type, at: happenedAt, clock }) => `${clock?.name}#${clock?.cycle} ${type} ${happenedAt}`);

/** What the queue worker does with one message, at the test's time. */
const deliver = (id: string, who = tenant): Promise<void> =>
  runAs(
    { actor: { type: "system", name: "test" }, table: product.deps.table, clock: () => now, ports: product.deps.ports, requestId: "test" },
    () => handleComplaintClock(who.id, id),
  );

/** Instants for which the due index awaits this complaint. */
async function awaited(id: string, who = tenant): Promise<string | undefined> {
  const { GetCommand } = await import("@aws-sdk/lib-dynamodb");
  const { table } = product.deps;
  const answer = await who.inside(() =>
    table.documents.send(new GetCommand({ TableName: table.name, Key: { pk: `${who.id}#complaint#${id}`, sk: "complaint" } })),
  );
  return (answer.Item?.gsi2sk as string | undefined)?.split("#")[0];
}

describe("calendars", () => {
  let who: TestTenant;
  beforeAll(async () => {
    who = await product.tenant();
  });

  it("make a version at each change, need If-Match, and refuse a stale one", async () => {
    const made = await call<{ id: string; version: number }>(
      "POST",
      "/v1/calendars",
      { name: "Office", timeZone: "Asia/Shanghai", weekly: WEEKDAYS, isDefault: true },
      {},
      who,
    );
    expect(made.status).toBe(201);
    expect(made.headers.get("etag")).toBe('"1"');
    const path = `/v1/calendars/${made.body.data.id}`;
    expect((await call("PATCH", path, { holidays: ["2026-10-01"] }, {}, who)).status).toBe(428);
    const changed = await call("PATCH", path, { holidays: ["2026-10-01"] }, { "if-match": '"1"' }, who);
    expect(changed.body.data).toMatchObject({ version: 2, holidays: ["2026-10-01"], isDefault: true });
    expect((await call("PATCH", path, { name: "Stale" }, { "if-match": '"1"' }, who)).status).toBe(412);
    expect((await call("PATCH", path, { weekly: {}, overrides: {} }, { "if-match": '"2"' }, who)).status).toBe(400);
  });

  it("have one default at most, which cannot be removed", async () => {
    const second = await call<{ id: string }>(
      "POST",
      "/v1/calendars",
      { name: "Nights", timeZone: "UTC", weekly: { mon: [["22:00", "06:00"]] }, isDefault: true },
      {},
      who,
    );
    const all = await call<{ isDefault: boolean; name: string }[]>("GET", "/v1/calendars", undefined, {}, who);
    expect(all.body.data.filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual(["Nights"]);
    expect((await call("DELETE", `/v1/calendars/${second.body.data.id}`, undefined, {}, who)).status).toBe(409);
  });

  it("take over holiday-cn files, and a second time change nothing", async () => {
    const document = {
      year: 2026,
      papers: [],
      days: [
        { name: "元旦", date: "2026-01-01", isOffDay: true },
        { name: "元旦", date: "2026-01-04", isOffDay: false },
      ],
    };
    const made = await call<{ id: string }>("POST", "/v1/calendars:import", { format: "holiday-cn", documents: [document] }, {}, who);
    expect(made.status).toBe(201);
    expect(made.body.data).toMatchObject({
      timeZone: "Asia/Shanghai",
      holidays: ["2026-01-01"],
      overrides: { "2026-01-04": [["09:00", "18:00"]] },
    });
    const again = await call(
      "POST",
      "/v1/calendars:import",
      { format: "holiday-cn", documents: [document], calendarId: made.body.data.id },
      {},
      who,
    );
    expect(again.status).toBe(200);
    expect(again.body.data).toMatchObject({ holidays: ["2026-01-01"], overrides: { "2026-01-04": [["09:00", "18:00"]] } });
    expect(
      (await call("POST", "/v1/calendars:import", { format: "holiday-cn", documents: [{ days: [{ date: "soon" }] }] }, {}, who)).status,
    ).toBe(400);
  });

  it("of another tenant look like missing ones", async () => {
    const [{ id } = { id: "" }] = (await call<{ id: string }[]>("GET", "/v1/calendars", undefined, {}, who)).body.data;
    const foreign = await call("GET", `/v1/calendars/${id}`);
    const missing = await call("GET", "/v1/calendars/cal_00000000000000000000000000");
    expect([foreign.status, foreign.body.detail]).toEqual([missing.status, missing.body.detail]);
    expect(foreign.status).toBe(404);
  });
});

describe("policies", () => {
  let who: TestTenant;
  beforeAll(async () => {
    who = await product.tenant();
  });

  it("have one default at most, versions, and no foreign calendar", async () => {
    const first = await call<{ id: string }>(
      "POST",
      "/v1/sla-policies",
      { name: "All", isDefault: true, targets: { resolution: hours(8) } },
      {},
      who,
    );
    expect(first.status).toBe(201);
    await call("POST", "/v1/sla-policies", { name: "All, new", isDefault: true, targets: { resolution: hours(4) } }, {}, who);
    const all = await call<{ name: string; isDefault: boolean }[]>("GET", "/v1/sla-policies", undefined, {}, who);
    expect(all.body.data.filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual(["All, new"]);
    const path = `/v1/sla-policies/${first.body.data.id}`;
    expect((await call("PATCH", path, { warnAtPercent: 50 }, { "if-match": '"1"' }, who)).body.data).toMatchObject({
      version: 2,
      warnAtPercent: 50,
    });
    const foreign = await call(
      "POST",
      "/v1/sla-policies",
      { name: "X", targets: { resolution: hours(4) }, calendarId: "cal_00000000000000000000000000" },
      {},
      who,
    );
    expect(foreign.status).toBe(404);
    expect((await call("DELETE", path, undefined, {}, who)).status).toBe(204);
    expect((await call("GET", path, undefined, {}, who)).status).toBe(404);
  });

  it("refuse targets that say nothing and ones that the calendar never reaches", async () => {
    expect((await call("POST", "/v1/sla-policies", { name: "None", targets: {} }, {}, who)).status).toBe(400);
    const calendar = await call<{ id: string }>(
      "POST",
      "/v1/calendars",
      { name: "One day", timeZone: "UTC", weekly: {}, overrides: { "2026-03-03": [["09:00", "10:00"]] } },
      {},
      who,
    );
    const answer = await call(
      "POST",
      "/v1/sla-policies",
      { name: "Far", targets: { resolution: hours(2) }, calendarId: calendar.body.data.id },
      {},
      who,
    );
    expect(answer.status).toBe(422);
  });

  it("are previewed without being stored", async () => {
    const calendar = { timeZone: "Asia/Shanghai", weekly: WEEKDAYS };
    const due = await call<{ dueAt: string; ledger: unknown[] }>("POST", "/v1/sla-policies:preview", {
      calendar,
      start: "2026-03-06T09:00:00Z",
      targetSeconds: 7200,
      now: "2026-03-06T09:30:00Z",
    });
    expect(due.body.data).toMatchObject({ dueAt: "2026-03-09T02:00:00Z", state: "running", remainingSeconds: 5400 });
    const elapsed = await call("POST", "/v1/sla-policies:preview", { calendar, from: "2026-03-06T09:00:00Z", to: "2026-03-09T02:00:00Z" });
    expect(elapsed.body.data).toMatchObject({ elapsedSeconds: 7200 });
    expect((await call("POST", "/v1/sla-policies:preview", { calendar, start: "yesterday", targetSeconds: 1 })).status).toBe(400);
    expect(
      (
        await call("POST", "/v1/sla-policies:preview", {
          calendar: { timeZone: "UTC", weekly: {} },
          start: "2026-03-06T09:00:00Z",
          targetSeconds: 1,
        })
      ).status,
    ).toBe(400);
  });
});

describe("receiving complaints", () => {
  it("happens once for an externalId, key or no key", async () => {
    at("2026-03-02T08:00:00Z");
    const input = { externalId: "ticket-1", title: "Wrong size", text: "Too small" };
    const first = await call("POST", "/v1/complaints", input);
    const second = await call("POST", "/v1/complaints", { ...input, title: "Other words" }, { "idempotency-key": "other" });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.data).toMatchObject({ id: first.body.data.id, title: "Wrong size" });
  });

  it("replays an Idempotency-Key and refuses it with another body", async () => {
    const key = { "idempotency-key": "k-1" };
    const first = await call("POST", "/v1/complaints", { title: "A" }, key);
    const replay = await call("POST", "/v1/complaints", { title: "A" }, key);
    expect(replay.body).toEqual(first.body);
    expect(replay.headers.get("idempotent-replayed")).toBe("true");
    expect((await call("POST", "/v1/complaints", { title: "B" }, key)).status).toBe(422);
  });

  it("answers a batch record by record, and a bad one harms no neighbour", async () => {
    const records = [
      { externalId: "b-1", title: "One" },
      { externalId: "b-1", title: "One again" },
      { title: "" },
      { title: "No such shop", subjectExternalId: "nobody" },
      { title: "No such member", assigneeId: "mem_00000000000000000000000000" },
      { title: "Tomorrow's", receivedAt: "2099-01-01T00:00:00Z" },
      { externalId: "b-2", title: "Two" },
    ];
    const answer = await call("POST", "/v1/complaints:batch", { records });
    expect(answer.status).toBe(207);
    const { results } = answer.body as unknown as { results: { status: string; problem?: { status: number } }[] };
    expect(results.map(({ status, problem }) => (problem ? `${status} ${problem.status}` : status))).toEqual([
      "created",
      "replayed",
      "invalid 400",
      "invalid 404",
      "invalid 404",
      "invalid 422",
      "created",
    ]);
  });

  it("keeps a text of 20,000 characters whole, and lists only its beginning", async () => {
    const text = "試".repeat(20_000);
    const { id } = await created({ title: "Long", text, complainant: { name: "Li", email: "li@example.com" } });
    expect((await read(id)).text).toBe(text);
    const listed = (await call<Record<string, unknown>[]>("GET", "/v1/complaints?limit=100")).body.data.find((item) => item.id === id);
    expect(String(listed?.excerpt).length).toBe(280);
    expect(listed).not.toHaveProperty("complainant");
  });

  it("refuses bad input with a problem that names the place", async () => {
    const paths = async (input: Record<string, unknown>): Promise<unknown[]> => {
      const { status, body } = await call("POST", "/v1/complaints", { title: "x", ...input });
      return [status, body.errors?.[0]?.path];
    };
    expect(await paths({ receivedAt: "02/03/2026" })).toEqual([400, "receivedAt"]);
    expect(await paths({ resolvedAt: "2026-02-30T00:00:00Z" })).toEqual([400, "resolvedAt"]);
    expect(await paths({ dueAt: "0001-01-01T00:00:00Z" })).toEqual([400, "dueAt"]);
    expect(await paths({ text: "x".repeat(20_001) })).toEqual([400, "text"]);
    expect(await paths({ colour: "red" })).toEqual([400, ""]);
    expect(await paths({ complainant: { email: "nobody" } })).toEqual([400, "complainant.email"]);
    expect((await call("POST", "/v1/complaints", { title: "x", text: "x".repeat(1_000_000) })).status).toBe(413);
    expect((await call("POST", "/v1/complaints", '{"title": ')).status).toBe(400);
    expect((await call("POST", "/v1/complaints:batch", { records: Array.from({ length: 501 }, () => ({ title: "x" })) })).status).toBe(400);
    expect((await call("GET", "/v1/complaints?receivedFrom=monday")).status).toBe(400);
  });

  it("shows another tenant's complaint like a missing one, on every route", async () => {
    const { id } = await created();
    const other = await product.tenant();
    const answers = async (target: string) =>
      Promise.all(
        [
          call("GET", `/v1/complaints/${target}`, undefined, {}, other),
          call("PATCH", `/v1/complaints/${target}`, { title: "mine" }, { "if-match": '"1"' }, other),
          move(target, "resolved", other),
          say(target, "agent-reply", {}, other),
          say(target, "internal-note", {}, other),
          call("GET", `/v1/complaints/${target}/events`, undefined, {}, other),
          call("GET", `/v1/complaints/${target}/clocks`, undefined, {}, other),
        ].map(async (answer) => [(await answer).status, (await answer).body.detail]),
      );
    expect(await answers(id)).toEqual(await answers("cmp_00000000000000000000000000"));
    expect((await answers(id)).map(([status]) => status)).toEqual(Array(7).fill(404));
  });
});

describe("history from another system", () => {
  let who: TestTenant;
  beforeAll(async () => {
    who = await product.tenant();
    await call(
      "POST",
      "/v1/sla-policies",
      { name: "All", isDefault: true, targets: { firstResponse: hours(1), resolution: hours(1) } },
      {},
      who,
    );
  });

  it("keeps the given due time, judges by it, and never warns", async () => {
    at("2026-03-02T08:00:00Z");
    const facts = { receivedAt: "2011-03-01T19:27:57Z", dueAt: "2011-03-22T18:27:57Z" };
    const onTime = await created({ ...facts, resolvedAt: "2011-03-22T18:27:57Z" }, who);
    const late = await created({ ...facts, resolvedAt: "2011-03-22T18:27:58Z" }, who);
    expect(onTime).toMatchObject({ status: "closed", late: false, dueSource: "given", dueAt: "2011-03-22T18:27:57Z" });
    expect(late).toMatchObject({
      late: true,
      clocks: { firstResponse: null, resolution: { state: "breached", elapsedSeconds: 21 * 86_400 - 3600 + 1 } },
    });
    expect(await awaited(late.id, who)).toBeUndefined();
    await deliver(late.id, who);
    expect(await slaEvents(late.id, who)).toEqual([]);
  });

  it("takes a resolution before the receipt as clock skew", async () => {
    const odd = await created(
      { receivedAt: "2011-03-02T15:40:12Z", dueAt: "2011-04-08T14:40:12Z", resolvedAt: "1900-01-01T05:00:00Z" },
      who,
    );
    expect(odd).toMatchObject({ clockSkew: true, late: false, clocks: { resolution: { state: "met", elapsedSeconds: 0 } } });
  });

  it("finds an open complaint whose due time has long passed at once", async () => {
    const open = await created(
      { receivedAt: "2011-03-02T15:40:12Z", dueAt: "2011-04-08T14:40:12Z", firstRespondedAt: "2011-03-02T15:50:00Z" },
      who,
    );
    expect(open).toMatchObject({ late: true, status: "in-progress", clocks: { firstResponse: { state: "met", elapsedSeconds: 588 } } });
    expect(Date.parse((await awaited(open.id, who)) ?? "")).toBeLessThan(now.getTime());
    await deliver(open.id, who);
    expect(await slaEvents(open.id, who)).toEqual([
      "resolution#1 sla.warning 2011-04-01T05:16:12.000Z",
      "resolution#1 sla.breached 2011-04-08T14:40:12.000Z",
    ]);
    expect(await awaited(open.id, who)).toBeUndefined();
  });
});

describe("clocks", () => {
  let who: TestTenant;
  let policyId: string;
  beforeAll(async () => {
    who = await product.tenant();
    at("2026-03-01T00:00:00Z");
    await call("POST", "/v1/calendars", { name: "Office", timeZone: "Asia/Shanghai", weekly: WEEKDAYS, isDefault: true }, {}, who);
    const policy = await call<{ id: string }>(
      "POST",
      "/v1/sla-policies",
      { name: "All", isDefault: true, targets: { firstResponse: hours(1), nextResponse: hours(2), resolution: hours(8) } },
      {},
      who,
    );
    policyId = policy.body.data.id;
    await call(
      "POST",
      "/v1/sla-policies",
      { name: "Urgent", conditions: { priority: ["urgent"] }, targets: { resolution: hours(2) } },
      {},
      who,
    );
  });
  // Monday 2026-03-02, 09:00 in Shanghai.
  const MORNING = "2026-03-02T01:00:00Z";

  it("run on business time and are snapshotted: later versions change nothing that runs", async () => {
    at(MORNING);
    const complaint = await created({}, who);
    expect(complaint.clocks).toMatchObject({
      firstResponse: { state: "running", dueAt: "2026-03-02T02:00:00Z", warnAt: "2026-03-02T01:48:00Z" },
      resolution: { state: "running", dueAt: "2026-03-02T09:00:00Z" },
      nextResponse: null,
    });
    expect(complaint).toMatchObject({ policy: { id: policyId, version: 1 }, calendar: { version: 1 } });
    await call("PATCH", `/v1/sla-policies/${policyId}`, { warnAtPercent: 50 }, { "if-match": '"1"' }, who);
    await say(complaint.id, "internal-note", {}, who);
    const later = await call("PATCH", `/v1/complaints/${complaint.id}`, { title: "Edited" }, { "if-match": '"1"' }, who);
    expect(later.body.data.clocks).toEqual(complaint.clocks);
    expect((await created({}, who)).clocks.firstResponse?.warnAt).toBe("2026-03-02T01:30:00Z");
    await call("PATCH", `/v1/sla-policies/${policyId}`, { warnAtPercent: 80 }, { "if-match": '"2"' }, who);
  });

  it("stop at an agent's reply, not at an automatic one; in the due second it is met, a second later late", async () => {
    at(MORNING);
    const [punctual, tardy] = [await created({}, who), await created({}, who)];
    await say(punctual.id, "automatic-reply", {}, who);
    expect((await read(punctual.id, who)).clocks.firstResponse?.state).toBe("running");
    at("2026-03-02T02:00:00.900Z");
    await say(punctual.id, "agent-reply", {}, who);
    at("2026-03-02T02:00:01Z");
    await say(tardy.id, "agent-reply", {}, who);
    expect((await read(punctual.id, who)).clocks.firstResponse).toMatchObject({ state: "met", elapsedSeconds: 3600, breachedAt: null });
    expect((await read(tardy.id, who)).clocks.firstResponse).toMatchObject({
      state: "breached",
      elapsedSeconds: 3601,
      breachedAt: "2026-03-02T02:00:00Z",
    });
  });

  it("record warning and breach once, at their true time, however often and early the message comes", async () => {
    at(MORNING);
    const { id } = await created({}, who);
    expect(await awaited(id, who)).toBe("2026-03-02T01:48:00.000Z");
    at("2026-03-02T01:47:59Z");
    await deliver(id, who);
    expect(await slaEvents(id, who)).toEqual([]);
    at("2026-03-02T01:48:00Z");
    await Promise.all([deliver(id, who), deliver(id, who)]);
    await deliver(id, who);
    expect(await slaEvents(id, who)).toEqual(["firstResponse#1 sla.warning 2026-03-02T01:48:00.000Z"]);
    expect(await awaited(id, who)).toBe("2026-03-02T02:00:01.000Z");
    at("2026-03-02T02:00:00.999Z");
    await deliver(id, who);
    expect((await slaEvents(id, who)).length).toBe(1);
    at("2026-03-02T02:00:01Z");
    await deliver(id, who);
    expect(await slaEvents(id, who)).toEqual([
      "firstResponse#1 sla.warning 2026-03-02T01:48:00.000Z",
      "firstResponse#1 sla.breached 2026-03-02T02:00:00.000Z",
    ]);
    // A day late: all that happened meanwhile is found, dated when it happened.
    at("2026-03-03T01:00:00Z");
    await deliver(id, who);
    expect((await slaEvents(id, who)).slice(2)).toEqual([
      "resolution#1 sla.warning 2026-03-02T07:24:00.000Z",
      "resolution#1 sla.breached 2026-03-02T09:00:00.000Z",
    ]);
    expect(await awaited(id, who)).toBeUndefined();
  });

  it("tell a breach that no sweeper has seen yet", async () => {
    at(MORNING);
    const { id } = await created({}, who);
    at("2026-03-02T09:00:01Z");
    expect(await read(id, who)).toMatchObject({
      late: true,
      clocks: { resolution: { state: "breached", breachedAt: "2026-03-02T09:00:00Z" } },
    });
  });

  it("record the breach although the sweeper comes after the resolution", async () => {
    at(MORNING);
    const { id } = await created({}, who);
    at("2026-03-02T10:00:00Z");
    await say(id, "agent-reply", {}, who);
    await move(id, "resolved", who);
    const expected = [
      "firstResponse#1 sla.warning 2026-03-02T01:48:00.000Z",
      "firstResponse#1 sla.breached 2026-03-02T02:00:00.000Z",
      "resolution#1 sla.warning 2026-03-02T07:24:00.000Z",
      "resolution#1 sla.breached 2026-03-02T09:00:00.000Z",
    ];
    expect(await slaEvents(id, who)).toEqual(expected);
    await deliver(id, who);
    expect(await slaEvents(id, who)).toEqual(expected);
    expect(await read(id, who)).toMatchObject({
      late: true,
      status: "resolved",
      clocks: { resolution: { state: "breached", elapsedSeconds: 32_400 } },
    });
  });

  it("stand still while waiting for the customer and never breach then", async () => {
    at(MORNING);
    const { id } = await created({}, who);
    await say(id, "agent-reply", {}, who);
    at("2026-03-02T03:00:00Z");
    await move(id, "waiting", who);
    expect((await read(id, who)).clocks.resolution).toMatchObject({ state: "paused", dueAt: null });
    at("2026-03-03T03:00:00Z");
    await deliver(id, who);
    expect(await slaEvents(id, who)).toEqual([]);
    await say(id, "customer-message", {}, who);
    const resumed = await read(id, who);
    // Six of eight hours are left at 11:00 on Tuesday.
    expect(resumed).toMatchObject({
      status: "in-progress",
      clocks: {
        resolution: { state: "running", dueAt: "2026-03-03T09:00:00Z" },
        nextResponse: { state: "running", dueAt: "2026-03-03T05:00:00Z" },
      },
    });
  });

  it("count each wait of the customer once, from the oldest unanswered message", async () => {
    at(MORNING);
    const { id } = await created({}, who);
    await say(id, "agent-reply", {}, who);
    at("2026-03-02T01:10:00Z");
    await say(id, "customer-message", {}, who);
    at("2026-03-02T02:00:00Z");
    await say(id, "customer-message", {}, who);
    expect((await read(id, who)).clocks.nextResponse).toMatchObject({ cycle: 1, dueAt: "2026-03-02T03:10:00Z" });
    at("2026-03-02T03:30:00Z");
    await say(id, "agent-reply", {}, who);
    expect((await read(id, who)).clocks.nextResponse).toMatchObject({ cycle: 1, state: "breached", elapsedSeconds: 8400 });
    await say(id, "customer-message", { at: "2026-03-02T03:30:00Z" }, who);
    at("2026-03-02T04:00:00Z");
    await say(id, "customer-message", {}, who);
    expect((await read(id, who)).clocks.nextResponse).toMatchObject({ cycle: 2, state: "running", dueAt: "2026-03-02T06:00:00Z" });
    expect((await slaEvents(id, who)).filter((event) => event.startsWith("nextResponse"))).toEqual([
      "nextResponse#1 sla.warning 2026-03-02T02:46:00.000Z",
      "nextResponse#1 sla.breached 2026-03-02T03:10:00.000Z",
    ]);
  });

  it("go on after reopening with the closed time left out, in a new cycle", async () => {
    at(MORNING);
    const { id } = await created({}, who);
    await say(id, "agent-reply", {}, who);
    at("2026-03-02T03:00:00Z");
    await move(id, "resolved", who);
    await move(id, "closed", who);
    expect((await read(id, who)).clocks.resolution).toMatchObject({ state: "met", elapsedSeconds: 7200 });
    at("2026-03-04T01:00:00Z");
    await move(id, "reopened", who);
    expect((await read(id, who)).clocks.resolution).toMatchObject({ cycle: 2, state: "running", dueAt: "2026-03-04T07:00:00Z" });
    at("2026-03-04T08:00:00Z");
    await move(id, "resolved", who);
    expect(await read(id, who)).toMatchObject({ late: true });
    const ledger = (
      await call<{ cycles: { elapsedSeconds: number }[]; firstResolutionSeconds: number; totalResolutionSeconds: number }>(
        "GET",
        `/v1/complaints/${id}/clocks`,
        undefined,
        {},
        who,
      )
    ).body.data;
    expect(ledger).toMatchObject({ firstResolutionSeconds: 7200, totalResolutionSeconds: 32_400 });
    expect(ledger.cycles.map(({ elapsedSeconds }) => elapsedSeconds)).toEqual([7200, 25_200]);
  });

  it("follow a change of priority: start kept, a passed due time is breached at the change, a lost promise is cancelled", async () => {
    at(MORNING);
    const { id, version } = await created({}, who);
    at("2026-03-02T04:00:00Z");
    const urgent = await call("PATCH", `/v1/complaints/${id}`, { priority: "urgent" }, { "if-match": `"${version}"` }, who);
    expect(urgent.body.data.clocks).toMatchObject({
      firstResponse: { state: "cancelled", dueAt: null },
      resolution: { state: "breached", dueAt: "2026-03-02T03:00:00Z", breachedAt: "2026-03-02T04:00:00Z" },
    });
    expect(await slaEvents(id, who)).toContain("resolution#1 sla.breached 2026-03-02T04:00:00.000Z");
  });

  it("are explained interval by interval", async () => {
    // Friday 17:00 in Shanghai.
    at("2026-03-06T09:00:00Z");
    const { id } = await created({}, who);
    const { clocks } = (
      await call<{ clocks: { name: string; dueAt: string; policy: unknown; ledger: { reason: string; countedSeconds: number }[] }[] }>(
        "GET",
        `/v1/complaints/${id}/clocks`,
        undefined,
        {},
        who,
      )
    ).body.data;
    const resolution = clocks.find(({ name }) => name === "resolution");
    expect(resolution).toMatchObject({ dueAt: "2026-03-09T08:00:00Z", policy: { id: policyId, name: "All" } });
    expect(resolution?.ledger.map(({ reason, countedSeconds }) => [reason, countedSeconds])).toEqual([
      ["working", 3600],
      ["closed", 0],
      ["working", 25_200],
    ]);
  });

  it("without a policy there is nothing to miss", async () => {
    const bare = await product.tenant();
    at(MORNING);
    const complaint = await created({}, bare);
    expect(complaint).toMatchObject({ policy: null, late: null, dueAt: null, clocks: { firstResponse: null, resolution: null } });
    at("2026-03-05T01:00:00Z");
    await say(complaint.id, "agent-reply", {}, bare);
    expect((await move(complaint.id, "resolved", bare)).body.data).toMatchObject({ late: null, status: "resolved" });
  });
});

describe("working on a complaint", () => {
  it("goes only along the workflow, and a wrong step says what is allowed", async () => {
    at("2026-03-02T08:00:00Z");
    const { id } = await created();
    const wrong = await move(id, "closed");
    expect(wrong.status).toBe(409);
    expect(wrong.body.allowedTransitions).toEqual(["in-progress", "waiting", "held", "resolved"]);
    expect((await move(id, "gone")).status).toBe(400);
    for (const to of ["in-progress", "waiting", "held", "resolved", "closed", "reopened"]) expect((await move(id, to)).status).toBe(200);
    expect((await timeline(id)).map(({ type }) => type)).toEqual(["complaint.received", ...Array(6).fill("complaint.transitioned")]);
  });

  it("writes every change to the timeline, without copying personal data there", async () => {
    const { id } = await created({ category: "delivery" });
    const edited = await call(
      "PATCH",
      `/v1/complaints/${id}`,
      { category: "refund", team: "After-sales", complainant: { phone: "13800000000" } },
      { "if-match": '"1"' },
    );
    expect(edited.status).toBe(200);
    expect(edited.headers.get("etag")).toBe('"2"');
    const [, change] = await timeline(id);
    expect(change).toMatchObject({
      type: "complaint.updated",
      changes: { category: { from: "delivery", to: "refund" }, team: { from: null, to: "After-sales" }, complainant: { changed: true } },
    });
    expect(JSON.stringify(change)).not.toContain("138");
    expect((await call("PATCH", `/v1/complaints/${id}`, { category: "refund" }, { "if-match": '"2"' })).headers.get("etag")).toBe('"2"');
    expect((await call("PATCH", `/v1/complaints/${id}`, { category: "other" }, { "if-match": '"1"' })).status).toBe(412);
    expect(
      (await call("PATCH", `/v1/complaints/${id}`, { assigneeId: "mem_00000000000000000000000000" }, { "if-match": '"2"' })).status,
    ).toBe(404);
    expect(
      (await call("PATCH", `/v1/complaints/${id}`, { subjectId: "sub_00000000000000000000000000" }, { "if-match": '"2"' })).status,
    ).toBe(404);
  });

  it("assigns to a member of the tenant", async () => {
    const member = await call<{ id: string }>("POST", "/v1/members", { email: "agent@example.com", name: "Agent", role: "agent" });
    const { id } = await created({ assigneeId: member.body.data.id });
    const listed = (await call<{ id: string }[]>("GET", `/v1/complaints?assigneeId=${member.body.data.id}`)).body.data;
    expect(listed.map((item) => item.id)).toEqual([id]);
  });

  it("loses nothing when many write at once", async () => {
    const { id } = await created();
    const answers = await Promise.all(Array.from({ length: 4 }, () => say(id, "agent-reply")));
    expect(answers.map(({ status }) => status)).toEqual(Array(4).fill(201));
    expect((await timeline(id)).filter(({ type }) => type === "message.agent-reply").length).toBe(4);
    const moved = await Promise.all([move(id, "resolved"), move(id, "resolved")]);
    expect(moved.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("acts once under an Idempotency-Key", async () => {
    const { id } = await created();
    const path = `/v1/complaints/${id}/events`;
    const reply = { type: "agent-reply", text: "We are on it" };
    await call("POST", path, reply, { "idempotency-key": "reply-1" });
    expect((await call("POST", path, reply, { "idempotency-key": "reply-1" })).status).toBe(201);
    expect((await timeline(id)).length).toBe(2);
    expect((await call("POST", path, { ...reply, text: "Else" }, { "idempotency-key": "reply-1" })).status).toBe(422);
  });

  it("refuses messages from before the receipt and from the future", async () => {
    const { id } = await created();
    expect((await say(id, "agent-reply", { at: "2020-01-01T00:00:00Z" })).status).toBe(422);
    expect((await say(id, "agent-reply", { at: "2090-01-01T00:00:00Z" })).status).toBe(422);
    expect((await say(id, "agent-reply", { text: "x".repeat(1_000_000) })).status).toBe(413);
  });

  it("pages the timeline in the order of events, none twice", async () => {
    const { id } = await created();
    for (let i = 0; i < 5; i++) await say(id, "internal-note", { text: `note ${i}` });
    const seen: Event[] = [];
    for (let cursor: string | null | undefined; ; ) {
      const page = await call<Event[]>(
        "GET",
        `/v1/complaints/${id}/events?limit=1${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
      );
      expect(page.body.data.length).toBe(1);
      seen.push(...page.body.data);
      cursor = page.body.nextCursor;
      if (!cursor) break;
    }
    expect(seen[0]?.type).toBe("complaint.received");
    expect(
      seen
        .slice(1)
        .map(({ text }) => text)
        .sort(),
    ).toEqual([0, 1, 2, 3, 4].map((i) => `note ${i}`));
    expect((await call("GET", `/v1/complaints/${id}/events?cursor=nonsense`)).status).toBe(400);
  });
});

describe("lists of complaints", () => {
  let who: TestTenant;
  beforeAll(async () => {
    who = await product.tenant();
    at("2026-03-02T08:00:00Z");
    await call("POST", "/v1/subjects", { externalId: "shop", name: "Shop" }, {}, who);
    await call("POST", "/v1/sla-policies", { name: "All", isDefault: true, targets: { resolution: hours(10, "wall-seconds") } }, {}, who);
    const records = Array.from({ length: 12 }, (_, i) => ({
      externalId: `c${i}`,
      title: `Case ${i}`,
      category: i % 2 ? "refund" : "delivery",
      receivedAt: `2026-03-02T0${Math.floor(i / 2)}:${i % 2}0:00Z`,
      ...(i < 3 ? { subjectExternalId: "shop" } : {}),
    }));
    await call("POST", "/v1/complaints:batch", { records }, {}, who);
  });

  const titles = async (query: string): Promise<string[]> =>
    (await call<{ title: string }[]>("GET", `/v1/complaints?limit=100&${query}`, undefined, {}, who)).body.data.map(({ title }) => title);

  it("are newest first and pages neither lose nor repeat one", async () => {
    const seen: string[] = [];
    for (let cursor: string | null | undefined; ; ) {
      const page = await call<{ title: string }[]>(
        "GET",
        `/v1/complaints?limit=5${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
        undefined,
        {},
        who,
      );
      seen.push(...page.body.data.map(({ title }) => title));
      cursor = page.body.nextCursor;
      if (!cursor) break;
    }
    expect(seen).toEqual(Array.from({ length: 12 }, (_, i) => `Case ${11 - i}`));
  });

  it("filter by kind, subject, receipt and how their clocks stand now", async () => {
    expect(await titles("category=refund&receivedFrom=2026-03-02T04:00:00Z")).toEqual(["Case 11", "Case 9"]);
    expect(await titles("receivedTo=2026-03-02T00:10:00Z")).toEqual(["Case 0"]);
    const [subject] = (await call<{ id: string }[]>("GET", "/v1/subjects", undefined, {}, who)).body.data;
    expect(await titles(`subjectId=${subject?.id}`)).toEqual(["Case 2", "Case 1", "Case 0"]);
    expect(await titles("clock=at-risk")).toEqual(["Case 0"]);
    at("2026-03-02T10:00:01Z");
    expect(await titles("clock=overdue")).toEqual(["Case 0"]);
    expect(await titles("clock=at-risk")).toEqual(["Case 4", "Case 3", "Case 2", "Case 1"]);
    expect(await titles("status=resolved")).toEqual([]);
  });
});
