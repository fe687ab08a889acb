import {
  comparesWithTenant,
  type EvidenceOf,
  estimateFrom,
  type FrozenIndicator,
  openFormulas,
  openRatingSeries,
  sourcesOf,
} from "../indicator/index.js";
import type { Period } from "../period/index.js";
import { ALL, type Metrics, series as rollupSeries } from "../rollup/index.js";
import { type Estimate, mergeAll, type Statistic } from "../statistics/index.js";
import type { Quantity } from "./quantity.js";
import { MISSING, type Reading } from "./reading.js";

/** A period with what its evidence says. */
export type Point = { period: Period; reading: Reading };

/**
 * What a quantity was of one subject (or `ALL`), period by period. `periods` are consecutive and of one grain.
 * Costs one query a source (two for ratings), however many periods and records there are.
 */
export async function seriesOf({ indicators, readingOf }: Quantity, subject: string, periods: readonly Period[]): Promise<Point[]> {
  const needed = unique(indicators.flatMap(sourcesOf));
  const compared = unique(indicators.filter(comparesWithTenant).flatMap(sourcesOf));
  const [own, tenant, ratedBy, computeFormulas] = await Promise.all([
    metricsOf(subject, needed, periods),
    metricsOf(ALL, compared, periods),
    openRatingSeries(indicators, subject, periods),
    openFormulas(indicators),
  ]);
  return periods.map((period, index) => {
    const estimates = estimatesOf(indicators, {
      subject: (source) => own.get(source)?.[index],
      tenant: (source) => tenant.get(source)?.[index],
      latest: ratedBy(period),
    });
    computeFormulas(estimates);
    return { period, reading: readingOf(estimates) };
  });
}

/** The estimates that evidence yields, by indicator id, but for formulas. */
function estimatesOf(indicators: readonly FrozenIndicator[], evidence: EvidenceOf): Map<string, Estimate> {
  return new Map(
    indicators.flatMap((indicator): [string, Estimate][] => {
      const estimate = estimateFrom(indicator, evidence);
      return estimate ? [[indicator.id, estimate]] : [];
    }),
  );
}

/** By source, the metrics of each period; `undefined` where there is no record. */
async function metricsOf(subject: string, sources: readonly string[], periods: readonly Period[]) {
  const bySource = new Map<string, (Metrics | undefined)[]>();
  await Promise.all(sources.map(async (source) => bySource.set(source, await periodMetrics(subject, source, periods))));
  return bySource;
}

async function periodMetrics(subject: string, source: string, periods: readonly Period[]): Promise<(Metrics | undefined)[]> {
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return [];
  const grain = first.grain === "day" || first.grain === "week" ? "day" : "month";
  const stored = await rollupSeries(subject, source, { from: first.from, to: last.to }, grain);
  const parts = periods.map((): Metrics[] => []);
  let index = 0;
  for (const { period, metrics } of stored) {
    const day = grain === "day" ? period : `${period}-01`;
    while ((periods[index]?.to ?? "9999") < day) index += 1;
    parts[index]?.push(metrics);
  }
  return parts.map((some) => (some.length === 0 ? undefined : mergeMetrics(some)));
}

/** The statistics of several rollup items as those of one. */
export function mergeMetrics(parts: readonly Metrics[]): Metrics {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const collected = new Map<string, Statistic[]>();
  for (const metrics of parts) {
    for (const [metric, statistic] of metrics) {
      const own = collected.get(metric);
      if (own) own.push(statistic);
      else collected.set(metric, [statistic]);
    }
  }
  return new Map([...collected].map(([metric, statistics]) => [metric, mergeAll(statistics)]));
}

const unique = (names: string[]): string[] => [...new Set(names)];

/** The reading of a period, or a missing one where the series does not reach. */
export const readingAt = (points: readonly Point[], label: string): Reading =>
  points.find(({ period }) => period.label === label)?.reading ?? MISSING;
