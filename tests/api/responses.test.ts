import { randomUUID } from "node:crypto";
import { storedForm } from "@touchstone/core/response";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { responses } from "../../packages/core/src/response/entity.js";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
let other: TestTenant;
let surveyId: string;

type Batch = {
  results: { status: string; id?: string; problem?: { code: string; errors: { path: string }[] } }[];
  counts: Record<string, number>;
};
type One = { data: { id: string; version: number } & Record<string, unknown> };

const definition = {
  title: { en: "Service", "zh-CN": "服务" },
  questions: [
    { type: "nps", key: "recommend", label: "Would you recommend us?", required: true },
    { type: "csat", key: "satisfied", label: "Satisfied?" },
    {
      type: "matrix",
      key: "team",
      label: "The team",
      rows: [
        { key: "speed", label: "Speed" },
        { key: "attitude", label: "Attitude" },
      ],
    },
    {
      type: "single",
      key: "reason",
      label: "Reason",
      options: [
        { key: "price", label: "Price" },
        { key: "service", label: "Service" },
      ],
    },
    {
      type: "multiple",
      key: "liked",
      label: "Liked",
      options: [
        { key: "a", label: "A" },
        { key: "b", label: "B" },
      ],
      max: 1,
    },
    { type: "number", key: "minutes", label: "Minutes", min: 0 },
    { type: "text", key: "comment", label: "Comment", maxLength: 500 },
  ],
};

async function publishedSurvey(owner: TestTenant): Promise<string> {
  const { body } = await owner.call<One>("POST", "/v1/surveys", { name: "Service", definition });
  const published = await owner.call("POST", `/v1/surveys/${body.data.id}/publish`, undefined, { "if-match": '"1"' });
  expect(published.status).toBe(201);
  return body.data.id;
}

beforeAll(async () => {
  product = await startProduct();
  [tenant, other] = [await product.tenant(), await product.tenant()];
  await tenant.call("POST", "/v1/subjects", { externalId: "shop", name: "Shop" });
  surveyId = await publishedSurvey(tenant);
});
afterAll(() => product.close());

const response = (changes: Record<string, unknown> = {}) => ({
  surveyId,
  subjectExternalId: "shop",
  submissionId: randomUUID(),
  answers: { recommend: 9 },
  ...changes,
});
const results = async (query = "") =>
  (
    await tenant.call<{ data: { responses: number; questions: Record<string, unknown>[] } }>(
      "GET",
      `/v1/surveys/${surveyId}/results${query}`,
    )
  ).body.data;

describe("a response", () => {
  it("counts once however often it is sent, one by one, at the same time or in batches", async () => {
    const before = (await results()).responses;
    const one = response();
    const answers = await Promise.all(Array.from({ length: 12 }, () => tenant.call<One>("POST", "/v1/responses", one)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status, headers }) => status === 200 && headers.get("idempotent-replayed") === "true")).toHaveLength(11);
    expect(new Set(answers.map(({ body }) => body.data.id)).size).toBe(1);
    const batch = await tenant.call<Batch>("POST", "/v1/responses:batch", { records: [one, one, response()] });
    expect(batch.status).toBe(207);
    expect(batch.body.results.map(({ status }) => status)).toEqual(["replayed", "replayed", "created"]);
    await product.idle();
    expect((await results()).responses).toBe(before + 2);
  });

  it("with the submissionId of another one is refused, and the first stands", async () => {
    const one = response();
    const created = await tenant.call<One>("POST", "/v1/responses", one);
    const altered = { ...one, answers: { recommend: 0 } };
    expect((await tenant.call("POST", "/v1/responses", altered)).body.code).toBe("conflict");
    const batch = await tenant.call<Batch>("POST", "/v1/responses:batch", { records: [altered] });
    expect(batch.body.results[0]?.problem?.code).toBe("conflict");
    expect((await tenant.call<One>("GET", `/v1/responses/${created.body.data.id}`)).body.data.answers).toEqual({ recommend: 9 });
  });

  it("is the same whatever order its keys come in", async () => {
    const one = response({ answers: { recommend: 3, satisfied: 4, team: { speed: 1, attitude: 2 } } });
    expect((await tenant.call("POST", "/v1/responses", one)).status).toBe(201);
    expect(
      (await tenant.call("POST", "/v1/responses", { ...one, answers: { team: { attitude: 2, speed: 1 }, satisfied: 4, recommend: 3 } }))
        .status,
    ).toBe(200);
  });

  it("is checked whole: every wrong answer is named with its path", async () => {
    const answers = {
      recommend: 11,
      satisfied: "good",
      team: { speed: 9, mood: 1 },
      reason: "luck",
      liked: ["a", "b"],
      minutes: -1,
      comment: "x".repeat(501),
      unknown: 1,
    };
    const { status, body } = await tenant.call<{ errors: { path: string }[] }>("POST", "/v1/responses", response({ answers }));
    expect(status).toBe(400);
    expect(body.errors.map(({ path }) => path).sort()).toEqual(
      Object.keys(answers)
        .map((key) => `answers.${key}`)
        .sort(),
    );
  });

  it.each([
    ["a missing required answer", { answers: { satisfied: 5 } }],
    ["no answer at all", { answers: {} }],
    ["a day that does not exist", { submittedAt: "2026-02-30T00:00:00Z" }],
    ["a time in the future", { submittedAt: "2999-01-01T00:00:00Z" }],
    ["an unknown field", { score: 5 }],
    ["two subjects", { subjectId: "sub_00000000000000000000000000" }],
    ["an id of another kind", { surveyId: "sub_00000000000000000000000000" }],
    ["answers that are a list", { answers: [] }],
    ["a prototype as answers", { answers: JSON.parse('{"__proto__": 1, "constructor": 2}') }],
  ])("with %s gets a 400 that says where", async (_what, changes) => {
    const { status, body } = await tenant.call<{ errors: unknown[] }>("POST", "/v1/responses", response(changes));
    expect([status, body.errors.length > 0]).toEqual([400, true]);
  });

  it("to a foreign or unknown survey or subject is 404 in the same words", async () => {
    const foreign = await publishedSurvey(other);
    const unknown = "srv_00000000000000000000000000";
    const details = await Promise.all(
      [foreign, unknown].map(async (id) => (await tenant.call("POST", "/v1/responses", response({ surveyId: id }))).body),
    );
    expect(details.map(({ status, detail }) => [status, detail])).toEqual([
      [404, "There is no such survey."],
      [404, "There is no such survey."],
    ]);
    const theirs = await other.call<One>("POST", "/v1/subjects", { externalId: "theirs", name: "Theirs" });
    const { body } = await tenant.call("POST", "/v1/responses", response({ subjectExternalId: undefined, subjectId: theirs.body.data.id }));
    expect(body.status).toBe(404);
  });

  it("in a batch harms none of its neighbours when it is wrong", async () => {
    const records = [
      response(),
      { nonsense: true },
      response({ answers: { recommend: 99 } }),
      null,
      response({ surveyId: "srv_00000000000000000000000000" }),
      response(),
    ];
    const { status, body } = await tenant.call<Batch>("POST", "/v1/responses:batch", { records });
    expect(status).toBe(207);
    expect(body.results.map((result) => result.status)).toEqual(["created", "invalid", "invalid", "invalid", "invalid", "created"]);
    expect(body.counts).toEqual({ created: 2, invalid: 4 });
  });

  it("beyond 500 in a batch is refused before anything is written", async () => {
    const records = Array.from({ length: 501 }, () => response());
    const before = (await results()).responses;
    expect((await tenant.call("POST", "/v1/responses:batch", { records })).status).toBe(400);
    expect((await tenant.call("POST", "/v1/responses:batch", { records: [] })).status).toBe(400);
    await product.idle();
    expect((await results()).responses).toBe(before);
  });

  it("of one megabyte is refused as too large, alone and as a text in a batch", async () => {
    const huge = response({ answers: { recommend: 1, comment: "x".repeat(1_000_000) } });
    expect((await tenant.call("POST", "/v1/responses", huge)).status).toBe(413);
    expect((await tenant.call<Batch>("POST", "/v1/responses:batch", { records: [huge] })).body.results[0]?.status).toBe("invalid");
  });

  it("is stored as ElectroDB would store it", async () => {
    const item = {
      tenantId: tenant.id,
      id: "rsp_00000000000000000000000000",
      surveyId,
      shard: 2,
      surveyVersion: 1,
      submissionId: "s",
      submittedAt: "2026-01-01T00:00:00.000Z",
      receivedAt: "2026-01-01T00:00:00.000Z",
      day: "2026-01-01",
      answers: { recommend: 1 },
      channel: "api" as const,
      contentHash: "h",
    };
    const built = await tenant.inside(async () => responses().put(item).params<{ Item: Record<string, unknown> }>().Item);
    expect(storedForm(item)).toEqual(built);
  });
});

describe("results", () => {
  it("equal what the answers say, with intervals, per day of the tenant's zone", async () => {
    const own = await product.tenant();
    await own.call("POST", "/v1/subjects", { externalId: "shop", name: "Shop" });
    const id = await publishedSurvey(own);
    const scores = [10, 10, 9, 8, 7, 6, 0, 10, 9, 3];
    // 16:30 UTC is after midnight in Shanghai: the next local day.
    const records = scores.map((recommend, i) => ({
      surveyId: id,
      subjectExternalId: "shop",
      submittedAt: i < 5 ? "2026-03-31T16:30:00Z" : "2026-03-31T15:30:00Z",
      answers: { recommend, satisfied: 1 + (i % 5), liked: ["a"], team: { speed: 4 } },
    }));
    await own.call("POST", "/v1/responses:batch", { records });
    await product.idle();
    type Figures = {
      data: {
        responses: number;
        questions: {
          key: string;
          row?: string;
          n: number;
          nps?: { value: number; low: number };
          csat?: { value: number };
          mean?: { value: number };
          distribution: { key: string; count: number }[];
        }[];
        trend: { period: string; responses: number }[];
      };
    };
    const { body } = await own.call<Figures>("GET", `/v1/surveys/${id}/results?from=2026-03-01&to=2026-04-30`);
    const of = (key: string, row?: string) => body.data.questions.find((question) => question.key === key && question.row === row);
    expect(body.data.responses).toBe(10);
    expect(of("recommend")).toMatchObject({ n: 10, nps: { value: expect.closeTo(20, 9) }, mean: { value: expect.closeTo(7.2, 9) } });
    expect(of("satisfied")?.csat?.value).toBeCloseTo(40, 9);
    expect(of("team", "speed")).toMatchObject({ n: 10, mean: { value: 4 } });
    expect(of("liked")?.distribution).toEqual([
      { key: "a", count: 10, share: 1 },
      { key: "b", count: 0, share: 0 },
    ]);
    expect(body.data.trend.map(({ period, responses }) => [period, responses])).toEqual([
      ["2026-03-31", 5],
      ["2026-04-01", 5],
    ]);
    expect((await own.call<Figures>("GET", `/v1/surveys/${id}/results?period=2026-04`)).body.data.responses).toBe(5);
  });

  it("below the minimum sample tell only the count", async () => {
    const own = await product.tenant();
    const id = await publishedSurvey(own);
    await own.call("POST", "/v1/responses", { surveyId: id, answers: { recommend: 1 } });
    await product.idle();
    expect((await own.call<{ data: unknown }>("GET", `/v1/surveys/${id}/results`)).body.data).toMatchObject({
      responses: 1,
      suppressed: true,
      questions: [],
    });
  });
});

describe("a published version", () => {
  it("never changes: answers stay pinned to theirs, and edits make the next one", async () => {
    const id = await publishedSurvey(tenant);
    const changed = { ...definition, questions: definition.questions.slice(0, 1) };
    expect((await tenant.call("PATCH", `/v1/surveys/${id}`, { definition: changed })).status).toBe(428);
    expect((await tenant.call("PATCH", `/v1/surveys/${id}`, { definition: changed }, { "if-match": '"1"' })).status).toBe(412);
    expect((await tenant.call("PATCH", `/v1/surveys/${id}`, { definition: changed }, { "if-match": '"2"' })).status).toBe(200);
    expect((await tenant.call("POST", "/v1/responses", { surveyId: id, answers: { recommend: 1, satisfied: 5 } })).status).toBe(201);
    expect((await tenant.call("POST", `/v1/surveys/${id}/publish`, undefined, { "if-match": '"3"' })).status).toBe(201);
    const versions = (
      await tenant.call<{ data: { number: number; definition: { questions: unknown[] } }[] }>("GET", `/v1/surveys/${id}/versions`)
    ).body.data;
    expect(versions.map(({ number, definition }) => [number, definition.questions.length])).toEqual([
      [2, 1],
      [1, 7],
    ]);
    expect(
      (await tenant.call("POST", "/v1/responses", { surveyId: id, surveyVersion: 1, answers: { recommend: 1, satisfied: 5 } })).status,
    ).toBe(201);
    expect((await tenant.call("POST", `/v1/surveys/${id}/publish`, undefined, { "if-match": '"4"' })).body.code).toBe("conflict");
  });
});

describe("the public page's API", () => {
  it("takes answers by link once per submission, and only while the survey is open", async () => {
    const id = await publishedSurvey(tenant);
    const survey = (await tenant.call<{ data: { slug: string } }>("GET", `/v1/surveys/${id}`)).body.data;
    const link = `${product.url}/p/surveys/${survey.slug}`;
    const shown = await (await fetch(link)).json();
    expect(shown.data).toMatchObject({ version: 1, title: definition.title });
    const submit = (body: unknown) =>
      fetch(`${link}/responses`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    const submission = { submissionId: randomUUID(), answers: { recommend: 10 }, subjectExternalId: "shop", locale: "zh-TW" };
    expect((await Promise.all([submit(submission), submit(submission)])).map(({ status }) => status)).toEqual([201, 201]);
    expect((await submit({ ...submission, submissionId: randomUUID(), subjectExternalId: "nowhere" })).status).toBe(422);
    expect((await submit({ ...submission, submissionId: randomUUID(), answers: { recommend: 77 } })).status).toBe(400);
    const listed = await tenant.call<{ data: unknown[] }>("GET", `/v1/responses?surveyId=${id}`);
    expect(listed.body.data).toMatchObject([{ channel: "link", locale: "zh-TW", answers: { recommend: 10 } }]);
    await tenant.call("POST", `/v1/surveys/${id}/close`, undefined, { "if-match": '"2"' });
    expect((await submit({ ...submission, submissionId: randomUUID() })).status).toBe(409);
    expect((await fetch(`${product.url}/p/surveys/AAAAAAAAAAAA`)).status).toBe(404);
  });
});

describe("the list of responses", () => {
  it("pages through all of them once, newest first, and its cursor serves no other list", async () => {
    const id = await publishedSurvey(tenant);
    const records = Array.from({ length: 60 }, (_, i) => ({
      surveyId: id,
      submissionId: `page-${i}`,
      submittedAt: new Date(Date.UTC(2026, 0, 1, 0, i % 30)).toISOString(),
      answers: { recommend: i % 11 },
    }));
    await tenant.call("POST", "/v1/responses:batch", { records });
    type List = { data: { id: string; submittedAt: string }[]; nextCursor: string | null };
    const seen: { id: string; submittedAt: string }[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: List } = await tenant.call<List>(
        "GET",
        `/v1/responses?surveyId=${id}&limit=17${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
      );
      seen.push(...body.data);
      cursor = body.nextCursor;
    } while (cursor);
    expect(new Set(seen.map((item) => item.id)).size).toBe(60);
    expect(seen.map((item) => item.submittedAt)).toEqual(
      seen
        .map((item) => item.submittedAt)
        .sort()
        .reverse(),
    );
    const first = (await tenant.call<List>("GET", `/v1/responses?surveyId=${id}&limit=5`)).body.nextCursor ?? "";
    const elsewhere = [
      `/v1/responses?surveyId=${surveyId}&cursor=${first}`,
      `/v1/subjects?cursor=${first}`,
      `/v1/responses?surveyId=${id}&cursor=${first.slice(0, -2)}xx`,
      `/v1/responses?surveyId=${id}&cursor=garbage`,
    ];
    for (const path of elsewhere) expect((await tenant.call("GET", path)).body.code, path).toBe("cursor_invalid");
  });
});
