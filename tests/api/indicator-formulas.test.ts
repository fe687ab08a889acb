import { describe, expect, it } from "vitest";
import type { Json } from "../support/client.js";
import {
  aSubject,
  cardOf,
  change,
  create,
  created,
  draft,
  formula,
  get,
  observe,
  pathOf,
  post,
  preview,
  product,
  schemeOf,
  tenant,
} from "../support/indicator-bench.js";

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
