import * as Member from "@touchstone/core/member";
import * as Subject from "@touchstone/core/subject";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf, type Json, ok } from "../support/client.js";
import { ANNA, erase, holding, publishedSurvey, recordsOf, search, TRACES } from "../support/privacy-bench.js";
import { type Product, request, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.close());
beforeEach(async () => {
  tenant = await product.tenant("Tea House");
});

const { get, post, patch } = clientOf(() => tenant);
const byEmail = [{ type: "email", value: ANNA.email }];
const byId = [{ type: "externalId", value: ANNA.customerId }];

/** Searches, erases, and answers the records by kind with what became of them. */
async function erased(identifiers = byEmail, subjects = false): Promise<Record<string, [string, string | null][]>> {
  const { id } = await search(product, tenant, identifiers);
  await erase(product, tenant, id, identifiers[0]?.value ?? "", subjects);
  const outcomes: Record<string, [string, string | null][]> = {};
  for (const { kind, outcome, why } of await recordsOf(tenant, id)) outcomes[kind] = [...(outcomes[kind] ?? []), [outcome, why]];
  return outcomes;
}

describe("a reader of reports", () => {
  it("gets no more mail, and what mail servers said of the address is gone", async () => {
    const { id } = await post("/v1/reports", { name: "Quality", schedule: { grain: "month" } });
    await post(`/v1/reports/${id}/recipients`, { email: ANNA.email, name: ANNA.name });
    await post(`/v1/reports/${id}/recipients`, { email: "bo@example.com" });
    const { send } = product.deps.ports.mailer;
    product.deps.ports.mailer.send = async ({ to }) => {
      throw Object.assign(new Error(`550 5.1.1 <${to}>: user unknown`), { responseCode: 550 });
    };
    const run = await post(`/v1/reports/${id}/runs`, { period: "2026-02", deliver: true });
    await product.idle();
    product.deps.ports.mailer.send = send;
    expect(await erased()).toEqual({ recipient: [["erased", null]], delivery: [["erased", null]] });
    expect(await holding(product, tenant, TRACES)).toEqual([]);
    expect((await get(`/v1/reports/${id}/recipients`)).data.map(({ email }: Json) => email)).toEqual(["bo@example.com"]);
    const { data: deliveries } = await get(`/v1/reports/${id}/runs/${run.id}/deliveries`);
    expect(deliveries.map(({ email, state, failure }: Json) => [email, state, failure]).sort()).toEqual([
      [null, "failed", null],
      ["bo@example.com", "failed", expect.stringContaining("user unknown")],
    ]);
  });

  it("who had unsubscribed stays unsubscribed without an address", async () => {
    const { id } = await post("/v1/reports", { name: "Quality", schedule: { grain: "month" } });
    const recipient = await post(`/v1/reports/${id}/recipients`, { email: ANNA.email });
    const Report = await import("@touchstone/core/report");
    await tenant.inside(() => Report.unsubscribe(id, recipient.id));
    await erased();
    expect(await holding(product, tenant, TRACES)).toEqual([]);
    expect((await tenant.call("POST", `/v1/reports/${id}/recipients`, { email: ANNA.email })).status).toBe(409);
  });
});

describe("a rendered report", () => {
  it("never quotes a comment or names a complainant, so that an erasure leaves it as it is", async () => {
    const surveyId = await publishedSurvey(tenant);
    const answers = { recommend: 1, reason: ANNA.words, contact: ANNA.email };
    for (let i = 0; i < 6; i++)
      await post("/v1/responses", { surveyId, submissionId: `o-${i}`, submittedAt: "2026-02-03T04:00:00Z", answers });
    const complainant = { name: ANNA.name, email: ANNA.email, phone: ANNA.phone };
    await post("/v1/complaints", {
      title: ANNA.words,
      text: ANNA.words,
      category: "Delivery",
      complainant,
      receivedAt: "2026-02-03T04:00:00Z",
    });
    await product.idle();
    const { id } = await post("/v1/reports", { name: "Quality", schedule: { grain: "month" } });
    const { id: runId } = await post(`/v1/reports/${id}/runs`, { period: "2026-02", deliver: false });
    await product.idle();
    const run = await get(`/v1/reports/${id}/runs/${runId}`);
    const read = async () => Promise.all([run.webUrl, run.documentUrl].map(async (url: string) => (await fetch(url)).text()));
    const before = await read();
    expect(before.join()).toContain("Delivery");
    expect(TRACES.filter((text) => before.join().toLowerCase().includes(text))).toEqual([]);
    await erased();
    expect(await read()).toEqual(before);
  });
});

describe("an expert of a panel", () => {
  it("goes with name, address and comments, while their scores count on and their link is worthless", async () => {
    const { id: shop } = await post("/v1/subjects", { externalId: "shop", name: "Shop" });
    const expert = (name: string, email: string) => ({ name, email, perspective: "expert" });
    const panel = await post("/v1/panels", {
      name: "Panel",
      period: "2026-Q3",
      closesAt: new Date(Date.now() + 86_400_000).toISOString(),
      rubric: [{ key: "clarity", name: "Clarity", guidance: "How clear?", scale: { low: 1, high: 5 } }],
      subjectIds: [shop],
      assessors: [expert(ANNA.name, ANNA.email), expert("Bo", "bo@example.com"), expert("Cy", "cy@example.com")],
    });
    await post(`/v1/panels/${panel.id}/open`, undefined, { "if-match": `"${panel.version}"` });
    await product.idle();
    const mails = product.sentMail.filter(({ text }) => text.includes("/a/"));
    const linkTo = (to: string) => `/p/assessments/${/\/a\/([\w.-]+)/.exec(mails.findLast((mail) => mail.to === to)?.text ?? "")?.[1]}`;
    for (const [to, clarity] of [
      [ANNA.email, 2],
      ["bo@example.com", 4],
      ["cy@example.com", 5],
    ] as const)
      await ok(request(product.url, "POST", `${linkTo(to)}/answers`, { subjectId: shop, scores: { clarity }, comment: ANNA.words }));
    const results = await get(`/v1/panels/${panel.id}/results`);
    const { id } = await search(product, tenant, byEmail);
    const [record] = await recordsOf(tenant, id);
    expect(record).toMatchObject({
      kind: "assessor",
      data: { name: ANNA.name, assessments: [{ scores: { clarity: 2 }, comment: ANNA.words }] },
    });
    await erase(product, tenant, id, ANNA.email);
    expect(await holding(product, tenant, TRACES.slice(0, 5))).toEqual([]);
    const { data: assessments } = await get(`/v1/panels/${panel.id}/assessments?subjectId=${shop}`);
    expect(assessments.map(({ scores, comment }: Json) => [scores.clarity, comment]).sort()).toEqual([
      [2, null],
      [4, ANNA.words],
      [5, ANNA.words],
    ]);
    const { computedAt: _, ...after } = await get(`/v1/panels/${panel.id}/results`);
    expect(results).toMatchObject(after);
    expect((await request(product.url, "GET", linkTo(ANNA.email))).status).toBe(404);
    // The same address added again meets what is left, and brings nothing back.
    await tenant.call("POST", `/v1/panels/${panel.id}/assessors`, { assessors: [expert(ANNA.name, ANNA.email)] });
    expect(await holding(product, tenant, TRACES.slice(0, 5))).toEqual([]);
  });
});

describe("somebody who works here", () => {
  const actorOf = ({ id, email, role }: Json) =>
    ({ type: "member", tenantId: tenant.id, memberId: id, email, role, scopes: ["complaints.write"] }) as const;

  async function workedOnComplaint(member: Json): Promise<string> {
    const Complaint = await import("@touchstone/core/complaint");
    const { id } = await post("/v1/complaints", { title: "Late" });
    await product.as(actorOf(member), () => Complaint.addMessage(id, { type: "internal-note", text: "called back" }));
    await product.as(actorOf(member), () => Subject.upsert(Subject.subjectInputSchema.parse({ externalId: "s", name: "S" })));
    return id;
  }

  it("is kept while they do, and listed for the admin to decide about", async () => {
    const member = await post("/v1/members", { email: ANNA.email, name: ANNA.name, role: "agent" });
    await workedOnComplaint(member);
    const kept = ["kept", "active-member"];
    expect(await erased()).toEqual({ member: [kept], complaint: [kept], "audit-event": [["erased", null], kept] });
    expect((await get("/v1/members")).map(({ name }: Json) => name)).toEqual([ANNA.name]);
  });

  it("is no more than an id in timelines and the audit log once they have left", async () => {
    const member = await post("/v1/members", { email: ANNA.email, name: ANNA.name, role: "agent" });
    const id = await workedOnComplaint(member);
    await tenant.inside(async () => Member.update(member.id, 1, { name: `${ANNA.name} II` }));
    await tenant.inside(() => Member.remove(member.id));
    const outcomes = await erased();
    expect(outcomes).toMatchObject({ member: [["erased", null]], complaint: [["erased", null]] });
    expect(await holding(product, tenant, TRACES)).toEqual([]);
    const note = (await get(`/v1/complaints/${id}/events`)).data.find(({ type }: Json) => type === "message.internal-note");
    expect(note).toMatchObject({ actor: { type: "member", id: member.id }, text: "called back" });
    expect(note.actor.email).toBeUndefined();
    const actions = (await get("/v1/audit-events")).data.filter(({ actor }: Json) => actor.id === member.id);
    expect(actions.map(({ action }: Json) => action)).toEqual(["subject.created"]);
  });
});

describe("a subject that is a person", () => {
  const guide = { externalId: ANNA.customerId, name: ANNA.name, kind: "guide", tags: { team: "north", mail: ANNA.email } };

  it("is left out unless the erasure says so", async () => {
    const { id } = await post("/v1/subjects", { ...guide, tags: {} });
    expect((await erased(byId)).subject).toEqual([["kept", "subject-left-out"]]);
    expect(await get(`/v1/subjects/${id}`)).toMatchObject({ name: ANNA.name, erasedAt: null });
  });

  it("keeps its scores under its id, and a list sent again brings no name back", async () => {
    const { id } = await post("/v1/subjects", guide);
    await patch(`/v1/subjects/${id}`, { name: `${ANNA.name} the guide` });
    await post("/v1/observations", { metric: "tours", subjectId: id, date: "2026-02-03", value: 7 });
    await erased([...byId, ...byEmail], true);
    expect(await holding(product, tenant, TRACES)).toEqual([]);
    expect(await get(`/v1/subjects/${id}`)).toMatchObject({
      name: "[erased]",
      externalId: id,
      tags: { team: "north" },
      archived: true,
      erasedAt: expect.any(String),
    });
    expect((await tenant.call<Json>("POST", "/v1/subjects", guide)).body.data.id).toBe(id);
    await ok(tenant.call("POST", "/v1/subjects:batch", { records: [guide] }));
    expect(await holding(product, tenant, TRACES)).toEqual([]);
    await post("/v1/observations", { metric: "tours", subjectExternalId: ANNA.customerId, date: "2026-02-04", value: 8 });
    expect((await get(`/v1/observations?metric=tours&subjectId=${id}`)).data.map(({ value }: Json) => value)).toEqual([8, 7]);
  });
});

describe("ids and words beside figures", () => {
  it("lose the person, and the figures count once as before", async () => {
    const { id: shop } = await post("/v1/subjects", { externalId: "shop", name: "Shop" });
    const observation = { metric: "calls", subjectId: shop, externalId: `call-${ANNA.customerId}`, date: "2026-02-03", value: 3 };
    const { id } = await post("/v1/observations", observation);
    await post("/v1/rating-agencies", { key: "stars", name: "Stars", scale: { low: 1, high: 5 } });
    const rating = { agency: "stars", subjectId: shop, date: "2026-02-03", value: 4, note: `Says ${ANNA.customerId}` };
    const { id: ratingId } = await post("/v1/ratings", rating);
    expect(await erased(byId)).toEqual({ observation: [["erased", null]], rating: [["erased", null]] });
    expect(await holding(product, tenant, TRACES)).toEqual([]);
    expect((await ok(tenant.call("POST", "/v1/observations", observation))).id).toBe(id);
    expect((await ok(tenant.call("POST", "/v1/ratings", rating))).id).toBe(ratingId);
    expect(await holding(product, tenant, TRACES)).toEqual([]);
    expect(await get(`/v1/ratings/${ratingId}`)).toMatchObject({ note: "Says [erased]", value: 4 });
  });
});

describe("an import", () => {
  const input = {
    kind: "complaints",
    name: `from ${ANNA.email}.csv`,
    mapping: { title: { column: "title" }, severity: { column: "severity" } },
  };
  const file = `title,severity,mail\nLate,high,bo@example.com\nBroken,dreadful,${ANNA.email}\n`;

  async function uploaded(): Promise<string> {
    const created = await post("/v1/imports", input);
    await fetch(created.upload.url, { method: "PUT", body: file, headers: { "content-type": "text/csv" } });
    return created.id;
  }

  it("leaves no upload behind, and loses its refused rows if one of them is the person's", async () => {
    const id = await uploaded();
    await post(`/v1/imports/${id}/start`, {});
    await product.idle();
    expect(await get(`/v1/imports/${id}`)).toMatchObject({
      state: "done",
      progress: { created: 1, invalid: 1 },
      errorsUrl: expect.any(String),
    });
    expect(await holding(product, tenant, ["bo@example.com"])).toEqual([]);
    expect((await erased()).import).toEqual([["erased", null]]);
    expect(await holding(product, tenant, TRACES)).toEqual([]);
    expect(await get(`/v1/imports/${id}`)).toMatchObject({
      name: "from [erased].csv",
      errorsUrl: null,
      progress: { created: 1, invalid: 1 },
    });
  });

  it("that was never started loses its file", async () => {
    const id = await uploaded();
    await erased();
    expect(await holding(product, tenant, TRACES)).toEqual([]);
    expect((await tenant.call("POST", `/v1/imports/${id}/start`, {})).status).toBe(409);
  });
});
