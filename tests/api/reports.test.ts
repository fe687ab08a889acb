import { claimRun, requestRun } from "@touchstone/core/report";
import { describe, expect, it } from "vitest";
import {
  addRecipient,
  at,
  type Body,
  createReport,
  dispatch,
  documentOf,
  product,
  quarterly,
  type Report,
  type Run,
  readReport,
  readRun,
  redeliver,
  runsOf,
  sent,
  startRun,
  surveyId,
  tenant,
} from "../support/report-bench.js";

describe("running a report now", () => {
  it("mails it with charts, a PDF and links that open", async () => {
    const report = await createReport();
    await addRecipient(report, "reader@example.com");
    const run = await startRun(report, { deliver: true });
    expect(run).toMatchObject({ state: "done", failure: null, period: { label: "2026-Q3" }, revision: 1, trigger: "request" });
    const [mail] = sent();
    expect(sent()).toHaveLength(1);
    expect(mail).toMatchObject({ to: "reader@example.com", subject: expect.stringContaining("Service quality") });
    const images = mail?.attachments?.filter((attachment) => attachment.contentId) ?? [];
    expect(images.length).toBeGreaterThan(0);
    for (const image of images) {
      expect(mail?.html).toContain(`cid:${image.contentId}`);
      expect(Buffer.from(image.content.slice(1, 4)).toString()).toBe("PNG");
    }
    const pdf = mail?.attachments?.find((attachment) => attachment.contentType === "application/pdf");
    expect(Buffer.from(pdf?.content.slice(0, 5) ?? []).toString()).toBe("%PDF-");
    expect(pdf?.fileName).toBe("Service quality 2026-Q3.pdf");
    const page = await fetch(run.webUrl ?? "");
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    expect(await page.text()).toContain("Service quality");
    const file = await fetch(run.pdfUrl ?? "");
    expect(file.headers.get("content-type")).toBe("application/pdf");
    expect((await file.text()).startsWith("%PDF-")).toBe(true);
  });

  it("tells the figures that a count by hand gives, in the tenant's days", async () => {
    const document = await documentOf(await startRun(await createReport(), { period: "2026-Q3", deliver: false }));
    const figure = (key: string) => document.summary.find((one) => one.key === key);
    expect(figure("responses")).toMatchObject({ value: 8, previous: 6, previousYear: null });
    expect(figure("nps")).toMatchObject({ value: 25, n: 8, previous: expect.closeTo(-16.667, 3) });
    expect(figure("csat")).toMatchObject({ value: 0.75, n: 8, previous: 0.5 });
    expect(figure("meanRating")).toMatchObject({ value: 4.25, previous: 2.5 });
    expect(figure("complaintsLate")).toMatchObject({ value: 1, n: 3 });
    expect(figure("onTimeResolution")).toMatchObject({ value: expect.closeTo(2 / 3, 12), n: 3 });
    expect(document.complaints).toMatchObject({
      received: 5,
      resolved: 4,
      open: 1,
      withDeadline: 3,
      late: 1,
      byCategory: [
        { label: "Delivery", received: 3, late: 0 },
        { label: "Refund", received: 2, late: 1 },
      ],
    });
    const weeks = document.trend.find((series) => series.key === "responses")?.points ?? [];
    expect(weeks).toHaveLength(14);
    expect(weeks.reduce((sum, point) => sum + (point.value ?? 0), 0)).toBe(8);
    expect(document.surveys[0]?.questions[0]?.distribution.map((bucket) => bucket.count)).toEqual([0, 0, 0, 1, 0, 0, 1, 1, 1, 2, 2]);
  });

  it("keeps what was never recorded apart from zero, and withholds what too few answered", async () => {
    const report = await createReport();
    const before = await documentOf(await startRun(report, { period: "2025-Q1", deliver: false }));
    expect(before.complaints).toBeNull();
    expect(before.surveys).toEqual([]);
    const quiet = await documentOf(await startRun(report, { period: "2026-09", deliver: false }));
    expect(quiet.complaints).toMatchObject({ received: 1, withDeadline: 0, late: 0 });
    expect(quiet.summary.find((figure) => figure.key === "responses")).toMatchObject({ status: "measured", value: 0 });
    expect(quiet.summary.find((figure) => figure.key === "csat")).toMatchObject({ status: "missing", value: null });
    const few = await documentOf(await startRun(report, { period: "2026-10", deliver: false }));
    expect(few.summary.find((figure) => figure.key === "csat")).toMatchObject({ status: "suppressed", value: null, n: 1 });
    expect(few.surveys[0]?.questions[1]?.distribution).toEqual([]);
    expect(few.notes).toContainEqual({ code: "partialPeriod", through: "2026-10-05" });
  });

  it("makes the next revision of a period that was reported, and says why", async () => {
    const report = await createReport();
    const first = await startRun(report, { period: "2026-Q2", deliver: false });
    const second = await startRun(report, { period: "2026-Q2", deliver: false, reason: "Late answers from the call centre." });
    expect(second).toMatchObject({ revision: 2, supersedes: first.id });
    expect(await readRun(report, first.id)).toMatchObject({ revision: 1, supersededBy: second.id });
    const texts = (await documentOf(second)).notes.flatMap((note) => (note.code === "text" ? [note.text] : []));
    expect(texts.join()).toContain("Late answers from the call centre.");
    expect((await runsOf(report)).map((run) => run.revision)).toEqual([2, 1]);
  });

  it("starts one run for one Idempotency-Key", async () => {
    const report = await createReport();
    const post = () =>
      tenant.call<Body<Run>>("POST", `/v1/reports/${report.id}/runs`, { deliver: false }, { "idempotency-key": `run-${report.id}` });
    const [one, two] = [await post(), await post()];
    expect(two.body.data.id).toBe(one.body.data.id);
    expect(await runsOf(report)).toHaveLength(1);
  });

  it("writes to each recipient in their own language", async () => {
    const report = await createReport({ locale: "zh-TW" });
    await addRecipient(report, "chen@example.com");
    await addRecipient(report, "li@example.com", { locale: "zh-CN" });
    const run = await startRun(report, { deliver: true });
    expect(run.editions.map((edition) => edition.locale).sort()).toEqual(["zh-CN", "zh-TW"]);
    const byReader = new Map(sent().map((mail) => [mail.to, mail.html]));
    expect(byReader.get("chen@example.com")).toContain('lang="zh-TW"');
    expect(byReader.get("li@example.com")).toContain("您会推荐我们吗？");
  });

  it("includes the scorecards of the scheme in force, with contributions that add up", async () => {
    const schemeId = await publishScheme();
    const document = await documentOf(await startRun(await createReport({ schemeId }), { deliver: false }));
    expect(document.scheme).toEqual({ name: "Service scheme", version: 1 });
    const [card] = document.scorecards;
    expect(card).toMatchObject({ subjectName: "Lantern Street", status: "scored", rank: 1, score: expect.closeTo(75, 9) });
    expect(card?.contributions.reduce((sum, one) => sum + one.contribution, 0)).toBeCloseTo(card?.score ?? 0, 9);
  });
});

async function publishScheme(): Promise<string> {
  const indicator = await tenant.call<Body<{ id: string }>>("POST", "/v1/indicators", {
    key: "satisfaction",
    name: "Satisfaction",
    kind: "benefit",
    source: { type: "survey", surveyId, question: "satisfied" },
    measure: { kind: "csat", per: 100 },
    goalposts: { low: 0, high: 100 },
  });
  const leaf = { type: "indicator", key: "satisfaction", indicatorId: indicator.body.data.id, weight: 1 };
  const definition = {
    children: [leaf],
    grades: [
      { grade: "Good", from: 60 },
      { grade: "Poor", from: 0 },
    ],
  };
  const scheme = await tenant.call<Body<{ id: string; version: number }>>("POST", "/v1/schemes", { name: "Service scheme", definition });
  const { id, version } = scheme.body.data;
  expect((await tenant.call("POST", `/v1/schemes/${id}/publish`, {}, { "if-match": `"${version}"` })).status).toBeLessThan(300);
  return id;
}

describe("the schedule", () => {
  it("sends the period that ended once, however often the dispatcher runs and messages come again", async () => {
    at("2026-09-15T02:00:00Z");
    const report = await createReport();
    await addRecipient(report, "reader@example.com");
    expect(report).toMatchObject({ nextPeriod: "2026-Q3", nextRunAt: "2026-10-02T00:00:00.000Z" });
    at("2026-10-01T23:59:59Z");
    await dispatch();
    expect(await runsOf(report)).toEqual([]);
    at("2026-10-02T00:00:20Z");
    await Promise.all([product.runDispatcher(), product.runDispatcher()]);
    await product.idle();
    const [run] = await runsOf(report);
    for (const id of [report.id, report.id, run?.id ?? ""]) await redeliver(id);
    await dispatch();
    expect(await runsOf(report)).toHaveLength(1);
    expect(run).toMatchObject({ state: "done", trigger: "schedule", period: { label: "2026-Q3" } });
    expect(sent()).toHaveLength(1);
    expect(await readReport(report)).toMatchObject({
      nextPeriod: "2026-Q4",
      nextRunAt: "2027-01-02T00:00:00.000Z",
      version: report.version,
    });
  });

  it("mails only the newest of several periods missed, and puts the others on record", async () => {
    at("2026-06-15T02:00:00Z");
    const report = await createReport({ schedule: { grain: "month" } });
    await addRecipient(report, "reader@example.com");
    at("2026-10-05T02:00:00Z");
    await dispatch();
    const runs = await runsOf(report);
    expect(runs.map((run) => [run.period.label, run.trigger, run.deliver])).toEqual([
      ["2026-09", "schedule", true],
      ["2026-08", "catch-up", false],
      ["2026-07", "catch-up", false],
      ["2026-06", "catch-up", false],
    ]);
    expect(runs.every((run) => run.state === "done")).toBe(true);
    expect(sent().map((mail) => mail.to)).toEqual(["reader@example.com"]);
  });

  it("rests while paused and goes on with the period that ends next", async () => {
    at("2026-06-15T02:00:00Z");
    const report = await createReport();
    const paused = await tenant.call<Body<Report>>("POST", `/v1/reports/${report.id}/pause`);
    expect(paused.body.data).toMatchObject({ status: "paused", nextRunAt: null });
    at("2026-08-05T02:00:00Z");
    await dispatch();
    expect(await runsOf(report)).toEqual([]);
    const resumed = await tenant.call<Body<Report>>("POST", `/v1/reports/${report.id}/resume`);
    expect(resumed.body.data).toMatchObject({ status: "active", nextPeriod: "2026-Q3" });
  });

  it("does not run a stuck run again before its lease ends, and finishes it after", async () => {
    const report = await createReport();
    await addRecipient(report, "reader@example.com");
    const { queue } = product.deps.ports;
    const { send } = queue;
    // The message reaches a worker that takes the run and dies.
    queue.send = async () => {};
    const started = await tenant.inside(async () => {
      const run = await requestRun(report.id, { deliver: true });
      expect(await claimRun(run.id)).toBeDefined();
      return run;
    });
    queue.send = send;
    await product.idle();
    await dispatch();
    expect((await readRun(report, started.id)).state).toBe("queued");
    at("2026-10-05T02:11:00Z");
    await dispatch();
    expect((await readRun(report, started.id)).state).toBe("done");
    expect(sent()).toHaveLength(1);
  });
});

describe("definitions", () => {
  it("are changed by whoever read the newest version", async () => {
    const report = await createReport();
    const patch = (body: object, etag: string) =>
      tenant.call<Body<Report>>("PATCH", `/v1/reports/${report.id}`, body, { "if-match": etag });
    const changed = await patch({ schedule: { grain: "week", sendAt: "07:30", delayDays: 0 }, surveyIds: [surveyId] }, '"1"');
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).toBe('"2"');
    expect(changed.body.data).toMatchObject({ nextPeriod: "2026-W41", nextRunAt: "2026-10-11T23:30:00.000Z" });
    expect((await patch({ name: "Other" }, '"1"')).status).toBe(412);
    expect((await tenant.call("PATCH", `/v1/reports/${report.id}`, { name: "Other" })).status).toBe(428);
    expect((await patch({ surveyIds: null }, '"2"')).body.data).toMatchObject({ surveyIds: null });
  });

  it("are refused with every problem when malformed, and when they name what is not there", async () => {
    const post = (body: unknown) => tenant.call<Body<never>>("POST", "/v1/reports", body);
    const refused = await post({
      name: "",
      schedule: { grain: "decade", sendAt: "25:00", delayDays: 31 },
      timeZone: "Mars/Olympus",
      colour: 1,
    });
    expect(refused).toMatchObject({ status: 400, body: { code: "invalid" } });
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    expect(refused.body.errors.map((error) => error.path)).toEqual(
      expect.arrayContaining(["name", "schedule.grain", "schedule.sendAt", "schedule.delayDays", "timeZone"]),
    );
    expect((await post("{")).body.code).toBe("malformed_json");
    const unknown = await post({
      name: "A",
      schedule: quarterly,
      surveyIds: [surveyId.replace(/.$/, (last) => (last === "0" ? "1" : "0"))],
    });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ path: "surveyIds" }] } });
    const report = await createReport();
    expect((await tenant.call("POST", `/v1/reports/${report.id}/recipients`, { email: "a@b, c@d.com" })).status).toBe(400);
    expect((await tenant.call("POST", `/v1/reports/${report.id}/runs`, { deliver: true, period: "2026-Q5" })).status).toBe(400);
    expect((await tenant.call("POST", `/v1/reports/${report.id}/runs`, { deliver: true, period: "2027-Q1" })).status).toBe(422);
  });

  it("are not there for another tenant, nor is anything below them", async () => {
    const stranger = await product.tenant("Stranger");
    const report = await createReport();
    const recipient = await addRecipient(report, "reader@example.com");
    const run = await startRun(report, { deliver: false });
    const other = await createReport();
    const calls: [string, string, unknown?][] = [
      ["GET", `/v1/reports/${report.id}`],
      ["POST", `/v1/reports/${report.id}/pause`],
      ["GET", `/v1/reports/${report.id}/recipients`],
      ["POST", `/v1/reports/${report.id}/recipients`, { email: "a@example.com" }],
      ["DELETE", `/v1/reports/${report.id}/recipients/${recipient.id}`],
      ["GET", `/v1/reports/${report.id}/runs`],
      ["POST", `/v1/reports/${report.id}/runs`, { deliver: true }],
      ["GET", `/v1/reports/${report.id}/runs/${run.id}`],
      ["GET", `/v1/reports/${report.id}/runs/${run.id}/deliveries`],
    ];
    for (const [method, path, body] of calls) expect((await stranger.call(method, path, body)).status, `${method} ${path}`).toBe(404);
    const patch = await stranger.call("PATCH", `/v1/reports/${report.id}`, { name: "Mine" }, { "if-match": '"1"' });
    expect(patch.status).toBe(404);
    expect((await tenant.call("GET", `/v1/reports/${other.id}/runs/${run.id}`)).status).toBe(404);
    expect((await stranger.call<Body<Report[]>>("GET", "/v1/reports")).body.data).toEqual([]);
  });
});
