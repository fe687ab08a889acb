import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf, type Json } from "../support/client.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
const { get, post, patch, refused, etagOf } = clientOf(() => tenant);
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

const PERIOD = "2026-03";
const GUIDES = { kinds: ["guide"] };

/** A merchant with two guides; a guide of another merchant. Everybody was on time in some share. */
let ids: Record<string, string>;
let definition: Json;
let schemeId: string;
beforeEach(async () => {
  tenant = await product.tenant();
  ids = {};
  const subject = async (externalId: string, kind: string, region: string, parentId?: string) => {
    const made = await post("/v1/subjects", { externalId, name: externalId, kind, tags: { region }, ...(parentId ? { parentId } : {}) });
    ids[externalId] = made.id;
  };
  await subject("shop", "merchant", "north");
  await subject("ann", "guide", "north", ids.shop);
  await subject("bob", "guide", "north", ids.shop);
  await subject("cat", "guide", "south");
  const { id: indicatorId } = await post("/v1/indicators", {
    key: "on-time",
    name: "On time",
    kind: "benefit",
    unit: "%",
    goalposts: { low: 0, high: 100 },
    source: { type: "observation", metric: "onTime" },
    measure: { kind: "rate", per: 100 },
  });
  const observed = { shop: 10, ann: 90, bob: 50, cat: 80 };
  for (const [subjectExternalId, numerator] of Object.entries(observed))
    await post("/v1/observations", { metric: "onTime", subjectExternalId, at: "2026-03-10T04:00:00Z", numerator, denominator: 100 });
  definition = {
    appliesTo: GUIDES,
    children: [{ type: "indicator", key: "on-time", weight: 1, indicatorId }],
    grades: [{ grade: "A", from: 0 }],
  };
  ({ id: schemeId } = await post("/v1/schemes", { name: "Guides", definition }));
  await publish();
  await product.idle();
});

const publish = async () => post(`/v1/schemes/${schemeId}/publish`, {}, { "if-match": await etagOf(`/v1/schemes/${schemeId}`) });
const score = (body: Json = {}) => post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD, ...body });
const rows = async (query = "") => (await get(`/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}${query}`)).data as Json[];

describe("a scheme that applies to guides", () => {
  it("scores and ranks the guides alone, at once and in the background", async () => {
    expect(await score()).toMatchObject({ subjects: 3, scored: 3, missing: 0 });
    expect((await rows()).map((row) => [row.subjectName, row.scoreRounded])).toEqual([
      ["ann", 90],
      ["cat", 80],
      ["bob", 50],
    ]);
    const run = await post(`/v1/schemes/${schemeId}/scoring-runs`, { period: PERIOD });
    await product.idle();
    expect((await get(`/v1/scoring-runs/${run.id}`)).scoring).toMatchObject({ subjects: 3, revision: 1 });
  });

  it("joins only guides in its groups, under parents that it does not score itself", async () => {
    await score();
    for (const [query, body, expected] of [
      ["&by=parent", { by: "parent" }, [["shop", 70, 2]]],
      [
        "&by=tag&tag=region",
        { by: "tag", tag: "region" },
        [
          ["south", 80, 1],
          ["north", 70, 2],
        ],
      ],
    ] as const) {
      await score(body);
      expect((await rows(query)).map((row) => [row.subjectName, row.scoreRounded, row.members])).toEqual(expected);
    }
    await score({ by: "tenant" });
    const [all] = await rows("&by=tenant");
    expect([all.scoreRounded, all.n, all.members]).toEqual([73.3, 300, 3]);
    const { series } = await get(`/v1/scorecards/${all.scorecardId}/indicators/on-time/evidence`);
    expect(series.flatMap((one: Json) => (one.value === null ? [] : [one.n]))).toEqual([300]);
  });

  it("refuses a subject that it does not apply to, and an audience of nobody, saying what to do", async () => {
    expect(await refused("POST", `/v1/schemes/${schemeId}/scorecards`, { period: PERIOD, subjectIds: [ids.shop] })).toEqual([
      422,
      expect.stringContaining("does not apply to the subject"),
    ]);
    const [status, detail] = await refused("POST", "/v1/schemes", { name: "Nobody", definition: { ...definition, appliesTo: {} } });
    expect([status, detail]).toEqual([400, expect.stringContaining("name kinds or tags")]);
  });

  it("tells in simulation and diff who comes in by a wider audience, and scores them by the next version", async () => {
    await patch(`/v1/schemes/${schemeId}`, { definition: { ...definition, appliesTo: { tags: [{ tag: "region", values: ["north"] }] } } });
    const { rows: simulated } = await post(`/v1/schemes/${schemeId}/simulate`, { period: PERIOD });
    const change = Object.fromEntries(simulated.map((row: Json) => [row.subjectName, row.gradeChange]));
    expect(change).toEqual({ shop: "gained", ann: "same", bob: "same", cat: "lost" });
    const diff = await get(`/v1/schemes/${schemeId}/diff?from=1`);
    expect(diff.settings).toEqual([{ field: "appliesTo", before: GUIDES, after: { tags: [{ tag: "region", values: ["north"] }] } }]);
    await publish();
    expect(await score()).toMatchObject({ schemeVersion: 2, subjects: 3 });
    expect((await rows()).map((row) => row.subjectName)).toEqual(["ann", "bob", "shop"]);
  });

  it("shows segments of its score among those it applies to", async () => {
    const segments = await get(`/v1/segments?schemeId=${schemeId}&period=${PERIOD}&by=kind`);
    expect(segments.rows.map((row: Json) => [row.segment, row.subjects])).toEqual([["guide", 3]]);
  });
});
