import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attribute, attributeDistance, attributeLevel } from "./attribute.js";
import { evaluate, type LeafScores } from "./evaluate.js";
import { aScheme, dimension, leaf } from "./fixtures.js";
import { liftOf } from "./lift.js";
import { leafKeysOf, rankNoise } from "./rank-noise.js";
import type { SchemeDefinition, SchemeNodeInput } from "./scheme.js";

const KEYS = ["a", "b", "c", "d", "e"];
const method = fc.constantFrom(
  { method: "arithmetic" as const },
  { method: "geometric" as const, floor: 1 },
  { method: "harmonic" as const, floor: 5 },
);
const share = fc.integer({ min: 1, max: 9 }).map((tenths) => tenths / 10);
const veto = fc.option(
  fc.record({
    below: fc.integer({ min: 1, max: 90 }),
    cap: fc.integer({ min: 0, max: 100 }),
    of: fc.constantFrom("parent" as const, "total" as const),
    whenMissing: fc.constantFrom("ignore" as const, "apply" as const, "withhold" as const),
  }),
  { freq: 3 },
);
const shape = fc.record({
  methods: fc.tuple(method, method, method),
  shares: fc.tuple(share, share, share),
  vetoes: fc.tuple(veto, veto),
  threshold: fc.constantFrom(0, 0.3, 0.7),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

/** top: x(a, b) and y(c, z(d, e)), each branch with its own mean, gates at a leaf and at a branch. */
function treeOf({ methods: [top, x, z], shares: [p, q, r], vetoes: [ofLeaf, ofBranch], threshold }: Shape): SchemeDefinition {
  const gated = (node: SchemeNodeInput, gate: Shape["vetoes"][0]): SchemeNodeInput => (gate ? { ...node, veto: gate } : node);
  const branch = (key: string, weight: number, aggregation: Shape["methods"][0], children: SchemeNodeInput[]): SchemeNodeInput => ({
    ...(dimension(key, weight, children, threshold) as Extract<SchemeNodeInput, { type: "dimension" }>),
    aggregation,
  });
  const inner = branch("z", 1 - r, z, [leaf("d", q), leaf("e", 1 - q)]);
  return aScheme(
    [branch("x", p, x, [gated(leaf("a", q), ofLeaf), leaf("b", 1 - q)]), gated(branch("y", 1 - p, z, [leaf("c", r), inner]), ofBranch)],
    { aggregation: top, coverageThreshold: threshold },
  );
}

const score = fc.option(fc.oneof(fc.constantFrom(0, 100), fc.double({ min: 0, max: 100, noNaN: true })), { freq: 6 });
const scores = fc.tuple(score, score, score, score, score).map((all): LeafScores => new Map(KEYS.map((key, i) => [key, all[i] ?? null])));
const sum = (points: Map<string, number>) => [...points.values()].reduce((total, value) => total + value, 0);

describe("the points between two states of a tree", () => {
  test("add up to the change, whatever the means, gates and gaps", () => {
    fc.assert(
      fc.property(shape, scores, scores, (of, before, after) => {
        const tree = treeOf(of);
        const [from, to] = [evaluate(tree, before), evaluate(tree, after)];
        const found = attribute(tree, from, to);
        expect(found === null).toBe(from.score === null || to.score === null);
        if (!found || from.score === null || to.score === null) return;
        expect(sum(found.leaves) + sum(found.gates) + found.other).toBeCloseTo(to.score - from.score, 8);
      }),
      { numRuns: 500 },
    );
  });

  test("leave nothing over when the same leaves are present in both", () => {
    fc.assert(
      fc.property(shape, scores, fc.double({ min: -30, max: 30, noNaN: true }), (of, before, step) => {
        const tree = treeOf(of);
        const after = new Map([...before].map(([key, value]) => [key, value === null ? null : Math.min(100, Math.max(0, value + step))]));
        const found = attribute(tree, evaluate(tree, before), evaluate(tree, after));
        if (found) expect(Math.abs(found.other)).toBeLessThan(1e-6);
      }),
    );
  });

  test("of a leaf that did not move are none, where no sibling appeared or left", () => {
    fc.assert(
      fc.property(shape, scores, (of, before) => {
        const tree = treeOf({ ...of, vetoes: [null, null] });
        if (before.get("a") === null) return;
        const found = attribute(tree, evaluate(tree, before), evaluate(tree, new Map(before).set("a", 50)));
        if (!found) return;
        for (const [key, points] of found.leaves) if (key !== "a") expect(Math.abs(points)).toBeLessThan(1e-9);
      }),
    );
  });

  test("are the weighted moves for arithmetic means", () => {
    const tree = aScheme([leaf("a", 0.7), leaf("b", 0.3)]);
    const found = attribute(
      tree,
      evaluate(
        tree,
        new Map([
          ["a", 50],
          ["b", 60],
        ]),
      ),
      evaluate(
        tree,
        new Map([
          ["a", 60],
          ["b", 40],
        ]),
      ),
    );
    expect(found?.leaves.get("a")).toBeCloseTo(7, 10);
    expect(found?.leaves.get("b")).toBeCloseTo(-6, 10);
  });

  test("follow the logarithmic mean for geometric ones", () => {
    const tree = aScheme([leaf("a", 0.5), leaf("b", 0.5)], { aggregation: { method: "geometric" } });
    const found = attribute(
      tree,
      evaluate(
        tree,
        new Map([
          ["a", 20],
          ["b", 80],
        ]),
      ),
      evaluate(
        tree,
        new Map([
          ["a", 45],
          ["b", 80],
        ]),
      ),
    );
    // From √1600 = 40 to √3600 = 60, all of it from a.
    expect(found?.leaves.get("a")).toBeCloseTo(20, 10);
    expect(found?.leaves.get("b")).toBeCloseTo(0, 10);
  });
});

describe("contributions to the level and to the distance from a target", () => {
  test("add up to the score, and to what is missing", () => {
    fc.assert(
      fc.property(shape, scores, fc.integer({ min: 50, max: 100 }), (of, leaves, target) => {
        const tree = treeOf(of);
        const { score: total } = evaluate(tree, leaves);
        if (total === null) return;
        const present = [...leaves].filter(([, value]) => value !== null).map(([key]) => key);
        const shares = new Map(present.map((key) => [key, 1 / present.length]));
        const level = attributeLevel(tree, leaves, shares);
        const reachable = attributeDistance(tree, leaves, target);
        // A whole branch may stand below its coverage threshold; its leaves then carry nothing and the shares must say so.
        if (present.length === KEYS.length && level) expect(sum(level.leaves) + sum(level.gates)).toBeCloseTo(total, 8);
        if (reachable) expect(sum(reachable.leaves) + sum(reachable.gates) + reachable.other).toBeCloseTo(target - total, 8);
      }),
      { numRuns: 500 },
    );
  });

  test("a gate's cap is told as points of its own", () => {
    const tree = aScheme([{ ...leaf("a", 0.5), veto: { below: 60, cap: 59, of: "total", whenMissing: "apply" } }, leaf("b", 0.5)]);
    const leaves = new Map([
      ["a", 50],
      ["b", 100],
    ]);
    const level = attributeLevel(
      tree,
      leaves,
      new Map([
        ["a", 0.5],
        ["b", 0.5],
      ]),
    );
    expect([level?.leaves.get("a"), level?.leaves.get("b"), level?.gates.get("a")]).toEqual([25, 50, -16]);
    expect(evaluate(tree, leaves).score).toBe(59);
  });
});

describe("a gate", () => {
  const gatedBy = (whenMissing: string) =>
    aScheme([{ ...leaf("a", 0.5), veto: { below: 60, cap: 30, of: "total", whenMissing } as never }, leaf("b", 0.5)], {
      coverageThreshold: 0,
    });

  test("on a missing node is open, shut or withholds the score, as it says", () => {
    const missing = new Map([
      ["a", null],
      ["b", 90],
    ]);
    expect(evaluate(gatedBy("ignore"), missing).score).toBe(90);
    expect(evaluate(gatedBy("apply"), missing).score).toBe(30);
    expect(evaluate(gatedBy("withhold"), missing)).toMatchObject({ score: null, reason: { code: "veto-undecided", keys: ["a"] } });
  });

  test("at exactly its threshold is open", () => {
    expect(
      evaluate(
        gatedBy("apply"),
        new Map([
          ["a", 60],
          ["b", 60],
        ]),
      ).score,
    ).toBe(60);
  });

  test("never makes improving an indicator lower the score", () => {
    fc.assert(
      fc.property(shape, scores, fc.integer({ min: 0, max: 4 }), fc.double({ min: 0, max: 60, noNaN: true }), (of, leaves, at, step) => {
        const tree = treeOf(of);
        const key = KEYS[at] ?? "a";
        const now = leaves.get(key);
        if (now === null || now === undefined) return;
        const before = evaluate(tree, leaves).score;
        const after = evaluate(tree, new Map(leaves).set(key, Math.min(100, now + step))).score;
        if (before !== null) expect(after ?? Number.NaN).toBeGreaterThanOrEqual(before - 1e-9);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what would lift the grade", () => {
  test("reaches the next grade when it is done, and not before", () => {
    fc.assert(
      fc.property(shape, scores, (of, leaves) => {
        const tree = treeOf({ ...of, vetoes: [null, null] });
        const lift = liftOf(tree, leaves);
        if (!lift) return;
        for (const { key, from, to } of lift.steps) {
          if (to === null) continue;
          expect(evaluate(tree, new Map(leaves).set(key, to)).score ?? 0).toBeGreaterThanOrEqual(lift.from - 1e-9);
          if (to - from > 0.01) expect(evaluate(tree, new Map(leaves).set(key, to - 0.01)).score ?? 100).toBeLessThan(lift.from);
        }
        const all = new Map(leaves);
        for (const key of lift.together) all.set(key, 100);
        if (lift.together.length > 0) expect(evaluate(tree, all).score ?? 0).toBeGreaterThanOrEqual(lift.from - 1e-9);
      }),
    );
  });

  test("names the gate that must open first", () => {
    const tree = aScheme([{ ...leaf("a", 0.2), veto: { below: 60, cap: 40, of: "total", whenMissing: "apply" } }, leaf("b", 0.8)]);
    expect(
      liftOf(
        tree,
        new Map([
          ["a", 50],
          ["b", 100],
        ]),
      ),
    ).toMatchObject({ grade: "C", gates: ["a"] });
  });

  test("is nothing at the top grade", () => {
    expect(liftOf(aScheme([leaf("a", 1)]), new Map([["a", 95]]))).toBeNull();
  });
});

describe("ranks under shaken weights", () => {
  const matrixOf = (rows: LeafScores[], keys: string[]) =>
    Float64Array.from(rows.flatMap((row) => keys.map((key) => row.get(key) ?? Number.NaN)));

  test("are the ranks of the scores when nothing is shaken, means, gates and gaps included", () => {
    fc.assert(
      fc.property(shape, fc.array(scores, { minLength: 1, maxLength: 8 }), (of, rows) => {
        const tree = treeOf(of);
        const bands = rankNoise(tree, matrixOf(rows, leafKeysOf(tree)), { noise: 0, draws: 1, seed: 1 });
        const totals = rows.map((row) => evaluate(tree, row).score);
        for (const [i, total] of totals.entries()) {
          const near = totals.some((other, j) => j !== i && other !== null && total !== null && Math.abs(other - total) < 1e-9);
          if (near) continue;
          const better = totals.filter((other) => other !== null && total !== null && other > total).length;
          expect(bands.low[i]).toBe(total === null ? 0 : better + 1);
        }
      }),
    );
  });

  test("stay where one subject is better in everything, and are the same for the same seed", () => {
    const tree = aScheme([leaf("a", 0.5), leaf("b", 0.5)]);
    const rows = Float64Array.from([90, 90, 80, 20, 20, 81]);
    const bands = rankNoise(tree, rows, { noise: 0.2, draws: 200, seed: 7 });
    expect([bands.low[0], bands.high[0]]).toEqual([1, 1]);
    expect([bands.low[1], bands.high[1]]).toEqual([2, 3]);
    expect(rankNoise(tree, rows, { noise: 0.2, draws: 200, seed: 7 })).toEqual(bands);
  });
});
