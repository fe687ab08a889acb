import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../analysis/index.js";
import { containing, type Period, shift } from "../period/index.js";
import { goalOf, progressOf, reaches, shareOf } from "./progress.js";

const level = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe("a goal", () => {
  it("is kept by its own value, whatever the kind", () => {
    fc.assert(
      fc.property(level, fc.constantFrom("benefit" as const, "cost" as const), (value, kind) => {
        expect(reaches(goalOf({ kind, best: null }, value), value)).toBe(true);
      }),
    );
    expect(reaches(goalOf({ kind: "interval", best: [10, 20] }, null), 20)).toBe(true);
    expect(reaches(goalOf({ kind: "interval", best: [10, 20] }, null), 20.1)).toBe(false);
  });

  it("is not broken by the last digit of a sum of fractions", () => {
    expect(reaches({ low: 0.3, high: null }, 0.1 * 3 - 1e-16)).toBe(true);
  });
});

describe("the share of the way", () => {
  it("is 0 at the baseline and 1 at the goal, and the same in any unit", () => {
    fc.assert(
      fc.property(level, level, level, fc.double({ min: 0.01, max: 100, noNaN: true }), (baseline, target, current, unit) => {
        fc.pre(target - baseline > 1);
        const goal = { low: target, high: null };
        expect(shareOf(goal, baseline, baseline)).toBe(0);
        expect(shareOf(goal, baseline, target)).toBeCloseTo(1, 9);
        const scaled = shareOf({ low: target * unit, high: null }, baseline * unit, current * unit);
        const plain = shareOf(goal, baseline, current);
        expect(Math.abs(scaled - plain)).toBeLessThan(1e-6 * Math.max(1, Math.abs(plain)));
      }),
    );
  });

  it("of a cost mirrors that of a benefit", () => {
    fc.assert(
      fc.property(level, level, level, (baseline, target, current) => {
        fc.pre(Math.abs(target - baseline) > 1);
        const benefit = shareOf({ low: target, high: null }, baseline, current);
        const cost = shareOf({ low: null, high: -target }, -baseline, -current);
        // Nothing of the way is 0, whichever sign a division leaves on it.
        expect(cost + 0).toBe(benefit + 0);
      }),
    );
  });

  it("falls again past the far end of a best range", () => {
    const goal = { low: 10, high: 20 };
    expect(shareOf(goal, 0, 5)).toBe(0.5);
    expect(shareOf(goal, 0, 15)).toBe(1);
    expect(shareOf(goal, 0, 25)).toBe(0.5);
    expect(shareOf(goal, 30, 25)).toBe(0.5);
  });
});

describe("progress", () => {
  const start = containing("2026-01-15", "month");
  const due = shift(start, 11);
  const quantity = { kind: "benefit" as const, best: null, low: 0, high: 100 };
  const point = (index: number, value: number | null): Point => ({
    period: shift(start, index),
    reading:
      value === null
        ? { status: "missing", value: null, n: 0, standardError: null, low: null, high: null, method: "none" }
        : { status: "measured", value, n: 50, standardError: 1, low: value - 2, high: value + 2, method: "t" },
  });
  const of = (values: (number | null)[], today: string, target = 90, duePeriod: Period = due) =>
    progressOf({
      quantity,
      target: { value: target, baseline: null, dueOn: duePeriod.to },
      points: values.map((value, index) => point(index, value)),
      duePeriod,
      dueIndex: 11,
      today,
    });

  it("has a status whatever was measured, and never a number that is none", () => {
    const values = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 14 }), (given, month) => {
        const progress = of(given, shift(start, month).from);
        expect(["met", "on-track", "at-risk", "missed", "no-data"]).toContain(progress.status);
        expect(progress.status === "no-data").toBe(given.every((value) => value === null));
        for (const number of [progress.share, progress.elapsed, progress.forecast.value, progress.forecast.low, progress.forecast.high])
          expect(number === null || Number.isFinite(number)).toBe(true);
      }),
    );
  });

  it("keeps a forecast within what can be measured", () => {
    const { forecast, status } = of([50, 60, 70, 80], "2026-05-10");
    expect(forecast).toMatchObject({ value: 100, high: 100, meets: true });
    expect(status).toBe("on-track");
  });

  it("is decided when the period that contains the due date is over, not before", () => {
    expect(of([50, 50, 50, 50], "2026-12-31").status).toBe("at-risk");
    expect(of([50, 50, 50, 50], "2027-01-01").status).toBe("missed");
    expect(of([50, 50, 50, 95], "2027-01-01").status).toBe("met");
  });

  it("lets the running period speak only while no other has", () => {
    expect(of([40, 95], "2026-02-10").current).toMatchObject({ value: 40, complete: true });
    expect(of([95], "2026-01-20").current).toMatchObject({ value: 95, complete: false });
  });
});
