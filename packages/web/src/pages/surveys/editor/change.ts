import type { Definition, Question } from "../../../api/surveys.js";

export const QUESTION_TYPES = [
  "csat",
  "nps",
  "ces",
  "rating",
  "matrix",
  "single",
  "multiple",
  "number",
  "text",
] as const satisfies readonly Question["type"][];
export type QuestionType = (typeof QUESTION_TYPES)[number];

export type Choice = Extract<Question, { type: "single" }>["options"][number];

/** The first free key of the form `q3`. */
export function freeKey(prefix: string, taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number++) if (!taken.includes(`${prefix}${number}`)) return `${prefix}${number}`;
}

const choices = (prefix: string, count: number, nameOf: (number: number) => string): Choice[] =>
  Array.from({ length: count }, (_, index) => ({ key: `${prefix}${index + 1}`, label: nameOf(index + 1) }));

export type Names = { option: (number: number) => string; row: (number: number) => string };

/** A question turned into another kind; what both kinds have in common is kept. */
export function asType(question: Question, type: QuestionType, names: Names): Question {
  const { key, label, required, help } = question;
  const common = { key, label, required: required ?? false, ...(help === undefined ? {} : { help }) };
  const ends = "lowLabel" in question || "highLabel" in question ? pick(question) : {};
  switch (type) {
    case "rating":
      return { type, ...common, ...ends, points: 5 };
    case "matrix":
      return { type, ...common, ...ends, points: 5, rows: choices("r", 3, names.row) };
    case "single":
    case "multiple":
      return { type, ...common, options: "options" in question ? question.options : choices("o", 3, names.option) };
    case "number":
      return { type, ...common };
    case "text":
      return { type, ...common, maxLength: 2000 };
    default:
      return { type, ...common, ...ends };
  }
}

const pick = ({ lowLabel, highLabel }: { lowLabel?: Question["label"]; highLabel?: Question["label"] }) => ({
  ...(lowLabel === undefined ? {} : { lowLabel }),
  ...(highLabel === undefined ? {} : { highLabel }),
});

/** The list with the item moved by `steps`, as far as there is room. */
export function moved<T>(items: readonly T[], index: number, steps: number): T[] {
  const target = Math.min(items.length - 1, Math.max(0, index + steps));
  const rest = items.toSpliced(index, 1);
  const item = items[index];
  return item === undefined ? [...items] : rest.toSpliced(target, 0, item);
}

export const withQuestion = (definition: Definition, index: number, question: Question): Definition => ({
  ...definition,
  questions: definition.questions.with(index, question),
});
