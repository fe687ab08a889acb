import { describe, expect, it } from "vitest";
import {
  column,
  countOf,
  createImport,
  type Data,
  errorsOf,
  type Import,
  importFile,
  product,
  publishedSurvey,
  read,
  SUBJECTS,
  tenant,
  upload,
} from "../support/import-bench.js";
import { request } from "../support/product.js";

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
