import { describe, expect, it } from "vitest";
import type { Definition, SchemeNode } from "../../../api/schemes.js";
import { lawProblems, problemsOf, unsavable } from "./problems.js";
import { flatTree, freeKey, movedTo, newDimension, restOf, spreadEvenly, sumOf, withChildren, withNode, without } from "./tree.js";

const leaf = (key: string, weight: number): SchemeNode => ({ type: "indicator", key, indicatorId: `ind_${key}`, weight });
const tree = (...children: SchemeNode[]): Definition => ({ ...flatTree([]), children });
const dimension = (key: string, weight: number, ...children: SchemeNode[]) => ({ ...newDimension(key, key, weight), children });

describe("editing a tree of weights", () => {
  it("spreads any number of siblings so that the sum is exactly 1", () => {
    for (let count = 1; count <= 200; count++) {
      const spread = spreadEvenly(Array.from({ length: count }, (_, index) => leaf(`k${index}`, 0)));
      expect(Math.round(spread.reduce((sum, { weight }) => sum + Math.round(weight * 10_000), 0))).toBe(10_000);
      expect(lawProblems(tree(...spread))).toEqual([]);
    }
  });

  it("changes only the branch it is told to", () => {
    const before = tree(dimension("a", 0.5, leaf("x", 1)), dimension("b", 0.5, leaf("y", 1)));
    const after = withChildren(before, [1], (children) => [...children, leaf("z", 0)]);
    expect(after.children[0]).toBe(before.children[0]);
    expect(after.children[1]).toMatchObject({ children: [{ key: "y" }, { key: "z" }] });
    expect(withNode(before, [0, 0], leaf("w", 1)).children[0]).toMatchObject({ children: [{ key: "w" }] });
    expect(without(before, [0]).children).toEqual([before.children[1]]);
  });

  it("moves a node to the end of another branch, whichever stands first", () => {
    const before = tree(leaf("x", 0.5), dimension("a", 0.5, leaf("y", 1)));
    expect(movedTo(before, [0], [1]).children).toMatchObject([{ key: "a", children: [{ key: "y" }, { key: "x" }] }]);
    expect(movedTo(before, [1, 0], []).children).toMatchObject([{ key: "x" }, { key: "a", children: [] }, { key: "y" }]);
  });

  it("gives a new sibling what is left of the whole", () => {
    expect(restOf([leaf("a", 0.7)])).toBe(0.3);
    expect(restOf([leaf("a", 0.7), leaf("b", 0.6)])).toBe(0);
    expect(sumOf([leaf("a", 0.1), leaf("b", 0.2)])).toBe(0.3);
  });

  it("finds a key nobody has, at whatever level", () => {
    expect(freeKey("x", tree(dimension("a", 1, leaf("x", 1))))).toBe("x2");
    expect(freeKey("y", tree(leaf("x", 1)))).toBe("y");
  });
});

describe("what stands in the way of publishing", () => {
  it("names the branch whose weights do not add up, at the API's path", () => {
    const problems = lawProblems(tree(dimension("a", 0.5, leaf("x", 0.4)), leaf("y", 0.5)));
    expect(problems).toEqual([{ path: "definition.children[0].children", code: "sum" }]);
    expect(unsavable(problems)).toBe(false);
  });

  it("takes an empty branch or a missing name for a tree that cannot be saved", () => {
    const problems = lawProblems(tree({ ...newDimension("a", "", 1) }));
    expect(problems).toContainEqual({ path: "definition.children[0].children", code: "empty" });
    expect(problems).toContainEqual({ path: "definition.children[0].name", code: "nameless" });
    expect(unsavable(problems)).toBe(true);
  });

  it("finds keys used twice and grades out of order", () => {
    const grades = [
      { grade: "A", from: 60 },
      { grade: "B", from: 70 },
    ];
    const paths = lawProblems({ ...tree(leaf("x", 0.5), leaf("x", 0.5)), grades }).map(({ path }) => path);
    expect(paths).toEqual(["definition.children[1].key", "definition.grades[1].from"]);
  });

  it("tells archived indicators by itself, and repeats no problem of the API in another language", () => {
    const archived = { path: "definition.children[0].indicatorId", code: "unusable_indicator", message: "is archived" };
    const other = { path: "definition.children", code: "custom", message: "too many nodes" };
    const found = problemsOf(tree(leaf("x", 1)), { known: new Set(), saved: [archived, other] });
    expect(found).toEqual([{ path: archived.path, code: "unusable" }, other]);
    expect(problemsOf(tree(leaf("x", 1)), { known: new Set(["ind_x"]), saved: [] })).toEqual([]);
  });
});
