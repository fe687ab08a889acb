import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "../../errors/index.js";
import { run } from "../run.js";
import { symmetricEigen } from "./symmetric-eigen.js";

// Expected values: numpy (cov, corrcoef, eigh) and, for omega, a direct minimisation of the off-diagonal residuals with SciPy.

const ITEMS = [
  [4, 5, 4, 4],
  [3, 3, 2, 3],
  [5, 5, 4, 5],
  [2, 3, 3, 2],
  [4, 4, 5, 3],
  [3, 4, 3, 4],
];
const ask = (name: string, input: unknown, params?: Record<string, unknown>) => run(name, { input, params });
const refused = (name: string, items: unknown) => {
  try {
    ask(name, { items });
  } catch (error) {
    return error instanceof AppError ? error.code : "crashed";
  }
  return "answered";
};
const near = (values: number[], digits = 10) => values.map((value) => expect.closeTo(value, digits));

describe("Cronbach's alpha", () => {
  test("comes with alpha without each item, the items' fit, and the standardised form", () => {
    expect(ask("reliability.cronbach", { items: ITEMS })).toMatchObject({
      data: expect.closeTo(0.888888888888889, 12),
      details: {
        alphaIfDeleted: near([0.796875, 0.8028169014084507, 0.9375, 0.875]),
        itemRestCorrelations: near([0.904534033733291, 0.9230994941263581, 0.5393598899705936, 0.7106690545187013]),
        standardisedAlpha: expect.closeTo(0.8941937396207253, 12),
      },
      warnings: [],
    });
  });

  test("says when rows are left out, an item is constant, or items run against each other", () => {
    expect(ask("reliability.cronbach", { items: [...ITEMS, [1, null, 2, 3]] })).toMatchObject({
      data: expect.closeTo(0.888888888888889, 12),
      warnings: [expect.stringContaining("1 of 7 rows")],
    });
    expect(ask("reliability.cronbach", { items: ITEMS.map((row) => [...row, 3]) }).warnings).toEqual(["item 5 is constant"]);
    expect(
      ask("reliability.cronbach", {
        items: [
          [1, 5],
          [2, 4],
          [3, 4],
          [4, 1],
        ],
      }),
    ).toMatchObject({ warnings: [expect.stringContaining("negative")] });
  });

  test("has no answer for one item, one respondent, or totals that do not vary", () => {
    for (const items of [
      [[1], [2]],
      [[1, 2]],
      [
        [1, 2],
        [2, 1],
      ],
      [
        [3, 3],
        [3, 3],
      ],
    ])
      expect(refused("reliability.cronbach", items)).toBe("unprocessable");
  });

  test("is the same whatever is added to an item, and one for identical items", () => {
    const column = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.tuple(column, column, column), fc.integer({ min: -100, max: 100 }), ([a, b, c], shift) => {
        const rows = a.map((_, i) => [a[i] ?? 0, b[i] ?? 0, c[i] ?? 0]);
        fc.pre(new Set(rows.map((row) => row.reduce((sum, value) => sum + value, 0))).size > 1);
        const moved = rows.map(([first = 0, ...rest]) => [first + shift, ...rest]);
        expect(ask("reliability.cronbach", { items: moved }).data).toBeCloseTo(
          ask("reliability.cronbach", { items: rows }).data as number,
          9,
        );
        if (new Set(a).size > 1)
          expect(ask("reliability.cronbach", { items: a.map((value) => [value, value, value]) }).data).toBeCloseTo(1, 12);
      }),
    );
  });
});

test("split half by Spearman-Brown and by Guttman", () => {
  expect(ask("reliability.splitHalf", { items: ITEMS })).toMatchObject({
    data: expect.closeTo(0.8455768704230826, 12),
    details: { r: expect.closeTo(0.7324670207647145, 12) },
  });
  expect(ask("reliability.splitHalf", { items: ITEMS }, { method: "guttman" }).data).toBeCloseTo(0.845528455284553, 12);
});

test("omega agrees with a direct search for the loadings", () => {
  const answer = ask("reliability.omega", { items: ITEMS });
  expect(answer).toMatchObject({
    data: expect.closeTo(0.8994412043423553, 6),
    details: { loadings: near([0.95553173, 0.98911284, 0.57586108, 0.80178546], 6) },
  });
  expect(ask("reliability.omega", { items: ITEMS }, { standardised: true }).data).toBeCloseTo(0.9068220833772123, 6);
});

describe("principal components", () => {
  test("of correlations and of covariances", () => {
    expect(ask("reliability.pca", { items: ITEMS }).data).toMatchObject({
      eigenvalues: near([3.074509, 0.74066527, 0.14952003, 0.0353057], 7),
      kept: 1,
      cumulative: [expect.any(Number), expect.any(Number), expect.any(Number), expect.closeTo(1, 12)],
    });
    expect(ask("reliability.pca", { items: ITEMS }, { matrix: "covariance" }).data).toMatchObject({
      eigenvalues: near([3.10567084, 0.81385974, 0.14571598, 0.03475344], 7),
    });
    expect(
      refused("reliability.pca", [
        [1, 2],
        [1, 3],
      ]),
    ).toBe("unprocessable");
  });

  test("eigenvectors rebuild any symmetric matrix, and are at right angles", () => {
    const square = fc
      .integer({ min: 1, max: 7 })
      .chain((n) =>
        fc.array(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
      );
    fc.assert(
      fc.property(square, (given) => {
        const matrix = given.map((row, i) => row.map((_, j) => given[Math.min(i, j)]?.[Math.max(i, j)] ?? 0));
        const { values, vectors } = symmetricEigen(matrix);
        for (const [i, row] of matrix.entries()) {
          for (const [j, entry] of row.entries()) {
            const rebuilt = values.reduce((sum, value, k) => sum + value * (vectors[k]?.[i] ?? 0) * (vectors[k]?.[j] ?? 0), 0);
            expect(rebuilt).toBeCloseTo(entry, 9);
            const angle = vectors[i]?.reduce((sum, part, k) => sum + part * (vectors[j]?.[k] ?? 0), 0);
            expect(angle).toBeCloseTo(i === j ? 1 : 0, 10);
          }
        }
        expect([...values].sort((a, b) => b - a)).toEqual(values);
      }),
    );
  });
});
