import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../run.js";
import { membership } from "./membership.js";
import { compose, OPERATORS } from "./operators.js";

const A = [0.5, 0.3, 0.2];
const R = [
  [0.7, 0.2, 0.1, 0],
  [0.2, 0.3, 0.4, 0.1],
  [0.3, 0.4, 0.2, 0.1],
];
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 12));
const data = (method: string, input: object, params?: Record<string, unknown>) => run(method, { input, params }).data;

describe("the four operators", () => {
  it("compose as by hand", () => {
    expect(data("fuzzy.weightedAverage", { A, R })).toEqual(near([0.47, 0.27, 0.21, 0.05]));
    expect(data("fuzzy.maxMin", { A, R })).toEqual([0.5, 0.3, 0.3, 0.1]);
    expect(data("fuzzy.maxProduct", { A, R })).toEqual(near([0.35, 0.1, 0.12, 0.03]));
    expect(data("fuzzy.boundedSum", { A, R })).toEqual(near([0.9, 0.7, 0.6, 0.2]));
  });

  it("are called by name, notation or Chinese name", () => {
    for (const operator of ["maxMin", "M(∧,∨)", "M(and, or)", "主因素决定型"])
      expect(data("fuzzy.evaluate", { A, R, operator })).toMatchObject({ B: [0.5, 0.3, 0.3, 0.1], grade: 1 });
    expect(() => run("fuzzy.evaluate", { input: { A, R, operator: "guess" } })).toThrow(/params\.operator: use one of weightedAverage/);
  });

  it("stay memberships, rise with every membership, and do not know the order of the criteria", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const raw = fc.array(fc.tuple(fc.double({ min: 0.01, max: 1, noNaN: true }), share, share), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(raw, share, fc.constantFrom(...OPERATORS), (rows, raise, operator) => {
        const total = rows.reduce((sum, [weight]) => sum + weight, 0);
        const weights = rows.map(([weight]) => weight / total);
        const relation = rows.map(([, ...memberships]) => memberships);
        const b = compose(operator, weights, relation);
        for (const value of b) expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
        const raised = compose(
          operator,
          weights,
          relation.map((row) => row.map((r) => Math.max(r, raise))),
        );
        for (const [k, value] of b.entries()) expect(raised[k]).toBeGreaterThanOrEqual(value - 1e-12);
        const reversed = compose(operator, [...weights].reverse(), [...relation].reverse());
        expect(reversed).toEqual(near(b));
      }),
    );
  });

  it("use weights as sent and say when they are no shares of 1", () => {
    expect(run("fuzzy.weightedAverage", { input: { weights: [0.5, 0.1], matrix: [[1], [0]] } })).toMatchObject({
      data: [0.5],
      warnings: ["the weights add up to 0.6, not 1; they are used as sent", "criterion 2 belongs to no grade"],
    });
    expect(() => run("fuzzy.maxMin", { input: { A: [50, 50], R: [[1], [0]] } })).toThrow(/input\.A\[0\]/);
    expect(() => run("fuzzy.maxMin", { input: { A: [1], R } })).toThrow(/1 weights for 3 rows/);
  });
});

describe("whole evaluations", () => {
  it("name the grade of the largest membership and score it", () => {
    const grades = ["excellent", "good", "fair", "poor"];
    expect(data("fuzzy.evaluate", { A, R, grades, scores: [95, 80, 65, 50] })).toMatchObject({
      grade: "excellent",
      score: expect.closeTo(0.47 * 95 + 0.27 * 80 + 0.21 * 65 + 0.05 * 50, 10),
    });
  });

  it("of one group alone are those of the group", () => {
    expect(data("fuzzy.multilevel", { A: [1], groups: [{ A, R }] })).toMatchObject({ B: near([0.47, 0.27, 0.21, 0.05]) });
  });

  it("have no score where nothing belongs to any grade", () => {
    expect(() => run("fuzzy.score", { input: { B: [0, 0], scores: [1, 2] } })).toThrow(/All memberships are 0/);
    expect(data("fuzzy.evaluate", { A: [1], R: [[0, 0]], scores: [1, 2] })).toMatchObject({ grade: null, score: null, normalised: null });
  });
});

describe("memberships", () => {
  it("come from how often each grade was given", () => {
    expect(
      data("fuzzy.membership", {
        counts: [
          [14, 4, 2, 0],
          [0, 0, 0, 0],
        ],
      }),
    ).toEqual([
      [0.7, 0.2, 0.1, 0],
      [0, 0, 0, 0],
    ]);
    expect(data("fuzzy.membership", { counts: [3, 1] })).toEqual([0.75, 0.25]);
  });

  it("come from triangles, trapezoids and open shoulders", () => {
    const functions = [[null, null, 60, 80], [60, 80, 90], { type: "trapezoidal", points: [80, 90, null, null] }];
    expect(data("fuzzy.membership", { x: [0, 70, 80, 85, 1000], functions })).toEqual([
      [1, 0, 0],
      [0.5, 0.5, 0],
      [0, 1, 0],
      [0, 0.5, 0.5],
      [0, 0, 1],
    ]);
    expect(() => run("fuzzy.membership", { input: { x: 1, functions: [[3, 2, 1]] } })).toThrow(/must run upwards/);
    expect(() => run("fuzzy.membership", { input: { x: 1, functions: [[null, 2, 3, 4]] } })).toThrow(/leaves a side open/);
  });

  it("step where corners coincide", () => {
    expect([0, 1, 2, 3].map((x) => membership(x, [1, 1, 2, 2]))).toEqual([0, 1, 1, 0]);
  });
});
