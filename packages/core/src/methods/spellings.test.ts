import { describe, expect, it } from "vitest";
import { METHODS } from "./catalogue.js";
import { byEveryName, plain } from "./names.js";
import { fromName, run } from "./run.js";

const data = (name: string, input: unknown, params?: Record<string, unknown>) => run(name, { input, params }).data;
const table = [
  [20, 5],
  [10, 15],
];

describe("names of methods", () => {
  it("are read without case, hyphens and American spelling", () => {
    expect(fromName("Normalize.min-max").name).toBe("normalise.minmax");
    expect(fromName("spc.p_chart").name).toBe("spc.pchart");
    expect(fromName("aggregate.generalized").name).toBe("aggregate.generalised");
  });

  it("lead to the method under common other names", () => {
    expect(fromName("nps").name).toBe("nps.score");
    expect(fromName("driver.relativeWeights").name).toBe("driver.johnson");
    expect(data("aggregate.geometric+coverage", { x: [4, 9, null], minCoverage: 0.5 })).toBe(6);
  });

  it("never hide a method behind another one's other name", () => {
    const found = byEveryName(METHODS);
    for (const method of METHODS) expect(found.get(plain(method.name))).toBe(method);
    expect(new Set(METHODS.map(({ name }) => plain(name))).size).toBe(METHODS.length);
  });
});

describe("names of fields", () => {
  it("are read in other common words", () => {
    const wilson = data("ci.wilson", { k: 81, n: 263 });
    expect(data("ci.wilson", { successes: 81, trials: 263 })).toEqual(wilson);
    expect(data("ci.wilson", { x: 81, nobs: 263 })).toEqual(wilson);
    expect(data("normalise.goalposts", { x: 73.5, min: 20, max: 83.2 })).toBeCloseTo(0.8465, 4);
    expect(data("topsis", { decision_matrix: [[1], [2]], objectives: ["min"], w: [1] })).toEqual([1, 0]);
  });

  it("mean what their value fits where a word has two meanings", () => {
    expect(data("normalise.vector", { data: [3, 4] })).toEqual([0.6, 0.8]);
    expect(data("normalise.vector", { data: [[3], [4]] })).toEqual([[0.6], [0.8]]);
  });

  it("are not guessed where either meaning fits", () => {
    expect(() => run("kappa.fleiss", { input: { data: table } })).toThrow(/counts or ratings/);
    expect(() => run("kappa.cohen", { input: { matrix: table } })).toThrow(/table, or ratings/);
  });

  it("stand beside the names they could replace without taking their place", () => {
    expect(() => run("ci.wilson", { input: { k: 81, n: 263, trials: 5 } })).toThrow(/trials/);
    expect(
      data("krippendorff", {
        ratings: [
          ["a", "b"],
          ["a", "b"],
        ],
        level: "nominal",
      }),
    ).toBe(1);
  });

  it("are told where they mean nothing, so that no option is ignored in silence", () => {
    const { warnings } = run("its.segmented", { input: { y: [1, 2, 3, 4, 5, 7], interventionAt: 3, intercept: true } });
    expect(warnings[0]).toMatch(/"intercept" means nothing/);
    expect(() => run("ci.wilson", { input: { k: 1, n: 2, continuity: true } })).toThrow(/continuity/);
  });
});

describe("words for choices", () => {
  const matrix = [
    [1, 9],
    [2, 5],
    [4, 1],
  ];
  it("are read in other spellings, alone and in lists", () => {
    const plainly = data("aggregate.weightedSum", { matrix, weights: [1, 1], types: [1, -1] }, { norm: "minmax" });
    for (const norm of ["min-max", "MinMax", "min_max"])
      expect(data("aggregate.weightedSum", { matrix, weights: [1, 1], types: ["Benefit", "minimise"] }, { norm })).toEqual(plainly);
    const linear = data("topsis", { matrix, weights: [1, 1] }, { norm: "linear" });
    expect(data("topsis", { matrix, weights: [1, 1] }, { norm: "linearRatio" })).toEqual(linear);
  });

  it("are refused with the list of choices where they are none", () => {
    expect(() => run("topsis", { input: { matrix, weights: [1, 1] }, params: { norm: "magic" } })).toThrow(/vector/);
  });
});

it("says which fields a method takes when it is sent no object", () => {
  expect(() => run("rank", { input: [3, 1, 2] })).toThrow(/send an object; its fields are x/);
});
