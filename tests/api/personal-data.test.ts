import { reconcile } from "@touchstone/core/reconciliation";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf, type Json, ok } from "../support/client.js";
import {
  ANNA,
  erase,
  holding,
  identifiersOf,
  itemsOf,
  publishedSurvey,
  recordsOf,
  rollupsOf,
  search,
  TRACES,
} from "../support/privacy-bench.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
let surveyId: string;
let aheadMs = 0;
beforeAll(async () => {
  product = await startProduct({ clock: () => new Date(Date.now() + aheadMs) });
}, 120_000);
afterAll(() => product.close());
beforeEach(async () => {
  tenant = await product.tenant("Tea House");
  surveyId = await publishedSurvey(tenant);
});

const { get, post } = clientOf(() => tenant);

const response = (submissionId: string, more: Json = {}): Json => ({
  surveyId,
  submissionId,
  submittedAt: "2026-03-02T08:00:00Z",
  answers: { recommend: 3, reason: "late", colour: "blue" },
  ...more,
});
const annasResponse = (): Json =>
  response(`2026-03:${ANNA.email}`, {
    answers: { recommend: 2, reason: ANNA.words, colour: "red" },
    orderId: "A-1",
    tags: { customer: ANNA.customerId, region: "north" },
  });
const annasComplaint = (): Json => ({
  externalId: `case-${ANNA.customerId}`,
  title: `${ANNA.name}: broken`,
  text: `${ANNA.words}. ${"x".repeat(1500)}`,
  category: "logistics",
  tags: ["vip", ANNA.customerId],
  orderId: "A-1",
  complainant: { name: ANNA.name, email: ANNA.email, phone: ANNA.phone },
  receivedAt: "2026-03-02T08:00:00Z",
});

const kindsOf = ({ found }: Json) => Object.fromEntries(found.map(({ kind, concerns, mentions }: Json) => [kind, [concerns, mentions]]));

async function annasData(): Promise<{ responseId: string; complaintId: string }> {
  const { id: responseId } = await post("/v1/responses", annasResponse());
  const { id: complaintId } = await post("/v1/complaints", annasComplaint());
  await post(`/v1/complaints/${complaintId}/events`, { type: "agent-reply", text: `Dear ${ANNA.name}, we are sorry.` });
  await product.idle();
  return { responseId, complaintId };
}

describe("a person who asks what is held of them", () => {
  it("is found by address, number and customer id, and given what is theirs alone", async () => {
    const { responseId, complaintId } = await annasData();
    await post("/v1/responses", response("o-2"));
    await post("/v1/complaints", { title: "Rude", text: `${ANNA.email} shouted at me`, complainant: { email: "bo@example.com" } });
    const request = await search(product, tenant, identifiersOf(ANNA));
    expect(request).toMatchObject({ state: "found", erased: 0 });
    expect(kindsOf(request)).toEqual({ response: [1, 0], complaint: [1, 1] });
    const records = await recordsOf(tenant, request.id);
    const own = records.filter(({ relation }) => relation === "concerns");
    expect(own.map(({ id }) => id).sort()).toEqual([complaintId, responseId].sort());
    expect(own.find(({ id }) => id === complaintId)).toMatchObject({
      fields: ["complainant.email", "complainant.phone", "externalId", "tags"],
      data: { complainant: { name: ANNA.name }, text: annasComplaint().text, messages: [{ text: expect.stringContaining("sorry") }] },
    });
    expect(own.find(({ id }) => id === responseId)).toMatchObject({ data: { answers: annasResponse().answers, orderId: "A-1" } });
    // Somebody else's words are nobody's business.
    expect(records.find(({ relation }) => relation === "mentions")).toMatchObject({ kind: "complaint", fields: ["text"], data: null });
  });

  it("is found by any single one of their identifiers, however it is written", async () => {
    await annasData();
    for (const [type, value] of [
      ["email", "ANNA.LI@EXAMPLE.COM"],
      ["email", "ａnna.li＠example.com"],
      ["phone", "0086 (138) 1234-5678"],
      ["externalId", ANNA.customerId],
    ] as const)
      expect(kindsOf(await search(product, tenant, [{ type, value }])), value).toMatchObject({ complaint: [1, 0] });
    for (const [type, value] of [
      ["email", "anna.li+shop@example.com"],
      ["email", "anna.li@example.com.cn"],
      ["externalId", "*"],
      ["externalId", "' OR 1=1 --"],
      ["externalId", "cust-4711"],
      ["phone", "13812345678"],
    ] as const)
      expect((await search(product, tenant, [{ type, value }])).found, value).toEqual([]);
  });

  it("leaves no identifier in the request, the audit log or the table", async () => {
    const before = await holding(product, tenant, TRACES);
    const request = await search(product, tenant, identifiersOf(ANNA));
    expect(request.identifiers.map(({ type }: Json) => type).sort()).toEqual(["email", "externalId", "phone"]);
    expect([before, await holding(product, tenant, TRACES)]).toEqual([[], []]);
    const { data } = await get("/v1/audit-events");
    expect(data.map(({ action }: Json) => action).slice(0, 2)).toEqual(["personal-data.found", "personal-data.search-started"]);
    expect(data[1].changes.identifiers).toEqual(request.identifiers);
  });

  it("is read with an entry in the audit log", async () => {
    await annasData();
    const { id } = await search(product, tenant, identifiersOf(ANNA));
    await recordsOf(tenant, id, "&data=false");
    expect((await get("/v1/audit-events")).data[0].action).toBe("personal-data.found");
    await recordsOf(tenant, id);
    expect((await get("/v1/audit-events")).data[0]).toMatchObject({ action: "personal-data.read", target: id });
  });
});

describe("an erasure", () => {
  it("takes away who it was and what they wrote, and leaves every figure as it was", async () => {
    const { responseId, complaintId } = await annasData();
    await post("/v1/responses", response("o-2"));
    await product.idle();
    const [rollups, results] = [await rollupsOf(product, tenant), await get(`/v1/surveys/${surveyId}/results`)];
    expect(rollups.length).toBeGreaterThan(3);
    expect(await holding(product, tenant, TRACES)).not.toEqual([]);
    const { id } = await search(product, tenant, identifiersOf(ANNA));
    const erased = await erase(product, tenant, id, ANNA.email);
    expect(erased).toMatchObject({ erased: 2, kept: 0 });
    expect(await holding(product, tenant, TRACES)).toEqual([]);
    expect(await rollupsOf(product, tenant)).toEqual(rollups);
    expect(await get(`/v1/surveys/${surveyId}/results`)).toEqual(results);
    expect(await get(`/v1/responses/${responseId}`)).toMatchObject({
      answers: { recommend: 2, reason: "", colour: "red" },
      submissionId: responseId,
      orderId: null,
      tags: { region: "north" },
      erasedAt: expect.any(String),
    });
    expect(await get(`/v1/complaints/${complaintId}`)).toMatchObject({
      title: "[erased]",
      text: "",
      complainant: null,
      externalId: null,
      tags: ["vip"],
      category: "logistics",
      erasedAt: expect.any(String),
    });
    // Counted again from the source, nothing drifts.
    const months = ["2026-03"];
    const report = await tenant.inside(() => reconcile({ months, repair: false, settleMs: 0 }));
    expect([report.records, report.drift]).toEqual([3, []]);
  });

  it("tells on the timeline that and by whom it was erased, and nothing else", async () => {
    const { complaintId } = await annasData();
    const { id } = await search(product, tenant, [{ type: "email", value: ANNA.email }]);
    await erase(product, tenant, id, ANNA.email);
    const { data } = await get(`/v1/complaints/${complaintId}/events`);
    expect(data.map(({ type, text }: Json) => [type, text]).filter(([type]: string[]) => !type?.startsWith("sla."))).toEqual([
      ["complaint.received", null],
      ["message.agent-reply", "[erased]"],
      ["complaint.erased", null],
    ]);
  });

  it("stands when the same is sent again, with the same content or another: nothing counts twice, nothing comes back", async () => {
    const { responseId, complaintId } = await annasData();
    const { id } = await search(product, tenant, identifiersOf(ANNA));
    await erase(product, tenant, id, ANNA.customerId);
    const count = (await itemsOf(product, tenant)).length;
    const rollups = await rollupsOf(product, tenant);
    const other = { ...annasResponse(), answers: { recommend: 10, reason: `${ANNA.words} again` } };
    const batch = await ok(tenant.call("POST", "/v1/responses:batch", { records: [annasResponse(), other] }));
    expect(batch.results.map(({ status, id: same }: Json) => [status, same])).toEqual(Array(2).fill(["replayed", responseId]));
    expect((await tenant.call("POST", "/v1/responses", other)).status).toBe(200);
    const again = await ok(
      tenant.call("POST", "/v1/complaints:batch", { records: [annasComplaint(), { ...annasComplaint(), text: ANNA.words.repeat(90) }] }),
    );
    expect(again.results.map(({ status, id: same }: Json) => [status, same])).toEqual(Array(2).fill(["replayed", complaintId]));
    await product.idle();
    expect(await holding(product, tenant, TRACES)).toEqual([]);
    expect([(await itemsOf(product, tenant)).length, await rollupsOf(product, tenant)]).toEqual([count, rollups]);
  });

  it("redacts a mention in somebody else's words and leaves the rest of them", async () => {
    const { id: said } = await post(
      "/v1/responses",
      response("o-3", { answers: { recommend: 9, reason: `Ask ${ANNA.email}, she knows` } }),
    );
    const { id: complaint } = await post("/v1/complaints", {
      title: "Call 13812345678",
      text: "…",
      complainant: { email: "bo@example.com" },
    });
    await post(`/v1/complaints/${complaint}/events`, { type: "internal-note", text: `${ANNA.customerId} was there too` });
    const { id } = await search(product, tenant, [...identifiersOf(ANNA), { type: "phone", value: "13812345678" }]);
    await erase(product, tenant, id, ANNA.email);
    expect((await get(`/v1/responses/${said}`)).answers).toEqual({ recommend: 9, reason: "Ask [erased], she knows" });
    expect(await get(`/v1/complaints/${complaint}`)).toMatchObject({
      title: "Call [erased]",
      complainant: { email: "bo@example.com" },
      erasedAt: null,
    });
    expect((await get(`/v1/complaints/${complaint}/events`)).data.at(-1).text).toBe("[erased] was there too");
  });

  it("reads the answer to a contact question as the person's own response", async () => {
    const { id: said } = await post("/v1/responses", response("o-4", { answers: { recommend: 9, reason: "fine", contact: ANNA.email } }));
    const { id } = await search(product, tenant, [{ type: "email", value: ANNA.email }]);
    await erase(product, tenant, id, ANNA.email);
    expect((await get(`/v1/responses/${said}`)).answers).toEqual({ recommend: 9, reason: "", contact: "" });
  });

  it("of one tenant's person leaves another tenant's person of the same address untouched", async () => {
    await annasData();
    const other = await product.tenant("Other House");
    const theirs = await ok(other.call("POST", "/v1/complaints", annasComplaint()));
    const { id } = await search(product, tenant, identifiersOf(ANNA));
    await erase(product, tenant, id, ANNA.email);
    expect(await ok(other.call("GET", `/v1/complaints/${theirs.id}`))).toEqual(theirs);
    for (const [method, path, body] of [
      ["GET", "", undefined],
      ["GET", "/records", undefined],
      ["POST", "/erase", { confirm: ANNA.email }],
    ] as const)
      expect((await other.call(method, `/v1/personal-data-requests/${id}${path}`, body)).status, path).toBe(404);
    expect((await ok(other.call("GET", "/v1/personal-data-requests"))).data).toEqual([]);
  });

  it("ordered twice is carried out once", async () => {
    await annasData();
    const { id } = await search(product, tenant, identifiersOf(ANNA));
    await erase(product, tenant, id, ANNA.email);
    const before = await itemsOf(product, tenant);
    const again = await post(`/v1/personal-data-requests/${id}/erase`, { confirm: ANNA.email });
    await product.idle();
    expect([again.state, await itemsOf(product, tenant)]).toEqual(["erased", before]);
    expect((await search(product, tenant, identifiersOf(ANNA))).found).toEqual([]);
  });

  it("does not touch what the person sends after they were searched for", async () => {
    await annasData();
    const { id } = await search(product, tenant, identifiersOf(ANNA));
    aheadMs += 1000;
    const { id: later } = await post("/v1/complaints", { title: "Again", complainant: { email: ANNA.email } });
    await erase(product, tenant, id, ANNA.email);
    expect((await get(`/v1/complaints/${later}`)).complainant.email).toBe(ANNA.email);
  });
});
