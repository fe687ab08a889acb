import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromRating, measure, mergeAll } from "../../statistics/index.js";
import { run } from "../run.js";

const data = (method: string, input: object, params?: Record<string, unknown>) =>
  run(method, { input, params }).data as Record<string, number>;

describe("net promoter score", () => {
  it("is the same from groups, ratings and counts", () => {
    const x = [10, 9, 8, 7, 6, 0, null];
    const expected = data("nps.adjustedWald", { promoters: 2, passives: 2, detractors: 2 });
    expect(data("nps.adjustedWald", { x })).toEqual(expected);
    expect(data("nps.adjustedWald", { counts: { 10: 1, 9: 1, 8: 1, 7: 1, 6: 1, 0: 1 } })).toEqual(expected);
    expect(data("nps.adjustedWald", { counts: [1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1] })).toEqual(expected);
  });

  it("gives over the API what a scorecard reads", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 40 }), (x) => {
        const { value, standardError, low, high } = measure("nps", mergeAll(x.map(fromRating)));
        expect(data("nps.score", { x })).toMatchObject({ nps: value, se: standardError, low, high });
      }),
    );
  });

  it("warns that unanimous answers have no plain standard error, and offers one that holds", () => {
    const answers = { promoters: 5, passives: 0, detractors: 0 };
    expect(run("nps.standardError", { input: answers })).toMatchObject({
      data: { se: 0 },
      warnings: [expect.stringContaining("adjustedWald")],
    });
    expect(data("nps.adjustedWald", answers).se).toBeGreaterThan(0);
    expect(() => run("nps.differenceTest", { input: { a: [5, 0, 0], b: [0, 0, 5] } })).toThrow(/standard error is 0/);
    expect(data("nps.differenceTest", { a: [5, 0, 0], b: [0, 0, 5], standardError: "adjustedWald" }).p).toBeLessThan(0.001);
  });

  it("has the difference turn its sign with the order, and keep its p", () => {
    const ab = data("nps.differenceTest", { a: [120, 50, 30], b: { promoters: 90, passives: 60, detractors: 50 } });
    const ba = data("nps.differenceTest", { a: [90, 60, 50], b: [120, 50, 30] });
    expect(ba).toEqual({ ...ab, diff: -(ab.diff ?? 0), z: -(ab.z ?? 0), low: -(ab.high ?? 0), high: -(ab.low ?? 0) });
  });

  it("refuses no answers, half a count and ratings off the scale", () => {
    expect(() => run("nps.score", { input: { promoters: 0, passives: 0, detractors: 0 } })).toThrow(/no answers/);
    expect(() => run("nps.score", { input: { x: [null] } })).toThrow(/no answers/);
    expect(() => run("nps.score", { input: { promoters: 3 } })).toThrow(/all three/);
    expect(() => run("nps.score", { input: { x: [11] } })).toThrow(/input\.x\[0\]: 11 is not on the scale from 0 to 10/);
    expect(() => run("nps.score", { input: {} })).toThrow(/either x .* or counts/);
  });
});

describe("satisfaction and effort", () => {
  it("reads other scales", () => {
    expect(data("csat.topBox", { x: [7, 6, 1], scale: 7 })).toMatchObject({ top1: 1 / 3, top2: 2 / 3, bottom2: 1 / 3, n: 3 });
    expect(data("csat.topBox", { counts: [1, 3], scale: [0, 1] })).toMatchObject({ top1: 0.75, top2: 1, mean: 0.75 });
    expect(() => run("csat.topBox", { input: { x: [6] } })).toThrow(/not on the scale from 1 to 5/);
  });

  it("bounds the share of the best two where the score test turns: |p − bound| = z√(bound(1 − bound)/n)", () => {
    const { top2, low, high, n } = data("csat.topBox", { counts: { 5: 40, 4: 35, 3: 15, 2: 6, 1: 4 } }) as Record<string, number>;
    for (const bound of [low ?? 0, high ?? 0]) {
      const z = Math.abs((top2 ?? 0) - bound) / Math.sqrt((bound * (1 - bound)) / (n ?? 1));
      expect(z).toBeCloseTo(1.959963984540054, 8);
    }
    expect([(low ?? 1) < 0.75, (high ?? 0) > 0.75]).toEqual([true, true]);
  });

  it("gives effort its mean and share of agreement", () => {
    expect(data("ces", { counts: { 7: 2, 1: 2 } })).toMatchObject({ mean: 4, top3: 0.5, bottom3: 0.5, n: 4 });
    expect(() => run("ces", { input: { counts: { 1: 0 } } })).toThrow(/no answers/);
  });
});

describe("rates", () => {
  it("counts an order once however many defects it has, and per kind", () => {
    const defects = [["o1", "late"], ["o1", "claim"], "o2", { order: "o3", kind: "late" }, ["o3", "late"]];
    expect(run("rate.orderDefect", { input: { orders: 100, defects } })).toMatchObject({
      data: 0.03,
      details: { defective: 3, defects: 5, byKind: { late: 0.02, claim: 0.01 } },
    });
  });

  it("refuses more defective orders than orders, and no orders at all", () => {
    expect(() => run("rate.orderDefect", { input: { orders: 1, defects: ["a", "b"] } })).toThrow(/2 orders have defects/);
    expect(() => run("rate.orderDefect", { input: { orders: 0, defects: [] } })).toThrow(/no orders/);
  });

  it("expresses events per thousand and per million opportunities", () => {
    expect(data("rate.per", { count: 12, exposure: 4800 })).toMatchObject({ rate: 2.5 });
    // 3.4 defects per million are the proverbial six sigma.
    expect(data("rate.dpmo", { defects: 34, units: 10_000_000 }).sigma).toBeCloseTo(6, 2);
    expect(run("rate.dpmo", { input: { defects: 0, units: 10 } })).toMatchObject({ data: { dpmo: 0, yield: 1, sigma: null } });
  });
});

describe("service gap", () => {
  const expectations = [
    [7, 6, 5],
    [5, null, 5],
  ];
  const perceptions = [
    [5, 6, 5],
    [4, 2, null],
  ];
  const dimensions = ["tangibles", "tangibles", "empathy"];

  it("compares only answers of respondents who gave both", () => {
    expect(run("servqual.gap", { input: { expectations, perceptions, dimensions } }).data).toEqual({
      expectation: (6 + 5) / 2,
      perception: (5.25 + 5) / 2,
      gap: -0.375,
      gaps: [-1.5, 0, 0],
      dimensions: { tangibles: { expectation: 6, perception: 5.25, gap: -0.75 }, empathy: { expectation: 5, perception: 5, gap: 0 } },
    });
  });

  it("weighs dimensions", () => {
    const weights = { tangibles: 3, empathy: 1 };
    expect(data("servqual.gap", { expectations, perceptions, dimensions, weights }).gap).toBeCloseTo(-0.5625, 12);
    expect(() => run("servqual.gap", { input: { expectations, perceptions, dimensions, weights: { price: 1 } } })).toThrow(
      /no item .* price/,
    );
  });

  it("refuses answers that do not match", () => {
    expect(() => run("servqual.gap", { input: { expectations: [1, 2], perceptions: [1] } })).toThrow(/as many respondents and items/);
    expect(() => run("servqual.gap", { input: { expectations: [null], perceptions: [1] } })).toThrow(/no gap/);
  });
});
