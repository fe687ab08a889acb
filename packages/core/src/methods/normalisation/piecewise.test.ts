import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { piecewise } from "./piecewise.js";

const THRESHOLDS = [
  [0.8, 0],
  [0.9, 60],
  [0.98, 100],
] as const;

describe("a piecewise scale", () => {
  it("gives a breakpoint exactly its own score", () => {
    expect(THRESHOLDS.map(([x]) => piecewise(x, THRESHOLDS))).toEqual([0, 60, 100]);
  });

  it("runs straight between breakpoints and level outside them", () => {
    expect(piecewise(0.94, THRESHOLDS)).toBeCloseTo(80, 10);
    expect(piecewise(-5, THRESHOLDS)).toBe(0);
    expect(piecewise(5, THRESHOLDS)).toBe(100);
  });

  it("falls where less is better", () => {
    const hours = [
      [4, 100],
      [24, 60],
      [72, 0],
    ] as const;
    expect([0, 14, 48, 100].map((x) => piecewise(x, hours))).toEqual([100, 80, 30, 0]);
  });

  it("steps where two points share an x, and is constant with one point", () => {
    const step = [
      [0, 10],
      [1, 20],
      [1, 50],
      [2, 60],
    ] as const;
    expect(piecewise(1, step)).toBe(50);
    expect(piecewise(0.5, step)).toBe(15);
    expect(piecewise(3, [[7, 42]])).toBe(42);
    expect(() => piecewise(3, [])).toThrow(RangeError);
  });

  it("never leaves the range of its scores and rises with rising scores", () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const rising = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 8 }).map((points) => {
      const scores = points.map(([, score]) => score).sort((a, b) => a - b);
      return points
        .map(([x]) => x)
        .sort((a, b) => a - b)
        .map((x, i) => [x, scores[i] ?? 0] as const);
    });
    fc.assert(
      fc.property(rising, number, number, (points, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((x) => piecewise(x, points));
        const scores = points.map(([, score]) => score);
        expect(low).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(high).toBeLessThanOrEqual(Math.max(...scores));
        expect(low).toBeLessThanOrEqual(high as number);
      }),
    );
  });
});
