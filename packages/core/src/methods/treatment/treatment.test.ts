import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../run.js";
import { imputeGroupCentre, imputeSeries } from "./impute.js";
import { quantileOf } from "./quantile.js";
import { shapeOf } from "./shape-of.js";
import { logTransform, treatSkewKurt } from "./skew-kurt.js";

const TO_TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe("skewness and kurtosis", () => {
  it("agree with the figures COINr's guide prints (type 2)", () => {
    const { skew, kurt } = shapeOf(Float64Array.from([...TO_TEN, 30, 100]));
    expect(skew).toBeCloseTo(3.063241, 6);
    expect(kurt).toBeCloseTo(9.741391, 6);
  });

  it("know three estimators and give none where the values define none", () => {
    const values = Float64Array.of(0, 0, 0, 0, 5);
    expect(shapeOf(values, 1)).toEqual({ skew: expect.closeTo(1.5, 12), kurt: expect.closeTo(0.25, 12) });
    expect(shapeOf(values, 2)).toEqual({ skew: expect.closeTo(Math.sqrt(5), 12), kurt: expect.closeTo(5, 12) });
    expect(shapeOf(values, 3)).toEqual({ skew: expect.closeTo(1.5 * 0.8 ** 1.5, 12), kurt: expect.closeTo(3.25 * 0.64 - 3, 12) });
    expect(shapeOf(Float64Array.of(2, 2, 2, 2))).toEqual({ skew: null, kurt: null });
    expect(shapeOf(Float64Array.of(1, 2, 9)).kurt).toBeNull();
  });
});

describe("outlier treatment by skewness and kurtosis", () => {
  it("pulls one outlier to the next value and leaves the rest, as COINr's tests", () => {
    const treated = treatSkewKurt(Float64Array.from([...TO_TEN, 100]));
    expect([...treated.values]).toEqual([...TO_TEN, 10]);
    expect(treated).toMatchObject({ treatment: "winsorise", winsorised: 1, passed: true });
  });

  it("pulls low outliers up", () => {
    const treated = treatSkewKurt(Float64Array.from([...TO_TEN, -100]));
    expect([...treated.values]).toEqual([...TO_TEN, 1]);
  });

  it("takes the logarithm of the untouched values where winsorising is not enough", () => {
    const values = Float64Array.from([...Array.from({ length: 20 }, (_, i) => i + 1), 100, 200]);
    const treated = treatSkewKurt(values, { maxWinsorise: 1, skew: 2, kurt: 3.5, estimator: 2 });
    expect(treated.treatment).toBe("log");
    expect([...treated.values]).toEqual([...logTransform(values)]);
  });

  it("does not melt two groups into one value", () => {
    const x = [0, 0, 0, 0, 0, 0, 0, 0, 0, 9];
    const { data, warnings } = run("outlier.skewKurtWinsorise", { input: { x } });
    expect(new Set((data as { values: number[] }).values).size).toBe(2);
    expect(warnings).toEqual([expect.stringContaining("remain beyond their limits")]);
  });

  it("leaves missing values missing and says when a shape does not exist", () => {
    const { data } = run("outlier.skewKurtWinsorise", { input: { x: [...TO_TEN, null, 100] } });
    expect((data as { values: unknown[] }).values).toEqual([...TO_TEN, null, 10]);
    expect(run("outlier.skewKurtWinsorise", { input: { x: [4, 4] } })).toMatchObject({ data: { nwin: 0, skew0: null, values: [4, 4] } });
  });

  it("never turns an order round and moves no more points than permitted, ties apart", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 4, maxLength: 30 }), (x) => {
        const { values, winsorised } = treatSkewKurt(Float64Array.from(x.map((value) => value ** 3)));
        expect(winsorised).toBeLessThanOrEqual(5);
        for (let i = 0; i < x.length; i++)
          for (let j = 0; j < x.length; j++) if ((x[i] ?? 0) > (x[j] ?? 0)) expect(values[i]).toBeGreaterThanOrEqual(values[j] ?? 0);
      }),
    );
  });
});

describe("fences", () => {
  it("interpolate quantiles as R and NumPy do by default", () => {
    const values = Float64Array.of(1, 2, 3, 4);
    expect([0, 0.1, 0.25, 0.5, 1].map((share) => quantileOf(values, share))).toEqual([1, expect.closeTo(1.3, 12), 1.75, 2.5, 4]);
  });

  it("flag and cut what lies beyond them", () => {
    expect(run("outlier.iqr", { input: { x: [1, 2, 3, 4, null, 100] } }).data).toEqual({
      q1: 2,
      q3: 4,
      iqr: 2,
      low: -1,
      high: 7,
      outliers: [5],
      values: [1, 2, 3, 4, null, 7],
    });
    expect(run("outlier.mad", { input: { x: [1, 2, 3, 4, 100] } }).data).toMatchObject({ median: 3, mad: 1, outliers: [4] });
    expect(run("outlier.winsorise", { input: { x: [0, 50, 100] }, params: { lower: 0.25, upper: 0.75 } }).data).toMatchObject({
      low: 25,
      high: 75,
      values: [25, 50, 75],
    });
  });
});

describe("imputation", () => {
  it("carries the earlier neighbour forward when constant, as COINr's tests", () => {
    const t = [2020, 2021, 2022];
    expect(
      [
        [3, null, 5],
        [null, 5, 6],
        [7, 8, null],
      ].map((series) => imputeSeries(series, t, "constant")),
    ).toEqual([
      [3, 3, 5],
      [5, 5, 6],
      [7, 8, 8],
    ]);
    expect(imputeSeries([null, 5, null], t, "latest")).toEqual([null, 5, 5]);
  });

  it("minds uneven times, in any order", () => {
    expect(imputeSeries([40, 10, null], [10, 0, 1], "linear")).toEqual([40, 10, 13]);
  });

  it("fills from the own group only and tells of what remains", () => {
    expect(imputeGroupCentre([1, null, 10, 20, null, null, null], ["a", "a", "b", "b", "b", "c", null], "mean")).toEqual([
      1,
      1,
      10,
      20,
      15,
      null,
      null,
    ]);
    const { data, details, warnings } = run("impute.groupMedian", { input: { x: [1, null, null], group: ["a", "a", "b"] } });
    expect({ data, details }).toEqual({ data: [1, 1, null], details: { imputed: 1, remaining: 1 } });
    expect(warnings).toEqual([expect.stringContaining("1 missing values remain")]);
  });

  it("never changes a value that is there", () => {
    const cells = fc.array(fc.option(fc.integer({ min: -100, max: 100 })), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(cells, fc.constantFrom("impute.mean", "impute.median", "impute.linear"), (x, method) => {
        const filled = run(method, { input: { x } }).data as (number | null)[];
        const present = x.filter((cell) => cell !== null);
        x.forEach((cell, i) => {
          if (cell !== null) expect(filled[i]).toBe(cell);
          else if (present.length === 0) expect(filled[i]).toBeNull();
          else {
            expect(filled[i]).toBeGreaterThanOrEqual(Math.min(...present) - 1e-9);
            expect(filled[i]).toBeLessThanOrEqual(Math.max(...present) + 1e-9);
          }
        });
      }),
    );
  });

  it("refuses times that do not fit", () => {
    expect(() => run("impute.linear", { input: { t: [1, 1], x: [1, null] } })).toThrow(/may occur once/);
    expect(() => run("impute.linear", { input: { t: [1], x: [1, null] } })).toThrow(/1 times for 2 entries/);
  });
});
