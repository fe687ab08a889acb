import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Json, ok } from "../support/client.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";
import { quantitiesOf } from "../support/quantities.js";

const TODAY = new Date("2026-07-15T04:00:00Z");
let product: Product;
let tenant: TestTenant;
beforeAll(async () => {
  product = await startProduct({ clock: () => TODAY });
});
afterAll(() => product.close());
beforeEach(async () => {
  tenant = await product.tenant();
});

const { post, get, aSubject, aShare, aMean, aScheme, observe, share, shares } = quantitiesOf(
  // The product is started before any test uses it.
  new Proxy({} as Product, { get: (_target, name) => product[name as keyof Product] }),
  () => tenant,
);

const promise = (more: Json = {}) => ({ name: { en: "On time", "zh-CN": "准时" }, value: 90, dueOn: "2026-12-31", ...more });
const refused = (body: Json) => tenant.call("POST", "/v1/targets", body);

describe("a target", () => {
  it("is measured from the start period's own value and forecast to its due date", async () => {
    const [indicatorId, subjectId] = [await aShare(), await aSubject("a")];
    await shares(subjectId, "2026-01", [70, 72, 74, 76, 78, 80]);
    const target = await post("/v1/targets", promise({ indicatorId, subjectId, startPeriod: "2026-01" }));
    expect(target).toMatchObject({
      name: { en: "On time", "zh-CN": "准时" },
      quantity: { type: "indicator", id: indicatorId, unit: "%", kind: "benefit", low: 0 },
      subject: { id: subjectId, name: "Shop a" },
      progress: {
        status: "on-track",
        current: { value: 80, n: 100, complete: true, status: "measured", period: { label: "2026-06" }, method: "wilson" },
        baseline: { value: 70, n: 100, given: false, status: "measured" },
        goal: { low: 90, high: null },
        share: 0.5,
        forecast: { period: "2026-12", points: 6, meets: true, method: "linear", reason: null },
      },
    });
    expect(target.progress.forecast.value).toBeCloseTo(92, 9);
    expect(target.progress.current.low).toBeLessThan(80);
    expect(target.progress.elapsed).toBeCloseTo(195 / 364, 9);
    expect(target.series.map((point: Json) => [point.period.label, point.value, point.complete])).toEqual([
      ["2026-01", 70, true],
      ["2026-02", 72, true],
      ["2026-03", 74, true],
      ["2026-04", 76, true],
      ["2026-05", 78, true],
      ["2026-06", 80, true],
      ["2026-07", null, false],
    ]);
  });

  it("is at risk when the line does not reach the promise, met when the value does, missed once the due period is over", async () => {
    const [indicatorId, subjectId] = [await aShare(), await aSubject("a")];
    await shares(subjectId, "2026-01", [70, 71, 70, 71, 72, 72]);
    const status = async (more: Json) =>
      (await post("/v1/targets", promise({ indicatorId, subjectId, startPeriod: "2026-01", ...more }))).progress.status;
    expect(await status({})).toBe("at-risk");
    expect(await status({ value: 72 })).toBe("met");
    expect(await status({ dueOn: "2026-06-15" })).toBe("missed");
    expect(await status({ dueOn: "2026-07-01" })).toBe("at-risk");
  });

  it("says that there is no forecast below four points and compares the way with the time instead", async () => {
    const [indicatorId, subjectId] = [await aShare(), await aSubject("a")];
    await shares(subjectId, "2026-04", [70, 75, 79]);
    const of = async (value: number) =>
      (await post("/v1/targets", promise({ indicatorId, subjectId, startPeriod: "2026-04", value, dueOn: "2026-12-31" }))).progress;
    expect(await of(90)).toMatchObject({ status: "on-track", forecast: { reason: "too-few-points", points: 3, value: null, meets: null } });
    expect(await of(99)).toMatchObject({ status: "on-track" });
    await observe([share(subjectId, "2026-06-20", 0, 20)]);
    expect(await of(99)).toMatchObject({ status: "at-risk", current: { n: 120 } });
  });

  it("keeps nothing measured, too little measured and a measured zero apart", async () => {
    const [indicatorId, subjectId] = [await aShare({ minimumSample: 50 }), await aSubject("a")];
    const target = await post("/v1/targets", promise({ indicatorId, subjectId, startPeriod: "2026-05" }));
    expect(target.progress).toMatchObject({ status: "no-data", current: null, share: null, baseline: { value: null, status: "missing" } });
    await shares(subjectId, "2026-05", [4, 0], 10);
    expect((await get(`/v1/targets/${target.id}`)).progress).toMatchObject({
      status: "no-data",
      baseline: { status: "suppressed", n: 10 },
    });
    await observe([share(subjectId, "2026-06-20", 0, 90)]);
    const read = await get(`/v1/targets/${target.id}`);
    expect(read.progress).toMatchObject({ status: "at-risk", current: { value: 0, n: 100 }, share: null });
    expect(read.series.map(({ status }: Json) => status)).toEqual(["suppressed", "measured", "missing"]);
  });

  it("of a cost is at most its value; of an interval it is the best range itself", async () => {
    const subjectId = await aSubject("a");
    const cost = await aMean();
    const interval = await aMean({ key: "steady", kind: "interval", best: [10, 20] });
    const at = (month: string, value: number) => ({ subjectId, metric: "minutes", at: `2026-${month}-10T04:00:00Z`, value });
    await observe([at("04", 40), at("05", 30)]);
    const most = await post("/v1/targets", promise({ indicatorId: cost, subjectId, startPeriod: "2026-04", value: 20 }));
    expect(most.progress).toMatchObject({ goal: { low: null, high: 20 }, share: 0.5 });
    const within = await post("/v1/targets", promise({ indicatorId: interval, subjectId, startPeriod: "2026-04", value: null }));
    expect(within.progress).toMatchObject({ goal: { low: 10, high: 20 }, share: 0.5 });
    await observe([at("06", 12)]);
    expect((await get(`/v1/targets/${within.id}`)).progress).toMatchObject({ status: "met", share: 1 });
  });

  it("of a scheme's score is measured by the version in force, for the tenant as a whole as well", async () => {
    const schemeId = await aScheme(await aShare());
    const [a, b] = [await aSubject("a"), await aSubject("b")];
    await shares(a, "2026-05", [60, 80]);
    await shares(b, "2026-05", [80, 90]);
    const all = await post("/v1/targets", promise({ schemeId, startPeriod: "2026-05" }));
    expect(all).toMatchObject({ subject: null, quantity: { type: "scheme", schemeVersion: 1, high: 100 } });
    expect(all.progress.current.value).toBeCloseTo(85, 9);
    expect(all.progress.baseline.value).toBeCloseTo(70, 9);
    const one = await post("/v1/targets", promise({ schemeId, subjectId: a, startPeriod: "2026-05" }));
    expect(one.progress.current.value).toBeCloseTo(80, 9);
  });

  it("takes a given baseline, and late data for a measured one", async () => {
    const [indicatorId, subjectId] = [await aShare(), await aSubject("a")];
    await shares(subjectId, "2026-05", [60, 80]);
    const given = await post("/v1/targets", promise({ indicatorId, subjectId, startPeriod: "2026-05", baseline: 70 }));
    expect(given.progress).toMatchObject({ baseline: { value: 70, given: true, n: null }, share: 0.5 });
    const measured = await post("/v1/targets", promise({ indicatorId, subjectId, startPeriod: "2026-05" }));
    await observe([share(subjectId, "2026-05-20", 80, 100)]);
    expect((await get(`/v1/targets/${measured.id}`)).progress).toMatchObject({ baseline: { value: 70, n: 200 }, share: 0.5 });
  });
});

describe("targets are refused", () => {
  it("with every problem and what to do: two quantities, none, and a start of another grain", async () => {
    const indicatorId = await aShare();
    for (const body of [promise(), promise({ indicatorId, schemeId: "sch_00000000000000000000000000" })])
      expect(await refused(body)).toMatchObject({ status: 400, body: { errors: [{ path: "indicatorId" }] } });
    expect(await refused(promise({ indicatorId, startPeriod: "2026-W10" }))).toMatchObject({ body: { errors: [{ path: "startPeriod" }] } });
    expect(await refused(promise({ indicatorId, dueOn: "soon", grain: "fortnight", extra: 1 }))).toMatchObject({ status: 400 });
  });

  it("for values that cannot be, dates before the start and spans too long to read", async () => {
    const indicatorId = await aShare({ measure: { kind: "rate", per: 100 } });
    const scheme = await aScheme(indicatorId);
    expect(await refused(promise({ schemeId: scheme, value: 900 }))).toMatchObject({ status: 422, body: { errors: [{ path: "value" }] } });
    expect(await refused(promise({ indicatorId, value: null }))).toMatchObject({ status: 422, body: { errors: [{ path: "value" }] } });
    expect(await refused(promise({ indicatorId, dueOn: "2026-06-30", baseline: -1 }))).toMatchObject({
      status: 422,
      body: { errors: [{ path: "baseline" }, { path: "dueOn" }] },
    });
    expect(await refused(promise({ indicatorId, grain: "day", dueOn: "2030-01-01" }))).toMatchObject({
      status: 422,
      body: { errors: [{ path: "dueOn" }] },
    });
  });

  it("for indicators, schemes and subjects that are another tenant's, as if they did not exist", async () => {
    const [indicatorId, subjectId] = [await aShare(), await aSubject("a")];
    const target = await post("/v1/targets", promise({ indicatorId, subjectId }));
    const other = await product.tenant("Other");
    expect((await other.call("POST", "/v1/targets", promise({ indicatorId }))).status).toBe(404);
    expect((await other.call("GET", `/v1/targets/${target.id}`)).status).toBe(404);
    expect((await other.call("GET", "/v1/targets")).body).toMatchObject({ data: [] });
    expect((await refused(promise({ indicatorId, subjectId: "sub_00000000000000000000000000" }))).status).toBe(404);
  });
});

describe("targets are kept", () => {
  it("changed only from what was read, archived and restored, and named in the audit log", async () => {
    const indicatorId = await aShare();
    const { id } = await post("/v1/targets", promise({ indicatorId, baseline: 70 }));
    const patch = (body: Json, version: string) => tenant.call("PATCH", `/v1/targets/${id}`, body, { "if-match": version });
    expect(await patch({ value: 95, baseline: null }, '"1"')).toMatchObject({
      status: 200,
      body: { data: { value: 95, baseline: null, version: 2, progress: { baseline: { given: false } } } },
    });
    expect((await patch({ value: 96 }, '"1"')).status).toBe(412);
    expect((await tenant.call("PATCH", `/v1/targets/${id}`, { value: 96 })).status).toBe(428);
    expect(await patch({ dueOn: "2026-01-01" }, '"2"')).toMatchObject({ status: 422, body: { errors: [{ path: "dueOn" }] } });
    expect((await patch({ indicatorId }, '"2"')).status).toBe(400);
    expect((await patch({ archived: true }, '"2"')).status).toBe(200);
    expect((await get("/v1/targets")).data).toEqual([]);
    expect((await get("/v1/targets?archived=true")).data).toMatchObject([{ id, value: 95 }]);
    const { data } = await get("/v1/audit-events");
    expect(data.map(({ action }: Json) => action)).toContain("target.updated");
  });

  it("listed newest first with their progress, filtered and paged without a gap", async () => {
    const [indicatorId, subjectId] = [await aShare(), await aSubject("a")];
    await shares(subjectId, "2026-06", [80]);
    const ids: string[] = [];
    for (const value of [81, 82, 83])
      ids.push((await post("/v1/targets", promise({ indicatorId, subjectId, value, startPeriod: "2026-06" }))).id);
    const whole = (await post("/v1/targets", promise({ indicatorId, dueOn: "2026-08-01", startPeriod: "2026-06" }))).id;
    const first = await get("/v1/targets?limit=3");
    const second = await get(`/v1/targets?limit=3&cursor=${first.nextCursor}`);
    const listed = [...first.data, ...second.data];
    expect(new Set(listed.map(({ id }: Json) => id))).toEqual(new Set([...ids, whole]));
    expect(second.nextCursor).toBeNull();
    expect(listed.every(({ progress }: Json) => progress.current.value === 80)).toBe(true);
    const idsOf = async (query: string) => (await get(`/v1/targets?${query}`)).data.map(({ id }: Json) => id);
    expect(await idsOf("subjectId=all")).toEqual([whole]);
    expect(await idsOf("dueBefore=2026-08-02")).toEqual([whole]);
    expect(await idsOf(`subjectId=${subjectId}&indicatorId=${indicatorId}`)).toHaveLength(3);
    expect((await tenant.call("GET", `/v1/targets?dueBefore=2026-08-02&cursor=${first.nextCursor}`)).status).toBe(400);
  });

  it("made once by a repeated request with the same Idempotency-Key", async () => {
    const indicatorId = await aShare();
    const send = () => tenant.call("POST", "/v1/targets", promise({ indicatorId }), { "idempotency-key": "once" });
    const [first, again] = [await send(), await send()];
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.body).toEqual(first.body);
    expect((await ok(tenant.call("GET", "/v1/targets"))).data).toHaveLength(1);
  });
});
