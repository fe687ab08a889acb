import type { components } from "@touchstone/sdk";
import type { Texts } from "./texts.js";

export type PublicSurvey = components["schemas"]["PublicSurvey"];
export type Question = PublicSurvey["questions"][number];
export type Answer = number | string | string[] | Record<string, number>;
export type Answers = Record<string, Answer>;

const SCALES = { nps: [0, 10], csat: [1, 5], ces: [1, 7] } as const;

/** The points of a question's scale, lowest first; none for questions without one. */
export function pointsOf(question: Question): number[] {
  const [low, high] =
    question.type === "rating" || question.type === "matrix"
      ? [1, question.points ?? 5]
      : question.type in SCALES
        ? SCALES[question.type as keyof typeof SCALES]
        : [1, 0];
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

export const isBlank = (answer: Answer | undefined): boolean =>
  answer === undefined ||
  (typeof answer === "string" && answer.trim() === "") ||
  (typeof answer === "object" && Object.keys(answer).length === 0);

/** Whether nothing is missing in the answer; a matrix counts once every row is rated. */
export function isAnswered(question: Question, answer: Answer | undefined): boolean {
  if (isBlank(answer)) return false;
  return question.type !== "matrix" || question.rows.every(({ key }) => typeof answer === "object" && key in answer);
}

/** What is wrong with an answer, in words; undefined when nothing is. */
export function problemOf(question: Question, answer: Answer | undefined, texts: Texts): string | undefined {
  if (question.required && !isAnswered(question, answer)) return texts.needed;
  if (isBlank(answer)) return undefined;
  if (question.type === "multiple" && question.max !== undefined && Array.isArray(answer) && answer.length > question.max)
    return texts.atMost(question.max);
  if (question.type !== "number") return undefined;
  const value = Number(answer);
  const { min = -1e12, max = 1e12 } = question;
  if (!Number.isFinite(value)) return texts.notANumber;
  return value < min || value > max ? texts.between(min, max) : undefined;
}

/** The answers as the API takes them: without blanks, numbers as numbers. */
export function sendable(questions: readonly Question[], answers: Answers): Answers {
  const entries = questions.flatMap(({ key, type }): [string, Answer][] => {
    const answer = answers[key];
    if (answer === undefined || isBlank(answer)) return [];
    return [[key, type === "number" ? Number(answer) : answer]];
  });
  return Object.fromEntries(entries);
}
