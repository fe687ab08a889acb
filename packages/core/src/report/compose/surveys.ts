import { type Locale, textIn } from "../../locale/index.js";
import type { DistributionBucket, Measure, QuestionResult, SurveyResult } from "../../report-document/index.js";
import { RESPONSES } from "../../response/evidence.js";
import { doubled } from "../../results/index.js";
import type { Metrics } from "../../rollup/index.js";
import { EMPTY, measure, type Statistic } from "../../statistics/index.js";
import { type Question, scaleOf } from "../../survey/index.js";
import type { Facts } from "./facts.js";
import { countOf, isNpsFromStars } from "./figures.js";
import { measureOf } from "./measures.js";

type Reader = {
  locale: Locale;
  minimum: number;
  /** Whether star ratings stand in for the question whether somebody would recommend. */
  npsFromStars: boolean;
};

/** The results of each survey, question by question. Answers below the minimum sample show their number alone. */
export function surveyResults({ surveys, current }: Facts, given: Omit<Reader, "npsFromStars">): SurveyResult[] {
  const reader = { ...given, npsFromStars: isNpsFromStars(surveys) };
  return surveys.map(({ id, name, questions }) => {
    const metrics: Metrics = current.surveys.get(id) ?? new Map();
    return { name, n: countOf(metrics, RESPONSES), questions: questions.flatMap((question) => questionResults(question, metrics, reader)) };
  });
}

function questionResults(question: Question, metrics: Metrics, reader: Reader): QuestionResult[] {
  const label = textIn(question.label, reader.locale);
  if (question.type !== "matrix") return [resultOf(question, { key: question.key, label }, metrics.get(question.key) ?? EMPTY, reader)];
  return question.rows.map((row) => {
    const key = `${question.key}.${row.key}`;
    return resultOf(question, { key, label: `${label} · ${textIn(row.label, reader.locale)}` }, metrics.get(key) ?? EMPTY, reader);
  });
}

function resultOf(question: Question, name: { key: string; label: string }, statistic: Statistic, reader: Reader): QuestionResult {
  const withheld = statistic.n < reader.minimum;
  return {
    ...name,
    kind: question.type,
    n: statistic.n,
    ...measuresOf(question, statistic, reader),
    distribution: withheld ? [] : distributionOf(question, statistic, reader.locale),
  };
}

type Measures = Pick<QuestionResult, "mean" | "csat" | "nps">;

function measuresOf(question: Question, statistic: Statistic, { minimum, npsFromStars }: Reader): Measures {
  const mean = (): Measure => measureOf(measure("mean", statistic), minimum);
  const net = (scale: Statistic): Measure => measureOf(measure("nps", scale), minimum, 100);
  if (question.type === "nps") return { mean: null, csat: null, nps: net(statistic) };
  if (question.type === "number") return { mean: mean(), csat: null, nps: null };
  const scale = scaleOf(question);
  if (!scale) return { mean: null, csat: null, nps: null };
  const csat = measureOf(measure("topBox", statistic, { from: scale[1] - 1 }), minimum);
  const stars = npsFromStars && scale[1] === 5 && question.type !== "matrix";
  return { mean: mean(), csat, nps: stars ? net(doubled(statistic)) : null };
}

/** Rows of a matrix are compared by their means; a chart for each would bury the report. */
function distributionOf(question: Question, { n, bins }: Statistic, locale: Locale): DistributionBucket[] {
  const bucket = (label: string, count: number) => ({ label, count, share: n > 0 ? Math.min(1, count / n) : 0 });
  const scale = scaleOf(question);
  if (scale && question.type !== "matrix") {
    const points = Array.from({ length: scale[1] - scale[0] + 1 }, (_, step) => String(scale[0] + step));
    return points.map((point) => bucket(point, bins[point] ?? 0));
  }
  if (!("options" in question)) return [];
  return question.options.map(({ key, label }) => bucket(textIn(label, locale), bins[`o:${key}`] ?? 0));
}
