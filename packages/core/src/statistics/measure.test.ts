import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromDuration, fromRating, fromRatio, fromValue } from "./from-values.js";
import { criticalZ, tInterval, wilsonInterval } from "./intervals.js";
import { MEASURE_KINDS, measure } from "./measure.js";
import { sampleVariance } from "./moments.js";
import { bayesianAverage } from "./shrinkage.js";
import { EMPTY, mergeAll, type Statistic } from "./statistic.js";
import { boxShare, ces, nps } from "./survey-measures.js";

const ratings = (counts: Record<string, number>): Statistic => ({
  n: Object.values(counts).reduce((a, b) => a + b, 0),
  sum: Object.entries(counts).reduce((a, [k, c]) => a + Number(k) * c, 0),
  sumSq: Object.entries(counts).reduce((a, [k, c]) => a + Number(k) ** 2 * c, 0),
  bins: counts,
});
const Z95 = criticalZ(0.95);

describe("published and defined cases are reproduced", () => {
  // Newcombe (1998) Statist. Med. 17:857-872, Table I, method 3; printed to four digits.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
  ])("Wilson interval of %d among %d", (hits, n, low, high) => {
    const interval = wilsonInterval(hits, n, Z95);
    expect(Math.abs(interval.low - low)).toBeLessThan(6e-5);
    expect(Math.abs(interval.high - high)).toBeLessThan(6e-5);
  });

  // scipy.stats.binomtest(k, n).proportion_ci(0.95, "wilson")
  test.each([
    [48, 59, 0.6962104955303725],
    [152, 157, 0.9276218505242199],
  ])("Wilson lower bound of %d among %d", (hits, n, low) => expect(wilsonInterval(hits, n, Z95).low).toBeCloseTo(low, 9));

  test("NPS of 30 promoters, 40 passives, 30 detractors is 0 with standard error √(0.6/100)", () => {
    const score = nps(ratings({ "9": 10, "10": 20, "7": 25, "8": 15, "0": 12, "6": 18 }), 0.95);
    expect(score).toMatchObject({ promoters: 30, passives: 40, detractors: 30, estimate: { value: 0, n: 100 } });
    expect(score.plainStandardError).toBeCloseTo(0.07745966692414834, 12);
  });

  // Rocks (2016), as described by MeasuringU: three answers added, ¾ to each end.
  test("the adjusted Wald standard error of that NPS", () => {
    const estimate = measure("nps", ratings({ "10": 30, "7": 40, "3": 30 }));
    expect(estimate.standardError).toBeCloseTo(0.07613780165707826, 9);
    expect(estimate.high).toBeCloseTo(Z95 * 0.07613780165707826, 9);
    expect(estimate.method).toBe("adjusted-wald");
  });

  test("CSAT boxes of 40, 35, 15, 6, 4 answers from 5 down to 1", () => {
    const answers = ratings({ "5": 40, "4": 35, "3": 15, "2": 6, "1": 4 });
    expect(measure("csat", answers).value).toBeCloseTo(0.75, 12);
    expect(measure("topBox", answers, { from: 5 }).value).toBeCloseTo(0.4, 12);
    expect(boxShare(answers, { to: 2 }, 0.95).value).toBeCloseTo(0.1, 12);
    expect(measure("mean", answers).value).toBeCloseTo(4.01, 12);
  });

  test("CES 2.0 of ten answers is mean 5.2 and share 0.7", () => {
    const effort = ces(mergeAll([7, 6, 5, 4, 3, 7, 6, 5, 2, 7].map(fromRating)), 0.95);
    expect(effort.mean.value).toBeCloseTo(5.2, 12);
    expect(effort.share.value).toBeCloseTo(0.7, 12);
  });

  // Handmade Seller Magazine 9 (2016): one defective order of 500 is 0.2 %.
  test("an order defect rate of one in 500", () => {
    expect(measure("rate", fromRatio(1, 500)).value).toBeCloseTo(0.002, 12);
    expect(measure("rate", fromRatio(1, 500), { per: 1000 }).value).toBeCloseTo(2, 12);
  });

  // haelyons/Weighted_Reviews README: prior 2 with weight 3, a hundred ratings of 4.
  test("Bayesian average draws a hundred ratings of 4 to 3.94", () => {
    const average = bayesianAverage({ priorN: 3, priorMean: 2, n: 100, mean: 4 });
    expect(average.value).toBeCloseTo(3.94, 2);
    expect(average.priorShare).toBeCloseTo(3 / 103, 12);
  });

  test("without observations the Bayesian average is the prior and says so", () => {
    expect(bayesianAverage({ priorN: 10, priorMean: 3.7, n: 0, mean: null })).toEqual({ value: 3.7, priorShare: 1 });
    expect(bayesianAverage({ priorN: 0, priorMean: 3.7, n: 0, mean: null }).value).toBeNull();
  });

  // Student (1908) sleep data, second drug: R t.test(x) gives 0.8976775 to 3.7623225.
  test("t interval of ten sleep gains", () => {
    const gains = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const estimate = measure("mean", mergeAll(gains.map(fromValue)));
    expect(estimate.value).toBeCloseTo(2.33, 12);
    expect(estimate.low).toBeCloseTo(0.8976775, 6);
    expect(estimate.high).toBeCloseTo(3.7623225, 6);
  });
});

describe("intervals", () => {
  test("Wilson stays within [0, 1] and holds the observed share", () => {
    const share = fc.integer({ min: 1, max: 1e7 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(share, fc.double({ min: 0.01, max: 0.9999, noNaN: true }), ([hits, n], confidence) => {
        const { low, high } = wilsonInterval(hits, n, criticalZ(confidence));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(hits / n);
        expect(high).toBeGreaterThanOrEqual(hits / n);
      }),
    );
  });

  test("more confidence never narrows an interval", () => {
    const statistic = ratings({ "3": 5, "4": 9, "5": 20 });
    for (const kind of MEASURE_KINDS) {
      const narrow = measure(kind, statistic, { confidence: 0.8 });
      const wide = measure(kind, statistic, { confidence: 0.99 });
      if (narrow.low === null || narrow.high === null) continue;
      expect(wide.low).toBeLessThanOrEqual(narrow.low);
      expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
    }
  });

  test("unanimous answers still leave doubt about a share", () => {
    const { low, high, standardError } = measure("csat", ratings({ "5": 8 }));
    expect(high).toBe(1);
    expect(low).toBeCloseTo(0.6756, 3);
    expect(standardError).toBeGreaterThan(0);
  });

  test("the t interval is centred on the mean", () => {
    const { low, high } = tInterval(10, 2, 5, 0.95);
    expect((low + high) / 2).toBeCloseTo(10, 12);
    expect(high - 10).toBeCloseTo(2 * 2.5705818356363155, 10);
  });

  test("events that outnumber their units are a rate with a Poisson score interval", () => {
    const estimate = measure("rate", fromRatio(30, 10));
    expect(estimate).toMatchObject({ value: 3, method: "poisson-score" });
    expect(estimate.low).toBeCloseTo((30 + Z95 ** 2 / 2 - Z95 * Math.sqrt(30 + Z95 ** 2 / 4)) / 10, 12);
  });
});

describe("a measure", () => {
  test.each(MEASURE_KINDS)("%s without evidence is null, not zero", (kind) => {
    expect(measure(kind, EMPTY)).toEqual({
      value: null,
      n: 0,
      standardError: null,
      low: null,
      high: null,
      confidence: 0.95,
      method: "none",
    });
  });

  test("of one observation has a value and no bounds on its mean", () => {
    expect(measure("mean", fromRating(4))).toMatchObject({ value: 4, n: 1, standardError: null, low: null, high: null });
  });

  test("of zero is zero, which is not missing", () => {
    expect(measure("mean", fromRating(0)).value).toBe(0);
    expect(measure("rate", fromRatio(0, 40)).value).toBe(0);
    expect(measure("median-duration", fromDuration(0)).value).toBe(0);
  });

  test("scales value, error and bounds alike", () => {
    const plain = measure("csat", ratings({ "5": 7, "2": 3 }));
    const percent = measure("csat", ratings({ "5": 7, "2": 3 }), { per: 100 });
    for (const part of ["value", "standardError", "low", "high"] as const) {
      expect(percent[part]).toBeCloseTo((plain[part] ?? Number.NaN) * 100, 10);
    }
  });

  test("ignores bins that are not on its scale", () => {
    const mixed = { ...EMPTY, n: 6, bins: { "5": 3, "1": 1, "11": 5, "o:5": 9, "d:4": 2, "4.5": 1 } };
    expect(measure("csat", mixed)).toMatchObject({ value: 0.75, n: 4 });
  });

  test("reads median and ninth decile from the sketch", () => {
    const times = mergeAll(Array.from({ length: 200 }, (_, i) => fromDuration((i + 1) * 30)));
    expect(Math.abs((measure("median-duration", times).value ?? 0) / 3000 - 1)).toBeLessThan(0.0201);
    expect(Math.abs((measure("p90-duration", times).value ?? 0) / 5400 - 1)).toBeLessThan(0.0201);
  });

  test("never gives NaN or Infinity, whatever the sums are", () => {
    const wild = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, 1e308, -1e308));
    const bins = fc.dictionary(fc.constantFrom("0", "1", "4", "5", "7", "9", "10", "d:0", "d:12", "d:700"), wild);
    const statistic = fc.record({ n: wild, sum: wild, sumSq: wild, bins });
    fc.assert(
      fc.property(statistic, fc.constantFrom(...MEASURE_KINDS), (broken, kind) => {
        const { value, standardError, low, high } = measure(kind, broken);
        for (const part of [value, standardError, low, high]) expect(part === null || Number.isFinite(part)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("refuses a confidence outside (0, 1)", () => {
    for (const confidence of [0, 1, 95, Number.NaN]) expect(() => measure("mean", EMPTY, { confidence })).toThrow(RangeError);
  });
});

test("the variance of equal values is zero, however rounding falls", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.integer({ min: 2, max: 200 }), (value, n) => {
      expect(sampleVariance(mergeAll(Array.from({ length: n }, () => fromValue(value))))).toBe(0);
    }),
  );
});
