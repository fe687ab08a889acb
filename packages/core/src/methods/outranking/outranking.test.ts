import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf, normalised } from "../matrix.js";
import { run } from "../run.js";
import { agreementOf } from "./compare-rankings.js";
import { topsis } from "./topsis.js";
import { compromiseOf, vikor } from "./vikor.js";
import { weightStability } from "./weight-stability.js";

const ROWS = [
  [5, 8, 4],
  [7, 6, 8],
  [8, 8, 6],
  [7, 4, 6],
];
const DECISION = { weights: [0.3, 0.4, 0.3], types: [1, 1, -1] as (1 | -1)[] };

const near = (actual: ArrayLike<number>, expected: readonly number[], digits = 10) => {
  expect(actual).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(actual[i]).toBeCloseTo(value, digits);
};

const rowsArbitrary = fc
  .tuple(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 1, max: 5 }))
  .chain(([m, n]) =>
    fc.array(fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
  );

describe("TOPSIS", () => {
  it.each([
    ["vector", [0.7005017603859242, 0.3890947456097001, 0.7482486599406238, 0.3339974369433421]],
    ["minmax", [0.625, 0.4305008740430604, 0.7767908047326835, 0.3629773449415502]],
    ["sum", [0.7089061613343499, 0.3788362891057323, 0.6715942386059911, 0.2832503662110078]],
    ["max", [0.6896551724137931, 0.40435212501335355, 0.762969592003063, 0.3284459814699719]],
    ["linear", [0.6896551724137931, 0.40435212501335355, 0.7013620974932614, 0.28446770214418643]],
  ] as const)("agrees with NumPy under norm %s with a cost", (norm, expected) => {
    near(topsis(matrixOf(ROWS), { ...DECISION, norm }).closeness, expected);
  });

  it("puts an alternative that is best in everything at 1 and one that is worst in everything at 0", () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const columns = rows[0]?.length ?? 1;
        const { closeness } = topsis(matrixOf([...rows, new Array(columns).fill(101), new Array(columns).fill(0.5)]), {
          weights: new Array(columns).fill(1),
        });
        expect(closeness[rows.length]).toBe(1);
        expect(closeness[rows.length + 1]).toBe(0);
      }),
    );
  });

  it("does not depend on units, on the scale of weights or on the order of alternatives", () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const weights = (rows[0] ?? []).map((_, j) => j + 1);
        const { closeness } = topsis(matrixOf(rows), { weights });
        const scaled = rows.map((row) => row.map((x) => x * 64)).reverse();
        near([...topsis(matrixOf(scaled), { weights: weights.map((w) => w * 7) }).closeness].reverse(), [...closeness], 9);
      }),
    );
  });

  it("states one half, with a warning, when all alternatives are equal", () => {
    const { data, warnings } = run("topsis", {
      input: {
        matrix: [
          [3, 4],
          [3, 4],
        ],
      },
    });
    expect(data).toEqual([0.5, 0.5]);
    expect(warnings.join(" ")).toContain("0.5");
  });

  it("takes columns whose squares no number holds", () => {
    const { data } = run("topsis", {
      input: {
        matrix: [
          [1e150, 1e-300],
          [-1e150, 2e-300],
        ],
        weights: [1, 1],
      },
    });
    // Lengths √2 and √5 units: distances √2 and 1/√5.
    near(data as number[], [Math.SQRT2 / (Math.SQRT2 + 1 / Math.sqrt(5)), 1 / Math.sqrt(5) / (Math.SQRT2 + 1 / Math.sqrt(5))]);
  });
});

describe("VIKOR", () => {
  it("keeps Q between 0 and 1 with 0 for what is best in everything", () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const columns = rows[0]?.length ?? 1;
        const { S, R, Q } = vikor(matrixOf([...rows, new Array(columns).fill(101)]), { weights: new Array(columns).fill(1 / columns) });
        expect([S[rows.length], R[rows.length], Q[rows.length]]).toEqual([0, 0, 0]);
        expect(Q.every((q) => q >= 0 && q <= 1)).toBe(true);
      }),
    );
  });

  it("names one compromise, two or all that are close, as its conditions hold", () => {
    const of = (S: number[], R: number[], Q: number[]) =>
      compromiseOf({ S: Float64Array.from(S), R: Float64Array.from(R), Q: Float64Array.from(Q) });
    expect(of([0, 1, 2], [0, 1, 2], [0, 0.6, 1])).toMatchObject({ c1: true, c2: true, compromise: [0], ranking: [0, 1, 2] });
    expect(of([1, 0, 2], [1, 0, 2], [0, 0.6, 1])).toMatchObject({ c1: true, c2: false, compromise: [0, 1] });
    expect(of([0, 1, 2], [0, 1, 2], [0, 0.2, 0.4])).toMatchObject({ c1: false, compromise: [0, 1, 2] });
  });

  it("takes a single alternative and equal ones", () => {
    expect(run("vikor", { input: { matrix: [[1, 2]] } }).data).toEqual({ S: [0], R: [0], Q: [0] });
    expect(run("vikor", { input: { matrix: [[1], [1]] } }).data).toEqual({ S: [0, 0], R: [0, 0], Q: [0, 0] });
  });
});

describe("weight stability", () => {
  it("names a change at which two alternatives are level, and before which nobody changes places", () => {
    fc.assert(
      fc.property(rowsArbitrary, (drawn) => {
        const rows = drawn.map((row) => row.map(Math.round));
        const matrix = matrixOf(rows);
        const shares = normalised((rows[0] ?? []).map(() => 1));
        const scoresWith = (weights: Float64Array) =>
          Float64Array.from(rows, (row) => row.reduce((sum, x, j) => sum + x * (weights[j] as number), 0));
        const scores = scoresWith(shares);
        for (const swap of weightStability(matrix, shares, scores)) {
          if (!swap) continue;
          const after = (part: number) => scoresWith(shares.map((w, j) => (j === swap.criterion ? w + part * swap.change : w)));
          const level = after(1);
          expect(Math.abs((level[swap.better] as number) - (level[swap.worse] as number))).toBeLessThan(
            1e-6 * (1 + Math.abs(level[swap.better] as number)),
          );
          const rounded = (x: number | undefined) => Math.round((x ?? 0) * 1e9);
          const order = (list: Float64Array) => [...list.keys()].sort((a, b) => rounded(list[b]) - rounded(list[a]) || a - b);
          const before = order(after(0.99));
          expect(before.indexOf(swap.better)).toBeLessThan(before.indexOf(swap.worse));
        }
      }),
    );
  });

  it("finds no change when one alternative is better in everything", () => {
    const { data, warnings } = run("sensitivity.weightStability", {
      input: {
        matrix: [
          [2, 3],
          [1, 1],
        ],
      },
    });
    expect(data).toMatchObject({ smallest: null });
    expect(warnings).toHaveLength(1);
  });

  it("finds none for a single criterion, whose weight cannot change", () => {
    expect(run("sensitivity.weightStability", { input: { matrix: [[2], [1]] } }).data).toMatchObject({ smallest: null, criteria: [null] });
  });
});

describe("comparing rankings", () => {
  const agreement = (a: number[], b: number[]) => agreementOf(Float64Array.from(a), Float64Array.from(b), 2);

  it("gives the textbook coefficients", () => {
    // Two discordant of ten pairs, four squared places: τ = 1 − 2·2/10, ρ = 1 − 6·4/120.
    expect(agreement([1, 2, 3, 4, 5], [2, 1, 3, 5, 4])).toMatchObject({ meanShift: 0.8, maxShift: 1, topOverlap: 1, sameFirst: false });
    expect(agreement([1, 2, 3, 4, 5], [2, 1, 3, 5, 4]).kendall).toBeCloseTo(0.6, 12);
    expect(agreement([1, 2, 3, 4, 5], [2, 1, 3, 5, 4]).spearman).toBeCloseTo(0.8, 12);
  });

  it("is 1 with itself, −1 with its reverse, and symmetric", () => {
    const order = fc.integer({ min: 2, max: 30 }).chain((n) =>
      fc.shuffledSubarray(
        Array.from({ length: n }, (_, i) => i + 1),
        { minLength: n },
      ),
    );
    fc.assert(
      fc.property(order, (ranks) => {
        const reversed = ranks.map((rank) => ranks.length + 1 - rank);
        const same = agreement(ranks, ranks);
        const opposite = agreement(ranks, reversed);
        for (const key of ["kendall", "spearman", "weightedSpearman"] as const) {
          expect(same[key]).toBeCloseTo(1, 9);
          expect(opposite[key]).toBeCloseTo(-1, 9);
        }
        expect(agreement(reversed, ranks)).toEqual(opposite);
      }),
    );
  });

  it("compares scores highest first, and several rankings as matrices", () => {
    expect(run("compare.rankings", { input: { a: [9, 5], b: [1, 2] }, params: { of: "scores" } }).data).toMatchObject({ kendall: -1 });
    expect(run("compare.rankings", { input: { rankings: { x: [1, 2], y: [2, 1], z: [1, 1] } } })).toMatchObject({
      data: {
        kendall: [
          [1, -1, null],
          [-1, 1, null],
          [null, null, null],
        ],
      },
      warnings: ["Ranking z ties everything; it correlates with nothing."],
    });
  });

  it("ranks by several methods and weightings, and leaves out one that has no answer", () => {
    const { data, warnings } = run("compare.methods", {
      input: {
        matrix: [
          [-1, 8],
          [7, 6],
        ],
      },
      params: { weightings: { first: [1, 0] } },
    });
    const { rankings } = data as { rankings: { name: string; ranks: number[] }[] };
    expect(rankings.map(({ name }) => name)).toEqual(["topsis (given)", "topsis (first)", "vikor (given)", "vikor (first)"]);
    expect(rankings[1]?.ranks).toEqual([2, 1]);
    expect(warnings).toHaveLength(4);
  });
});

describe("rank bands over the API", () => {
  it("are refused when they would take too long", () => {
    const matrix = Array.from({ length: 2000 }, () => [1, 2]);
    expect(() => run("sensitivity.rankBands", { input: { matrix }, params: { draws: 20_000 } })).toThrow("too long");
  });

  it("tell null for a subject without any score", () => {
    const { data, warnings } = run("sensitivity.rankBands", {
      input: {
        matrix: [
          [1, 2],
          [null, null],
        ],
      },
      params: { draws: 10 },
    });
    expect(data).toMatchObject({ rank: [1, null], p5: [1, null], p95: [1, null], mean: [1, null] });
    expect(warnings).toHaveLength(1);
  });
});

describe("changing one weight at a time", () => {
  it("tells the criterion that moves the ranking most", () => {
    const matrix = [
      [10, 5, 5],
      [9, 6, 5],
      [8, 7, 5],
    ];
    const { data } = run("weights.sensitivity", {
      input: { matrix, weights: [0.34, 0.36, 0.3] },
      params: { norm: "none", changes: [-0.9, 0.9] },
    });
    const { mostSensitive, criteria } = data as { mostSensitive: number; criteria: { changes: { maxShift: number }[] }[] };
    expect([0, 1]).toContain(mostSensitive);
    expect(criteria[2]?.changes.every(({ maxShift }) => maxShift === 0)).toBe(true);
  });
});
