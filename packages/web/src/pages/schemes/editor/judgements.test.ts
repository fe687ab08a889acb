import { describe, expect, it } from "vitest";
import type { SchemeNode } from "../../../api/schemes.js";
import { ahpOf, evenMatrix, judged, judgementOf, newAhp, onScale, STEPS, stepOf } from "./judgements.js";
import { flatTree, movedTo, newDimension, scaledToWhole, withChildren, withNode, without, withRules } from "./tree.js";

const leaf = (key: string, weight = 0): SchemeNode => ({ type: "indicator", key, indicatorId: `ind_${key}`, weight });
/** a is judged 3 times b and 5 times c, b twice c. */
const MATRIX = judged(judged(judged(evenMatrix(3), 0, 1, 3), 0, 2, 5), 1, 2, 2);
const tree = {
  ...flatTree([]),
  children: [leaf("a"), leaf("b"), leaf("c")],
  weighting: { ...newAhp(3), judges: [{ name: "Li", matrix: MATRIX }] },
};
const matrixOf = (whole: Pick<typeof tree, "weighting"> | { weighting?: undefined }) => ahpOf(whole.weighting)?.judges[0]?.matrix;

describe("judgements by pair", () => {
  it("have a step for each of the seventeen judgements, and a mirror that is the reciprocal", () => {
    for (let step = -STEPS; step <= STEPS; step++) expect(stepOf(judgementOf(step))).toBe(step);
    expect(judgementOf(-2)).toBe(1 / 3);
    expect(judged(evenMatrix(2), 0, 1, 4)).toEqual([
      [1, 4],
      [0.25, 1],
    ]);
    expect([onScale(2.8), onScale(0.34), onScale(40)]).toEqual([3, 1 / 3, 9]);
  });

  it("stay with the children they are about, whatever is moved, added or removed", () => {
    const turned = withChildren(tree, [], (children) => children.toReversed());
    expect(matrixOf(turned)).toEqual([
      [1, 1 / 2, 1 / 5],
      [2, 1, 1 / 3],
      [5, 3, 1],
    ]);
    expect(matrixOf(without(tree, [1]))).toEqual([
      [1, 5],
      [1 / 5, 1],
    ]);
    const more = matrixOf(withChildren(tree, [], (children) => [leaf("x"), ...children]));
    expect(more?.[0]).toEqual([1, 1, 1, 1]);
    expect(more?.slice(1).map((row) => row.slice(1))).toEqual(MATRIX);
  });

  it("outlive a new key, a changed weight and a child that leaves for another branch", () => {
    expect(matrixOf(withNode(tree, [1], leaf("renamed")))).toEqual(MATRIX);
    expect(matrixOf(withNode(tree, [1], leaf("b", 0.7)))).toEqual(MATRIX);
    const grown = withChildren(tree, [], (children) => [...children, newDimension("d", "D", 0)]);
    expect(matrixOf(movedTo(grown, [0], [3]))).toEqual([
      [1, 2, 1],
      [1 / 2, 1, 1],
      [1, 1, 1],
    ]);
  });

  it("go when there is nothing left to compare", () => {
    expect(without(without(tree, [0]), [0]).weighting).toBeUndefined();
    expect(withRules(tree, [], { weighting: undefined }).weighting).toBeUndefined();
  });
});

describe("balancing weights", () => {
  it("keeps the proportions and adds up to exactly 1", () => {
    const scaled = scaledToWhole([leaf("a", 0.2), leaf("b", 0.2), leaf("c", 0.2), leaf("d", 0.1)]);
    const steps = scaled.map(({ weight }) => Math.round(weight * 10_000));
    expect(steps.reduce((sum, step) => sum + step, 0)).toBe(10_000);
    expect(steps).toEqual([2857, 2857, 2857, 1429]);
    expect(scaledToWhole([leaf("a"), leaf("b")]).map(({ weight }) => weight)).toEqual([0.5, 0.5]);
  });
});
