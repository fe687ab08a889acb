import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { walkBetween } from "./steps.js";

const points = (key: string, pointsRounded: number) => ({ key, points: pointsRounded, pointsRounded });
const none = { points: 0, pointsRounded: 0 };

describe("the walk from one score to another", () => {
  it("takes the largest steps first, then vetoes, then what is left over, and counts those that stand still", () => {
    const walk = walkBetween(60, 63, {
      totalRounded: 3,
      indicators: [points("a", 0.5), points("b", -4), points("c", 0)],
      gates: [points("v", 6)],
      other: { points: 0.2, pointsRounded: 0.2 },
      scheme: { points: 0.3, pointsRounded: 0.3 },
    });
    expect(walk.steps.map(({ key, from, to }) => [key, from, to])).toEqual([
      ["b", 60, 56],
      ["a", 56, 56.5],
      ["v", 56.5, 62.5],
      ["other", 62.5, 62.7],
      ["scheme", 62.7, 63],
    ]);
    expect(walk.still).toBe(1);
  });

  it("ends where the parts say, whatever tenths they are made of", () => {
    const tenths = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.array(tenths, { maxLength: 30 }), (start, all) => {
        const total = all.reduce((sum, each) => sum + each, 0);
        const indicators = all.map((each, index) => points(`i${index}`, each / 10));
        const end = (start + total) / 10;
        const { steps } = walkBetween(start / 10, end, { totalRounded: total / 10, indicators, gates: [], other: none });
        expect(steps.at(-1)?.to ?? end).toBe(end);
        expect(steps.some(({ kind }) => kind === "rounding")).toBe(false);
      }),
    );
  });

  it("tells a tenth that rounding alone makes, so that the figures add up all the same", () => {
    const parts = { totalRounded: 0.1, indicators: [points("a", 0.1)], gates: [], other: none };
    expect(walkBetween(60, 60.2, parts).steps.map(({ kind, to }) => [kind, to])).toEqual([
      ["indicator", 60.1],
      ["rounding", 60.2],
    ]);
  });
});
