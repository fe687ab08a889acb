import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Answer, type Product, startProduct, type TestTenant } from "../support/product.js";

// biome-ignore lint/suspicious/noExplicitAny: bodies are read as a client without types would
type Json = any;

let product: Product;
let tenant: TestTenant;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());
beforeEach(async () => {
  tenant = await product.tenant();
});

const PERIOD = "2026-03";
const GRADES = [
  { grade: "A", from: 80 },
  { grade: "B", from: 50 },
  { grade: "C", from: 0 },
];

async function ok(answer: Promise<Answer>): Promise<Json> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return "data" in body && !("nextCursor" in body) ? body.data : body;
}
const post = (path: string, body: unknown, headers?: Record<string, string>) => ok(tenant.call("POST", path, body, headers));
const get = (path: string) => ok(tenant.call("GET", path));
const etagOf = async (path: string) => (await tenant.call("GET", path)).headers.get("etag") ?? "";
const patch = async (path: string, body: unknown) => ok(tenant.call("PATCH", path, body, { "if-match": await etagOf(path) }));
const tryPublish = async (id: string, body: unknown = {}) =>
  tenant.call<Json>("POST", `/v1/schemes/${id}/publish`, body, { "if-match": await etagOf(`/v1/schemes/${id}`) });
const publish = (id: string, body: unknown = {}) => ok(tryPublish(id, body));

const leaf = (key: string, weight: number, extra: Json = {}) => ({ type: "indicator", key, weight, indicatorId: ids[key], ...extra });
const dimension = (key: string, weight: number, children: Json[], extra: Json = {}) => ({
  type: "dimension",
  key,
  name: key,
  weight,
  children,
  ...extra,
});
const tree = (children: Json[], extra: Json = {}) => ({ children, grades: GRADES, ...extra });
const draft = async (definition: Json): Promise<string> => (await post("/v1/schemes", { name: "Quality", definition })).id;

/** Ids of indicators by the name of their metric, which is their key and their leaf's key, too. */
let ids: Record<string, string>;

async function indicators(...metrics: string[]): Promise<void> {
  for (const metric of metrics) {
    const { id } = await post("/v1/indicators", {
      key: metric,
      name: metric,
      kind: "benefit",
      unit: "%",
      goalposts: { low: 0, high: 100 },
      source: { type: "observation", metric },
      measure: { kind: "rate", per: 100 },
    });
    ids[metric] = id;
  }
}
beforeEach(() => {
  ids = {};
});

type Table = Record<string, Record<string, number>>;

/** Subjects by name with the percentages that their indicators reach; what is absent was not observed. */
async function observed(table: Table, day = "2026-03-10"): Promise<void> {
  const subjects = Object.keys(table).map((externalId) => ({ externalId, name: externalId, kind: "shop", tags: { city: externalId[0] } }));
  await post("/v1/subjects:batch", { records: subjects });
  const records = Object.entries(table).flatMap(([subjectExternalId, values]) =>
    Object.entries(values).map(([metric, numerator]) => ({
      metric,
      subjectExternalId,
      at: `${day}T04:00:00Z`,
      numerator,
      denominator: 100,
    })),
  );
  await post("/v1/observations:batch", { records });
  await product.idle();
}

const weightsOf = (definition: Json): Record<string, number> =>
  Object.fromEntries(
    definition.children.flatMap((child: Json): [string, number][] => [
      [child.key, child.weight],
      ...(child.children ? Object.entries(weightsOf(child)) : []),
    ]),
  );
const sum = (weights: Json[]) => weights.reduce((total, { weight }) => total + weight, 0);

/** Saaty's published example of judgements that nearly agree: weights 0.648, 0.230, 0.122. */
const MATRIX = [
  [1, 3, 5],
  [1 / 3, 1, 2],
  [1 / 5, 1 / 2, 1],
];
/** a beats b, b beats c, and c beats a. */
const CIRCLE = [
  [1, 5, 1 / 5],
  [1 / 5, 1, 5],
  [5, 1 / 5, 1],
];
const ahp = (...matrices: number[][][]) => ({ method: "ahp", judges: matrices.map((matrix, i) => ({ name: `judge ${i + 1}`, matrix })) });

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
