import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../run.js";
import { arithmeticMean, geometricMean, harmonicMean, powerMean, weightedMedian } from "./means.js";

const partsArbitrary = fc.array(fc.tuple(fc.double({ min: 0.01, max: 1000, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true })), {
  minLength: 1,
  maxLength: 12,
});
const listsOf = (parts: [number, number][]) => {
  const total = parts.reduce((sum, [, weight]) => sum + weight, 0);
  return [Float64Array.from(parts, ([x]) => x), Float64Array.from(parts, ([, weight]) => weight / total)] as const;
};
const data = (name: string, input: unknown, params = {}) => run(name, { input, params }).data;

describe("means", () => {
  it("stand in the order harmonic ≤ geometric ≤ arithmetic, and rise with their power", () => {
    fc.assert(
      fc.property(partsArbitrary, (parts) => {
        const [values, weights] = listsOf(parts);
        const means = [-40, -2, -1, 0, 1, 2, 40].map((p) => powerMean(p)(values, weights));
        for (let k = 1; k < means.length; k++) expect(means[k]).toBeGreaterThanOrEqual((means[k - 1] as number) * (1 - 1e-9));
        expect(means[2]).toBeCloseTo(harmonicMean(values, weights), 8);
        expect(means[3]).toBe(geometricMean(values, weights));
        expect(means[4]).toBe(arithmeticMean(values, weights));
      }),
    );
  });

  it("never fall when a value rises, and scale with the unit", () => {
    const means = [arithmeticMean, geometricMean, harmonicMean, powerMean(3), weightedMedian];
    fc.assert(
      fc.property(partsArbitrary, fc.nat(), (parts, at) => {
        const [values, weights] = listsOf(parts);
        const raised = values.map((x, i) => (i === at % values.length ? x * 1.5 : x));
        for (const mean of means) {
          expect(mean(raised, weights)).toBeGreaterThanOrEqual(mean(values, weights) * (1 - 1e-12));
          expect(
            mean(
              values.map((x) => x * 8),
              weights,
            ),
          ).toBeCloseTo(8 * mean(values, weights), 6);
        }
      }),
    );
  });

  it("refuse zeros and values below zero where there is no such mean", () => {
    for (const name of ["aggregate.geometric", "aggregate.harmonic"]) {
      expect(() => data(name, { x: [0, 1] })).toThrow("above zero");
      expect(() => data(name, { x: [-1, 1] })).toThrow("above zero");
    }
    expect(() => data("aggregate.generalised", { x: [-1, 1] }, { p: 2 })).toThrow("zero or more");
    expect(data("aggregate.generalised", { x: [0, 0] }, { p: 2 })).toBe(0);
  });

  it("hand the weight of missing values to those present, if they cover enough", () => {
    const input = { x: [10, null, 40], w: [1, 2, 1] };
    expect(data("aggregate.arithmetic", input)).toBe(25);
    expect(data("aggregate.arithmetic+coverage", input, { minCoverage: 0.51 })).toBeNull();
    expect(data("aggregate.arithmetic+coverage", input, { minCoverage: 0.51, coverageBy: "count" })).toBe(25);
    expect(data("aggregate.arithmetic", { x: [null, null] })).toBeNull();
    expect(data("aggregate.arithmetic+coverage", { x: [1, 2, null], w: [0.1, 0.2, 0.7] }, { minCoverage: 0.3 })).toBeCloseTo(5 / 3, 12);
  });

  it("of power stay finite for large powers and values", () => {
    expect(data("aggregate.generalised", { x: [1e150, 1e149] }, { p: 1000 })).toBeLessThanOrEqual(1e150);
    expect(data("aggregate.generalised", { x: [1e-150, 1] }, { p: -1000 })).toBeGreaterThanOrEqual(1e-150);
  });

  it("the median splits the weight", () => {
    expect(data("aggregate.median", { x: [1, 2, 3, 4] })).toBe(2.5);
    expect(data("aggregate.median", { x: [1, 2, 3], w: [5, 1, 1] })).toBe(1);
  });
});

describe("sums and products of a decision matrix", () => {
  it("refuse what would reward a cost", () => {
    expect(() => data("aggregate.weightedSum", { matrix: [[1], [2]], types: [-1] }, { norm: "none" })).toThrow("reward");
  });

  it.each(["sum", "vector", "minmax", "max", "linear"])("rank a cheaper alternative above a dearer one under norm %s", (norm) => {
    const [cheap, dear] = data(
      "aggregate.weightedSum",
      {
        matrix: [
          [10, 3],
          [20, 3],
        ],
        types: ["cost", "benefit"],
      },
      { norm },
    ) as number[];
    expect(cheap).toBeGreaterThan(dear as number);
  });
});

describe("Copeland scores", () => {
  it("add up to nothing and turn round when all directions do", () => {
    const matrix = fc.array(fc.array(fc.integer({ max: 5 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(matrix, (rows) => {
        const { copeland } = data("aggregate.copeland", { matrix: rows }) as { copeland: number[] };
        expect(copeland.reduce((sum, score) => sum + score, 0)).toBe(0);
        const turned = data("aggregate.copeland", { matrix: rows, types: [-1, -1, -1] }) as { copeland: number[] };
        expect(turned.copeland.map((score) => 0 - score)).toEqual(copeland);
      }),
    );
  });

  it("tie with half the weight on each side", () => {
    expect(
      data("aggregate.copeland", {
        matrix: [
          [1, 2, 2],
          [2, 1, 1],
        ],
        weights: [0.5, 0.3, 0.2],
      }),
    ).toMatchObject({ copeland: [0, 0], o21: 0.5 });
  });
});

describe("trees", () => {
  const row = [80, 20, 90];
  const tree = (service: object) => ({
    children: [
      { key: "Service", weight: 1, children: [0, 1], ...service },
      { column: 2, weight: 3 },
    ],
  });

  it("use each node's own method and weights", () => {
    expect(data("aggregate.tree", { x: row, tree: tree({}) })).toEqual([50, 80]);
    expect(data("aggregate.tree", { x: row, tree: tree({ aggregation: "geometric" }) })).toEqual([
      expect.closeTo(40, 12),
      expect.closeTo(77.5, 12),
    ]);
    expect(data("aggregate.tree", { x: row, tree: tree({ method: { method: "generalised", p: 1 }, weights: [3, 1] }) })).toEqual([
      65, 83.75,
    ]);
  });

  it("withhold a node that is covered too little, and what is above it if that is then, too", () => {
    expect(data("aggregate.tree", { x: [80, null, 90], tree: tree({ coverageThreshold: 0.6 }) })).toEqual([null, 90]);
    expect(data("aggregate.tree", { x: [80, null, null], tree: tree({ coverageThreshold: 0.6 }) })).toEqual([null, null]);
    expect(data("aggregate.tree", { x: [80, null, 90], tree: tree({}) })).toEqual([80, 87.5]);
  });

  it("let a veto cap the parent or the total, and say so", () => {
    const gated = (veto: object) => ({ children: [{ key: "S", children: [{ column: 0, veto }, 1] }, 2] });
    const open = { below: 10, cap: 5 };
    expect(data("aggregate.tree", { x: row, tree: gated(open) })).toEqual([50, 70]);
    const parent = run("aggregate.tree", { input: { x: row, tree: gated({ below: 85, cap: 30 }) } });
    expect(parent.data).toEqual([30, 60]);
    expect(parent.details).toMatchObject({ vetoes: [{ row: 0, key: "0", of: "S", cap: 30 }] });
    expect(data("aggregate.tree", { x: row, tree: gated({ below: 85, cap: 30, of: "total" }) })).toEqual([50, 30]);
  });

  it("withhold the score where nobody knows how a veto stands, unless told otherwise", () => {
    const gated = (whenMissing?: string) => ({ children: [{ column: 0, veto: { below: 50, cap: 30, whenMissing } }, 1, 2] });
    const answers = [undefined, "apply", "ignore"].map((rule) => data("aggregate.tree", { x: [null, 20, 90], tree: gated(rule) }));
    expect(answers).toEqual([[null], [30], [55]]);
  });

  it("find columns by name and refuse those that do not exist, with the path", () => {
    expect(data("aggregate.tree", { x: [1, 3], columns: ["a", "b"], tree: { One: ["a", "b"] } })).toEqual([2, 2]);
    expect(() => data("aggregate.tree", { x: [1, 3], tree: { children: [0, 2] } })).toThrow(/children\[1\].*no column 2/);
    expect(() => data("aggregate.tree", { x: [1], tree: { One: ["nowhere"] } })).toThrow("nowhere");
  });

  it("refuse hostile nesting instead of falling over", () => {
    let tree: unknown = { children: [0] };
    for (let depth = 0; depth < 50; depth++) tree = { children: [tree] };
    expect(() => data("aggregate.tree", { x: [1], tree })).toThrow(expect.objectContaining({ code: "invalid" }));
  });

  it("have effective weights that add up to 1 and make the same total", () => {
    const shape = tree({ weights: [3, 1] });
    const weights = data("aggregate.effectiveWeights", { tree: shape }) as number[];
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    const total = (data("aggregate.tree", { x: row, tree: shape }) as number[]).at(-1);
    expect(weights.reduce((sum, weight, i) => sum + weight * (row[i] as number), 0)).toBeCloseTo(total as number, 12);
  });

  it("take paths of shares, too", () => {
    expect(
      data("aggregate.effectiveWeights", {
        paths: [
          [0.5, 0.2],
          [0.5, 0.8],
        ],
      }),
    ).toEqual([0.1, 0.4]);
    expect(() => data("aggregate.effectiveWeights", { paths: [[1.5]] })).toThrow("siblings");
  });
});
