import { clientOf, type Json, ok } from "./client.js";
import type { Product, TestTenant } from "./product.js";

/** Two tenants with everything that a restore must bring back: evidence, versions, clocks that run, scorecards, reports. */
export const NOW = new Date("2026-11-20T03:00:00.000Z");

export type Town = {
  tenant: TestTenant;
  surveyId: string;
  schemeId: string;
  reportId: string;
  /** Open, due two hours after `NOW`. */
  complaintId: string;
  subjectIds: string[];
};

/** The body that made a town's first response; sending it again must count nothing. */
export const firstResponse = ({ surveyId }: Town) => ({
  surveyId,
  submissionId: "order-0",
  submittedAt: "2026-10-10T04:00:00Z",
  subjectExternalId: "shop-0",
  answers: { overall: 5 },
});

export async function buildTown(product: Product, name: string): Promise<Town> {
  const tenant = await product.tenant(name);
  const { post, etagOf } = clientOf(() => tenant);
  const publish = async (path: string) => post(`${path}/publish`, {}, { "if-match": await etagOf(path) });
  const subjectIds: string[] = [];
  for (const shop of ["shop-0", "shop-1", "shop-2"]) subjectIds.push((await post("/v1/subjects", { externalId: shop, name: shop })).id);
  const surveyId = await survey(tenant, publish);
  const complaintId = await complaints(tenant);
  const town = { tenant, surveyId, complaintId, subjectIds };
  const records = Array.from({ length: 24 }, (_, i) => ({
    ...firstResponse({ ...town, schemeId: "", reportId: "" }),
    submissionId: `order-${i}`,
    submittedAt: `2026-10-${10 + i}T04:00:00Z`.replace(/-(3[2-9])T/, "-31T"),
    subjectExternalId: `shop-${i % 3}`,
    answers: { overall: 1 + ((i + 4) % 5) },
  }));
  await post("/v1/responses:batch", { records });
  await product.idle();
  const schemeId = await scheme(tenant, surveyId, publish);
  await post(`/v1/schemes/${schemeId}/scorecards`, { period: "2026-10" });
  const reportId = await report(tenant);
  await product.idle();
  return { ...town, schemeId, reportId };
}

async function survey(tenant: TestTenant, publish: (path: string) => Promise<Json>): Promise<string> {
  const { post, patch } = clientOf(() => tenant);
  const question = (label: string) => ({ title: "Service", questions: [{ type: "csat", key: "overall", label }] });
  const { id } = await post("/v1/surveys", { name: "Service", definition: question("Satisfied?") });
  await publish(`/v1/surveys/${id}`);
  await patch(`/v1/surveys/${id}`, { definition: question("How satisfied are you?") });
  await publish(`/v1/surveys/${id}`);
  return id;
}

async function complaints(tenant: TestTenant): Promise<string> {
  const { post } = clientOf(() => tenant);
  const hours = (amount: number) => ({ type: "business-seconds", amount: amount * 3600 });
  await post("/v1/sla-policies", { name: "All", isDefault: true, targets: { firstResponse: hours(4), resolution: hours(48) } });
  for (const day of ["02", "03", "04"])
    await post("/v1/complaints", {
      externalId: `old-${day}`,
      title: "Late parcel",
      category: "logistics",
      subjectExternalId: "shop-0",
      receivedAt: `2026-10-${day}T02:00:00Z`,
      firstRespondedAt: `2026-10-${day}T03:00:00Z`,
      resolvedAt: `2026-10-${day}T09:00:00Z`,
    });
  const open = await post("/v1/complaints", { title: "Nobody answers", receivedAt: "2026-11-20T01:00:00Z", subjectExternalId: "shop-1" });
  return open.id;
}

async function scheme(tenant: TestTenant, surveyId: string, publish: (path: string) => Promise<Json>): Promise<string> {
  const { post } = clientOf(() => tenant);
  const indicator = await post("/v1/indicators", {
    key: "satisfaction",
    name: "Satisfaction",
    kind: "benefit",
    unit: "%",
    goalposts: { low: 0, high: 100 },
    source: { type: "survey", surveyId, question: "overall" },
    measure: { kind: "csat", per: 100 },
    minimumSample: 2,
  });
  const children = [{ type: "indicator", key: "satisfaction", weight: 1, indicatorId: indicator.id }];
  const grades = [
    { grade: "A", from: 50 },
    { grade: "B", from: 0 },
  ];
  const { id } = await post("/v1/schemes", { name: "Quality", definition: { children, grades } });
  await publish(`/v1/schemes/${id}`);
  return id;
}

/** Monthly, mailed once already; the next is due on 2 December, 08:00 in Shanghai. */
async function report(tenant: TestTenant): Promise<string> {
  const { post } = clientOf(() => tenant);
  const schedule = { grain: "month", sendAt: "08:00", delayDays: 1 };
  const { id } = await post("/v1/reports", { name: "Service quality", schedule });
  await post(`/v1/reports/${id}/recipients`, { email: "reader@town.example" });
  await ok(tenant.call("POST", `/v1/reports/${id}/runs`, { period: "2026-10", deliver: true }));
  return id;
}

/** DynamoDB keeps no order within a map: members are put in one before answers are compared. */
const inOrder = (json: string): string =>
  JSON.stringify(JSON.parse(json), (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  );

/** Everything that people read of a town, to the byte: answers of the API, and the report's page with its figures. */
export async function readTown(origin: string, { tenant, ...town }: Town): Promise<Record<string, string>> {
  const read = async (path: string): Promise<string> => {
    const response = await fetch(path.startsWith("http") ? path : `${origin}${path}`, {
      headers: path.startsWith("http") ? {} : { authorization: `Bearer ${tenant.key}` },
    });
    const text = await response.text();
    return `${response.status} ${response.headers.get("content-type")?.startsWith("application/json") ? inOrder(text) : text}`;
  };
  const runs = JSON.parse((await read(`/v1/reports/${town.reportId}/runs`)).slice(4)) as {
    data: { webUrl: string; documentUrl: string }[];
  };
  const paths = [
    `/v1/surveys/${town.surveyId}/results`,
    `/v1/surveys/${town.surveyId}`,
    `/v1/complaints/${town.complaintId}`,
    `/v1/complaints/${town.complaintId}/events`,
    "/v1/complaints",
    "/v1/subjects",
    "/v1/audit-events?limit=100",
    `/v1/scorecards?schemeId=${town.schemeId}&period=2026-10`,
    `/v1/reports/${town.reportId}`,
    `/v1/reports/${town.reportId}/runs`,
    ...runs.data.flatMap(({ webUrl, documentUrl }) => [webUrl, documentUrl]),
  ];
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)));
}
