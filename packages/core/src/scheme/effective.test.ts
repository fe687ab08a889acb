import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Effective, effectiveOf, inForceOn, overtaken, reignOf } from "./effective.js";

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, "0")}`);
const history = fc
  .array(fc.option(day, { nil: null }), { minLength: 1, maxLength: 8 })
  .map((dates) => dates.map((effectiveFrom, index): Effective => ({ number: index + 1, effectiveFrom })));

describe("effective dates", () => {
  it("give each day to the version whose reign holds it, and to none where no reign does", () => {
    fc.assert(
      fc.property(history, day, (versions, on) => {
        const reigning = versions.filter(({ number }) => {
          const reign = reignOf(versions, number);
          return reign !== null && (reign.from ?? "") <= on && (reign.until === null || on < reign.until);
        });
        const number = inForceOn(versions, on);
        expect(reigning.map((version) => version.number)).toEqual(number === undefined ? [] : [number]);
      }),
    );
  });

  it("keep the past of dated versions: a new one that is not refused changes no day on which a date has come", () => {
    fc.assert(
      fc.property(history, fc.option(day, { nil: null }), day, day, (versions, next, today, on) => {
        if (overtaken(versions, next, today)) return;
        const before = inForceOn(versions, on);
        const dated = versions.find(({ number }) => number === before)?.effectiveFrom ?? null;
        const after = inForceOn([...versions, { number: versions.length + 1, effectiveFrom: next }], on);
        if (after === before || dated === null || dated > today) return;
        // It takes over from its own date on, which is not before that of the version it replaces.
        expect(next).not.toBeNull();
        expect((next ?? "") >= dated && on >= (next ?? "")).toBe(true);
      }),
    );
  });

  it("are none for versions that were published without", () => {
    expect(effectiveOf(2)).toEqual([
      { number: 1, effectiveFrom: null },
      { number: 2, effectiveFrom: null },
    ]);
    expect(inForceOn(effectiveOf(2), "2026-03-01")).toBe(2);
    expect(reignOf(effectiveOf(2), 1)).toBeNull();
    expect(inForceOn([], "2026-03-01")).toBeUndefined();
  });
});
