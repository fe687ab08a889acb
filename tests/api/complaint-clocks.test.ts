import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, awaited, call, created, deliver, hours, move, openDesk, read, say, slaEvents, WEEKDAYS } from "../support/complaint-desk.js";
import type { Product, TestTenant } from "../support/product.js";

let product: Product;
beforeAll(async () => {
  product = await openDesk();
});
afterAll(() => product.close());

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
    expect(Date.parse((await awaited(open.id, who)) ?? "")).toBeLessThan(Date.now());
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
