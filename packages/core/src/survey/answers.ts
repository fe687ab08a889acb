import type { Problem } from "../errors/index.js";
import type { Definition, Question } from "./schema.js";

export type Answer = number | string | string[] | Record<string, number>;
export type Answers = Record<string, Answer>;

const SCALES = { nps: [0, 10], csat: [1, 5], ces: [1, 7] } as const;

/** Lowest and highest point of a question's scale; undefined for questions without one. */
export function scaleOf(question: Question): readonly [number, number] | undefined {
  if (question.type in SCALES) return SCALES[question.type as keyof typeof SCALES];
  return question.type === "rating" || question.type === "matrix" ? [1, question.points] : undefined;
}

type Check = (answer: unknown) => string | undefined;

const onScale =
  (low: number, high: number): Check =>
  (answer) =>
    typeof answer === "number" && Number.isInteger(answer) && answer >= low && answer <= high
      ? undefined
      : `must be a whole number from ${low} to ${high}`;

/** Numbers keep at most four decimals, so that sums stay exact. */
const isExact = (value: number): boolean =>
  Number.isFinite(value) &&
  Math.abs(value) <= 1e12 &&
  Math.abs(value * 1e4 - Math.round(value * 1e4)) < 1e-3 * Math.max(1, Math.abs(value) / 1e8);

function numberCheck({ min = -1e12, max = 1e12 }: { min?: number | undefined; max?: number | undefined }): Check {
  return (answer) => {
    if (typeof answer !== "number" || !isExact(answer)) return "must be a number with at most four decimals";
    return answer < min || answer > max ? `must lie between ${min} and ${max}` : undefined;
  };
}

function matrixCheck(rows: readonly { key: string }[], points: number, required: boolean): Check {
  const keys = new Set(rows.map((row) => row.key));
  const cell = onScale(1, points);
  return (answer) => {
    if (typeof answer !== "object" || answer === null || Array.isArray(answer)) return "must be an object of row keys and ratings";
    for (const [key, value] of Object.entries(answer)) {
      if (!keys.has(key)) return `has no row "${key}"`;
      const problem = cell(value);
      if (problem) return `${key} ${problem}`;
    }
    const missing = required ? [...keys].filter((key) => !Object.hasOwn(answer, key)) : [];
    return missing.length > 0 ? `needs a rating for ${missing.join(", ")}` : undefined;
  };
}

function multipleCheck(options: readonly { key: string }[], max: number | undefined): Check {
  const keys = new Set(options.map((option) => option.key));
  return (answer) => {
    if (!Array.isArray(answer)) return "must be a list of option keys";
    if (new Set(answer).size < answer.length) return "names an option twice";
    const unknown = answer.find((key) => !keys.has(String(key)));
    if (unknown !== undefined) return `has no option ${JSON.stringify(unknown)}`;
    return max !== undefined && answer.length > max ? `may name at most ${max} options` : undefined;
  };
}

function checkOf(question: Question): Check {
  switch (question.type) {
    case "matrix":
      return matrixCheck(question.rows, question.points, question.required);
    case "single": {
      const keys = new Set(question.options.map((option) => option.key));
      return (answer) =>
        typeof answer === "string" && keys.has(answer) ? undefined : `must be one of ${[...keys].slice(0, 12).join(", ")}`;
    }
    case "multiple":
      return multipleCheck(question.options, question.max);
    case "number":
      return numberCheck(question);
    case "text":
      return (answer) =>
        typeof answer === "string" && answer.length <= question.maxLength
          ? undefined
          : `must be a text of at most ${question.maxLength} characters`;
    default: {
      const [low, high] = scaleOf(question) ?? [1, 5];
      return onScale(low, high);
    }
  }
}

const isBlank = (answer: unknown): boolean =>
  answer === undefined || answer === null || answer === "" || (Array.isArray(answer) && answer.length === 0);

export type Validator = (answers: Record<string, unknown>) => Problem[];

/** Compiles a definition into a check of whole answer sets: every problem, each with its path. */
export function validatorOf(definition: Definition): Validator {
  const checks = new Map(definition.questions.map((question) => [question.key, { required: question.required, check: checkOf(question) }]));
  const required = definition.questions.filter((question) => question.required).map((question) => question.key);
  return (answers) => {
    const problems: Problem[] = [];
    for (const [key, answer] of Object.entries(answers)) {
      const known = checks.get(key);
      if (!known) problems.push({ path: `answers.${key}`, code: "unknown_question", message: "the survey has no such question" });
      else if (!isBlank(answer)) {
        const message = known.check(answer);
        if (message) problems.push({ path: `answers.${key}`, code: "invalid_answer", message });
      }
    }
    for (const key of required)
      if (isBlank(answers[key])) problems.push({ path: `answers.${key}`, code: "required", message: "this question must be answered" });
    if (problems.length === 0 && Object.values(answers).every(isBlank))
      problems.push({ path: "answers", code: "empty", message: "answer at least one question" });
    return problems;
  };
}

/** The answers without blanks, ready to store. */
export const withoutBlanks = (answers: Record<string, unknown>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isBlank(answer))) as Answers;
