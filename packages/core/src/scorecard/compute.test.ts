import { describe, expect, it } from "vitest";
import type { FrozenIndicator } from "../indicator/index.js";
import { anEstimate, anIndicator, aScheme, leaf } from "../scoring/fixtures.js";
import { scorerOf } from "./compute.js";

const frozen = (id: string, changes: Partial<FrozenIndicator> = {}): FrozenIndicator => ({
  ...anIndicator({ key: id.slice(4), minimumSample: 5 }),
  id,
  source: { type: "observation", metric: "m" },
  scale: null,
  ...changes,
});
const version = { definition: aScheme([leaf("a", 0.5), leaf("b", 0.5)]), indicators: [frozen("ind_a"), frozen("ind_b")] };
const scored = (a: number, b: number, n = 100) =>
  scorerOf(version)(
    new Map([
      ["ind_a", anEstimate(a, { n })],
      ["ind_b", anEstimate(b, { n })],
    ]),
  );

describe("a computed scorecard", () => {
  it("is the same to the last byte for equal input, in whatever order estimates come", () => {
    const turned = scorerOf(version)(
      new Map([
        ["ind_b", anEstimate(40)],
        ["ind_a", anEstimate(80)],
      ]),
    );
    expect(turned.text).toBe(scored(80, 40).text);
    expect(turned.digest).toBe(scored(80, 40).digest);
  });

  it("is recognised when sums differ by rounding alone, and not when a value or a sample differs", () => {
    expect(scored(0.1 + 0.2, 40).digest).toBe(scored(0.3, 40).digest);
    expect(scored(80.0001, 40).digest).not.toBe(scored(80, 40).digest);
    expect(scored(80, 40, 101).digest).not.toBe(scored(80, 40).digest);
  });

  it("says whether too little or nothing was observed where there is no score", () => {
    expect(scored(80, 40).status).toBe("scored");
    expect(scored(80, 40, 4).status).toBe("suppressed");
    expect(scorerOf(version)(new Map()).status).toBe("missing");
  });

  it("tells the largest sample of records, not of orders", () => {
    const orders = frozen("ind_b", { source: { type: "complaints", figure: "perThousand", denominator: "orders" } });
    const score = scorerOf({ ...version, indicators: [frozen("ind_a"), orders] });
    expect(
      score(
        new Map([
          ["ind_a", anEstimate(80, { n: 7 })],
          ["ind_b", anEstimate(4, { n: 9000 })],
        ]),
      ).n,
    ).toBe(7);
  });
});
