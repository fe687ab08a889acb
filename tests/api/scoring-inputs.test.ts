import { describe, expect, it } from "vitest";
import type { Json } from "../support/client.js";
import { anIndicator, aScheme, aSurvey, GRADES, get, leaf, patch, post, product, publish, tenant } from "../support/scoring-bench.js";

describe("indicators", () => {
  it("take the usual measure of their source and refuse one that does not suit it, with the path", async () => {
    const surveyId = await aSurvey();
    const stars = await anIndicator(surveyId, {
      key: "stars",
      measure: undefined,
      goalposts: { low: 1, high: 5 },
      source: { type: "survey", surveyId, question: "stars" },
    });
    expect(stars).toMatchObject({ measure: { kind: "mean" }, scale: { low: 1, high: 5 } });
    const refused = await tenant.call("POST", "/v1/indicators", { ...body(surveyId), measure: { kind: "ces" } });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: "measure.kind" }] } });
    const unknown = await tenant.call("POST", "/v1/indicators", {
      ...body(surveyId),
      source: { type: "survey", surveyId, question: "none" },
    });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ path: "source.question" }] } });
  });

  const body = (surveyId: string) => ({
    key: "x",
    name: "X",
    kind: "benefit",
    goalposts: { low: 1, high: 5 },
    source: { type: "survey", surveyId, question: "stars" },
  });

  it("have a key of their own within the tenant", async () => {
    const surveyId = await aSurvey();
    await anIndicator(surveyId);
    expect(await tenant.call("POST", "/v1/indicators", { ...body(surveyId), key: "satisfaction" })).toMatchObject({
      status: 409,
      body: { code: "already_exists" },
    });
  });

  it("are changed only from what was read, checked as a whole, and archived", async () => {
    const surveyId = await aSurvey();
    const { id } = await anIndicator(surveyId);
    const path = `/v1/indicators/${id}`;
    expect((await tenant.call("PATCH", path, { unit: "x" })).status).toBe(428);
    expect((await tenant.call("PATCH", path, { unit: "x" }, { "if-match": '"7"' })).status).toBe(412);
    expect((await tenant.call("PATCH", path, { goalposts: { low: 5, high: 1 } }, { "if-match": '"1"' })).status).toBe(400);
    const interval = await patch(path, { kind: "interval", best: [40, 60] });
    expect(interval).toMatchObject({ best: [40, 60], version: 2 });
    expect(await patch(path, { kind: "benefit", minimumSample: null })).not.toHaveProperty("best");
    expect(await get(path)).toMatchObject({ minimumSample: null, version: 3 });
    await patch(path, { archived: true });
    expect((await get("/v1/indicators")).data).toEqual([]);
    expect((await get("/v1/indicators?archived=true")).data).toMatchObject([{ id, archived: true }]);
  });

  it("of another tenant, and on another tenant's survey, do not exist", async () => {
    const surveyId = await aSurvey();
    const { id } = await anIndicator(surveyId);
    const other = await product.tenant();
    expect((await other.call("GET", `/v1/indicators/${id}`)).status).toBe(404);
    expect((await other.call("POST", "/v1/indicators", body(surveyId))).status).toBe(404);
  });
});

describe("schemes", () => {
  it("say of a malformed tree where and what", async () => {
    const children = [{ type: "indicator", key: "a", weight: 2, indicatorId: "ind_a" }, { type: "branch" }];
    const { status, body } = await tenant.call<Json>("POST", "/v1/schemes", { name: "X", definition: { children, grades: [] } });
    expect(status).toBe(400);
    expect(body.errors.map((error: Json) => error.path)).toEqual(
      expect.arrayContaining(["definition.children[0].weight", "definition.children[1].type", "definition.grades"]),
    );
  });

  it("survive hostile nesting and numbers that no table holds", async () => {
    const depth = 3_000;
    const nested = `${'{"type":"dimension","key":"k","name":"n","weight":1,"children":['.repeat(depth)}1${"]}".repeat(depth)}`;
    const refused = await tenant.call<Json>("POST", "/v1/schemes", `{"name":"x","definition":{"children":[${nested}],"grades":[]}}`);
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0].message).toContain("at most 5 levels");
    const tiny = [leaf("a", 1e-300, "ind_x"), leaf("b", 1, "ind_y")];
    const untraceable = await tenant.call<Json>("POST", "/v1/schemes", { name: "x", definition: { children: tiny, grades: GRADES } });
    expect([untraceable.status, untraceable.body.detail]).toEqual([400, expect.stringContaining("must be 0 or at least 1e-9")]);
    const source = { type: "observation", metric: "orders" };
    const huge = { key: "x", name: "X", kind: "benefit", measure: { kind: "mean" }, source, goalposts: { low: 0, high: 1e200 } };
    expect(await tenant.call("POST", "/v1/indicators", huge)).toMatchObject({ status: 400, body: { errors: [{ path: "goalposts" }] } });
  });

  it("may be saved unfinished, tell what is missing, and are not published before it is mended", async () => {
    const { id: indicatorId } = await anIndicator(await aSurvey());
    const children = [leaf("a", 0.5, indicatorId), leaf("b", 0.4, "ind_00000000000000000000000000")];
    const draft = await post("/v1/schemes", { name: "X", definition: { children, grades: GRADES } });
    expect(draft.problems.map((problem: Json) => problem.path)).toEqual(["definition.children", "definition.children[1].indicatorId"]);
    const refused = await tenant.call("POST", `/v1/schemes/${draft.id}/publish`, {}, { "if-match": '"1"' });
    expect(refused).toMatchObject({ status: 422, body: { errors: draft.problems } });
    const mended = await patch(`/v1/schemes/${draft.id}`, { definition: { children: [leaf("a", 1, indicatorId)], grades: GRADES } });
    expect(mended.problems).toEqual([]);
    await patch(`/v1/indicators/${indicatorId}`, { archived: true });
    expect((await tenant.call<Json>("POST", `/v1/schemes/${draft.id}/publish`, {}, { "if-match": '"2"' })).body.detail).toContain(
      "archived",
    );
    await patch(`/v1/indicators/${indicatorId}`, { archived: false });
    expect(await publish(draft.id)).toMatchObject({ number: 1, indicators: [{ id: indicatorId, minimumSample: 2 }] });
  });

  it("keep a published version whatever becomes of its indicators, and refuse to edit it", async () => {
    const { id: indicatorId } = await anIndicator(await aSurvey());
    const id = await aScheme([leaf("a", 1, indicatorId)]);
    const path = `/v1/schemes/${id}/versions/1`;
    const first = await get(path);
    expect(await tenant.call("POST", `/v1/schemes/${id}/publish`, {}, { "if-match": '"2"' })).toMatchObject({ status: 409 });
    await patch(`/v1/indicators/${indicatorId}`, { goalposts: { low: 20, high: 90 } });
    expect(await get(path)).toEqual(first);
    expect(await publish(id)).toMatchObject({ number: 2, indicators: [{ goalposts: { low: 20, high: 90 } }] });
    expect((await get(`/v1/schemes/${id}/versions`)).map((version: Json) => version.number)).toEqual([2, 1]);
    const edited = await tenant.call<Json>("PATCH", path, { name: "Y" }, { "if-match": '"1"' });
    expect(edited).toMatchObject({ status: 409, body: { code: "published" } });
    expect(edited.body.detail).toContain("publish it as the next version");
    expect(await get("/v1/schemes")).toMatchObject({ data: [{ id, status: "published", publishedVersion: 2 }] });
  });

  it("that are archived are left alone until they are restored", async () => {
    const id = await aScheme([leaf("a", 1, (await anIndicator(await aSurvey())).id)]);
    expect(await patch(`/v1/schemes/${id}`, { archived: true })).toMatchObject({ status: "archived" });
    expect((await tenant.call("PATCH", `/v1/schemes/${id}`, { description: "x" }, { "if-match": '"3"' })).status).toBe(409);
    expect((await get("/v1/schemes")).data).toEqual([]);
    expect(await patch(`/v1/schemes/${id}`, { archived: false })).toMatchObject({ status: "published" });
  });
});
