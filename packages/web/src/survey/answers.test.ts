import { describe, expect, it } from "vitest";
import { isAnswered, pointsOf, problemOf, type Question, sendable } from "./answers.js";
import { TEXTS } from "./texts.js";

const texts = TEXTS.en;
const common = { key: "q", label: "Q", required: true };
const matrix: Question = {
  ...common,
  type: "matrix",
  points: 5,
  rows: [
    { key: "a", label: "A" },
    { key: "b", label: "B" },
  ],
};

describe("answering a survey", () => {
  it("offers every point of a scale", () => {
    expect(pointsOf({ ...common, type: "nps" })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(pointsOf({ ...common, type: "csat" })).toEqual([1, 2, 3, 4, 5]);
    expect(pointsOf({ ...common, type: "ces" })).toHaveLength(7);
    expect(pointsOf({ ...common, type: "rating", points: 3 })).toEqual([1, 2, 3]);
    expect(pointsOf({ ...common, type: "text", maxLength: 10 })).toEqual([]);
  });

  it("holds a matrix for answered once every row is rated", () => {
    expect(isAnswered(matrix, { a: 5 })).toBe(false);
    expect(isAnswered(matrix, { a: 5, b: 1 })).toBe(true);
  });

  it("counts zero as an answer", () => {
    expect(problemOf({ ...common, type: "nps" }, 0, texts)).toBeUndefined();
  });

  it("asks for what is required and for nothing else", () => {
    expect(problemOf({ ...common, type: "text", maxLength: 10 }, "  ", texts)).toBe(texts.needed);
    expect(problemOf({ ...common, required: false, type: "csat" }, undefined, texts)).toBeUndefined();
    expect(problemOf(matrix, { a: 5 }, texts)).toBe(texts.needed);
  });

  it("checks numbers and the most that may be chosen", () => {
    const number: Question = { ...common, type: "number", min: 1, max: 9 };
    expect(problemOf(number, "abc", texts)).toBe(texts.notANumber);
    expect(problemOf(number, "10", texts)).toBe(texts.between(1, 9));
    expect(problemOf(number, "9", texts)).toBeUndefined();
    const options = [
      { key: "a", label: "A" },
      { key: "b", label: "B" },
    ];
    expect(problemOf({ ...common, type: "multiple", max: 1, options }, ["a", "b"], texts)).toBe(texts.atMost(1));
  });

  it("sends numbers as numbers and leaves blanks out", () => {
    const questions: Question[] = [
      { ...common, type: "number", key: "n" },
      { ...common, type: "text", maxLength: 9, key: "t" },
      { ...common, type: "nps", key: "s" },
    ];
    expect(sendable(questions, { n: "4.5", t: " ", s: 0, gone: 1 })).toEqual({ n: 4.5, s: 0 });
  });
});
