import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { clientOf, type Json, ok } from "./client.js";
import { type Product, startProduct, type TestTenant } from "./product.js";

export let product: Product;
export let tenant: TestTenant;
export const { etagOf, get, patch, post } = clientOf(() => tenant);
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

export async function aSurvey(): Promise<string> {
  const rows = ["speed", "manners"].map((key) => ({ key, label: key }));
  const definition = {
    title: "Service",
    questions: [
      { type: "csat", key: "overall", label: "How satisfied are you?" },
      { type: "rating", key: "stars", label: "Stars" },
      { type: "matrix", key: "parts", label: "Parts", rows },
      { type: "single", key: "again", label: "Again?", options: ["yes", "no"].map((key) => ({ key, label: key })) },
    ],
  };
  const survey = await post("/v1/surveys", { name: "Service", definition });
  await post(`/v1/surveys/${survey.id}/publish`, {}, { "if-match": '"1"' });
  return survey.id;
}

export const anIndicator = (surveyId: string, changes: Json = {}) =>
  post("/v1/indicators", {
    key: "satisfaction",
    name: "Satisfaction",
    kind: "benefit",
    unit: "%",
    goalposts: { low: 0, high: 100 },
    source: { type: "survey", surveyId, question: "overall" },
    measure: { kind: "csat", per: 100 },
    minimumSample: 2,
    ...changes,
  });

export const leaf = (key: string, weight: number, indicatorId: string) => ({ type: "indicator", key, weight, indicatorId });

export async function publish(id: string): Promise<Json> {
  return ok(tenant.call("POST", `/v1/schemes/${id}/publish`, {}, { "if-match": await etagOf(`/v1/schemes/${id}`) }));
}

export async function aScheme(children: Json[], changes: Json = {}): Promise<string> {
  const scheme = await post("/v1/schemes", {
    name: { en: "Quality", "zh-CN": "质量" },
    definition: { children, grades: GRADES, ...changes },
  });
  await publish(scheme.id);
  return scheme.id;
}

export const aSubject = async (externalId: string): Promise<string> =>
  (await post("/v1/subjects", { externalId, name: `Shop ${externalId}`, tags: { city: "Suzhou" } })).id;

/** Answers in March, one a second, to every question given. */
export async function answer(surveyId: string, subjectId: string, answers: Json[], at = "2026-03-10T08:00:00Z"): Promise<void> {
  const records = answers.map((given) => ({ surveyId, subjectId, submittedAt: at, answers: given }));
  const { counts } = await post("/v1/responses:batch", { records });
  expect(counts).toEqual({ created: answers.length });
  await product.idle();
}

export const overall = (...scores: number[]) => scores.map((score) => ({ overall: score }));
export const score = (schemeId: string, body: Json = {}) => post(`/v1/schemes/${schemeId}/scorecards`, { period: PERIOD, ...body });
export const ranking = (schemeId: string, query = "") => get(`/v1/scorecards?schemeId=${schemeId}&period=${PERIOD}${query}`);

/** A survey, a scheme of one indicator and two subjects: 3 of 4 satisfied, and 1 of 2. */
export async function simpleCase() {
  const surveyId = await aSurvey();
  const indicator = await anIndicator(surveyId);
  const schemeId = await aScheme([leaf("satisfaction", 1, indicator.id)]);
  const [a, b] = [await aSubject("a"), await aSubject("b")];
  await answer(surveyId, a, overall(5, 4, 4, 2));
  await answer(surveyId, b, overall(5, 1));
  return { surveyId, indicator, schemeId, a, b };
}
