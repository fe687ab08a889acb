import { describe, expect, it } from "vitest";
import { anEstimate } from "../scoring/fixtures.js";
import { openFormulas } from "./formulas.js";
import { cycleFrom, levelsOf, loadNetwork, type Member } from "./network.js";
import { referenceProblems } from "./references.js";
import type { Source } from "./schema.js";

const formula = (expression: string): Source => ({ type: "formula", expression });
const observed: Source = { type: "observation", metric: "m" };
const indicator = (key: string, source: Source = observed, changes: { minimumSample?: number; per?: number } = {}) => ({
  id: `ind_${key}`,
  key,
  source,
  measure: { kind: "mean" as const, ...(changes.per ? { per: changes.per } : {}) },
  minimumSample: changes.minimumSample ?? 1,
});

async function computed(indicators: ReturnType<typeof indicator>[], values: Record<string, Parameters<typeof anEstimate>>) {
  const estimates = new Map(Object.entries(values).map(([key, args]) => [`ind_${key}`, anEstimate(...args)]));
  (await openFormulas(indicators))(estimates);
  return (key: string) => estimates.get(`ind_${key}`);
}

describe("estimates of formulas", () => {
  it("come in whatever order the indicators are given, also of formulas over formulas", async () => {
    const of = await computed(
      [indicator("top", formula("mid * 2")), indicator("mid", formula("a + b"), { per: 10 }), indicator("a"), indicator("b")],
      {
        a: [1, { standardError: 3, n: 50 }],
        b: [2, { standardError: 4, n: 40 }],
      },
    );
    expect(of("mid")).toMatchObject({ value: 30, n: 40 });
    expect(of("top")).toMatchObject({ value: 60, n: 40 });
    expect(of("top")?.standardError).toBeCloseTo(100, 9);
  });

  it("know an input that reaches them on two ways as one", async () => {
    const of = await computed(
      [
        indicator("rest", formula("whole - part")),
        indicator("whole", formula("a + 0")),
        indicator("part", formula("a * 1")),
        indicator("a"),
      ],
      {
        a: [10, { standardError: 3 }],
      },
    );
    expect(of("rest")).toMatchObject({ value: 0, standardError: 0 });
  });

  it("are suppressed where an input is below its own minimum, and say which", async () => {
    const indicators = [indicator("f", formula("a / b")), indicator("a", observed, { minimumSample: 10 }), indicator("b")];
    expect((await computed(indicators, { a: [5, { n: 9 }], b: [2] }))("f")).toMatchObject({
      value: null,
      n: 9,
      absence: { code: "formula-input", missing: [], suppressed: ["a"] },
    });
    expect((await computed(indicators, { a: [5, { n: 10 }], b: [2] }))("f")).toMatchObject({ value: 2.5, n: 10 });
    const nested = [indicator("g", formula("f + 1")), indicator("f", formula("a"), { minimumSample: 200 }), indicator("a")];
    expect((await computed(nested, { a: [5] }))("g")).toMatchObject({ absence: { suppressed: ["f"] } });
  });

  it("are missing, not endless, if a cycle should ever be stored", async () => {
    const of = await computed([indicator("x", formula("y + a")), indicator("y", formula("x + a")), indicator("a")], { a: [1] });
    expect(of("x")?.value).toBeNull();
  });
});

describe("what formulas refer to", () => {
  const member = (key: string, source: Source = observed, archived = false): Member => ({ key, source, archived });
  const load = (root: Member, ...stored: Member[]) => loadNetwork([root], async (keys) => stored.filter(({ key }) => keys.includes(key)));

  it("is followed to the end, and a cycle over several is told with its path", async () => {
    const root = member("a", formula("b + 1"));
    const network = await load(root, member("b", formula("c * 2 + d")), member("c", formula("a")), member("d"));
    expect(cycleFrom(network, "a")).toEqual(["a", "b", "c", "a"]);
    expect(referenceProblems(network, root, new Set("abcd"))).toMatchObject([
      { code: "cycle", start: 0, end: 1, message: expect.stringContaining('"a" takes "b", which takes "c", which takes "a"') },
    ]);
  });

  it("may not be the formula itself, nor archived", async () => {
    const self = member("a", formula("2 * a"));
    expect(referenceProblems(await load(self), self, new Set(["a"]))).toMatchObject([
      { code: "cycle", start: 4, message: expect.stringContaining('"a" takes itself') },
    ]);
    const root = member("a", formula("b"));
    const network = await load(root, member("b", observed, true));
    expect(referenceProblems(network, root, new Set("ab"))).toMatchObject([{ code: "archived_indicator" }]);
  });

  it("may be shared without being a cycle, and not be too deep", async () => {
    const root = member("a", formula("b + c"));
    const diamond = await load(root, member("b", formula("d")), member("c", formula("d")), member("d"));
    expect(cycleFrom(diamond, "a")).toBeUndefined();
    expect(levelsOf(diamond, "a")).toBe(2);
    const chain = Array.from({ length: 12 }, (_, i) => member(`k${i}`, i === 11 ? observed : formula(`k${i + 1}`)));
    const [first, ...rest] = chain;
    if (!first) return;
    const deep = await load(first, ...rest);
    expect(referenceProblems(deep, first, new Set(chain.map(({ key }) => key)))).toMatchObject([{ code: "too_large" }]);
  });
});
