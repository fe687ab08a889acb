import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankBands } from "./rank-bands.js";
import { ranker } from "./ranker.js";

const ranksOf = (scores: number[]): number[] => {
  const ranks = new Uint32Array(scores.length);
  ranker(scores.length)(Float64Array.from(scores), ranks);
  return [...ranks];
};

const counted = (scores: number[]): number[] =>
  scores.map((score) => (Number.isNaN(score) ? 0 : 1 + scores.filter((other) => other > score).length));

describe("ranks", () => {
  it("are 1 plus the number of better scores, whatever the scores", () => {
    const score = fc.oneof(fc.double({ noDefaultInfinity: true }), fc.integer({ min: 0, max: 5 }), fc.constant(1e150), fc.constant(5e-324));
    fc.assert(
      fc.property(fc.array(score, { maxLength: 80 }), (scores) => {
        expect(ranksOf(scores)).toEqual(counted(scores));
      }),
    );
  });

  it("are right when one score lies far from a crowd", () => {
    const scores = [1e9, ...Array.from({ length: 500 }, (_, i) => Math.sin(i * i))];
    expect(ranksOf(scores)).toEqual(counted(scores));
  });

  it("are right the second time with the same buffers", () => {
    const rank = ranker(3);
    const ranks = new Uint32Array(3);
    rank(Float64Array.of(1, 2, 3), ranks);
    rank(Float64Array.of(9, Number.NaN, 9), ranks);
    expect([...ranks]).toEqual([1, 0, 1]);
  });
});

const NOISY = { noise: 0.2, draws: 500, seed: 7 };

describe("rank bands", () => {
  it("are a single rank without noise, and the competition rank", () => {
    const scores = Float64Array.of(50, 60, 90, 10, 50, 60, 70, 40);
    const bands = rankBands({ scores, weights: [1, 3], noise: 0, draws: 20, seed: 1 });
    expect([...bands.rank]).toEqual([1, 4, 1, 3]);
    for (const part of [bands.low, bands.median, bands.high]) expect([...part]).toEqual([...bands.rank]);
  });

  it("never take a subject past one that is better everywhere", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ max: 50 }), fc.integer({ max: 50 })), { minLength: 1, maxLength: 8 }), (rows) => {
        const best = rows.flat().reduce((a, b) => Math.max(a, b)) + 1;
        const bands = rankBands({ scores: Float64Array.from([best, best, ...rows.flat()]), weights: [1, 2], ...NOISY });
        expect([bands.low[0], bands.high[0], bands.first[0], bands.mean[0]]).toEqual([1, 1, 1, 1]);
      }),
    );
  });

  it("hold the median between their ends and the middle of what happens", () => {
    // Equal weights tie the two; noise puts either first in half of the draws.
    const bands = rankBands({ scores: Float64Array.of(0, 100, 100, 0), weights: [1, 1], ...NOISY, draws: 4000 });
    expect([...bands.rank]).toEqual([1, 1]);
    expect([...bands.low]).toEqual([1, 1]);
    expect([...bands.high]).toEqual([2, 2]);
    expect(bands.first[0]).toBeCloseTo(0.5, 1);
    expect((bands.mean[0] ?? 0) + (bands.mean[1] ?? 0)).toBeCloseTo(3, 10);
  });

  it("are the same for the same seed, and follow the subjects when these change places", () => {
    const rows = Array.from({ length: 37 }, (_, i) => [Math.sin(i) * 50, Math.cos(i * 3) * 50, (i * 7) % 50]);
    const of = (order: number[][]) => rankBands({ scores: Float64Array.from(order.flat()), weights: [1, 2, 3], ...NOISY });
    expect(of(rows)).toEqual(of(rows));
    expect([...of([...rows].reverse()).high].reverse()).toEqual([...of(rows).high]);
    expect(rankBands({ scores: Float64Array.from(rows.flat()), weights: [1, 2, 3], ...NOISY, seed: 8 })).not.toEqual(of(rows));
  });

  it("give a missing figure's weight to the others and no rank to a subject without figures", () => {
    const scores = Float64Array.of(80, Number.NaN, 70, 100, Number.NaN, Number.NaN);
    const bands = rankBands({ scores, weights: [1, 1], ...NOISY });
    expect([...bands.rank]).toEqual([2, 1, 0]);
    expect([bands.low[2], bands.high[2], bands.first[2]]).toEqual([0, 0, 0]);
  });

  it("rank geometric means of what is all present as well", () => {
    const scores = Float64Array.of(1, 100, 40, 40);
    expect([...rankBands({ scores, weights: [1, 1], ...NOISY }).rank]).toEqual([1, 2]);
    expect([...rankBands({ scores, weights: [1, 1], ...NOISY, aggregation: "geometric" }).rank]).toEqual([2, 1]);
  });
});
