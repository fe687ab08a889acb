import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anEstimate, anIndicator, aScheme, dimension, leaf } from "../scoring/fixtures.js";
import { type SchemeDefinition, type SchemeNodeInput, scoreSubject } from "../scoring/index.js";
import type { Result } from "./cohort-scores.js";
import { reasonsOf } from "./reasons.js";

const KEYS = ["a", "b", "c"];
const score = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null, freq: 6 });
const weight = fc.integer({ min: 1, max: 9 });
const method = fc.constantFrom("arithmetic", "geometric", "harmonic");
const gate = fc.option(fc.record({ below: fc.integer({ min: 10, max: 90 }), cap: fc.integer({ min: 0, max: 60 }) }), { nil: null });

const shape = fc.record({ weights: fc.tuple(weight, weight, weight, weight), top: method, inner: method, gate });

/** (a, b) in a dimension beside c. */
function tree({ weights: [w, x, y, z], top, inner, gate: veto }: { weights: number[] } & Record<string, unknown>): SchemeDefinition {
  const of = (one = 1, other = 1) => [one / (one + other), other / (one + other)] as const;
  const [a, b] = of(w, x);
  const [d, c] = of(y, z);
  const gated: SchemeNodeInput = { ...leaf("c", c), ...(veto ? { veto: { ...veto, whenMissing: "ignore" } } : {}) } as SchemeNodeInput;
  const below = { ...dimension("d", d, [leaf("a", a), leaf("b", b)]), aggregation: { method: inner } } as SchemeNodeInput;
  return aScheme([below, gated], { aggregation: { method: top }, coverageThreshold: 0.2 });
}

const indicators = new Map(KEYS.map((key) => [`ind_${key}`, anIndicator({ key })]));
function scored(definition: SchemeDefinition, scores: readonly (number | null)[]): Result {
  const estimates = new Map(KEYS.map((key, index) => [`ind_${key}`, anEstimate(scores[index] ?? null)]));
  const { score: total, grade, indicators: rows, gates } = scoreSubject(definition, indicators, estimates);
  return { score: total, grade, indicators: rows, ...(gates ? { gates } : {}), status: total === null ? "missing" : "scored" };
}

describe("reasons of a change between two trees", () => {
  it("add up to the change, whatever the means, weights and gates", () => {
    fc.assert(
      fc.property(shape, shape, fc.tuple(score, score, score), (before, after, scores) => {
        const [was, is] = [scored(tree(before), scores), scored(tree(after), scores)];
        const reasons = reasonsOf(was, is, (key) => key, Number.POSITIVE_INFINITY);
        if (was.score === null || is.score === null) {
          expect(reasons).toEqual([]);
          return;
        }
        const sum = reasons.reduce((total, { points }) => total + points, 0);
        expect(Math.abs(sum - (is.score - was.score))).toBeLessThan(1e-6);
      }),
    );
  });

  it("blame a weak indicator that weighs more and strong ones that weigh less, and the other way round", () => {
    const plain = (weights: number[]) => tree({ weights, top: "arithmetic", inner: "arithmetic", gate: null });
    const [was, is] = [scored(plain([1, 1, 5, 5]), [50, 50, 10]), scored(plain([1, 1, 1, 9]), [50, 50, 10])];
    const points = (from: Result, to: Result) => new Map(reasonsOf(from, to, (key) => key).map((one) => [one.key, one.points]));
    const [lost, won] = [points(was, is), points(is, was)];
    expect([...lost.keys()].sort()).toEqual(KEYS);
    for (const key of KEYS) {
      expect(lost.get(key)).toBeLessThan(0);
      expect(won.get(key)).toBeGreaterThan(0);
    }
  });
});
