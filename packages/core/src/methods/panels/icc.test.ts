import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ICC_FORMS, intraclassCorrelations } from "./icc.js";

/** Shrout & Fleiss 1979, table 2. */
const PUBLISHED = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe("intraclassCorrelations", () => {
  it("gives the published mean squares", () => {
    const { meanSquares } = intraclassCorrelations(PUBLISHED, 0.95);
    expect(meanSquares.subjects).toBeCloseTo(11.24, 2);
    expect(meanSquares.within).toBeCloseTo(6.26, 2);
    expect(meanSquares.raters).toBeCloseTo(32.49, 2);
    expect(meanSquares.residual).toBeCloseTo(1.02, 2);
  });

  // Bounds as the R package psych prints them for the same data.
  it.each([
    ["ICC(1,1)", -0.133, 0.72, 0.165],
    ["ICC(2,1)", 0.019, 0.76, 0.00013],
    ["ICC(3,1)", 0.342, 0.95, 0.00013],
    ["ICC(1,k)", -0.884, 0.91, 0.165],
    ["ICC(2,k)", 0.071, 0.93, 0.00013],
    ["ICC(3,k)", 0.676, 0.99, 0.00013],
  ] as const)("gives known bounds and tests of %s", (form, low, high, p) => {
    const estimate = intraclassCorrelations(PUBLISHED, 0.95).forms[form];
    expect(estimate.low).toBeCloseTo(low, 3);
    expect(estimate.high).toBeCloseTo(high, 2);
    expect(estimate.p).toBeCloseTo(p, 3);
  });

  it("is 1 in every form where raters agree exactly, and in the third where they differ by a constant", () => {
    const equal = intraclassCorrelations(
      [
        [0.1, 0.1],
        [0.7, 0.7],
        [0.3, 0.3],
      ],
      0.95,
    ).forms;
    for (const form of ICC_FORMS) expect(equal[form]).toMatchObject({ value: 1, low: 1, high: 1, p: null });
    const shifted = intraclassCorrelations(
      [
        [1, 4],
        [2, 5],
        [4, 7],
      ],
      0.95,
    ).forms;
    expect(shifted["ICC(3,1)"].value).toBe(1);
    expect(shifted["ICC(2,1)"].value).toBeLessThan(0.5);
  });

  it("refuses subjects who do not differ, and single raters", () => {
    expect(() =>
      intraclassCorrelations(
        [
          [1, 2],
          [2, 1],
        ],
        0.95,
      ),
    ).toThrow(/do not differ/);
    expect(() => intraclassCorrelations([[1], [2]], 0.95)).toThrow(/two raters/);
  });

  it("does not depend on the unit or the zero of the scale, and holds each value within its bounds", () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(table, (ratings) => {
        fc.pre(new Set(ratings.map((row) => row.reduce((sum, rating) => sum + rating, 0))).size > 1);
        const plain = intraclassCorrelations(ratings, 0.9).forms;
        const moved = intraclassCorrelations(
          ratings.map((row) => row.map((rating) => 40 + rating / 8)),
          0.9,
        ).forms;
        for (const form of ICC_FORMS) {
          expect(moved[form].value).toBeCloseTo(plain[form].value, 6);
          const { value, low, high } = plain[form];
          if (low !== null) expect(low).toBeLessThanOrEqual(value);
          if (high !== null) expect(high).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });
});
