import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, type Input, propagate } from "./index.js";

async function estimate(text: string, inputs: Record<string, Input>) {
  const read = await compile(text);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return propagate(read.ok.evaluate, new Map(Object.entries(inputs)));
}

const at = (value: number, standardError: number | null, n = 100): Input => ({ value, n, standardError });
const missing = (key: string): Input => ({ code: "formula-input", missing: [key], suppressed: [] });

describe("the error of a formula", () => {
  // By hand: Var(x + y) = 3² + 4², Var(xy) ≈ (yσx)² + (xσy)², and exact for linear formulas.
  it("adds up as variances do", async () => {
    const sum = await estimate("a + b", { a: at(10, 3), b: at(20, 4, 30) });
    expect(sum).toMatchObject({ value: 30, n: 30, method: "delta", confidence: 0.95 });
    expect(sum.standardError).toBeCloseTo(5, 12);
    expect(sum.high).toBeCloseTo(30 + 1.959963984540054 * 5, 9);
    const product = await estimate("a * b", { a: at(10, 3), b: at(20, 4) });
    expect(product.standardError).toBeCloseTo(Math.hypot(60, 40), 9);
  });

  it("of an input that appears twice is one error, not two", async () => {
    expect((await estimate("a + a", { a: at(10, 3) })).standardError).toBeCloseTo(6, 12);
    expect((await estimate("a - a", { a: at(10, 3) })).standardError).toBe(0);
  });

  it("does not vanish at a bend", async () => {
    expect((await estimate("max(a, 10)", { a: at(10, 2) })).standardError).toBeCloseTo(1, 12);
  });

  it("is unknown where no input's error is known, and one-sided where the formula ends", async () => {
    expect(await estimate("a / b", { a: at(10, null), b: at(5, null) })).toMatchObject({
      value: 2,
      standardError: null,
      low: null,
      method: "none",
    });
    expect((await estimate("sqrt(a)", { a: at(1, 4) })).standardError).toBeCloseTo(Math.sqrt(5) - 1, 12);
  });

  it("scales with the unit", async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0.1, max: 50, noNaN: true }), fc.constantFrom(0.001, 60, 1e6), async (value, unit) => {
        const plain = await estimate("a / b * 2", { a: at(value, value / 9), b: at(7, 0.5) });
        const scaled = await estimate("a / b * 2", { a: at(value * unit, (value * unit) / 9), b: at(7, 0.5) });
        expect(scaled.value).toBeCloseTo((plain.value ?? 0) * unit, 6);
        expect((scaled.standardError ?? 0) / unit).toBeCloseTo(plain.standardError ?? 0, 9);
      }),
      { numRuns: 30 },
    );
  });

  it("and the value are missing without evidence, even if the formula has a substitute", async () => {
    expect(await estimate("orElse(a, 5)", { a: missing("a") })).toMatchObject({ value: null, n: 0 });
    expect(await estimate("orElse(a, 5) + b", { a: missing("a"), b: at(1, null, 4) })).toMatchObject({ value: 6, n: 4 });
    expect(await estimate("a + b", { a: missing("a"), b: at(1, 1) })).toMatchObject({
      value: null,
      absence: { code: "formula-input", missing: ["a"] },
    });
  });
});
