import { describe, expect, it } from "vitest";
import { aScheme, aShare, aSubject, get, post, product, refused, shares, tenant } from "../support/analysis-bench.js";
import { type Json, ok } from "../support/client.js";

describe("segments", () => {
  async function cities(): Promise<string> {
    const indicatorId = await aShare({ minimumSample: 20 });
    const at = async (name: string, city: string | null, hits: number, n: number) =>
      shares(await aSubject(name, { kind: name === "d" ? "guide" : "merchant", tags: city ? { city } : {} }), "2026-06", [hits], n);
    await at("a", "Suzhou", 10, 10);
    await at("b", "Suzhou", 60, 90);
    await at("c", "Wuxi", 90, 100);
    await at("d", "Nanjing", 5, 10);
    await at("e", null, 40, 50);
    return indicatorId;
  }

  it("weigh a segment by its records, suppress small ones, and keep subjects without the tag apart", async () => {
    const indicatorId = await cities();
    const found = await get(`/v1/segments?indicatorId=${indicatorId}&tag=city&period=2026-06`);
    expect(found.rows.map((row: Json) => [row.segment, row.subjects, row.status, row.value, row.n])).toEqual([
      ["Suzhou", 2, "measured", 70, 100],
      ["Nanjing", 1, "suppressed", null, 10],
      ["Wuxi", 1, "measured", 90, 100],
      [null, 1, "measured", 80, 50],
    ]);
    // R chisq.test(matrix(c(70, 90, 30, 10), 2), correct = FALSE): X-squared = 12.5, df = 1, p = 0.000407.
    expect(found.test).toMatchObject({ method: "chi-square", degreesOfFreedom: 1, conclusion: "differ" });
    expect(found.test.statistic).toBeCloseTo(12.5, 9);
    expect(found.test.pValue).toBeCloseTo(0.000407, 6);
    expect(found.pairs).toMatchObject([{ from: "Suzhou", to: "Wuxi", difference: 20, method: "two-proportions", conclusion: "better" }]);
  });

  it("group by kind of subject as well, for the last complete month unless told", async () => {
    const indicatorId = await cities();
    const found = await get(`/v1/segments?indicatorId=${indicatorId}&by=kind`);
    expect(found).toMatchObject({ period: { label: "2026-06", complete: true }, by: { type: "kind", tag: null } });
    expect(found.rows.map((row: Json) => [row.segment, row.subjects])).toEqual([
      ["merchant", 4],
      ["guide", 1],
    ]);
  });

  it("find no difference where there is none, adjust for many pairs, and work for scores", async () => {
    const indicatorId = await aShare();
    const schemeId = await aScheme(indicatorId);
    for (const [index, city] of ["A", "B", "C", "D"].entries())
      await shares(await aSubject(city, { tags: { city } }), "2026-06", [80 + index]);
    const found = await get(`/v1/segments?indicatorId=${indicatorId}&tag=city`);
    expect(found.test.conclusion).toBe("no-evidence");
    expect(found.pairs).toHaveLength(6);
    for (const { pValue, qValue, conclusion } of found.pairs) {
      expect(qValue).toBeGreaterThanOrEqual(pValue);
      expect(conclusion).toBe("no-evidence");
    }
    expect((await get(`/v1/segments?schemeId=${schemeId}&tag=city`)).test).toMatchObject({ method: "wald", degreesOfFreedom: 3 });
    expect((await refused(`/v1/segments?indicatorId=${indicatorId}`)).status).toBe(400);
    expect((await refused(`/v1/segments?indicatorId=${indicatorId}&tag=city&period=2027-01`)).status).toBe(422);
  });
});

describe("drivers", () => {
  const rows = ["speed", "manners", "price"].map((key) => ({ key, label: { en: key } }));
  async function aSurvey(): Promise<string> {
    const definition = {
      title: "Service",
      questions: [
        { type: "csat", key: "overall", label: "How satisfied are you?" },
        { type: "matrix", key: "parts", label: "Parts", rows },
        { type: "text", key: "why", label: "Why?" },
      ],
    };
    const survey = await post("/v1/surveys", { name: "Service", definition });
    await ok(tenant.call("POST", `/v1/surveys/${survey.id}/publish`, {}, { "if-match": '"1"' }));
    return survey.id;
  }

  /** Satisfaction follows speed closely, manners a little, price not at all; the same every time. */
  function answersOf(count: number): Json[] {
    let state = 7;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const point = (value: number) => Math.min(5, Math.max(1, Math.round(value)));
    return Array.from({ length: count }, () => {
      const [speed, manners, price] = [point(1 + 3 * random()), point(2 + 3 * random()), point(1 + 4 * random())];
      return { overall: point(0.75 * speed + 0.3 * manners + 0.2 + random()), parts: { speed, manners, price } };
    });
  }

  async function answer(surveyId: string, answers: Json[], more: Json = {}): Promise<void> {
    const base = Date.parse("2026-06-01T00:00:00Z");
    const records = answers.map((given, index) => ({
      surveyId,
      answers: given,
      submittedAt: new Date(base + index * 1000).toISOString(),
      ...more,
    }));
    for (let start = 0; start < records.length; start += 500)
      await post("/v1/responses:batch", { records: records.slice(start, start + 500) });
    await product.idle();
  }

  it("name what satisfaction goes with, in shares that add up to what is explained", async () => {
    const surveyId = await aSurvey();
    await answer(surveyId, answersOf(400));
    const found = await get(`/v1/drivers?surveyId=${surveyId}`);
    expect(found).toMatchObject({
      outcome: { key: "overall", low: 1, high: 5 },
      method: "shapley",
      reason: null,
      cases: { inPeriod: 400, read: 400, matching: 400, complete: 400, all: true },
      warnings: [],
    });
    expect(found.dimensions.map(({ key }: Json) => key)).toEqual(["parts.speed", "parts.manners", "parts.price"]);
    const sum = (of: (dimension: Json) => number) => found.dimensions.reduce((total: number, dimension: Json) => total + of(dimension), 0);
    expect(sum(({ share: part }) => part)).toBeCloseTo(found.r2, 9);
    expect(sum(({ importance }) => importance)).toBeCloseTo(1, 9);
    const [speed, , price] = found.dimensions;
    expect(speed).toMatchObject({ quadrant: "improve-first", answered: 400 });
    expect(speed.coefficient).toBeGreaterThan(0.5);
    expect(speed.performance).toBeCloseTo((100 * (speed.mean - 1)) / 4, 9);
    expect(price.importance).toBeLessThan(0.05);
    expect(found.adjustedR2).toBeLessThan(found.r2);
  });

  it("count only complete cases, of the subject and tag asked for, and say how many of how many", async () => {
    const surveyId = await aSurvey();
    const [subjectId, other] = [await aSubject("a", { tags: { city: "Suzhou" } }), await aSubject("b")];
    await answer(surveyId, answersOf(60), { subjectId });
    await answer(surveyId, answersOf(60), { subjectId: other, tags: { city: "Wuxi" } });
    await answer(surveyId, [{ overall: 5 }, { overall: 4, parts: { speed: 5 } }], { subjectId });
    const of = async (query: string) => (await get(`/v1/drivers?surveyId=${surveyId}${query}`)).cases;
    expect(await of(`&subjectId=${subjectId}`)).toEqual({ inPeriod: 62, read: 122, matching: 62, complete: 60, all: true });
    expect(await of("&tag=city%3DSuzhou")).toMatchObject({ matching: 62, complete: 60 });
    expect(await of("&tag=city%3DWuxi")).toMatchObject({ matching: 60, complete: 60 });
    expect(await of("&limit=100")).toMatchObject({ inPeriod: 122, read: 100, matching: 100, all: false });
    expect((await get(`/v1/drivers?surveyId=${surveyId}&limit=100`)).warnings.map(({ code }: Json) => code)).toContain("sampled");
  });

  it("say why there is none: too few cases, nothing that varies, nothing to explain by", async () => {
    const surveyId = await aSurvey();
    const reason = async (query = "") => await get(`/v1/drivers?surveyId=${surveyId}${query}`);
    expect(await reason()).toMatchObject({ reason: "too-few-cases", needed: 30, r2: null, method: null, dimensions: [{}, {}, {}] });
    await answer(
      surveyId,
      answersOf(50).map((given) => ({ ...given, overall: 4 })),
    );
    expect(await reason()).toMatchObject({ reason: "no-variation", r2: null });
    const definition = { title: "Bare", questions: [{ type: "nps", key: "nps", label: "NPS" }] };
    const bare = await post("/v1/surveys", { name: "Bare", definition });
    expect(await get(`/v1/drivers?surveyId=${bare.id}`)).toMatchObject({ reason: "no-dimensions", outcome: { key: "nps" } });
  });

  it("flag dimensions that say the same, and share their importance", async () => {
    const surveyId = await aSurvey();
    await answer(
      surveyId,
      answersOf(100).map((given) => ({ ...given, parts: { ...given.parts, price: given.parts.speed } })),
    );
    const found = await get(`/v1/drivers?surveyId=${surveyId}`);
    expect(found.warnings.map(({ code }: Json) => code)).toContain("collinear");
    const of = (key: string) => found.dimensions.find((dimension: Json) => dimension.key === key);
    expect(of("parts.price").share).toBeCloseTo(of("parts.speed").share, 9);
  });

  it("take only rated questions, and are refused with those there are", async () => {
    const surveyId = await aSurvey();
    const refusal = async (query: string) => await refused(`/v1/drivers?surveyId=${surveyId}${query}`);
    expect(await refusal("&outcome=why")).toMatchObject({ status: 400, body: { errors: [{ path: "outcome" }] } });
    expect(await refusal("&dimensions=parts.speed,parts.none")).toMatchObject({
      status: 400,
      body: { errors: [{ path: "dimensions.1" }] },
    });
    expect(await refusal("&dimensions=overall")).toMatchObject({ status: 400, body: { errors: [{ path: "dimensions" }] } });
    expect(await refusal("&period=2026-06&from=2026-01-01")).toMatchObject({ status: 400 });
    const other = await product.tenant("Other");
    expect((await other.call("GET", `/v1/drivers?surveyId=${surveyId}`)).status).toBe(404);
  });
});
