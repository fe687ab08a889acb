import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf, type Json } from "../support/client.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
const { get, post } = clientOf(() => tenant);
beforeAll(async () => {
  product = await startProduct({ clock: () => new Date("2026-10-05T02:00:00Z") });
});
afterAll(() => product.close());
beforeEach(async () => {
  tenant = await product.tenant();
});

const aSubject = async (externalId: string, more: Json = {}): Promise<string> =>
  (await post("/v1/subjects", { externalId, name: externalId, ...more })).id;

const indicatorOf = (key: string, more: Json = {}) => ({
  key,
  name: key,
  kind: "benefit",
  goalposts: { low: 0, high: 100 },
  source: { type: "observation", metric: key },
  ...more,
});
const anIndicator = async (key: string, more: Json = {}): Promise<string> => (await post("/v1/indicators", indicatorOf(key, more))).id;

async function observed(subjectId: string, metric: string, day: string, value: number): Promise<void> {
  await tenant.call("POST", "/v1/observations", { subjectId, metric, value, at: `${day}T02:00:00Z`, externalId: `${metric}-${day}` });
}

const panelOf = (subjectId: string, more: Json = {}) => ({
  name: "Panel",
  period: "2026-Q3",
  closesAt: "2026-10-20T10:00:00Z",
  rubric: [{ key: "clarity", name: "Clarity", scale: { low: 1, high: 5 } }],
  subjectIds: [subjectId],
  assessors: [{ name: "Ann", email: "ann@example.com", perspective: "expert" }],
  ...more,
});

describe("words that every object knows", () => {
  const words = ["constructor", "toString", "valueOf", "hasOwnProperty"];

  it("are no keys, so that a criterion nobody scored never passes for scored", async () => {
    const subjectId = await aSubject("shop");
    for (const key of words) {
      const rubric = [{ key, name: key, scale: { low: 1, high: 5 } }];
      expect((await tenant.call("POST", "/v1/panels", panelOf(subjectId, { rubric }))).status, key).toBe(400);
      expect((await tenant.call("POST", "/v1/indicators", indicatorOf(key))).status, key).toBe(400);
      const questions = [{ type: "csat", key, label: "How was it?" }];
      const survey = { name: "Survey", definition: { title: "Survey", questions } };
      expect((await tenant.call("POST", "/v1/surveys", survey)).status, key).toBe(400);
    }
  });

  it("are no names of tags, and no subject has them without having been given them", async () => {
    const indicatorId = await anIndicator("speed");
    const tagged = { externalId: "with", name: "with", tags: { constructor: "north" } };
    expect((await tenant.call("POST", "/v1/subjects", tagged)).status).toBe(400);
    await aSubject("without");
    const { rows } = await get(`/v1/segments?indicatorId=${indicatorId}&period=2026-09&tag=constructor`);
    expect(rows).toMatchObject([{ segment: null, subjects: 1 }]);
  });
});

describe("numbers too small for the table", () => {
  it("are refused where people write them, with what to do", async () => {
    const subjectId = await aSubject("shop");
    const indicatorId = await anIndicator("speed");
    const leaf = { type: "indicator", key: "speed", indicatorId, weight: 1e-200 };
    const attempts: [string, Json][] = [
      ["/v1/indicators", indicatorOf("missing", { missing: { rule: "score", score: 1e-300 } })],
      [
        "/v1/indicators",
        indicatorOf("bends", {
          goalposts: undefined,
          thresholds: [
            [0, 0],
            [50, 1e-300],
            [100, 100],
          ],
        }),
      ],
      ["/v1/panels", panelOf(subjectId, { settings: { agreementThreshold: 1e-300 } })],
      ["/v1/targets", { name: "Promise", indicatorId, value: 1e-300, dueOn: "2027-01-01" }],
      ["/v1/schemes", { name: "Scheme", definition: { children: [leaf], grades: [{ grade: "A", from: 0 }] } }],
    ];
    for (const [path, body] of attempts) {
      const answer = await tenant.call("POST", path, body);
      expect([answer.status, String(answer.body.detail)], path).toEqual([400, expect.stringContaining("must be 0 or at least 1e-9")]);
    }
  });

  it("count as zero where a formula comes to one", async () => {
    const subjectId = await aSubject("shop");
    await observed(subjectId, "speed", "2026-09-03", 40);
    await anIndicator("speed");
    const source = { type: "formula", expression: "speed * 1e-300" };
    const indicatorId = await anIndicator("nothing", { source });
    await product.idle();
    const definition = { children: [{ type: "indicator", key: "nothing", indicatorId, weight: 1 }], grades: [{ grade: "A", from: 0 }] };
    const scheme = await post("/v1/schemes", { name: "Scheme", definition });
    await post(`/v1/schemes/${scheme.id}/publish`, {}, { "if-match": '"1"' });
    expect(await post(`/v1/schemes/${scheme.id}/scorecards`, { period: "2026-09" })).toMatchObject({ scored: 1 });
    expect((await get(`/v1/scorecards?schemeId=${scheme.id}&period=2026-09`)).data).toMatchObject([{ score: 0 }]);
  });
});

describe("assessors who come and go at once", () => {
  it("are counted as they are", async () => {
    const { id } = await post("/v1/panels", panelOf(await aSubject("shop")));
    const add = (name: string) =>
      tenant.call("POST", `/v1/panels/${id}/assessors`, {
        assessors: [{ name, email: `${name}@example.com`, perspective: "expert" }],
      });
    await Promise.all(["bea", "cid", "dan", "dan"].map(add));
    const { assessors } = await get(`/v1/panels/${id}`);
    const gone = assessors.filter(({ name }: Json) => name === "bea" || name === "cid");
    await Promise.all(gone.map((one: Json) => tenant.call("DELETE", `/v1/panels/${id}/assessors/${one.id}`)));
    const panel = await get(`/v1/panels/${id}`);
    expect(panel.assessors.length).toBe(assessors.length - gone.length);
    expect(panel.assessorCount).toBe(panel.assessors.length);
  });
});

describe("a series of formulas and ratings", () => {
  it("says of every day what the day says by itself", async () => {
    const subjectId = await aSubject("shop");
    await anIndicator("speed");
    await post("/v1/rating-agencies", { key: "guide", name: "Guide", scale: { low: 1, high: 5 } });
    const stars = await anIndicator("stars", {
      goalposts: { low: 1, high: 5 },
      source: { type: "rating", agency: "guide", validMonths: 2 },
    });
    const both = await anIndicator("both", { source: { type: "formula", expression: "speed + orElse(stars, 0)" } });
    for (const [date, value] of [
      ["2026-07-20", 2],
      ["2026-09-02", 4],
      ["2026-09-02", 5],
      ["2026-09-04", 3],
    ] as const)
      await post("/v1/ratings", { agency: "guide", subjectId, date, value, externalId: `${date}-${value}` });
    for (const day of ["2026-09-01", "2026-09-02", "2026-09-05"]) await observed(subjectId, "speed", day, 10);
    await product.idle();
    const pointsOf = async (id: string, grain: string, from: string) => {
      const { points } = await get(`/v1/trends?indicatorId=${id}&subjectId=${subjectId}&grain=${grain}&from=${from}&to=2026-09-05`);
      return points.map((point: Json) => [point.period.label.slice(-5), point.value]);
    };
    expect(await pointsOf(stars, "day", "2026-08-31")).toEqual([
      ["08-31", 2],
      ["09-01", null],
      ["09-02", 4.5],
      ["09-03", 4.5],
      ["09-04", 4],
      ["09-05", 4],
    ]);
    expect(await pointsOf(both, "day", "2026-09-01")).toEqual([
      ["09-01", 10],
      ["09-02", 14.5],
      ["09-03", null],
      ["09-04", null],
      ["09-05", 14],
    ]);
    expect(await pointsOf(stars, "month", "2026-07-01")).toEqual([
      ["26-07", 2],
      ["26-08", 2],
      ["26-09", 4],
    ]);
  });
});

describe("lists of targets with long series", () => {
  it("end early rather than keep everybody waiting, and page on without a gap", async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `part${index}`);
    for (const key of keys) await anIndicator(key);
    const indicatorId = await anIndicator("whole", { source: { type: "formula", expression: keys.join(" + ") } });
    const made: string[] = [];
    for (let index = 0; index < 18; index++) {
      const target = { name: `Promise ${index}`, indicatorId, value: 10, dueOn: "2026-12-01", grain: "day", startPeriod: "2025-11-05" };
      made.unshift((await post("/v1/targets", target)).id);
    }
    const found: string[] = [];
    const sizes: number[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: Json = await get(`/v1/targets?limit=100${cursor ? `&cursor=${cursor}` : ""}`);
      sizes.push(page.data.length);
      found.push(...page.data.map(({ id }: Json) => id));
      cursor = page.nextCursor;
    }
    expect(sizes.length).toBeGreaterThan(1);
    expect(found.sort()).toEqual(made.sort());
  });
});

describe("subjects nested in a circle, as a batch can leave them", () => {
  it("are grouped once each, however deep the chain", async () => {
    const chain = Array.from({ length: 300 }, (_, index) => ({
      externalId: `s${index}`,
      name: `s${index}`,
      parentExternalId: `s${(index + 1) % 300}`,
    }));
    await tenant.call("POST", "/v1/subjects:batch", { records: chain });
    const indicatorId = await anIndicator("speed");
    const definition = { children: [{ type: "indicator", key: "speed", indicatorId, weight: 1 }], grades: [{ grade: "A", from: 0 }] };
    const scheme = await post("/v1/schemes", { name: "Scheme", definition });
    await post(`/v1/schemes/${scheme.id}/publish`, {}, { "if-match": '"1"' });
    expect(await post(`/v1/schemes/${scheme.id}/scorecards`, { period: "2026-09", by: "parent" })).toMatchObject({ subjects: 300 });
  });
});
