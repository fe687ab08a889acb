import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { additiveRaterBias, standardisedRatings } from "./rater-bias.js";

const INCOMPLETE = [
  [9, 2, null, 8],
  [6, 1, 3, 2],
  [8, null, 6, 8],
  [7, 1, 2, 6],
  [null, 5, 6, null],
];

const near = (actual: readonly (number | null)[], expected: readonly number[], digits = 8) => {
  expect(actual).toHaveLength(expected.length);
  for (const [i, value] of expected.entries()) expect(actual[i]).toBeCloseTo(value, digits);
};

const effects = fc.double({ min: -50, max: 50, noNaN: true });

describe("additiveRaterBias", () => {
  it("gives the least squares of an incomplete design", () => {
    // numpy.linalg.lstsq on the design matrix with the row that makes severities sum to 0.
    const bias = additiveRaterBias(INCOMPLETE);
    near(bias.severity, [2.65, -2.85454545454545, -0.945454545454545, 1.15]);
    near(bias.adjusted, [6.01818181818182, 3, 6.38181818181818, 4, 7.4]);
    near(bias.standardErrors, [0.559423404457255, 0.5750965603435725, 0.5750965603435725, 0.559423404457255]);
    expect(bias.residualDeviation).toBeCloseTo(1.2509087605707807, 10);
    expect(bias.test).toMatchObject({ df1: 3, df2: 8 });
    expect(bias.test?.f).toBeCloseTo(12.635520051642057, 9);
    expect(bias.test?.p).toBeCloseTo(0.0021052338868662234, 12);
  });

  it("finds the effects of ratings without noise, whoever rated whom as long as all are linked", () => {
    const design = fc.tuple(fc.array(effects, { minLength: 2, maxLength: 6 }), fc.array(effects, { minLength: 2, maxLength: 8 }));
    fc.assert(
      fc.property(design, fc.array(fc.boolean(), { minLength: 48, maxLength: 48 }), ([severities, levels], gaps) => {
        const centre = severities.reduce((sum, r) => sum + r, 0) / severities.length;
        // The first subject links all raters and the first rater all subjects.
        const ratings = levels.map((level, i) => severities.map((r, j) => (i > 0 && j > 0 && gaps[i * 6 + j] ? null : level + r)));
        const bias = additiveRaterBias(ratings);
        near(
          bias.severity,
          severities.map((r) => r - centre),
          6,
        );
        near(
          bias.adjusted,
          levels.map((level) => level + centre),
          6,
        );
        expect(bias.groups).toHaveLength(1);
        expect(bias.test).toBeNull();
      }),
    );
  });

  it("keeps raters apart who share no subjects", () => {
    const bias = additiveRaterBias([
      [5, 7, null, null],
      [6, 8, null, null],
      [null, null, 1, 2],
      [null, null, null, null],
    ]);
    expect(bias.groups).toEqual([
      { raters: [0, 1], subjects: [0, 1] },
      { raters: [2, 3], subjects: [2] },
    ]);
    near(bias.severity, [-1, 1, -0.5, 0.5]);
    expect(bias.adjusted[3]).toBeNull();
  });

  it("has no severity for a rater who rated nothing, and no errors where nothing is left over", () => {
    const bias = additiveRaterBias([[4, null]]);
    expect(bias).toMatchObject({ severity: [0, null], adjusted: [4], standardErrors: [null, null], residualDeviation: null, test: null });
  });
});

describe("standardisedRatings", () => {
  it("takes out what a rater adds and how widely a rater spreads", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 10 }),
        effects,
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (levels, shift, width) => {
          fc.pre(new Set(levels).size > 1);
          const { z, adjusted } = standardisedRatings(levels.map((level) => [level, shift + width * level]));
          for (const [i, row] of z.entries()) near(row, [adjusted[i] as number, adjusted[i] as number], 6);
          expect(adjusted.reduce<number>((sum, score) => sum + (score ?? 0), 0)).toBeCloseTo(0, 6);
        },
      ),
    );
  });

  it("gives z of 0 for a rater who tells nobody apart", () => {
    const { z, deviations } = standardisedRatings([
      [3, 0.1, null],
      [5, 0.1, 2],
      [null, 0.1, null],
    ]);
    near([z[0]?.[0] ?? null, z[1]?.[0] ?? null], [-Math.SQRT1_2, Math.SQRT1_2]);
    expect(z.map((row) => row[1])).toEqual([0, 0, 0]);
    expect(z[1]?.[2]).toBe(0);
    expect(deviations[2]).toBeNull();
  });
});
