import {
  type KeyFigure,
  type Measure,
  ReportDocument,
  type ReportLocale,
  type ScorecardSummary,
  type SurveyResult,
  type TrendPoint,
  type TrendSeries,
} from "@touchstone/core/report-document";
import { type SampleWords, sampleWords } from "./sample-words.js";

/**
 * A rich report on invented data, the same numbers in each language. It holds every state a reader must tell
 * apart: measured values, a measured zero, suppressed values and missing ones.
 */
export function sampleDocument(locale: ReportLocale = "en"): ReportDocument {
  const words = sampleWords[locale];
  return ReportDocument.parse({
    ...emptyDocument(locale),
    summary: summary(words),
    surveys: surveys(words),
    trend: trend(),
    complaints: complaints(words),
    scorecards: scorecards(words),
    scheme: { name: words.scheme, version: 3 },
    notes: [
      { code: "suppressed", subjects: 1, minimum: 10 },
      { code: "lateData", records: 42, since: "2026-10-01T00:00:00Z" },
      { code: "text", text: words.note },
    ],
  } satisfies ReportDocument);
}

/** A report on a period in which nothing was recorded. */
export function emptyDocument(locale: ReportLocale = "en"): ReportDocument {
  const words = sampleWords[locale];
  return {
    version: 1,
    title: words.title,
    tenantName: words.tenant,
    locale,
    timeZone: "Asia/Shanghai",
    period: { label: "2026-Q3", grain: "quarter", from: "2026-07-01", to: "2026-09-30" },
    generatedAt: "2026-10-01T01:00:00Z",
    summary: [],
    surveys: [],
    trend: [],
    complaints: null,
    scorecards: [],
    scheme: null,
    notes: [],
    links: {
      web: "https://touchstone.example/r/sample",
      unsubscribe: "https://touchstone.example/u/sample?a=1&b=2",
      manage: "https://touchstone.example/m/sample",
    },
  };
}

/** A measured value for tests; give `low` and `high` together. */
export function measured(value: number, n: number | null, low: number | null = null, high: number | null = null): Measure {
  return { status: "measured", value, n, low, high };
}

export function suppressed(n: number): Measure {
  return { status: "suppressed", value: null, n, low: null, high: null };
}

export const missing: Measure = { status: "missing", value: null, n: null, low: null, high: null };

type FigureRest = Partial<Omit<KeyFigure, keyof Measure | "key" | "unit">>;

/** A key figure for tests, with nothing to compare it to unless given. */
export function figure(key: string, unit: KeyFigure["unit"], measure: Measure, rest: FigureRest = {}): KeyFigure {
  return { key, unit, ...measure, label: null, better: null, previous: null, previousYear: null, target: null, ...rest };
}

function summary(words: SampleWords): KeyFigure[] {
  const up = { better: "up" } as const;
  const down = { better: "down" } as const;
  return [
    figure("responses", "count", measured(1234, null), { previous: 1108, previousYear: 820 }),
    figure("csat", "percent", measured(0.824, 1234, 0.801, 0.846), {
      ...up,
      previous: 0.803,
      previousYear: 0.771,
      target: 0.9,
    }),
    figure("nps", "points", measured(31.4, 1202, 27.6, 35.1), { ...up, previous: 33.9, previousYear: 24.2, target: 30 }),
    figure("meanRating", "rating", measured(4.27, 1234, 4.21, 4.33), { ...up, previous: 4.27, previousYear: 4.11 }),
    figure("ces", "rating", suppressed(6), up),
    figure("complaints", "count", measured(1941, null), { ...down, previous: 2012 }),
    figure("complaintsLate", "count", measured(304, 1941), { ...down, previous: 268, previousYear: 391, target: 200 }),
    figure("onTimeResolution", "percent", measured(0.843, 1941, 0.827, 0.859), {
      ...up,
      previous: 0.867,
      target: 0.84,
    }),
    figure("medianFirstResponse", "seconds", measured(6_420, 1899), { ...down, previous: 7_980, target: 7_200 }),
    figure("medianResolution", "seconds", measured(297_000, 1710), { ...down, previous: 310_000 }),
    figure("parcelsOnTime", "percent", missing, { ...up, label: words.ownFigure }),
  ];
}

function surveys(words: SampleWords): SurveyResult[] {
  const { recommend, satisfied, rating, reason } = words.questions;
  const npsCounts = [14, 9, 12, 18, 25, 61, 88, 151, 219, 262, 343];
  const base = { mean: null, csat: null, nps: null };
  return [
    {
      name: words.survey,
      n: 1234,
      questions: [
        {
          ...base,
          key: "recommend",
          label: recommend,
          kind: "nps",
          n: 1202,
          nps: measured(31.4, 1202, 27.6, 35.1),
          distribution: distribution(npsCounts.map((count, step) => [String(step), count])),
        },
        {
          ...base,
          key: "satisfied",
          label: satisfied,
          kind: "csat",
          n: 1234,
          csat: measured(0.824, 1234, 0.801, 0.846),
          mean: measured(4.18, 1234, 4.12, 4.24),
          distribution: distribution([5, 4, 3, 2, 1].map((s, i) => [words.stars(s), [612, 405, 121, 58, 38][i] ?? 0])),
        },
        { ...base, key: "rating", label: rating, kind: "rating", n: 4, mean: suppressed(4), distribution: [] },
        {
          ...base,
          key: "reason",
          label: reason,
          kind: "multiple",
          n: 640,
          distribution: distribution(words.reasons.map((label, i) => [label, [281, 160, 104, 95, 0][i] ?? 0])),
        },
      ],
    },
    { name: words.emptySurvey, n: 0, questions: [] },
  ];
}

function distribution(counts: [string, number][]) {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return counts.map(([label, count]) => ({ label, count, share: count / all }));
}

function trend(): TrendSeries[] {
  const csat = [0.79, 0.801, 0.812, 0.806, null, 0.818, 0.822, 0.809, 0.815, 0.831, 0.826, 0.838, 0.842];
  const late = [31, 28, 27, 25, 22, 26, 24, 21, 19, 23, 20, 0, 18];
  const nps = [26.1, 27.4, 28.8, 30.2, null, 29.1, 33.5, 34.2, 31.9, 32.8, 30.7, 33.4, 31.4];
  const firstResponse = [9000, 8700, 8400, 8820, 7900, 7600, 7740, 7200, 6900, 7100, 6720, 6300, 6420];
  const series = (key: string, unit: TrendSeries["unit"], values: (number | null)[], margin: number, target: number | null) => ({
    key,
    unit,
    target,
    label: null,
    points: values.map((value, index) => weekPoint(value, index, margin)),
  });
  return [
    series("csat", "percent", csat, 0.018, 0.9),
    series("complaintsLate", "count", late, 0, null),
    series("nps", "points", nps, 4, 30),
    series("medianFirstResponse", "seconds", firstResponse, 0, 7200),
  ];
}

function weekPoint(value: number | null, index: number, margin: number): TrendPoint {
  const date = new Date(Date.UTC(2026, 5, 29 + index * 7)).toISOString().slice(0, 10);
  const point = { date, label: `2026-W${27 + index}` };
  if (value === null) return { ...point, ...(margin > 1 ? missing : suppressed(7)) };
  const interval = margin === 0 ? ([null, null] as const) : ([value - margin, value + margin] as const);
  return { ...point, ...measured(value, 90 + ((index * 17) % 31), ...interval) };
}

function complaints(words: SampleWords): ReportDocument["complaints"] {
  const received = [742, 498, 361, 190, 121, 29];
  const late = [148, 61, 58, 22, 15, 0];
  return {
    received: 1941,
    resolved: 1710,
    open: 231,
    withDeadline: 1941,
    late: 304,
    byCategory: words.categories.map((label, i) => ({ label, received: received[i] ?? 0, late: late[i] ?? 0 })),
    firstResponse: { n: 1899, medianSeconds: 6_420, p90Seconds: 27_900 },
    resolution: { n: 1710, medianSeconds: 297_000, p90Seconds: 700_000 },
  };
}

function scorecards(words: SampleWords): ScorecardSummary[] {
  const scores = [93.2, 90.8, 88.1, 84.6, 84.2, 79.9, 74.3, 66.7];
  return words.subjects.map((subjectName, index): ScorecardSummary => {
    const score = scores[index] ?? null;
    const status = score !== null ? "scored" : index === 8 ? "suppressed" : "missing";
    const margin = 1.6 + index * 0.45;
    return {
      subjectId: `sub_${String(index + 1).padStart(4, "0")}`,
      subjectName,
      status,
      score,
      low: score === null ? null : score - margin,
      high: score === null ? null : score + margin,
      grade: score === null ? null : (words.grades[score >= 90 ? 0 : score >= 80 ? 1 : score >= 70 ? 2 : 3] ?? null),
      rank: score === null ? null : index + 1,
      n: status === "scored" ? 420 - index * 41 : status === "suppressed" ? 3 : 0,
      previousScore: score === null || index === 6 ? null : score + ((index * 7) % 5) - 2.4,
      contributions: score === null ? [] : contributions(score, words.dimensions),
    };
  });
}

function contributions(score: number, dimensions: string[]) {
  const weights = [0.3, 0.3, 0.25, 0.15];
  return dimensions.map((label, i) => ({ label, contribution: score * (weights[i] ?? 0), score }));
}
