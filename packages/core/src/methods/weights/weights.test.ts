import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixOf } from "../matrix.js";
import { run } from "../run.js";
import { gameTheoryCombination, linearCombination, multiplicativeCombination } from "./combine.js";
import { correlations, criticWeights } from "./critic.js";
import { giniWeights } from "./dissimilarity.js";
import { entropyWeights } from "./entropy.js";
import { fillLogs } from "./fast-log.js";
import { merecWeights } from "./merec.js";
import { rankOrderWeights } from "./rank-order.js";
import { stdWeights } from "./spread.js";

const ROWS = [
  [61, 1.08, 4.33],
  [20.7, 0.26, 4.34],
  [16.3, 1.98, 2.53],
  [9, 3.29, 1.65],
  [5.4, 2.77, 2.33],
  [4, 4.12, 1.21],
];
const X = matrixOf(ROWS);

const near = (actual: ArrayLike<number>, expected: readonly number[], digits = 10) => {
  expect(actual).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(actual[i]).toBeCloseTo(value, digits);
};

const rowsArbitrary = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .chain(([m, n]) =>
    fc.array(fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
  );

describe("weights from data", () => {
  it("agree with NumPy on a small matrix", () => {
    near(entropyWeights(X).weights, [0.5802956039681252, 0.2811548886196734, 0.13854950741220134]);
    near(giniWeights(X).weights, [0.4581104190077555, 0.31207015136370625, 0.22981942962853813]);
    near(criticWeights(X, { types: [1, 1, -1] }).weights, [0.4797116225357404, 0.23256229054781435, 0.28772608691644525]);
    near(
      criticWeights(X, { types: [1, 1, -1], corr: "spearman" }).weights,
      [0.48521420977672414, 0.24004898315734569, 0.27473680706593007],
    );
  });

  const methods = {
    entropy: (rows: number[][]) => entropyWeights(matrixOf(rows)),
    critic: (rows: number[][]) => criticWeights(matrixOf(rows)),
    std: (rows: number[][]) => stdWeights(matrixOf(rows), true),
    merec: (rows: number[][]) => merecWeights(matrixOf(rows)),
    gini: (rows: number[][]) => giniWeights(matrixOf(rows)),
  };

  it.each(Object.entries(methods))("%s: add up to 1, are none below 0 and do not depend on units or on the order of rows", (_, weigh) => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const { weights } = weigh(rows);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(weights.every((weight) => weight >= 0)).toBe(true);
        near(weigh(rows.map((row) => row.map((x) => x * 1024))).weights, [...weights], 6);
        near(weigh([...rows].reverse()).weights, [...weights], 6);
      }),
    );
  });

  it.each(Object.entries(methods))("%s: a constant column weighs nothing, and nothing but constant columns weigh the same", (_, weigh) => {
    const { weights, constant } = weigh(ROWS.map((row) => [...row, 7]));
    expect([weights[3], constant]).toEqual([0, [3]]);
    const flat = weigh([
      [0.1, 0.7],
      [0.1, 0.7],
      [0.1, 0.7],
    ]);
    near(flat.weights, [0.5, 0.5]);
    expect(flat.equalBecause).toBeDefined();
  });

  it("CRITIC's conflict is what its correlation matrix says", () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const matrix = matrixOf(rows);
        const { conflict } = criticWeights(matrix);
        for (const [j, row] of correlations(matrix).entries()) {
          const sum = row.reduce<number>((total, r) => total + (r === null ? 0 : 1 - r), 0);
          expect(conflict[j]).toBeCloseTo(row[j] === null ? 0 : sum, 8);
        }
      }),
    );
  });

  it("CRITIC leaves all the weight to the one column that varies, and none to decide among copies", () => {
    near(
      criticWeights(
        matrixOf([
          [1, 5],
          [2, 5],
          [4, 5],
        ]),
      ).weights,
      [1, 0],
    );
    const copies = criticWeights(
      matrixOf([
        [1, 2],
        [2, 4],
        [4, 8],
      ]),
    );
    near(copies.weights, [0.5, 0.5]);
    expect(copies.equalBecause).toContain("correlated");
  });

  it("entropy keeps its digits for columns that are nearly even", () => {
    const small = [1, -2, 3, -1, -1].map((step) => [1 + step * 1e-5, 1 + step * 2e-5]);
    near(entropyWeights(matrixOf(small)).weights, [0.2, 0.8], 4);
  });

  it("say which column refuses and what to do", () => {
    expect(() =>
      entropyWeights(
        matrixOf([
          [1, -1],
          [2, 3],
        ]),
      ),
    ).toThrow(/Column 2.*minmax/);
    expect(() =>
      merecWeights(
        matrixOf([
          [1, 0],
          [2, 3],
        ]),
      ),
    ).toThrow("Column 2");
    expect(() => criticWeights(matrixOf([[1, 2]]))).toThrow("two rows");
  });

  it("entropy takes costs and values below zero once they are scaled", () => {
    const { data } = run("weights.entropy", {
      input: {
        matrix: [
          [-1, 5],
          [2, 3],
          [0, 4],
        ],
        types: [1, -1],
      },
      params: { norm: "minmax" },
    });
    expect((data as number[]).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });
});

describe("logarithms in bulk", () => {
  it("are those of Math.log, to the last digits, for every kind of number", () => {
    const value = fc.oneof(
      fc.double({ min: 0, noNaN: true }),
      fc.double({ min: 0.9, max: 1.1, noNaN: true }),
      fc.constantFrom(0, -1, 5e-324),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 50 }), (values) => {
        const logs = new Float64Array(values.length);
        fillLogs(Float64Array.from(values), logs);
        for (const [i, x] of values.entries()) {
          const exact = Math.log(x);
          if (Number.isFinite(exact))
            expect(Math.abs((logs[i] as number) - exact)).toBeLessThanOrEqual(4.5e-16 * Math.max(Math.abs(exact), 1 / 256));
          else expect(logs[i]).toBe(exact);
        }
      }),
    );
  });
});

describe("weights combined", () => {
  it("shares the coefficient of a vector that is sent twice, as the pseudo-inverse does", () => {
    // numpy: pinv(W @ W.T) @ diag(W @ W.T), scaled to 1.
    const { weights, alpha } = gameTheoryCombination([
      [0.5, 0.3, 0.2],
      [0.5, 0.3, 0.2],
      [0.2, 0.3, 0.5],
    ]);
    near(alpha, [0.25, 0.25, 0.5]);
    near(weights, [0.35, 0.3, 0.35]);
  });

  const vector = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });

  it("add up to 1 and lie between the vectors when linear", () => {
    fc.assert(
      fc.property(vector, vector, fc.double({ min: 0.01, max: 1, noNaN: true }), (a, b, share) => {
        const combined = linearCombination([a, b], [share, 1 - share]);
        expect(combined.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        const [first, second] = [linearCombination([a], [1]), linearCombination([b], [1])];
        for (let j = 0; j < 3; j++) {
          const ends = [first[j] as number, second[j] as number];
          expect(combined[j]).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-12);
          expect(combined[j]).toBeLessThanOrEqual(Math.max(...ends) + 1e-12);
        }
      }),
    );
  });

  it("take vectors that repeat each other without falling over", () => {
    const { weights, alpha, singular } = gameTheoryCombination([
      [0.5, 0.3, 0.2],
      [0.5, 0.3, 0.2],
    ]);
    expect(singular).toBe(true);
    near(weights, [0.5, 0.3, 0.2], 8);
    near(alpha, [0.5, 0.5], 6);
  });

  it("game theory solves its equations", () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const { weights, alpha } = gameTheoryCombination([a, b]);
        expect(alpha.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        near(weights, [...linearCombination([a, b], alpha)], 9);
      }),
    );
  });

  it("multiplied refuse when no column is left", () => {
    expect(() =>
      multiplicativeCombination([
        [1, 0],
        [0, 1],
      ]),
    ).toThrow("nothing is left");
  });

  it("linear refuses shares that do not fit the vectors", () => {
    expect(() => run("weights.linear", { input: { a: [1, 1], b: [1, 1] }, params: { alpha: [1, 1, 1] } })).toThrow(
      "3 shares for 2 vectors",
    );
  });
});

describe("weights from an order", () => {
  it("are the published centroids, rank sums and reciprocals", () => {
    near(rankOrderWeights([1, 2, 3], "roc"), [11 / 18, 5 / 18, 2 / 18]);
    near(rankOrderWeights([1, 2, 3], "rankSum"), [1 / 2, 1 / 3, 1 / 6]);
    near(rankOrderWeights([3, 1, 2], "rankReciprocal"), [2 / 11, 6 / 11, 3 / 11]);
    near(rankOrderWeights([1, 2, 3], "rankExponent", 1), [1 / 2, 1 / 3, 1 / 6]);
  });

  it("are shared by equal ranks, whichever way ties are numbered", () => {
    near(rankOrderWeights([1, 2, 2], "roc"), [11 / 18, 7 / 36, 7 / 36]);
    near(rankOrderWeights([1, 2.5, 2.5], "roc"), [11 / 18, 7 / 36, 7 / 36]);
  });
});
