import { describe, expect, it } from "vitest";
import { type Question, questionSchema } from "../survey/index.js";
import { readingOf } from "./reading.js";
import type { Indicator, Source } from "./schema.js";

const surveyId = "srv_00000000000000000000000000";
const question = (fields: Record<string, unknown>): Question => questionSchema.parse({ key: "q", label: "Q", ...fields });
const source = (fields: Record<string, unknown> = {}): Source => ({ type: "survey", surveyId, question: "q", ...fields });
const complaints = (figure: string, denominator?: string) =>
  ({ type: "complaints", figure, ...(denominator ? { denominator } : {}) }) as Source;

type Measure = Indicator["measure"];
const read = (from: Source, about?: Question, measure?: Measure, goalposts = { low: 0, high: 100 }) =>
  readingOf({ source: from, measure, goalposts }, about);

const pathsOf = (outcome: ReturnType<typeof read>): string[] => ("problems" in outcome ? outcome.problems.map(({ path }) => path) : []);

const RATING = question({ type: "rating" });
const MATRIX = question({ type: "matrix", rows: [{ key: "speed", label: "Speed" }] });
const CHOICE = question({
  type: "single",
  options: [
    { key: "yes", label: "Yes" },
    { key: "no", label: "No" },
  ],
});

describe("the reading of a source", () => {
  it.each([
    [question({ type: "nps" }), { kind: "nps", per: 100 }],
    [question({ type: "csat" }), { kind: "csat", per: 100 }],
    [question({ type: "ces" }), { kind: "ces" }],
    [RATING, { kind: "mean" }],
    [question({ type: "number" }), { kind: "mean" }],
    [question({ type: "text" }), { kind: "count" }],
  ])("is the usual measure unless told", (about, measure) => {
    expect(read(source(), about, undefined, { low: 0, high: 10 })).toMatchObject({ ok: { measure } });
  });

  it("is a share for an option, a deadline and a rate per thousand", () => {
    expect(read(source({ option: "yes" }), CHOICE)).toMatchObject({ ok: { measure: { kind: "rate", per: 100 } } });
    expect(read(complaints("onTimeResolution"))).toMatchObject({ ok: { measure: { kind: "rate", per: 100 } } });
    expect(read(complaints("perThousand", "orders"))).toMatchObject({ ok: { measure: { kind: "rate", per: 1000 } } });
  });

  it("counts the two top points unless topBox says from where", () => {
    const ten = question({ type: "rating", points: 10 });
    expect(read(source(), ten, { kind: "topBox", per: 100 })).toMatchObject({ ok: { measure: { from: 9 }, scale: { low: 1, high: 10 } } });
    expect(pathsOf(read(source(), ten, { kind: "topBox", per: 100, from: 11 }))).toEqual(["measure.from"]);
    expect(pathsOf(read(source(), ten, { kind: "mean", from: 3 }, { low: 1, high: 10 }))).toEqual(["measure.from"]);
  });

  it("allows NPS on stars and on ten points, and on no other scale", () => {
    for (const [points, allowed] of [
      [5, true],
      [10, true],
      [7, false],
      [4, false],
    ] as const) {
      const outcome = read(source(), question({ type: "rating", points }), { kind: "nps", per: 100 });
      expect("ok" in outcome, `${points} points`).toBe(allowed);
    }
  });

  it.each([
    [source(), undefined, "source.question"],
    [source(), MATRIX, "source.row"],
    [source({ row: "manners" }), MATRIX, "source.row"],
    [source({ row: "speed" }), RATING, "source.row"],
    [source({ option: "maybe" }), CHOICE, "source.option"],
    [source({ option: "yes" }), RATING, "source.option"],
    [complaints("perThousand"), undefined, "source.denominator"],
    [complaints("count", "orders"), undefined, "source.denominator"],
  ])("is refused with the path of what is wrong", (from, about, path) => {
    expect(pathsOf(read(from, about))).toEqual([path]);
  });

  it("is refused when the measure does not suit the source, naming those that do", () => {
    const outcome = read(complaints("medianResolution"), undefined, { kind: "csat" });
    expect(outcome).toMatchObject({ problems: [{ path: "measure.kind", message: expect.stringContaining("median-duration") }] });
  });

  it("is refused when goalposts in percent meet a measure in fractions", () => {
    expect(pathsOf(read(source(), RATING, { kind: "csat" }))).toEqual(["goalposts"]);
    expect(pathsOf(read(source(), RATING, { kind: "csat", per: 100 }))).toEqual([]);
    expect(pathsOf(read(source(), RATING, { kind: "mean" }, { low: 0, high: 5 }))).toEqual([]);
    expect(pathsOf(read(source(), RATING, { kind: "mean" }, { low: 10, high: 20 }))).toEqual(["goalposts"]);
  });
});
