import { current, runAs } from "@touchstone/core/context";
import * as Scheme from "@touchstone/core/scheme";
import * as SchemeTemplate from "@touchstone/core/scheme-template";
import * as Survey from "@touchstone/core/survey";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf, type Json, ok } from "../support/client.js";
import { type Product, request, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());
beforeEach(async () => {
  tenant = await product.tenant();
});

const PATH = "/v1/schemes/from-template";
const { get, post } = clientOf(() => tenant);
const build = (body: unknown, headers?: Record<string, string>) => post(PATH, body, headers);
const count = async (path: string) => (await get(`${path}?limit=100`)).data.length;

describe("a scheme from a template", () => {
  it.each(["guide-service", "service-quality", "team-management", "merchant-service", "platform-user-service", "e-s-qual"])(
    "%s is a draft without problems, with its indicators and its survey, and can be published",
    async (template) => {
      const listed = (await get("/v1/scheme-templates")).find((one: Json) => one.key === template);
      const built = await build({ template, name: { en: "Mine", "zh-CN": "我的" } });
      expect(built.scheme).toMatchObject({ name: { en: "Mine", "zh-CN": "我的" }, status: "draft", problems: [] });
      const leaves = listed.dimensions.flatMap((dimension: Json) => dimension.indicators);
      expect(built.indicators.map((one: Json) => one.key)).toEqual(leaves.map((one: Json) => listed.keyPrefix + one.key));
      expect(new Set(built.indicators.map((one: Json) => one.outcome))).toEqual(new Set(["created"]));
      expect(built.survey).toMatchObject({ name: "Mine", status: "draft", outcome: "created" });
      const codes = built.toConnect.map((one: Json) => one.code);
      expect(codes).toContain("publish-survey");
      expect(codes.filter((code: string) => code === "push-metric")).toHaveLength(listed.metrics.length);
      const survey = await get(`/v1/surveys/${built.survey.id}`);
      expect(survey.definition).toEqual(listed.survey);
      await ok(tenant.call("POST", `/v1/schemes/${built.scheme.id}/publish`, {}, { "if-match": '"1"' }));
    },
  );

  it("scores what is answered once its survey is published", async () => {
    const built = await build({ template: "e-s-qual" });
    await ok(tenant.call("POST", `/v1/surveys/${built.survey.id}/publish`, {}, { "if-match": '"1"' }));
    await ok(tenant.call("POST", `/v1/schemes/${built.scheme.id}/publish`, {}, { "if-match": '"1"' }));
    const subject = await ok(tenant.call("POST", "/v1/subjects", { externalId: "shop", name: "Shop" }));
    const { definition } = await get(`/v1/surveys/${built.survey.id}`);
    const matrices = definition.questions.filter((question: Json) => question.type === "matrix");
    const given = (points: number) =>
      Object.fromEntries(matrices.map(({ key, rows }: Json) => [key, Object.fromEntries(rows.map((row: Json) => [row.key, points]))]));
    const records = Array.from({ length: 30 }, () => ({
      surveyId: built.survey.id,
      subjectId: subject.id,
      submittedAt: "2026-03-10T08:00:00Z",
      answers: given(4),
    }));
    expect((await ok(tenant.call("POST", "/v1/responses:batch", { records }))).counts).toEqual({ created: 30 });
    await product.idle();
    await ok(tenant.call("POST", `/v1/schemes/${built.scheme.id}/scorecards`, { period: "2026-03" }));
    const [row] = (await get(`/v1/scorecards?schemeId=${built.scheme.id}&period=2026-03`)).data;
    expect(row).toMatchObject({ scoreRounded: 75, grade: "B", coverage: 1 });
  });

  it("reuses indicators of the same keys, tells how they differ, and asks no second survey", async () => {
    const fields = { name: "Ours", kind: "benefit", unit: "%", goalposts: { low: 0, high: 50 }, measure: { kind: "rate", per: 100 } };
    await ok(
      tenant.call("POST", "/v1/indicators", {
        ...fields,
        key: "team_handovers",
        source: { type: "observation", metric: "team.handoversComplete" },
      }),
    );
    const first = await build({ template: "team-management" });
    const reused = first.indicators.filter((one: Json) => one.outcome === "reused");
    expect(reused).toMatchObject([{ key: "team_handovers", name: "Ours", differs: ["goalposts"] }]);
    const second = await build({ template: "team-management" });
    expect(second.survey).toBeNull();
    expect(new Set(second.indicators.map((one: Json) => one.outcome))).toEqual(new Set(["reused"]));
    expect(second.indicators.flatMap((one: Json) => one.differs)).toEqual(["goalposts"]);
    expect(second.scheme.id).not.toBe(first.scheme.id);
    const third = await build({ template: "team-management", keyPrefix: "north_" });
    expect(third.indicators.map((one: Json) => one.key)).toContain("north_handovers");
    expect(await count("/v1/surveys")).toBe(2);
  });

  it("takes a survey and metrics of the tenant, and refuses a survey without the questions before making anything", async () => {
    const other = await ok(
      tenant.call("POST", "/v1/surveys", {
        name: "S",
        definition: { title: "S", questions: [{ type: "csat", key: "satisfaction", label: "?" }] },
      }),
    );
    const unsuitable = await tenant.call<Json>("POST", PATH, { template: "merchant-service", bindings: { surveyId: other.id } });
    expect(unsuitable.status).toBe(422);
    expect(unsuitable.body.errors.map((error: Json) => error.message)).toEqual([
      expect.stringContaining('no question "merchant"'),
      expect.stringContaining('no question "recommend"'),
    ]);
    expect([await count("/v1/schemes"), await count("/v1/indicators")]).toEqual([0, 0]);
    const { survey } = (await get("/v1/scheme-templates")).find((one: Json) => one.key === "merchant-service");
    const own = await ok(tenant.call("POST", "/v1/surveys", { name: "Own", definition: survey }));
    const metrics = { "chat.firstReplySeconds": "imReply", orders: "orderCount" };
    const built = await build({ template: "merchant-service", bindings: { surveyId: own.id, metrics } });
    expect(built.survey).toMatchObject({ id: own.id, outcome: "bound" });
    const sources = Object.fromEntries(built.indicators.map((one: Json) => [one.key, one.source]));
    expect(sources.merchant_firstReply).toEqual({ type: "observation", metric: "imReply" });
    expect(sources.merchant_complaintsPerThousand).toMatchObject({ denominator: "orderCount" });
    expect(sources.merchant_satisfaction.surveyId).toBe(own.id);
    expect(await count("/v1/surveys")).toBe(2);
  });

  it("adds the dimensions and questions of an option, which take their share of the weight", async () => {
    const built = await build({ template: "e-s-qual", options: ["recovery"] });
    expect(built.scheme.problems).toEqual([]);
    const weights = built.scheme.definition.children.map((child: Json) => child.weight);
    expect(weights).toHaveLength(7);
    expect(weights.slice(4).reduce((a: number, b: number) => a + b)).toBeCloseTo(0.3, 12);
    expect(built.indicators).toHaveLength(33);
  });

  it("is made exactly once under an Idempotency-Key", async () => {
    const key = { "idempotency-key": "make-it" };
    const first = await build({ template: "guide-service" }, key);
    expect(await build({ template: "guide-service" }, key)).toEqual(first);
    expect([await count("/v1/schemes"), await count("/v1/surveys")]).toEqual([1, 1]);
  });

  it("goes on to the same things when a request that was cut short is sent again", async () => {
    const at = new Date();
    const inRun = <T>(work: () => Promise<T>) =>
      tenant.inside(() => runAs({ ...current(), idempotency: { seed: "same", at, next: 0 } }, work));
    const input = SchemeTemplate.fromTemplateSchema.parse({ template: "guide-service" });
    const first = await inRun(() => SchemeTemplate.fromTemplate(input));
    const again = await inRun(() => SchemeTemplate.fromTemplate(input));
    expect(again.scheme.id).toBe(first.scheme.id);
    expect(again.indicators.map(({ id, outcome }) => [id, outcome])).toEqual(first.indicators.map(({ id }) => [id, "created"]));
    expect([await count("/v1/schemes"), await count("/v1/surveys")]).toEqual([1, 1]);
  });

  it("takes up a run that died between the scheme and its indicators", async () => {
    const at = new Date();
    const inRun = <T>(work: () => Promise<T>) =>
      tenant.inside(() => runAs({ ...current(), idempotency: { seed: "died", at, next: 0 } }, work));
    const input = SchemeTemplate.fromTemplateSchema.parse({ template: "guide-service" });
    const [template] = await SchemeTemplate.templates();
    if (!template?.survey) throw new Error("the template has no survey");
    const { survey } = template;
    const [schemeId, surveyId] = await inRun(async () => {
      const grades = template.grades;
      const children = [{ type: "indicator" as const, key: "a", weight: 1, indicatorId: "ind_a" }];
      const scheme = await Scheme.create(Scheme.schemeInputSchema.parse({ name: "x", definition: { children, grades } }));
      return [scheme.id, (await Survey.create({ name: "x", definition: survey })).id];
    });
    const built = await inRun(() => SchemeTemplate.fromTemplate(input));
    expect([built.scheme.id, built.survey?.id]).toEqual([schemeId, surveyId]);
    expect([await count("/v1/schemes"), await count("/v1/surveys")]).toEqual([1, 1]);
  });

  it("is refused with what there is instead", async () => {
    const refused = async (body: unknown) => {
      const answer = await tenant.call<Json>("POST", PATH, body);
      return [answer.status, answer.body.errors.map((error: Json) => `${error.path}: ${error.message}`).join("; ")];
    };
    expect(await refused({ template: "nothing" })).toEqual([400, expect.stringContaining("there are guide-service, service-quality")]);
    expect(await refused({ template: "guide-service", options: ["x"], bindings: { metrics: { y: "z" } } })).toEqual([
      400,
      expect.stringMatching(/options\[0\].*bindings\.metrics\.y.*it has chat\.firstReplySeconds/),
    ]);
    expect((await refused({ template: "guide-service", keyPrefix: "9" }))[0]).toBe(400);
    expect(await refused({ template: "guide-service", createSurvey: false })).toEqual([422, expect.stringContaining("bindings.surveyId")]);
    const theirs = await product.tenant();
    const survey = await theirs.call<Json>("POST", "/v1/surveys", {
      name: "S",
      definition: { title: "S", questions: [{ type: "csat", key: "q", label: "?" }] },
    });
    const foreign = await tenant.call("POST", PATH, { template: "guide-service", bindings: { surveyId: survey.body.data.id } });
    expect(foreign.status).toBe(404);
    const made = await build({ template: "team-management" });
    const { id } = made.indicators[0];
    await ok(tenant.call("PATCH", `/v1/indicators/${id}`, { archived: true }, { "if-match": '"1"' }));
    expect(await refused({ template: "team-management" })).toEqual([422, expect.stringContaining("is archived; restore it")]);
  });

  it("takes the rights to make what it makes", async () => {
    const created = await ok(tenant.call("POST", "/v1/api-keys", { name: "narrow", scopes: ["schemes.write"] }));
    const narrow = await request<Json>(
      product.url,
      "POST",
      PATH,
      { template: "guide-service" },
      { authorization: `Bearer ${created.key}` },
    );
    expect([narrow.status, narrow.body.requiredScope]).toEqual([403, "indicators.write"]);
    expect(await count("/v1/schemes")).toBe(0);
  });
});
