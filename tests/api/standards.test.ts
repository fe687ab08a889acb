import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf, type Json, ok } from "../support/client.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
const { etagOf, get, post } = clientOf(() => tenant);
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());
beforeEach(async () => {
  tenant = await product.tenant();
});

const PERIOD = "2026-03";

const patch = async (path: string, body: unknown) => tenant.call("PATCH", path, body, { "if-match": await etagOf(path) });
const publish = async (id: string) =>
  tenant.call("POST", `/v1/standards/${id}/publish`, {}, { "if-match": await etagOf(`/v1/standards/${id}`) });

/** Share of parcels on time, in percent; a cost measured in seconds; both pushed. */
const onTime = (changes: Json = {}) =>
  post("/v1/indicators", {
    key: "on-time",
    name: { en: "On time", "zh-CN": "准时率" },
    kind: "benefit",
    unit: "%",
    goalposts: { low: 0, high: 100 },
    source: { type: "observation", metric: "shipping.onTime" },
    measure: { kind: "rate", per: 100 },
    minimumSample: 20,
    ...changes,
  });

const clause = (key: string, changes: Json = {}) => ({ key, title: `Title of ${key}`, text: `What ${key} asks for`, ...changes });
const verified = (indicatorId: string, meets: Json) => ({ verifiedBy: { indicatorId, meets } });
const staged = (...clauses: Json[]) => ({ stages: [{ key: "purchase", name: "Purchase", clauses }] });

async function aStandard(definition: Json, changes: Json = {}): Promise<string> {
  const { id } = await post("/v1/standards", { name: "Service", definition, ...changes });
  await ok(publish(id));
  return id;
}

const aSubject = async (externalId: string, kind = "merchant"): Promise<string> =>
  (await post("/v1/subjects", { externalId, name: `Shop ${externalId}`, kind })).id;

async function shipped(subjectId: string, numerator: number, denominator: number, date = "2026-03-10"): Promise<void> {
  await post("/v1/observations", { metric: "shipping.onTime", subjectId, date, numerator, denominator });
}

const complianceOf = (id: string, query = "") => get(`/v1/standards/${id}/compliance?period=${PERIOD}${query}`);
const verdicts = (row: Json) => Object.fromEntries(row.clauses.map((verdict: Json) => [verdict.clause, verdict.status]));

describe("a standard", () => {
  it("begins with the four usual stages and says what is missing before it can be published", async () => {
    const standard = await post("/v1/standards", { name: { en: "Service", "zh-CN": "服务" } });
    expect(standard.definition.stages.map(({ key }: Json) => key)).toEqual(["consultation", "recommendation", "purchase", "after-sales"]);
    expect(standard).toMatchObject({ status: "draft", publishedVersion: null, problems: [{ path: "definition.stages" }] });
    expect(await publish(standard.id)).toMatchObject({ status: 422, body: { errors: [{ path: "definition.stages" }] } });
  });

  it("is copied from a template, whose clauses are the tenant's own from then on", async () => {
    const templates = await get("/v1/standard-templates");
    expect(templates.length).toBeGreaterThanOrEqual(2);
    for (const { definition } of templates) {
      expect(definition.stages.every(({ clauses }: Json) => clauses.length > 0)).toBe(true);
      for (const { title, text } of definition.stages.flatMap(({ clauses }: Json) => clauses)) {
        expect(Object.keys(title)).toEqual(["en", "zh-CN", "zh-TW"]);
        expect(Object.keys(text)).toEqual(["en", "zh-CN", "zh-TW"]);
      }
    }
    const standard = await post("/v1/standards", { templateKey: "merchant-service" });
    expect(standard).toMatchObject({ problems: [], name: { en: "Merchant service" } });
    expect((await ok(publish(standard.id))).number).toBe(1);
    expect(await tenant.call("POST", "/v1/standards", { templateKey: "none" })).toMatchObject({
      status: 400,
      body: { errors: [{ path: "templateKey" }] },
    });
    expect(await tenant.call("POST", "/v1/standards", { templateKey: "guide-service", definition: { stages: [] } })).toMatchObject({
      status: 400,
    });
    expect(await tenant.call("POST", "/v1/standards", {})).toMatchObject({ status: 400, body: { errors: [{ path: "name" }] } });
  });

  it("names every problem of a draft with its path and what to do", async () => {
    const indicator = await onTime();
    const gone = await onTime({ key: "gone" });
    await ok(patch(`/v1/indicators/${gone.id}`, { archived: true }));
    const standard = await post("/v1/standards", {
      name: "Service",
      definition: {
        stages: [
          {
            key: "purchase",
            name: "Purchase",
            clauses: [
              clause("a", { text: undefined }),
              clause("a"),
              clause("b", verified(indicator.id, { at: "most", value: 5 })),
              clause("c", verified("ind_00000000000000000000000000", { score: 60 })),
              clause("d", verified(gone.id, { score: 60 })),
            ],
          },
          { key: "purchase", name: "Again", clauses: [] },
        ],
      },
    });
    const at = (n: number, rest: string) => `definition.stages[0].clauses[${n}].${rest}`;
    expect(standard.problems.map(({ path, code }: Json) => [path, code])).toEqual([
      ["definition.stages[1].key", "duplicate"],
      [at(1, "key"), "duplicate"],
      [at(0, "text"), "required"],
      [at(2, "verifiedBy.meets.at"), "wrong_side"],
      [at(3, "verifiedBy.indicatorId"), "unusable_indicator"],
      [at(4, "verifiedBy.indicatorId"), "unusable_indicator"],
    ]);
    const { status, body } = await publish(standard.id);
    expect(status).toBe(422);
    expect(body.errors).toEqual(standard.problems);
  });

  it("takes at most twelve stages, and nothing that is not part of a clause", async () => {
    const stages = Array.from({ length: 13 }, (_, i) => ({ key: `s${i}`, name: `S${i}`, clauses: [] }));
    expect(await tenant.call("POST", "/v1/standards", { name: "x", definition: { stages } })).toMatchObject({ status: 400 });
    for (const bad of [
      clause("A B"),
      clause("a", { title: "" }),
      clause("a", { title: { fr: "x" } }),
      clause("a", { secret: 1 }),
      clause("a", { verifiedBy: { indicatorId: "nope", meets: { score: 60 } } }),
      clause("a", verified("ind_00000000000000000000000000", { score: 101 })),
      clause("a", verified("ind_00000000000000000000000000", { at: "least", value: 1, score: 3 })),
      clause("a", verified("ind_00000000000000000000000000", { at: "least", value: null })),
    ]) {
      expect(await tenant.call("POST", "/v1/standards", { name: "x", definition: staged(bad) })).toMatchObject({ status: 400 });
    }
  });

  it("never changes once published, and is published again only when something changed", async () => {
    const id = await aStandard(staged(clause("a")));
    const path = `/v1/standards/${id}/versions/1`;
    expect(await tenant.call("PATCH", path, { name: "x" }, { "if-match": '"1"' })).toMatchObject({
      status: 409,
      body: { code: "published" },
    });
    expect(await publish(id)).toMatchObject({ status: 409 });
    await ok(patch(`/v1/standards/${id}`, { definition: staged(clause("a"), clause("b")) }));
    expect(await ok(publish(id))).toMatchObject({ number: 2 });
    const versions = await get(`/v1/standards/${id}/versions`);
    expect(versions.map(({ number, definition }: Json) => [number, definition.stages[0].clauses.length])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(await get(`/v1/standards/${id}`)).toMatchObject({ status: "published", publishedVersion: 2 });
  });

  it("is changed only from what was read; archived ones rest until restored", async () => {
    const id = await aStandard(staged(clause("a")));
    const path = `/v1/standards/${id}`;
    expect(await tenant.call("PATCH", path, { name: "x" }, { "if-match": '"1"' })).toMatchObject({ status: 412 });
    expect(await tenant.call("PATCH", path, { name: "x" })).toMatchObject({ status: 428 });
    await ok(patch(path, { description: "Words", effectiveFrom: "2026-05-01" }));
    expect(await get(path)).toMatchObject({ description: "Words", effectiveFrom: "2026-05-01" });
    await ok(patch(path, { description: null, effectiveFrom: null, archived: true }));
    expect(await get(path)).toMatchObject({ description: null, effectiveFrom: null, status: "archived" });
    expect(await patch(path, { name: "x" })).toMatchObject({ status: 409 });
    expect(await publish(id)).toMatchObject({ status: 409 });
    expect((await get("/v1/standards")).data).toEqual([]);
    expect((await get("/v1/standards?archived=true")).data).toMatchObject([{ id, clauses: 1 }]);
    await ok(patch(path, { archived: false }));
    expect((await get("/v1/standards")).data).toMatchObject([{ id, status: "published" }]);
  });

  it("is another tenant's secret", async () => {
    const id = await aStandard(staged(clause("a")));
    const other = await product.tenant("Other");
    for (const path of ["", "/versions", "/versions/1", "/compliance?period=2026-03", "/compliance-totals?period=2026-03"]) {
      expect(await other.call("GET", `/v1/standards/${id}${path}`)).toMatchObject({ status: 404 });
    }
    expect(await other.call("PATCH", `/v1/standards/${id}`, { name: "x" }, { "if-match": '"1"' })).toMatchObject({ status: 404 });
    expect(await other.call("POST", `/v1/standards/${id}/publish`, {}, { "if-match": '"1"' })).toMatchObject({ status: 404 });
    expect((await ok(other.call("GET", "/v1/standards"))).data).toEqual([]);
  });
});

describe("compliance", () => {
  it("tells met, not met, undecided, missing, suppressed and not verified apart", async () => {
    const indicator = await onTime();
    const id = await aStandard(staged(clause("delivery", verified(indicator.id, { at: "least", value: 90 })), clause("manners")));
    const names = ["met", "not-met", "undecided", "suppressed", "missing"];
    const [met, notMet, undecided, suppressed] = [
      await aSubject("met"),
      await aSubject("not-met"),
      await aSubject("undecided"),
      await aSubject("suppressed"),
      await aSubject("missing"),
    ];
    await shipped(met ?? "", 490, 500);
    await shipped(notMet ?? "", 350, 500);
    await shipped(undecided ?? "", 46, 50);
    await shipped(suppressed ?? "", 10, 10);
    await product.idle();
    const { data, version, clauses } = await complianceOf(id);
    expect(version).toBe(1);
    expect(clauses).toMatchObject([
      { key: "delivery", stage: "purchase", indicatorId: indicator.id, unit: "%", meets: { at: "least", value: 90 } },
      { key: "manners", indicatorId: null },
    ]);
    const byName = new Map<string, Json>(data.map((row: Json) => [row.subjectName.slice(5), row]));
    expect(names.map((name) => verdicts(byName.get(name)))).toEqual(names.map((status) => ({ delivery: status, manners: "not-verified" })));
    const of = (name: string): Json => byName.get(name).clauses[0];
    expect(of("met")).toMatchObject({ value: 98, n: 500, valueMeets: true });
    expect(of("undecided")).toMatchObject({ value: 92, n: 50, valueMeets: true });
    expect(of("undecided").low).toBeLessThan(90);
    expect(of("suppressed")).toMatchObject({ value: null, n: 10, low: null, valueMeets: null });
    expect(of("missing")).toMatchObject({ value: null, n: 0, valueMeets: null });
    expect(byName.get("undecided")).toMatchObject({ share: 0, shareAtMost: 1, undecided: 1, notVerified: 1 });
    expect(byName.get("missing")).toMatchObject({ share: null, shareAtMost: null, missing: 1 });

    const totals = await get(`/v1/standards/${id}/compliance-totals?period=${PERIOD}`);
    expect(totals).toMatchObject({
      subjects: 5,
      nextCursor: null,
      data: [
        { clause: "delivery", met: 1, notMet: 1, undecided: 1, missing: 1, suppressed: 1, notVerified: 0 },
        { clause: "manners", notVerified: 5, share: null },
      ],
    });
    expect(totals.data[0].share).toBeCloseTo(1 / 3, 12);
    expect(totals.data[0].shareAtMost).toBeCloseTo(2 / 3, 12);
  });

  it("judges the limit itself as met, a single measurement by its value, and a zero as a value", async () => {
    const seconds = await onTime({
      key: "reply",
      kind: "cost",
      unit: "s",
      goalposts: { low: 0, high: 100 },
      source: { type: "observation", metric: "reply" },
      measure: { kind: "mean" },
      minimumSample: 1,
    });
    const id = await aStandard(
      staged(
        clause("limit", verified(seconds.id, { at: "most", value: 40 })),
        clause("score", verified(seconds.id, { score: 60 })),
        clause("tighter", verified(seconds.id, { at: "most", value: 39.9 })),
      ),
    );
    const [exact, zero] = [await aSubject("exact"), await aSubject("zero")];
    await post("/v1/observations", { metric: "reply", subjectId: exact, date: "2026-03-10", value: 40 });
    await post("/v1/observations", { metric: "reply", subjectId: zero, date: "2026-03-10", value: 0 });
    await product.idle();
    const [zeroRow, exactRow] = (await complianceOf(id)).data;
    expect(verdicts(exactRow)).toEqual({ limit: "met", score: "met", tighter: "not-met" });
    expect(verdicts(zeroRow)).toEqual({ limit: "met", score: "met", tighter: "met" });
    expect(zeroRow.clauses[0]).toMatchObject({ value: 0, n: 1, normalised: 100 });
  });

  it("reads formulas and third-party ratings, too, and follows them when they are withdrawn", async () => {
    await post("/v1/rating-agencies", { key: "stars", name: "Stars", scale: { low: 1, high: 5 } });
    await onTime({ key: "onTime" });
    const common = { kind: "benefit", measure: undefined, minimumSample: undefined };
    const half = await onTime({ ...common, key: "half", source: { type: "formula", expression: "onTime / 2.0" } });
    const stars = await onTime({ ...common, key: "stars", goalposts: { low: 1, high: 5 }, source: { type: "rating", agency: "stars" } });
    const id = await aStandard(
      staged(clause("half", verified(half.id, { at: "least", value: 30 })), clause("stars", verified(stars.id, { at: "least", value: 4 }))),
    );
    const subjectId = await aSubject("a");
    await shipped(subjectId, 450, 500);
    const rating = await post("/v1/ratings", { agency: "stars", subjectId, date: "2026-01-31", value: 4.5 });
    await product.idle();
    const row = async () => (await complianceOf(id)).data[0];
    expect(verdicts(await row())).toEqual({ half: "met", stars: "met" });
    expect((await row()).clauses.map(({ value }: Json) => value)).toEqual([45, 4.5]);
    expect((await complianceOf(id, "&stage=purchase")).data[0].clauses).toEqual((await row()).clauses);
    await post(`/v1/ratings/${rating.id}/withdraw`, { reason: "Mistaken" }, { "if-match": '"1"' });
    await product.idle();
    expect(verdicts(await row())).toEqual({ half: "met", stars: "missing" });
  });

  it("pages through subjects, filtered, each once, and cursors hold only where they came from", async () => {
    const id = await aStandard(staged(clause("manners")));
    for (let i = 0; i < 5; i++) await aSubject(`m${i}`);
    await aSubject("g", "guide");
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: Json = await complianceOf(id, `&kind=merchant&limit=2${cursor ? `&cursor=${cursor}` : ""}`);
      seen.push(...page.data.map(({ subjectName }: Json) => subjectName));
      cursor = page.nextCursor;
    }
    expect(seen.sort()).toEqual([0, 1, 2, 3, 4].map((i) => `Shop m${i}`));
    const first = await complianceOf(id, "&limit=2");
    const elsewhere = `/v1/standards/${id}/compliance?period=2026-02&limit=2&cursor=${first.nextCursor}`;
    expect(await tenant.call("GET", elsewhere)).toMatchObject({ status: 400, body: { code: "cursor_invalid" } });
    const guide = await complianceOf(id, "&kind=guide");
    expect(guide.data).toHaveLength(1);
    const one = await complianceOf(id, `&subjectId=${guide.data[0].subjectId}`);
    expect(one.data).toEqual(guide.data);
  });

  it("judges by the version in force on the period's last day, with the indicators it froze", async () => {
    const indicator = await onTime();
    const limit = (value: number) => staged(clause("delivery", verified(indicator.id, { at: "least", value })));
    const id = await aStandard(limit(50), { effectiveFrom: "2026-01-01" });
    await ok(patch(`/v1/standards/${id}`, { definition: limit(99), effectiveFrom: "2026-04-01" }));
    await ok(publish(id));
    await ok(patch(`/v1/indicators/${indicator.id}`, { minimumSample: 1000 }));
    const subject = await aSubject("a");
    await shipped(subject, 450, 500);
    await shipped(subject, 450, 500, "2026-04-10");
    await product.idle();
    const statusIn = async (period: string, query = "") => {
      const { version, data } = await get(`/v1/standards/${id}/compliance?period=${period}${query}`);
      return [version, data[0].clauses[0].status];
    };
    expect(await statusIn("2026-03")).toEqual([1, "met"]);
    expect(await statusIn("2026-04")).toEqual([2, "not-met"]);
    expect(await statusIn("2026-03", "&version=2")).toEqual([2, "not-met"]);
    expect(await tenant.call("GET", `/v1/standards/${id}/compliance?period=2025-12`)).toMatchObject({ status: 422 });
    expect(await tenant.call("GET", `/v1/standards/${id}/compliance?period=2026-03&version=3`)).toMatchObject({ status: 404 });
  });

  it("refuses drafts, periods to come, and stages that are not there", async () => {
    const draft = await post("/v1/standards", { name: "Draft", definition: staged(clause("a")) });
    expect(await tenant.call("GET", `/v1/standards/${draft.id}/compliance?period=${PERIOD}`)).toMatchObject({ status: 409 });
    await ok(publish(draft.id));
    const path = `/v1/standards/${draft.id}/compliance`;
    expect(await tenant.call("GET", `${path}?period=2099-01`)).toMatchObject({ status: 422 });
    expect(await tenant.call("GET", `${path}?period=soon`)).toMatchObject({ status: 400 });
    expect(await tenant.call("GET", path)).toMatchObject({ status: 400 });
    expect(await tenant.call("GET", `${path}?period=${PERIOD}&stage=none`)).toMatchObject({
      status: 400,
      body: { errors: [{ path: "stage" }] },
    });
    expect((await complianceOf(draft.id, "&stage=purchase")).clauses).toHaveLength(1);
    expect(await tenant.call("GET", `${path}?period=${PERIOD}&subjectId=sub_00000000000000000000000000`)).toMatchObject({ status: 404 });
  });
});
