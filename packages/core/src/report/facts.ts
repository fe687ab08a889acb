import { SOURCE as COMPLAINTS } from "../complaint/evidence.js";
import { type Period, shift, yearBefore } from "../period/index.js";
import type { Metrics, Span } from "../rollup/index.js";
import * as Subject from "../subject/index.js";
import * as Survey from "../survey/index.js";
import { type Facts, type Slice, type SurveyContent, trendPeriods } from "./compose/index.js";
import { firstRecorded, mergeMetrics, metricsByPeriod, metricsOf, type Scope } from "./read-metrics.js";
import { scoredSubjects } from "./scored-subjects.js";
import type { StoredReport } from "./stored-report.js";

/** One source of figures with everything that a report needs to know of it. */
type SourceFacts = {
  /** Null when nothing was recorded up to the end of the period. */
  soFar: Metrics | null;
  current: Metrics | null;
  previous: Metrics | null;
  yearBefore: Metrics | null;
  points: (Metrics | null)[];
};

const NOTHING_YET: Metrics = new Map();

/** Reads from rollups and scorecards what the report says about the period; the cost does not depend on the number of records. */
export async function gatherFacts(report: StoredReport, period: Period): Promise<Facts> {
  const scope = report.subjectIds ?? null;
  const contents = await surveyContents(report.surveyIds);
  const sources = new Map<string, SourceFacts>();
  for (const { id } of contents) sources.set(id, await sourceFacts(scope, id, period));
  const surveys = contents.filter(({ id }) => isTold(sources.get(id), report.surveyIds !== undefined));
  const complaints = await sourceFacts(scope, COMPLAINTS, period);
  const slice = (of: (facts: SourceFacts) => Metrics | null): Slice => ({
    surveys: new Map(surveys.flatMap(({ id }) => entryOf(id, sources.get(id), of))),
    complaints: of(complaints),
  });
  const scored = await scoredSubjects(report.schemeId, scope, period);
  return {
    period,
    surveys,
    current: slice((facts) => facts.current ?? (facts === complaints ? null : NOTHING_YET)),
    previous: slice((facts) => facts.previous),
    yearBefore: slice((facts) => facts.yearBefore),
    points: trendPeriods(period).map((point, i) => ({ period: point, slice: slice((facts) => facts.points[i] ?? null) })),
    complaintsSoFar: complaints.soFar,
    ...scored,
    subjectNames: scope && (await namesOf(scope)),
  };
}

function entryOf(id: string, facts: SourceFacts | undefined, of: (facts: SourceFacts) => Metrics | null): [string, Metrics][] {
  const metrics = facts && of(facts);
  return metrics ? [[id, metrics]] : [];
}

async function namesOf(ids: readonly string[]): Promise<string[]> {
  const subjects = await Subject.fromIds([...ids]);
  return ids.flatMap((id) => subjects.get(id)?.name ?? []);
}

/** A survey that nobody chose is told of once it has answers, in this period or the one before. */
function isTold(facts: SourceFacts | undefined, chosen: boolean): boolean {
  return chosen || [facts?.current, facts?.previous].some((metrics) => metrics && metrics.size > 0);
}

async function surveyContents(ids: string[] | undefined): Promise<SurveyContent[]> {
  const surveys = ids ? await Promise.all(ids.map(Survey.fromId)) : await publishedSurveys();
  return Promise.all(surveys.map(async ({ id, name }) => ({ id, name, questions: questionsOf(await Survey.versions(id)) })));
}

/** Oldest first, so that the order of a report does not change when a survey is added. */
async function publishedSurveys(): Promise<Survey.Survey[]> {
  const found: Survey.Survey[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await Survey.list({ limit: 100, cursor });
    found.push(...page.data.filter((survey) => survey.publishedVersion !== null));
    if (page.nextCursor === null) return found.reverse();
    cursor = page.nextCursor;
  }
}

/** The newest version's questions, then those that only older versions ask; answers to both may lie in one period. */
function questionsOf(versions: Survey.SurveyVersion[]): Survey.Question[] {
  const newestFirst = [...versions].sort((a, b) => b.number - a.number);
  const questions = new Map<string, Survey.Question>();
  for (const { definition } of newestFirst)
    for (const question of definition.questions) if (!questions.has(question.key)) questions.set(question.key, question);
  return [...questions.values()];
}

async function sourceFacts(scope: Scope, source: string, period: Period): Promise<SourceFacts> {
  const points = trendPeriods(period);
  const first = await firstRecorded(source, period.to);
  if (first === undefined) return { soFar: null, current: null, previous: null, yearBefore: null, points: points.map(() => null) };
  const over = (span: Span): Promise<Metrics> | null => (span.to < first ? null : metricsOf(scope, source, span));
  return {
    soFar: await (source === COMPLAINTS ? over({ from: first, to: period.to }) : NOTHING_YET),
    current: await over(period),
    previous: await over(shift(period, -1)),
    yearBefore: await over(yearBefore(period)),
    points: await pointMetrics(scope, source, points, first),
  };
}

/** One reading of the whole stretch, shared out among its parts. */
async function pointMetrics(scope: Scope, source: string, points: Period[], first: string): Promise<(Metrics | null)[]> {
  const [begin, end] = [points.at(0), points.at(-1)];
  if (!begin || !end) return [];
  const grain = begin.grain === "month" ? "month" : "day";
  const parts = await metricsByPeriod(scope, source, { from: begin.from, to: end.to }, grain);
  const within = (point: Period) =>
    parts.filter(({ period }) => (grain === "month" ? period === point.label : period >= point.from && period <= point.to));
  return points.map((point) => (point.to < first ? null : mergeMetrics(within(point).map(({ metrics }) => metrics))));
}
