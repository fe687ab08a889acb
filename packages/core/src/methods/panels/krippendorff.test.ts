import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alphaInterval } from "./alpha-interval.js";
import { ALPHA_METRICS, type AlphaMetric, krippendorffAlpha } from "./krippendorff.js";
import type { RatingsByRater } from "./ratings.js";

/** Krippendorff 2011, examples C to E: four observers, twelve units. */
const PUBLISHED: RatingsByRater = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];

/** The definition, pair by pair. */
function byDefinition(ratings: RatingsByRater, metric: AlphaMetric): number {
  const units = (ratings[0] ?? []).map((_, u) => ratings.flatMap((row) => (typeof row[u] === "number" ? [row[u]] : [])));
  const pairable = units.filter((unit) => unit.length > 1);
  const all = pairable.flat();
  const [low, high] = [Math.min(...ratings.flat().filter((x) => x !== null)), Math.max(...ratings.flat().filter((x) => x !== null))];
  const between = (c: number, k: number) => {
    const [a, b] = [Math.min(c, k), Math.max(c, k)];
    const held = all.filter((x) => x >= a && x <= b).length;
    const ends = (all.filter((x) => x === a).length + all.filter((x) => x === b).length) / 2;
    return c === k ? 0 : held - ends;
  };
  const difference: Record<AlphaMetric, (c: number, k: number) => number> = {
    nominal: (c, k) => (c === k ? 0 : 1),
    ordinal: between,
    interval: (c, k) => c - k,
    ratio: (c, k) => (c === k ? 0 : (c - k) / (c + k)),
    circular: (c, k) => Math.sin((Math.PI * (c - k)) / (high - low + 1)),
  };
  const squares = (values: number[]) =>
    values.reduce((sum, c) => values.reduce((inner, k) => inner + difference[metric](c, k) ** 2, sum), 0);
  const observed = pairable.reduce((sum, unit) => sum + squares(unit) / (unit.length - 1), 0) / all.length;
  const expected = squares(all) / (all.length * (all.length - 1));
  return expected === 0 ? 1 : 1 - observed / expected;
}

const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 8 }))
  .chain(([raters, units]) =>
    fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 6 })), { minLength: units, maxLength: units }), {
      minLength: raters,
      maxLength: raters,
    }),
  )
  .filter((rows) => (rows[0] ?? []).some((_, u) => rows.filter((row) => row[u] !== null).length > 1));

describe("krippendorffAlpha", () => {
  it.each([
    ["nominal", 0.743],
    ["ordinal", 0.815],
    ["interval", 0.849],
    ["ratio", 0.797],
  ] as const)("gives the published %s alpha", (metric, published) => {
    const alpha = krippendorffAlpha(PUBLISHED, metric);
    expect(alpha.alpha).toBeCloseTo(published, 3);
    expect([alpha.units, alpha.pairableValues, alpha.distinctValues]).toEqual([11, 40, 5]);
  });

  it.each(ALPHA_METRICS)("agrees with the definition pair by pair (%s)", (metric) => {
    fc.assert(
      fc.property(table, fc.constantFrom(1, 0.1, 1e6), (rows, unit) => {
        const scaled = metric === "circular" ? rows : rows.map((row) => row.map((x) => (x === null ? null : x * unit)));
        expect(krippendorffAlpha(scaled, metric).alpha).toBeCloseTo(byDefinition(scaled, metric), 9);
      }),
    );
  });

  it("does not depend on the order of raters or units", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const turned = [...rows].reverse().map((row) => [...row].reverse());
        expect(krippendorffAlpha(turned, "ordinal").alpha).toBeCloseTo(krippendorffAlpha(rows, "ordinal").alpha, 12);
      }),
    );
  });

  it("is exactly 1 where everybody agrees on differing units", () => {
    for (const metric of ALPHA_METRICS)
      expect(
        krippendorffAlpha(
          [
            [0.1, 0.7, 2.3],
            [0.1, 0.7, 2.3],
            [null, 0.7, 2.3],
          ],
          metric,
        ).alpha,
      ).toBe(1);
  });

  it("says when nothing varies, however many decimals the rating has", () => {
    expect(
      krippendorffAlpha(
        [
          [0.1, 0.1],
          [0.1, 0.1],
        ],
        "interval",
      ),
    ).toMatchObject({ alpha: 1, withoutVariation: true });
  });

  it("refuses ratings of which none can be compared, and ratios of negative numbers", () => {
    expect(() =>
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        "nominal",
      ),
    ).toThrow(/two raters/);
    expect(() => krippendorffAlpha([[null], [null]], "nominal")).toThrow(/only gaps/);
    expect(() =>
      krippendorffAlpha(
        [
          [-1, 2],
          [1, 2],
        ],
        "ratio",
      ),
    ).toThrow(/0 or more/);
  });

  it("compares many different numbers on an interval and refuses them as ratios", () => {
    const rows = Array.from({ length: 2 }, (_, rater) => Array.from({ length: 30_000 }, (_, u) => u + 1 + rater / 7));
    expect(krippendorffAlpha(rows, "interval").alpha).toBeGreaterThan(0.999999);
    expect(() => krippendorffAlpha(rows, "ratio")).toThrow(/too many different values/);
  });
});

describe("alphaInterval", () => {
  it("is the same for the same seed, holds alpha, and differs for another", () => {
    const options = { draws: 400, seed: 7, confidence: 0.9 };
    const interval = alphaInterval(PUBLISHED, "ordinal", options);
    expect(alphaInterval(PUBLISHED, "ordinal", options)).toEqual(interval);
    expect(alphaInterval(PUBLISHED, "ordinal", { ...options, seed: 8 })).not.toEqual(interval);
    expect(interval.low).toBeLessThan(0.815);
    expect(interval.high).toBeGreaterThan(0.815);
    expect(interval.high).toBeLessThanOrEqual(1);
  });
});
