import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromRatio, fromValue, measure, mergeAll } from "../statistics/index.js";
import { changePointOf } from "./change-point.js";
import { limitsOf } from "./control-limits.js";
import { differenceOf } from "./difference.js";
import { conclusionOf, merit } from "./direction.js";
import { indicatorReading } from "./quantity.js";
import { isMeasured, type Measured } from "./reading.js";
import { signalsIn } from "./rules.js";
import { predictionTest } from "./scan.js";
import { overallTest, pairTests } from "./segment-tests.js";

const BENEFIT = { kind: "benefit" as const, best: null, per: 100, measure: "rate" as const };

function measured(estimate: Parameters<typeof indicatorReading>[0]): Measured {
  const reading = indicatorReading(estimate, 1);
  if (!isMeasured(reading)) throw new Error("not measured");
  return reading;
}
const share = (hits: number, n: number): Measured => measured(measure("rate", fromRatio(hits, n), { per: 100 }));
const mean = (...values: number[]): Measured => measured(measure("mean", mergeAll(values.map(fromValue))));

const trial = fc.integer({ min: 1, max: 5000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("a difference", () => {
  it("turns its sign and nothing else when the samples change places", () => {
    fc.assert(
      fc.property(trial, trial, ([k1, n1], [k2, n2]) => {
        const there = differenceOf(BENEFIT, share(k1, n1), share(k2, n2));
        const back = differenceOf(BENEFIT, share(k2, n2), share(k1, n1));
        expect(back.difference).toBeCloseTo(-there.difference, 9);
        expect(back.pValue ?? 0).toBeCloseTo(there.pValue ?? 1, 9);
        expect(back.low ?? 0).toBeCloseTo(-(there.high ?? 0), 7);
        expect(there.low ?? 0).toBeLessThanOrEqual(there.difference + 1e-9);
        expect(there.high ?? 0).toBeGreaterThanOrEqual(there.difference - 1e-9);
      }),
    );
  });

  // Newcombe (1998), Statist. Med. 17:873-890, Table II (a): 56/70 against 48/80, method 10: 0.0524 to 0.3339.
  it("of two shares has Newcombe's interval", () => {
    const { low, high } = differenceOf(BENEFIT, share(48, 80), share(56, 70));
    expect(low).toBeCloseTo(5.24, 2);
    expect(high).toBeCloseTo(33.39, 2);
  });

  // Student's sleep data: R t.test(extra ~ group) gives t = -1.8608, df = 17.776, p = 0.07939.
  it("of two means is Welch's", () => {
    const [a, b] = [mean(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2), mean(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)];
    expect(differenceOf({ per: 1, measure: "mean" }, a, b).pValue).toBeCloseTo(0.07939, 5);
  });

  it("without any spread is certain, and equal values agree", () => {
    const flat = { per: 1, measure: "mean" as const };
    expect(differenceOf(flat, mean(4, 4, 4), mean(5, 5, 5)).pValue).toBe(0);
    expect(differenceOf(flat, mean(4, 4, 4), mean(4, 4)).pValue).toBe(1);
  });
});

describe("plain words", () => {
  it("call a change better exactly when merit grows and chance does not explain it", () => {
    const direction = fc.constantFrom(
      { kind: "benefit" as const, best: null as number[] | null },
      { kind: "cost" as const, best: null as number[] | null },
      { kind: "interval" as const, best: [10, 20] as number[] | null },
    );
    const value = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(direction, value, value, (of, from, to) => {
        const gain = merit(of, to) - merit(of, from);
        expect(conclusionOf(of, from, to, 0.01)).toBe(gain === 0 ? "no-evidence" : gain > 0 ? "improved" : "worse");
        expect(conclusionOf(of, from, to, 0.5)).toBe("no-evidence");
        expect(conclusionOf(of, from, to, null)).toBe("untested");
      }),
    );
  });
});

describe("control chart rules", () => {
  const only = (scores: (number | null)[]) => signalsIn(scores).map((rules) => rules.map(({ rule }) => rule));

  it("need their whole count, on one side, without a gap", () => {
    expect(only([0.1, 3.1])[1]).toEqual(["beyond-limits"]);
    expect(only([2.1, 0, 2.1])[2]).toEqual(["two-of-three"]);
    expect(only([2.1, 0, -2.1])[2]).toEqual([]);
    expect(only([2.1, null, 2.1])[2]).toEqual([]);
    expect(only([1.1, 1.1, 0, 1.1, 1.1])[4]).toEqual(["four-of-five"]);
    expect(only(Array(8).fill(0.5))).toEqual([[], [], [], [], [], [], [], ["run-of-eight"]]);
    expect(only([...Array(4).fill(0.5), null, ...Array(4).fill(0.5)]).flat()).toEqual([]);
  });

  it("see the same pattern on either side of the centre", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: -4, max: 4, noNaN: true }), { nil: null }), { maxLength: 30 }), (scores) => {
        const mirrored = scores.map((score) => (score === null ? null : -score));
        expect(only(mirrored)).toEqual(only(scores));
      }),
    );
  });
});

describe("control limits", () => {
  // NIST/SEMATECH e-Handbook 6.3.2.2: mean 50.81, mean moving range 1.8778, limits 45.8159 to 55.8041 with d2 = 1.128.
  it("of single values follow the handbook's example", () => {
    const values = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
    const baseline = values.map((value) => ({ ...mean(value, value), value, method: "t" }));
    const { chart, centre, sigmaOf } = limitsOf({ per: 1 }, baseline);
    expect(chart).toBe("xmr");
    expect(centre).toBeCloseTo(50.81, 9);
    expect(centre + 3 * sigmaOf(baseline[0] as Measured)).toBeCloseTo(55.8041, 3);
  });

  it("of shares widen as samples shrink", () => {
    const { chart, sigmaOf } = limitsOf(
      { per: 100 },
      Array.from({ length: 8 }, () => share(80, 100)),
    );
    expect(chart).toBe("p");
    expect(sigmaOf(share(8, 10))).toBeCloseTo(sigmaOf(share(80, 100)) * Math.sqrt(10), 9);
  });
});

describe("one value against its own history", () => {
  const bounds = { per: 100, low: 0, high: 100 };
  const history = [80, 82, 79, 81, 80, 78, 82, 80].map((hits) => share(hits, 100));

  it("is told from it only when it departs, the further the surer", () => {
    const p = (hits: number) => predictionTest(bounds, history, share(hits, 100)).pValue;
    expect(p(80)).toBeGreaterThan(0.9);
    expect(p(60)).toBeLessThan(0.01);
    expect(p(50)).toBeLessThan(p(60));
  });

  it("is never surer than its own sample allows", () => {
    const calm = Array.from({ length: 8 }, () => share(80, 100));
    expect(predictionTest(bounds, calm, share(7, 10)).pValue).toBeGreaterThan(0.3);
  });
});

describe("a change point", () => {
  it("lies where the level shifts, and is found nowhere in a level series", () => {
    const points = (values: number[]) => values.map((value, index) => ({ label: String(index), value }));
    const shifted = changePointOf(BENEFIT, points([1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8]));
    expect(shifted).toMatchObject({ at: "6", before: 1.5, after: 8.5, conclusion: "improved" });
    expect(changePointOf(BENEFIT, points([1, 2, 1, 2, 1, 2, 1, 2, 1, 2]))).toBeNull();
    expect(changePointOf(BENEFIT, points([1, 1, 1, 9, 9, 9, 9]))).toBeNull();
  });
});

describe("segment tests", () => {
  const named = (readings: Measured[]) => readings.map((reading, index) => ({ segment: String(index), reading }));

  // R prop.test: smokers of four groups, 83/86, 90/93, 129/136, 70/82: X-squared = 12.6, df = 3, p = 0.005585.
  it("of shares are the chi-square of their table", () => {
    const test = overallTest(BENEFIT, named([share(83, 86), share(90, 93), share(129, 136), share(70, 82)]));
    expect(test).toMatchObject({ method: "chi-square", degreesOfFreedom: 3, conclusion: "differ" });
    expect(test.statistic).toBeCloseTo(12.6, 1);
    expect(test.pValue).toBeCloseTo(0.005585, 5);
  });

  it("find nothing among segments that are all alike, and test no totals", () => {
    expect(overallTest(BENEFIT, named([share(10, 10), share(20, 20)]))).toMatchObject({ conclusion: "no-evidence", pValue: null });
    expect(overallTest({ ...BENEFIT, measure: "count" }, named([share(1, 10), share(9, 10)])).conclusion).toBe("untested");
    expect(pairTests({ ...BENEFIT, measure: "sum" }, named([share(1, 10), share(9, 10)]))).toEqual([]);
  });

  it("are as sure of a pair in any order of segments, and adjusted p are never smaller", () => {
    fc.assert(
      fc.property(fc.array(trial, { minLength: 2, maxLength: 6 }), (trials) => {
        const readings = trials.map(([k, n]) => share(k, n));
        const pairs = pairTests(BENEFIT, named(readings));
        expect(pairs).toHaveLength((readings.length * (readings.length - 1)) / 2);
        for (const { pValue, qValue } of pairs) expect(qValue ?? 0).toBeGreaterThanOrEqual((pValue ?? 0) - 1e-12);
        const forwards = overallTest(BENEFIT, named(readings)).pValue ?? -1;
        expect(overallTest(BENEFIT, named([...readings].reverse())).pValue ?? -1).toBeCloseTo(forwards, 9);
      }),
    );
  });
});
