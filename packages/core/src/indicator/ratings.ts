import { SOURCE as RATINGS } from "../rating/evidence.js";
import { ALL, type Metrics, readMany, type Span, series } from "../rollup/index.js";
import type { Statistic } from "../statistics/index.js";
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
