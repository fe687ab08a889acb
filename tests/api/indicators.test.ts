import * as Rollup from "@touchstone/core/rollup";
import { describe, expect, it } from "vitest";
import { type Json, ok } from "../support/client.js";
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
  PERIOD,
  post,
  preview,
  product,
  schemeOf,
  tenant,
} from "../support/indicator-bench.js";

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
