import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromDuration, fromRating, fromRatio, fromValue, mergeAll, type Statistic } from "../statistics/index.js";
import { estimateFrom, sourcesOf } from "./evidence.js";
import type { FrozenIndicator, Source } from "./schema.js";

const surveyId = "srv_00000000000000000000000000";
type Read = Pick<FrozenIndicator, "source" | "measure" | "scale">;
type Filed = Record<string, Record<string, Statistic>>;

const survey = (fields: Record<string, unknown> = {}): Source => ({ type: "survey", surveyId, question: "q", ...fields });
const complaints = (figure: string, denominator?: string) =>
  ({ type: "complaints", figure, ...(denominator ? { denominator } : {}) }) as Source;
const estimate = (indicator: Read, subject: Filed, tenant: Filed = {}) => {
  const lookUp = (filed: Filed) => (source: string) => filed[source] && new Map(Object.entries(filed[source]));
  return estimateFrom(indicator, { subject: lookUp(subject), tenant: lookUp(tenant) });
};

const stars = (...ratings: number[]): Statistic => mergeAll(ratings.map(fromRating));
const count = (n: number): Statistic => ({ n, sum: 0, sumSq: 0, bins: {} });
const choices = (bins: Record<string, number>): Statistic => ({ ...count(Object.values(bins).reduce((a, b) => a + b, 0)), bins });
const FIVE = { low: 1, high: 5 };
const PERCENT = { kind: "rate", per: 100 } as const;

describe("survey evidence", () => {
  it("is read under the question's key, or the key of its row", () => {
    const filed = { [surveyId]: { q: stars(5), "q.speed": stars(2) } };
    expect(estimate({ source: survey(), measure: { kind: "mean" }, scale: FIVE }, filed)?.value).toBe(5);
    expect(estimate({ source: survey({ row: "speed" }), measure: { kind: "mean" }, scale: FIVE }, filed)?.value).toBe(2);
    expect(estimate({ source: survey({ row: "none" }), measure: { kind: "mean" }, scale: FIVE }, filed)).toBeUndefined();
  });

  it("gives NPS of stars as five promoters, four passives, the rest detractors", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }), (ratings) => {
        const filed = { [surveyId]: { q: stars(...ratings) } };
        const promoters = ratings.filter((rating) => rating === 5).length;
        const detractors = ratings.filter((rating) => rating <= 3).length;
        const nps = estimate({ source: survey(), measure: { kind: "nps", per: 100 }, scale: FIVE }, filed);
        expect(nps?.value).toBeCloseTo((100 * (promoters - detractors)) / ratings.length, 9);
        expect(nps?.n).toBe(ratings.length);
      }),
    );
  });

  it("gives CSAT as the share of the two top points, whatever the scale", () => {
    const filed = { [surveyId]: { q: stars(10, 9, 8, 1) } };
    const csat = estimate({ source: survey(), measure: { kind: "csat", per: 100 }, scale: { low: 1, high: 10 } }, filed);
    expect(csat).toMatchObject({ value: 50, n: 4 });
    const five = { [surveyId]: { q: stars(5, 4, 3) } };
    expect(estimate({ source: survey(), measure: { kind: "csat", per: 3 }, scale: FIVE }, five)?.value).toBeCloseTo(2, 12);
  });

  it("gives the share of answers that name an option; an option nobody chose is a measured zero", () => {
    const filed = { [surveyId]: { q: { n: 4, sum: 0, sumSq: 0, bins: { "o:fast": 3, "o:kind": 2 } } } };
    expect(estimate({ source: survey({ option: "fast" }), measure: PERCENT, scale: null }, filed)).toMatchObject({ value: 75, n: 4 });
    expect(estimate({ source: survey({ option: "cheap" }), measure: PERCENT, scale: null }, filed)).toMatchObject({ value: 0, n: 4 });
  });
});

describe("complaint evidence", () => {
  const of = (figure: string, measure: Read["measure"], subject: Record<string, Statistic>, tenant: Record<string, Statistic> = {}) =>
    estimate({ source: complaints(figure), measure, scale: null }, { complaints: subject }, { complaints: tenant });

  it("counts what is open past its deadline as late", () => {
    const kept = { resolutionDeadline: choices({ "o:met": 6, "o:late": 2 }), overdue: count(2) };
    expect(of("onTimeResolution", PERCENT, kept)).toMatchObject({ value: 60, n: 10 });
    expect(of("onTimeResolution", PERCENT, { overdue: count(2) })).toMatchObject({ value: 0, n: 2 });
    expect(of("onTimeFirstResponse", PERCENT, { firstResponseDeadline: choices({ "o:met": 1 }) })).toMatchObject({ value: 100, n: 1 });
    expect(of("onTimeResolution", PERCENT, {})?.value).toBeNull();
  });

  it("takes durations from the clock that the figure names", () => {
    const metrics = { resolution: fromDuration(7200), firstResponse: fromDuration(60) };
    const hours = (figure: string, kind: "median-duration" | "p90-duration") => of(figure, { kind, per: 1 / 60 }, metrics)?.value ?? 0;
    expect(Math.abs(hours("medianResolution", "median-duration") - 120)).toBeLessThan(3);
    expect(Math.abs(hours("p90FirstResponse", "p90-duration") - 1)).toBeLessThan(0.03);
  });

  it("counts zero where the tenant counted, and nothing where nobody did", () => {
    const tenant = { received: count(40) };
    expect(of("count", { kind: "count" }, {}, tenant)).toMatchObject({ value: 0, n: 40, standardError: null });
    expect(of("count", { kind: "count" }, { received: count(3) }, tenant)).toMatchObject({ value: 3, n: 40 });
    expect(of("count", { kind: "count" }, {})).toBeUndefined();
  });

  it("divides by the sum of the observed metric; orders without complaints are a rate of zero", () => {
    const indicator: Read = { source: complaints("perThousand", "orders"), measure: { kind: "rate", per: 1000 }, scale: null };
    const observations = { orders: mergeAll([fromValue(200), fromValue(300)]) };
    expect(sourcesOf(indicator)).toEqual(["complaints", "observations"]);
    expect(estimate(indicator, { complaints: { received: count(2) }, observations })).toMatchObject({ value: 4, n: 500 });
    expect(estimate(indicator, { observations })).toMatchObject({ value: 0, n: 500 });
    expect(estimate(indicator, { complaints: { received: count(2) } })).toBeUndefined();
  });
});

describe("observed evidence", () => {
  it("merges ratios by their denominators", () => {
    const filed = { observations: { onTime: mergeAll([fromRatio(90, 100), fromRatio(1, 300)]) } };
    const rate = estimate({ source: { type: "observation", metric: "onTime" }, measure: PERCENT, scale: null }, filed);
    expect(rate).toMatchObject({ value: 22.75, n: 400 });
  });
});
