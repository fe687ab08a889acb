import { ALL, type Metrics, read, readMany, type Span, series } from "../rollup/index.js";
import { mergeAll, type Statistic } from "../statistics/index.js";

/** The subjects that a report is cut down to; null stands for the whole tenant. */
export type Scope = readonly string[] | null;

export type Dated = { period: string; metrics: Metrics };

const FIRST_DAY = "0001-01-01";

/** A source's statistics over a span: of the tenant, or of the chosen subjects taken together. */
export async function metricsOf(scope: Scope, source: string, span: Span): Promise<Metrics> {
  if (scope === null) return read(ALL, source, span);
  return mergeMetrics([...(await readMany([...scope], source, span)).values()]);
}

/** The same per day or month, oldest first; days without records are left out. */
export async function metricsByPeriod(scope: Scope, source: string, span: Span, grain: "day" | "month"): Promise<Dated[]> {
  const perSubject: Dated[][] = [];
  for (const subject of scope ?? [ALL]) perSubject.push(await series(subject, source, span, grain));
  const parts = new Map<string, Metrics[]>();
  for (const { period, metrics } of perSubject.flat()) parts.set(period, [...(parts.get(period) ?? []), metrics]);
  return [...parts].map(([period, metrics]) => ({ period, metrics: mergeMetrics(metrics) })).sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** First day of the first month up to `to` in which the tenant recorded anything; undefined when there is none. */
export async function firstRecorded(source: string, to: string): Promise<string | undefined> {
  const [first] = await metricsByPeriod(null, source, { from: FIRST_DAY, to }, "month");
  return first && `${first.period}-01`;
}

/** Several statistics of the same metrics as one. */
export function mergeMetrics(parts: Metrics[]): Metrics {
  const byMetric = new Map<string, Statistic[]>();
  for (const metrics of parts)
    for (const [metric, statistic] of metrics) byMetric.set(metric, [...(byMetric.get(metric) ?? []), statistic]);
  return new Map([...byMetric].map(([metric, statistics]) => [metric, mergeAll(statistics)]));
}
