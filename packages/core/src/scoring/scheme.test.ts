import { describe, expect, test } from "vitest";
import { anIndicator, aScheme, dimension, GRADES, leaf } from "./fixtures.js";
import { indicatorSchema } from "./indicator.js";
import { indicatorIdsOf, type SchemeNodeInput, schemeDefinitionSchema, unknownIndicators } from "./scheme.js";

function problemsOf(definition: unknown): { path: string; message: string }[] {
  const result = schemeDefinitionSchema.safeParse(definition);
  return result.success ? [] : result.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
}

describe("a scheme definition", () => {
  test("fills in arithmetic aggregation and a coverage threshold of one half", () => {
    const scheme = schemeDefinitionSchema.parse({
      children: [{ type: "dimension", key: "service", name: "Service", weight: 1, children: [leaf("a", 1)] }],
      grades: GRADES,
    });
    expect(scheme).toMatchObject({ aggregation: { method: "arithmetic" }, coverageThreshold: 0.5 });
    expect(scheme.children[0]).toMatchObject({ aggregation: { method: "arithmetic" }, coverageThreshold: 0.5 });
  });

  test("whose sibling weights do not add up to 1 is refused with the node and the sum", () => {
    const problems = problemsOf({
      children: [dimension("service", 0.5, [leaf("a", 0.5), leaf("b", 0.4)]), leaf("c", 0.6)],
      grades: GRADES,
    });
    expect(problems).toEqual([
      { path: "children", message: "the weights under the top level add up to 1.1, not 1 (service 0.5, c 0.6)" },
      { path: "children.0.children", message: 'the weights under "service" add up to 0.9, not 1 (a 0.5, b 0.4)' },
    ]);
  });

  test("accepts weights that miss 1 by rounding only", () => {
    const third = 1 / 3;
    expect(problemsOf({ children: [leaf("a", third), leaf("b", third), leaf("c", 0.3333334)], grades: GRADES })).toEqual([]);
    expect(problemsOf({ children: [leaf("a", 0.5), leaf("b", 0.50001)], grades: GRADES })).toHaveLength(1);
  });

  test("with a key used twice anywhere in the tree is refused", () => {
    const children = [dimension("service", 0.5, [leaf("a", 1)]), leaf("a", 0.5, "ind_other")];
    expect(problemsOf({ children, grades: GRADES })).toEqual([
      { path: "children.1.key", message: 'the key "a" is used twice; every node needs its own' },
    ]);
  });

  test("has at most five levels, and hostile nesting is refused without harm", () => {
    const nest = (levels: number): SchemeNodeInput =>
      Array.from({ length: levels - 1 }).reduce<SchemeNodeInput>((inner, _, index) => dimension(`d${index}`, 1, [inner]), leaf("a", 1));
    expect(problemsOf({ children: [nest(5)], grades: GRADES })).toEqual([]);
    expect(problemsOf({ children: [nest(6)], grades: GRADES })[0]?.message).toContain("at most 5 levels");
    expect(problemsOf({ children: [nest(50_000)], grades: GRADES })[0]?.message).toContain("at most 5 levels");
  });

  test("has at most 200 nodes", () => {
    const wide = (key: string) =>
      dimension(
        key,
        0.5,
        Array.from({ length: 100 }, (_, i) => leaf(`${key}${i}`, 0.01)),
      );
    expect(problemsOf({ children: [wide("x"), wide("y")], grades: GRADES })[0]?.message).toContain("202 nodes");
  });

  test("has grades that run down to 0", () => {
    const withGrades = (grades: unknown) => problemsOf({ children: [leaf("a", 1)], grades }).map(({ message }) => message);
    expect(withGrades([{ grade: "A", from: 50 }])).toEqual([
      'the last grade must start at 0 so that every score has one; "A" starts at 50',
    ]);
    expect(
      withGrades([
        { grade: "A", from: 0 },
        { grade: "B", from: 0 },
      ])[0],
    ).toContain("run downwards");
    expect(
      withGrades([
        { grade: "A", from: 50 },
        { grade: "A", from: 0 },
      ]),
    ).toEqual(['the grade "A" is used twice']);
  });

  test("with unknown fields or non-numbers is refused", () => {
    expect(problemsOf({ children: [{ ...leaf("a", 1), colour: "red" }], grades: GRADES })).not.toEqual([]);
    expect(problemsOf({ children: [leaf("a", Number.NaN)], grades: GRADES })).not.toEqual([]);
    expect(problemsOf({ children: [leaf("a", 1), leaf("b", -0.1)], grades: GRADES })).not.toEqual([]);
  });

  test("tells which indicators it needs and which of them do not exist", () => {
    const scheme = aScheme([leaf("a", 0.5), dimension("d", 0.5, [leaf("b", 0.5), leaf("c", 0.5, "ind_a")])]);
    expect(indicatorIdsOf(scheme)).toEqual(["ind_a", "ind_b"]);
    expect(unknownIndicators(scheme, new Set(["ind_a"]))).toEqual([
      {
        path: ["children", 1, "children", 0, "indicatorId"],
        message: '"b" refers to the indicator ind_b, which does not exist; create it or remove the node',
      },
    ]);
  });
});

describe("an indicator", () => {
  const messagesOf = (changes: Record<string, unknown>) => {
    const result = indicatorSchema.safeParse({ ...anIndicator(), ...changes });
    return result.success ? [] : result.error.issues.map(({ message }) => message);
  };

  test("with goalposts upside down is refused", () => {
    expect(messagesOf({ goalposts: { low: 5, high: 5 } })).toEqual(["goalposts.low (5) must lie below goalposts.high (5)"]);
  });

  test("of kind interval needs a best range within its goalposts, and only that kind has one", () => {
    expect(messagesOf({ kind: "interval" })[0]).toContain("needs best");
    expect(messagesOf({ kind: "interval", best: [60, 40] })[0]).toContain("run upwards");
    expect(messagesOf({ kind: "interval", best: [40, 101] })[0]).toContain("between goalposts");
    expect(messagesOf({ kind: "interval", best: [40, 60] })).toEqual([]);
    expect(messagesOf({ kind: "cost", best: [40, 60] })[0]).toContain("leave it out");
  });
});
