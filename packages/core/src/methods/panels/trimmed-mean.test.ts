import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trimmedMean } from "./trimmed-mean.js";

const ratings = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });

describe("trimmedMean", () => {
  it("leaves out the lowest and the highest, one of equals only", () => {
    expect(trimmedMean([9, 5, 9, 7, 1])).toEqual({ mean: 7, kept: [5, 7, 9], dropped: [1, 9], untrimmed: false });
  });

  it("drops as many at each end as asked", () => {
    expect(trimmedMean([1, 2, 3, 4, 100], { lowest: 0, highest: 2 })?.mean).toBe(2);
  });

  it("takes all where too few would be left, and says so", () => {
    expect(trimmedMean([4, 8])).toMatchObject({ mean: 6, untrimmed: true });
    expect(trimmedMean([])).toBeNull();
  });

  it("lies within what is kept and does not depend on the order", () => {
    fc.assert(
      fc.property(ratings, fc.nat(3), fc.nat(3), (values, lowest, highest) => {
        const trimmed = trimmedMean(values, { lowest, highest });
        expect(trimmed?.mean).toBeGreaterThanOrEqual(trimmed?.kept[0] ?? 0);
        expect(trimmed?.mean).toBeLessThanOrEqual(trimmed?.kept.at(-1) ?? 0);
        expect(trimmedMean([...values].reverse(), { lowest, highest })).toEqual(trimmed);
        expect((trimmed?.kept.length ?? 0) + (trimmed?.dropped.length ?? 0)).toBe(values.length);
      }),
    );
  });
});
