import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anEstimate, anIndicator, aScheme, dimension, leaf } from "../scoring/fixtures.js";
import { scoreSubject } from "../scoring/index.js";
import { displayedContributions, rounded } from "./display.js";

const scheme = aScheme([
  leaf("a", 0.2),
  dimension("outer", 0.8, [leaf("b", 0.25), dimension("inner", 0.75, [leaf("c", 0.5), leaf("d", 0.5)])]),
]);
const indicators = new Map(["a", "b", "c", "d"].map((key) => [`ind_${key}`, anIndicator({ key })]));

const tenths = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * 10), 0);

describe("displayed contributions", () => {
  it("add up to the displayed score and to every dimension's, digit for digit", () => {
    const value = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 6 });
    fc.assert(
      fc.property(fc.tuple(value, value, value, value), (values) => {
        const estimates = new Map(values.flatMap((v, i) => (v === null ? [] : [[`ind_${"abcd"[i]}`, anEstimate(v)] as const])));
        const body = scoreSubject(scheme, indicators, estimates);
        const shown = displayedContributions(body);
        expect(tenths(shown.indicators)).toBe(tenths([rounded(body.score)]));
        const below = (...keys: string[]) =>
          tenths(body.indicators.map(({ key }, i) => (keys.includes(key) ? (shown.indicators[i] ?? null) : null)));
        const of = (key: string) => tenths([shown.dimensions[body.dimensions.findIndex((row) => row.key === key)] ?? null]);
        expect(of("outer")).toBe(below("b", "c", "d"));
        expect(of("inner")).toBe(below("c", "d"));
      }),
    );
  });

  it("are unknown without a score", () => {
    expect(displayedContributions(scoreSubject(scheme, indicators, new Map())).indicators).toEqual([null, null, null, null]);
  });
});
