import * as Rollup from "@touchstone/core/rollup";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf, type Json, ok } from "../support/client.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
const { etagOf, get, post } = clientOf(() => tenant);
beforeAll(async () => {
  product = await startProduct({ clock: () => new Date("2026-04-02T02:00:00Z") });
});
afterAll(() => product.close());
beforeEach(async () => {
  tenant = await product.tenant();
});

const PERIOD = "2026-03";

const change = async (path: string, body: unknown) => tenant.call<Json>("PATCH", path, body, { "if-match": await etagOf(path) });
const aSubject = async (externalId: string): Promise<string> => (await post("/v1/subjects", { externalId, name: externalId })).id;

const draft = (key: string, changes: Json = {}) => ({
  key,
  name: key,
  kind: "benefit",
  goalposts: { low: 0, high: 100 },
  source: { type: "observation", metric: key },
  measure: { kind: "mean" },
  ...changes,
});
const formula = (key: string, expression: string, changes: Json = {}) =>
  draft(key, { source: { type: "formula", expression }, measure: undefined, ...changes });
const create = (body: Json) => tenant.call<Json>("POST", "/v1/indicators", body);
const created = (body: Json) => post("/v1/indicators", body);
const pathOf = async (key: string) =>
  `/v1/indicators/${(await get("/v1/indicators?limit=100")).data.find((one: Json) => one.key === key).id}`;

async function observe(subjectId: string, values: Record<string, number | number[]>, date = "2026-03-10"): Promise<void> {
  const records = Object.entries(values).flatMap(([metric, given]) =>
    [given].flat().map((value, index) => ({ metric, subjectId, date, value, externalId: `${metric}-${subjectId}-${date}-${index}` })),
  );
  await post("/v1/observations:batch", { records });
  await product.idle();
}

async function schemeOf(...indicators: Json[]): Promise<string> {
  const children = indicators.map(({ id, key }) => ({ type: "indicator", key, indicatorId: id, weight: 1 / indicators.length }));
  const scheme = await post("/v1/schemes", { name: "S", definition: { children, grades: [{ grade: "A", from: 0 }] } });
  await publish(scheme.id);
  return scheme.id;
}
const publish = async (id: string) =>
  ok(tenant.call("POST", `/v1/schemes/${id}/publish`, {}, { "if-match": await etagOf(`/v1/schemes/${id}`) }));

async function cardOf(schemeId: string, subjectId: string): Promise<Json> {
  await post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD });
  const { data } = await get(`/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}&subjectId=${subjectId}`);
  return get(`/v1/scorecards/${data[0].scorecardId}`);
}
const preview = (subjectId: string, body: Json) => post("/v1/indicators:preview", { subjectId, period: PERIOD, ...body });

describe("a formula", () => {
  it("is scored from what other indicators measured, which are frozen beside it though they are no leaves", async () => {
    await created(draft("first-reply"));
    await created(draft("orders", { measure: { kind: "sum" } }));
    await created(formula("speed", 'indicator("first-reply") / 60'));
    const index = await created(formula("index", "speed * 10 + ratio(orders, 100)", { description: { en: "Speed", "zh-CN": "速度" } }));
    expect(index).toMatchObject({ measure: { kind: "mean" }, description: { "zh-CN": "速度" } });
    const schemeId = await schemeOf(index);
    const [a, b] = [await aSubject("a"), await aSubject("b")];
    await observe(a, { "first-reply": [60, 120, 180], orders: [500, 500] });
    await observe(b, { orders: 100 });
    const version = (await get(`/v1/schemes/${schemeId}/versions`))[0] ?? (await get(`/v1/schemes/${schemeId}/versions`)).data[0];
    expect(version.indicators.map(({ key }: Json) => key)).toEqual(["index", "first-reply", "orders", "speed"]);
    const card = await cardOf(schemeId, a);
    expect(card).toMatchObject({ score: 30, indicators: [{ key: "index", status: "measured", value: 30, n: 2, method: "delta" }] });
    // The mean's error is 60/√3 s, so (60/√3)/60·10 on the index.
    expect(card.indicators[0].standardError).toBeCloseTo(10 / Math.sqrt(3), 9);
    expect(await cardOf(schemeId, b)).toMatchObject({
      score: null,
      indicators: [{ status: "missing", reason: { code: "formula-input", missing: ["first-reply"], suppressed: [] } }],
    });
  });

  it("keeps what a published version froze when an input changes later", async () => {
    const orders = await created(draft("orders", { measure: { kind: "sum" } }));
    const schemeId = await schemeOf(await created(formula("tenth", "orders / 10")));
    const a = await aSubject("a");
    await observe(a, { orders: [100, 200] });
    expect((await change(`/v1/indicators/${orders.id}`, { measure: { kind: "mean" } })).status).toBe(200);
    expect((await cardOf(schemeId, a)).score).toBe(30);
    expect((await preview(a, { indicatorId: (await pathOf("tenth")).slice(15) })).score.value).toBe(15);
  });

  it("is missing at a division by zero, and its rule may put a score there", async () => {
    await created(draft("orders", { measure: { kind: "sum" } }));
    const plain = await created(formula("plain", "ratio(1000, orders)"));
    const ruled = await created(formula("ruled", "ratio(1000, orders)", { missing: { rule: "score", score: 25 } }));
    const schemeId = await schemeOf(plain, ruled);
    const a = await aSubject("a");
    await observe(a, { orders: 0 });
    const card = await cardOf(schemeId, a);
    const reason = { code: "formula-undefined", problem: "division-by-zero" };
    expect(card.indicators).toMatchObject([
      { status: "missing", reason, contribution: null },
      { status: "missing", reason, imputed: { rule: "score", score: 25 }, normalised: 25 },
    ]);
    expect(card).toMatchObject({ score: 25, evidence: 0 });
  });

  it("with an input below its minimum sample is suppressed", async () => {
    await created(draft("replies", { minimumSample: 3 }));
    const double = await created(formula("double", "replies * 2"));
    const a = await aSubject("a");
    await observe(a, { replies: [1, 2] });
    expect((await preview(a, { indicatorId: double.id })).score).toMatchObject({
      status: "suppressed",
      value: null,
      n: 2,
      reason: { code: "formula-input", suppressed: ["replies"] },
    });
  });

  it("over unknown keys is refused at its place with the key that was meant", async () => {
    await created(draft("satisfaction"));
    await created(draft("response-speed"));
    expect(await create(formula("x", "satisfacton + response-speed"))).toMatchObject({
      status: 422,
      body: {
        code: "unprocessable",
        errors: [
          { path: "source.expression", code: "unknown_indicator", message: expect.stringContaining("do you mean satisfaction?") },
          { path: "source.expression", message: expect.stringContaining('write indicator("response-speed")') },
        ],
      },
    });
    expect((await create(formula("x", "1 +"))).body.errors).toMatchObject([{ path: "source.expression", code: "syntax" }]);
    expect((await create(formula("x", "satisfaction.constructor"))).status).toBe(422);
    expect(await create(formula("x", "a".repeat(1001)))).toMatchObject({ status: 400, body: { errors: [{ path: "source.expression" }] } });
    expect(await create(formula("x", "satisfaction", { measure: { kind: "nps" } }))).toMatchObject({
      status: 422,
      body: { errors: [{ path: "measure.kind" }] },
    });
    const other = await product.tenant();
    expect((await other.call<Json>("POST", "/v1/indicators", formula("x", "satisfaction"))).body.errors[0].code).toBe("unknown_indicator");
  });

  it("never rests on itself: a cycle is refused when it would close, with its path", async () => {
    expect((await create(formula("a", "a + 1"))).body.errors).toMatchObject([
      { code: "cycle", message: expect.stringContaining('"a" takes itself') },
    ]);
    await created(draft("a"));
    await created(formula("b", "a * 2"));
    await created(formula("c", "b + 1"));
    const closing = await change(await pathOf("a"), { source: { type: "formula", expression: "10 - c" } });
    expect(closing).toMatchObject({
      status: 422,
      body: {
        errors: [
          {
            path: "source.expression",
            code: "cycle",
            message: expect.stringContaining('at character 6: "a" takes "c", which takes "b", which takes "a"'),
          },
        ],
      },
    });
    expect((await get(await pathOf("a"))).source.type).toBe("observation");
  });

  it("cannot be published over an archived input, and says which", async () => {
    const base = await created(draft("base"));
    const over = await created(formula("over", "base * 2"));
    const definition = {
      children: [{ type: "indicator", key: "over", indicatorId: over.id, weight: 1 }],
      grades: [{ grade: "A", from: 0 }],
    };
    const scheme = await post("/v1/schemes", { name: "S", definition });
    expect(scheme.problems).toEqual([]);
    expect((await change(`/v1/indicators/${base.id}`, { archived: true })).status).toBe(200);
    expect((await get(`/v1/schemes/${scheme.id}`)).problems).toMatchObject([{ code: "archived_indicator" }]);
    const refused = await tenant.call<Json>("POST", `/v1/schemes/${scheme.id}/publish`, {}, { "if-match": '"1"' });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: "indicators.over.source.expression" }] } });
    expect((await change(`/v1/indicators/${over.id}`, { archived: true })).status).toBe(200);
    expect((await change(`/v1/indicators/${over.id}`, { archived: false })).status).toBe(422);
  });

  it("can be checked while it is written", async () => {
    await created(draft("response-speed"));
    const check = (expression: string, key?: string) => post("/v1/indicators:check-formula", { expression, ...(key ? { key } : {}) });
    expect(await check('indicator("response-speed") / 60', "x")).toMatchObject({
      valid: true,
      problems: [],
      inputs: [{ key: "response-speed", written: 'indicator("response-speed")' }],
    });
    expect(await check("1 + speeed")).toMatchObject({
      valid: false,
      problems: [{ code: "unknown_indicator", start: 4, end: 10 }],
      inputs: [],
    });
    expect(await check("")).toMatchObject({ valid: false, problems: [{ code: "empty" }] });
    expect(await check("x", "x")).toMatchObject({ problems: [{ code: "cycle" }] });
    expect(await check("(".repeat(90_000))).toMatchObject({ problems: [{ code: "too_large" }] });
    const huge = await tenant.call("POST", "/v1/indicators:check-formula", { expression: "x".repeat(1_000_000) });
    expect([400, 413]).toContain(huge.status);
  });
});

describe("a third party's rating", () => {
  const ratingOf = (changes: Json = {}) =>
    draft("stars", { goalposts: { low: 1, high: 5 }, measure: undefined, source: { type: "rating", agency: "stars", ...changes } });

  it("counts from the latest month that has one, as long as it is valid", async () => {
    expect((await create(ratingOf())).body.errors).toMatchObject([
      { path: "source.agency", message: expect.stringContaining("POST /v1/rating-agencies") },
    ]);
    await post("/v1/rating-agencies", { key: "stars", name: "Stars", scale: { low: 1, high: 5 } });
    expect((await create(ratingOf({ agency: "star" }))).body.errors[0].message).toContain("there are stars");
    const year = await created(ratingOf());
    expect(year).toMatchObject({ scale: { low: 1, high: 5 }, source: { validMonths: 12 }, measure: { kind: "mean" } });
    const half = { ...ratingOf({ validMonths: 6 }), key: "stars-half" };
    const [a, b] = [await aSubject("a"), await aSubject("b")];
    const rate = (subjectId: string, date: string, value: number) => post("/v1/ratings", { agency: "stars", subjectId, date, value });
    await rate(a, "2025-05-10", 5);
    await rate(a, "2025-09-10", 2);
    await rate(a, "2026-04-01", 1);
    await rate(b, "2025-03-31", 5);
    await product.idle();
    expect((await preview(a, { indicatorId: year.id })).score).toMatchObject({ status: "measured", value: 2, n: 1, normalised: 25 });
    expect((await preview(b, { indicatorId: year.id })).score).toMatchObject({ status: "missing" });
    expect((await preview(a, { indicator: half })).score).toMatchObject({ status: "missing" });
    await rate(a, "2026-03-02", 4);
    await product.idle();
    expect((await preview(a, { indicator: half })).score).toMatchObject({ value: 4 });
    expect((await post("/v1/indicators:preview", { subjectId: a, period: "2025-W40", indicatorId: year.id })).score).toMatchObject({
      value: 2,
    });
  });
});

describe("a panel's result", () => {
  it("is read by perspective and criterion, with as many raters as its sample", async () => {
    const a = await aSubject("a");
    const measures = [{ metric: "expert.clarity", kind: "moments" as const, n: 4, mean: 3.5, deviation: 1 }];
    const evidence = { subjectId: a, source: "assessments", day: "2026-03-15", measures };
    await tenant.inside(() => Rollup.apply([{ eventId: "e1", second: 1, before: [], after: [evidence] }]));
    const source = { type: "assessment", perspective: "expert", criterion: "clarity" };
    const made = await tenant.call<Json>(
      "POST",
      "/v1/indicators",
      draft("clarity", { source, measure: undefined, goalposts: { low: 1, high: 5 } }),
    );
    expect(made.body.warnings).toEqual([]);
    const { score } = await preview(a, { indicatorId: made.body.data.id });
    expect(score).toMatchObject({ value: 3.5, n: 4, normalised: 62.5, method: "t" });
    expect(score.standardError).toBeCloseTo(Math.sqrt(1 / 3 / 4), 9);
    const peer = { ...source, perspective: "peer" };
    const unseen = await create(draft("by-peers", { source: peer, measure: undefined }));
    expect(unseen).toMatchObject({
      status: 201,
      body: { warnings: [{ path: "source.criterion", code: "never_seen", message: expect.stringContaining("expert.clarity") }] },
    });
    expect((await create(draft("x", { source: { ...source, perspective: "boss" } }))).body.errors).toMatchObject([
      { path: "source.perspective" },
    ]);
  });
});

describe("scales, gaps and small samples", () => {
  it("score by thresholds instead of goalposts", async () => {
    const thresholds = [
      [70, 0],
      [80, 60],
      [90, 90],
    ];
    const { goalposts: _goalposts, ...plain } = draft("sat");
    const indicator = await created({ ...plain, thresholds });
    expect(indicator).toMatchObject({ thresholds, goalposts: { low: 70, high: 90 } });
    const a = await aSubject("a");
    await observe(a, { sat: [74, 76] });
    expect((await preview(a, { indicatorId: indicator.id })).score).toMatchObject({ value: 75, normalised: 30 });
    expect((await create({ ...draft("y"), thresholds })).body.errors).toMatchObject([
      { path: "goalposts", message: expect.stringContaining("not both") },
    ]);
    expect((await create({ ...plain, key: "y" })).body.errors).toMatchObject([{ path: "goalposts" }]);
    expect(
      (
        await create({
          ...plain,
          key: "y",
          thresholds: [
            [1, 0],
            [1, 50],
          ],
        })
      ).body.errors,
    ).toMatchObject([{ path: "thresholds[1][0]" }]);
    expect(
      (
        await create({
          ...plain,
          key: "y",
          thresholds: [
            [1, 0],
            [1e200, 50],
          ],
        })
      ).body.errors,
    ).toMatchObject([{ path: "thresholds" }]);
    const path = `/v1/indicators/${indicator.id}`;
    expect((await change(path, { kind: "cost" })).status).toBe(400);
    expect((await change(path, { goalposts: { low: 0, high: 100 } })).body.data).not.toHaveProperty("thresholds");
    expect((await change(path, { thresholds })).body.data).toMatchObject({ thresholds, goalposts: { low: 70, high: 90 } });
    expect((await change(path, { thresholds: null })).body.data).toMatchObject({ goalposts: { low: 70, high: 90 } });
    expect((await change(path, { thresholds: null, goalposts: { low: 1, high: 2 } })).body.data.goalposts).toEqual({ low: 1, high: 2 });
  });

  it("shrink to the cohort and impute its mean, the same in a preview as in a scorecard", async () => {
    const shrunk = await created(draft("shrunk", { shrinkage: { priorSample: 2, towards: "cohort" } }));
    const gaps = await created(draft("gaps", { missing: { rule: "cohort-mean" }, source: { type: "observation", metric: "gaps" } }));
    const [a, b, c] = [await aSubject("a"), await aSubject("b"), await aSubject("c")];
    await observe(a, { shrunk: [79, 81], gaps: 30 });
    await observe(b, { shrunk: [40, 40], gaps: 60 });
    await observe(c, { shrunk: 60 });
    const { score, cohort } = await preview(a, { indicatorId: shrunk.id });
    expect(cohort).toEqual({ mean: 60, subjects: 3, complete: true });
    expect(score).toMatchObject({
      value: 80,
      n: 2,
      normalised: 70,
      shrunk: { value: 70, priorMean: 60, priorShare: 0.5, towards: "cohort" },
    });
    expect((await preview(c, { indicatorId: gaps.id })).score).toMatchObject({
      status: "missing",
      value: null,
      normalised: 45,
      imputed: { rule: "cohort-mean", score: 45, value: 45, subjects: 2 },
    });
    const card = await cardOf(await schemeOf(shrunk, gaps), c);
    expect(card.indicators).toMatchObject([
      { normalised: 60, shrunk: { priorShare: 2 / 3 } },
      { status: "missing", normalised: 45 },
    ]);
    expect(card.score).toBeCloseTo(52.5, 9);
    const path = `/v1/indicators/${shrunk.id}`;
    expect((await change(path, { shrinkage: null })).body.data).not.toHaveProperty("shrinkage");
    expect((await change(path, { missing: { rule: "exclude" } })).body.data).not.toHaveProperty("missing");
    expect((await create(draft("z", { shrinkage: { priorSample: 0, towards: "cohort" } }))).body.errors).toMatchObject([
      { path: "shrinkage.priorSample" },
    ]);
    expect((await create(draft("z", { missing: { rule: "score", score: 101 } }))).body.errors).toMatchObject([{ path: "missing.score" }]);
  });

  it("leave stored indicators of before readable and their scorecards as they are", async () => {
    const indicator = await created(draft("plain"));
    for (const field of ["missing", "shrinkage", "thresholds", "description"]) expect(indicator).not.toHaveProperty(field);
    const a = await aSubject("a");
    await observe(a, { plain: 50 });
    const card = await cardOf(await schemeOf(indicator), a);
    for (const field of ["shrunk", "imputed"]) expect(card.indicators[0]).not.toHaveProperty(field);
  });
});

describe("previews and warnings", () => {
  it("tell of a metric that nobody recorded, with those there are", async () => {
    const a = await aSubject("a");
    await observe(a, { replies: 5 });
    const { body } = await create(draft("x", { source: { type: "observation", metric: "replys" } }));
    expect(body.warnings).toMatchObject([
      { path: "source.metric", code: "never_seen", message: expect.stringContaining("there are replies") },
    ]);
    const patched = await change(`/v1/indicators/${body.data.id}`, { source: { type: "observation", metric: "replies" } });
    expect(patched.body.warnings).toEqual([]);
  });

  it("exist for nobody else: subject, indicator and formula inputs stay within the tenant", async () => {
    const indicator = await created(draft("x"));
    const a = await aSubject("a");
    const other = await product.tenant();
    const foreign = (body: Json) => other.call("POST", "/v1/indicators:preview", { period: PERIOD, ...body });
    expect((await foreign({ subjectId: a, indicator: draft("x") })).status).toBe(404);
    const own = (await ok(other.call("POST", "/v1/subjects", { externalId: "a", name: "A" }))).id;
    expect((await foreign({ subjectId: own, indicatorId: indicator.id })).status).toBe(404);
    expect((await foreign({ subjectId: own })).status).toBe(400);
    expect((await foreign({ subjectId: own, indicator: formula("y", "x") })).status).toBe(422);
    expect((await foreign({ subjectId: own, indicator: draft("y"), period: "2026-13" })).status).toBe(400);
  });

  it("show what a formula takes", async () => {
    await created(draft("a"));
    await created(draft("b", { minimumSample: 2 }));
    const subjectId = await aSubject("s");
    await observe(subjectId, { a: [10, 20], b: 5 });
    const result = await preview(subjectId, { indicator: formula("f", "orElse(b, a)") });
    expect(result.score).toMatchObject({ status: "measured", value: 15, n: 2 });
    expect(result.inputs).toMatchObject([
      { key: "a", status: "measured", value: 15 },
      { key: "b", status: "suppressed", value: null, n: 1 },
    ]);
    expect((await get("/v1/indicators")).data.map(({ key }: Json) => key)).toEqual(["a", "b"]);
  });
});
