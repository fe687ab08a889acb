import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaleOf, ticksOf } from "./waterfall.js";

const step = (from: number, to: number, tone: "part" | "total" = "part") => ({ from, to, tone });

describe("the scale of a waterfall", () => {
  it("shows the stretch that the steps move in, not the way from zero", () => {
    const scale = scaleOf([step(0, 76.3, "total"), step(76.3, 79.9), step(79.9, 78.4), step(0, 78.4, "total")]);
    expect(scale.min).toBeGreaterThan(70);
    expect(scale.max).toBeLessThanOrEqual(82);
  });

  it("holds every step, leaves room at the left for the first bar, and has round marks within", () => {
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 20 }), (pairs) => {
        const scale = scaleOf(pairs.map(([from, to]) => step(from, to)));
        const values = pairs.flat();
        expect(scale.min).toBeLessThanOrEqual(Math.min(...values));
        expect(scale.max).toBeGreaterThanOrEqual(Math.max(...values));
        expect(scale.min).toBeGreaterThanOrEqual(0);
        const ticks = ticksOf(scale);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(6);
        for (const tick of ticks) expect(tick >= scale.min - 1e-9 && tick <= scale.max + 1e-9).toBe(true);
      }),
    );
  });
});
