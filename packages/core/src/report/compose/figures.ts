import { METRICS } from "../../complaint/evidence.js";
import type { FigureKey, KeyFigure, Measure, Unit } from "../../report-document/index.js";
import { RESPONSES } from "../../response/evidence.js";
import { doubled } from "../../results/index.js";
import type { Metrics } from "../../rollup/index.js";
import { EMPTY, type Estimate, measure, mergeAll, proportion, type Statistic } from "../../statistics/index.js";
import type { Question } from "../../survey/index.js";
import type { Facts, Slice, SurveyContent } from "./facts.js";
import { counted, MISSING, measureOf } from "./measures.js";

export type Figure = { key: FigureKey; unit: Unit; better: "up" | "down" | null; of(slice: Slice): Measure };

const CONFIDENCE = 0.95;

/** The figures that this tenant's surveys and complaints give, in the order of the report. */
export function figuresOf(facts: Facts, minimum: number): Figure[] {
  return [...surveyFigures(facts.surveys, minimum), ...complaintFigures(facts)];
}

/** The figures with what they were one period and one year before. */
export function summaryOf(figures: Figure[], { current, previous, yearBefore }: Facts): KeyFigure[] {
  return figures.map(({ key, unit, better, of }) => ({
    key,
    label: null,
    unit,
    better,
    ...of(current),
    previous: of(previous).value,
    previousYear: of(yearBefore).value,
    target: null,
  }));
}

const isCsat = (question: Question): boolean => question.type === "csat";
const isFiveStars = (question: Question): boolean => question.type === "rating" && question.points === 5;
const isNps = (question: Question): boolean => question.type === "nps";
const isCes = (question: Question): boolean => question.type === "ces";

/**
 * Questions of one kind are taken together over all surveys, answer by answer. Where nobody is asked for
 * satisfaction or recommendation as such, five-star ratings stand in: 4 and 5 satisfied, 5 promotes, 1 to 3 detract.
 */
function surveyFigures(surveys: SurveyContent[], minimum: number): Figure[] {
  if (surveys.length === 0) return [];
  const asked = (kind: (question: Question) => boolean) => surveys.some(({ questions }) => questions.some(kind));
  const figure = (
    key: FigureKey,
    unit: Unit,
    kind: (question: Question) => boolean,
    estimate: (pooled: Statistic) => Estimate,
    per = 1,
  ): Figure => ({
    key,
    unit,
    better: "up",
    of: (slice) => measureOf(estimate(pooled(surveys, slice, kind)), minimum, per),
  });
  const stars = asked(isFiveStars) ? isFiveStars : isCsat;
  const satisfaction = asked(isCsat) ? isCsat : isFiveStars;
  const figures: Figure[] = [{ key: "responses", unit: "count", better: null, of: (slice) => responses(surveys, slice) }];
  if (asked(stars)) {
    figures.push(figure("meanRating", "rating", stars, (pool) => measure("mean", pool)));
    figures.push(figure("csat", "percent", satisfaction, (pool) => measure("csat", pool)));
  }
  if (asked(isNps)) figures.push(figure("nps", "points", isNps, (pool) => measure("nps", pool), 100));
  else if (asked(stars)) figures.push(figure("nps", "points", satisfaction, (pool) => measure("nps", doubled(pool)), 100));
  if (asked(isCes)) figures.push(figure("ces", "rating", isCes, (pool) => measure("ces", pool)));
  return figures;
}

/** Whether the net promoter score stands on star ratings. */
export const isNpsFromStars = (surveys: SurveyContent[]): boolean => {
  const questions = surveys.flatMap((survey) => survey.questions);
  return !questions.some(isNps) && questions.some((question) => isCsat(question) || isFiveStars(question));
};

function pooled(surveys: SurveyContent[], slice: Slice, kind: (question: Question) => boolean): Statistic {
  return mergeAll(
    surveys.flatMap(({ id, questions }) => questions.filter(kind).map(({ key }) => slice.surveys.get(id)?.get(key) ?? EMPTY)),
  );
}

function responses(surveys: SurveyContent[], slice: Slice): Measure {
  const recorded = surveys.flatMap(({ id }) => slice.surveys.get(id) ?? []);
  return recorded.length === 0 ? MISSING : counted(recorded.reduce((sum, metrics) => sum + countOf(metrics, RESPONSES), 0));
}

export const countOf = (metrics: Metrics, metric: string): number => metrics.get(metric)?.n ?? 0;

/** Those resolved late among the resolved ones with a deadline. */
export function deadlinesOf(metrics: Metrics): { late: number; withDeadline: number } {
  const { n, bins } = metrics.get(METRICS.resolutionDeadline) ?? EMPTY;
  return { late: bins["o:late"] ?? 0, withDeadline: n };
}

/** Counts are records, not opinions: nothing here is suppressed. */
function complaintFigures(facts: Facts): Figure[] {
  if (facts.complaintsSoFar === null) return [];
  const recorded = [facts.current, facts.previous, facts.yearBefore].flatMap(({ complaints }) => complaints ?? []);
  const seen = (metric: string) => recorded.some((metrics) => countOf(metrics, metric) > 0);
  const figure = (key: FigureKey, unit: Unit, better: Figure["better"], of: (metrics: Metrics) => Measure): Figure => ({
    key,
    unit,
    better,
    of: ({ complaints }) => (complaints === null ? MISSING : of(complaints)),
  });
  const median = (key: FigureKey, metric: string) =>
    figure(key, "seconds", "down", (metrics) => measureOf(measure("median-duration", metrics.get(metric) ?? EMPTY), 1));
  const figures = [figure("complaints", "count", "down", (metrics) => counted(countOf(metrics, METRICS.received)))];
  if (seen(METRICS.resolutionDeadline))
    figures.push(figure("complaintsLate", "count", "down", lateness), figure("onTimeResolution", "percent", "up", punctuality));
  if (seen(METRICS.firstResponse)) figures.push(median("medianFirstResponse", METRICS.firstResponse));
  if (seen(METRICS.resolution)) figures.push(median("medianResolution", METRICS.resolution));
  return figures;
}

/** Without a deadline there is nothing to be late for, unless nothing was received at all. */
function lateness(metrics: Metrics): Measure {
  const { late, withDeadline } = deadlinesOf(metrics);
  return withDeadline === 0 && countOf(metrics, METRICS.received) > 0 ? MISSING : counted(late, withDeadline);
}

function punctuality(metrics: Metrics): Measure {
  const { late, withDeadline } = deadlinesOf(metrics);
  return measureOf(proportion(withDeadline - late, withDeadline, CONFIDENCE), 1);
}
