import { z } from "zod";
import { isPeriodLabel } from "./period-label.js";

export { type PeriodParts, parsePeriodLabel } from "./period-label.js";

/**
 * A quality report as pure data: what was measured, never how it is shown. It is stored as JSON and rendered
 * later, any number of times, as mail, page or file; so it holds plain numbers and ISO dates, no formatted text.
 *
 * Units: `percent` is a share in [0, 1], `points` is an NPS in [-100, 100], `seconds` is a duration.
 * Dates are local dates of `timeZone`; instants are UTC. An absent value is null, and `status` says why.
 */

const localDate = z.iso.date();
const instant = z.iso.datetime();
const webUrl = z.url({ protocol: /^https?$/ });
const finite = z.number().nullable();
const count = z.number().int().nonnegative();

/** Why a value is there or not: measured (zero included), withheld for its small sample, or never observed. */
export const DataStatus = z.enum(["measured", "suppressed", "missing"]);
export type DataStatus = z.infer<typeof DataStatus>;

export const Unit = z.enum(["percent", "points", "score", "count", "seconds", "rating"]);
export type Unit = z.infer<typeof Unit>;

export const Grain = z.enum(["day", "week", "month", "quarter", "year"]);
export type Grain = z.infer<typeof Grain>;

export const ReportLocale = z.enum(["en", "zh-CN", "zh-TW"]);
export type ReportLocale = z.infer<typeof ReportLocale>;

/** `2026-11-21`, `2026-W47`, `2026-11`, `2026-Q3` or `2026`. */
export const PeriodLabel = z.string().refine(isPeriodLabel, "not a period label");

const measureShape = {
  status: DataStatus,
  value: finite,
  /** Sample behind the value; null where a sample has no meaning. */
  n: count.nullable(),
  /** 95 % interval in the unit of the value; null where none is defined. */
  low: finite,
  high: finite,
};

type MeasureFields = { status: DataStatus; value: number | null; low: number | null; high: number | null };

const valueMatchesStatus = (measure: MeasureFields) =>
  (measure.status === "measured") === (measure.value !== null) && (measure.low === null) === (measure.high === null);
const statusMessage = { error: "a value exists exactly when it is measured, and an interval has two ends" };

/** One value with its sample and interval. */
export const Measure = z.object(measureShape).refine(valueMatchesStatus, statusMessage);
export type Measure = z.infer<typeof Measure>;

/** Keys that renderers can name in every language; any other key needs a `label`. */
export const FigureKey = z.enum([
  "responses",
  "meanRating",
  "csat",
  "nps",
  "ces",
  "complaints",
  "complaintsLate",
  "onTimeResolution",
  "medianFirstResponse",
  "medianResolution",
]);
export type FigureKey = z.infer<typeof FigureKey>;

export const KeyFigure = z
  .object({
    ...measureShape,
    key: z.string().min(1),
    /** The tenant's own name for a figure outside `FigureKey`; null otherwise. */
    label: z.string().nullable(),
    unit: Unit,
    better: z.enum(["up", "down"]).nullable(),
    /** The same figure one period and one year earlier. */
    previous: finite,
    previousYear: finite,
    target: finite,
  })
  .refine(valueMatchesStatus, statusMessage)
  .refine(sharesWithinOne, { error: "a percent is a share between 0 and 1" });
export type KeyFigure = z.infer<typeof KeyFigure>;

export const DistributionBucket = z.object({ label: z.string(), count, share: z.number().min(0).max(1) });
export type DistributionBucket = z.infer<typeof DistributionBucket>;

/** A question's results; a measure that does not apply to its kind is null. `csat` is a share, `nps` in points. */
export const QuestionResult = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.enum(["nps", "csat", "ces", "rating", "matrix", "single", "multiple", "number", "text"]),
  n: count,
  mean: Measure.nullable(),
  csat: Measure.nullable(),
  nps: Measure.nullable(),
  distribution: z.array(DistributionBucket),
});
export type QuestionResult = z.infer<typeof QuestionResult>;

export const SurveyResult = z.object({ name: z.string(), n: count, questions: z.array(QuestionResult) });
export type SurveyResult = z.infer<typeof SurveyResult>;

/** `date` is the first local date of the point's period, `label` names that period. */
export const TrendPoint = z.object({ ...measureShape, date: localDate, label: PeriodLabel }).refine(valueMatchesStatus, statusMessage);
export type TrendPoint = z.infer<typeof TrendPoint>;

export const TrendSeries = z.object({
  key: z.string().min(1),
  label: z.string().nullable(),
  unit: Unit,
  target: finite,
  points: z.array(TrendPoint),
});
export type TrendSeries = z.infer<typeof TrendSeries>;

/** Clock results over the `n` complaints whose clock stopped in the period; both quantiles null when n is 0. */
export const DurationSummary = z
  .object({ n: count, medianSeconds: z.number().nonnegative().nullable(), p90Seconds: z.number().nonnegative().nullable() })
  .refine((summary) => summary.n > 0 || (summary.medianSeconds === null && summary.p90Seconds === null), {
    error: "quantiles need observations",
  });
export type DurationSummary = z.infer<typeof DurationSummary>;

/** `late` counts among `withDeadline` alone: a complaint nobody promised a time for is never late. */
export const ComplaintSummary = z
  .object({
    received: count,
    resolved: count,
    open: count,
    withDeadline: count,
    late: count,
    byCategory: z.array(z.object({ label: z.string(), received: count, late: count })),
    firstResponse: DurationSummary.nullable(),
    resolution: DurationSummary.nullable(),
  })
  .refine((summary) => summary.late <= summary.withDeadline, { error: "only a complaint with a deadline can be late" });
export type ComplaintSummary = z.infer<typeof ComplaintSummary>;

/** A subject's computed result, 0 to 100; `contribution`s of the children add up to the score. */
export const ScorecardSummary = z
  .object({
    subjectId: z.string(),
    subjectName: z.string(),
    status: z.enum(["scored", "suppressed", "missing"]),
    score: finite,
    low: finite,
    high: finite,
    grade: z.string().nullable(),
    rank: z.number().int().positive().nullable(),
    n: count,
    previousScore: finite,
    contributions: z.array(z.object({ label: z.string(), contribution: z.number(), score: finite })),
  })
  .refine((card) => (card.status === "scored") === (card.score !== null), {
    error: "a score exists exactly when the subject is scored",
  });
export type ScorecardSummary = z.infer<typeof ScorecardSummary>;

/** What a reader must know before trusting a figure. `minimum` and `records` are numbers of records. */
export const ReportNote = z.discriminatedUnion("code", [
  z.object({ code: z.literal("suppressed"), subjects: count, minimum: count }),
  z.object({ code: z.literal("lateData"), records: count, since: instant }),
  z.object({ code: z.literal("partialPeriod"), through: localDate }),
  z.object({ code: z.literal("quarantined"), records: count }),
  z.object({ code: z.literal("text"), text: z.string() }),
]);
export type ReportNote = z.infer<typeof ReportNote>;

/** Parts that a report may be cut down to; notes are always there. */
export const ReportSection = z.enum(["figures", "trend", "surveys", "complaints", "scorecards"]);
export type ReportSection = z.infer<typeof ReportSection>;

export const ReportDocument = z.object({
  version: z.literal(1),
  title: z.string().min(1),
  tenantName: z.string().min(1),
  locale: ReportLocale,
  timeZone: z.string().refine(isTimeZone, "not an IANA time zone"),
  /** `from` and `to` are inclusive local dates. */
  period: z.object({ label: PeriodLabel, grain: Grain, from: localDate, to: localDate }),
  generatedAt: instant,
  /** The parts to show; all of them when absent. A part left out says nothing about its figures. */
  sections: z.array(ReportSection).optional(),
  summary: z.array(KeyFigure),
  surveys: z.array(SurveyResult),
  trend: z.array(TrendSeries),
  /** Null when the tenant records no complaints at all; a period without any is `received: 0`. */
  complaints: ComplaintSummary.nullable(),
  scorecards: z.array(ScorecardSummary),
  scheme: z.object({ name: z.string(), version: z.number().int().positive() }).nullable(),
  notes: z.array(ReportNote),
  links: z.object({ web: webUrl.nullable(), unsubscribe: webUrl.nullable(), manage: webUrl.nullable() }),
});
export type ReportDocument = z.infer<typeof ReportDocument>;

function sharesWithinOne(figure: { unit: Unit; value: number | null }): boolean {
  return figure.unit !== "percent" || figure.value === null || (figure.value >= 0 && figure.value <= 1);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
