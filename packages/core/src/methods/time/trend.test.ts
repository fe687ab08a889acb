import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../run.js";
import { forecastAhead, linearForecast } from "./forecast.js";
import { compoundGrowth, samePeriod } from "./growth.js";
import { mannKendall } from "./mann-kendall.js";
import { seasonalNaive } from "./seasonal-naive.js";
import { theilSen } from "./theil-sen.js";
import { linearTrend, slopeInterval } from "./trend.js";

/** Anscombe 1973, the first set. */
const X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const Y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
const TIED = [23, 24, 29, 6, 29, 24, 24, 29, 23, 31, 35];

const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 3, maxLength: 25 });

describe("linearTrend", () => {
  it("gives p a stated value where nothing is left over to test with", () => {
    const answered = (y: number[]) => run("trend.linear", { input: { y } });
    expect(answered([1, 2, 3])).toMatchObject({ data: { slope: 1, p: 0 }, warnings: [expect.stringContaining("exactly")] });
    expect(answered([3, 3, 3])).toMatchObject({ data: { slope: 0, p: 1 }, warnings: [expect.stringContaining("does not vary")] });
  });

  it("gives the line with its errors and test as scipy.stats.linregress does", () => {
    const trend = linearTrend(Y, X);
    expect(trend.slope).toBeCloseTo(0.5000909090909091, 12);
    expect(trend.intercept).toBeCloseTo(3.00009090909091, 11);
    expect(trend.r2).toBeCloseTo(0.8164205163448399 ** 2, 12);
    expect(trend.slopeError).toBeCloseTo(0.11790550059563408, 12);
    expect(trend.interceptError).toBeCloseTo(1.1247467908086437, 11);
    expect(trend.p).toBeCloseTo(0.0021696288730787905, 13);
    const { low, high } = slopeInterval(trend, 0.95) ?? { low: 0, high: 0 };
    expect((low + high) / 2).toBeCloseTo(trend.slope, 12);
  });

  it("has no errors for two points, no test for points on a line, and explains nothing of a constant", () => {
    expect(linearTrend([1, 3])).toMatchObject({ slope: 2, intercept: 1, slopeError: null, p: null });
    expect(linearTrend([1, 2, 3, 4])).toMatchObject({ slope: 1, r2: 1, p: null });
    expect(linearTrend([0.1, 0.1, 0.1])).toMatchObject({ slope: 0, intercept: 0.1, r2: 0, p: null });
    expect(() => linearTrend([1, 2], [5, 5])).toThrow(/equal/);
  });

  it("keeps its digits for dates counted from far away", () => {
    const far = linearTrend(
      Y,
      X.map((x) => x + 1_700_000_000),
    );
    expect(far.slope).toBeCloseTo(0.5000909090909091, 9);
  });
});

describe("linearForecast", () => {
  it("gives the prediction interval that widens with distance", () => {
    // scipy.stats.linregress with the textbook formula.
    const [next, , third] = forecastAhead([80, 81.2, 81.9, 83.4, 84, 85.1], 3, 0.95);
    expect(next).toMatchObject({ x: 6 });
    expect(next?.forecast).toBeCloseTo(86.14, 10);
    expect(next?.low).toBeCloseTo(85.38676932466062, 9);
    expect(third?.high).toBeCloseTo(89.10093039856551, 9);
  });

  it("has no bounds after two points", () => {
    expect(linearForecast(linearTrend([1, 2]), [2], 0.9)).toEqual([{ x: 2, forecast: 3, low: null, high: null }]);
  });
});

describe("theilSen", () => {
  it("gives slope, intercept and interval as scipy.stats.theilslopes does, with ties and without", () => {
    const plain = theilSen(Y, X, 0.95);
    expect(plain.slope).toBeCloseTo(0.5016666666666668, 12);
    expect(plain.intercept).toBeCloseTo(3.065, 12);
    expect([plain.low, plain.high].map((bound) => bound.toFixed(6))).toEqual(["0.218000", "0.822500"]);
    expect(theilSen(TIED)).toMatchObject({ slope: 0.875, intercept: 19.625, low: 0, high: 2.5 });
  });

  it("is not moved by one wild value", () => {
    const line = Array.from({ length: 15 }, (_, i) => 2 * i);
    expect(theilSen([...line.slice(0, 7), 1e6, ...line.slice(8)]).slope).toBe(2);
  });

  it("turns with the series and holds the slope between its bounds", () => {
    fc.assert(
      fc.property(values, (series) => {
        const [plain, turned] = [theilSen(series), theilSen(series.map((value) => -value))];
        expect(turned.slope).toBeCloseTo(-plain.slope, 10);
        expect(plain.low).toBeLessThanOrEqual(plain.slope);
        expect(plain.high).toBeGreaterThanOrEqual(plain.slope);
      }),
    );
  });
});

describe("mannKendall", () => {
  it("corrects the variance for ties and the score for continuity", () => {
    const { s, variance, z, p } = mannKendall(TIED);
    expect([s, variance]).toEqual([22, 156.66666666666666]);
    expect(z).toBeCloseTo(1.6777644700676184, 12);
    expect(p).toBeCloseTo(0.09339308801542624, 12);
  });

  it("sees any monotone change of the values alike, and the reverse in reverse", () => {
    fc.assert(
      fc.property(values, (series) => {
        const plain = mannKendall(series);
        expect(mannKendall(series.map((value) => Math.exp(value / 50)))).toEqual(plain);
        const { s, p } = mannKendall([...series].reverse());
        expect(s + plain.s).toBe(0);
        expect(p).toBeCloseTo(plain.p, 12);
      }),
    );
  });

  it("finds no trend in a constant", () => {
    expect(mannKendall([4, 4, 4, 4])).toMatchObject({ s: 0, z: 0, p: 1, tau: 0 });
  });
});

describe("growth and seasons", () => {
  it("compounds over the time that passed", () => {
    expect(compoundGrowth([100, 300, 121], [2020, 2021, 2022])).toBeCloseTo(0.1, 12);
    expect(compoundGrowth([5, 0])).toBe(-1);
    expect(() => compoundGrowth([0, 5])).toThrow(/above 0/);
    expect(() => compoundGrowth([5])).toThrow(/two points/);
  });

  it("compares with the season before, by the size of what was", () => {
    expect(samePeriod([10, 0, -4, 12, 3, -2], 3)).toEqual({
      difference: [null, null, null, 2, 3, 2],
      change: [null, null, null, 0.2, null, 0.5],
    });
  });

  it("repeats the last season, less and less surely", () => {
    const points = seasonalNaive([1, 5, 2, 7], 2, 4, 0.95);
    expect(points.map(({ forecast }) => forecast)).toEqual([2, 7, 2, 7]);
    const width = points.map(({ low, high }) => (high ?? 0) - (low ?? 0));
    expect((width[2] ?? 0) / (width[0] ?? 1)).toBeCloseTo(Math.SQRT2, 12);
    expect(seasonalNaive([1, 5], 2, 1, 0.95)).toEqual([{ x: 2, forecast: 1, low: null, high: null }]);
    expect(() => seasonalNaive([1], 2, 1, 0.95)).toThrow(/whole season/);
  });
});
