import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../run.js";
import { cusumChart } from "./cusum.js";
import { ewmaChart } from "./ewma.js";
import { cChart, pChart, pPrimeChart, uChart } from "./p-chart.js";
import { ruleSignals } from "./rules.js";
import { xbarChart } from "./xbar.js";
import { xmrChart } from "./xmr.js";

const series = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 40 });
const at = (z: number[], rule: string, set: "nelson" | "westernElectric" = "nelson") =>
  ruleSignals(z, set).find((signal) => signal.rule === rule)?.at ?? [];
const repeated = (value: number, times: number): number[] => Array.from({ length: times }, () => value);

describe("xmrChart", () => {
  it("moves and stretches with the values", () => {
    fc.assert(
      fc.property(
        series,
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (values, shift, width) => {
          const [plain, moved] = [xmrChart(values), xmrChart(values.map((value) => shift + width * value))];
          expect(moved.mean).toBeCloseTo(shift + width * plain.mean, 6);
          expect(moved.ucl - moved.lcl).toBeCloseTo(width * (plain.ucl - plain.lcl), 6);
        },
      ),
    );
  });

  it("tells the points outside and the jumps between points, counted from 1", () => {
    const chart = xmrChart([10, 11, 10, 11, 10, 11, 10, 11, 10, 25]);
    expect([chart.out, chart.mrOut]).toEqual([[10], [10]]);
    expect(chart.mrUcl / chart.mrBar).toBeCloseTo(3.267, 3);
  });

  it("takes its limits from the baseline only", () => {
    const chart = xmrChart([10, 11, 10, 11, 30, 31], { baseline: 4 });
    expect([chart.mean, chart.mrBar, chart.out]).toEqual([10.5, 1, [5, 6]]);
  });

  it("signals nothing where nothing varies, and needs two points", () => {
    expect(xmrChart([0.1, 0.1, 0.1])).toMatchObject({ mean: 0.1, ucl: 0.1, lcl: 0.1, out: [], signals: [] });
    expect(() => xmrChart([1])).toThrow(/two points/);
  });
});

describe("ruleSignals", () => {
  it("finds each of Nelson's patterns where it is complete", () => {
    expect(at([0, -3.1, 3.1, 3], "1")).toEqual([2, 3]);
    expect(at([-1, ...repeated(0.5, 10)], "run of 9")).toEqual([10, 11]);
    expect(at([5, 1, 2, 3, 4, 5, 6, 7], "trend of 6")).toEqual([7, 8]);
    expect(at([1, 1, 2, 3, 4, 5], "trend of 6")).toEqual([]);
    expect(
      at(
        Array.from({ length: 15 }, (_, i) => (i % 2 ? 1 : -1)),
        "alternation of 14",
      ),
    ).toEqual([14, 15]);
    expect(at([2.1, 0, 2.1, -2.1, 2.1], "2 of 3")).toEqual([3, 5]);
    expect(at([1.1, 1.1, 0, 1.1, 1.1, 0], "4 of 5")).toEqual([5]);
    expect(at(repeated(0.5, 16), "15 within 1 sigma")).toEqual([15, 16]);
    expect(at([1.5, -1.5, 1.5, -1.5, 1.5, -1.5, 1.5, -1.5, 0], "8 outside 1 sigma")).toEqual([8]);
  });

  it("knows Western Electric's run of eight and no patterns at all", () => {
    expect(at(repeated(-0.5, 8), "run of 8", "westernElectric")).toEqual([8]);
    expect(ruleSignals(repeated(9, 20), "none")).toEqual([]);
  });

  it("sees the same above as below", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { maxLength: 40 }), (z) => {
        expect(
          ruleSignals(
            z.map((value) => -value),
            "nelson",
          ),
        ).toEqual(ruleSignals(z, "nelson"));
      }),
    );
  });
});

describe("attribute charts", () => {
  const counts = [1210, 1530, 880, 1020, 460, 770];
  const sizes = [50_000, 52_000, 48_000, 51_000, 49_500, 50_400];

  it("p′ widens the limits by what neighbouring points really differ", () => {
    const { centre, sigmaZ, ucl, lcl, out } = pPrimeChart(counts, sizes);
    expect(centre).toBeCloseTo(0.019508142239946825, 12);
    expect(sigmaZ).toBeCloseTo(10.006683259544161, 10);
    expect(ucl[0]).toBeCloseTo(0.03807577, 8);
    expect(lcl[5]).toBeCloseTo(0.00101434, 8);
    expect(out).toEqual([]);
    expect(pChart(counts, sizes).out).toEqual([1, 2, 5, 6]);
  });

  it("never promises a share below 0 or above 1", () => {
    const one = fc.integer({ min: 1, max: 30 }).chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size)));
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 20 }), (points) => {
        const [hits, of] = [points.map(([count]) => count), points.map(([, size]) => size)];
        for (const chart of [pChart(hits, of), pPrimeChart(hits, of)])
          for (const [i, upper] of chart.ucl.entries()) {
            expect(upper).toBeLessThanOrEqual(1);
            expect(chart.lcl[i]).toBeGreaterThanOrEqual(0);
            expect(chart.lcl[i]).toBeLessThanOrEqual(upper);
          }
      }),
    );
  });

  it("counts events without a ceiling, and in equal areas as a c chart", () => {
    const u = uChart([30, 20, 25], [10, 10, 10]);
    expect([u.centre, u.ucl[0]]).toEqual([2.5, 2.5 + 3 * Math.sqrt(0.25)]);
    expect(cChart([16, 14, 28])).toEqual(uChart([16, 14, 28], [1, 1, 1]));
  });

  it("says nothing is unusual where all have it, or none", () => {
    expect(pChart([5, 7], [5, 7])).toMatchObject({ centre: 1, out: [], signals: [] });
    expect(pPrimeChart([0, 0], [5, 7])).toMatchObject({ centre: 0, sigmaZ: 0, out: [] });
    expect(() => pPrimeChart([1], [5])).toThrow(/two or more/);
  });
});

describe("xbarChart", () => {
  // Factors for groups of five as tables print them: A2 0.577, D4 2.114; A3 1.427, B4 2.089.
  it.each([
    ["range", 0.577, 2.114],
    ["deviation", 1.427, 2.089],
  ] as const)("has the tabled factors by %s", (by, a, upper) => {
    const { mean, ucl, spread } = xbarChart(
      [
        [1, 2, 3, 4, 5],
        [3, 5, 4, 9, 2],
      ],
      { by, sigmas: 3, rules: "nelson" },
    );
    expect((ucl - mean) / spread.mean).toBeCloseTo(a, 3);
    expect(spread.ucl / spread.mean).toBeCloseTo(upper, 2);
    expect(spread.lcl).toBe(0);
  });

  it("refuses groups of one, and ranges of large groups", () => {
    expect(() => xbarChart([[1], [2]], { by: "range", sigmas: 3, rules: "none" })).toThrow(/spc.xmr/);
    expect(() => xbarChart([Array(26).fill(1)], { by: "range", sigmas: 3, rules: "none" })).toThrow(/standard deviations/);
  });
});

describe("ewmaChart and cusumChart", () => {
  it("counts k and h in deviations when the deviation is sent", () => {
    // Montgomery, Introduction to Statistical Quality Control, table 9.1, stretched fourfold: signal at 29, C⁺ 5.28 there.
    const x = [
      9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.9,
      9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
    ].map((value) => 4 * value);
    const chart = run("spc.cusum", { input: { x }, params: { target: 40, sigma: 4, k: 0.5, h: 5 } }).data as {
      high: number[];
      firstSignal: number;
    };
    expect(chart.firstSignal).toBe(29);
    expect((chart.high[28] ?? 0) / 4).toBeCloseTo(5.28, 9);
  });

  it("the average is the value itself for λ = 1, and its limits are Shewhart's", () => {
    const { ewma, ucl, limits } = ewmaChart([1, 5, 2], { lambda: 1, start: 3, s: 2, sigmas: 3 });
    expect([ewma, ucl, limits.ucl]).toEqual([[3, 1, 5, 2], 9, [9, 9, 9]]);
  });

  it("exact limits widen towards the ones that hold in the long run", () => {
    const { limits, ucl } = ewmaChart(repeated(0, 60), { lambda: 0.2, start: 0, s: 1, sigmas: 3 });
    expect(limits.ucl[0]).toBeCloseTo(3 * 0.2, 12);
    expect(limits.ucl.every((limit, i) => i === 0 || limit >= (limits.ucl[i - 1] ?? 0))).toBe(true);
    expect(limits.ucl.at(-1)).toBeCloseTo(ucl, 10);
  });

  it("sums only what exceeds the allowance, each side for itself", () => {
    const cusum = cusumChart([12, 12, 7, 7, 7], { target: 10, k: 1, h: 3 });
    expect(cusum).toMatchObject({ high: [1, 2, 0, 0, 0], low: [0, 0, 2, 4, 6], highTail: [], lowTail: [2, 4, 6], firstSignal: 4 });
    expect(cusumChart([10, 10], { target: 10, k: 0, h: 1 }).firstSignal).toBeNull();
  });

  it("mirrors: the low side of a series is the high side of its negative", () => {
    fc.assert(
      fc.property(series, (values) => {
        const [plain, turned] = [
          cusumChart(values, { target: 0, k: 1, h: 5 }),
          cusumChart(
            values.map((x) => -x),
            { target: 0, k: 1, h: 5 },
          ),
        ];
        expect([turned.high, turned.lowSignals, turned.firstSignal]).toEqual([plain.low, plain.highSignals, plain.firstSignal]);
      }),
    );
  });
});
