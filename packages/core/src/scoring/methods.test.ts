import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aggregateCovered, aggregate as arithmetic } from "./aggregate.js";
import { GRADES } from "./fixtures.js";
import { gradeOf } from "./grade.js";
import { bestInterval, goalposts, normaliseRange } from "./normalise.js";
import { rankSubjects } from "./rank.js";
import { roundToSum } from "./round-to-sum.js";

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("normalisation", () => {
  // COINr test suite, n_goalposts.
  test.each([
    [1, "benefit", 0.1],
    [11, "benefit", 1],
    [-1, "benefit", 0],
    [1, "cost", 0.9],
    [-1, "cost", 1],
    [11, "cost", 0],
  ] as const)("goalposts 0 and 10 take %d as a %s to %d", (x, direction, expected) => {
    expect(goalposts(x, { low: 0, high: 10 }, direction)).toBeCloseTo(expected, 12);
  });

  // By definition of the interval type: best 36–37, bounds 35 and 40.
  test.each([
    [34, 0],
    [36, 1],
    [36.5, 1],
    [37, 1],
    [38.5, 0.5],
    [40, 0],
  ])("a best interval takes %d to %d", (x, expected) => {
    expect(bestInterval(x, [36, 37], { low: 35, high: 40 })).toBeCloseTo(expected, 12);
  });

  test("a best interval that reaches its bounds drops to 0 beyond them", () => {
    const at = (x: number) => bestInterval(x, [0, 5], { low: 0, high: 5 });
    expect([at(-1), at(0), at(5), at(6)]).toEqual([0, 1, 1, 0]);
  });

  test("the range of a raw interval holds the score of every value within", () => {
    const value = finite(-20, 120);
    const kind = fc.constantFrom("benefit" as const, "cost" as const, "interval" as const);
    fc.assert(
      fc.property(kind, value, value, finite(0, 1), (kindOf, a, b, at) => {
        const indicator = { kind: kindOf, goalposts: { low: 0, high: 100 }, best: [40, 55] as [number, number] };
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const inside = normaliseRange(indicator, low + at * (high - low), low + at * (high - low));
        const range = normaliseRange(indicator, low, high);
        expect(inside.low).toBeGreaterThanOrEqual(range.low - 1e-9);
        expect(inside.high).toBeLessThanOrEqual(range.high + 1e-9);
      }),
    );
  });
});

describe("aggregation", () => {
  // COINr documentation, data availability threshold of 2/3 with equal weights.
  test.each([
    [[1, 3, 1], 1.666667],
    [[2, null, null], null],
    [[3, null, 1], 2],
  ])("of %j at a coverage of two thirds", (scores, expected) => {
    const children = scores.map((score) => ({ score, weight: 1 / 3 }));
    const { aggregate } = aggregateCovered(children, { method: "arithmetic" }, 0.6666);
    if (expected === null) expect(aggregate).toBeNull();
    else expect(aggregate?.score).toBeCloseTo(expected, 6);
  });

  // COINr documentation, ASEM: eight pillars, two sub-indexes, index (printed to two digits).
  test.each([
    ["CHE", [63.41, 32.87, 74.78, 85.94, 56.93], [77.21, 87.85, 56.88], 62.79, 73.98, 68.38],
    ["NLD", [64.87, 46.62, 84.55, 71.74, 41.92], [58.73, 86.58, 57.78], 61.94, 67.7, 64.82],
    ["BEL", [71.97, 48.22, 80.84, 75.6, 43.32], [53.01, 86.17, 50.09], 63.99, 63.09, 63.54],
  ])("reproduces %s's sub-indexes and index", (_, connectivity, sustainability, ...expected) => {
    const mean = (scores: number[]) => arithmetic(scores.map((score) => ({ score, weight: 1 })))?.score ?? Number.NaN;
    const parts = [mean(connectivity), mean(sustainability)];
    [...parts, mean(parts)].forEach((actual, i) => {
      expect(Math.abs(actual - (expected[i] ?? Number.NaN))).toBeLessThan(0.011);
    });
  });

  test("the threshold is reached despite binary rounding", () => {
    const children = [0.1, 0.2, 0.7].map((weight, i) => ({ score: i < 2 ? 50 : null, weight }));
    expect(aggregateCovered(children, { method: "arithmetic" }, 0.3).aggregate?.score).toBe(50);
  });

  test("of nothing, or of what weighs nothing, is no score", () => {
    expect(arithmetic([])).toBeNull();
    expect(arithmetic([{ score: 50, weight: 0 }])).toBeNull();
  });

  test("a mean lies among its parts", () => {
    const parts = fc.array(fc.record({ score: finite(0, 100), weight: finite(0.001, 1) }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, (all) => {
        const score = arithmetic(all)?.score ?? Number.NaN;
        expect(score).toBeGreaterThanOrEqual(Math.min(...all.map((part) => part.score)));
        expect(score).toBeLessThanOrEqual(Math.max(...all.map((part) => part.score)));
      }),
    );
  });
});

test("a grade is the highest band whose bound the unrounded score reaches", () => {
  expect([100, 90, 89.999999, 60, 0].map((score) => gradeOf(score, GRADES))).toEqual(["A", "A", "B", "C", "D"]);
  expect(gradeOf(null, GRADES)).toBeNull();
});

describe("ranking", () => {
  const scored = (scores: (number | null)[]) => scores.map((score, i) => ({ subjectId: `sub_${i}`, score }));

  // scipy.stats.rankdata documentation, method "min" on 0, 2, 3, 2 (there 1 is the lowest, hence the sign).
  test("equal scores share a rank and the next one skips", () => {
    const ranked = rankSubjects(scored([0, -2, -3, -2]));
    const inOrder = [...ranked].sort((a, b) => a.subjectId.localeCompare(b.subjectId));
    expect(inOrder.map(({ rank }) => rank)).toEqual([1, 2, 4, 2]);
    expect(inOrder.map(({ tied }) => tied)).toEqual([false, true, false, true]);
  });

  test("scores that look equal once rounded are not tied", () => {
    expect(rankSubjects(scored([80.04, 80.03])).map(({ rank, tied }) => [rank, tied])).toEqual([
      [1, false],
      [2, false],
    ]);
  });

  test("subjects without a score come last and have no rank; a score of zero has one", () => {
    expect(rankSubjects(scored([null, 0, null])).map(({ subjectId, rank }) => [subjectId, rank])).toEqual([
      ["sub_1", 1],
      ["sub_0", null],
      ["sub_2", null],
    ]);
  });

  test("the order of the input never shows", () => {
    const scores = fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { maxLength: 12 }).map(scored);
    const shuffled = scores.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(rankSubjects(mixed)).toEqual(rankSubjects(all));
      }),
    );
  });
});

describe("rounding to a sum", () => {
  test("three thirds of 100 become 33.4, 33.3, 33.3", () => {
    expect(roundToSum([100 / 3, 100 / 3, 100 / 3], 100, 1)).toEqual([33.4, 33.3, 33.3]);
  });

  test("values that are round already do not move, and absent ones stay absent", () => {
    expect(roundToSum([0.29, null, 0, 8.1], 8.39, 2)).toEqual([0.29, null, 0, 8.1]);
    expect(roundToSum([], 0, 1)).toEqual([]);
  });

  test("negative values, such as losses, are rounded the same way", () => {
    expect(roundToSum([-1.26, 2.56], 1.3, 1)).toEqual([-1.3, 2.6]);
  });

  test("the displayed digits add up to the displayed total, and nothing moves by more than one last digit", () => {
    const values = fc.array(fc.oneof(finite(-100, 100), fc.constant(0), fc.integer({ min: 0, max: 30 })), { maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 4 }), (all, decimals) => {
        const total = all.reduce((sum, value) => sum + value, 0);
        const unit = 10 ** decimals;
        const rounded = roundToSum(all, total, decimals).map((value) => value ?? Number.NaN);
        const units = rounded.reduce((sum, value) => sum + Math.round(value * unit), 0);
        expect(units).toBe(Math.round(Number(total.toFixed(decimals)) * unit) + 0);
        rounded.forEach((value, i) => {
          expect(Math.abs(value - (all[i] ?? Number.NaN)) * unit).toBeLessThan(1 + 1e-6);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("values that belong to another total are refused", () => {
    expect(() => roundToSum([10, 20], 50, 1)).toThrow(RangeError);
  });
});
