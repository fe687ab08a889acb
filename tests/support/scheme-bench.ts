import { afterAll, beforeAll, beforeEach } from "vitest";
import { clientOf, type Json, ok } from "./client.js";
import { type Product, startProduct, type TestTenant } from "./product.js";

export let product: Product;
export let tenant: TestTenant;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());
beforeEach(async () => {
  tenant = await product.tenant();
});

export const PERIOD = "2026-03";
export const GRADES = [
  { grade: "A", from: 80 },
  { grade: "B", from: 50 },
  { grade: "C", from: 0 },
];

export const { etagOf, get, post, patch } = clientOf(() => tenant);
export const tryPublish = async (id: string, body: unknown = {}) =>
  tenant.call<Json>("POST", `/v1/schemes/${id}/publish`, body, { "if-match": await etagOf(`/v1/schemes/${id}`) });
export const publish = (id: string, body: unknown = {}) => ok(tryPublish(id, body));

export const leaf = (key: string, weight: number, extra: Json = {}) => ({
  type: "indicator",
  key,
  weight,
  indicatorId: ids[key],
  ...extra,
});
export const dimension = (key: string, weight: number, children: Json[], extra: Json = {}) => ({
  type: "dimension",
  key,
  name: key,
  weight,
  children,
  ...extra,
});
export const tree = (children: Json[], extra: Json = {}) => ({ children, grades: GRADES, ...extra });
export const draft = async (definition: Json): Promise<string> => (await post("/v1/schemes", { name: "Quality", definition })).id;

/** Ids of indicators by the name of their metric, which is their key and their leaf's key, too. */
export let ids: Record<string, string>;

export async function indicators(...metrics: string[]): Promise<void> {
  for (const metric of metrics) {
    const { id } = await post("/v1/indicators", {
      key: metric,
      name: metric,
      kind: "benefit",
      unit: "%",
      goalposts: { low: 0, high: 100 },
      source: { type: "observation", metric },
      measure: { kind: "rate", per: 100 },
    });
    ids[metric] = id;
  }
}
beforeEach(() => {
  ids = {};
});

export type Table = Record<string, Record<string, number>>;

/** Subjects by name with the percentages that their indicators reach; what is absent was not observed. */
export async function observed(table: Table, day = "2026-03-10"): Promise<void> {
  const subjects = Object.keys(table).map((externalId) => ({ externalId, name: externalId, kind: "shop", tags: { city: externalId[0] } }));
  await post("/v1/subjects:batch", { records: subjects });
  const records = Object.entries(table).flatMap(([subjectExternalId, values]) =>
    Object.entries(values).map(([metric, numerator]) => ({
      metric,
      subjectExternalId,
      at: `${day}T04:00:00Z`,
      numerator,
      denominator: 100,
    })),
  );
  await post("/v1/observations:batch", { records });
  await product.idle();
}

export const weightsOf = (definition: Json): Record<string, number> =>
  Object.fromEntries(
    definition.children.flatMap((child: Json): [string, number][] => [
      [child.key, child.weight],
      ...(child.children ? Object.entries(weightsOf(child)) : []),
    ]),
  );
export const sum = (weights: Json[]) => weights.reduce((total, { weight }) => total + weight, 0);

/** Saaty's published example of judgements that nearly agree: weights 0.648, 0.230, 0.122. */
export const MATRIX = [
  [1, 3, 5],
  [1 / 3, 1, 2],
  [1 / 5, 1 / 2, 1],
];
/** a beats b, b beats c, and c beats a. */
export const CIRCLE = [
  [1, 5, 1 / 5],
  [1 / 5, 1, 5],
  [5, 1 / 5, 1],
];
export const ahp = (...matrices: number[][][]) => ({
  method: "ahp",
  judges: matrices.map((matrix, i) => ({ name: `judge ${i + 1}`, matrix })),
});
