import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "../../scoring/normalise.js";
import { run } from "../run.js";

const data = (method: string, input: unknown, params?: Record<string, unknown>) => run(method, { input, params }).data;

describe("scales agreed beforehand", () => {
  it("takes breakpoints as pairs or with their parts named, and one value as well as a list", () => {
    const points = [
      { x: 0.8, score: 0 },
      { x: 0.9, score: 60 },
      { x: 0.98, score: 100 },
    ];
    expect(data("normalise.piecewise", { x: 0.85, points })).toBeCloseTo(30, 9);
    expect(data("normalise.distanceToTarget", { x: 5, target: 10, reference: 0 })).toBe(0.5);
  });

  it("scores over the API what a scorecard scores", () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 150, noNaN: true }), (x) => {
        const goalposts = { low: 10, high: 90 };
        const ends = { x, lo: 10, hi: 90, scale: 100 };
        expect(data("normalise.goalposts", ends)).toBe(normalise({ kind: "benefit", goalposts }, x));
        expect(data("normalise.goalposts", { ...ends, direction: "cost" })).toBe(normalise({ kind: "cost", goalposts }, x));
        const interval = { x, best: [30, 40], bounds: [10, 90], scale: 100 };
        expect(data("normalise.interval", interval)).toBe(normalise({ kind: "interval", goalposts, best: [30, 40] }, x));
      }),
    );
  });

  it("answers a list of inputs with the list of results, and says which one is wrong", () => {
    const inputs = [
      { x: 1, lo: 0, hi: 10 },
      { x: [5, null], lo: 0, hi: 10, direction: -1 },
    ];
    expect(data("normalise.goalposts", inputs)).toEqual([0.1, [0.5, null]]);
    expect(() => run("normalise.goalposts", { input: [...inputs, { x: 1, lo: 9, hi: 9 }] })).toThrow(
      /input\[2\]\.hi: hi must lie above lo/,
    );
    expect(() => run("normalise.goalposts", { input: [] })).toThrow(/1 to 2000 inputs/);
  });

  it("runs beyond the goalposts when told not to cut off", () => {
    expect(data("normalise.goalposts", { x: [-5, 15], lo: 0, hi: 10 }, { clamp: false })).toEqual([-0.5, 1.5]);
    expect(data("normalise.goalposts", { x: [-5, 15], lo: 0, hi: 10, direction: -1 }, { clamp: false })).toEqual([1.5, -0.5]);
  });

  it("refuses a target that everybody has passed instead of ranking them backwards", () => {
    expect(() => run("normalise.distanceToTarget", { input: { x: [5, 6], target: 4 } })).toThrow(/send reference/);
    expect(data("normalise.distanceToTarget", { x: [5, 6], target: 4, reference: 0 }, { cap: true })).toEqual([1, 1]);
    expect(data("normalise.distanceToTarget", { x: [8, null, 2], target: 2, direction: "cost" })).toEqual([0, null, 1]);
  });

  it("takes breakpoints in any order", () => {
    const points = [
      [0.98, 100],
      [0.8, 0],
      [0.9, 60],
    ];
    expect(data("normalise.piecewise", { x: [0.7, 0.85, 1], points })).toEqual([0, expect.closeTo(30, 9), 100]);
  });

  it("takes one best value, and the data's ends where no bounds are told", () => {
    expect(data("normalise.interval", { x: [0, 5, 10, 20], best: 10 })).toEqual([0, 0.5, 1, 0]);
    expect(() => run("normalise.interval", { input: { x: [1], best: [3, 2] } })).toThrow(/upwards/);
    expect(() => run("normalise.interval", { input: { x: [1], best: [2, 3], bounds: [2.5, 4] } })).toThrow(/must hold the best interval/);
  });
});
