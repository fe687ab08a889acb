import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complaints, storedForm } from "../../packages/core/src/complaint/entity.js";
import { receivedAt } from "../../packages/core/src/complaint/fixtures.js";
import { at, call, created, type Event, hours, move, openDesk, read, say, timeline } from "../support/complaint-desk.js";
import type { Product, TestTenant } from "../support/product.js";

let product: Product;
beforeAll(async () => {
  product = await openDesk();
});
afterAll(() => product.close());

describe("receiving complaints", () => {
  it("happens once for an externalId, key or no key", async () => {
    at("2026-03-02T08:00:00Z");
    const input = { externalId: "ticket-1", title: "Wrong size", text: "Too small" };
    const first = await call("POST", "/v1/complaints", input);
    const second = await call("POST", "/v1/complaints", input, { "idempotency-key": "other" });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.data).toEqual(first.body.data);
    const altered = await call("POST", "/v1/complaints", { ...input, title: "Other words" });
    expect(altered.status).toBe(409);
    expect(await read(first.body.data.id)).toEqual(first.body.data);
  });

  it("replays an Idempotency-Key and refuses it with another body", async () => {
    const key = { "idempotency-key": "k-1" };
    const first = await call("POST", "/v1/complaints", { title: "A" }, key);
    const replay = await call("POST", "/v1/complaints", { title: "A" }, key);
    expect(replay.body).toEqual(first.body);
    expect(replay.headers.get("idempotent-replayed")).toBe("true");
    expect((await call("POST", "/v1/complaints", { title: "B" }, key)).status).toBe(422);
  });

  it("writes the item that the entity would write", async () => {
    const id = "tnt_1";
    const [electro, ours] = await product.as({ type: "job", tenantId: id, name: "test" }, async () => {
      const image = receivedAt("2026-03-02T08:00:00.000Z", { tenantId: id, duePartition: "due#1", dueKey: `2030#${id}` });
      return [complaints().put(image).params<{ Item: unknown }>().Item, storedForm(image)];
    });
    expect(ours).toEqual(electro);
  });

  it("answers a batch record by record, and a bad one harms no neighbour", async () => {
    const records = [
      { externalId: "b-1", title: "One" },
      { externalId: "b-1", title: "One" },
      { externalId: "b-1", title: "Another" },
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
      "invalid 409",
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
