import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binarySegmentation, pelt, pettitt, usualPenalty } from "./change-point.js";
import { differenceInDifferences } from "./did.js";
import { segmentedTrend } from "./its.js";

describe("segmentedTrend", () => {
  const Y = [80, 80.7, 81, 81.4, 82.1, 82.5, 87, 87.6, 88.9, 89.5, 90.1, 91.2];

  it("gives coefficients, Newey-West errors and tests", () => {
    // numpy: least squares, Bartlett weights to lag 2, times n/(n − 4).
    const { coefficients, terms, lag, durbinWatson } = segmentedTrend(Y, 6);
    for (const [i, expected] of [80.06190476, 0.48857143, 3.97809524, 0.34285714].entries())
      expect(coefficients[i]).toBeCloseTo(expected, 7);
    for (const [i, expected] of [0.04492466, 0.01432226, 0.08264666, 0.0279127].entries())
      expect(terms[i]?.standardError).toBeCloseTo(expected, 7);
    expect(terms[3]?.p).toBeCloseTo(1.79438617e-6, 12);
    expect(lag).toBe(2);
    expect(durbinWatson).toBeCloseTo(2.845976711852642, 8);
  });

  it("finds level and slope of both parts without noise, wherever the intervention was", () => {
    const number = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 40 }), fc.nat(), number, number, number, number, (n, pick, b0, b1, b2, b3) => {
        const at = 2 + (pick % (n - 3));
        const y = Array.from({ length: n }, (_, t) => b0 + b1 * t + (t >= at ? b2 + b3 * (t - at) : 0));
        const trend = segmentedTrend(y, at);
        for (const [i, expected] of [b0, b1, b2, b3].entries()) expect(trend.coefficients[i]).toBeCloseTo(expected, 7);
        expect(trend.effectAtEnd).toBeCloseTo((y.at(-1) ?? 0) - trend.counterfactual, 6);
      }),
    );
  });

  it("has no errors where the lines fit exactly, and refuses a part of one point", () => {
    expect(segmentedTrend([1, 2, 5, 6], 2)).toMatchObject({ durbinWatson: null, terms: [{ standardError: null }, {}, {}, {}] });
    for (const at of [0, 1, 5, 6, 9]) expect(() => segmentedTrend([1, 2, 3, 4, 5, 6], at)).toThrow(/two points/);
  });
});

describe("differenceInDifferences", () => {
  it("gives the effect with Welch's error and degrees of freedom", () => {
    const { effect, standardError, degreesOfFreedom, p, low } = differenceInDifferences(
      {
        treatedBefore: [80, 82, 79, 81],
        treatedAfter: [88, 87, 90, 86],
        controlBefore: [78, 80, 79, 81],
        controlAfter: [80, 82, 81, 80, 83],
      },
      0.95,
    );
    expect(effect).toBeCloseTo(5.55, 12);
    expect(standardError).toBeCloseTo(1.379311422413372, 12);
    expect(degreesOfFreedom).toBeCloseTo(11.245286316239149, 10);
    expect(p).toBeCloseTo(0.0019176796483956788, 12);
    expect(low).toBeCloseTo(5.55 - 3.027784366762102, 9);
  });

  it("has an effect but no bounds for single means", () => {
    const cells = { treatedBefore: [80], treatedAfter: [88], controlBefore: [79], controlAfter: [81] };
    expect(differenceInDifferences(cells, 0.95)).toMatchObject({ effect: 6, standardError: null, p: null, low: null });
  });
});

/** The best of all ways to cut the series, tried one by one. */
function bestByTrial(values: number[], penalty: number, minimum: number): number {
  const cost = (part: number[]) => {
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
    return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };
  const best = [-penalty];
  for (let to = 1; to <= values.length; to += 1) {
    const totals = best.flatMap((total, from) => (to - from >= minimum ? [total + cost(values.slice(from, to)) + penalty] : []));
    best.push(totals.length > 0 ? Math.min(...totals) : Number.POSITIVE_INFINITY);
  }
  return best[values.length] ?? Number.NaN;
}

describe("change points", () => {
  const SHIFTED = [80.1, 79.8, 80.4, 80.2, 79.9, 80.3, 83.1, 82.9, 83.4, 83, 82.7, 83.2];

  it("finds a clear shift, counted from 1, by every method", () => {
    expect(pelt(SHIFTED).changePoints).toEqual([7]);
    expect(binarySegmentation(SHIFTED).changePoints).toEqual([7]);
    expect(pettitt(SHIFTED)).toMatchObject({ changePoint: 7, k: 36 });
    // Counted over all pairs, ties among them.
    expect(pettitt([3, 1, 2, 2, 9, 8, 9, 8, 5, 5])).toMatchObject({ changePoint: 5, k: 24 });
  });

  it("prunes without losing the best cut", () => {
    const noisy = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 24 });
    fc.assert(
      fc.property(noisy, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 4 }), (values, penalty, minimum) => {
        const { segments, changePoints } = pelt(values, { penalty, minimum });
        const cost = segments.reduce(
          (sum, { from, to, mean }) => sum + values.slice(from - 1, to).reduce((inner, value) => inner + (value - mean) ** 2, 0),
          penalty * changePoints.length,
        );
        expect(cost).toBeCloseTo(bestByTrial(values, penalty, minimum), 8);
        expect(segments.every(({ from, to }) => to - from + 1 >= minimum)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves a constant in one piece, and knows no place for its change", () => {
    const flat = Array.from({ length: 9 }, () => 0.1);
    expect(usualPenalty(flat)).toBe(0);
    expect(pelt(flat).segments).toEqual([{ from: 1, to: 9, mean: 0.1 }]);
    expect(binarySegmentation(flat).changePoints).toEqual([]);
    expect(pettitt(flat)).toMatchObject({ changePoint: null, p: 1 });
  });
});
