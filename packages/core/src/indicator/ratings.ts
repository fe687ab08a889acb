import { SOURCE as RATINGS } from "../rating/evidence.js";
import { ALL, type Metrics, readMany, type Span, series } from "../rollup/index.js";
import { mergeAll, type Statistic } from "../statistics/index.js";
import type { FrozenIndicator } from "./schema.js";

/** The latest ratings of many subjects: by subject, then metric and the number of months that still count. */
export type RatingReader = (subjectIds: readonly string[]) => Promise<(subjectId: string) => Latest>;
type Latest = (metric: string, months: number) => Statistic | undefined;

/**
 * Prepares looking back for ratings from the end of the span. The tenant's own months are looked at first,
 * so that months in which nobody was rated cost nothing.
 */
export async function openRatings(indicators: readonly Pick<FrozenIndicator, "source">[], { to }: Span): Promise<RatingReader> {
  const windows = indicators.flatMap(({ source }) => (source.type === "rating" ? [source] : []));
  if (windows.length === 0) return async () => () => () => undefined;
  const months = monthsBack(to, Math.max(...windows.map(({ validMonths }) => validMonths)));
  const rated = await series(ALL, RATINGS, { from: `${months.at(-1)}-01`, to }, "month");
  const filled = new Map(rated.map(({ period, metrics }) => [period, metrics]));
  const asked = (month: string, age: number) =>
    windows.some(({ agency, validMonths }) => age < validMonths && filled.get(month)?.has(agency));
  return async (subjectIds) => {
    const found = new Map<string, { age: number; metrics: Metrics }[]>();
    for (const [age, month] of months.entries()) {
      if (!asked(month, age)) continue;
      const lacking = subjectIds.filter((id) =>
        windows.some(({ agency, validMonths }) => age < validMonths && !has(found.get(id), agency)),
      );
      const own = await readMany(lacking, RATINGS, { from: `${month}-01`, to: age === 0 ? to : lastDay(month) });
      for (const [id, metrics] of own) found.set(id, [...(found.get(id) ?? []), { age, metrics }]);
    }
    return (subjectId) => (metric, valid) =>
      found
        .get(subjectId)
        ?.find(({ age, metrics }) => age < valid && counts(metrics, metric))
        ?.metrics.get(metric);
  };
}

/**
 * The same for one subject and consecutive periods of one grain: two queries, however many periods there are.
 * Answers what had been rated by the end of each.
 */
export async function openRatingSeries(
  indicators: readonly Pick<FrozenIndicator, "source">[],
  subject: string,
  periods: readonly Span[],
): Promise<(period: Span) => Latest> {
  const windows = indicators.flatMap(({ source }) => (source.type === "rating" ? [source.validMonths] : []));
  const [first, last] = [periods[0], periods.at(-1)];
  if (windows.length === 0 || !first || !last) return () => () => undefined;
  const from = `${monthsBack(first.to, Math.max(...windows)).at(-1)}-01`;
  const endsWithin = periods.some(({ to }) => to !== lastDay(to.slice(0, 7)));
  const [months, days] = await Promise.all([
    series(subject, RATINGS, { from, to: last.to }, "month"),
    endsWithin ? series(subject, RATINGS, { from: `${first.to.slice(0, 7)}-01`, to: last.to }, "day") : [],
  ]);
  const byMonth = new Map(months.map(({ period, metrics }) => [period, metrics]));
  const before = (day: string) => days.filter(({ period }) => period.startsWith(day.slice(0, 7)) && period <= day);
  return ({ to }) => {
    const begun = to === lastDay(to.slice(0, 7)) ? undefined : before(to);
    return (metric, valid) => {
      const [own = "", ...earlier] = monthsBack(to, valid);
      const current = begun ? mergeAll(begun.flatMap(({ metrics }) => metrics.get(metric) ?? [])) : byMonth.get(own)?.get(metric);
      return [current, ...earlier.map((month) => byMonth.get(month)?.get(metric))].find((statistic) => (statistic?.n ?? 0) > 0);
    };
  };
}

const counts = (metrics: Metrics, metric: string): boolean => (metrics.get(metric)?.n ?? 0) > 0;
const has = (found: { metrics: Metrics }[] | undefined, metric: string): boolean =>
  found?.some(({ metrics }) => counts(metrics, metric)) ?? false;

/** The month of the day and those before it, newest first. */
function monthsBack(day: string, count: number): string[] {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return Array.from({ length: count }, (_, age) => new Date(Date.UTC(year, month - 1 - age, 1)).toISOString().slice(0, 7));
}

function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
