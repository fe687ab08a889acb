import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendallW } from "./kendall-w.js";

describe("kendallW", () => {
  it("corrects for ties and tests with Friedman's chi-square", () => {
    // scipy.stats.friedmanchisquare of the same ranks.
    const { w, chiSquare, p } = kendallW([
      [1, 2, 2, 4, 5, 3],
      [2, 1, 3, 3, 5, 4],
      [1, 1, 3, 4, 4, 6],
    ]);
    expect(w).toBeCloseTo(0.8646864686468647, 12);
    expect(chiSquare).toBeCloseTo(12.97029702970296, 10);
    expect(p).toBeCloseTo(0.02365871271896246, 12);
  });

  it("lies between 0 and 1, and ranks scores as their ranks", () => {
    const scores = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(scores, (rows) => {
        fc.pre(rows.some((row) => new Set(row).size > 1));
        const { w } = kendallW(rows);
        expect(w).toBeGreaterThanOrEqual(0);
        expect(w).toBeLessThanOrEqual(1 + 1e-12);
        expect(kendallW(rows.map((row) => row.map((score) => Math.exp(score)))).w).toBe(w);
      }),
    );
  });

  it("refuses a single rater, and raters who tie everything", () => {
    expect(() => kendallW([[1, 2, 3]])).toThrow(/two raters/);
    expect(() =>
      kendallW([
        [1, 1],
        [2, 2],
      ]),
    ).toThrow(/no order/);
  });
});
