import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, type FormulaProblem, isAbsent, LIMITS, type Lookup, unknownNames } from "./index.js";

async function problemsOf(text: string): Promise<FormulaProblem[]> {
  const read = await compile(text);
  return "problems" in read ? read.problems : [];
}

async function computed(text: string, inputs: Record<string, number | null> = {}) {
  const read = await compile(text);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.ok.evaluate(lookupIn(inputs));
}

const lookupIn =
  (inputs: Record<string, number | null>): Lookup =>
  (key) =>
    inputs[key] ?? { code: "formula-input", missing: [key], suppressed: [] };

describe("a formula", () => {
  it.each([
    ["a + 1 / 2", 3.5],
    ["-a * 2 - -1", -5],
    ["7 / 2 * a", 10.5],
    ["0.1 + a", 3.1],
    ["ratio(a, b) * 1000", 750],
    ["min(a, b, 5) + max(a, b) - abs(0 - a)", 4],
    ["round(a / 7, 2) + round(0 - 2.5)", -2.57],
    ["sqrt(a + 1) + clamp(b, 0, 3)", 5],
    ["a > 2 && b >= 4 || false ? a : b", 3],
    ["!(a == 3) ? 1 : a != b ? 2 : 3", 2],
    ["a < 3 ? 1 : a <= 3 ? 2 : 3", 2],
    ['indicator("response-speed") / a', 2],
    ["a // what it is for\n + 1", 4],
    ["1e3 + 0x10 + a", 1019],
  ])("computes %s with doubles", async (text, expected) => {
    expect(await computed(text, { a: 3, b: 4, "response-speed": 6 })).toBeCloseTo(expected, 12);
  });

  it("names each input once, in order of appearance", async () => {
    const read = await compile('b + a * b + indicator("x-y")');
    expect("ok" in read && read.ok.inputs).toEqual(["b", "a", "x-y"]);
  });

  it("is missing with every missing input named, unless orElse stands in", async () => {
    expect(await computed("a + b * c", { b: 1 })).toEqual({ code: "formula-input", missing: ["a", "c"], suppressed: [] });
    expect(await computed("orElse(a, 0) + b", { b: 1 })).toBe(1);
    expect(await computed("orElse(a, b)", { a: 0, b: 1 })).toBe(0);
    expect(await computed("orElse(a, b)", {})).toMatchObject({ missing: ["b"] });
  });

  it("decides by the side that is known", async () => {
    expect(await computed("a > 0 || b > 0 ? 1 : 2", { b: 1 })).toBe(1);
    expect(await computed("a > 0 && b > 0 ? 1 : 2", { b: 0 })).toBe(2);
    expect(await computed("a > 0 && b > 0 ? 1 : 2", { b: 1 })).toMatchObject({ missing: ["a"] });
  });

  it("says why there is no number instead of giving infinity", async () => {
    const zero = { code: "formula-undefined", problem: "division-by-zero" };
    expect(await computed("a / b", { a: 1, b: 0 })).toEqual(zero);
    expect(await computed("ratio(a, b)", { a: 0, b: 0 })).toEqual(zero);
    expect(await computed("1 / (a / b)", { a: 1, b: 0 })).toEqual(zero);
    expect(await computed("orElse(a / b, 7)", { a: 1, b: 0 })).toBe(7);
    const range = { code: "formula-undefined", problem: "out-of-range" };
    expect(await computed("sqrt(a)", { a: -1 })).toEqual(range);
    expect(await computed("a * a", { a: 1e200 })).toEqual(range);
    expect(await computed("a", { a: Number.NaN })).toEqual(range);
  });

  it("is never NaN, infinite or a negative zero, whatever the inputs", async () => {
    const texts = ["a / b", "ratio(a, b) * a", "sqrt(a) - b", "a * b * a * b", "round(a, b)", "clamp(a, b, 1)", "0 - a * 0"];
    const formulas = await Promise.all(texts.map(compile));
    const number = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1e308, -1e308, Number.NaN, Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(number, number, (a, b) => {
        for (const read of formulas) {
          const value = "ok" in read ? read.ok.evaluate(lookupIn({ a, b })) : Number.NaN;
          expect(isAbsent(value) || (Number.isFinite(value) && !Object.is(value, -0))).toBe(true);
        }
      }),
    );
  });
});

describe("the guard", () => {
  it.each([
    ["a.constructor", "not_supported"],
    ["a.__proto__", "not_supported"],
    ["a['constructor']", "not_supported"],
    ["__proto__", "syntax"],
    ["prototype + 1", "syntax"],
    ["a.constructor('return 1')()", "syntax"],
    ["'x'.matches('(a+)+$') ? 1 : 2", "wrong_type"],
    ["matches('x', 'y')", "not_supported"],
    ["[1, 2].map(x, x * 2)", "too_large"],
    ["[a].all(x, x > 0) ? 1 : 0", "wrong_type"],
    ["[a].filter(x, true).size()", "not_supported"],
    ["has(a.b)", "not_supported"],
    ["cel.bind(x, a, x)", "not_supported"],
    ["{'a': a}", "not_supported"],
    ["'a' + 'b'", "wrong_type"],
    ["b'abc'", "wrong_type"],
    ["'x'", "wrong_type"],
    ["null", "wrong_type"],
    ["1u + a", "wrong_type"],
    ["a in b", "not_supported"],
    ["a % 2", "not_supported"],
    ["timestamp('2020-01-01T00:00:00Z')", "not_supported"],
    ["duration('1h')", "not_supported"],
    ["type(a)", "not_supported"],
    ["toString()", "not_supported"],
    ["constructor()", "not_supported"],
    ["hasOwnProperty('a')", "not_supported"],
    ["indicator(a)", "wrong_type"],
    ["indicator('a', 'b')", "wrong_type"],
    ["indicator('__proto__')", "unknown_indicator"],
    ["indicator('A b')", "unknown_indicator"],
    ["true", "wrong_type"],
    ["a > 1", "wrong_type"],
    ["a ? 1 : 2", "wrong_type"],
    ["a && b", "wrong_type"],
    ["min()", "wrong_type"],
    ["ratio(a)", "wrong_type"],
    ["1e16 + a", "too_large"],
    ["99999999999999999999999 * a", "too_large"],
    ["1e999 * a", "syntax"],
    ["1 + 2", "no_indicator"],
    ["", "empty"],
    [" \n\t", "empty"],
    ["a +", "syntax"],
    ["(a", "syntax"],
    ["a)", "syntax"],
    ["a b", "syntax"],
    ["a; b", "syntax"],
    ["a = b ? 1 : 2", "syntax"],
    ["'abc", "syntax"],
    ["a ? b", "syntax"],
    [".5 * a", "syntax"],
    ["\u0000", "syntax"],
    ["a + 😀", "syntax"],
    ["ａ + 1", "syntax"],
    ["a\u202e + b", "syntax"],
    ["满意度 * 2", "syntax"],
  ])("refuses %j as %s, with its place and what to do", async (text, code) => {
    const problems = await problemsOf(text);
    expect(problems[0]?.code).toBe(code);
    for (const { message, start, end } of problems) {
      expect(message.length).toBeGreaterThan(10);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(Math.max(text.length, 1));
    }
  });

  it("refuses what is too large without reading or recursing far", async () => {
    const bombs = [
      "a".repeat(1_000_000),
      "9".repeat(1_000_000),
      `'${"x".repeat(1_000_000)}'`,
      `${"(".repeat(400)}a${")".repeat(400)}`,
      "[".repeat(900),
      `${"!".repeat(980)}(a > 1) ? 1 : 2`,
      `${"-".repeat(998)}a`,
      `${"a+".repeat(400)}a`,
      `${"a?b:".repeat(200)}a`,
      `${"abs(".repeat(100)}a${")".repeat(100)}`,
      `min(${"a,".repeat(20)}a)`,
      Array.from({ length: LIMITS.inputs + 1 }, (_, i) => `k${i}`).join(" + "),
    ];
    for (const bomb of bombs) expect((await problemsOf(bomb))[0]?.code).toBe("too_large");
  });

  it("answers any text with a formula or with problems, never with an exception", async () => {
    const piece = fc.constantFrom(
      "a",
      "b",
      "1",
      "0.5",
      "+",
      "-",
      "*",
      "/",
      "(",
      ")",
      "?",
      ":",
      ",",
      ">",
      "&&",
      "min(",
      "orElse(",
      "'",
      '"',
      ".",
      "[",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(" ")),
    );
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const read = await compile(source);
        if ("problems" in read) expect(read.problems.length).toBeGreaterThan(0);
        else expect(["number", "object"]).toContain(typeof read.ok.evaluate(lookupIn({ a: 1, b: 2 })));
      }),
    );
  });

  it("tells every problem at once and leaves inherited names alone", async () => {
    expect((await problemsOf("a.b + [1] * toString()")).length).toBe(3);
    expect(await computed("constructor + toString", { constructor: 1, toString: 2 })).toBe(3);
    expect(await computed("constructor", Object.create(null))).toMatchObject({ missing: ["constructor"] });
  });

  it.each([
    ["a × 2", "*"],
    ["a （b）", "("],
    ["a ÷ b", "/"],
    ["a > 1 ？ 1 : 2", "?"],
    ["a ≥ 1 ? a : b", ">="],
  ])("says which plain character %s wants", async (text, plain) => {
    expect((await problemsOf(text))[0]?.message).toContain(`write ${plain}`);
  });

  it("finds the function that was meant", async () => {
    expect((await problemsOf("ration(a, b)"))[0]?.message).toContain("do you mean ratio?");
  });
});

describe("unknown names", () => {
  const known = new Set(["response-speed", "satisfaction", "orders", "a-b-c"]);
  const hints = async (text: string) => {
    const read = await compile(text);
    return "ok" in read ? unknownNames(text, read.ok.named, known) : read.problems;
  };

  it("come with the key that was probably meant", async () => {
    expect(await hints("satisfacton + order")).toMatchObject([
      { code: "unknown_indicator", start: 0, end: 11, message: expect.stringContaining("do you mean satisfaction?") },
      { message: expect.stringContaining("do you mean orders?") },
    ]);
    expect((await hints("zzz"))[0]?.message).toContain('there are indicator("a-b-c"), orders');
  });

  it("that are a key cut at its hyphens are told as one", async () => {
    expect(await hints("2 * response-speed + a-b-c")).toMatchObject([
      { start: 4, end: 18, message: expect.stringContaining('write indicator("response-speed")') },
      { message: expect.stringContaining('write indicator("a-b-c")') },
    ]);
    expect(await hints('indicator("response-speed") - orders')).toEqual([]);
  });
});
