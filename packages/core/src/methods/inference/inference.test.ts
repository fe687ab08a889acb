import { describe, expect, test } from "vitest";
import { answer, ask, near, refusal } from "./fixtures.js";

// Expected values: SciPy 1.17 (stats.ttest_*, mannwhitneyu, wilcoxon, kruskal, chi2_contingency, fisher_exact, binomtest,
// pearsonr, spearmanr, kendalltau, false_discovery_control, beta, gamma, chi2) unless a line says otherwise.

const A = [12.1, 14.3, 9.8, 11.4, 13.7, 10.2, 15.1, 12.9];
const B = [11.0, 9.1, 8.7, 12.4, 10.6, 7.9, 9.9];
const BEFORE = [72, 81, 77, 90, 66, 84, 79, 70];
const AFTER = [70, 78, 78, 85, 59, 84, 72, 74];

describe("intervals", () => {
  test("Clopper-Pearson and Wilson reach to the ends where nothing or everything hit", () => {
    near(answer("ci.clopperPearson", { k: 0, n: 10 }), [0, 0.30849710781876294]);
    near(answer("ci.clopperPearson", { k: 10, n: 10 }), [0.6915028921812371, 1]);
    near(answer("ci.clopperPearson", { k: 3, n: 20 }), [0.03207093718554477, 0.37892682654529564]);
    near(answer("ci.wilson", { k: 0, n: 10 }), [0, 0.27753279986288926]);
    near(answer("ci.wilson", { k: 3, n: 20, conf: 0.95 }), [0.05236874589621662, 0.3604188647407569]);
    near(answer("ci.jeffreys", { k: 3, n: 20 }), [0.04413134, 0.34857771], 1e-6);
  });

  test("the confidence may stand in the input or among the options, under either name", () => {
    const expected = answer("ci.wilson", { k: 3, n: 20, conf: 0.9 });
    expect(answer("ci.wilson", { k: 3, n: 20 }, { confidence: 0.9 })).toEqual(expected);
    expect(answer("ci.wilson", { k: 3, n: 20 }, { conf: 0.99 })).not.toEqual(expected);
  });

  test("no trial at all gives everything from 0 to 1 and says so; more hits than trials are refused with their place", () => {
    for (const name of ["ci.wilson", "ci.agrestiCoull", "ci.clopperPearson", "ci.jeffreys", "ci.wald"])
      expect(ask(name, { k: 0, n: 0 })).toMatchObject({ data: [0, 1], warnings: [expect.stringContaining("n = 0")] });
    expect(refusal("ci.wilson", { k: 3, n: 2 })).toEqual(["invalid", expect.stringContaining("input.k")]);
    expect(ask("ci.wilsonLower", { items: [[0, 0]] })).toMatchObject({
      data: [0],
      warnings: [expect.stringContaining("without any trial")],
    });
    expect(refusal("ci.newcombeDifference", { k1: 0, n1: 0, k2: 1, n2: 3 })[0]).toBe("invalid");
  });

  test("mean and rate", () => {
    near(answer("ci.mean", { x: A }), [10.841261341614635, 14.033738658385365]);
    near(answer("ci.mean", { mean: 10, sd: 2, n: 5 }), [
      10 - (2.776445105197793 * 2) / Math.sqrt(5),
      10 + (2.776445105197793 * 2) / Math.sqrt(5),
    ]);
    near(answer("ci.poisson", { k: 10 }), [4.7953886961324335, 18.39035604201778]);
    expect(answer("ci.poisson", { k: 0, exposure: 100 })).toEqual([0, expect.closeTo(0.03688879454113936, 12)]);
    expect(refusal("ci.mean", { x: [4] })[0]).toBe("unprocessable");
    expect(ask("ci.mean", { x: [0.1, 0.1, 0.1] })).toMatchObject({
      data: [expect.closeTo(0.1, 15), expect.closeTo(0.1, 15)],
      warnings: [expect.any(String)],
    });
  });
});

describe("tests of means", () => {
  test("Welch, Student, one sample and pairs", () => {
    near(answer("test.welch", { a: A, b: B, conf: 0.9 }), {
      t: 2.8076994304101754,
      df: 12.92181474414426,
      p: 0.014882081441855377,
      low: 0.9204389573606739,
      high: 4.068846756925037,
    });
    near(answer("test.tTest", { a: A, b: B }), { t: 2.763965791709548, df: 13, p: 0.01610226887427303 });
    near(answer("test.tTest", { a: A, b: B, alternative: "less" }), { p: 0.9919488655628634 });
    near(answer("test.tTest", { a: A, mu: 11 }), { t: 2.129473148522131, df: 7, p: 0.07072519986575465 });
    near(answer("test.pairedT", { a: BEFORE, b: AFTER }), { t: 1.7111860184687733, df: 7, p: 0.130783909761701 });
    expect(answer("test.tTest", { a: BEFORE, b: AFTER, paired: true })).toEqual(answer("test.pairedT", { a: BEFORE, b: AFTER }));
    expect(answer("test.tTest", { a: A, b: B, equalVariance: false })).toMatchObject({ df: expect.closeTo(12.92181474414426, 10) });
  });

  test("values that do not vary: equal means are p = 1 with a warning, different means have no answer", () => {
    expect(ask("test.welch", { a: [3, 3], b: [3, 3, 3] })).toMatchObject({
      data: { t: 0, p: 1, cohensD: null },
      warnings: [expect.any(String)],
    });
    expect(refusal("test.welch", { a: [3, 3], b: [4, 4] })).toEqual(["unprocessable", expect.stringContaining("do not vary")]);
    expect(refusal("test.welch", { a: [3], b: [4, 5] })[0]).toBe("unprocessable");
    // Sums of 0.1 + 0.2 and 0.3 differ by rounding alone.
    expect(ask("test.pairedT", { a: [0.1 + 0.2, 0.3, 0.3], b: [0.1 + 0.2, 0.3, 0.3] }).data).toMatchObject({ t: 0, p: 1 });
    expect(refusal("test.pairedT", { a: [1, 2, 3], b: [1, 2] })).toEqual(["invalid", expect.stringContaining("pairs need both")]);
  });
});

describe("rank tests", () => {
  test.each([
    ["two-sided", 0.028904428904428903, 0.03227734609479715],
    ["less", 0.9897435897435898, 0.9879861642872789],
    ["greater", 0.014452214452214451, 0.016138673047398574],
  ])("Mann-Whitney %s, exact and asymptotic", (alternative, exact, asymptotic) => {
    near(answer("test.mannWhitney", { a: A, b: B, alternative }), { u1: 47, u2: 9, U: 9, p: exact, cliffsDelta: 38 / 56 });
    near(answer("test.mannWhitney", { a: A, b: B, alternative, method: "asymptotic" }), { p: asymptotic });
  });

  test("Mann-Whitney with ties is corrected for them, and exact over all draws when asked", () => {
    const [a, b] = [
      [4, 5, 3, 5, 4, 2, 5, 4, 3],
      [3, 2, 4, 1, 3, 3, 2],
    ];
    expect(answer("test.mannWhitney", { a, b })).toMatchObject({ u1: 51.5, method: "asymptotic" });
    near(answer("test.mannWhitney", { a, b }), { p: 0.03364441492816487 });
    near(answer("test.mannWhitney", { a, b, continuity: false }), { p: 0.02934822213000474 });
    // Counted over all 11,440 draws.
    near(answer("test.mannWhitney", { a, b, method: "exact" }), { p: 2 * 0.019493006993006993 });
  });

  test("distributions answer one value or a list, and their quantiles lead back", () => {
    // R 4.2: pt(2.228, 10), qchisq(.95, 1:2), pf(3.326, 5, 10, lower = FALSE), qnorm(.975).
    near({ v: answer("distribution.t", { x: 2.228, df: 10 }) }, { v: 0.974994114091444 });
    near({ v: answer("distribution.normal", { p: 0.975 }) }, { v: 1.95996398454005 });
    near({ v: ask("distribution.f", { x: 3.326, df1: 5, df2: 10 }).details?.upperTail }, { v: 0.0499932847439329 });
    expect(answer("distribution.chiSquare", { p: [0.95, 0.99], df: 1 })).toEqual([
      expect.closeTo(3.84145882069412, 10),
      expect.closeTo(6.63489660102121, 10),
    ]);
    expect(refusal("distribution.normal", { p: 1 })).toEqual(["invalid", expect.stringContaining("between 0 and 1")]);
    expect(refusal("distribution.normal", { x: 1, p: 0.5 })[0]).toBe("invalid");
  });

  test("Cliff's delta counts pairs", () => {
    // All 20 pairs by hand: 17 of a above b, 3 below.
    expect(answer("effect.cliffsDelta", { a: [19, 22, 16, 29, 24], b: [20, 11, 17, 12] })).toBeCloseTo(0.7, 12);
  });

  test("Mann-Whitney names the counts of two samples, too", () => {
    // scipy.stats.mannwhitneyu, documentation: ages at diagnosis.
    const ages = { a: [19, 22, 16, 29, 24], b: [20, 11, 17, 12] };
    near(answer("test.mannWhitney", ages), { U_a: 17, U_b: 3, p: 0.1111111111111111 });
  });

  test("Mann-Whitney from an order of arrival names its counts after the kinds", () => {
    expect(answer("test.mannWhitney", { order: "T H H H H H T T T T T H" })).toMatchObject({ U_T: 11, U_H: 25, method: "exact" });
    expect(refusal("test.mannWhitney", { order: "TTT" })).toEqual(["invalid", expect.stringContaining("exactly two kinds")]);
    expect(refusal("test.mannWhitney", {})).toEqual(["invalid", expect.stringContaining("either samples a and b")]);
  });

  test.each([
    ["two-sided", 0.130859375, 0.1262789285546978],
    ["less", 0.947265625, 0.9485412302985735],
    ["greater", 0.0654296875, 0.0631394642773489],
  ])("Wilcoxon signed rank %s", (alternative, exact, asymptotic) => {
    const a = [1.3, -0.4, 2.2, 0.7, 3.1, -1.9, 0.2, 1.1, 2.7, -0.6];
    const b = a.map(() => 0);
    near(answer("test.wilcoxonSignedRank", { a, b, alternative }), { W: 12, V: 43, p: exact });
    near(answer("test.wilcoxonSignedRank", { a, b, alternative, method: "asymptotic" }), { p: asymptotic });
  });

  test("Wilcoxon leaves zeros out and says so; nothing but zeros is p = 1", () => {
    const a = [2, 0, -1, 3, 1, 1, -2, 4, 0, 2, 2, 5];
    const test = ask("test.wilcoxonSignedRank", { a, b: a.map(() => 0) });
    near(test.data, { W: 7.5, p: 0.044862271152914794 });
    expect(test.warnings).toEqual([expect.stringContaining("2 of 12 pairs")]);
    expect(ask("test.wilcoxonSignedRank", { a, b: a })).toMatchObject({ data: { p: 1 }, warnings: [expect.any(String)] });
  });

  test("Kruskal-Wallis corrects for ties, and ties alone are p = 1", () => {
    near(
      answer("test.kruskalWallis", {
        groups: [
          [4, 5, 3, 5, 4],
          [3, 2, 4, 1],
          [5, 5, 4, 5, 3],
        ],
      }),
      { H: 5.318111638954866, df: 2, p: 0.07001429668164044 },
    );
    expect(ask("test.kruskalWallis", { groups: [[1, 1], [1]] })).toMatchObject({ data: { H: 0, p: 1 }, warnings: [expect.any(String)] });
  });
});

describe("many tests at once", () => {
  const p = [0.01, 0.8, 0.03, 0.03, 0.5, 0.002, 0.9];
  test.each([
    ["multiplicity.bh", [0.035, 0.9, 0.0525, 0.0525, 0.7, 0.014, 0.9]],
    ["multiplicity.by", [0.09075, 1, 0.136125, 0.136125, 1, 0.0363, 1]],
    // Worked by hand from the definitions.
    ["multiplicity.holm", [0.06, 1, 0.15, 0.15, 1, 0.014, 1]],
    ["multiplicity.hochberg", [0.06, 0.9, 0.12, 0.12, 0.9, 0.014, 0.9]],
    ["multiplicity.bonferroni", [0.07, 1, 0.21, 0.21, 1, 0.014, 1]],
    ["multiplicity.sidak", p.map((value) => 1 - (1 - value) ** 7)],
  ])("%s", (name, expected) => near(answer(name, { p }), expected));
});

describe("correlations", () => {
  const x = [4.1, 3.2, 4.8, 3.9, 4.4, 2.7, 5.0, 3.3];
  const y = [71, 58, 88, 75, 74, 60, 69, 66];
  const tied = { x: [1, 2, 2, 3, 3, 3, 4, 5, 5, 1], y: [2, 1, 3, 3, 2, 4, 4, 5, 3, 1] };

  test("Pearson, Spearman and Kendall with their p", () => {
    near(answer("correlation.pearson", { x, y }), 0.746689936175274);
    near(ask("correlation.pearson", { x, y }).details, { p: 0.03330594278908995, low: 0.08867568833409953, high: 0.9509823857796706 });
    near(answer("correlation.spearman", { x, y }), 2 / 3);
    near(ask("correlation.spearman", { x, y }).details, { p: 0.07098765432098755 });
    near(answer("correlation.kendall", { x, y }), 0.5);
    near(ask("correlation.kendall", { x, y }).details, { p: 0.10868055555555556 });
    near(answer("correlation.spearman", tied), 0.75);
    near(answer("correlation.kendall", tied), 0.641025641025641);
    near(ask("correlation.kendall", tied).details, { p: 0.018407691786382203 });
  });

  test("pairs with a gap are left out and counted; a constant side has no answer", () => {
    expect(ask("correlation.pearson", { x: [...x, null], y: [...y, 3] })).toMatchObject({
      data: expect.closeTo(0.746689936175274, 12),
      warnings: [expect.stringContaining("1 of 9")],
    });
    for (const name of ["pearson", "spearman", "kendall"])
      expect(refusal(`correlation.${name}`, { x: [2, 2, 2], y: [1, 2, 3] })).toEqual([
        "unprocessable",
        expect.stringContaining("x is constant"),
      ]);
  });

  test("a perfect line is exactly one, and a constant column is null in the matrix", () => {
    expect(ask("correlation.pearson", { x: [1, 2, 3, 4], y: [0.1, 0.2, 0.3, 0.4] })).toMatchObject({
      data: expect.closeTo(1, 15),
      details: { p: expect.closeTo(0, 7) },
    });
    expect(
      ask("correlation.matrix", {
        matrix: [
          [1, 2, 7],
          [2, 1, 7],
          [3, 3, 7],
        ],
      }),
    ).toMatchObject({
      data: [
        [1, 0.5, null],
        [0.5, 1, null],
        [null, null, null],
      ],
      warnings: [expect.stringContaining("column 3")],
    });
  });
});
