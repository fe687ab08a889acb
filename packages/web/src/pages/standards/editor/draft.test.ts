import { describe, expect, it } from "vitest";
import type { Definition } from "../../../api/standards.js";
import { firstCriterion, movedTo, newClause, newStage, withClauses } from "./draft.js";
import { problemsOf, unsavable } from "./problems.js";

const clause = (key: string, rest: object = {}) => ({ key, title: key, text: key, ...rest });
const stages = (...groups: ReturnType<typeof clause>[][]): Definition => ({
  stages: groups.map((clauses, i) => ({ key: `s${i}`, name: `S${i}`, clauses })),
});

describe("editing a standard", () => {
  it("moves a clause to the end of another stage and changes no other", () => {
    const before = stages([clause("a"), clause("b")], [clause("c")]);
    const after = movedTo(before, { stage: 0, clause: 0 }, 1);
    expect(after.stages.map(({ clauses }) => clauses?.map(({ key }) => key))).toEqual([["b"], ["c", "a"]]);
    expect(movedTo(before, { stage: 0, clause: 0 }, 0)).toBe(before);
    expect(withClauses(before, 1, () => []).stages[0]).toBe(before.stages[0]);
  });

  it("gives new clauses and stages keys that nobody has", () => {
    const before = stages([clause("clause-2")], []);
    expect(newClause(before, "New").key).toBe("clause-3");
    expect(newStage(before, "New").key).toBe("stage-3");
  });

  it("begins with a limit on the right side of the scale", () => {
    expect(firstCriterion({ kind: "benefit", goalposts: { low: 50, high: 100 }, decimals: 1 })).toEqual({ at: "least", value: 90 });
    expect(firstCriterion({ kind: "cost", goalposts: { low: 10, high: 110 }, decimals: 0 })).toEqual({ at: "most", value: 30 });
    expect(firstCriterion({ kind: "interval", goalposts: { low: 0, high: 1 }, decimals: 1 })).toEqual({ score: 60 });
  });
});

describe("what stands in the way of publishing a standard", () => {
  const known = new Map([
    ["up", { kind: "benefit" as const }],
    ["down", { kind: "cost" as const }],
  ]);

  it("is told at the API's own paths", () => {
    const meets = { at: "least" as const, value: 1 };
    const definition = stages([
      clause("a", { text: undefined }),
      clause("a"),
      clause("b", { verifiedBy: { indicatorId: "down", meets } }),
      clause("c", { verifiedBy: { indicatorId: "up", meets } }),
      clause("d", { verifiedBy: { indicatorId: "gone", meets } }),
    ]);
    const at = (n: number, rest: string) => `definition.stages[0].clauses[${n}].${rest}`;
    expect(problemsOf(definition, { known, saved: [] })).toEqual([
      { path: at(0, "text"), code: "wordless" },
      { path: at(1, "key"), code: "keyTwice" },
      { path: at(2, "verifiedBy.meets.at"), code: "wrongSideLeast" },
      { path: at(4, "verifiedBy.indicatorId"), code: "unusable" },
    ]);
  });

  it("keeps a draft from being saved only where the API would not take it", () => {
    const saveable = problemsOf(stages([clause("a", { text: undefined })]), { known, saved: [] });
    expect([saveable.length, unsavable(saveable)]).toEqual([1, false]);
    expect(unsavable(problemsOf(stages([clause("a", { title: " " })]), { known, saved: [] }))).toBe(true);
    expect(unsavable(problemsOf(stages([clause("A b")]), { known, saved: [] }))).toBe(true);
    expect(problemsOf(stages([]), { known, saved: [] })).toEqual([{ path: "definition.stages", code: "empty" }]);
  });

  it("repeats no problem of the API in another language", () => {
    const saved = [
      { path: "definition.stages", code: "too_small", message: "add one" },
      { path: "elsewhere", code: "x", message: "something else" },
    ];
    expect(problemsOf(stages([]), { known, saved })).toEqual([{ path: "definition.stages", code: "empty" }, saved[1]]);
  });
});
