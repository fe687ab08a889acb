import { beforeEach, describe, expect, it } from "vitest";
import type { Json } from "../support/client.js";
import {
  ahp,
  CIRCLE,
  dimension,
  draft,
  get,
  indicators,
  leaf,
  MATRIX,
  observed,
  PERIOD,
  post,
  publish,
  sum,
  type Table,
  tenant,
  tree,
  tryPublish,
  weightsOf,
} from "../support/scheme-bench.js";

describe("weights that judges give", () => {
  beforeEach(() => indicators("a", "b", "c"));

  it("are the principal eigenvector, frozen into the version with how consistent the judgements were", async () => {
    const id = await draft(tree([leaf("a", 0), leaf("b", 0), leaf("c", 0)], { weighting: ahp(MATRIX) }));
    const version = await publish(id);
    const weights = weightsOf(version.definition);
    expect(weights.a).toBeCloseTo(0.648, 3);
    expect(weights.b).toBeCloseTo(0.23, 3);
    expect(weights.c).toBeCloseTo(0.122, 3);
    const [derivation] = version.derivations;
    expect(derivation).toMatchObject({ branch: null, method: "ahp", warnings: [] });
    expect(derivation.ahp.joined).toMatchObject({ riTable: "saaty-1980", ri: 0.58, consistent: true });
    expect(derivation.ahp.joined.cr).toBeCloseTo(0.003, 3);
    expect(derivation.ahp.judges).toMatchObject([{ name: "judge 1", cr: derivation.ahp.joined.cr }]);
    expect((await get(`/v1/schemes/${id}`)).definition.children[0].weight).toBe(0);
    expect(await get(`/v1/schemes/${id}/versions/1`)).toEqual(version);
  });

  it("name the judgement that contradicts the others most, and warn above a consistency ratio of 0.10", async () => {
    await indicators("d");
    const sizes = [8, 4, 2, 1];
    const agreeing = sizes.map((one) => sizes.map((other) => one / other));
    const off = agreeing.map((row, i) => row.map((cell, j) => (Math.abs(i - j) === 3 ? 1 / cell : cell)));
    const children = ["a", "b", "c", "d"].map((key) => leaf(key, 0));
    const id = await draft(tree(children, { weighting: ahp(agreeing, off) }));
    const preview = await post(`/v1/schemes/${id}/weights`, {});
    const [good, bad] = preview.derivations[0].ahp.judges;
    expect([good.consistent, bad.consistent]).toEqual([true, false]);
    expect(good.mostInconsistent).toBeNull();
    expect(bad.mostInconsistent).toMatchObject({ between: ["a", "d"], given: 1 / 8 });
    expect(bad.mostInconsistent.suggested).toBeCloseTo(8, 6);
    expect(bad.mostInconsistent.crAfter).toBeCloseTo(0, 6);
    const warning = preview.warnings.find((one: Json) => one.path === "definition.weighting.judges[1].matrix");
    expect(warning).toMatchObject({
      code: "inconsistent",
      message: expect.stringContaining('"a" against "d": it is 1/8, the other judgements imply 8'),
    });
    expect((await get(`/v1/schemes/${id}`)).warnings).toContainEqual(warning);
  });

  it("join several judges by the geometric mean: opposite opinions come out even", async () => {
    const opposite = MATRIX.map((row) => row.map((cell) => 1 / cell));
    const id = await draft(tree([leaf("a", 0), leaf("b", 0), leaf("c", 0)], { weighting: ahp(MATRIX, opposite) }));
    const { definition } = await post(`/v1/schemes/${id}/weights`, {});
    for (const weight of Object.values(weightsOf(definition))) expect(weight).toBeCloseTo(1 / 3, 9);
  });

  it("are previewed for a tree in an editor without storing anything, other problems or not", async () => {
    const id = await draft(tree([leaf("a", 1)]));
    const unfinished = tree([dimension("d", 0.4, [leaf("a", 0), leaf("b", 0), leaf("c", 0)], { weighting: ahp(CIRCLE) })]);
    const before = await get(`/v1/schemes/${id}`);
    const preview = await post(`/v1/schemes/${id}/weights`, { definition: unfinished });
    expect(preview.derivations).toMatchObject([{ branch: "d", ahp: { joined: { consistent: false } } }]);
    expect(preview.problems.map((problem: Json) => problem.path)).toEqual(["definition.children"]);
    expect(await get(`/v1/schemes/${id}`)).toEqual(before);
    const bare = await tenant.call<Json>("POST", `/v1/schemes/${id}/weights`);
    expect(bare).toMatchObject({ status: 200, body: { data: { derivations: [], problems: [] } } });
  });

  it("are refused with every judgement that does not fit", async () => {
    const wrong = [
      [1, 3, 5],
      [3, 2, 2],
      [1 / 5, 1 / 2, 1],
    ];
    const id = await draft(tree([leaf("a", 0), leaf("b", 0), leaf("c", 0)], { weighting: ahp(wrong) }));
    const refused = await tryPublish(id);
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map((error: Json) => error.path)).toEqual([
      "definition.weighting.judges[0].matrix[1][0]",
      "definition.weighting.judges[0].matrix[1][1]",
    ]);
    const two = await draft(tree([leaf("a", 0), leaf("b", 0)], { weighting: ahp(MATRIX) }));
    expect((await tryPublish(two)).body.errors[0].message).toContain("2 rows of 2 judgements");
    const only = await draft(tree([leaf("a", 1)], { weighting: { method: "entropy", period: PERIOD } }));
    expect((await tryPublish(only)).body.errors).toMatchObject([
      { path: "definition.weighting", message: expect.stringContaining("nothing to weigh") },
    ]);
  });
});

describe("weights that the data give", () => {
  const TABLE: Table = {
    ann: { a: 10, b: 52, c: 70 },
    bob: { a: 50, b: 50, c: 72 },
    cat: { a: 90, b: 48, c: 75 },
    dan: { a: 30, b: 51, c: 71 },
    eve: { a: 70 },
  };
  beforeEach(() => indicators("a", "b", "c"));

  it("rest on the subjects with a score for every child, and never drift once published", async () => {
    await observed(TABLE);
    const id = await draft(tree([leaf("a", 0), leaf("b", 0), leaf("c", 0)], { weighting: { method: "std", period: PERIOD } }));
    const version = await publish(id);
    const [derivation] = version.derivations;
    expect(derivation).toMatchObject({ branch: null, method: "std", objective: { period: PERIOD, subjects: 4, incomplete: 1 } });
    // Sample deviations of (10, 50, 90, 30), (52, 50, 48, 51) and (70, 72, 75, 71).
    const deviations = [34.1565, 1.70783, 2.16025];
    const total = deviations.reduce((a, b) => a + b);
    for (const [i, { weight }] of derivation.weights.entries()) expect(weight).toBeCloseTo((deviations[i] ?? 0) / total, 5);
    expect(sum(derivation.weights)).toBeCloseTo(1, 12);
    await observed({ ann: { b: 100 }, fay: { a: 50, b: 0, c: 100 } }, "2026-03-20");
    expect(await get(`/v1/schemes/${id}/versions/1`)).toEqual(version);
    const scoring = await post(`/v1/schemes/${id}/scorecards`, { period: PERIOD });
    expect(scoring.schemeVersion).toBe(1);
    const { data } = await get(`/v1/scorecards?schemeId=${id}&period=${PERIOD}`);
    const card = await get(`/v1/scorecards/${data[0].scorecardId}`);
    expect(card.indicators.map((one: Json) => one.weight)).toEqual(derivation.weights.map((one: Json) => one.weight));
    expect((await publish(id)).number).toBe(2);
  });

  it.each(["entropy", "critic", "merec"])("come from %s, too, and are larger where scores differ more", async (method) => {
    await observed(TABLE);
    const id = await draft(tree([leaf("a", 0), leaf("b", 0), leaf("c", 0)], { weighting: { method, period: PERIOD } }));
    const { derivations, definition } = await post(`/v1/schemes/${id}/weights`, {});
    expect(sum(derivations[0].weights)).toBeCloseTo(1, 12);
    const weights = weightsOf(definition);
    if (method !== "critic") expect(weights.a).toBeGreaterThan((weights.b ?? 0) + (weights.c ?? 0));
    expect(derivations[0].warnings.map((warning: Json) => warning.code)).toContain("few_subjects");
  });

  it("are worked out from the bottom up: a dimension's score rests on the weights below it", async () => {
    await observed({ ...TABLE, ann: { a: 0, b: 100, c: 70 } });
    const below = dimension("d", 0, [leaf("a", 0), leaf("b", 0)], {
      weighting: ahp([
        [1, 9],
        [1 / 9, 1],
      ]),
    });
    const id = await draft(tree([below, leaf("c", 0)], { weighting: { method: "std", period: PERIOD } }));
    const { derivations } = await post(`/v1/schemes/${id}/weights`, {});
    expect(derivations.map((one: Json) => one.branch)).toEqual([null, "d"]);
    const d = [0.9 * 0 + 0.1 * 100, 50, 0.9 * 90 + 0.1 * 48, 0.9 * 30 + 0.1 * 51];
    const c = [70, 72, 75, 71];
    const deviation = (values: number[]) => {
      const mean = values.reduce((a, b) => a + b) / values.length;
      return Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1));
    };
    expect(derivations[0].weights[0].weight).toBeCloseTo(deviation(d) / (deviation(d) + deviation(c)), 9);
  });

  it("are combined with judged or direct ones as the rule says", async () => {
    await observed(TABLE);
    const combined = (extra: Json) => ({ method: "combined", second: { method: "std", period: PERIOD }, ...extra });
    const direct = combined({ rule: "linear", share: 0.25, first: { method: "direct" } });
    const id = await draft(tree([leaf("a", 0.2), leaf("b", 0.5), leaf("c", 0.3)], { weighting: direct }));
    const [{ weights, objective, combined: how }] = (await post(`/v1/schemes/${id}/weights`, {})).derivations;
    expect(how).toMatchObject({ rule: "linear", share: 0.25, first: "direct" });
    const given = [0.2, 0.5, 0.3];
    for (const [i, { weight }] of weights.entries())
      expect(weight).toBeCloseTo(0.25 * (given[i] ?? 0) + 0.75 * objective.weights[i].weight, 12);
    const judged = combined({ rule: "multiplicative", first: ahp(MATRIX) });
    const other = await draft(tree([leaf("a", 0), leaf("b", 0), leaf("c", 0)], { weighting: judged }));
    const preview = await post(`/v1/schemes/${other}/weights`, {});
    const products = preview.derivations[0].ahp.joined.weights.map((one: Json, i: number) => one.weight * objective.weights[i].weight);
    const total = products.reduce((a: number, b: number) => a + b);
    for (const [i, { weight }] of preview.derivations[0].weights.entries()) expect(weight).toBeCloseTo(products[i] / total, 12);
    const game = await draft(
      tree([leaf("a", 0), leaf("b", 0), leaf("c", 0)], { weighting: combined({ rule: "game-theory", first: ahp(MATRIX) }) }),
    );
    const [balanced] = (await post(`/v1/schemes/${game}/weights`, {})).derivations;
    expect(sum(balanced.weights)).toBeCloseTo(1, 12);
    expect(balanced.combined.share).toBeGreaterThan(0);
  });

  it("are refused with what to do where too few subjects have all scores, or the period has not begun", async () => {
    await observed({ ann: { a: 10, b: 20 }, bob: { a: 20, b: 30 }, cat: { a: 30 } });
    const id = await draft(tree([leaf("a", 0), leaf("b", 0)], { weighting: { method: "entropy", period: PERIOD } }));
    const refused = await tryPublish(id);
    expect(refused.body.errors).toMatchObject([{ path: "definition.weighting.period", code: "too_few_subjects" }]);
    expect(refused.body.errors[0].message).toMatch(/2 of 3 subjects.*a 3, b 2.*Choose another period/s);
    const early = await draft(tree([leaf("a", 0), leaf("b", 0)], { weighting: { method: "entropy", period: "2999" } }));
    expect((await tryPublish(early)).body.errors).toMatchObject([{ path: "definition.weighting.period", code: "not_begun" }]);
    expect(await post(`/v1/schemes/${early}/weights`, {})).toMatchObject({ pending: [null], derivations: [] });
  });

  it("say when all subjects score the same", async () => {
    await observed({ ann: { a: 10, b: 50 }, bob: { a: 20, b: 50 }, cat: { a: 30, b: 50 } });
    const id = await draft(tree([leaf("a", 0), leaf("b", 0)], { weighting: { method: "critic", period: PERIOD } }));
    const { definition, warnings } = await post(`/v1/schemes/${id}/weights`, {});
    expect(weightsOf(definition)).toEqual({ a: 1, b: 0 });
    expect(warnings).toContainEqual(expect.objectContaining({ code: "zero_weight", message: expect.stringContaining('"b"') }));
  });
});
