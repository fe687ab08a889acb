import type { FormulaEstimate } from "../formula/index.js";
import { ALL, type Metrics, read, readMany, type Span } from "../rollup/index.js";
import { mergeAll, type Statistic } from "../statistics/index.js";
import { comparesWithTenant, type EvidenceOf, estimateFrom, sourcesOf } from "./evidence.js";
import { openFormulas } from "./formulas.js";
import { openRatings } from "./ratings.js";
import type { FrozenIndicator } from "./schema.js";

/** Estimates by indicator id; an indicator without one is missing. */
export type Estimates = Map<string, FormulaEstimate>;

/** Reads the estimates of many subjects, by subject and indicator id. */
export type EvidenceReader = (subjectIds: string[]) => Promise<Map<string, Estimates>>;

/**
 * Prepares reading what the indicators need over the span; the tenant's own totals are read once. The
 * indicators that formulas take must be among them: see `freezeAll`.
 */
export async function openEvidence(indicators: readonly FrozenIndicator[], span: Span): Promise<EvidenceReader> {
  const { read, estimate } = await openRecords(indicators, span);
  return async (subjectIds) => {
    const records = await read(subjectIds);
    return new Map(subjectIds.map((subjectId) => [subjectId, estimate(records(subjectId))]));
  };
}

/** Subjects that are taken together under an id of their own; `everybody` reads the tenant's own totals. */
export type Group = { id: string; members: readonly string[] | "everybody" };

/** Members of a group that are read at once. */
const BATCH = 250;

/** As `openEvidence`, for groups: a group's estimates come from the merged records of its members. By the group's id. */
export async function openGroupEvidence(
  indicators: readonly FrozenIndicator[],
  span: Span,
): Promise<(groups: readonly Group[]) => Promise<Map<string, Estimates>>> {
  const { read, estimate } = await openRecords(indicators, span);
  return async (groups) => {
    const estimates = new Map<string, Estimates>();
    for (const { id, members } of groups) {
      const ids = members === "everybody" ? [ALL] : members;
      let joined: Records = { subject: () => undefined, latest: () => undefined };
      for (let start = 0; start < ids.length; start += BATCH) {
        const batch = ids.slice(start, start + BATCH);
        const records = await read(batch);
        joined = joinedRecords([joined, ...batch.map(records)], indicators);
      }
      estimates.set(id, estimate(joined));
    }
    return estimates;
  };
}

/** What was recorded about a subject or group in the span, and the latest ratings that still count. */
type Records = Required<Pick<EvidenceOf, "subject" | "latest">>;

type OpenRecords = {
  read(subjectIds: readonly string[]): Promise<(subjectId: string) => Records>;
  estimate(records: Records): Estimates;
};

async function openRecords(indicators: readonly FrozenIndicator[], span: Span): Promise<OpenRecords> {
  const sources = unique(indicators.flatMap(sourcesOf));
  const tenant = new Map<string, Metrics>();
  for (const source of unique(indicators.filter(comparesWithTenant).flatMap(sourcesOf))) {
    tenant.set(source, await read(ALL, source, span));
  }
  const [ratings, computeFormulas] = await Promise.all([openRatings(indicators, span), openFormulas(indicators)]);
  return {
    async read(subjectIds) {
      const reading = sources.map(async (source) => [source, await readMany([...subjectIds], source, span)] as const);
      const [bySource, latestOf] = [new Map(await Promise.all(reading)), await ratings(subjectIds)];
      return (subjectId) => ({ subject: (source) => bySource.get(source)?.get(subjectId), latest: latestOf(subjectId) });
    },
    estimate(records) {
      const estimates = observed(indicators, { ...records, tenant: (source) => tenant.get(source) });
      computeFormulas(estimates);
      return estimates;
    },
  };
}

/** Everything that is recorded of several, as one; worked out at once, so that what it came from can be let go. */
function joinedRecords(all: readonly Records[], indicators: readonly FrozenIndicator[]): Records {
  const bySource = new Map(
    unique(indicators.flatMap(sourcesOf)).map((source) => [source, mergedMetrics(all.flatMap(({ subject }) => subject(source) ?? []))]),
  );
  const ratings = indicators.flatMap(({ source }) => (source.type === "rating" ? [source] : []));
  const latest = new Map(
    ratings.map(({ agency, validMonths }) => [
      `${agency}#${validMonths}`,
      mergeAll(all.flatMap((one) => one.latest(agency, validMonths) ?? [])),
    ]),
  );
  return {
    subject: (source) => bySource.get(source),
    latest: (metric, months) => {
      const found = latest.get(`${metric}#${months}`);
      return found && found.n > 0 ? found : undefined;
    },
  };
}

function mergedMetrics(all: readonly Metrics[]): Metrics | undefined {
  if (all.length === 0) return undefined;
  const parts = new Map<string, Statistic[]>();
  for (const [metric, statistic] of all.flatMap((metrics) => [...metrics])) {
    const own = parts.get(metric);
    if (own) own.push(statistic);
    else parts.set(metric, [statistic]);
  }
  return new Map([...parts].map(([metric, statistics]) => [metric, mergeAll(statistics)]));
}

function observed(indicators: readonly FrozenIndicator[], evidence: EvidenceOf): Estimates {
  return new Map(
    indicators.flatMap((indicator): [string, FormulaEstimate][] => {
      const estimate = estimateFrom(indicator, evidence);
      return estimate ? [[indicator.id, estimate]] : [];
    }),
  );
}

const unique = (names: string[]): string[] => [...new Set(names)];
