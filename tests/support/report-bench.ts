import { actAs } from "@touchstone/core/context";
import type { MailMessage } from "@touchstone/core/ports";
import { ReportDocument } from "@touchstone/core/report-document";
import { handleReportRun } from "@touchstone/functions/queue/report-run";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { type Product, startProduct, type TestTenant } from "./product.js";

export type Body<T> = { data: T; nextCursor: string | null; code: string; detail: string; errors: { path: string }[] };
export type Report = { id: string; status: string; version: number; nextRunAt: string | null; nextPeriod: string | null; locale: string };
export type Run = {
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
export type Recipient = { id: string; email: string; status: string };
export type Delivery = { recipientId: string; email: string | null; state: string; attempts: number; nextAttemptAt: string | null };

export let product: Product;
export let tenant: TestTenant;
export let now = new Date("2026-10-05T02:00:00Z");
export let surveyId = "";

export const at = (instant: string): void => {
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

export const sent = (): MailMessage[] => product.sentMail as MailMessage[];

/** Eight answers in the third quarter, six in the second, five complaints: few enough to reckon by hand. */
export async function collectEvidence(owner: TestTenant): Promise<string> {
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

export const quarterly = { grain: "quarter", sendAt: "08:00", delayDays: 1 };

export async function createReport(input: object = {}, owner = tenant): Promise<Report> {
  const created = await owner.call<Body<Report>>("POST", "/v1/reports", { name: "Service quality", schedule: quarterly, ...input });
  expect(created.status).toBe(201);
  return created.body.data;
}

export async function addRecipient(report: Report, email: string, more: object = {}): Promise<Recipient> {
  const added = await tenant.call<Body<Recipient>>("POST", `/v1/reports/${report.id}/recipients`, { email, ...more });
  expect(added.status).toBe(201);
  return added.body.data;
}

export async function startRun(report: Report, input: object): Promise<Run> {
  const started = await tenant.call<Body<Run>>("POST", `/v1/reports/${report.id}/runs`, input);
  expect(started.status).toBe(202);
  await product.idle();
  return readRun(report, started.body.data.id);
}

export const readRun = async (report: Report, id: string): Promise<Run> =>
  (await tenant.call<Body<Run>>("GET", `/v1/reports/${report.id}/runs/${id}`)).body.data;
export const readReport = async (report: Report): Promise<Report> =>
  (await tenant.call<Body<Report>>("GET", `/v1/reports/${report.id}`)).body.data;
export const runsOf = async (report: Report): Promise<Run[]> =>
  (await tenant.call<Body<Run[]>>("GET", `/v1/reports/${report.id}/runs`)).body.data;
export const deliveriesOf = async (report: Report, run: Run): Promise<Delivery[]> =>
  (await tenant.call<Body<Delivery[]>>("GET", `/v1/reports/${report.id}/runs/${run.id}/deliveries`)).body.data;

export async function documentOf(run: Run): Promise<ReportDocument> {
  const response = await fetch(run.documentUrl ?? "");
  return ReportDocument.parse(await response.json());
}

export async function dispatch(): Promise<void> {
  await product.runDispatcher();
  await product.idle();
}

export const linkIn = (mail: MailMessage | undefined): string => /<(.*)>/.exec(mail?.headers?.["List-Unsubscribe"] ?? "")?.[1] ?? "";

/** Turns mail away for as long as `work` takes. */
export async function whileMailFails<T>(error: Error, work: () => Promise<T>): Promise<T> {
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

export const redeliver = (id: string): Promise<void> =>
  product.as({ type: "system", name: "test" }, () =>
    actAs({ type: "job", tenantId: tenant.id, name: "test" }, () => handleReportRun(product.deps, tenant.id, id)),
  );
