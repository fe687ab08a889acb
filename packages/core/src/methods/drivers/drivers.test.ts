import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AppError } from "../../errors/index.js";
import { run } from "../run.js";
import { type Correlations, correlationTable } from "./correlation-table.js";
import { leastSquares } from "./least-squares.js";
import { explainedBySubset, lmgShares, MAX_LMG_PREDICTORS } from "./lmg.js";
import { relativeWeights } from "./relative-weights.js";

const near = (actual: number | null | undefined, expected: number, relative = 1e-10) =>
  expect(Math.abs((actual ?? Number.NaN) - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(
    relative * Math.abs(expected) + 1e-13,
  );
const ask = (name: string, input: unknown, params?: Record<string, unknown>) => run(name, { input, params });
const refusal = (name: string, input: unknown): [string, string] => {
  try {
    ask(name, input);
  } catch (error) {
    return [(error as AppError).code, (error as AppError).message];
  }
  return ["answered", ""];
};

// NIST Statistical Reference Datasets, Longley (1967): a certified, badly conditioned regression.
const LONGLEY = {
  y: [60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551],
  x: [
    [83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
    [234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704, 502601, 518173, 554894],
    [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
    [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
    [107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366, 125368, 127852, 130081],
    [1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961, 1962],
  ],
  coefficients: [
    -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359, -0.0511041056535807, 1829.15146461355,
  ],
  errors: [
    890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675, 0.22607320006937, 455.478499142212,
  ],
};

const column = (n: number) => fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n, maxLength: n });
/** Tables of 12 rows and 1 to 5 predictors, with an outcome that varies. */
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((p) => fc.tuple(fc.array(column(12), { minLength: p, maxLength: p }), column(12)))
  .filter(([, y]) => new Set(y).size > 1)
  .map(([x, y]) => ({ x: x.map((values) => Float64Array.from(values)), y: Float64Array.from(y) }));

describe("regression", () => {
  test("meets NIST's certified values for Longley's data to nine digits", () => {
    const { data } = ask("driver.regression", { x: LONGLEY.y.map((_, i) => LONGLEY.x.map((values) => values[i])), y: LONGLEY.y });
    const fit = data as { coef: number[]; se: number[]; r2: number; f: { value: number; df1: number; df2: number } };
    for (const [i, value] of LONGLEY.coefficients.entries()) near(fit.coef[i], value, 1e-9);
    for (const [i, value] of LONGLEY.errors.entries()) near(fit.se[i], value, 1e-9);
    near(fit.r2, 0.995479004577296, 1e-12);
    near(fit.f.value, 330.285339234588, 1e-9);
    expect([fit.f.df1, fit.f.df2]).toEqual([6, 9]);
  });

  test("leaves residuals that no predictor explains any further", () => {
    fc.assert(
      fc.property(table, ({ x, y }) => {
        const { coefficients } = leastSquares(x, y);
        const residuals = y.map((value, i) =>
          x.reduce((rest, values, j) => rest - (coefficients[j + 1] ?? 0) * (values[i] ?? 0), value - (coefficients[0] ?? 0)),
        );
        for (const values of [...x, y.map(() => 1)])
          expect(Math.abs(values.reduce((sum, value, i) => sum + value * (residuals[i] ?? 0), 0))).toBeLessThan(1e-6);
      }),
    );
  });

  test("names constant and collinear columns and leaves their coefficient open", () => {
    const columns = {
      y: [1, 3, 2, 5, 4, 6],
      a: [1, 2, 3, 4, 5, 6],
      same: [3, 5, 7, 9, 11, 13],
      b: [2, 1, 4, 3, 6, 6],
      still: [7, 7, 7, 7, 7, 7],
    };
    const { data, warnings } = ask("driver.regression", { columns });
    expect((data as { coef: unknown[] }).coef).toEqual([expect.any(Number), expect.any(Number), null, expect.any(Number), null]);
    expect(warnings).toEqual(
      expect.arrayContaining([expect.stringContaining('"same"'), expect.stringContaining('constant, without a coefficient: "still"')]),
    );
  });

  test("an exact fit has coefficients and no error figures; too few rows have no answer", () => {
    const exact = ask("driver.regression", { x: [1, 2, 3, 4], y: [3, 5, 7, 9] });
    expect(exact.data).toMatchObject({ coef: [expect.closeTo(1, 12), expect.closeTo(2, 12)], r2: 1, f: null, t: [null, null] });
    expect(exact.warnings).toEqual([expect.stringContaining("exact")]);
    expect(ask("driver.regression", { x: [1, 2], y: [3, 5] }).data).toMatchObject({ df: 0, se: [null, null], adjustedR2: null });
    expect(
      refusal("driver.regression", {
        x: [
          [1, 2],
          [2, 1],
        ],
        y: [3, 5],
      }),
    ).toEqual(["unprocessable", expect.stringContaining("at least 3")]);
    expect(refusal("driver.regression", { x: [1, 2, 3], y: [4, 4, 4] })).toEqual(["unprocessable", expect.stringContaining("constant")]);
  });
});

describe("a table may come as", () => {
  const expected = (
    ask("driver.regression", {
      x: [
        [1, 4],
        [2, 1],
        [3, 3],
        [4, 9],
        [5, 2],
      ],
      y: [2, 3, 5, 4, 6],
    }).data as { coef: number[] }
  ).coef;
  const csv = "shop,out,a,b\nOne,2,1,4\nTwo,3,2,1\nThree,5,3,3\nFour,4,4,9\nFive,6,5,2\n";
  const rows = [
    { out: 2, a: 1, b: 4 },
    { out: 3, a: 2, b: 1 },
    { out: 5, a: 3, b: 3 },
    { out: 4, a: 4, b: 9 },
    { out: 6, a: 5, b: 2 },
  ];
  test.each([
    ["CSV with row names", { csv }],
    ["CSV with numbered rows under an empty header", { csv: csv.replace("shop", "").replace(/One|Two|Three|Four|Five/g, "7") }],
    ["CSV with a byte order mark, semicolons and quotes", { csv: `\uFEFF${csv.replaceAll(",", ";").replace("One", '"One; two"')}` }],
    ["a list of objects", { rows }],
    ["columns", { columns: { b: [4, 1, 3, 9, 2], out: [2, 3, 5, 4, 6], a: [1, 2, 3, 4, 5] }, y: "out", predictors: ["a", "b"] }],
    ["columns with y as a list", { columns: { a: [1, 2, 3, 4, 5], b: [4, 1, 3, 9, 2] }, y: [2, 3, 5, 4, 6] }],
  ])("%s", (_, input) => {
    const { coef } = ask("driver.regression", input).data as { coef: number[] };
    for (const [i, value] of expected.entries()) near(coef[i], value);
  });

  test("gaps cost their row and are counted; text among numbers is named with its row", () => {
    const gap = ask("driver.regression", { rows: [...rows, { out: 9, a: null, b: 3 }] });
    expect([gap.warnings, (gap.data as { n: number }).n]).toEqual([["1 of 6 rows lack a value and are left out"], 5]);
    expect(refusal("driver.regression", { csv: csv.replace("5,3,3", "5,3,x3") })).toEqual([
      "unprocessable",
      expect.stringContaining('"b" has "x3" in row 3'),
    ]);
    expect(refusal("driver.regression", { csv, y: "Out" })).toEqual([
      "unprocessable",
      expect.stringContaining('there are "out", "a", "b"'),
    ]);
    expect(refusal("driver.regression", { csv: "a,b\n1,2,3\n" })).toEqual(["unprocessable", expect.stringContaining("Line 2")]);
    expect(refusal("driver.regression", { csv, rows })).toEqual(["invalid", expect.stringContaining("exactly one form")]);
    expect(refusal("driver.regression", { rows: [{ out: 1, constructor: "x" }] })[0]).toBe("unprocessable");
  });
});

describe("shares of what is explained", () => {
  const close = (a: number[], b: number[]) => {
    for (const [i, value] of a.entries()) expect(value).toBeCloseTo(b[i] ?? Number.NaN, 8);
  };

  test("LMG averages over every order, as counting them one by one does", () => {
    fc.assert(
      fc.property(table, ({ x, y }) => {
        const r2Of = (members: number[]) =>
          members.length === 0
            ? 0
            : leastSquares(
                members.map((j) => x[j] as Float64Array),
                y,
              ).r2;
        const orders = ordersOf(x.map((_, j) => j));
        const expected = x.map((_, j) =>
          orders.reduce((sum, order) => {
            const before = order.slice(0, order.indexOf(j));
            return sum + (r2Of([...before, j]) - r2Of(before)) / orders.length;
          }, 0),
        );
        const { lmg, r2 } = lmgShares(correlationTable(x, y));
        close(lmg, expected);
        expect(lmg.reduce((sum, share) => sum + share, 0)).toBeCloseTo(r2, 12);
      }),
      { numRuns: 30 },
    );
  });

  test("both methods add up to R² of the regression, and agree for two predictors", () => {
    fc.assert(
      fc.property(table, ({ x, y }) => {
        const correlations = correlationTable(x, y);
        const { r2 } = leastSquares(x, y);
        const [shapley, johnson] = [lmgShares(correlations), relativeWeights(correlations)];
        expect(shapley.r2).toBeCloseTo(r2, 8);
        expect(johnson.r2).toBeCloseTo(r2, 8);
        if (x.length === 2) close(johnson.weights, shapley.lmg);
        for (const share of [...shapley.lmg, ...johnson.weights]) expect(share).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  test("uncorrelated predictors get the square of their correlation, twins get half each", () => {
    const apart: Correlations = {
      predictors: [
        [1, 0],
        [0, 1],
      ],
      outcome: [0.6, 0.5],
    };
    close(lmgShares(apart).lmg, [0.36, 0.25]);
    close(relativeWeights(apart).weights, [0.36, 0.25]);
    const twins: Correlations = {
      predictors: [
        [1, 1, 0],
        [1, 1, 0],
        [0, 0, 1],
      ],
      outcome: [0.6, 0.6, 0.5],
    };
    close(lmgShares(twins).lmg, [0.18, 0.18, 0.25]);
    expect(relativeWeights(twins)).toMatchObject({ collinear: true });
    close(relativeWeights(twins).weights, [0.18, 0.18, 0.25]);
  });

  test("every subset of predictors is explained at least as well as its parts", () => {
    fc.assert(
      fc.property(table, ({ x, y }) => {
        const explained = explainedBySubset(correlationTable(x, y));
        for (let subset = 0; subset < explained.length; subset += 1)
          for (let j = 0; j < x.length; j += 1)
            expect(explained[subset | (1 << j)]).toBeGreaterThanOrEqual((explained[subset] as number) - 1e-12);
      }),
    );
  });

  test(`more than ${MAX_LMG_PREDICTORS} predictors are sent to Johnson's weights`, () => {
    const names = Array.from({ length: MAX_LMG_PREDICTORS + 2 }, (_, j) => `q${j}`);
    const columns = Object.fromEntries(names.map((name, j) => [name, Array.from({ length: 60 }, (_, i) => Math.sin(i * (j + 1)) * 10)]));
    expect(refusal("driver.lmgShapley", { columns })).toEqual(["unprocessable", expect.stringContaining("driver.johnson")]);
    const { data } = ask("driver.johnson", { columns });
    expect((data as { weights: number[] }).weights).toHaveLength(MAX_LMG_PREDICTORS + 1);
  });
});

test("importance and performance make four quadrants, the urgent one first", () => {
  const input = { importance: [4, 1, 4, 1], performance: [1, 1, 4, 4] };
  expect(ask("driver.importancePerformance", input).data).toEqual({
    quadrants: ["concentrate-here", "low-priority", "keep-up-the-good-work", "possible-overkill"],
    importanceCut: 2.5,
    performanceCut: 2.5,
  });
  expect(ask("driver.importancePerformance", input, { performanceCut: 5, centre: "median" }).data).toMatchObject({
    quadrants: ["concentrate-here", "low-priority", "concentrate-here", "low-priority"],
  });
});

function ordersOf(members: number[]): number[][] {
  if (members.length === 0) return [[]];
  return members.flatMap((first) => ordersOf(members.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}
