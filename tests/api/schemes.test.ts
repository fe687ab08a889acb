import { beforeEach, describe, expect, it } from "vitest";
import type { Json } from "../support/client.js";
import {
  dimension,
  draft,
  GRADES,
  get,
  ids,
  indicators,
  leaf,
  observed,
  PERIOD,
  patch,
  post,
  publish,
  tenant,
  tree,
  tryPublish,
} from "../support/scheme-bench.js";

describe("versions with dates", () => {
  beforeEach(() => indicators("a", "b"));
  const reweigh = (id: string, first: number) => patch(`/v1/schemes/${id}`, { definition: tree([leaf("a", first), leaf("b", 1 - first)]) });
  const versionOf = async (id: string, period: string) => (await post(`/v1/schemes/${id}/scorecards`, { period })).schemeVersion;

  it("score the periods that begin on the date or later; earlier ones keep the version before", async () => {
    await observed({ ann: { a: 10, b: 20 } });
    const id = await draft(tree([leaf("a", 0.5), leaf("b", 0.5)]));
    expect(await publish(id)).toMatchObject({ number: 1, effectiveFrom: null });
    await reweigh(id, 0.9);
    expect(await publish(id, { effectiveFrom: "2026-03-15" })).toMatchObject({ number: 2, effectiveFrom: "2026-03-15" });
    expect([await versionOf(id, "2026-02"), await versionOf(id, "2026-03"), await versionOf(id, "2026-04")]).toEqual([1, 1, 2]);
    expect(await versionOf(id, "2026-03-20")).toBe(2);
    const [second, first] = await get(`/v1/schemes/${id}/versions`);
    expect(first).toMatchObject({ number: 1, current: false, inForce: { from: null, until: "2026-03-15" } });
    expect(second).toMatchObject({ number: 2, current: true, inForce: { from: "2026-03-15", until: null } });
  });

  it("tell which version takes effect when where a period has none", async () => {
    await observed({ ann: { a: 10, b: 20 } });
    const id = await draft(tree([leaf("a", 0.5), leaf("b", 0.5)]));
    await publish(id, { effectiveFrom: "2026-03-01" });
    const refused = await tenant.call<Json>("POST", `/v1/schemes/${id}/scorecards`, { period: "2026-02" });
    expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining("version 1, takes effect on 2026-03-01") } });
    expect((await post(`/v1/schemes/${id}/scorecards`, { period: "2026-02", version: 1 })).schemeVersion).toBe(1);
  });

  it("do not take over days of a dated version that are past, but may overtake one that is still to come", async () => {
    const id = await draft(tree([leaf("a", 0.5), leaf("b", 0.5)]));
    await publish(id, { effectiveFrom: "2026-03-01" });
    await reweigh(id, 0.6);
    for (const body of [{ effectiveFrom: "2026-02-28" }, {}, { effectiveFrom: null }]) {
      const refused = await tryPublish(id, body);
      expect(refused).toMatchObject({ status: 409, body: { errors: [{ path: "effectiveFrom", code: "too_early" }] } });
      expect(refused.body.detail).toContain("2026-03-01 or later");
    }
    await publish(id, { effectiveFrom: "2999-01-01" });
    await reweigh(id, 0.7);
    await publish(id, { effectiveFrom: "2998-01-01" });
    const listed = await get(`/v1/schemes/${id}/versions`);
    expect(listed.map((one: Json) => [one.number, one.current, one.inForce])).toEqual([
      [3, false, { from: "2998-01-01", until: null }],
      [2, false, null],
      [1, true, { from: "2026-03-01", until: "2998-01-01" }],
    ]);
  });

  it("refuse dates that are none, and other fields", async () => {
    const id = await draft(tree([leaf("a", 0.5), leaf("b", 0.5)]));
    for (const body of [{ effectiveFrom: "2026-02-30" }, { effectiveFrom: 5 }, { from: "2026-01-01" }])
      expect((await tryPublish(id, body)).status).toBe(400);
    const bare = await tenant.call("POST", `/v1/schemes/${id}/publish`, undefined, { "if-match": '"1"' });
    expect(bare).toMatchObject({ status: 201, body: { data: { effectiveFrom: null } } });
  });
});

describe("what stands in the way of publishing", () => {
  it("is told all at once, with paths, and what is doubtful beside it", async () => {
    await indicators("a", "b", "c");
    await patch(`/v1/indicators/${ids.b}`, { archived: true });
    const children = [
      leaf("a", 0.5, { veto: { below: 40, cap: 100 } }),
      dimension("d", 0.4, [leaf("b", 1)]),
      dimension("e", 0, [leaf("c", 0), leaf("a", 1, { key: "again" })]),
    ];
    const grades = [
      { grade: "A", from: 100 },
      { grade: "B", from: 10 },
    ];
    const scheme = await post("/v1/schemes", { name: "X", definition: { children, grades } });
    expect(scheme.problems.map((problem: Json) => problem.path)).toEqual([
      "definition.children",
      "definition.children[0].veto.whenMissing",
      "definition.grades[1].from",
      "definition.children[1].children[0].indicatorId",
    ]);
    const warnings = Object.fromEntries(scheme.warnings.map((one: Json) => [`${one.path} ${one.code}`, one.message]));
    expect(Object.keys(warnings)).toEqual([
      "definition.children[2].weight zero_weight",
      "definition.children[1].children only_child",
      "definition.children[2].children[0].weight zero_weight",
      "definition.children[0].veto.cap never_binds",
      "definition.children[2].children[1].indicatorId repeated_indicator",
      "definition.grades[0].from never_reached",
      "indicators.a.source.metric never_seen",
      "indicators.b.source.metric never_seen",
      "indicators.c.source.metric never_seen",
    ]);
  });

  it("includes sources that broke since, each under its indicator", async () => {
    const definition = { title: "S", questions: [{ type: "csat", key: "q", label: "Q?" }] };
    const survey = await post("/v1/surveys", { name: "S", definition });
    const source = { type: "survey", surveyId: survey.id, question: "q" };
    const { id } = await post("/v1/indicators", {
      key: "sat",
      name: "S",
      kind: "benefit",
      unit: "%",
      goalposts: { low: 0, high: 100 },
      source,
    });
    ids.sat = id;
    await indicators("a");
    const scheme = await draft(tree([leaf("sat", 0.5), leaf("a", 0.5)]));
    await patch(`/v1/surveys/${survey.id}`, { definition: { title: "S", questions: [{ type: "text", key: "other", label: "?" }] } });
    const refused = await tryPublish(scheme);
    expect(refused.body.errors).toMatchObject([
      { path: "indicators.sat.source.question", message: expect.stringContaining('no question "q"') },
    ]);
    expect((await get(`/v1/schemes/${scheme}`)).problems).toEqual(refused.body.errors);
  });
});

describe("the difference between versions", () => {
  beforeEach(() => indicators("a", "b", "c"));

  it("names added, removed and moved nodes, weights, gates, grades and frozen settings", async () => {
    const first = tree([dimension("d", 0.6, [leaf("a", 0.5), leaf("b", 0.5)]), leaf("c", 0.4)]);
    const id = await draft(first);
    await publish(id);
    await patch(`/v1/indicators/${ids.a}`, { goalposts: { low: 20, high: 90 } });
    const grades = [{ grade: "A", from: 85 }, ...GRADES.slice(1)];
    const veto = { below: 30, cap: 50, whenMissing: "ignore" };
    const children = [
      dimension("d", 0.8, [leaf("a", 0.25, { veto }), leaf("c", 0.75)], { aggregation: { method: "geometric" } }),
      dimension("n", 0.2, [leaf("x", 1, { indicatorId: ids.c })]),
    ];
    await patch(`/v1/schemes/${id}`, { definition: { children, grades } });
    await publish(id);
    const found = await get(`/v1/schemes/${id}/diff?from=1&to=2`);
    const rows = Object.fromEntries(found.nodes.map((node: Json) => [node.key, node]));
    expect(found.nodes.map((node: Json) => [node.key, node.status])).toEqual([
      ["d", "changed"],
      ["a", "changed"],
      ["c", "moved"],
      ["n", "added"],
      ["x", "added"],
      ["b", "removed"],
    ]);
    expect(found.counts).toEqual({ added: 2, removed: 1, moved: 1, changed: 2, same: 0 });
    expect(rows.a.weight).toEqual({ before: 0.5, after: 0.25 });
    expect(rows.a.effectiveWeight.after).toBeCloseTo(0.2, 12);
    expect(rows.a.changes.map((change: Json) => change.field)).toEqual(["weight", "veto"]);
    expect(rows.d.changes).toContainEqual({
      field: "aggregation",
      before: { method: "arithmetic" },
      after: { method: "geometric", floor: 1 },
    });
    expect(rows.c).toMatchObject({ parent: { before: null, after: "d" } });
    expect(found.grades[0]).toEqual({ grade: "A", status: "changed", from: { before: 80, after: 85 } });
    const indicator = found.indicators.find((one: Json) => one.key === "a");
    expect(indicator.changes).toEqual([{ field: "goalposts", before: { low: 0, high: 100 }, after: { low: 20, high: 90 } }]);
    expect(found.indicators.find((one: Json) => one.key === "b").status).toBe("removed");
  });

  it("of a version with itself is none, and of the working copy leaves open what only publishing decides", async () => {
    await observed({ ann: { a: 10, b: 52 }, bob: { a: 50, b: 50 }, cat: { a: 90, b: 48 } });
    const id = await draft(tree([leaf("a", 0), leaf("b", 0)], { weighting: { method: "std", period: PERIOD } }));
    await publish(id);
    expect((await get(`/v1/schemes/${id}/diff?from=1&to=1`)).counts).toMatchObject({ added: 0, removed: 0, moved: 0, changed: 0 });
    const found = await get(`/v1/schemes/${id}/diff?from=1`);
    expect(found.to.version).toBeNull();
    expect(found.nodes[0].weight).toMatchObject({ after: null });
    expect((await tenant.call("GET", `/v1/schemes/${id}/diff?from=2`)).status).toBe(404);
    expect((await tenant.call("GET", `/v1/schemes/${id}/diff?from=x`)).status).toBe(400);
  });
});
