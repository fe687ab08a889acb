import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gwetAgreement, percentAgreement } from "./agreement.js";
import { cohenKappa, fleissKappa } from "./kappa.js";

const TABLE = [
  [11, 3, 1],
  [2, 9, 4],
  [0, 3, 12],
];

describe("cohenKappa", () => {
  // Standard errors by the delta method with numerical derivatives, at the table and at the product of its margins.
  it.each([
    ["none", 0.566666666666667, 0.1011986687364459, 0.10509646754008423],
    ["linear", 0.65, 0.08857331132615344, 0.11722090573705589],
    ["quadratic", 0.733333333333333, 0.08283433590722715, 0.14818518055767635],
  ] as const)("gives kappa and both standard errors with weights %s", (weights, kappa, standardError, ofNull) => {
    const result = cohenKappa(TABLE, weights);
    expect(result.kappa).toBeCloseTo(kappa, 12);
    expect(result.standardError).toBeCloseTo(standardError, 8);
    expect(result.standardErrorOfNull).toBeCloseTo(ofNull, 8);
  });

  it("is 1 for full agreement, 0 for independent raters, and says when there is one category only", () => {
    expect(
      cohenKappa([
        [3, 0],
        [0, 5],
      ]),
    ).toMatchObject({ kappa: 1, withoutVariation: false });
    expect(
      cohenKappa([
        [8, 2],
        [4, 1],
      ]).kappa,
    ).toBeCloseTo(0, 12);
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toMatchObject({ kappa: 1, withoutVariation: true, p: null });
  });

  it("does not depend on which rater comes first, nor on empty categories unless weighted", () => {
    const square = fc.array(fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(square, (table) => {
        fc.pre(table.flat().some((count) => count > 0));
        const turned = table.map((_, i) => table.map((row) => row[i] ?? 0));
        for (const weights of ["none", "linear", "quadratic"] as const)
          expect(cohenKappa(turned, weights).kappa).toBeCloseTo(cohenKappa(table, weights).kappa, 10);
        const padded = [...table.map((row) => [...row, 0]), [0, 0, 0, 0]];
        expect(cohenKappa(padded).kappa).toBeCloseTo(cohenKappa(table).kappa, 10);
      }),
    );
  });
});

describe("fleissKappa", () => {
  it("of two raters is Scott's pi, in which both share their margins", () => {
    // 40 units: 20 both yes, 15 both no, 5 split; p_e = (45/80)² + (35/80)².
    const counts = [...Array(20).fill([2, 0]), ...Array(15).fill([0, 2]), ...Array(5).fill([1, 1])];
    const expected = (45 / 80) ** 2 + (35 / 80) ** 2;
    const { kappa, categories } = fleissKappa(counts);
    expect(kappa).toBeCloseTo((35 / 40 - expected) / (1 - expected), 12);
    expect(categories[0]).toBeCloseTo(kappa, 12);
  });

  it("is 1 by convention where all ratings fall into one category", () => {
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]),
    ).toMatchObject({ kappa: 1, withoutVariation: true, z: null, categories: [null, null] });
  });
});

describe("gwetAgreement", () => {
  // The four raters and twelve units of Gwet 2014, of which some ratings are missing: AC1 0.77544, p_a 0.81818, p_e 0.19032.
  const COUNTS = [
    [3, 0, 0, 0, 0],
    [0, 3, 1, 0, 0],
    [0, 0, 4, 0, 0],
    [0, 0, 4, 0, 0],
    [0, 4, 0, 0, 0],
    [1, 1, 1, 1, 0],
    [0, 0, 0, 4, 0],
    [3, 1, 0, 0, 0],
    [0, 4, 0, 0, 0],
    [0, 0, 0, 0, 3],
    [2, 0, 0, 0, 0],
    [0, 0, 1, 0, 0],
  ];

  it("gives the published AC1 and its parts", () => {
    const { coefficient, observedAgreement, expectedAgreement, units } = gwetAgreement(COUNTS);
    expect(coefficient).toBeCloseTo(0.77544, 5);
    expect(observedAgreement).toBeCloseTo(0.8181818, 7);
    expect(expectedAgreement).toBeCloseTo(0.1903212, 7);
    expect(units).toBe(11);
    expect(percentAgreement(COUNTS).agreement).toBe(observedAgreement);
  });

  it("credits near misses when weighted", () => {
    expect(
      gwetAgreement(
        [
          [1, 1, 0],
          [0, 1, 1],
        ],
        "quadratic",
      ).observedAgreement,
    ).toBeCloseTo(0.75, 12);
    expect(gwetAgreement([[1, 0, 1]], "quadratic").observedAgreement).toBe(0);
  });

  it("stays high where one category prevails and kappa falls below 0", () => {
    const table = [
      [118, 5],
      [2, 0],
    ];
    const counts = [...Array(118).fill([2, 0]), ...Array(7).fill([1, 1])];
    expect(cohenKappa(table).kappa).toBeLessThan(0);
    expect(gwetAgreement(counts).coefficient).toBeGreaterThan(0.9);
  });
});
