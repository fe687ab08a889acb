import { describe, expect, test } from "vitest";
import { answer, ask, near, refusal } from "./fixtures.js";

// Expected values: SciPy 1.17 (stats.ttest_*, mannwhitneyu, wilcoxon, kruskal, chi2_contingency, fisher_exact, binomtest,
// pearsonr, spearmanr, kendalltau, false_discovery_control, beta, gamma, chi2) unless a line says otherwise.

describe("tests of counts", () => {
  const two = [
    [30, 10],
    [20, 25],
  ];

  test("chi-square with and without Yates, and Cramér's V", () => {
    near(answer("test.chiSquare", { table: two }), {
      chi2: 8.16269841269841,
      df: 1,
      p: 0.004276070303601571,
      cramersV: 0.30988989340045603,
    });
    near(answer("test.chiSquare", { table: two, yates: true }), { chi2: 6.949930555555551, p: 0.00838224869725173 });
    near(
      answer("test.chiSquare", {
        table: [
          [12, 20, 8],
          [25, 14, 30],
        ],
      }),
      { chi2: 11.458747615565493, df: 2, p: 0.0032491111648525915, cramersV: 0.3242315914796781 },
    );
    near(answer("test.goodnessOfFit", { observed: [18, 22, 40], expected: [25, 25, 50] }), { chi2: 0.4, p: 0.8187307530779818 });
  });

  test("few expected counts, empty rows and certain tables are told", () => {
    expect(
      ask("test.chiSquare", {
        table: [
          [3, 1],
          [2, 4],
        ],
      }).warnings,
    ).toEqual([expect.stringContaining("fewer than 5")]);
    expect(ask("test.chiSquare", { table: [...two, [0, 0]] })).toMatchObject({
      data: { df: 1 },
      warnings: [expect.stringContaining("left out")],
    });
    expect(
      refusal("test.chiSquare", {
        table: [
          [1, 2],
          [0, 0],
        ],
      })[0],
    ).toBe("unprocessable");
    expect(ask("test.proportionsChi2", { k: [5, 9], n: [5, 9] })).toMatchObject({
      data: { chi2: 0, p: 1 },
      warnings: [expect.any(String)],
    });
    expect(ask("test.twoProportionZ", { k1: 0, n1: 5, k2: 0, n2: 9 })).toMatchObject({
      data: { z: 0, p: 1 },
      warnings: [expect.any(String)],
    });
  });

  test("two proportions: z squared is chi-square", () => {
    const { z } = answer("test.twoProportionZ", { k1: 30, n1: 50, k2: 10, n2: 35 }) as Record<string, number>;
    near(answer("test.proportionsChi2", { k: [30, 10], n: [50, 35] }), { chi2: (z ?? 0) ** 2 });
  });

  test("Fisher's exact test, also for counts whose factorials overflow", () => {
    near(
      answer("test.fisherExact", {
        table: [
          [8, 2],
          [1, 5],
        ],
      }),
      { p: 0.034965034965034975, oddsRatio: 20 },
    );
    near(
      answer("test.fisherExact", {
        table: [
          [8, 2],
          [1, 5],
        ],
        alternative: "less",
      }),
      { p: 0.9991258741258742 },
    );
    near(
      answer("test.fisherExact", {
        table: [
          [8, 2],
          [1, 5],
        ],
        alternative: "greater",
      }),
      { p: 0.024475524475524483 },
    );
    near(
      answer("test.fisherExact", {
        table: [
          [1200, 900],
          [1100, 1000],
        ],
      }),
      { p: 0.0021428178977255154 },
      1e-9,
    );
    expect(
      ask("test.fisherExact", {
        table: [
          [3, 0],
          [4, 0],
        ],
      }),
    ).toMatchObject({ data: { p: 1, oddsRatio: null } });
    expect(
      refusal("test.fisherExact", {
        table: [
          [1.5, 2],
          [3, 4],
        ],
      })[0],
    ).toBe("invalid");
  });

  test("McNemar from changes or from the table of both", () => {
    near(answer("test.mcNemar", { b: 12, c: 4 }), { exactP: 0.076812744140625, chi2: 49 / 16 });
    // R's mcnemar.test help page (approval ratings) and binom.test(86, 236).
    const approval = { b: 150, c: 86 };
    near(answer("test.mcNemar", approval), { chi2: 16.8177966101695, p: 4.11456228134594e-5, exactP: 3.71593613957143e-5 });
    near(answer("test.mcNemar", { ...approval, correction: false }), { chi2: 17.3559322033898, p: 3.09929344104522e-5 });
    expect(
      answer("test.mcNemar", {
        table: [
          [30, 12],
          [4, 20],
        ],
      }),
    ).toEqual(answer("test.mcNemar", { b: 12, c: 4 }));
  });
});

describe("priors", () => {
  test("the Bayesian average says how much of it is prior, and that no observations are prior only", () => {
    expect(ask("bayes.average", { priorN: 3, priorMean: 2, n: 9, mean: 4 })).toMatchObject({
      data: 3.5,
      details: { priorShare: 0.25 },
      warnings: [],
    });
    expect(ask("bayes.average", { priorN: 10, priorMean: 3.7, n: 0 })).toMatchObject({
      data: 3.7,
      warnings: [expect.stringContaining("prior-only")],
    });
    expect(refusal("bayes.average", { priorN: 0, priorMean: 3, n: 0, mean: null })[0]).toBe("unprocessable");
    expect(refusal("bayes.average", { priorN: 3, priorMean: 2, n: 9, mean: null })).toEqual([
      "invalid",
      expect.stringContaining("input.mean"),
    ]);
  });

  test("beta-binomial and gamma-Poisson posteriors", () => {
    const beta = ask("bayes.betaBinomial", { a: 2, b: 8, k: 3, n: 20 });
    near(beta.data, 5 / 30);
    near(beta.details, { low: 0.05845608, high: 0.31664061, standardDeviation: 0.06693494407520824, priorShare: 1 / 3 }, 1e-6);
    const gamma = ask("bayes.gammaPoisson", { a: 4, b: 1000, k: 3, exposure: 120 });
    near(gamma.data, 7 / 1120);
    near(gamma.details, { low: 0.00251282, high: 0.01166024 }, 1e-5);
  });

  test("shrinkage: worked by hand for given variances, estimated otherwise, all prior without observations", () => {
    // B = (0.8/4)/(0.8/4 + 0.3) = 0.4
    near(answer("bayes.empiricalShrinkage", { mean: 5, n: 4, variance: 0.8, tau2: 0.3, priorMean: 4 }), 0.4 * 4 + 0.6 * 5);
    const groups = ask("bayes.empiricalShrinkage", { means: [2, 8, 5], n: [10, 10, 0], s2: 10 });
    // Two groups with errors 1: Q = 18, τ² = (18 - 1)/(2 - 1) = 17, B = 1/18, m = 5.
    near(groups.data, [2 + 3 / 18, 8 - 3 / 18, 5]);
    near(groups.details, { tau2: 17, priorMean: 5 });
    expect(groups.warnings).toEqual([expect.stringContaining("prior-only: 1 of 3")]);
    expect(refusal("bayes.empiricalShrinkage", { mean: 5, n: 4, variance: 1 })[0]).toBe("unprocessable");
    expect(
      ask("bayes.empiricalShrinkage", {
        groups: [
          [1, 2, 3],
          [2, 1, 3],
        ],
      }),
    ).toMatchObject({ data: [2, 2], warnings: [expect.stringContaining("τ² = 0")] });
  });
});
