import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DURATION_RELATIVE_ERROR, durationBin, quantileEstimate, quantileFromBins } from "./duration-sketch.js";
import { fromDuration } from "./from-values.js";
import { mergeAll } from "./statistic.js";

const sketch = (seconds: number[]) => mergeAll(seconds.map(fromDuration)).bins;
const TOLERANCE = DURATION_RELATIVE_ERROR + 1e-9;

describe("a quantile read from the duration sketch", () => {
  test("is within the stated relative error of the observation of that rank, from a millisecond to thirty years", () => {
    const duration = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e9, noNaN: true }), fc.integer({ min: 1, max: 1e7 }));
    const q = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(duration, { minLength: 1, maxLength: 60 }), q, (seconds, share) => {
        const sorted = [...seconds].sort((a, b) => a - b);
        const exact = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
        const read = quantileFromBins(sketch(seconds), share) ?? Number.NaN;
        expect(Math.abs(read - exact)).toBeLessThanOrEqual(TOLERANCE * exact);
      }),
      { numRuns: 500 },
    );
  });

  test("of zeros is exactly zero, and zero is told from a millisecond", () => {
    expect(durationBin(0)).toBe("d:0");
    expect(durationBin(0.001)).toBe("d:1");
    expect(quantileFromBins(sketch([0, 0, 3600]), 0.5)).toBe(0);
  });

  test("is null without durations, whatever else the bins hold", () => {
    expect(quantileFromBins({}, 0.5)).toBeNull();
    expect(quantileFromBins({ "5": 3, "o:red": 1 }, 0.5)).toBeNull();
  });

  test("uses few buckets: a month of seconds fits in under 400", () => {
    const month = Array.from({ length: 400 }, (_, step) => Math.ceil(2_592_000 ** (step / 399)));
    expect(Object.keys(sketch(month)).length).toBeLessThan(400);
    expect(Number(durationBin(2_592_000).slice(2)) - Number(durationBin(1).slice(2))).toBeLessThan(400);
  });

  test("longer durations never land in a lower bucket", () => {
    const duration = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(duration, duration, (a, b) => {
        const [short, long] = a < b ? [a, b] : [b, a];
        expect(Number(durationBin(short).slice(2))).toBeLessThanOrEqual(Number(durationBin(long).slice(2)));
      }),
    );
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("%d is refused as a duration", (seconds) => {
    expect(() => durationBin(seconds)).toThrow(RangeError);
  });
});

describe("the interval of a median duration", () => {
  test("surrounds the median of a hundred durations with its neighbours by rank", () => {
    const estimate = quantileEstimate(sketch(Array.from({ length: 100 }, (_, i) => (i + 1) * 60)), 0.5, 0.95);
    const near = (actual: number | null, expected: number) =>
      expect(Math.abs((actual ?? 0) - expected)).toBeLessThanOrEqual(TOLERANCE * expected);
    near(estimate.value, 50 * 60);
    near(estimate.low, 40 * 60);
    near(estimate.high, 61 * 60);
    expect(estimate.n).toBe(100);
  });

  test("is absent where even the extremes cannot hold the quantile with 95 % confidence", () => {
    expect(quantileEstimate(sketch([1, 2, 3, 4, 5]), 0.5, 0.95).low).toBeNull();
    expect(quantileEstimate(sketch([1, 2, 3, 4, 5, 6]), 0.5, 0.95).low).not.toBeNull();
    expect(quantileEstimate({ "d:9": 28 }, 0.9, 0.95).high).toBeNull();
    expect(quantileEstimate({ "d:9": 29 }, 0.9, 0.95).high).not.toBeNull();
  });
});
