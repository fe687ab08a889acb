import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../run.js";
import type { Direction } from "../shapes.js";

const MATRIX = [
  [66, 56, 95],
  [61, 55, 166],
  [65, 49, 113],
  [95, 56, 99],
  [63, 43, 178],
  [74, 59, 140],
];
const TYPES = [-1, -1, 1];

const flat = (method: string, input: unknown, params?: Record<string, unknown>) =>
  (run(method, { input, params }).data as number[][]).flat().map((x) => Math.round(x * 1e8) / 1e8);

describe("ratios within a column, as pymcdm 1.3 computes them", () => {
  it("x/max and 1 − x/max", () => {
    expect(flat("normalise.max", { matrix: MATRIX, types: TYPES })).toEqual([
      0.30526316, 0.05084746, 0.53370787, 0.35789474, 0.06779661, 0.93258427, 0.31578947, 0.16949153, 0.63483146, 0, 0.05084746, 0.55617978,
      0.33684211, 0.27118644, 1, 0.22105263, 0, 0.78651685,
    ]);
  });

  it("(x/max)² and (min/x)³", () => {
    expect(flat("normalise.nonlinear", { matrix: MATRIX, types: TYPES })).toEqual([
      0.78951011, 0.4527321, 0.28484409, 1, 0.47787829, 0.86971342, 0.82651252, 0.67579835, 0.40301098, 0.26473947, 0.4527321, 0.30933594,
      0.90775334, 1, 1, 0.56013711, 0.38712332, 0.61860876,
    ]);
  });

  it("shares of summed logarithms", () => {
    const matrix = [
      [2, 10, 6],
      [2, 5, 7],
      [3, 3, 11],
      [4, 2, 2],
      [2, 9, 4],
      [1, 5, 6],
    ];
    expect(flat("normalise.logarithmic", { matrix, types: TYPES })).toEqual([
      0.16962777, 0.15157776, 0.1790548, 0.16962777, 0.16615431, 0.19445945, 0.15186115, 0.17689672, 0.2396274, 0.13925554, 0.18542345,
      0.06926785, 0.16962777, 0.15379344, 0.1385357, 0.2, 0.16615431, 0.1790548,
    ]);
  });

  it("enhanced accuracy", () => {
    expect(flat("normalise.enhancedAccuracy", { matrix: MATRIX, types: TYPES })).toEqual([
      0.9137931, 0.78333333, 0.70036101, 1, 0.8, 0.9566787, 0.93103448, 0.9, 0.76534296, 0.4137931, 0.78333333, 0.71480144, 0.96551724, 1,
      1, 0.77586207, 0.73333333, 0.86281588,
    ]);
  });

  it("distance from the best (Zavadskas & Turskis)", () => {
    expect(flat("normalise.zavadskasTurskis", { matrix: MATRIX, types: TYPES })).toEqual([
      0.91803279, 0.69767442, 0.53370787, 1, 0.72093023, 0.93258427, 0.93442623, 0.86046512, 0.63483146, 0.44262295, 0.69767442, 0.55617978,
      0.96721311, 1, 1, 0.78688525, 0.62790698, 0.78651685,
    ]);
  });
});

describe("columns without variation, size or values", () => {
  it("gives a constant column the middle of the range, says so, and takes another constant", () => {
    const input = {
      matrix: [
        [1, 7],
        [2, 7],
      ],
    };
    expect(run("normalise.minmax", { input })).toMatchObject({
      data: [
        [0, 0.5],
        [1, 0.5],
      ],
      warnings: ["column 2 is constant; every value gets 0.5"],
    });
    expect(run("normalise.minmax", { input, params: { scale: 100, constant: 100 } }).data).toEqual([
      [0, 100],
      [100, 100],
    ]);
    expect(run("normalise.zscore", { input: { x: [3, 3, 3] }, params: { mean: 50, sd: 10 } })).toMatchObject({
      data: { mean: 50, sd: 0, values: [50, 50, 50] },
      warnings: ["x is constant; every value gets the mean 50"],
    });
  });

  it("keeps a missing value missing and out of the figures, unlike a zero", () => {
    expect(run("normalise.minmax", { input: { x: [10, null, 20] } }).data).toEqual([0, null, 1]);
    expect(run("normalise.minmax", { input: { x: [10, 0, 20] } }).data).toEqual([0.5, 0, 1]);
    expect(run("normalise.vector", { input: { x: [null, null] } })).toMatchObject({ data: [null, null], warnings: ["x has no values"] });
  });

  it("refuses ratios that would turn the order round", () => {
    expect(() => run("normalise.linearRatio", { input: { x: [0, 2], direction: "cost" } })).toThrow(/needs values above zero/);
    expect(() => run("normalise.linearRatio", { input: { x: [-3, -2] } })).toThrow(/needs a value above zero/);
    expect(() => run("normalise.sum", { input: { x: [-3, 2] } })).toThrow(/below zero/);
  });

  it("names the problem of a shape where it is", () => {
    expect(() => run("normalise.minmax", { input: { matrix: [[1, 2], [3]] } })).toThrow(/input\.matrix\[1\]/);
    expect(() => run("normalise.minmax", { input: { matrix: [[1, 2]], types: [1] } })).toThrow(/types has 1 entries where 2 are needed/);
    expect(() => run("normalise.minmax", { input: { matrix: [[1]], x: [1] } })).toThrow(/either matrix .* or x/);
    expect(() => run("normalise.minmax", { input: { x: [1, 2], direction: "up" } })).toThrow(/more is better/);
  });
});

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const column = fc.array(number, { minLength: 1, maxLength: 12 });
const positiveColumn = fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 12 });
const direction = fc.constantFrom<Direction>(1, -1);
const of = (method: string, x: number[], way: Direction): number[] => {
  const { data } = run(method, { input: { x, direction: way } });
  return Array.isArray(data) ? data : (data as { values: number[] }).values;
};

describe("laws of normalisation", () => {
  it.each(["normalise.minmax", "normalise.percentileRank", "normalise.zscore", "normalise.rank"])(
    "%s never turns an order round",
    (method) => {
      fc.assert(
        fc.property(column, direction, (x, way) => {
          const scores = of(method, x, way);
          for (const [i, a] of x.entries())
            for (const [j, b] of x.entries())
              if (way * (a - b) > 0) expect(scores[i]).toBeGreaterThanOrEqual((scores[j] ?? 0) - 1e-9 * Math.abs(scores[j] ?? 0));
        }),
      );
    },
  );

  it.each([
    "normalise.vector",
    "normalise.sum",
    "normalise.linearRatio",
    "normalise.max",
    "normalise.nonlinear",
    "normalise.enhancedAccuracy",
  ])("%s stays between 0 and 1 for values above zero", (method) => {
    fc.assert(
      fc.property(positiveColumn, direction, (x, way) => {
        for (const score of of(method, x, way)) {
          expect(score).toBeGreaterThanOrEqual(-1e-12);
          expect(score).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it("min-max reaches both ends and does not know the unit of measurement", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 10 }), direction, (x, way) => {
        const scores = of("normalise.minmax", x, way);
        expect([Math.min(...scores), Math.max(...scores)]).toEqual([0, 1]);
        const elsewhere = of(
          "normalise.minmax",
          x.map((value) => 32 + 1.8 * value),
          way,
        );
        for (const [i, score] of scores.entries()) expect(elsewhere[i]).toBeCloseTo(score, 10);
      }),
    );
  });

  it("shares of a sum add up to 1", () => {
    fc.assert(
      fc.property(positiveColumn, direction, (x, way) => {
        const total = of("normalise.sum", x, way).reduce((sum, share) => sum + share, 0);
        expect(total).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe("ranks", () => {
  it("share the lowest, mean or highest of their ranks, as R's rank", () => {
    const x = [10, 20, 20, 5];
    expect(run("normalise.rank", { input: { x } }).data).toEqual([2, 3, 3, 1]);
    expect(run("normalise.rank", { input: { x }, params: { ties: "average" } }).data).toEqual([2, 3.5, 3.5, 1]);
    expect(run("normalise.rank", { input: { x }, params: { ties: "max" } }).data).toEqual([2, 4, 4, 1]);
    expect(run("normalise.borda", { input: { x, direction: -1 } }).data).toEqual([2, 0, 0, 3]);
    expect(run("normalise.percentileRank", { input: { x: [1, 2, 3, 4, 5] } }).data).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });
});
