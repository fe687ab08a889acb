import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aScheme, dimension, leaf } from "../scoring/fixtures.js";
import type { LeafScores } from "../scoring/index.js";
import { deriveWeights, periodsOf } from "./derive.js";
import type { Cases } from "./objective.js";

const KEYS = ["a", "b", "c", "d"];
const PERIOD = "2026-03";
const METHODS = ["entropy", "critic", "std", "merec"] as const;

const scores = fc.array(fc.tuple(...KEYS.map(() => fc.double({ min: 0, max: 100, noNaN: true }))), { minLength: 3, maxLength: 30 });
const casesOf = (rows: readonly (readonly (number | null)[])[]): ReadonlyMap<string, Cases> => {
  const all = rows.map((row): LeafScores => new Map(KEYS.map((key, j) => [key, row[j] ?? null])));
  return new Map([[PERIOD, { seen: all.length, scores: all }]]);
};
const judgement = fc.integer({ min: -8, max: 8 }).map((n) => (n < 0 ? 1 / (1 - n) : n + 1));
/** A reciprocal matrix of 4 children from its upper triangle. */
const matrixOf = (upper: number[]) =>
  KEYS.map((_, i) =>
    KEYS.map((__, j) => {
      const at = (row: number, column: number) => upper[row * 3 - (row * (row - 1)) / 2 + (column - row - 1)] ?? 1;
      return i === j ? 1 : i < j ? at(i, j) : 1 / at(j, i);
    }),
  );
const matrices = fc.array(fc.array(judgement, { minLength: 6, maxLength: 6 }).map(matrixOf), { minLength: 1, maxLength: 4 });

const leaves = () => KEYS.map((key) => leaf(key, 0.25));
const weighed = (weighting: Record<string, unknown>) => aScheme(leaves(), { weighting });
const close = (weights: { weight: number }[] | undefined) =>
  Math.abs((weights ?? []).reduce((sum, { weight }) => sum + weight, 0) - 1) < 1e-9 && (weights ?? []).every(({ weight }) => weight >= 0);

describe("derived weights", () => {
  it.each(METHODS)("by %s add up to 1, are never negative, and do not depend on the order of subjects", (method) => {
    fc.assert(
      fc.property(scores, (rows) => {
        const definition = weighed({ method, period: PERIOD });
        const { derivations } = deriveWeights(definition, casesOf(rows));
        expect(close(derivations[0]?.weights)).toBe(true);
        const turned = deriveWeights(definition, casesOf([...rows].reverse())).derivations[0]?.weights ?? [];
        // Nearly perfect correlations leave a conflict of a few digits only.
        for (const [j, { weight }] of turned.entries()) expect(weight).toBeCloseTo(derivations[0]?.weights[j]?.weight ?? -1, 3);
      }),
      {
        numRuns: 60,
        // Differences too small to have a reciprocal, in one child and in all.
        examples: [
          [
            [
              [0, 0, 0, 0],
              [0, 0, 0, 0],
              [0, 0, 0, 1e-323],
            ],
          ],
          [
            [
              [0, 0, 0, 0],
              [1e-310, 2e-310, 0, 5e-324],
              [0, 0, 0, 0],
            ],
          ],
        ],
      },
    );
  });

  it("by judges add up to 1 whatever they say; a consistency ratio is never negative; mending the worst judgement never hurts", () => {
    fc.assert(
      fc.property(matrices, (all) => {
        const judges = all.map((matrix) => ({ name: "", matrix }));
        const { derivations, problems, pending } = deriveWeights(weighed({ method: "ahp", judges }), new Map());
        expect([problems, pending]).toEqual([[], []]);
        const [derivation] = derivations;
        expect(close(derivation?.weights)).toBe(true);
        for (const one of [...(derivation?.ahp?.judges ?? []), derivation?.ahp?.joined]) {
          expect(one?.cr).toBeGreaterThanOrEqual(0);
          if (one?.mostInconsistent) expect(one.mostInconsistent.crAfter).toBeLessThanOrEqual((one.cr ?? 0) + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("leave out subjects without a score for a child, and change nothing but the weights of their own branch", () => {
    const rows = [
      [10, 20, 30, 40],
      [20, 10, 60, 45],
      [90, 30, 20, 50],
    ];
    const definition = weighed({ method: "std", period: PERIOD });
    const all = deriveWeights(definition, casesOf([...rows, [50, null, 1, 1]]));
    expect(all.derivations[0]?.objective).toMatchObject({ subjects: 3, incomplete: 1 });
    expect(all.derivations[0]?.weights).toEqual(deriveWeights(definition, casesOf(rows)).derivations[0]?.weights);
    expect({ ...all.definition, children: all.definition.children.map((child) => ({ ...child, weight: 0.25 })) }).toEqual(definition);
  });

  it("wait where a period was not read, and above a branch that waits; others go on", () => {
    const below = dimension("x", 0.5, leaves().slice(0, 2));
    const judged = dimension("y", 0.5, leaves().slice(2));
    const matrix = [
      [1, 4],
      [1 / 4, 1],
    ];
    const scheme = aScheme(
      [
        { ...below, weighting: { method: "entropy", period: "2026-02" } },
        { ...judged, weighting: { method: "ahp", judges: [{ matrix }] } },
      ] as never,
      { weighting: { method: "std", period: PERIOD } },
    );
    expect(periodsOf(scheme)).toEqual([PERIOD, "2026-02"]);
    const found = deriveWeights(scheme, casesOf([[1, 2, 3, 4]]));
    expect([found.pending, found.problems]).toEqual([[null, "x"], []]);
    expect(found.derivations.map(({ branch, weights }) => [branch, weights.map(({ weight }) => weight)])).toEqual([["y", [0.8, 0.2]]]);
  });
});
