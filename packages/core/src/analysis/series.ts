import { comparesWithTenant, type EvidenceOf, estimateFrom, type FrozenIndicator, openEvidence, sourcesOf } from "../indicator/index.js";
import type { Period } from "../period/index.js";
import { ALL, type Metrics, series as rollupSeries } from "../rollup/index.js";
import { type Estimate, mergeAll, type Statistic } from "../statistics/index.js";
import type { Quantity } from "./quantity.js";
import { MISSING, type Reading } from "./reading.js";

/** A period with what its evidence says. */
export type Point = { period: Period; reading: Reading };

/**
 * What a quantity was of one subject (or `ALL`), period by period. `periods` are consecutive and of one grain.
 * Costs one query a source, however many periods and records there are.
 */
export async function seriesOf(quantity: Quantity, subject: string, periods: readonly Period[]): Promise<Point[]> {
  const estimates = quantity.indicators.every(standsAlone)
    ? await fromSeries(quantity.indicators, subject, periods)
    : await fromSpans(quantity.indicators, subject, periods);
  return periods.map((period, index) => ({ period, reading: quantity.readingOf(estimates[index] ?? new Map()) }));
}

type Estimates = ReadonlyMap<string, Estimate>;

const STAND_ALONE: ReadonlySet<string> = new Set(["survey", "complaints", "observation", "assessment"]);

/** Whether an indicator's value of a period follows from that period's statistics and nothing else. */
export const standsAlone = ({ source }: Pick<FrozenIndicator, "source">): boolean => STAND_ALONE.has(source.type);

/** Formulas over other indicators and ratings that stay valid for months: read span by span, as scorecards do. */
async function fromSpans(indicators: readonly FrozenIndicator[], subject: string, periods: readonly Period[]): Promise<Estimates[]> {
  const found: Estimates[] = [];
  for (let start = 0; start < periods.length; start += AT_ONCE) {
    const some = periods.slice(start, start + AT_ONCE);
    found.push(
      ...(await Promise.all(
        some.map(async (period) => (await (await openEvidence(indicators, period))([subject])).get(subject) ?? new Map()),
      )),
    );
  }
  return found;
}

const AT_ONCE = 8;

async function fromSeries(indicators: readonly FrozenIndicator[], subject: string, periods: readonly Period[]): Promise<Estimates[]> {
  const needed = unique(indicators.flatMap(sourcesOf));
  const compared = unique(indicators.filter(comparesWithTenant).flatMap(sourcesOf));
  const [own, tenant] = await Promise.all([metricsOf(subject, needed, periods), metricsOf(ALL, compared, periods)]);
  return periods.map((_period, index) => {
    const evidence: EvidenceOf = {
      subject: (source) => own.get(source)?.[index],
      tenant: (source) => tenant.get(source)?.[index],
    };
    return estimatesOf(indicators, evidence);
  });
}

/** The estimates that evidence yields, by indicator id; for indicators that stand alone. */
export function estimatesOf(indicators: readonly FrozenIndicator[], evidence: EvidenceOf): Estimates {
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
