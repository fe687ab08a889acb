import { z } from "zod";
import { nowInstant } from "../context/index.js";
import * as Id from "../id/index.js";
import { containing, localDate, type Period, parse, periodSchema, shift } from "../period/index.js";
import { RESPONSES } from "../response/index.js";
import { ALL, type Metrics, read, series } from "../rollup/index.js";
import { EMPTY, type Estimate, measure, mergeAll, nps, type Statistic } from "../statistics/index.js";
import * as Survey from "../survey/index.js";
import * as Tenant from "../tenant/index.js";

const estimateSchema = z
  .object({
    value: z.number().nullable(),
    n: z.int(),
    standardError: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    confidence: z.number(),
    method: z.string(),
  })
  .meta({ id: "Estimate", description: "A figure with its uncertainty; null where the evidence does not reach." });

const questionResultSchema = z.object({
  key: z.string(),
  row: z.string().optional(),
  type: z.string(),
  n: z.int(),
  mean: estimateSchema.optional(),
  csat: estimateSchema.optional().describe("Share of the top two points, in percent."),
  nps: estimateSchema.optional().describe("From -100 to 100."),
  promoters: z.int().optional(),
  passives: z.int().optional(),
  detractors: z.int().optional(),
  distribution: z.array(z.object({ key: z.string(), count: z.int(), share: z.number() })),
});
export type QuestionResult = z.infer<typeof questionResultSchema>;

export const resultsSchema = z
  .object({
    surveyId: z.string(),
    subjectId: z.string().nullable(),
    period: z.object({ label: z.string(), from: z.string(), to: z.string() }),
    responses: z.int(),
    suppressed: z.boolean().describe("Fewer answers than the tenant's minimum sample: only counts are told."),
    questions: z.array(questionResultSchema),
    trend: z.array(
      z.object({
        period: z.string(),
        responses: z.int(),
        questions: z.array(
          z.object({ key: z.string(), n: z.int(), value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() }),
        ),
      }),
    ),
  })
  .meta({ id: "SurveyResults" });
export type Results = z.infer<typeof resultsSchema>;

export const resultsQuerySchema = z.object({
  period: periodSchema.optional().meta({ description: "2026-11, 2026-Q4, 2026-W47, 2026, 2026-11-21; instead of from and to" }),
  from: z.iso.date().optional().meta({ description: "First local day" }),
  to: z.iso.date().optional().meta({ description: "Last local day" }),
  subjectId: Id.schema("subject").optional(),
  grain: z.enum(["day", "month"]).optional().meta({ description: "Of the trend; day for up to 62 days" }),
});

type Span = { label: string; from: string; to: string };

function spanOf(query: z.infer<typeof resultsQuerySchema>, today: string): Span {
  const period: Period | undefined = query.period ? parse(query.period) : undefined;
  if (period) return period;
  const to = query.to ?? today;
  const from = query.from ?? shift(containing(to, "month"), -11).from;
  return { label: `${from}/${to}`, from, to };
}

const dayCount = ({ from, to }: Span): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;

/** A survey's results over a span, from rollups alone: their cost grows with days and questions, never with responses. */
export async function ofSurvey(surveyId: string, query: z.infer<typeof resultsQuerySchema>): Promise<Results> {
  const { timeZone, minimumSample } = await Tenant.settings();
  const survey = await Survey.fromId(surveyId);
  const definition = survey.publishedVersion
    ? (await Survey.publishedVersion(surveyId, survey.publishedVersion)).definition
    : survey.definition;
  const span = spanOf(query, localDate(nowInstant(), timeZone));
  const subject = query.subjectId ?? ALL;
  const grain = query.grain ?? (dayCount(span) > 62 ? "month" : "day");
  const [metrics, parts] = await Promise.all([read(subject, surveyId, span), series(subject, surveyId, span, grain)]);
  const responses = countOf(metrics, RESPONSES);
  const suppressed = responses > 0 && responses < minimumSample;
  const questions = suppressed ? [] : questionsOf(definition, metrics);
  const trend = suppressed
    ? []
    : parts.map((part) => ({
        period: part.period,
        responses: countOf(part.metrics, RESPONSES),
        questions: trendOf(definition, part.metrics, minimumSample),
      }));
  return {
    surveyId,
    subjectId: query.subjectId ?? null,
    period: { label: span.label, from: span.from, to: span.to },
    responses,
    suppressed,
    questions,
    trend,
  };
}

const countOf = (metrics: Metrics, metric: string): number => metrics.get(metric)?.n ?? 0;

/** Every question (and row of a matrix) with the measures that suit it. */
export function questionsOf(definition: Survey.Definition, metrics: Metrics): QuestionResult[] {
  return definition.questions.flatMap((question) => {
    if (question.type === "matrix")
      return question.rows.map((row) => ({ ...resultOf(question, metrics.get(`${question.key}.${row.key}`) ?? EMPTY), row: row.key }));
    return [resultOf(question, metrics.get(question.key) ?? EMPTY)];
  });
}

function resultOf(question: Survey.Question, statistic: Statistic): QuestionResult {
  const base = { key: question.key, type: question.type, n: statistic.n, distribution: distributionOf(question, statistic) };
  const scale = Survey.scaleOf(question);
  if (!scale) return question.type === "number" ? { ...base, mean: measure("mean", statistic) } : base;
  const rated = { ...base, mean: measure("mean", statistic) };
  if (question.type === "nps") return { ...rated, ...promotion(statistic) };
  const csat = measure("topBox", statistic, { from: scale[1] - 1, per: 100 });
  // Five points read as stars: 5 promotes, 4 is passive, 1 to 3 detract.
  return scale[1] === 5 ? { ...rated, csat, ...promotion(doubled(statistic)) } : { ...rated, csat };
}

function promotion(statistic: Statistic): Pick<QuestionResult, "nps" | "promoters" | "passives" | "detractors"> {
  const score = nps(statistic, 0.95);
  const times100 = (value: number | null) => (value === null ? null : value * 100);
  const { estimate } = score;
  const nps100: Estimate = {
    ...estimate,
    value: times100(estimate.value),
    standardError: times100(estimate.standardError),
    low: times100(estimate.low),
    high: times100(estimate.high),
  };
  const { promoters, detractors } = score;
  return { nps: nps100, promoters, detractors, passives: statistic.n - promoters - detractors };
}

/** A five-point rating on the scale from 0 to 10, where the net promoter score is at home. */
export function doubled(statistic: Statistic): Statistic {
  return {
    n: statistic.n,
    sum: statistic.sum * 2,
    sumSq: statistic.sumSq * 4,
    bins: Object.fromEntries(Object.entries(statistic.bins).map(([value, count]) => [String(Number(value) * 2), count])),
  };
}

function distributionOf(question: Survey.Question, { n, bins }: Statistic): QuestionResult["distribution"] {
  const share = (count: number) => (n > 0 ? count / n : 0);
  const scale = Survey.scaleOf(question);
  if (scale) {
    const points = Array.from({ length: scale[1] - scale[0] + 1 }, (_, i) => String(scale[0] + i));
    return points.map((key) => ({ key, count: bins[key] ?? 0, share: share(bins[key] ?? 0) }));
  }
  if (!("options" in question)) return [];
  return question.options.map(({ key }) => ({ key, count: bins[`o:${key}`] ?? 0, share: share(bins[`o:${key}`] ?? 0) }));
}

function trendOf(definition: Survey.Definition, metrics: Metrics, minimumSample: number): Results["trend"][number]["questions"] {
  return definition.questions.flatMap((question) => {
    const scale = Survey.scaleOf(question);
    if (!scale) return [];
    const statistics =
      question.type === "matrix"
        ? question.rows.map((row) => metrics.get(`${question.key}.${row.key}`) ?? EMPTY)
        : [metrics.get(question.key) ?? EMPTY];
    const merged = mergeAll(statistics);
    const estimate = question.type === "nps" ? (promotion(merged).nps ?? measure("mean", merged)) : measure("mean", merged);
    const told = merged.n >= minimumSample;
    return [
      {
        key: question.key,
        n: merged.n,
        value: told ? estimate.value : null,
        low: told ? estimate.low : null,
        high: told ? estimate.high : null,
      },
    ];
  });
}
