import { actAs } from "@touchstone/core/context";
import type { MailMessage } from "@touchstone/core/ports";
import {
  claimDelivery,
  claimRun,
  requestRun,
  type StoredDelivery,
  deliveriesOf as storedDeliveries,
  unsubscribe,
} from "@touchstone/core/report";
import { ReportDocument } from "@touchstone/core/report-document";
import { handleReportRun } from "@touchstone/functions/queue/report-run";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

type Body<T> = { data: T; nextCursor: string | null; code: string; detail: string; errors: { path: string }[] };
type Report = { id: string; status: string; version: number; nextRunAt: string | null; nextPeriod: string | null; locale: string };
type Run = {
  id: string;
  state: string;
  revision: number;
  trigger: string;
  deliver: boolean;
  period: { label: string };
  failure: { code: string; detail: string } | null;
  supersedes: string | null;
  supersededBy: string | null;
  webUrl: string | null;
  pdfUrl: string | null;
  documentUrl: string | null;
  editions: { locale: string; webUrl: string }[];
};
type Recipient = { id: string; email: string; status: string };
type Delivery = { recipientId: string; email: string | null; state: string; attempts: number; nextAttemptAt: string | null };

let product: Product;
let tenant: TestTenant;
let now = new Date("2026-10-05T02:00:00Z");
let surveyId = "";

const at = (instant: string): void => {
  now = new Date(instant);
};

beforeAll(async () => {
  product = await startProduct({ clock: () => now });
  tenant = await product.tenant("Jade Market");
  surveyId = await collectEvidence(tenant);
}, 120_000);
afterAll(() => product.close());
beforeEach(() => {
  at("2026-10-05T02:00:00Z");
  sent().length = 0;
});

const sent = (): MailMessage[] => product.sentMail as MailMessage[];

/** Eight answers in the third quarter, six in the second, five complaints: few enough to reckon by hand. */
async function collectEvidence(owner: TestTenant): Promise<string> {
  const survey = await owner.call<Body<{ id: string; version: number }>>("POST", "/v1/surveys", {
    name: "After delivery",
    definition: {
      title: { en: "After delivery", "zh-CN": "收货之后" },
      questions: [
        { key: "recommend", type: "nps", label: { en: "Would you recommend us?", "zh-CN": "您会推荐我们吗？" } },
        { key: "satisfied", type: "csat", label: { en: "How satisfied are you?", "zh-CN": "您满意吗？" } },
      ],
    },
  });
  const { id, version } = survey.body.data;
  expect((await owner.call("POST", `/v1/surveys/${id}/publish`, {}, { "if-match": `"${version}"` })).status).toBeLessThan(300);
  await owner.call("POST", "/v1/subjects", { externalId: "shop", name: "Lantern Street" });
  const answer = (submissionId: string, submittedAt: string, recommend: number, satisfied: number) => ({
    surveyId: id,
    submissionId,
    submittedAt,
    subjectExternalId: "shop",
    answers: { recommend, satisfied },
  });
  const third = [10, 10, 9, 9, 8, 7, 6, 3].map((score, i) => answer(`q3-${i}`, `2026-08-1${i}T04:00:00Z`, score, i < 6 ? 5 : 2));
  const second = [10, 9, 8, 5, 4, 3].map((score, i) => answer(`q2-${i}`, `2026-05-1${i}T04:00:00Z`, score, i < 3 ? 4 : 1));
  // Still 30 September in UTC, already October in the tenant's zone: not of this quarter.
  const next = [answer("q4", "2026-09-30T16:30:00Z", 0, 1)];
  const batch = await owner.call<{ counts: object }>("POST", "/v1/responses:batch", { records: [...third, ...second, ...next] });
  expect(batch.body.counts).toEqual({ created: 15 });
  const complaint = (externalId: string, receivedAt: string, dueAt?: string, resolvedAt?: string) => ({
    externalId,
    title: externalId,
    category: externalId.startsWith("refund") ? "Refund" : "Delivery",
    receivedAt,
    ...(dueAt ? { dueAt } : {}),
    ...(resolvedAt ? { resolvedAt } : {}),
  });
  for (const input of [
    complaint("refund-1", "2026-07-02T02:00:00Z", "2026-07-04T02:00:00Z", "2026-07-03T02:00:00Z"),
    complaint("refund-2", "2026-07-03T02:00:00Z", "2026-07-05T02:00:00Z", "2026-07-09T02:00:00Z"),
    complaint("parcel-1", "2026-08-03T02:00:00Z", "2026-08-05T02:00:00Z", "2026-08-05T02:00:00Z"),
    complaint("parcel-2", "2026-08-04T02:00:00Z", undefined, "2026-08-06T02:00:00Z"),
    complaint("parcel-3", "2026-09-04T02:00:00Z"),
  ])
    expect((await owner.call("POST", "/v1/complaints", input)).status).toBe(201);
  await product.idle();
  return id;
}

const quarterly = { grain: "quarter", sendAt: "08:00", delayDays: 1 };

async function createReport(input: object = {}, owner = tenant): Promise<Report> {
  const created = await owner.call<Body<Report>>("POST", "/v1/reports", { name: "Service quality", schedule: quarterly, ...input });
  expect(created.status).toBe(201);
  return created.body.data;
}

async function addRecipient(report: Report, email: string, more: object = {}): Promise<Recipient> {
  const added = await tenant.call<Body<Recipient>>("POST", `/v1/reports/${report.id}/recipients`, { email, ...more });
  expect(added.status).toBe(201);
  return added.body.data;
}

async function startRun(report: Report, input: object): Promise<Run> {
  const started = await tenant.call<Body<Run>>("POST", `/v1/reports/${report.id}/runs`, input);
  expect(started.status).toBe(202);
  await product.idle();
  return readRun(report, started.body.data.id);
}

const readRun = async (report: Report, id: string): Promise<Run> =>
  (await tenant.call<Body<Run>>("GET", `/v1/reports/${report.id}/runs/${id}`)).body.data;
const readReport = async (report: Report): Promise<Report> =>
  (await tenant.call<Body<Report>>("GET", `/v1/reports/${report.id}`)).body.data;
const runsOf = async (report: Report): Promise<Run[]> => (await tenant.call<Body<Run[]>>("GET", `/v1/reports/${report.id}/runs`)).body.data;
const deliveriesOf = async (report: Report, run: Run): Promise<Delivery[]> =>
  (await tenant.call<Body<Delivery[]>>("GET", `/v1/reports/${report.id}/runs/${run.id}/deliveries`)).body.data;

async function documentOf(run: Run): Promise<ReportDocument> {
  const response = await fetch(run.documentUrl ?? "");
  return ReportDocument.parse(await response.json());
}

async function dispatch(): Promise<void> {
  await product.runDispatcher();
  await product.idle();
}

const linkIn = (mail: MailMessage | undefined): string => /<(.*)>/.exec(mail?.headers?.["List-Unsubscribe"] ?? "")?.[1] ?? "";

/** Turns mail away for as long as `work` takes. */
async function whileMailFails<T>(error: Error, work: () => Promise<T>): Promise<T> {
  const { mailer } = product.deps.ports;
  const { send } = mailer;
  mailer.send = async () => {
    throw error;
  };
  try {
    return await work();
  } finally {
    mailer.send = send;
  }
}

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

const redeliver = (id: string): Promise<void> =>
  product.as({ type: "system", name: "test" }, () =>
    actAs({ type: "job", tenantId: tenant.id, name: "test" }, () => handleReportRun(product.deps, tenant.id, id)),
  );

describe("delivery", () => {
  it("is tried again later when the mail server is away, under the same Message-ID", async () => {
    const report = await createReport();
    await addRecipient(report, "reader@example.com");
    const run = await whileMailFails(new Error("connection refused"), () => startRun(report, { deliver: true }));
    expect(run.state).toBe("delivering");
    const [waiting] = await deliveriesOf(report, run);
    expect(waiting).toMatchObject({ state: "pending", attempts: 1, nextAttemptAt: "2026-10-05T02:01:00.000Z" });
    await dispatch();
    expect(sent()).toHaveLength(0);
    at("2026-10-05T02:01:01Z");
    await dispatch();
    expect(sent().map((mail) => mail.id)).toEqual([`${run.id}.${waiting?.recipientId}`]);
    expect((await readRun(report, run.id)).state).toBe("done");
    expect(await deliveriesOf(report, run)).toMatchObject([{ state: "sent", attempts: 2 }]);
  });

  it("goes out again under the same Message-ID when a worker dies between sending and recording", async () => {
    const report = await createReport();
    await addRecipient(report, "reader@example.com");
    const run = await whileMailFails(new Error("later"), () => startRun(report, { deliver: true }));
    at("2026-10-05T02:05:00Z");
    const taken = () => tenant.inside(async () => claimDelivery(run.id, (await storedDeliveries(run.id))[0] as StoredDelivery));
    expect(await taken()).toBe(true);
    expect(await taken()).toBe(false);
    await dispatch();
    expect(sent()).toHaveLength(0);
    at("2026-10-05T02:07:01Z");
    await dispatch();
    const [delivery] = await deliveriesOf(report, run);
    expect(delivery).toMatchObject({ state: "sent", attempts: 3 });
    expect(sent().map((mail) => mail.id)).toEqual([`${run.id}.${delivery?.recipientId}`]);
  });

  it("ends for an address that the other side refuses, and the others still get their mail", async () => {
    const report = await createReport();
    await addRecipient(report, "gone@example.com");
    await addRecipient(report, "reader@example.com");
    const { mailer } = product.deps.ports;
    const { send } = mailer;
    mailer.send = (message) =>
      message.to.startsWith("gone") ? Promise.reject(Object.assign(new Error("550 no such user"), { responseCode: 550 })) : send(message);
    const run = await startRun(report, { deliver: true }).finally(() => {
      mailer.send = send;
    });
    expect(run.state).toBe("done");
    const states = new Map((await deliveriesOf(report, run)).map((delivery) => [delivery.email, delivery.state]));
    expect(states).toEqual(
      new Map([
        ["gone@example.com", "failed"],
        ["reader@example.com", "sent"],
      ]),
    );
  });
});

describe("unsubscribing", () => {
  it("asks on a page, acts on the button, and stops the next mail", async () => {
    const report = await createReport();
    const recipient = await addRecipient(report, "reader@example.com", { locale: "zh-CN" });
    await startRun(report, { deliver: true });
    const [mail] = sent();
    const link = linkIn(mail);
    expect(mail?.headers?.["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    expect(mail?.html).toContain(link);
    const asked = await fetch(link);
    expect(asked.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await asked.text()).toContain("确认退订");
    expect((await tenant.call<Body<Recipient[]>>("GET", `/v1/reports/${report.id}/recipients`)).body.data[0]?.status).toBe("active");
    for (const _ of [1, 2]) {
      const done = await fetch(link, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
      expect(done.status).toBe(200);
      expect(await done.text()).toContain("您已退订");
    }
    await startRun(report, { deliver: true });
    expect(sent()).toHaveLength(1);
    const again = await tenant.call<Body<Recipient>>("POST", `/v1/reports/${report.id}/recipients`, { email: "Reader@Example.com" });
    expect(again).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect((await tenant.call("DELETE", `/v1/reports/${report.id}/recipients/${recipient.id}`)).status).toBe(204);
    expect((await tenant.call<Body<Recipient[]>>("GET", `/v1/reports/${report.id}/recipients`)).body.data).toEqual([]);
    const silently = await tenant.call("POST", `/v1/reports/${report.id}/recipients`, { email: "reader@example.com" });
    expect(silently.status).toBe(409);
    const asks = await tenant.call("POST", `/v1/reports/${report.id}/recipients`, { email: "reader@example.com", resubscribe: true });
    expect(asks.status).toBe(200);
  });

  it("counts even between preparing a mail and sending it", async () => {
    const report = await createReport();
    await addRecipient(report, "reader@example.com");
    const run = await whileMailFails(new Error("later"), () => startRun(report, { deliver: true }));
    const [recipient] = await deliveriesOf(report, run);
    await tenant.inside(() => unsubscribe(report.id, recipient?.recipientId ?? ""));
    at("2026-10-05T02:05:00Z");
    await dispatch();
    expect(sent()).toHaveLength(0);
    expect(await deliveriesOf(report, run)).toMatchObject([{ state: "skipped" }]);
  });

  it("answers forged and crossed links with a calm page, and does nothing", async () => {
    const report = await createReport();
    await addRecipient(report, "reader@example.com");
    const run = await startRun(report, { deliver: true });
    const link = linkIn(sent()[0]);
    const pageToken = new URL(run.webUrl ?? "").pathname.slice(3);
    const unsubscribeToken = new URL(link).pathname.slice(3);
    const { origin } = new URL(link);
    const altered = `${unsubscribeToken.slice(0, -1)}${unsubscribeToken.endsWith("A") ? "B" : "A"}`;
    for (const path of [
      `/u/${altered}`,
      `/u/${pageToken}`,
      `/r/${unsubscribeToken}`,
      "/u/x",
      "/r/..%2f..%2fsecret",
      `/r/${pageToken}x/report.pdf`,
    ]) {
      const answer = await fetch(`${origin}${path}`, {
        method: path.startsWith("/u") ? "POST" : "GET",
        headers: { "accept-language": "en" },
      });
      expect(answer.status, path).toBe(404);
      expect(await answer.text()).toContain("This link does not lead anywhere");
    }
    expect((await tenant.call<Body<Recipient[]>>("GET", `/v1/reports/${report.id}/recipients`)).body.data[0]?.status).toBe("active");
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
