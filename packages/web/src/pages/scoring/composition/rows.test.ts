import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compositionOf, type Dimension, type Gate, type IndicatorScore, isWeightedSum } from "./rows.js";

const dimension = (key: string, parentKey: string | null, contributionRounded: number) =>
  ({ key, parentKey, contributionRounded }) as unknown as Dimension;
const indicator = (key: string, parentKey: string | null, contributionRounded: number | null) =>
  ({ key, parentKey, contributionRounded }) as unknown as IndicatorScore;
const gate = (key: string, pointsRounded: number) => ({ key, pointsRounded }) as unknown as Gate;

describe("the walk to a score", () => {
  it("puts dimensions before what lies below them, and spans them over it", () => {
    const rows = compositionOf({
      dimensions: [dimension("a", null, 30.3), dimension("b", "a", 10.1), dimension("c", null, 20)],
      indicators: [indicator("a1", "a", 20.2), indicator("b1", "b", 10.1), indicator("c1", "c", 20), indicator("top", null, 5)],
      gates: [],
      scoreRounded: 55.3,
    });
    expect(rows.map(({ key, depth, from, to }) => [key, depth, from, to])).toEqual([
      ["a", 0, 0, 30.3],
      ["b", 1, 0, 10.1],
      ["b1", 2, 0, 10.1],
      ["a1", 1, 10.1, 30.3],
      ["c", 0, 30.3, 50.3],
      ["c1", 1, 30.3, 50.3],
      ["top", 0, 50.3, 55.3],
      ["total", 0, 0, 55.3],
    ]);
  });

  it("a shut veto is a step back, and a missing indicator none", () => {
    const rows = compositionOf({
      dimensions: [],
      indicators: [indicator("x", null, 70.4), indicator("y", null, null)],
      gates: [gate("x", -10.4)],
      scoreRounded: 60,
    });
    expect(rows.map(({ kind, from, to, points }) => [kind, from, to, points])).toEqual([
      ["indicator", 0, 70.4, 70.4],
      ["indicator", 70.4, 70.4, null],
      ["gate", 70.4, 60, -10.4],
      ["total", 0, 60, 60],
    ]);
  });

  it("ends at the displayed score, whatever tenths it is made of", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 200 }), { minLength: 1, maxLength: 40 }), (tenths) => {
        const total = tenths.reduce((sum, each) => sum + each, 0) / 10;
        const indicators = tenths.map((each, index) => indicator(`i${index}`, null, each / 10));
        const rows = compositionOf({ dimensions: [], indicators, gates: [], scoreRounded: total });
        expect(rows.at(-2)?.to).toBe(total);
      }),
    );
  });

  it("knows what an indicator could bring only where points are score times weight", () => {
    const row = (contribution: number) => ({ contribution, normalised: 50, effectiveWeight: 0.4 }) as unknown as IndicatorScore;
    expect(isWeightedSum({ indicators: [row(20)] })).toBe(true);
    expect(isWeightedSum({ indicators: [row(17)] })).toBe(false);
  });
});
