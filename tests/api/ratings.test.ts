import * as Reconciliation from "@touchstone/core/reconciliation";
import * as Rollup from "@touchstone/core/rollup";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientOf, type Json, ok } from "../support/client.js";
import { type Product, request, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
const { etagOf, get, post } = clientOf(() => tenant);
let shop: string;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());
beforeEach(async () => {
  tenant = await product.tenant();
  shop = await aSubject("shop");
  await anAgency("stars");
});

const patch = async (path: string, body: unknown) => tenant.call("PATCH", path, body, { "if-match": await etagOf(path) });
const aSubject = async (externalId: string): Promise<string> => (await post("/v1/subjects", { externalId, name: `Shop ${externalId}` })).id;
const anAgency = (key: string, changes: Json = {}) =>
  post("/v1/rating-agencies", { key, name: { en: `Agency ${key}`, "zh-CN": `机构 ${key}` }, scale: { low: 1, high: 5 }, ...changes });
const rate = (changes: Json = {}) =>
  tenant.call<{ data: Json }>("POST", "/v1/ratings", { agency: "stars", subjectId: shop, date: "2026-03-31", value: 4.2, ...changes });
const withdraw = async (id: string) =>
  tenant.call(
    "POST",
    `/v1/ratings/${id}/withdraw`,
    { reason: "Taken back by the agency" },
    { "if-match": await etagOf(`/v1/ratings/${id}`) },
  );

/** What scorecards read: count and sum of the shop's ratings in a month. */
async function counted(month = "2026-03", metric = "stars", subject = shop): Promise<[number, number]> {
  await product.idle();
  const metrics = await tenant.inside(() => Rollup.read(subject, "ratings", { from: `${month}-01`, to: `${month}-31` }));
  const { n = 0, sum = 0 } = metrics.get(metric) ?? {};
  return [n, sum];
}

describe("agencies", () => {
  it("have a key and a scale that never change, and a name that may", async () => {
    expect(await tenant.call("POST", "/v1/rating-agencies", { key: "stars", name: "x", scale: { low: 0, high: 1 } })).toMatchObject({
      status: 409,
      body: { code: "already_exists" },
    });
    expect(await patch("/v1/rating-agencies/stars", { scale: { low: 0, high: 10 } })).toMatchObject({ status: 400 });
    await ok(patch("/v1/rating-agencies/stars", { name: "Stars", url: "https://stars.example/method" }));
    expect(await get("/v1/rating-agencies/stars")).toMatchObject({
      name: "Stars",
      url: "https://stars.example/method",
      scale: { low: 1, high: 5 },
    });
    await ok(patch("/v1/rating-agencies/stars", { url: null, published: false }));
    expect(await get("/v1/rating-agencies/stars")).toMatchObject({ url: null, published: false });
    expect(await tenant.call("PATCH", "/v1/rating-agencies/stars", { name: "x" }, { "if-match": '"1"' })).toMatchObject({ status: 412 });
    expect((await get("/v1/rating-agencies")).data).toHaveLength(1);
  });

  it("are refused with a scale upside down, a key that is none, and an address that could do harm", async () => {
    const agency = { key: "a", name: "A", scale: { low: 0, high: 10 } };
    for (const bad of [
      { ...agency, scale: { low: 5, high: 5 } },
      { ...agency, scale: { low: 0 } },
      { ...agency, key: "A#b" },
      { ...agency, key: "a|b" },
      ...["javascript:alert(1)", "http://a.example", "https://user:secret@a.example", "data:text/html,x", "//a.example"].map((url) => ({
        ...agency,
        url,
      })),
    ])
      expect(await tenant.call("POST", "/v1/rating-agencies", bad), JSON.stringify(bad)).toMatchObject({ status: 400 });
  });
});

describe("ratings", () => {
  it("count once in their month, however often they are sent", async () => {
    const first = await rate();
    expect(first).toMatchObject({ status: 201, body: { data: { state: "current", value: 4.2, date: "2026-03-31" } } });
    const again = await rate();
    expect([again.status, again.headers.get("idempotent-replayed"), again.body.data.id]).toEqual([200, "true", first.body.data.id]);
    expect(await counted()).toEqual([1, 4.2]);
  });

  it("take an id of the client's; other content under it is refused and says how to correct", async () => {
    const { body } = await rate({ externalId: "r-1" });
    expect(await rate({ externalId: "r-1" })).toMatchObject({ status: 200, body: { data: { id: body.data.id } } });
    const other = await rate({ externalId: "r-1", value: 3 });
    expect(other).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect(JSON.stringify(other.body)).toContain(`\\"corrects\\": \\"${body.data.id}\\"`);
    expect(await counted()).toEqual([1, 4.2]);
  });

  it("are corrected by a rating that takes their place, once", async () => {
    const { id } = (await rate()).body.data;
    const correction = await rate({ value: 3.1, corrects: id });
    expect(correction.status).toBe(201);
    expect(await rate({ value: 3.1, corrects: id })).toMatchObject({ status: 200, body: { data: { id: correction.body.data.id } } });
    expect(await rate({ value: 2, corrects: id, externalId: "second" })).toMatchObject({ status: 409 });
    expect(await get(`/v1/ratings/${id}`)).toMatchObject({ state: "corrected", correctedBy: correction.body.data.id, value: 4.2 });
    expect(await counted()).toEqual([1, 3.1]);
    expect((await get("/v1/ratings")).data.map(({ value }: Json) => value)).toEqual([3.1]);
    expect((await get("/v1/ratings?state=all")).data).toHaveLength(2);
  });

  it("are corrected only by a rating of the same agency and subject, and never by themselves", async () => {
    await anAgency("other");
    const { id } = (await rate({ externalId: "r" })).body.data;
    expect(await rate({ corrects: id, agency: "other" })).toMatchObject({ status: 422 });
    expect(await rate({ corrects: id, subjectId: await aSubject("b") })).toMatchObject({ status: 422 });
    expect(await rate({ corrects: id, externalId: "r", value: 2 })).toMatchObject({ status: 400 });
    expect(await rate({ corrects: "rtg_00000000000000000000000000" })).toMatchObject({ status: 404 });
    expect(await counted()).toEqual([1, 4.2]);
  });

  it("leave every figure when withdrawn, stay on record, and can be replaced", async () => {
    const { id } = (await rate()).body.data;
    expect(await counted()).toEqual([1, 4.2]);
    expect(await withdraw(id)).toMatchObject({ status: 200, body: { data: { state: "withdrawn" } } });
    expect(await counted()).toEqual([0, 0]);
    expect(await withdraw(id)).toMatchObject({ status: 409 });
    expect((await get("/v1/ratings?state=withdrawn")).data).toMatchObject([{ id, withdrawal: "Taken back by the agency" }]);
    expect(await rate()).toMatchObject({ status: 200, body: { data: { state: "withdrawn" } } });
    expect(await rate({ value: 3, corrects: id })).toMatchObject({ status: 201 });
    expect(await counted()).toEqual([1, 3]);
  });

  it("are refused off the scale, in the future, of unknown agencies and subjects, and with an address that could do harm", async () => {
    const cases: [Json, number, string][] = [
      [{ value: 5.1 }, 400, "value"],
      [{ value: 0.9 }, 400, "value"],
      [{ value: 4.12345 }, 400, "value"],
      [{ value: "4" }, 400, "value"],
      [{ date: "2099-01-01" }, 400, "date"],
      [{ date: "1999-12-31" }, 400, "date"],
      [{ date: "2026-02-30" }, 400, "date"],
      [{ agency: "nobody" }, 422, "agency"],
      [{ agency: "a|b" }, 400, "agency"],
      [{ sourceUrl: "http://stars.example" }, 400, "sourceUrl"],
      [{ sourceUrl: "javascript:alert(1)" }, 400, "sourceUrl"],
      [{ sourceUrl: "https://me:secret@stars.example" }, 400, "sourceUrl"],
      [{ sampleSize: 0 }, 400, "sampleSize"],
      [{ subjectExternalId: "shop" }, 400, "subjectId"],
      [{ corrects: "obs_x" }, 400, "corrects"],
    ];
    for (const [changes, status, path] of cases)
      expect(await rate(changes), JSON.stringify(changes)).toMatchObject({ status, body: { errors: [{ path }] } });
    expect(await rate({ subjectId: "sub_00000000000000000000000000" })).toMatchObject({ status: 404 });
    expect(await counted()).toEqual([0, 0]);
  });

  it("come in batches, each for itself, in order", async () => {
    const record = { agency: "stars", subjectExternalId: "shop", date: "2026-01-31", value: 4 };
    const { results, counts } = await post("/v1/ratings:batch", {
      records: [record, { ...record, value: 9 }, record, { ...record, value: 3 }, { ...record, date: "2026-02-28" }, "nonsense"],
    });
    expect(results.map(({ status }: Json) => status)).toEqual(["created", "invalid", "replayed", "invalid", "created", "invalid"]);
    expect(counts).toEqual({ created: 2, replayed: 1, invalid: 3 });
    expect(results[1].problem.errors).toMatchObject([{ path: "value" }]);
    expect(results[3].problem).toMatchObject({ code: "conflict" });
    expect(await counted("2026-01")).toEqual([1, 4]);
  });

  it("are listed by subject and agency, newest first; the latest of each exactly once over all pages", async () => {
    await anAgency("marks", { scale: { low: 0, high: 100 } });
    const shops = [shop, await aSubject("b"), await aSubject("c")];
    const records = shops.flatMap((subjectId, s) =>
      ["2025-12-31", "2026-03-31", "2025-09-30"].flatMap((date, d) => [
        { agency: "stars", subjectId, date, value: 1 + d },
        { agency: "marks", subjectId, date, value: 10 * s + d },
      ]),
    );
    expect((await post("/v1/ratings:batch", { records })).counts).toEqual({ created: 18 });
    const newest = (await get(`/v1/ratings?latest=true&subjectId=${shop}&agency=stars`)).data[0];
    await withdraw(newest.id);
    const seen: string[] = [];
    for (let cursor = ""; ; ) {
      const page: Json = await get(`/v1/ratings?latest=true&limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.data.map(({ subjectId, agency, date }: Json) => `${shops.indexOf(subjectId)} ${agency} ${date}`));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    const march = [0, 1, 2].flatMap((s) => ["marks", "stars"].map((agency) => `${s} ${agency} 2026-03-31`));
    expect(seen.sort()).toEqual(march.map((line) => (line === "0 stars 2026-03-31" ? "0 stars 2025-12-31" : line)));
    const history = (await get(`/v1/ratings?subjectId=${shop}&agency=marks`)).data.map(({ date }: Json) => date);
    expect(history).toEqual(["2026-03-31", "2025-12-31", "2025-09-30"]);
    expect((await get("/v1/ratings?agency=marks&from=2025-12-31&to=2025-12-31")).data).toHaveLength(3);
  });

  it("come out of a CSV file, suggested by the names of its columns, each row once", async () => {
    const file =
      "shop,agency,rating,rated at,source\nshop,stars,4.5,2026-03-31,https://stars.example\nshop,stars,9,2026-02-28,\nshop,stars,4.5,2026-03-31,https://stars.example\n";
    const { mapping, missing } = await post("/v1/imports:preview", { kind: "ratings", sample: file });
    expect(missing).toEqual([]);
    const { id, upload } = await post("/v1/imports", { kind: "ratings", mapping });
    expect((await fetch(upload.url, { method: "PUT", body: file, headers: { "content-type": "text/csv" } })).ok).toBe(true);
    await post(`/v1/imports/${id}/start`, {});
    await product.idle();
    expect(await get(`/v1/imports/${id}`)).toMatchObject({ state: "done", progress: { rows: 3, created: 1, replayed: 1, invalid: 1 } });
    expect(await counted()).toEqual([1, 4.5]);
    expect((await get("/v1/ratings")).data).toMatchObject([{ value: 4.5, sourceUrl: "https://stars.example", agency: "stars" }]);
  });

  it("are found by reconciliation exactly as the stream counted them", async () => {
    const { id } = (await rate()).body.data;
    await rate({ date: "2026-03-01", value: 2 });
    await rate({ value: 3, corrects: id });
    await product.idle();
    const report = await tenant.inside(() => Reconciliation.reconcile({ months: ["2026-03"], repair: false, settleMs: 0 }));
    expect(report.drift).toEqual([]);
    expect(report.records).toBe(3);
  });

  it("are another tenant's secret", async () => {
    const { id } = (await rate()).body.data;
    const other = await product.tenant("Other");
    for (const path of [`/v1/ratings/${id}`, "/v1/rating-agencies/stars"])
      expect(await other.call("GET", path)).toMatchObject({ status: 404 });
    expect(await other.call("POST", `/v1/ratings/${id}/withdraw`, { reason: "x" }, { "if-match": '"1"' })).toMatchObject({ status: 404 });
    expect((await ok(other.call("GET", "/v1/ratings"))).data).toEqual([]);
    await ok(other.call("POST", "/v1/rating-agencies", { key: "stars", name: "x", scale: { low: 1, high: 5 } }));
    const body = { agency: "stars", subjectId: shop, date: "2026-03-31", value: 1 };
    expect(await other.call("POST", "/v1/ratings", body)).toMatchObject({ status: 404 });
  });
});

describe("the public page", () => {
  const publish = async (changes: Json = {}): Promise<string> => {
    const { path } = (await ok(patch("/v1/rating-page", { published: true, ...changes }))) as Json;
    return path;
  };
  const open = (path: string, headers: Record<string, string> = {}) => fetch(`${product.url}${path}`, { headers });

  it("does not exist until it is published, nor after it is taken back", async () => {
    expect(await get("/v1/rating-page")).toEqual({ published: false, title: null, note: null, path: null, updatedAt: null, version: 0 });
    await ok(patch("/v1/rating-page", { title: "Ratings" }));
    const { path } = await get("/v1/rating-page");
    expect((await open(path)).status).toBe(404);
    expect(await publish()).toBe(path);
    expect((await open(path)).status).toBe(200);
    await ok(patch("/v1/rating-page", { published: false, title: null }));
    expect((await open(path)).status).toBe(404);
    expect((await open("/p/ratings/AAAAAAAAAAAA/page")).status).toBe(404);
    expect((await open("/p/ratings/a%23b/page")).status).toBe(400);
  });

  it("shows the latest rating of each published agency and living subject, and nothing else", async () => {
    await anAgency("hidden", { published: false });
    await rate({ value: 3.5, date: "2025-12-31" });
    await rate({ sourceUrl: "https://stars.example/shop", sampleSize: 1200, note: "Based on reviews" });
    await rate({ agency: "hidden" });
    const gone = await aSubject("gone");
    await rate({ subjectId: gone });
    await ok(patch(`/v1/subjects/${gone}`, { archived: true }));
    const path = await publish({ title: { en: "Our ratings", "zh-CN": "评级公示" }, note: "By others" });
    const { body } = await request<Json>(product.url, "GET", path.replace("/page", ""));
    expect(body.data).toEqual({
      publisher: "Test tenant",
      title: { en: "Our ratings", "zh-CN": "评级公示" },
      note: "By others",
      agencies: [{ key: "stars", name: { en: "Agency stars", "zh-CN": "机构 stars" }, url: null, scale: { low: 1, high: 5 } }],
      ratings: [
        {
          subject: "Shop shop",
          agency: "stars",
          date: "2026-03-31",
          value: 4.2,
          sampleSize: 1200,
          note: "Based on reviews",
          sourceUrl: "https://stars.example/shop",
        },
      ],
      nextCursor: null,
    });
  });

  it("speaks the reader's language, and carries the headers of a page that may run nothing", async () => {
    await rate();
    const path = await publish();
    const english = await open(path);
    expect(english.headers.get("content-type")).toContain("text/html");
    expect(english.headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(english.headers.get("referrer-policy")).toBe("same-origin");
    expect(english.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await english.text()).toContain('<html lang="en">');
    const chinese = await open(path, { "accept-language": "zh-CN,zh;q=0.9" });
    expect(await chinese.text()).toContain("第三方评级");
    expect(await (await open(`${path}?lang=zh-TW`)).text()).toContain("第三方評級");
    expect((await open(`${path}?lang=fr`)).status).toBe(400);
    expect((await open(`${path}?cursor=forged.cursor`)).status).toBe(400);
  });

  it("shows hostile names and notes as text", async () => {
    const hostile = `<img src=x onerror="alert(1)">"'&`;
    await ok(tenant.call("POST", "/v1/subjects", { externalId: "shop", name: hostile }));
    await ok(patch("/v1/rating-agencies/stars", { name: hostile }));
    await rate({ note: `</style><script>alert(1)</script>` });
    const html = await (await open(await publish({ title: hostile, note: hostile }))).text();
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;img");
  });

  it("is set only from what was read", async () => {
    expect(await tenant.call("PATCH", "/v1/rating-page", { published: true })).toMatchObject({ status: 428 });
    expect(await tenant.call("PATCH", "/v1/rating-page", { published: true }, { "if-match": '"7"' })).toMatchObject({ status: 412 });
    await publish();
    expect(await tenant.call("PATCH", "/v1/rating-page", { published: false }, { "if-match": '"0"' })).toMatchObject({ status: 412 });
  });
});
