import { afterAll, beforeAll, beforeEach } from "vitest";
import { clientOf, type Json, ok } from "./client.js";
import { type Product, startProduct, type TestTenant } from "./product.js";

export let product: Product;
export let tenant: TestTenant;
export const { etagOf, get, post } = clientOf(() => tenant);
beforeAll(async () => {
  product = await startProduct({ clock: () => new Date("2026-04-02T02:00:00Z") });
});
afterAll(() => product.close());
beforeEach(async () => {
  tenant = await product.tenant();
});

export const PERIOD = "2026-03";

export const change = async (path: string, body: unknown) => tenant.call<Json>("PATCH", path, body, { "if-match": await etagOf(path) });
export const aSubject = async (externalId: string): Promise<string> => (await post("/v1/subjects", { externalId, name: externalId })).id;

export const draft = (key: string, changes: Json = {}) => ({
  key,
  name: key,
  kind: "benefit",
  goalposts: { low: 0, high: 100 },
  source: { type: "observation", metric: key },
  measure: { kind: "mean" },
  ...changes,
});
export const formula = (key: string, expression: string, changes: Json = {}) =>
  draft(key, { source: { type: "formula", expression }, measure: undefined, ...changes });
export const create = (body: Json) => tenant.call<Json>("POST", "/v1/indicators", body);
export const created = (body: Json) => post("/v1/indicators", body);
export const pathOf = async (key: string) =>
  `/v1/indicators/${(await get("/v1/indicators?limit=100")).data.find((one: Json) => one.key === key).id}`;

export async function observe(subjectId: string, values: Record<string, number | number[]>, date = "2026-03-10"): Promise<void> {
  const records = Object.entries(values).flatMap(([metric, given]) =>
    [given].flat().map((value, index) => ({ metric, subjectId, date, value, externalId: `${metric}-${subjectId}-${date}-${index}` })),
  );
  await post("/v1/observations:batch", { records });
  await product.idle();
}

export async function schemeOf(...indicators: Json[]): Promise<string> {
  const children = indicators.map(({ id, key }) => ({ type: "indicator", key, indicatorId: id, weight: 1 / indicators.length }));
  const scheme = await post("/v1/schemes", { name: "S", definition: { children, grades: [{ grade: "A", from: 0 }] } });
  await publish(scheme.id);
  return scheme.id;
}
export const publish = async (id: string) =>
  ok(tenant.call("POST", `/v1/schemes/${id}/publish`, {}, { "if-match": await etagOf(`/v1/schemes/${id}`) }));

export async function cardOf(schemeId: string, subjectId: string): Promise<Json> {
  await post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD });
  const { data } = await get(`/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}&subjectId=${subjectId}`);
  return get(`/v1/scorecards/${data[0].scorecardId}`);
}
export const preview = (subjectId: string, body: Json) => post("/v1/indicators:preview", { subjectId, period: PERIOD, ...body });
