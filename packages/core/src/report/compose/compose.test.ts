import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOf, GRAINS, type Period, parse } from "../../period/index.js";
import type { Metrics } from "../../rollup/index.js";
import { fromDuration, fromRating, mergeAll, type Statistic } from "../../statistics/index.js";
import type { Question } from "../../survey/index.js";
import { compose, type Facts, type Frame, type Slice, trendPeriods } from "./index.js";

const period = (label: string): Period => {
  const found = parse(label);
  if (!found) throw new Error(label);
  return found;
};

const ratings = (...values: number[]): Statistic => mergeAll(values.map(fromRating));
const durations = (...hours: number[]): Statistic => mergeAll(hours.map((hour) => fromDuration(hour * 3600)));
const choices = (counts: Record<string, number>): Statistic => {
  const bins = Object.fromEntries(Object.entries(counts).map(([option, count]) => [`o:${option}`, count]));
  return { n: Object.values(counts).reduce((sum, count) => sum + count, 0), sum: 0, sumSq: 0, bins };
};
const count = (n: number): Statistic => ({ n, sum: 0, sumSq: 0, bins: {} });
const metrics = (entries: Record<string, Statistic>): Metrics => new Map(Object.entries(entries));

const stars: Question = { type: "rating", key: "stars", label: { en: "Stars", "zh-CN": "星级" }, required: false, points: 5 };
const recommend: Question = { type: "nps", key: "recommend", label: "Recommend?", required: false };
const rows: Question = { type: "matrix", key: "rate", label: "Rate", required: false, points: 5, rows: [{ key: "speed", label: "Speed" }] };

const nothing: Slice = { surveys: new Map(), complaints: null };
const slice = (survey: Record<string, Statistic>, complaints: Record<string, Statistic> | null = null): Slice => ({
  surveys: new Map([["srv_1", metrics(survey)]]),
  complaints: complaints && metrics(complaints),
});

function facts(given: Partial<Facts> = {}, questions: Question[] = [stars]): Facts {
  return {
    period: period("2026-Q3"),
    surveys: [{ id: "srv_1", name: "Reviews", questions }],
    current: nothing,
    previous: nothing,
    yearBefore: nothing,
    points: [],
    complaintsSoFar: null,
    scheme: null,
    scorecards: [],
    subjectNames: null,
    ...given,
  };
}

const frame: Frame = {
  title: "Quality",
  tenantName: "Jade Market",
  timeZone: "Asia/Shanghai",
  minimumSample: 5,
  sections: null,
  revision: 1,
  reason: null,
  generatedAt: "2026-10-02T00:00:00.000Z",
};

const figureOf = (given: Facts, key: string) => compose(given, frame, "en").summary.find((figure) => figure.key === key);

describe("key figures", () => {
  it("read satisfaction and promotion from star ratings where nothing else is asked, and say so", () => {
    const current = slice({ $responses: count(8), stars: ratings(5, 5, 5, 5, 4, 4, 3, 1) });
    const document = compose(facts({ current }), frame, "en");
    const values = Object.fromEntries(document.summary.map(({ key, value }) => [key, value]));
    expect(values).toEqual({ responses: 8, meanRating: 4, csat: 0.75, nps: 25 });
    expect(document.notes).toContainEqual({ code: "text", text: expect.stringContaining("star ratings") });
  });

  it("take the question itself where it is asked, and leave the stars out of it", () => {
    const current = slice({ $responses: count(5), stars: ratings(1, 1, 1, 1, 1), recommend: ratings(10, 10, 9, 7, 0) });
    const document = compose(facts({ current }, [stars, recommend]), frame, "en");
    expect(document.summary.find((figure) => figure.key === "nps")).toMatchObject({ value: 40, n: 5 });
    expect(document.surveys[0]?.questions.map(({ nps }) => nps?.value ?? null)).toEqual([null, 40]);
  });

  it("keep missing, suppressed and zero apart", () => {
    const empty = slice({});
    expect(figureOf(facts({ current: empty }), "responses")).toMatchObject({ status: "measured", value: 0 });
    expect(figureOf(facts({ current: empty }), "csat")).toMatchObject({ status: "missing", value: null, n: null });
    const four = slice({ $responses: count(4), stars: ratings(5, 5, 5, 5) });
    expect(figureOf(facts({ current: four }), "csat")).toMatchObject({ status: "suppressed", value: null, n: 4 });
    const five = slice({ $responses: count(5), stars: ratings(1, 1, 1, 1, 1) });
    expect(figureOf(facts({ current: five }), "csat")).toMatchObject({ status: "measured", value: 0, n: 5, low: 0 });
  });

  it("compare with a period only if something was recorded by then and may be told", () => {
    const current = slice({ $responses: count(5), stars: ratings(4, 4, 4, 4, 4) });
    const previous = slice({ $responses: count(3), stars: ratings(1, 1, 1) });
    const told = facts({ current, previous });
    expect(figureOf(told, "responses")).toMatchObject({ previous: 3, previousYear: null });
    expect(figureOf(told, "meanRating")).toMatchObject({ value: 4, previous: null });
  });

  it("count complaints of any number, and call late only what had a deadline", () => {
    const recorded = {
      received: count(4),
      resolved: count(3),
      category: choices({ Refund: 3, uncategorised: 1 }),
      lateCategory: choices({ Refund: 1 }),
      resolutionDeadline: choices({ met: 1, late: 1 }),
      resolution: durations(10, 20, 30),
      overdue: count(1),
    };
    const before = metrics({ received: count(10), resolved: count(7) });
    const given = facts({ current: slice({}, recorded), complaintsSoFar: before });
    const document = compose(given, frame, "en");
    expect(document.complaints).toEqual({
      received: 4,
      resolved: 3,
      open: 3,
      withDeadline: 2,
      late: 1,
      byCategory: [
        { label: "Refund", received: 3, late: 1 },
        { label: "Not categorised", received: 1, late: 0 },
      ],
      firstResponse: null,
      resolution: { n: 3, medianSeconds: expect.closeTo(72_000, -4), p90Seconds: expect.closeTo(108_000, -4) },
    });
    expect(figureOf(given, "onTimeResolution")).toMatchObject({ value: 0.5, n: 2 });
    expect(document.notes).toContainEqual({
      code: "text",
      text: expect.stringContaining("1 complaint of this period is past its deadline"),
    });
  });

  it("measure no lateness where complaints came without a deadline", () => {
    const current = slice({}, { received: count(2) });
    const previous = slice({}, { received: count(2), resolutionDeadline: choices({ met: 2 }) });
    const late = figureOf(facts({ current, previous, complaintsSoFar: metrics({ received: count(4) }) }), "complaintsLate");
    expect(late).toMatchObject({ status: "missing", value: null, previous: 0 });
  });
});

describe("a document", () => {
  it("withholds the distribution of a question that too few answered, and counts it in a note", () => {
    const current = slice({ $responses: count(9), stars: ratings(5, 5, 1), "rate.speed": ratings(5, 5, 5, 5, 1, 1) });
    const document = compose(facts({ current }, [stars, rows]), frame, "en");
    const [first, second] = document.surveys[0]?.questions ?? [];
    expect(first).toMatchObject({ n: 3, mean: { status: "suppressed" }, distribution: [] });
    expect(second).toMatchObject({
      key: "rate.speed",
      label: "Rate · Speed",
      kind: "matrix",
      n: 6,
      csat: { value: expect.closeTo(4 / 6, 12) },
    });
    expect(document.notes).toContainEqual({ code: "text", text: "1 question is suppressed: fewer than 5 answers." });
  });

  it("says the same figures in each language", () => {
    const given = facts({ current: slice({ $responses: count(6), stars: ratings(5, 4, 4, 3, 2, 1) }) });
    const [en, zh] = [compose(given, frame, "en"), compose(given, frame, "zh-CN")];
    expect(zh.summary).toEqual(en.summary);
    expect([en, zh].map((document) => document.surveys[0]?.questions[0]?.label)).toEqual(["Stars", "星级"]);
  });

  it("equals itself to the last byte", () => {
    const given = facts({ current: slice({ $responses: count(6), stars: ratings(5, 4, 4, 3, 2, 1) }) });
    expect(JSON.stringify(compose(given, frame, "en"))).toBe(JSON.stringify(compose(given, frame, "en")));
  });

  it("tells that the period is not over, by the tenant's calendar", () => {
    const early = { ...frame, generatedAt: "2026-09-30T15:59:00.000Z" };
    expect(compose(facts(), early, "en").notes).toContainEqual({ code: "partialPeriod", through: "2026-09-30" });
    const over = { ...frame, generatedAt: "2026-09-30T16:00:00.000Z" };
    expect(compose(facts(), over, "en").notes.map((note) => note.code)).not.toContain("partialPeriod");
  });
});

describe("the trend", () => {
  it("covers every day of its period once, so that its counts add up", () => {
    const longer = GRAINS.filter((grain) => grain !== "day");
    fc.assert(
      fc.property(
        fc.integer({ min: 2015, max: 2040 }),
        fc.constantFrom(...longer),
        fc.integer({ min: 1, max: 52 }),
        (year, grain, index) => {
          const two = (number: number) => String(number).padStart(2, "0");
          const labels = {
            week: `${year}-W${two(index)}`,
            month: `${year}-${two((index % 12) + 1)}`,
            quarter: `${year}-Q${(index % 4) + 1}`,
            year: `${year}`,
          };
          const whole = period(labels[grain]);
          expect(trendPeriods(whole).flatMap(daysOf)).toEqual(daysOf(whole));
        },
      ),
    );
  });

  it("shows the days of a week, the weeks of a quarter, the months of a year, and a fortnight up to a day", () => {
    const labels = (label: string) => trendPeriods(period(label)).map((part) => part.label);
    expect(labels("2026-W47")).toHaveLength(7);
    expect(labels("2026-Q3").slice(0, 2)).toEqual(["2026-W27", "2026-W28"]);
    expect(labels("2026")).toHaveLength(12);
    expect([labels("2026-11-21")[0], labels("2026-11-21").at(-1)]).toEqual(["2026-11-08", "2026-11-21"]);
  });
});
