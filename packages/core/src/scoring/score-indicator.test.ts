import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Estimate } from "../statistics/index.js";
import { cohortOf, gatherCohort } from "./cohort.js";
import { anEstimate, anIndicator } from "./fixtures.js";
import { indicatorSchema } from "./indicator.js";
import { normalise } from "./normalise.js";
import { scoreIndicator } from "./score-indicator.js";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const STEPS: [number, number][] = [
  [70, 0],
  [80, 60],
  [90, 90],
  [95, 100],
];

describe("thresholds", () => {
  const benefit = anIndicator({ thresholds: STEPS });

  // By the formula: 0 / 60 / 90 / 100 at floor, threshold, target and stretch, straight between, level outside.
  test.each([
    [60, 0],
    [70, 0],
    [75, 30],
    [80, 60],
    [85, 75],
    [92.5, 95],
    [95, 100],
    [120, 100],
  ])("score %d as %d", (value, expected) => {
    expect(normalise(benefit, value)).toBeCloseTo(expected, 12);
  });

  test("a better value never scores less, for benefit and for cost", () => {
    const ascending = fc.uniqueArray(number(-1000, 1000), { minLength: 2, maxLength: 20 }).map((values) => values.sort((a, b) => a - b));
    const scores = fc.array(number(0, 100), { minLength: 20, maxLength: 20 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(ascending, scores, number(-1200, 1200), number(0, 500), (values, points, value, step) => {
        const thresholds = values.map((x, i): [number, number] => [x, points[i] ?? 100]);
        const falling = thresholds.map(([x, score]): [number, number] => [x, 100 - score]);
        expect(normalise(anIndicatorOf(thresholds), value + step)).toBeGreaterThanOrEqual(normalise(anIndicatorOf(thresholds), value));
        expect(normalise({ ...anIndicatorOf(falling), kind: "cost" }, value + step)).toBeLessThanOrEqual(
          normalise({ ...anIndicatorOf(falling), kind: "cost" }, value),
        );
      }),
    );
  });

  const anIndicatorOf = (thresholds: [number, number][]) => ({ ...benefit, thresholds });

  test.each([
    ["benefit", [[1, 0]], "thresholds"],
    [
      "benefit",
      [
        [1, 0],
        [1, 50],
      ],
      "thresholds.1.0",
    ],
    [
      "benefit",
      [
        [1, 0],
        [2, 50],
        [3, 40],
      ],
      "thresholds.2.1",
    ],
    [
      "cost",
      [
        [1, 0],
        [2, 50],
      ],
      "thresholds.1.1",
    ],
    [
      "benefit",
      [
        [1, 50],
        [2, 50],
      ],
      "thresholds",
    ],
    [
      "benefit",
      [
        [1, 0],
        [2, 101],
      ],
      "thresholds.1.1",
    ],
    [
      "interval",
      [
        [1, 0],
        [2, 100],
      ],
      "thresholds",
    ],
    ["benefit", Array.from({ length: 21 }, (_, i) => [i, i]), "thresholds"],
  ])("that make no sense for %s are refused with the place: %j", (kind, thresholds, path) => {
    const parsed = indicatorSchema.safeParse({ ...anIndicator(), kind, thresholds });
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toContain(path);
  });
});

describe("a missing value", () => {
  const cohort = { mean: 40, subjects: 3 };

  test("stays without a score unless its rule says otherwise", () => {
    expect(scoreIndicator(anIndicator(), undefined, cohort)).toMatchObject({ status: "missing", normalised: null });
    expect(scoreIndicator(anIndicator({ missing: { rule: "exclude" } }), undefined, cohort)).toMatchObject({ normalised: null });
  });

  test("counts as its rule says, stays missing and says what stands in", () => {
    const scored = scoreIndicator(anIndicator({ missing: { rule: "score", score: 0 } }), undefined);
    expect(scored).toMatchObject({
      status: "missing",
      value: null,
      normalised: 0,
      imputed: { rule: "score", score: 0 },
      normalisedStandardError: null,
    });
    const mean = scoreIndicator(anIndicator({ missing: { rule: "cohort-mean" }, kind: "cost" }), undefined, cohort);
    expect(mean).toMatchObject({ status: "missing", normalised: 60, imputed: { rule: "cohort-mean", score: 60, value: 40, subjects: 3 } });
    expect(scoreIndicator(anIndicator({ missing: { rule: "cohort-mean" } }), undefined)).toMatchObject({ normalised: null });
  });

  test("is not a suppressed one: that stays left out", () => {
    const indicator = anIndicator({ missing: { rule: "score", score: 0 }, minimumSample: 101 });
    const scored = scoreIndicator(indicator, anEstimate(80), cohort);
    expect(scored).toMatchObject({ status: "suppressed", normalised: null });
    expect(scored).not.toHaveProperty("imputed");
    const formula: Estimate & { absence: { code: "formula-input"; missing: string[]; suppressed: string[] } } = {
      ...anEstimate(null),
      n: 3,
      absence: { code: "formula-input", missing: [], suppressed: ["orders"] },
    };
    expect(scoreIndicator(indicator, formula)).toMatchObject({ status: "suppressed", n: 3, reason: { suppressed: ["orders"] } });
    const absence = { code: "formula-undefined" as const, problem: "division-by-zero" as const };
    expect(scoreIndicator(indicator, { ...anEstimate(null), absence })).toMatchObject({
      status: "missing",
      reason: absence,
      normalised: 0,
    });
  });
});

describe("shrinkage", () => {
  const towards = (to: "cohort" | number, priorSample = 100) => anIndicator({ shrinkage: { priorSample, towards: to } });

  // By hand: (100·40 + 100·80) / 200.
  test("draws value, bounds and error to the prior by its share, and keeps what was observed", () => {
    const scored = scoreIndicator(towards("cohort"), anEstimate(80, { standardError: 2, low: 76, high: 85 }), { mean: 40, subjects: 9 });
    expect(scored).toMatchObject({
      value: 80,
      low: 76,
      normalised: 60,
      shrunk: {
        method: "bayesian-average",
        value: 60,
        standardError: 1,
        low: 58,
        high: 62.5,
        priorMean: 40,
        priorShare: 0.5,
        towards: "cohort",
      },
    });
    expect(scored.normalisedStandardError).toBeCloseTo(1, 12);
  });

  test("towards a fixed value needs no cohort; towards a cohort that is not there nothing moves", () => {
    expect(scoreIndicator(towards(0), anEstimate(80))).toMatchObject({ normalised: 40, shrunk: { towards: "fixed" } });
    expect(scoreIndicator(towards("cohort"), anEstimate(80))).toEqual(scoreIndicator(anIndicator(), anEstimate(80)));
  });

  test("fades as the sample grows, lies between prior and value, and a better value stays better", () => {
    fc.assert(
      fc.property(number(0, 100), number(0, 100), number(0, 20), fc.integer({ min: 1, max: 500 }), (value, prior, step, n) => {
        const at = (x: number, size: number) => scoreIndicator(towards(prior, 20), anEstimate(x, { n: size })).shrunk?.value ?? Number.NaN;
        const shrunk = at(value, n);
        expect(shrunk).toBeGreaterThanOrEqual(Math.min(value, prior) - 1e-9);
        expect(shrunk).toBeLessThanOrEqual(Math.max(value, prior) + 1e-9);
        expect(Math.abs(at(value, n + 1) - value)).toBeLessThanOrEqual(Math.abs(shrunk - value) + 1e-9);
        expect(at(value + step, n)).toBeGreaterThanOrEqual(shrunk - 1e-9);
      }),
    );
  });

  test("measured in another unit, prior and thresholds included, scores the same", () => {
    fc.assert(
      fc.property(number(0, 120), fc.constantFrom(0.001, 60, 1e6), (value, unit) => {
        const indicator = (scale: number) =>
          anIndicator({ shrinkage: { priorSample: 50, towards: 85 * scale }, thresholds: STEPS.map(([x, score]) => [x * scale, score]) });
        const estimate = (scale: number) =>
          anEstimate(value * scale, { standardError: 2 * scale, low: (value - 4) * scale, high: (value + 4) * scale });
        const [plain, scaled] = [scoreIndicator(indicator(1), estimate(1)), scoreIndicator(indicator(unit), estimate(unit))];
        for (const field of ["normalised", "normalisedLow", "normalisedHigh", "normalisedStandardError"] as const) {
          expect(scaled[field] ?? 0).toBeCloseTo(plain[field] ?? 0, 6);
        }
      }),
    );
  });
});

describe("a cohort", () => {
  const indicators = new Map([
    ["ind_a", anIndicator({ missing: { rule: "cohort-mean" }, minimumSample: 5 })],
    ["ind_b", anIndicator()],
  ]);
  const subject = (a: number | null, n = 100) =>
    new Map([
      ["ind_a", anEstimate(a, { n })],
      ["ind_b", anEstimate(1)],
    ]);

  test("is the mean over the measured subjects of the indicators that ask for it", () => {
    const cohort = cohortOf(indicators, [subject(10), subject(20), subject(null), subject(99, 4), new Map()]);
    expect([...cohort]).toEqual([["ind_a", { mean: 15, subjects: 2 }]]);
    expect(cohortOf(indicators, []).size).toBe(0);
  });

  test("gathered in any order is the same to the last bit", () => {
    const values = fc.array(fc.oneof(number(-1e9, 1e9), number(-1, 1), fc.constantFrom(1e16, -1e16, 2 ** -53, 1)), {
      minLength: 1,
      maxLength: 40,
    });
    const shuffled = values.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        const mean = (list: number[]) => {
          const gathering = gatherCohort(indicators);
          for (const value of list) gathering.add(subject(value));
          return gathering.cohort().get("ind_a")?.mean;
        };
        expect(mean(mixed)).toBe(mean(all));
      }),
      { numRuns: 2000 },
    );
  });
});
