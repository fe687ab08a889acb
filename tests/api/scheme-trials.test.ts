import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf, type Json, ok } from "../support/client.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

const PERIOD = "2026-03";
const GRADES = [
  { grade: "A", from: 80 },
  { grade: "B", from: 50 },
  { grade: "C", from: 0 },
];

const { get, post, patch, etagOf, refused } = clientOf(() => tenant);

let ids: Record<string, string>;
const leaf = (key: string, weight: number, extra: Json = {}) => ({ type: "indicator", key, weight, indicatorId: ids[key], ...extra });
const tree = (children: Json[], extra: Json = {}) => ({ children, grades: GRADES, ...extra });

/** Three indicators in percent, each named like its metric. */
beforeEach(async () => {
  tenant = await product.tenant();
  ids = {};
  for (const metric of ["a", "b", "c"]) {
    const fields = { key: metric, name: `Name of ${metric}`, kind: "benefit", unit: "%", goalposts: { low: 0, high: 100 } };
    const source = { type: "observation", metric };
    ids[metric] = (await post("/v1/indicators", { ...fields, source, measure: { kind: "rate", per: 100 } })).id;
  }
});

type Table = Record<string, Record<string, number>>;
async function observed(table: Table): Promise<void> {
  const subjects = Object.keys(table).map((externalId) => ({ externalId, name: externalId, kind: "shop", tags: { city: externalId[0] } }));
  await post("/v1/subjects:batch", { records: subjects });
  const records = Object.entries(table).flatMap(([subjectExternalId, values]) =>
    Object.entries(values).map(([metric, numerator]) => ({
      metric,
      subjectExternalId,
      at: "2026-03-10T04:00:00Z",
      numerator,
      denominator: 100,
    })),
  );
  await post("/v1/observations:batch", { records });
  await product.idle();
}

async function scheme(definition: Json, published = true): Promise<string> {
  const { id } = await post("/v1/schemes", { name: "Quality", definition });
  if (published) await post(`/v1/schemes/${id}/publish`, {}, { "if-match": '"1"' });
  return id;
}

const TABLE: Table = {
  ann: { a: 90, b: 70 },
  bob: { a: 40, b: 90 },
  cat: { a: 70, b: 70 },
  dan: { a: 20 },
  eve: {},
};

describe("a simulation", () => {
  beforeEach(() => observed(TABLE));

  it("tells who would rise and fall by the working copy, with the reasons, and stores nothing", async () => {
    const id = await scheme(tree([leaf("a", 0.8), leaf("b", 0.2)]));
    await patch(`/v1/schemes/${id}`, { definition: tree([leaf("a", 0.2), leaf("b", 0.8)]) });
    const found = await post(`/v1/schemes/${id}/simulate`, { period: PERIOD });
    expect(found).toMatchObject({ comparedWith: 1, by: "subject", tag: null, period: { label: PERIOD }, rowsTotal: 5 });
    const rows = Object.fromEntries(found.rows.map((row: Json) => [row.subjectName, row]));
    // ann 86 → 74, bob 50 → 80, cat 70 → 70, dan has only a: 0.8 of the weight before, 0.2 after.
    expect(found.rows.map((row: Json) => row.subjectName)).toEqual(["dan", "bob", "ann", "cat", "eve"]);
    expect(rows.bob).toMatchObject({ change: 30, rankChange: 2, gradeChange: "risen" });
    expect(rows.bob.before).toMatchObject({ score: 50, grade: "B", rank: 3, status: "scored" });
    expect(rows.bob.after).toMatchObject({ scoreRounded: 80, grade: "A", rank: 1 });
    expect(rows.ann).toMatchObject({ gradeChange: "fallen" });
    expect(rows.ann.change).toBeCloseTo(-12, 9);
    expect(rows.cat).toMatchObject({ gradeChange: "same", reasons: [] });
    expect(rows.dan).toMatchObject({ gradeChange: "lost", change: null, after: { score: null, status: "missing" } });
    expect(rows.eve).toMatchObject({ gradeChange: null, before: { status: "missing" } });
    expect(rows.bob.reasons.map((one: Json) => [one.key, one.name, one.cause])).toEqual([
      ["a", "Name of a", "weight"],
      ["b", "Name of b", "weight"],
    ]);
    expect(rows.bob.reasons.reduce((sum: number, one: Json) => sum + one.points, 0)).toBeCloseTo(30, 9);
    for (const { points } of rows.bob.reasons) expect(points).toBeGreaterThan(0);
    expect(found.summary).toMatchObject({ subjects: 5, scoredBefore: 4, scoredAfter: 3, gained: 0, lost: 1, risen: 1, fallen: 1 });
    expect(found.summary.meanChange).toBeCloseTo(6, 9);
    expect(found.summary.largestChange).toBeCloseTo(30, 9);
    expect(found.summary.rankCorrelation.kendall).toBeCloseTo(-1 / 3, 9);
    expect(found.summary.grades).toEqual([
      { grade: "A", before: 1, after: 1 },
      { grade: "B", before: 2, after: 2 },
      { grade: "C", before: 1, after: 0 },
    ]);
    expect((await get(`/v1/scorecards?schemeId=${id}&period=${PERIOD}`)).scoring).toBeNull();
  });

  it("gives what publishing and scoring then give, weights from the data included", async () => {
    const id = await scheme(tree([leaf("a", 0.5), leaf("b", 0.5)]));
    const definition = tree([leaf("a", 0), leaf("b", 0)], { weighting: { method: "std", period: PERIOD } });
    const found = await post(`/v1/schemes/${id}/simulate`, { period: PERIOD, definition });
    await patch(`/v1/schemes/${id}`, { definition });
    const version = await ok(tenant.call("POST", `/v1/schemes/${id}/publish`, {}, { "if-match": await etagOf(`/v1/schemes/${id}`) }));
    expect(found.definition).toEqual(version.definition);
    await post(`/v1/schemes/${id}/scorecards`, { period: PERIOD });
    const ranking = (await get(`/v1/scorecards?schemeId=${id}&period=${PERIOD}`)).data;
    const simulated = Object.fromEntries(
      found.rows.map((row: Json) => [row.subjectId, [row.after.score, row.after.rank, row.after.grade]]),
    );
    for (const row of ranking) expect(simulated[row.subjectId]).toEqual([row.score, row.rank, row.grade]);
  });

  it("names gates, new indicators and other goalposts as reasons, adding up to the change", async () => {
    const id = await scheme(tree([leaf("a", 0.5), leaf("b", 0.5)]));
    const gated = tree([leaf("a", 0.5, { veto: { below: 50, cap: 45, whenMissing: "ignore" } }), leaf("b", 0.5)]);
    const byGate = await post(`/v1/schemes/${id}/simulate`, { period: PERIOD, definition: gated });
    const bob = byGate.rows.find((row: Json) => row.subjectName === "bob");
    expect(bob.reasons).toMatchObject([{ key: "a", cause: "gate", points: -20 }]);
    await patch(`/v1/indicators/${ids.a}`, { goalposts: { low: 20, high: 100 } });
    const byScale = await post(`/v1/schemes/${id}/simulate`, { period: PERIOD });
    const ann = byScale.rows.find((row: Json) => row.subjectName === "ann");
    expect(ann.reasons).toMatchObject([{ key: "a", cause: "scale" }]);
    expect(ann.reasons[0].points).toBeCloseTo(ann.change, 9);
    const renamed = tree([leaf("a", 0.5, { key: "other" }), leaf("b", 0.5)]);
    const causes = (await post(`/v1/schemes/${id}/simulate`, { period: PERIOD, definition: renamed })).rows
      .find((row: Json) => row.subjectName === "bob")
      .reasons.map((one: Json) => one.cause);
    expect(new Set(causes)).toEqual(new Set(["added", "removed"]));
  });

  it("works for groups, for a version that is named, and for a draft that has nothing to compare with", async () => {
    const id = await scheme(tree([leaf("a", 0.8), leaf("b", 0.2)]));
    const groups = await post(`/v1/schemes/${id}/simulate`, { period: PERIOD, by: "tag", tag: "city", compareWith: 1 });
    expect(groups.rows).toHaveLength(5);
    expect(groups.rows[0]).toMatchObject({ members: 1, change: 0 });
    const whole = await post(`/v1/schemes/${id}/simulate`, { period: PERIOD, by: "tenant" });
    expect(whole.rows).toMatchObject([{ subjectId: "tenant", after: { rank: 1 } }]);
    const fresh = await scheme(tree([leaf("a", 1)]), false);
    const alone = await post(`/v1/schemes/${fresh}/simulate`, { period: PERIOD, limit: 2 });
    expect(alone).toMatchObject({ comparedWith: null, rowsTotal: 5, summary: { scoredBefore: null, scoredAfter: 4, meanChange: null } });
    expect(alone.rows).toMatchObject([{ subjectName: "ann", before: null, reasons: [], gradeChange: null }, { subjectName: "cat" }]);
  });

  it("is refused with every problem of the tree, for periods to come and unknown things", async () => {
    const id = await scheme(tree([leaf("a", 0.8), leaf("b", 0.2)]));
    const path = `/v1/schemes/${id}/simulate`;
    const broken = tree([leaf("a", 0.8), leaf("b", 0.1)]);
    expect(await refused("POST", path, { period: PERIOD, definition: broken })).toEqual([422, expect.stringContaining("add up to 0.9")]);
    expect((await refused("POST", path, { period: "2999-01" }))[0]).toBe(422);
    expect((await refused("POST", path, { period: "March" }))[0]).toBe(400);
    expect((await refused("POST", path, { period: PERIOD, by: "tag" }))[0]).toBe(400);
    expect((await refused("POST", path, { period: PERIOD, compareWith: 9 }))[0]).toBe(404);
    const other = await product.tenant();
    expect((await other.call("POST", path, { period: PERIOD, definition: tree([leaf("a", 1)]) })).status).toBeGreaterThanOrEqual(404);
  });
});

describe("a comparison of methods", () => {
  it("ranks the same subjects side by side and says how far each agrees with the scheme", async () => {
    await observed({
      ann: { a: 80, b: 80, c: 80 },
      bob: { a: 100, b: 100, c: 10 },
      cat: { a: 60, b: 60, c: 60 },
      dan: { a: 30, b: 20, c: 40 },
      eve: { a: 30, b: 20 },
    });
    const id = await scheme(tree([leaf("a", 0.4), leaf("b", 0.4), leaf("c", 0.2)]));
    const found = await post(`/v1/schemes/${id}/compare-methods`, { period: PERIOD });
    expect(found).toMatchObject({ schemeVersion: 1, compared: 4, leftOut: { subjects: 1, indicators: [], methods: [] } });
    const methods = Object.fromEntries(found.methods.map((one: Json) => [one.method, one]));
    expect(Object.keys(methods)).toHaveLength(11);
    expect(methods.arithmetic).toMatchObject({ basis: "fixed", kendall: 1, spearman: 1, maxShift: 0, sameFirst: true });
    expect(methods.topsis.basis).toBe("cohort");
    expect(methods.entropy.weights.reduce((sum: number, one: Json) => sum + one.weight, 0)).toBeCloseTo(1, 12);
    const ranks = Object.fromEntries(found.rows.map((row: Json) => [row.subjectName, row]));
    // By the scheme bob 82, ann 80, cat 60, dan 28; bob's one weakness costs the lead where means do not make up for it.
    expect(found.rows.map((row: Json) => row.subjectName)).toEqual(["bob", "ann", "cat", "dan"]);
    expect([ranks.bob.ranks.geometric, ranks.bob.ranks.harmonic]).toEqual([2, 4 - 1]);
    expect(methods.geometric.kendall).toBeCloseTo(2 / 3, 9);
    expect(methods.geometric.maxShift).toBe(1);
    expect(ranks.bob).toMatchObject({ rank: 1, best: 1 });
    expect(found.movers[0].subjectName).toBe("bob");
    expect(found.movers[0].spread).toBe(found.movers[0].worst - 1);
  });

  it("takes chosen methods, drafts, named versions and groups, and leaves out what says nothing", async () => {
    await observed({ ann: { a: 80, b: 10 }, bob: { a: 50, b: 20 }, cat: { a: 20, b: 90 }, cow: { a: 30, b: 70 } });
    const id = await scheme(tree([leaf("a", 1), leaf("b", 0), leaf("c", 0)]), false);
    const body = { period: PERIOD, methods: ["vikor", "copeland"] };
    const found = await post(`/v1/schemes/${id}/compare-methods`, body);
    expect(found).toMatchObject({ schemeVersion: null, leftOut: { indicators: ["b", "c"] } });
    expect(found.methods.map((one: Json) => [one.method, one.kendall])).toEqual([
      ["vikor", 1],
      ["copeland", 1],
    ]);
    const groups = await post(`/v1/schemes/${id}/compare-methods`, { ...body, by: "tag", tag: "city", limit: 1 });
    expect(groups).toMatchObject({ compared: 3, rowsTotal: 3 });
    expect(groups.rows).toMatchObject([{ subjectName: "a", rank: 1 }]);
    const both = { ...body, version: 1, definition: tree([leaf("a", 1)]) };
    expect((await refused("POST", `/v1/schemes/${id}/compare-methods`, both))[0]).toBe(400);
    expect((await refused("POST", `/v1/schemes/${id}/compare-methods`, { ...body, version: 1 }))[0]).toBe(404);
    expect((await refused("POST", `/v1/schemes/${id}/compare-methods`, { ...body, methods: ["magic"] }))[0]).toBe(400);
  });

  it("needs three subjects with all scores, and says which are missing", async () => {
    await observed({ ann: { a: 80, b: 10 }, bob: { a: 50 }, cat: { a: 20, b: 30 } });
    const id = await scheme(tree([leaf("a", 0.5), leaf("b", 0.5)]));
    expect(await refused("POST", `/v1/schemes/${id}/compare-methods`, { period: PERIOD })).toEqual([
      422,
      expect.stringMatching(/Only 2 subjects.*a 3, b 2/),
    ]);
  });
});
