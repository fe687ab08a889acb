import type { ObjectStore } from "@touchstone/core/ports";
import { createWorker } from "@touchstone/functions/queue/worker";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Product, request, startProduct, type TestTenant } from "../support/product.js";

let product: Product;
let tenant: TestTenant;
beforeAll(async () => {
  product = await startProduct();
  tenant = await product.tenant();
  await tenant.call("POST", "/v1/subjects", { externalId: "s1", name: "One" });
});
afterAll(() => product.close());

type Progress = { bytes: number; totalBytes: number; rows: number; created: number; updated: number; replayed: number; invalid: number };
type Import = {
  id: string;
  state: string;
  progress: Progress;
  problem: { code: string; detail: string } | null;
  errorsUrl: string | null;
  upload: { url: string };
};
type Data<T> = { data: T };

const survey = {
  name: "Reviews",
  definition: {
    title: "Reviews",
    questions: [
      { type: "rating", key: "stars", label: { en: "Stars", "zh-CN": "评分" }, points: 5, required: true },
      { type: "text", key: "comment", label: "Comment" },
      {
        type: "single",
        key: "again",
        label: "Again?",
        options: [
          { key: "yes", label: { en: "Yes", "zh-CN": "会" } },
          { key: "no", label: "No" },
        ],
      },
      {
        type: "multiple",
        key: "good",
        label: "What was good?",
        options: [
          { key: "speed", label: "Speed" },
          { key: "price", label: "Price" },
        ],
      },
      {
        type: "matrix",
        key: "parts",
        label: "Parts",
        rows: [
          { key: "chat", label: "Chat" },
          { key: "parcel", label: "Parcel" },
        ],
      },
    ],
  },
};

async function publishedSurvey(of = tenant): Promise<string> {
  const created = await of.call<Data<{ id: string }>>("POST", "/v1/surveys", survey);
  const { id } = created.body.data;
  const published = await of.call("POST", `/v1/surveys/${id}/publish`, {}, { "if-match": created.headers.get("etag") ?? "" });
  expect(published.status).toBeLessThan(300);
  return id;
}

async function createImport(input: unknown, of = tenant): Promise<Import> {
  const { status, body } = await of.call<Data<Import>>("POST", "/v1/imports", input);
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.data;
}

const read = async (id: string, of = tenant): Promise<Import> => (await of.call<Data<Import>>("GET", `/v1/imports/${id}`)).body.data;

async function upload({ upload: { url } }: Import, file: string | Uint8Array): Promise<void> {
  const answer = await fetch(url, { method: "PUT", body: file as BodyInit, headers: { "content-type": "text/csv" } });
  expect(answer.status).toBeLessThan(300);
}

/** From mapping to end, as a client does it. */
async function importFile(input: unknown, file: string | Uint8Array, of = tenant): Promise<Import> {
  const created = await createImport(input, of);
  await upload(created, file);
  const { status } = await of.call("POST", `/v1/imports/${created.id}/start`, {});
  expect(status).toBe(202);
  await vi.waitFor(async () => expect(["done", "failed", "cancelled"]).toContain((await read(created.id, of)).state), {
    timeout: 20_000,
    interval: 20,
  });
  return read(created.id, of);
}

const errorsOf = async ({ errorsUrl }: Import): Promise<string> => (await fetch(errorsUrl ?? "")).text();

const column = (name: string) => ({ column: name });
const SUBJECTS = { kind: "subjects", mapping: { externalId: column("id"), name: column("name") } };

async function countOf(surveyId: string, of = tenant): Promise<number> {
  let count = 0;
  for (let cursor: string | null = ""; cursor !== null; ) {
    const { body }: { body: { data: unknown[]; nextCursor: string | null } } = await of.call(
      "GET",
      `/v1/responses?surveyId=${surveyId}&limit=100${cursor ? `&cursor=${cursor}` : ""}`,
    );
    count += body.data.length;
    cursor = body.nextCursor;
  }
  return count;
}

describe("imports", () => {
  it("imports subjects, and again: what changed is updated, the rest is replayed", async () => {
    const first = await importFile({ ...SUBJECTS, name: "shops.csv" }, "id,name\na1,One\na2,Two\na3,Three\n");
    expect(first).toMatchObject({
      state: "done",
      problem: null,
      errorsUrl: null,
      progress: { rows: 3, created: 3, updated: 0, replayed: 0, invalid: 0 },
    });
    expect(first.progress.bytes).toBe(first.progress.totalBytes);
    const second = await importFile(SUBJECTS, "id,name\na1,One\na2,Zwei\na3,Three\n");
    expect(second.progress).toMatchObject({ rows: 3, created: 0, updated: 1, replayed: 2, invalid: 0 });
  });

  it("imports reviews with every kind of answer, times of the tenant's zone, and no id of their own", async () => {
    const surveyId = await publishedSurvey();
    const mapping = {
      subjectExternalId: { value: "s1" },
      submittedAt: column("answered"),
      requestedAt: column("asked"),
      orderId: column("order"),
      "answers.stars": column("stars"),
      "answers.comment": column("comment"),
      "answers.again": column("again"),
      "answers.good": column("good"),
      "answers.parts.chat": column("chat"),
      "answers.parts.parcel": column("parcel"),
    };
    const file = [
      "order;asked;answered;stars;again;good;chat;parcel;comment",
      'o-1;1.9.2026 08:00;2.9.2026 09:30;5;会;Speed|price;4;5;"很好; ""really"""',
      "o-2;;3.9.2026 10:00;2;no;;;;",
      "o-2;;3.9.2026 10:00;2;no;;;;",
      "",
    ].join("\r\n");
    const input = { kind: "responses", mapping, options: { surveyId, dateFormat: "D.M.YYYY[ HH:mm]" } };
    const done = await importFile(input, file);
    expect(done).toMatchObject({ state: "done", progress: { rows: 3, created: 3, invalid: 0 } });
    const { body } = await tenant.call<{ data: Record<string, unknown>[] }>("GET", `/v1/responses?surveyId=${surveyId}`);
    expect(body.data.at(-1)).toMatchObject({
      submittedAt: "2026-09-02T01:30:00.000Z",
      requestedAt: "2026-09-01T00:00:00.000Z",
      orderId: "o-1",
      channel: "import",
      answers: { stars: 5, again: "yes", good: ["speed", "price"], parts: { chat: 4, parcel: 5 }, comment: '很好; "really"' },
    });
    const again = await importFile(input, file);
    expect(again.progress).toMatchObject({ rows: 3, created: 0, replayed: 3, invalid: 0 });
    expect(await countOf(surveyId)).toBe(3);
  });

  it("imports complaints with times of another zone and observations of whole days", async () => {
    const complaints = await importFile(
      {
        kind: "complaints",
        mapping: {
          externalId: column("Unique Key"),
          title: column("Complaint Type"),
          receivedAt: column("Created"),
          resolvedAt: column("Closed"),
          dueAt: column("Due"),
          severity: { column: "Agency", values: { DOT: "high", "*": "low" } },
        },
        options: { timeZone: "America/New_York", dateFormat: "MM/DD/YYYY hh:mm:ss A" },
      },
      "Unique Key,Agency,Complaint Type,Created,Closed,Due\n1,DOT,Street Sign,03/01/2011 02:27:57 PM,03/14/2011 03:59:20 PM,03/10/2011 02:27:57 PM\n2,DOF,Refund,03/01/2011 02:27:57 PM,,\n",
    );
    expect(complaints.progress).toMatchObject({ rows: 2, created: 2, invalid: 0 });
    const { body } = await tenant.call<{ data: Record<string, unknown>[] }>("GET", "/v1/complaints?severity=high");
    expect(body.data[0]).toMatchObject({
      title: "Street Sign",
      receivedAt: "2011-03-01T19:27:57.000Z",
      status: "closed",
      channel: "import",
    });

    const observations = await importFile(
      {
        kind: "observations",
        mapping: {
          metric: { value: "chat.replySeconds" },
          subjectExternalId: column("shop"),
          date: column("day"),
          value: column("seconds"),
        },
        options: { decimalComma: true },
      },
      "day;shop;seconds\n2026-09-01;s1;12,5\n2026-09-02;s1;1.013\n2026-09-01;s1;99\n",
    );
    expect(observations).toMatchObject({ state: "done", progress: { rows: 3, created: 2, invalid: 1 } });
    expect(await errorsOf(observations)).toContain("recorded before with another value");
  });

  it("tells of every refused row where it stood and why, and imports the others", async () => {
    const surveyId = await publishedSurvey();
    const rows = [
      "score,shop,comment",
      "5,s1,fine",
      "9,s1,too much",
      'five,s1,=HYPERLINK("http://x")',
      "4,nobody,unknown",
      "4,s1",
      '3,s1,"broken" quote',
      "3,s1,a,b",
      "2,s1,\u0000",
      '1,s1,"never closed',
      "4,s1,last",
    ];
    const done = await importFile(
      {
        kind: "responses",
        mapping: { subjectExternalId: column("shop"), "answers.stars": column("score"), "answers.comment": column("comment") },
        options: { surveyId },
      },
      rows.join("\n"),
    );
    expect(done).toMatchObject({ state: "done", progress: { rows: 10, created: 2, invalid: 8 } });
    const errors = await errorsOf(done);
    const lines = errors.replace(/^\uFEFF/, "").split("\r\n");
    expect(lines[0]).toBe("row,line,problem,explanation,score,shop,comment");
    expect(lines.slice(1, -1).map((line) => line.split(",").slice(0, 3).join())).toEqual([
      "2,3,invalid_answer",
      "3,4,not_a_number",
      "4,5,not_found",
      "5,6,columns_missing",
      "6,7,quote_broken",
      "7,8,columns_extra",
      "8,9,nul_character",
      "9,10,quote_unclosed",
    ]);
    expect(lines[1]).toContain("must be a whole number from 1 to 5");
    expect(lines[1]).toContain('column ""score""');
    expect(errors).not.toMatch(/(^|[\s,"])=HYPERLINK/m);
  });

  it.each([
    ["an empty file", "", /empty/],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452000000", "hex"), /not a text file/],
    ["a file without a mapped column", "id,title\n1,One\n", /no column "name".*Its columns are id, title/],
    ["an endless line", "x".repeat(10 * 1024 * 1024), /column names/],
  ])("fails with a clear reason for %s", async (_, file, reason) => {
    const failed = await importFile(SUBJECTS, file);
    expect(failed.state).toBe("failed");
    expect(failed.problem?.detail).toMatch(reason);
  });

  it("imports nothing from a header alone", async () => {
    expect(await importFile(SUBJECTS, "id,name\n")).toMatchObject({ state: "done", progress: { rows: 0, created: 0 } });
  });

  it.each([
    ["GB18030", Buffer.from("aWQsbmFtZQpnMSzJzLzSw/uzxtK7us22/s7SwPvO7wo=", "base64")],
    ["UTF-16 with a byte order mark", Buffer.from("\uFEFFid,name\r\nu1,商家名称一\r\n", "utf16le")],
  ])("reads %s without being told", async (_, file) => {
    expect((await importFile(SUBJECTS, file)).progress).toMatchObject({ rows: 1, created: 1, invalid: 0 });
    const { body } = await tenant.call<{ data: { name: string }[] }>("GET", "/v1/subjects?limit=1");
    expect(body.data[0]?.name).toContain("商家名称一".slice(0, 2));
  });

  it("refuses a mapping that cannot work before any file is sent", async () => {
    const { status, body } = await tenant.call<{ errors: { path: string; message: string }[] }>("POST", "/v1/imports", {
      kind: "subjects",
      mapping: { title: column("x") },
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ path }) => path)).toEqual(["mapping.title", "mapping", "mapping"]);
    expect((await tenant.call("POST", "/v1/imports", { kind: "responses", mapping: {} })).status).toBe(400);
  });

  it("does not start without its file, and starts once however often it is asked", async () => {
    const created = await createImport(SUBJECTS);
    expect((await tenant.call("POST", `/v1/imports/${created.id}/start`, {})).status).toBe(409);
    await upload(created, "id,name\nt1,T\n");
    const answers = await Promise.all([1, 2, 3].map(() => tenant.call("POST", `/v1/imports/${created.id}/start`, {})));
    for (const { status } of answers) expect([202, 409]).toContain(status);
    await product.idle();
    expect(await read(created.id)).toMatchObject({ state: "done", progress: { rows: 1, created: 1 } });
    expect((await tenant.call("POST", `/v1/imports/${created.id}/start`, {})).status).toBe(409);
  });

  it("shows nothing of another tenant: its survey and its imports are not there", async () => {
    const other = await product.tenant("Other");
    const surveyId = await publishedSurvey(other);
    const foreign = await createImport(SUBJECTS, other);
    const refused = await tenant.call("POST", "/v1/imports", {
      kind: "responses",
      mapping: { "answers.stars": column("x") },
      options: { surveyId },
    });
    expect(refused.status).toBe(404);
    for (const [method, path] of [
      ["GET", ""],
      ["POST", "/start"],
      ["POST", "/cancel"],
    ] as const)
      expect((await tenant.call(method, `/v1/imports/${foreign.id}${path}`, method === "POST" ? {} : undefined)).status).toBe(404);
    const { body } = await tenant.call<{ data: Import[] }>("GET", "/v1/imports?limit=100");
    expect(body.data.map(({ id }) => id)).not.toContain(foreign.id);
  });

  it("lets a key import only what it may write", async () => {
    const { body } = await tenant.call<Data<{ key: string }>>("POST", "/v1/api-keys", {
      name: "imports only",
      scopes: ["imports.write", "subjects.read"],
    });
    const answer = await request(product.url, "POST", "/v1/imports", SUBJECTS, { authorization: `Bearer ${body.data.key}` });
    expect(answer).toMatchObject({ status: 403, body: { requiredScope: "subjects.write" } });
  });

  it("cancels before the start and never starts again", async () => {
    const created = await createImport(SUBJECTS);
    expect((await tenant.call<Data<Import>>("POST", `/v1/imports/${created.id}/cancel`, {})).body.data.state).toBe("cancelled");
    await upload(created, "id,name\nc1,C\n");
    expect((await tenant.call("POST", `/v1/imports/${created.id}/start`, {})).status).toBe(409);
  });
});

describe("a preview", () => {
  it("finds delimiter, encoding, format of times and a mapping, and says what is still missing", async () => {
    const surveyId = await publishedSurvey();
    const file =
      "Order ID\t评分\tReview Creation Date\tReview Answer Timestamp\tComment\no-1\t5\t9/1/2026 8:00\t9/21/2026 9:30\t好\no-2\tx\t9/1/2026 8:00\t9/22/2026 9:30\t\n";
    const { status, body } = await tenant.call<Data<Record<string, unknown>>>("POST", "/v1/imports:preview", {
      kind: "responses",
      sampleBase64: Buffer.from(file).toString("base64"),
      options: { surveyId },
    });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      encoding: "utf-8",
      delimiter: "\t",
      dateFormat: "M/D/YYYY[ H:mm[:ss[.SSS]]]",
      missing: [],
      mapping: {
        orderId: column("Order ID"),
        submittedAt: column("Review Answer Timestamp"),
        requestedAt: column("Review Creation Date"),
        "answers.stars": column("评分"),
        "answers.comment": column("Comment"),
      },
      rows: [
        {
          row: 1,
          line: 2,
          problems: [],
          record: { orderId: "o-1", submittedAt: "2026-09-21T01:30:00.000Z", answers: { stars: 5, comment: "好" } },
        },
        { row: 2, line: 3, record: null, problems: [{ field: "answers.stars", column: "评分", code: "not_a_number" }] },
      ],
    });
    const bare = await tenant.call<Data<{ missing: string[] }>>("POST", "/v1/imports:preview", {
      kind: "observations",
      sample: "a,b\n1,2\n",
    });
    expect(bare.body.data.missing).toEqual([
      "metric",
      "subjectExternalId or subjectId",
      "at or date",
      "value, or numerator and denominator",
    ]);
  });

  it("answers garbage with a problem and not with a failure", async () => {
    for (const sample of ["", "\u0000\u0001\u0002", "\n\n\n"])
      expect((await tenant.call("POST", "/v1/imports:preview", { kind: "subjects", sample })).status).toBe(422);
  });
});

describe("a worker that dies", { timeout: 90_000 }, () => {
  const ROWS = 1300;
  /** Most rows have equals, none brings an id, every hundredth is no answer. */
  const file = ["score", ...Array.from({ length: ROWS }, (_, i) => (i % 100 === 7 ? "x" : String((i % 5) + 1)))].join("\n");
  const reviewsOf = async (of: TestTenant) => ({
    kind: "responses",
    mapping: { "answers.stars": column("score") },
    options: { surveyId: await publishedSurvey(of) },
  });

  /** Starts an import without letting the product's own queue work on it. */
  async function startedImport(of: TestTenant, input: unknown, content = file): Promise<Import> {
    const created = await createImport(input, of);
    await upload(created, content);
    const send = vi.spyOn(product.deps.ports.queue, "send").mockResolvedValue();
    await of.call("POST", `/v1/imports/${created.id}/start`, {});
    send.mockRestore();
    return created;
  }

  /** A worker over the product's parts with a store of its own, which can fail. */
  const workerWith = (objects: Partial<ObjectStore>, clock = () => new Date()) => {
    const ports = { ...product.deps.ports, objects: { ...product.deps.ports.objects, ...objects } };
    return createWorker({ ...product.deps, ports, clock, log: () => {} });
  };

  const event = (of: TestTenant, id: string) =>
    ({ Records: [{ messageId: "m", body: JSON.stringify({ tenantId: of.id, kind: "import", id }) }] }) as Parameters<
      ReturnType<typeof createWorker>
    >[0];

  it("is followed by one that goes on where it stood and counts every row once", async () => {
    const own = await product.tenant("Dying");
    const reviews = await reviewsOf(own);
    const created = await startedImport(own, reviews);
    let writes = 0;
    const failing = workerWith({
      write: async (key, content, type) => {
        // Dies after the rows of a chunk are written and before that is recorded.
        if (++writes % 2 === 0) throw new Error("killed");
        await product.deps.ports.objects.write(key, content, type);
      },
    });
    let attempts = 0;
    for (; (await read(created.id, own)).state === "running"; attempts++) await failing(event(own, created.id));
    expect(attempts).toBeGreaterThan(1);
    const done = await read(created.id, own);
    expect(done).toMatchObject({ state: "done", progress: { rows: ROWS, created: ROWS - 13, updated: 0, replayed: 0, invalid: 13 } });
    expect((await errorsOf(done)).split("\r\n")).toHaveLength(13 + 2);
    expect(await countOf(reviews.options.surveyId, own)).toBe(ROWS - 13);
  });

  it("comes back through the dispatcher when nobody is told of it", async () => {
    const own = await product.tenant("Forgotten");
    const created = await startedImport(own, SUBJECTS, "id,name\nf1,F\n");
    expect(await read(created.id, own)).toMatchObject({ state: "running", progress: { rows: 0 } });
    await Promise.all([product.runDispatcher(), product.runDispatcher()]);
    await product.idle();
    expect(await read(created.id, own)).toMatchObject({ state: "done", progress: { rows: 1, created: 1 } });
    await product.runDispatcher();
    await product.idle();
    expect((await read(created.id, own)).progress.rows).toBe(1);
  });

  it("is not joined by a second worker while its lease lasts, and is fenced off by it afterwards", async () => {
    const own = await product.tenant("Fenced");
    const reviews = await reviewsOf(own);
    const created = await startedImport(own, reviews);
    let reached = () => {};
    let goOn = () => {};
    const paused = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const resumed = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slow = workerWith({
      write: async (key, content, type) => {
        reached();
        await resumed;
        await product.deps.ports.objects.write(key, content, type);
      },
    })(event(own, created.id));
    await paused;
    await workerWith({})(event(own, created.id));
    expect((await read(created.id, own)).progress.rows).toBe(0);
    const later = new Date(Date.now() + 10 * 60_000);
    await workerWith({}, () => later)(event(own, created.id));
    const done = await read(created.id, own);
    expect(done.state).toBe("done");
    goOn();
    expect(await slow).toEqual({ batchItemFailures: [] });
    expect(await read(created.id, own)).toEqual({ ...done, errorsUrl: expect.any(String) });
    expect(done.progress).toMatchObject({ rows: ROWS, created: ROWS - 13, replayed: 0, invalid: 13 });
    expect((await errorsOf(done)).split("\r\n")).toHaveLength(13 + 2);
  });

  it("stops after the rows in hand when it is cancelled, with true counts", async () => {
    const own = await product.tenant("Cancelled");
    const reviews = await reviewsOf(own);
    const created = await startedImport(own, reviews);
    let cancelled = false;
    await workerWith({
      write: async (key, content, type) => {
        if (!cancelled) await own.call("POST", `/v1/imports/${created.id}/cancel`, {});
        cancelled = true;
        await product.deps.ports.objects.write(key, content, type);
      },
    })(event(own, created.id));
    const ended = await read(created.id, own);
    expect(ended).toMatchObject({ state: "cancelled", progress: { rows: 500, created: 495, invalid: 5 } });
  });

  it("is given up after failing again and again without getting further", async () => {
    const own = await product.tenant("Hopeless");
    const reviews = await reviewsOf(own);
    const created = await startedImport(own, reviews, "score\nx\n");
    const broken = workerWith({
      write: async () => {
        throw new Error("disk full");
      },
    });
    for (let i = 0; i < 9; i++) await broken(event(own, created.id));
    expect(await read(created.id, own)).toMatchObject({ state: "failed", problem: { code: "internal" } });
  });

  it("fails messages that are none, alone", async () => {
    const worker = createWorker({ ...product.deps, log: () => {} });
    const bodies = ["{", "{}", JSON.stringify({ tenantId: tenant.id, kind: "import", id: "imp_absent" })];
    const answer = await worker({ Records: bodies.map((body, i) => ({ messageId: `m${i}`, body })) } as Parameters<typeof worker>[0]);
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(["m0", "m1"]);
  });
});

it("keeps its memory flat and its pace with the file's size", async () => {
  const own = await product.tenant("Large");
  const created = await createImport(
    {
      kind: "observations",
      mapping: { metric: { value: "visits" }, subjectExternalId: { value: "nobody" }, at: column("at"), value: column("n") },
    },
    own,
  );
  const line = `2026-09-01T00:00:00Z,4,${"padding ".repeat(200)}\n`;
  await upload(created, `at,n,rest\n${line.repeat(20_000)}`);
  let peak = 0;
  const before = process.memoryUsage().heapUsed;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().heapUsed - before);
  }, 50);
  await own.call("POST", `/v1/imports/${created.id}/start`, {});
  await product.idle();
  clearInterval(timer);
  expect(await read(created.id, own)).toMatchObject({ state: "done", progress: { rows: 20_000, invalid: 20_000 } });
  expect(peak / 1024 / 1024).toBeLessThan(100);
});
