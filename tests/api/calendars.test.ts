import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call, hours, openDesk, WEEKDAYS } from "../support/complaint-desk.js";
import type { Product, TestTenant } from "../support/product.js";

let product: Product;
beforeAll(async () => {
  product = await openDesk();
});
afterAll(() => product.close());

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
