import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Estimate } from "../statistics/index.js";
import { anEstimate, anIndicator, aScheme, dimension, leaf } from "./fixtures.js";
import type { Indicator } from "./indicator.js";
import { roundToSum } from "./round-to-sum.js";
import type { SchemeDefinition, SchemeNode } from "./scheme.js";
import { scoreSubject } from "./score-subject.js";
import type { ScorecardBody } from "./scorecard.js";

const SCHEME = aScheme([
  dimension("service", 0.6, [leaf("speed", 0.5), leaf("accuracy", 0.3), leaf("warmth", 0.2)]),
  dimension("team", 0.4, [leaf("training", 1)]),
]);
const KEYS = ["speed", "accuracy", "warmth", "training"];
const INDICATORS = new Map(KEYS.map((key) => [`ind_${key}`, anIndicator({ key, minimumSample: 5 })]));

const estimatesOf = (values: Record<string, Estimate>) =>
  new Map(Object.entries(values).map(([key, estimate]) => [`ind_${key}`, estimate]));
const FULL = { speed: anEstimate(80), accuracy: anEstimate(60), warmth: anEstimate(90), training: anEstimate(70) };
const score = (values: Record<string, Estimate>, scheme = SCHEME) => scoreSubject(scheme, INDICATORS, estimatesOf(values));
const rowOf = (card: ScorecardBody, key: string) => card.indicators.find((row) => row.key === key);
const nodeOf = (card: ScorecardBody, key: string) => card.dimensions.find((row) => row.key === key);
const summed = (card: ScorecardBody) => card.indicators.reduce((sum, row) => sum + (row.contribution ?? 0), 0);

describe("a scorecard with all its evidence", () => {
  const card = score(FULL);

  test("is the weighted mean up the tree, with its grade", () => {
    expect(nodeOf(card, "service")?.score).toBeCloseTo(76, 10);
    expect(card.score).toBeCloseTo(0.6 * 76 + 0.4 * 70, 10);
    expect(card).toMatchObject({ grade: "C", coverage: 1, evidence: 1, reason: null, errorCoverage: 1 });
  });

  test("tells each indicator's weight and contribution", () => {
    expect(rowOf(card, "speed")?.effectiveWeight).toBeCloseTo(0.3, 12);
    expect(rowOf(card, "speed")?.contribution).toBeCloseTo(24, 10);
    expect(nodeOf(card, "team")?.contribution).toBeCloseTo(28, 10);
    expect(summed(card)).toBeCloseTo(card.score ?? Number.NaN, 9);
  });

  test("carries the indicators' errors up by the delta method", () => {
    const expected = 2 * Math.sqrt(0.3 ** 2 + 0.18 ** 2 + 0.12 ** 2 + 0.4 ** 2);
    expect(card.standardError).toBeCloseTo(expected, 10);
    expect(card.high).toBeCloseTo((card.score ?? 0) + 1.959963984540054 * expected, 9);
    expect(nodeOf(card, "team")?.standardError).toBeCloseTo(2, 10);
  });

  test("is byte-identical when scored again", () => {
    expect(JSON.stringify(score(FULL))).toBe(JSON.stringify(card));
  });
});

describe("missing, suppressed and zero", () => {
  test("are three different things", () => {
    const card = score({ ...FULL, speed: anEstimate(null), accuracy: anEstimate(99, { n: 4 }), warmth: anEstimate(0) });
    expect(rowOf(card, "speed")).toMatchObject({ status: "missing", value: null, n: 0, reason: { code: "no-evidence" } });
    expect(rowOf(card, "accuracy")).toMatchObject({
      status: "suppressed",
      value: null,
      n: 4,
      reason: { code: "below-minimum-sample", n: 4, minimumSample: 5 },
    });
    expect(rowOf(card, "warmth")).toMatchObject({ status: "measured", value: 0, normalised: 0, reason: null });
  });

  test("an indicator without any estimate is missing", () => {
    const { speed: _, ...rest } = FULL;
    expect(rowOf(score(rest), "speed")?.status).toBe("missing");
  });

  test("a suppressed value never shows and never counts", () => {
    const card = score({ ...FULL, speed: anEstimate(12.34, { n: 4 }) });
    expect(JSON.stringify(card)).not.toContain("12.34");
    expect(rowOf(card, "speed")).toMatchObject({ effectiveWeight: 0, contribution: null, normalised: null });
  });

  test("a sample of exactly the minimum counts", () => {
    expect(rowOf(score({ ...FULL, speed: anEstimate(80, { n: 5 }) }), "speed")?.status).toBe("measured");
  });
});

describe("coverage", () => {
  test("present siblings take over the weight of absent ones", () => {
    const card = score({ ...FULL, warmth: anEstimate(null) });
    expect(nodeOf(card, "service")?.score).toBeCloseTo((0.5 * 80 + 0.3 * 60) / 0.8, 10);
    expect(rowOf(card, "speed")?.effectiveWeight).toBeCloseTo((0.6 * 0.5) / 0.8, 12);
    expect(rowOf(card, "speed")?.weight).toBeCloseTo(0.3, 12);
    expect(card.evidence).toBeCloseTo(0.88, 12);
    expect(summed(card)).toBeCloseTo(card.score ?? Number.NaN, 9);
  });

  test("below the threshold a dimension has no score, says why, and its measured children do not count", () => {
    const card = score({ ...FULL, speed: anEstimate(null), accuracy: anEstimate(50, { n: 2 }) });
    expect(nodeOf(card, "service")).toMatchObject({
      score: null,
      effectiveWeight: 0,
      contribution: null,
      reason: { code: "coverage-below-threshold", coverageThreshold: 0.5, absent: ["speed", "accuracy"] },
    });
    expect(rowOf(card, "warmth")).toMatchObject({ status: "measured", effectiveWeight: 0, contribution: null });
    expect(card).toMatchObject({ score: null, grade: null });
    expect(card.reason).toMatchObject({ code: "coverage-below-threshold", absent: ["service"] });
    expect(card.indicators.every((row) => row.contribution === null && row.effectiveWeight === 0)).toBe(true);
  });

  test("the top level's own threshold decides about the total", () => {
    const lenient: SchemeDefinition = { ...SCHEME, coverageThreshold: 0.4 };
    const card = score({ training: anEstimate(70) }, lenient);
    expect(card).toMatchObject({ score: 70, grade: "C", reason: null });
    expect(rowOf(card, "training")).toMatchObject({ effectiveWeight: 1, contribution: 70 });
  });

  test("without any evidence there is no score, whatever the threshold", () => {
    expect(score({}, { ...SCHEME, coverageThreshold: 0 })).toMatchObject({ score: null, standardError: null, grade: null, evidence: 0 });
  });
});

describe("errors", () => {
  const noError = { standardError: null, low: null, high: null };

  test("unknown ones are told, not taken for certainty", () => {
    const card = score({ ...FULL, training: anEstimate(70, noError) });
    expect(card.errorCoverage).toBeCloseTo(0.6, 12);
    expect(rowOf(card, "training")).toMatchObject({ normalised: 70, normalisedLow: null });
    expect(nodeOf(card, "team")).toMatchObject({ standardError: null, low: null, high: null, errorCoverage: 0 });
  });

  test("an indicator that stands in two places counts as one source of error, not two", () => {
    const twice = aScheme([leaf("a", 0.5, "ind_speed"), leaf("b", 0.5, "ind_speed")]);
    expect(score(FULL, twice).standardError).toBeCloseTo(2, 10);
  });

  test("intervals stay within 0 and 100, and a goalpost cuts doubt on its far side only", () => {
    const card = score({ ...FULL, training: anEstimate(100) });
    const training = rowOf(card, "training");
    expect(training?.normalisedHigh).toBe(100);
    expect(training?.normalisedStandardError).toBeCloseTo(1, 10);
    const perfect = score({ speed: anEstimate(100), accuracy: anEstimate(100), warmth: anEstimate(100), training: anEstimate(100) });
    expect(perfect).toMatchObject({ score: 100, high: 100 });
  });
});

test("a scheme that refers to an indicator which is not given is a fault, not a missing value", () => {
  expect(() => scoreSubject(SCHEME, new Map(), new Map())).toThrow("ind_speed");
});

describe("laws", () => {
  const value = fc.option(fc.double({ min: -20, max: 120, noNaN: true }), { freq: 5 });
  const kind = fc.constantFrom("benefit", "cost", "interval");
  const world = fc.record({
    values: fc.tuple(value, value, value, value),
    kinds: fc.tuple(kind, kind, kind, kind),
    split: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
  });
  type World = { values: (number | null)[]; kinds: string[]; split: number[] };

  function build({ values, kinds, split }: World, unit = 1) {
    const [top = 5, a = 1, b = 1] = split;
    const service = dimension("service", top / 10, [leaf("speed", a / 20), leaf("accuracy", b / 20), leaf("warmth", 1 - (a + b) / 20)]);
    const scheme = aScheme([service, dimension("team", 1 - top / 10, [leaf("training", 1)])]);
    const indicators = new Map<string, Indicator>();
    const estimates = new Map<string, Estimate>();
    KEYS.forEach((key, i) => {
      const best = kinds[i] === "interval" ? { best: [40 * unit, 60 * unit] } : {};
      const goalposts = { low: 0, high: 100 * unit };
      indicators.set(`ind_${key}`, anIndicator({ key, kind: kinds[i], goalposts, ...best }));
      const raw = values[i] ?? null;
      const error = { standardError: 2 * unit, low: ((raw ?? 0) - 4) * unit, high: ((raw ?? 0) + 4) * unit };
      estimates.set(`ind_${key}`, raw === null ? anEstimate(null) : anEstimate(raw * unit, error));
    });
    return { scheme, indicators, estimates };
  }
  const scoreWorld = (of: World, unit = 1) => {
    const { scheme, indicators, estimates } = build(of, unit);
    return scoreSubject(scheme, indicators, estimates);
  };

  test("contributions add up to the score, unrounded and as displayed", () => {
    fc.assert(
      fc.property(world, (of) => {
        const card = scoreWorld(of);
        if (card.score === null) return;
        expect(Math.abs(summed(card) - card.score)).toBeLessThan(1e-9);
        const weights = card.indicators.reduce((sum, row) => sum + row.effectiveWeight, 0);
        expect(Math.abs(weights - 1)).toBeLessThan(1e-9);
        const contributions = card.indicators.map((row) => row.contribution);
        const tenths = roundToSum(contributions, card.score, 1).reduce<number>((sum, shown) => sum + Math.round((shown ?? 0) * 10), 0);
        expect(tenths).toBe(Math.round(Number(card.score.toFixed(1)) * 10));
      }),
    );
  });

  test("improving an indicator never lowers the score", () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 0, max: 3 }), fc.double({ min: 0, max: 50, noNaN: true }), (of, at, step) => {
        const now = of.values[at] ?? null;
        if (now === null || of.kinds[at] === "interval") return;
        const improved = of.kinds[at] === "cost" ? now - step : now + step;
        const before = scoreWorld(of).score;
        const after = scoreWorld({ ...of, values: of.values.map((v, i) => (i === at ? improved : v)) }).score;
        expect(after === null).toBe(before === null);
        expect(after ?? 0).toBeGreaterThanOrEqual((before ?? 0) - 1e-9);
      }),
    );
  });

  test("the order of siblings changes no digit", () => {
    const flip = (children: SchemeNode[]): SchemeNode[] =>
      [...children].reverse().map((node) => (node.type === "dimension" ? { ...node, children: flip(node.children) } : node));
    fc.assert(
      fc.property(world, (of) => {
        const { scheme, indicators, estimates } = build(of);
        const straight = scoreSubject(scheme, indicators, estimates);
        const flipped = scoreSubject({ ...scheme, children: flip(scheme.children) }, indicators, estimates);
        const byKey = (rows: { key: string }[]) => [...rows].sort((a, b) => a.key.localeCompare(b.key));
        expect(flipped.score).toBe(straight.score);
        expect(flipped.standardError).toBe(straight.standardError);
        expect(byKey(flipped.indicators)).toEqual(byKey(straight.indicators));
      }),
    );
  });

  test("measuring in another unit, goalposts included, changes nothing", () => {
    fc.assert(
      fc.property(world, fc.constantFrom(0.001, 60, 3600, 1e6), (of, unit) => {
        const [plain, scaled] = [scoreWorld(of), scoreWorld(of, unit)];
        expect(scaled.score === null).toBe(plain.score === null);
        expect(scaled.score ?? 0).toBeCloseTo(plain.score ?? 0, 9);
        expect(scaled.standardError ?? 0).toBeCloseTo(plain.standardError ?? 0, 9);
      }),
    );
  });

  test("a score lies within its interval, and both within 0 and 100", () => {
    fc.assert(
      fc.property(world, (of) => {
        const card = scoreWorld(of);
        if (card.score === null || card.low === null || card.high === null) return;
        expect(card.low).toBeLessThanOrEqual(card.score);
        expect(card.high).toBeGreaterThanOrEqual(card.score);
        expect([card.low >= 0, card.high <= 100]).toEqual([true, true]);
      }),
    );
  });
});
