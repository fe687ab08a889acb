import { describe, expect, test } from "vitest";
import { normalCdf, normalQuantile, studentTCdf, studentTQuantile } from "./distributions.js";
import { logGamma, regularisedBeta, regularisedGammaP, regularisedGammaQ } from "./special-functions.js";

// Expected values: computed to 40 digits with mpmath 1.3 (series and quadrature), rounded to 17.

const within = (actual: number, expected: number, relative = 1e-12) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(Math.abs(expected), 1e-300));

describe("special functions agree with 40-digit arithmetic", () => {
  test.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [3, Math.LN2],
    [10.25, 13.368023671476045],
    [100, 359.1342053695754],
    [1e6, 12815504.569147611],
  ])("ln Γ(%d)", (x, expected) => within(logGamma(x), expected));

  test.each([
    [0.5, 0.1, 0.345279153981423],
    [2, 3, 0.8008517265285442],
    [10, 12, 0.7576078383294877],
    [100, 90, 0.15822098918643018],
    [1000, 1050, 0.9413288886226819],
  ])("P(%d, %d)", (a, x, expected) => within(regularisedGammaP(a, x), expected));

  test.each([
    [0.5, 20, 2.539628589470865e-10],
    [3, 40, 3.572865928700226e-15],
  ])("the far tail Q(%d, %d) keeps its relative accuracy", (a, x, expected) => within(regularisedGammaQ(a, x), expected));

  test.each([
    [0.3, 0.5, 0.5, 0.36901011956554536],
    [0.2, 2, 5, 0.34464],
    [0.95, 20, 1.5, 0.5565787983143098],
    [0.5, 300, 310, 0.6573251825149163],
    [0.9, 0.1, 0.2, 0.7804880320024467],
    [0.501, 50000, 50000, 0.7364550617029584],
    // x^a for b = 1
    [0.3, 1e-9, 1, 0.9999999987960272],
    [0.3, 1e-20, 1, 1],
  ])("I_%d(%d, %d)", (x, a, b, expected) => within(regularisedBeta(x, a, b), expected));

  test("complements add up to one", () => {
    within(regularisedGammaP(7.3, 6.1) + regularisedGammaQ(7.3, 6.1), 1);
    within(regularisedBeta(0.37, 4.2, 9.1) + regularisedBeta(0.63, 9.1, 4.2), 1);
  });

  test("the ends of the range are exact", () => {
    expect([regularisedBeta(0, 2, 3), regularisedBeta(1, 2, 3)]).toEqual([0, 1]);
    expect([regularisedGammaP(2, 0), regularisedGammaQ(2, 0)]).toEqual([0, 1]);
  });

  test("arguments outside the domain are refused", () => {
    expect(() => logGamma(0)).toThrow(RangeError);
    expect(() => regularisedBeta(0.5, -1, 2)).toThrow(RangeError);
  });
});

describe("normal and t distributions agree with 40-digit arithmetic", () => {
  test.each([
    [-8, 6.220960574271784e-16],
    [-3.5, 0.00023262907903552504],
    [-1.96, 0.024997895148220435],
    [0, 0.5],
    [0.3, 0.6179114221889526],
    [1, 0.8413447460685429],
    [2.5, 0.993790334674224],
  ])("Φ(%d)", (z, expected) => within(normalCdf(z), expected));

  test.each([
    [0.975, 1.9599639845400543],
    [0.995, 2.575829303548901],
    [0.9, 1.2815515655446006],
    [0.6, 0.2533471031357998],
    [0.001, -3.0902323061678136],
    [1e-10, -6.361340902404056],
    [0.5, 0],
  ])("normal quantile of %d", (p, expected) => within(normalQuantile(p), expected));

  test.each([
    [1, 1, 0.75],
    [-2, 3.5, 0.06306926128795677],
    [2.086, 20, 0.9750018227712799],
    [0.1, 200, 0.5397777537478395],
    [-1.96, 100000, 0.024999281597150817],
  ])("t cdf at %d with %d degrees of freedom", (t, df, expected) => within(studentTCdf(t, df), expected));

  test.each([
    [0.975, 1, 12.706204736174705],
    [0.9999, 1, 3183.098757118151],
    [0.975, 2, 4.302652729749464],
    [0.975, 5, 2.5705818356363155],
    [0.975, 17.776, 2.1028213103802216],
    [0.95, 30, 1.6972608865939578],
    [0.995, 1000, 2.580754698065951],
    [0.975, 1_000_000, 1.959966356814107],
  ])("t quantile of %d with %d degrees of freedom", (p, df, expected) => within(studentTQuantile(p, df), expected));

  test("quantiles invert the cdf from the thickest tails to the thinnest", () => {
    for (const df of [0.3, 1, 2.5, 7, 40, 1e5]) {
      for (const p of [1e-8, 0.01, 0.3, 0.5, 0.77, 0.999]) within(studentTCdf(studentTQuantile(p, df), df), p, 1e-10);
    }
  });

  test("probabilities outside (0, 1) are refused", () => {
    for (const p of [0, 1, -0.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});
