import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromDuration, fromRating, fromRatio, fromValue } from "./from-values.js";
import { EMPTY, merge, mergeAll, type Statistic, subtract } from "./statistic.js";

const key = fc.oneof(fc.constantFrom("0", "1", "5", "10", "o:red", "d:12", "d:3"), fc.string({ maxLength: 6 }));
const count = fc.integer({ min: 1, max: 1e6 });
const statistic: fc.Arbitrary<Statistic> = fc.record({
  n: fc.integer({ min: 0, max: 1e6 }),
  sum: fc.integer({ min: -1e9, max: 1e9 }),
  sumSq: fc.integer({ min: 0, max: 1e12 }),
  bins: fc
    .array(fc.tuple(key, count), { maxLength: 8 })
    .map((entries) => merge({ ...EMPTY, bins: Object.fromEntries(entries) }, EMPTY).bins),
});
const bytes = (value: unknown) => JSON.stringify(value);

describe("a statistic of whole numbers", () => {
  test("merges in any order and grouping to the same bytes", () => {
    fc.assert(
      fc.property(statistic, statistic, statistic, (a, b, c) => {
        expect(bytes(merge(a, b))).toBe(bytes(merge(b, a)));
        expect(bytes(merge(merge(a, b), c))).toBe(bytes(merge(a, merge(b, c))));
        expect(bytes(mergeAll([c, a, b]))).toBe(bytes(merge(merge(a, b), c)));
      }),
    );
  });

  test("is unchanged by merging with nothing", () => {
    fc.assert(
      fc.property(statistic, (a) => {
        expect(bytes(merge(a, EMPTY))).toBe(bytes(a));
      }),
    );
    expect(mergeAll([])).toEqual(EMPTY);
  });

  test("is restored when what was merged in is taken out", () => {
    fc.assert(
      fc.property(statistic, statistic, (a, b) => {
        expect(bytes(subtract(merge(a, b), b))).toBe(bytes(a));
      }),
    );
  });

  test("taken from itself leaves an empty statistic, without spent bins", () => {
    const seen = merge(fromRating(4), fromRating(5));
    expect(subtract(seen, seen)).toEqual(EMPTY);
  });

  test("is never altered by merging or subtracting", () => {
    const a = Object.freeze({ ...fromRating(4), bins: Object.freeze({ "4": 1 }) });
    merge(a, a);
    subtract(a, a);
    expect(a).toEqual({ n: 1, sum: 4, sumSq: 16, bins: { "4": 1 } });
  });
});

test("single observations carry their moments and their bin", () => {
  expect(fromValue(2.5)).toEqual({ n: 1, sum: 2.5, sumSq: 6.25, bins: {} });
  expect(fromRating(0)).toEqual({ n: 1, sum: 0, sumSq: 0, bins: { "0": 1 } });
  expect(fromDuration(0)).toEqual({ n: 1, sum: 0, sumSq: 0, bins: { "d:0": 1 } });
  expect(fromRatio(3, 200)).toEqual({ n: 200, sum: 3, sumSq: 3, bins: {} });
});
