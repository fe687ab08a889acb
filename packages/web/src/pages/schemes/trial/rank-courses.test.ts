import { describe, expect, it } from "vitest";
import type { ComparedSubject } from "../../../api/scheme-trials.js";
import { coursesOf } from "./rank-courses.js";

const row = (subjectId: string, rank: number, ranks: ComparedSubject["ranks"]): ComparedSubject => ({
  subjectId,
  subjectName: subjectId,
  score: 100 - rank,
  rank,
  ranks,
  best: rank,
  worst: rank,
  spread: 0,
});
const methods = [{ method: "topsis" as const }, { method: "vikor" as const }];

describe("the picture of ranks", () => {
  const rows = [row("a", 1, { topsis: 40, vikor: 2 }), row("b", 2, { topsis: 1, vikor: 2 }), row("c", 3, { topsis: 7 })];
  const { courses, depth } = coursesOf(rows, methods);
  const column = (index: number) => courses.map(({ places }) => places[index]);

  it("keeps to as many rows as subjects, however far one falls, and shows the ranks themselves", () => {
    expect(depth).toBe(3);
    expect(column(1)).toEqual([
      { place: 3, rank: 40 },
      { place: 1, rank: 1 },
      { place: 2, rank: 7 },
    ]);
  });

  it("sets equal ranks below each other in the scheme's order, and draws nothing for one that a method did not rank", () => {
    expect(column(2).map((each) => each?.place)).toEqual([1, 2, undefined]);
    expect(column(0).map((each) => each?.place)).toEqual([1, 2, 3]);
  });
});
