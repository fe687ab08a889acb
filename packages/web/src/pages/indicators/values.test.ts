import { describe, expect, it } from "vitest";
import { cornersOf, expressionOf, offerOf } from "./measures.js";
import { inputOf, keyFrom, numberIn, scaleOf, sourceOf, valuesOf } from "./values.js";

describe("the indicator form", () => {
  it("sends of the source only what its kind has", () => {
    const { source } = valuesOf(undefined);
    expect(sourceOf({ ...source, type: "observation", metric: " orders ", surveyId: "srv_1", row: "a" })).toEqual({
      type: "observation",
      metric: "orders",
    });
    expect(sourceOf({ ...source, type: "complaints", figure: "count", denominator: "orders" })).toEqual({
      type: "complaints",
      figure: "count",
    });
    expect(sourceOf({ ...source, type: "rating", agency: "stars", validMonths: "6", metric: "x" })).toEqual({
      type: "rating",
      agency: "stars",
      validMonths: 6,
    });
    expect(sourceOf({ ...source, type: "formula", expression: " a / b " })).toEqual({ type: "formula", expression: "a / b" });
    expect(sourceOf({ ...source, type: "assessment", criterion: "clarity" })).toEqual({
      type: "assessment",
      perspective: "expert",
      criterion: "clarity",
    });
    expect(sourceOf({ ...source, surveyId: "srv_1", question: "q1", option: "yes" })).toEqual({
      type: "survey",
      surveyId: "srv_1",
      question: "q1",
      option: "yes",
    });
  });

  it("reads numbers with a decimal comma and refuses what is none", () => {
    expect(numberIn("2,5")).toBe(2.5);
    expect(numberIn(" -30 ")).toBe(-30);
    expect(numberIn("")).toBeNaN();
    expect(numberIn("1.2.3")).toBeNaN();
  });

  it("sends an empty minimum as the usual one, and the best range only for intervals", () => {
    const values = { ...valuesOf(undefined), goalposts: { low: "60", high: "100" }, best: { from: "70", to: "80" } };
    expect(inputOf(values, "x")).toMatchObject({ minimumSample: null, goalposts: { low: 60, high: 100 } });
    expect(inputOf(values, "x")).not.toHaveProperty("best");
    expect(inputOf({ ...values, kind: "interval" }, "x")).toMatchObject({ best: [70, 80] });
  });

  it("knows no scale while goalposts are missing or out of order", () => {
    const best = { from: "", to: "" };
    expect(scaleOf({ kind: "benefit", goalposts: { low: "100", high: "60" }, best })).toBeUndefined();
    expect(scaleOf({ kind: "interval", goalposts: { low: "0", high: "10" }, best })).toBeUndefined();
    expect(scaleOf({ kind: "interval", goalposts: { low: "0", high: "10" }, best: { from: "4", to: "6" } })).toMatchObject({
      best: [4, 6],
    });
  });

  it("sends thresholds instead of goalposts once they make sense", () => {
    const thresholds = [
      { value: "70", score: "0" },
      { value: "82,5", score: "60" },
      { value: "95", score: "100" },
    ];
    const values = { ...valuesOf(undefined), scaleBy: "thresholds" as const, thresholds };
    expect(inputOf(values, "x")).toMatchObject({
      thresholds: [
        [70, 0],
        [82.5, 60],
        [95, 100],
      ],
    });
    expect(inputOf(values, "x")).not.toHaveProperty("goalposts");
    expect(scaleOf({ ...values, kind: "cost" })).toBeUndefined();
    expect(scaleOf({ ...values, thresholds: thresholds.slice(0, 1) })).toBeUndefined();
    expect(scaleOf({ ...values, thresholds: [...thresholds].reverse() })).toBeUndefined();
    expect(scaleOf({ ...values, thresholds: [...thresholds, { value: "99", score: "101" }] })).toBeUndefined();
    expect(cornersOf(scaleOf(values) ?? { kind: "benefit", goalposts: { low: 0, high: 1 } })[1]).toEqual([82.5, 60]);
  });

  it("brings a stored rule for gaps and small samples back as it was", () => {
    const values = valuesOf(undefined);
    expect(inputOf(values, "x")).toMatchObject({ missing: { rule: "exclude" } });
    expect(inputOf(values, "x")).not.toHaveProperty("shrinkage");
    const given = {
      ...values,
      missing: { rule: "score" as const, score: "25" },
      shrinkage: { towards: "fixed" as const, priorSample: "12", mean: "80" },
    };
    expect(inputOf(given, "x")).toMatchObject({ missing: { rule: "score", score: 25 }, shrinkage: { priorSample: 12, towards: 80 } });
  });

  it("makes a key out of a name", () => {
    expect(keyFrom("First reply in chat")).toBe("firstReplyInChat");
    expect(keyFrom("24h answers")).toBe("hAnswers");
    expect(keyFrom("满意率")).toBe("");
  });
});

describe("what can be measured", () => {
  it("offers a question's own measure first", () => {
    const source = { type: "survey", surveyId: "srv_1", question: "q" } as const;
    expect(offerOf(source, { type: "nps", key: "q", label: "", required: false })?.kinds[0]).toBe("nps");
    expect(offerOf(source, { type: "rating", key: "q", label: "", required: false, points: 5 })?.kinds).toEqual([
      "mean",
      "topBox",
      "count",
      "csat",
      "nps",
    ]);
    expect(offerOf(source, { type: "ces", key: "q", label: "", required: false })?.kinds).not.toContain("nps");
  });

  it("tells how a factor is expressed", () => {
    expect(expressionOf({ kind: "median-duration", per: 1 / 3600 })).toBe("hours");
    expect(expressionOf({ kind: "csat", per: 100 })).toBe("percent");
    expect(expressionOf({ kind: "csat", per: 7 })).toBeUndefined();
  });

  it("draws the score of each kind through its corners", () => {
    const goalposts = { low: 10, high: 20 };
    expect(cornersOf({ kind: "cost", goalposts })).toEqual([
      [10, 100],
      [20, 0],
    ]);
    expect(cornersOf({ kind: "interval", goalposts, best: [12, 15] })).toEqual([
      [10, 0],
      [12, 100],
      [15, 100],
      [20, 0],
    ]);
  });
});
