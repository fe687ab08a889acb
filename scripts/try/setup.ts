import { type Api, whenOver } from "./api.js";

type Created = { id: string; version: number };

const titled = (name: string, title: string, questions: unknown[]) => ({ name, definition: { title, locales: ["en"], questions } });

async function publish(api: Api, survey: unknown): Promise<string> {
  const { data, etag } = await api.post<Created>("/v1/surveys", survey);
  await api.post(`/v1/surveys/${data.id}/publish`, {}, { "if-match": etag });
  return data.id;
}

/** Creates and publishes the survey that the reviews answer. */
export const publishSurvey = (api: Api): Promise<string> =>
  publish(
    api,
    titled("Order reviews", "How was your order?", [
      { type: "csat", key: "score", label: "How satisfied are you with your order?", required: true },
      { type: "text", key: "comment", label: "Your review", maxLength: 5000 },
    ]),
  );

/**
 * Waits until the figures hold everything that was sent: changes reach them one after the other, so once a later
 * answer is among them, so are all before it. Twice, because changes of one batch arrive together in no order.
 */
export async function whenCounted(api: Api): Promise<void> {
  const surveyId = await publish(api, titled("Markers", "Markers", [{ type: "csat", key: "mark", label: "Mark" }]));
  for (const count of [1, 2]) {
    await api.post("/v1/responses", { surveyId, answers: { mark: 5 } });
    await whenOver(
      () => api.get<{ responses: number }>(`/v1/surveys/${surveyId}/results`),
      ({ data }) => data.responses >= count,
    );
  }
}

const indicatorsOn = (surveyId: string) => [
  {
    key: "satisfied",
    name: "Satisfied customers",
    kind: "benefit",
    unit: "%",
    source: { type: "survey", surveyId, question: "score" },
    measure: { kind: "csat", per: 100 },
    goalposts: { low: 40, high: 100 },
  },
  {
    key: "promoters",
    name: "Net promoter score",
    kind: "benefit",
    source: { type: "survey", surveyId, question: "score" },
    measure: { kind: "nps", per: 100 },
    goalposts: { low: -50, high: 100 },
  },
  {
    key: "closedOnTime",
    name: "Complaints closed on time",
    kind: "benefit",
    unit: "%",
    source: { type: "complaints", figure: "onTimeResolution" },
    goalposts: { low: 40, high: 100 },
  },
];

const GRADES = [
  { grade: "A", from: 80 },
  { grade: "B", from: 60 },
  { grade: "C", from: 0 },
];

/** Creates the indicators and publishes a scheme of them; answers its id. */
export async function publishScheme(api: Api, surveyId: string): Promise<string> {
  const leaves: { type: string; key: string; indicatorId: string; weight: number }[] = [];
  for (const input of indicatorsOn(surveyId)) {
    const { data } = await api.post<Created>("/v1/indicators", input);
    leaves.push({ type: "indicator", key: input.key, indicatorId: data.id, weight: input.key === "closedOnTime" ? 1 : 0.5 });
  }
  const { data, etag } = await api.post<Created>("/v1/schemes", {
    name: "Service quality",
    definition: {
      children: [
        { type: "dimension", key: "opinion", name: "Customers' opinion", weight: 0.5, children: leaves.slice(0, 2) },
        { type: "dimension", key: "handling", name: "Handling of complaints", weight: 0.5, children: leaves.slice(2) },
      ],
      grades: GRADES,
    },
  });
  await api.post(`/v1/schemes/${data.id}/publish`, {}, { "if-match": etag });
  return data.id;
}

type Scoring = { subjects: number; scored: number; suppressed: number; missing: number; grades: { grade: string; count: number }[] };

/** Scores every subject for the period and says how they fared. */
export async function score(api: Api, schemeId: string, period: string): Promise<string> {
  const { data } = await api.post<Scoring>(`/v1/schemes/${schemeId}/scorecards`, { period });
  const grades = data.grades.map(({ grade, count }) => `${count} ${grade}`).join(", ");
  return `${data.scored} of ${data.subjects} subjects scored (${grades}), ${data.suppressed} suppressed`;
}
