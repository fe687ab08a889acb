import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FrozenIndicator } from "../indicator/index.js";
import { measure } from "../statistics/index.js";
import { count, decide, emptyTally, STATUSES, sharesOf } from "./decide.js";
import type { Clause, Criterion } from "./definition.js";

const indicator = (kind: "benefit" | "cost"): FrozenIndicator =>
  ({
    id: "i",
    key: "on-time",
    name: "On time",
    kind,
    unit: "%",
    decimals: 1,
    source: { type: "observation", metric: "m" },
    measure: { kind: "rate", per: 100 },
    scale: null,
    goalposts: { low: 0, high: 100 },
    minimumSample: 5,
  }) as FrozenIndicator;

const clauseWith = (meets: Criterion): Clause => ({ key: "c", title: "C", verifiedBy: { indicatorId: "i", meets } });
const rateOf = (hits: number, n: number) => measure("rate", { n, sum: hits, sumSq: hits, bins: {} }, { per: 100 });

const sample = fc.integer({ min: 5, max: 5000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("a clause's verdict", () => {
  it("is never met where the interval holds a value on the wrong side, nor not met where it holds one on the right side", () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: 1, max: 99 }), fc.constantFrom("least" as const, "most" as const), ([hits, n], value, at) => {
        const { status, low, high } = decide(clauseWith({ at, value }), indicator("benefit"), rateOf(hits, n));
        const good = (x: number) => (at === "least" ? x >= value : x <= value);
        const ends = [good(low ?? Number.NaN), good(high ?? Number.NaN)];
        expect(status).toBe(ends.every(Boolean) ? "met" : ends.some(Boolean) ? "undecided" : "not-met");
      }),
    );
  });

  it("never gets worse when more hits are counted of the same sample", () => {
    const order = ["not-met", "undecided", "met"];
    fc.assert(
      fc.property(sample, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 99 }), ([hits, n], more, value) => {
        const at = (count: number) => decide(clauseWith({ at: "least", value }), indicator("benefit"), rateOf(count, n)).status;
        expect(order.indexOf(at(Math.min(n, hits + more)))).toBeGreaterThanOrEqual(order.indexOf(at(hits)));
      }),
    );
  });

  it("is the same by value and by the score that the value has", () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: 1, max: 99 }), ([hits, n], limit) => {
        const byValue = decide(clauseWith({ at: "most", value: 100 - limit }), indicator("cost"), rateOf(hits, n));
        const byScore = decide(clauseWith({ score: limit }), indicator("cost"), rateOf(hits, n));
        expect(byScore.status).toBe(byValue.status);
      }),
    );
  });

  it("reaches a limit that only rounding of binary fractions keeps it from", () => {
    const estimate = { ...rateOf(0, 10), value: 0.07 * 100, low: null, high: null };
    expect(estimate.value).not.toBe(7);
    expect(decide(clauseWith({ at: "most", value: 7 }), indicator("cost"), estimate).status).toBe("met");
  });

  it("tells missing from suppressed from not verified", () => {
    const clause = clauseWith({ at: "least", value: 1 });
    expect(decide(clause, indicator("benefit"), undefined)).toMatchObject({ status: "missing", value: null, n: 0 });
    expect(decide(clause, indicator("benefit"), rateOf(4, 4))).toMatchObject({ status: "suppressed", value: null, n: 4 });
    expect(decide({ key: "c", title: "C" }, undefined, undefined)).toMatchObject({ status: "not-verified", n: null });
  });
});

describe("shares", () => {
  it("lie between 0 and 1, the one at most never below the other, and leave out what could not be judged", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATUSES), { maxLength: 60 }), (statuses) => {
        const tally = emptyTally();
        for (const status of statuses) count(tally, status);
        const { share, shareAtMost } = sharesOf(tally);
        const judged = statuses.filter((status) => ["met", "not-met", "undecided"].includes(status));
        if (judged.length === 0) {
          expect([share, shareAtMost]).toEqual([null, null]);
          return;
        }
        expect(share).toBe(judged.filter((status) => status === "met").length / judged.length);
        expect(shareAtMost).toBeGreaterThanOrEqual(share ?? 1);
        expect(shareAtMost).toBeLessThanOrEqual(1);
      }),
    );
  });
});
