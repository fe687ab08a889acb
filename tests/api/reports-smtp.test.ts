import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Product, startProduct, type TestTenant } from "../support/product.js";

type Stored = {
  id: string;
  subject: string;
  messageId: string;
  headers: Record<string, string>;
  html: string;
  attachments: { fileName: string; generatedFileName: string; contentType: string; contentId: string }[];
};
type Created = { data: { id: string; version: number } };

let product: Product;
let tenant: TestTenant;
beforeAll(async () => {
  product = await startProduct({ clock: () => new Date("2026-10-05T02:00:00Z"), mailbox: { kind: "page", port: 0, smtpPort: 0 } });
  tenant = await product.tenant("Jade Market");
}, 120_000);
afterAll(() => product.close());

async function collectAnswers(): Promise<void> {
  const questions = [{ key: "satisfied", type: "csat", label: "How satisfied are you?" }];
  const survey = await tenant.call<Created>("POST", "/v1/surveys", { name: "Reviews", definition: { title: "Reviews", questions } });
  const { id, version } = survey.body.data;
  await tenant.call("POST", `/v1/surveys/${id}/publish`, {}, { "if-match": `"${version}"` });
  const records = Array.from({ length: 40 }, (_, i) => ({
    surveyId: id,
    submissionId: `s${i}`,
    submittedAt: `2026-0${7 + (i % 3)}-1${i % 10}T04:00:00Z`,
    answers: { satisfied: 1 + (i % 5) },
  }));
  expect((await tenant.call<{ counts: object }>("POST", "/v1/responses:batch", { records })).body.counts).toEqual({ created: 40 });
  await product.idle();
}

it("a report reaches a real mailbox over SMTP with its charts in place, its PDF and its way out", async () => {
  await collectAnswers();
  const report = await tenant.call<Created>("POST", "/v1/reports", {
    name: "服務品質報告",
    schedule: { grain: "quarter" },
    locale: "zh-TW",
  });
  const { id } = report.body.data;
  const recipient = await tenant.call<Created>("POST", `/v1/reports/${id}/recipients`, { email: "reader@example.com" });
  const run = await tenant.call<Created>("POST", `/v1/reports/${id}/runs`, { deliver: true });
  await product.idle();
  const [mail] = await vi.waitFor(async () => {
    const found = (await (await fetch(`${product.mailboxUrl}/email`)).json()) as Stored[];
    expect(found).toHaveLength(1);
    return found;
  });
  expect(mail?.subject).toContain("服務品質報告");
  expect(mail?.messageId).toBe(`${run.body.data.id}.${recipient.body.data.id}@touchstone.example`);
  expect(mail?.headers["list-unsubscribe"]).toMatch(/^<http:\/\/localhost:\d+\/u\/[\w.-]+>$/);
  expect(mail?.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  const charts = mail?.attachments.filter((attachment) => attachment.contentType === "image/png") ?? [];
  expect(charts.length).toBeGreaterThan(0);
  for (const chart of charts) expect(mail?.html).toContain(`cid:${chart.contentId}`);
  const pdf = mail?.attachments.find((attachment) => attachment.contentType === "application/pdf");
  expect(pdf?.fileName).toBe("服務品質報告 2026-Q3.pdf");
  const content = await fetch(`${product.mailboxUrl}/email/${mail?.id}/attachment/${encodeURIComponent(pdf?.generatedFileName ?? "")}`);
  expect((await content.text()).startsWith("%PDF-")).toBe(true);
}, 120_000);
