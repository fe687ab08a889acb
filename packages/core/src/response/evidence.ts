import type { Evidence, Measure } from "../rollup/index.js";
import type { Answers, Definition, Question } from "../survey/index.js";

/** What the stream sees of a stored response. */
export type ResponseImage = {
  tenantId: string;
  id: string;
  surveyId: string;
  surveyVersion: number;
  subjectId?: string;
  submittedAt: string;
  requestedAt?: string;
  day: string;
  answers: Answers;
};

/** Metrics that every response has beside its questions; `$` keeps them apart from question keys. */
export const RESPONSES = "$responses";
export const RESPONSE_TIME = "$responseTime";

/** What a response says about its survey, subject and day. */
export function evidenceOf(image: ResponseImage, definition: Definition): Evidence {
  const measures: Measure[] = [{ metric: RESPONSES, kind: "count" }];
  if (image.requestedAt) {
    const seconds = Math.round((Date.parse(image.submittedAt) - Date.parse(image.requestedAt)) / 1000);
    if (seconds >= 0) measures.push({ metric: RESPONSE_TIME, kind: "duration", seconds });
  }
  for (const question of definition.questions) {
    const answer = image.answers[question.key];
    if (answer !== undefined) measures.push(...measuresOf(question, answer));
  }
  return { subjectId: image.subjectId, source: image.surveyId, day: image.day, measures };
}

function measuresOf(question: Question, answer: Answers[string]): Measure[] {
  const metric = question.key;
  if (question.type === "matrix")
    return Object.entries(answer as Record<string, number>).map(([row, value]) => ({ metric: `${metric}.${row}`, kind: "rating", value }));
  if (question.type === "single") return [{ metric, kind: "choice", options: [String(answer)] }];
  if (question.type === "multiple") return [{ metric, kind: "choice", options: answer as string[] }];
  if (question.type === "number") return [{ metric, kind: "value", value: Number(answer) }];
  if (question.type === "text") return [{ metric, kind: "count" }];
  return [{ metric, kind: "rating", value: Number(answer) }];
}
