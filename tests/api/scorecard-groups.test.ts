import * as ScoringRun from "@touchstone/core/scoring-run";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf, type Json, ok } from "../support/client.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
const { get, post, refused } = clientOf(() => tenant);
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

const leaf = (key: string, weight: number, indicatorId: string, extra: Json = {}) => ({
  type: "indicator",
  key,
  weight,
  indicatorId,
  ...extra,
});

async function indicator(metric: string, extra: Json = {}): Promise<string> {
  const fields = { key: metric.toLowerCase(), name: metric, kind: "benefit", unit: "%", goalposts: { low: 0, high: 100 } };
  const made = await post("/v1/indicators", {
    ...fields,
    source: { type: "observation", metric },
    measure: { kind: "rate", per: 100 },
    ...extra,
  });
  return made.id;
}

async function publish(schemeId: string): Promise<void> {
  const etag = (await tenant.call("GET", `/v1/schemes/${schemeId}`)).headers.get("etag") ?? "";
  await post(`/v1/schemes/${schemeId}/publish`, {}, { "if-match": etag });
}

async function scheme(children: Json[], extra: Json = {}): Promise<string> {
  const { id } = await post("/v1/schemes", { name: "Quality", definition: { children, grades: GRADES, ...extra } });
  await publish(id);
  return id;
}

async function observe(
  metric: string,
  subjectExternalId: string,
  numerator: number,
  denominator: number,
  day = "2026-03-10",
): Promise<void> {
  await post("/v1/observations", { metric, subjectExternalId, at: `${day}T04:00:00Z`, numerator, denominator });
}

/** Two regions: a team with two guides in the north, one guide alone in the south. */
async function organisation(): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  const subject = async (externalId: string, kind: string, region: string, parentId?: string) => {
    const made = await post("/v1/subjects", { externalId, name: externalId, kind, tags: { region }, ...(parentId ? { parentId } : {}) });
    ids[externalId] = made.id;
  };
  await subject("team", "team", "north");
  await subject("ann", "guide", "north", ids.team);
  await subject("bob", "guide", "north", ids.team);
  await subject("cat", "guide", "south");
  return ids;
}

describe("scorecards of groups", () => {
  let ids: Record<string, string>;
  let schemeId: string;
  beforeEach(async () => {
    ids = await organisation();
    schemeId = await scheme([leaf("onTime", 1, await indicator("onTime"))]);
    await observe("onTime", "ann", 90, 100);
    await observe("onTime", "bob", 150, 300);
    await observe("onTime", "cat", 80, 100);
    await product.idle();
  });
  const rows = async (query: string) => (await get(`/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}&${query}`)).data as Json[];

  it("joins the records of a tag's subjects, so that each counts by what was recorded of it", async () => {
    const scoring = await post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD, by: "tag", tag: "region" });
    expect(scoring).toMatchObject({ by: "tag", tag: "region", subjects: 2, scored: 2 });
    const found = await rows("by=tag&tag=region");
    expect(found.map((row) => [row.subjectName, row.scoreRounded, row.n, row.members])).toEqual([
      ["south", 80, 100, 1],
      ["north", 60, 400, 3],
    ]);
  });

  it("joins a parent with everything below it, and leaves the ranking of subjects alone", async () => {
    await post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD });
    await post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD, by: "parent" });
    expect((await rows("by=parent")).map((row) => [row.subjectId, row.scoreRounded, row.members])).toEqual([[`parent:${ids.team}`, 60, 3]]);
    expect((await rows("")).map((row) => [row.subjectName, row.scoreRounded])).toEqual([
      ["ann", 90],
      ["cat", 80],
      ["bob", 50],
      ["team", null],
    ]);
  });

  it("scores the tenant as a whole, with a scorecard and a history like any other", async () => {
    await post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD, by: "tenant" });
    const [row] = await rows("by=tenant");
    expect(row).toMatchObject({ subjectId: "tenant", scoreRounded: 64, n: 500, rank: 1 });
    const card = await get(`/v1/scorecards/${row.scorecardId}`);
    expect(card).toMatchObject({ subject: { kind: "tenant" }, scoreRounded: 64 });
    const history = await get(`/v1/subjects/tenant/scorecards?schemeId=${schemeId}&grain=month`);
    expect(history.data.map((point: Json) => point.scoreRounded)).toEqual([64]);
  });

  it("keeps the places and tags of a period that is over, whatever the organisation did since", async () => {
    await post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD });
    const etag = (await tenant.call("GET", `/v1/subjects/${ids.cat}`)).headers.get("etag") ?? "";
    await ok(tenant.call("PATCH", `/v1/subjects/${ids.cat}`, { tags: { region: "north" } }, { "if-match": etag }));
    await post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD, by: "tag", tag: "region" });
    expect((await rows("by=tag&tag=region")).map((row) => row.subjectName)).toEqual(["south", "north"]);
  });

  it("says what is wrong with a board that cannot be", async () => {
    const path = `/v1/schemes/${schemeId}/scorecards`;
    expect(await refused("POST", path, { period: PERIOD, by: "tag" })).toEqual([400, expect.stringContaining("by=tag needs tag")]);
    expect(await refused("POST", path, { period: PERIOD, tag: "region" })).toEqual([400, expect.stringContaining("leave it out")]);
    const withIds = { period: PERIOD, by: "tenant", subjectIds: [ids.ann] };
    expect(await refused("POST", path, withIds)).toEqual([400, expect.stringContaining("groups are always scored whole")]);
    expect((await rows("by=tag&tag=nobody-has-this")).length).toBe(0);
  });
});

describe("an indicator that is compared with the cohort", () => {
  it("takes the mean of all for what is missing, and draws small samples towards it", async () => {
    await organisation();
    const rules = { missing: { rule: "cohort-mean" }, shrinkage: { priorSample: 100, towards: "cohort" } };
    const id = await indicator("onTime", rules);
    const schemeId = await scheme([leaf("onTime", 1, id)]);
    await observe("onTime", "ann", 100, 100);
    await observe("onTime", "bob", 60, 100);
    await product.idle();
    await post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD });
    const { data } = await get(`/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}`);
    const scores = Object.fromEntries(data.map((row: Json) => [row.subjectName, row.scoreRounded]));
    // Mean of 100 and 60 is 80; half of each value is prior.
    expect(scores).toEqual({ ann: 90, bob: 70, cat: 80, team: 80 });
    const cat = await get(`/v1/scorecards/${data.find((row: Json) => row.subjectName === "cat").scorecardId}`);
    expect(cat.indicators[0]).toMatchObject({ status: "missing", imputed: { rule: "cohort-mean", subjects: 2 } });
    expect(cat.evidence).toBe(0);
  });
});

describe("why a score is what it is", () => {
  it("adds up: distance, change against the month before, and the way to the next grade", async () => {
    await organisation();
    const gate = { veto: { below: 40, cap: 45, whenMissing: "ignore" } };
    const schemeId = await scheme([leaf("onTime", 0.6, await indicator("onTime")), leaf("polite", 0.4, await indicator("polite"), gate)]);
    await observe("onTime", "ann", 50, 100, "2026-02-10");
    await observe("polite", "ann", 60, 100, "2026-02-10");
    await observe("onTime", "ann", 80, 100);
    await observe("polite", "ann", 30, 100);
    await product.idle();
    await post(`/v1/schemes/${schemeId}/scorecards`, { period: "2026-02" });
    await post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD });
    const [row] = (await get(`/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}`)).data;
    // 0.6 · 80 + 0.4 · 30 = 60, capped at 45.
    expect(row).toMatchObject({ subjectName: "ann", scoreRounded: 45, grade: "C" });
    const card = await get(`/v1/scorecards/${row.scorecardId}`);
    expect(card.indicators.map((one: Json) => one.contributionRounded)).toEqual([48, 12]);
    expect(card.gates).toMatchObject([{ key: "polite", cap: 45, pointsRounded: -15 }]);
    const why = await get(`/v1/scorecards/${row.scorecardId}/explanation?target=90`);
    expect(why.distance).toMatchObject({ target: 90, totalRounded: 45, gates: [{ key: "polite", pointsRounded: 15 }] });
    expect(why.distance.indicators.map((one: Json) => one.pointsRounded)).toEqual([6, 24]);
    expect(why.change.from).toMatchObject({ period: { label: "2026-02" }, score: 54 });
    expect(why.change.parts).toMatchObject({ totalRounded: -9, gates: [{ key: "polite", pointsRounded: -15 }] });
    expect(why.change.parts.indicators.map((one: Json) => one.pointsRounded)).toEqual([18, -12]);
    expect(why.lift).toMatchObject({ grade: "B", gates: ["polite"] });
  });

  it("leads from an indicator to its days and to the list of its records", async () => {
    const ids = await organisation();
    const schemeId = await scheme([leaf("onTime", 1, await indicator("onTime"))]);
    await observe("onTime", "ann", 9, 10, "2026-03-03");
    await observe("onTime", "ann", 40, 50, "2026-03-20");
    await product.idle();
    await post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD });
    const [row] = (await get(`/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}`)).data;
    const found = await get(`/v1/scorecards/${row.scorecardId}/indicators/onTime/evidence`);
    const measured = found.series.filter((one: Json) => one.value !== null);
    expect(measured.map((one: Json) => [one.period.label, one.value, one.n])).toEqual([
      ["2026-03-03", 90, 10],
      ["2026-03-20", 80, 50],
    ]);
    const records = await get(found.records);
    expect(records.data.map((one: Json) => one.denominator).sort()).toEqual([10, 50]);
    expect(records.data[0].subjectId).toBe(ids.ann);
    expect((await refused("GET", `/v1/scorecards/${row.scorecardId}/indicators/nothing/evidence`))[0]).toBe(404);
  });

  it("keeps another tenant's scorecard to itself", async () => {
    await organisation();
    const schemeId = await scheme([leaf("onTime", 1, await indicator("onTime"))]);
    await observe("onTime", "ann", 9, 10);
    await product.idle();
    await post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD });
    const [row] = (await get(`/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}`)).data;
    const other = await product.tenant();
    for (const path of ["", "/explanation", "/indicators/onTime/evidence"])
      expect((await other.call("GET", `/v1/scorecards/${row.scorecardId}${path}`)).status).toBe(404);
  });
});

describe("a scoring run", () => {
  async function prepared(count: number): Promise<string> {
    const subjects = Array.from({ length: count }, (_, i) => ({ externalId: `m${i}`, name: `Merchant ${i}`, kind: "merchant" }));
    for (let i = 0; i < count; i += 500) await post("/v1/subjects:batch", { records: subjects.slice(i, i + 500) });
    const schemeId = await scheme([leaf("onTime", 1, await indicator("onTime"))]);
    const observations = subjects.map(({ externalId }, i) => ({
      metric: "onTime",
      subjectExternalId: externalId,
      at: "2026-03-10T04:00:00Z",
      numerator: i % 100,
      denominator: 100,
    }));
    for (let i = 0; i < count; i += 500) await post("/v1/observations:batch", { records: observations.slice(i, i + 500) });
    await product.idle();
    return schemeId;
  }

  it("scores everybody in the background and tells how far it is", async () => {
    const schemeId = await prepared(300);
    const begun = await post(`/v1/schemes/${schemeId}/scoring-runs`, { period: PERIOD });
    expect(begun).toMatchObject({ state: "running", input: { version: 1, by: "subject" }, scoring: null });
    await product.idle();
    const done = await get(`/v1/scoring-runs/${begun.id}`);
    expect(done).toMatchObject({ state: "done", progress: 1, subjects: 300, scoring: { subjects: 300, scored: 300, revision: 1 } });
    expect((await get("/v1/scoring-runs")).data.map((run: Json) => run.id)).toEqual([begun.id]);
    const again = await post(`/v1/schemes/${schemeId}/scoring-runs`, { period: PERIOD });
    await product.idle();
    expect((await get(`/v1/scoring-runs/${again.id}`)).scoring).toMatchObject({ revision: 1 });
  });

  it("goes on where a worker died, and gives the very same scorecards", async () => {
    const schemeId = await prepared(300);
    const first = await post(`/v1/schemes/${schemeId}/scoring-runs`, { period: PERIOD });
    await product.idle();
    const ranking = (await get(`/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}&limit=100`)).data;
    // Advancing an ended run, twice at once, changes nothing.
    await tenant.inside(() => Promise.all([ScoringRun.advance(first.id), ScoringRun.advance(first.id)]));
    expect((await get(`/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}&limit=100`)).data).toEqual(ranking);
  });

  it("is refused where scoring at once would be, and cannot be cancelled when it is over", async () => {
    const schemeId = await prepared(3);
    const path = `/v1/schemes/${schemeId}/scoring-runs`;
    expect((await refused("POST", path, { period: "2999-01" }))[0]).toBe(422);
    expect((await refused("POST", path, { period: PERIOD, subjectIds: ["sub_x"] }))[0]).toBe(400);
    expect((await refused("POST", path, { period: PERIOD, version: 9 }))[0]).toBe(404);
    const run = await post(path, { period: PERIOD });
    await product.idle();
    expect(await refused("POST", `/v1/scoring-runs/${run.id}/cancel`, {})).toEqual([
      409,
      expect.stringContaining("nothing left to cancel"),
    ]);
    const other = await product.tenant();
    expect((await other.call("GET", `/v1/scoring-runs/${run.id}`)).status).toBe(404);
  });
});

describe("rank bands", () => {
  it("tell how far a rank hangs on the weights, the same every time", async () => {
    await organisation();
    const schemeId = await scheme([leaf("onTime", 0.5, await indicator("onTime")), leaf("polite", 0.5, await indicator("polite"))]);
    for (const [who, onTime, polite] of [
      ["ann", 95, 95],
      ["bob", 80, 20],
      ["cat", 21, 80],
    ] as const) {
      await observe("onTime", who, onTime, 100);
      await observe("polite", who, polite, 100);
    }
    await product.idle();
    await post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD });
    const bands = async () =>
      (await get(`/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}`)).data.map((row: Json) => [
        row.subjectName,
        row.rank,
        row.rankLow,
        row.rankHigh,
      ]);
    const found = await bands();
    expect(found).toEqual([
      ["ann", 1, 1, 1],
      ["cat", 2, 2, 3],
      ["bob", 3, 2, 3],
      ["team", null, null, null],
    ]);
    await post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD });
    expect(await bands()).toEqual(found);
  });
});
