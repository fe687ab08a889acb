import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../run.js";
import { eigenvectorPriorities, geometricMeanPriorities, groupJudgements, mostInconsistent } from "./ahp.js";
import { judgementsSchema } from "./judgements.js";
import { RANDOM_INDEX_TABLES, randomIndex, tableNamed } from "./random-index.js";

const near = (actual: ArrayLike<number>, expected: readonly number[], digits = 10) => {
  expect(actual).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(actual[i]).toBeCloseTo(value, digits);
};

const MATRIX = [
  [1, 2, 5, 1 / 3],
  [1 / 2, 1, 4, 1 / 4],
  [1 / 5, 1 / 4, 1, 1 / 7],
  [3, 4, 7, 1],
];

/** Judgements without a contradiction, from weights. */
const consistent = (weights: readonly number[]) => weights.map((a) => weights.map((b) => a / b));

const weightsArbitrary = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 15 });
const judgementsArbitrary = fc.integer({ min: 3, max: 9 }).chain((n) =>
  fc.array(fc.integer({ min: -8, max: 8 }), { minLength: n * n, maxLength: n * n }).map((steps) => {
    const upper = (i: number, j: number) => {
      const step = steps[i * n + j] ?? 0;
      return step >= 0 ? step + 1 : 1 / (1 - step);
    };
    return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i === j ? 1 : i < j ? upper(i, j) : 1 / upper(j, i))));
  }),
);

describe("weights from judgements", () => {
  it("agree with LAPACK's eigenvector and eigenvalue", () => {
    const { weights, lambdaMax } = eigenvectorPriorities(MATRIX);
    near(weights, [0.2431342903291599, 0.15224046793640084, 0.053297610557257465, 0.5513276311771819], 12);
    expect(lambdaMax).toBeCloseTo(4.104230442758039, 11);
  });

  it("agree with row geometric means worked out separately", () => {
    near(geometricMeanPriorities(MATRIX).weights, [0.24521745159091657, 0.15260690673166843, 0.052759379537051926, 0.5494162621403631]);
  });

  it("give back the weights that consistent judgements were made from, with a ratio of 0", () => {
    fc.assert(
      fc.property(weightsArbitrary, (given) => {
        const total = given.reduce((sum, weight) => sum + weight, 0);
        const { weights, cr } = eigenvectorPriorities(consistent(given));
        near(
          weights,
          given.map((weight) => weight / total),
          9,
        );
        expect(cr).toBeLessThan(1e-9);
      }),
    );
  });

  it("solve A w = λ w with λ ≥ n, however much the judgements contradict each other", () => {
    fc.assert(
      fc.property(judgementsArbitrary, (matrix) => {
        const { weights, lambdaMax, cr } = eigenvectorPriorities(matrix);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
        expect(lambdaMax).toBeGreaterThanOrEqual(matrix.length);
        expect(cr).toBeGreaterThanOrEqual(0);
        for (const [i, row] of matrix.entries()) {
          const product = row.reduce((sum, judgement, j) => sum + judgement * (weights[j] ?? 0), 0);
          expect(product / (lambdaMax * (weights[i] ?? 1))).toBeCloseTo(1, 8);
        }
      }),
    );
  });

  it("come to an end for a circle of extreme judgements, where plain iteration hardly converges", () => {
    const circle = [
      [1, 1e6, 1e-6],
      [1e-6, 1, 1e6],
      [1e6, 1e-6, 1],
    ];
    near(eigenvectorPriorities(circle).weights, [1 / 3, 1 / 3, 1 / 3]);
  });
});

describe("the judgement that contradicts most", () => {
  it("is the one that was spoiled, and the suggestion is what it was", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 4, maxLength: 8 }), (weights) => {
        const spoiled = consistent(weights);
        const was = spoiled[0]?.[2] ?? 1;
        (spoiled[0] ?? [])[2] = was * 6;
        (spoiled[2] ?? [])[0] = 1 / (was * 6);
        const found = mostInconsistent(spoiled, eigenvectorPriorities(spoiled));
        expect(found).toMatchObject({ i: 0, j: 2 });
        expect(found?.suggested).toBeCloseTo(was, 8);
        expect(found?.crAfter).toBeLessThan(1e-9);
      }),
    );
  });

  it("does not exist among consistent judgements or between two things", () => {
    for (const matrix of [consistent([0.6, 0.3, 0.1]), consistent([0.7, 0.3])])
      expect(mostInconsistent(matrix, eigenvectorPriorities(matrix))).toBeNull();
  });
});

describe("a group's judgements", () => {
  it("stay reciprocal, and are one judge's own when all agree", () => {
    const joined = groupJudgements([MATRIX, MATRIX.map((row) => row.map(Math.sqrt))], [1, 3]);
    for (const [i, row] of joined.entries())
      for (const [j, value] of row.entries()) expect(value * (joined[j]?.[i] ?? 0)).toBeCloseTo(1, 12);
    near(groupJudgements([MATRIX, MATRIX, MATRIX]).flat(), MATRIX.flat());
  });

  it("tell the group's consistency and each judge's", () => {
    const contradictory = [
      [1, 9, 1 / 9],
      [1 / 9, 1, 9],
      [9, 1 / 9, 1],
    ];
    const { data, warnings } = run("ahp.group", { input: { matrices: [consistent([0.5, 0.3, 0.2]), contradictory] } });
    expect(data).toMatchObject({ judges: [{ consistent: true }, { consistent: false }] });
    expect(warnings.join(" ")).toContain("Judge 2");
  });

  it("join priorities instead where that is asked for", () => {
    const matrices = [consistent([0.8, 0.2]), consistent([0.5, 0.5])];
    const { data } = run("ahp.group", { input: { matrices }, params: { aggregation: "AIP" } });
    near((data as { weights: number[] }).weights, [2 / 3, 1 / 3]);
  });
});

describe("judgements as people send them", () => {
  const problems = (matrix: unknown) =>
    judgementsSchema.safeParse(matrix).error?.issues.map(({ path, message }) => ({ path, message })) ?? [];

  it("may hold reciprocals rounded to two decimals", () => {
    for (let judgement = 1; judgement <= 9; judgement++)
      expect(
        problems([
          [1, judgement],
          [Number((1 / judgement).toFixed(2)), 1],
        ]),
      ).toEqual([]);
  });

  it("may leave one of two mirrored cells empty", () => {
    expect(
      judgementsSchema.parse([
        [1, 4],
        [null, null],
      ]),
    ).toEqual([
      [1, 4],
      [0.25, 1],
    ]);
    expect(
      problems([
        [1, null],
        [null, 1],
      ]),
    ).toHaveLength(1);
  });

  it("are refused at the cell that contradicts its mirror image, with what it must be", () => {
    expect(
      problems([
        [1, 4, 1],
        [4, 1, 1],
        [1, 1, 2],
      ]),
    ).toEqual([
      { path: [1, 0], message: expect.stringContaining("reciprocal 0.25") },
      { path: [2, 2], message: expect.stringContaining("is 1") },
    ]);
  });

  it("are refused when they are not square, not above zero, or too many", () => {
    expect(problems([[1, 2], [0.5]])[0]?.path).toEqual([1]);
    expect(
      problems([
        [1, 0],
        [0, 1],
      ]).length,
    ).toBeGreaterThan(0);
    expect(problems(consistent(new Array(16).fill(1))).length).toBeGreaterThan(0);
  });
});

describe("random indices", () => {
  it("are found by a text that begins with the table's id", () => {
    expect(tableNamed("Alonso-Lamata-2006 (n=3: .5245)")).toBe("alonso-lamata-2006");
    expect(tableNamed("unknown")).toBeUndefined();
    expect(randomIndex(3, "alonso-lamata-2006")).toBe(0.5245);
  });

  it("never fall with the number of things, but for the printed 1.48 of twelve in Saaty's table", () => {
    for (const table of RANDOM_INDEX_TABLES) {
      const steps = Array.from({ length: 14 }, (_, k) => k + 1).filter((n) => randomIndex(n + 1, table) < randomIndex(n, table));
      expect(steps).toEqual(table === "saaty-1980" ? [11] : []);
    }
  });

  it("an unknown table is refused with the names of those there are", () => {
    expect(() => run("ahp.eigenvector", { input: { matrix: MATRIX, ri: "golden" } })).toThrow("saaty-1980");
    expect(["Saaty", "Saaty (1980)", "Alonso & Lamata 2006 (n=3: .5245)"].map(tableNamed)).toEqual([
      "saaty-1980",
      "saaty-1980",
      "alonso-lamata-2006",
    ]);
    expect(["", "sa", "saaty-1977"].map(tableNamed)).toEqual([undefined, undefined, undefined]);
  });
});
