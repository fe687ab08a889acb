import { comparesWithTenant, type EvidenceOf, estimateFrom, type FrozenIndicator, sourcesOf } from "../indicator/index.js";
import { ALL, type Metrics, read, readMany, type Span } from "../rollup/index.js";
import type { Estimate } from "../statistics/index.js";

export type Estimates = Map<string, Estimate>;

/** Reads the estimates of many subjects, by subject and indicator id. */
export type EvidenceReader = (subjectIds: string[]) => Promise<Map<string, Estimates>>;

/** Prepares reading what the indicators need over the span; the tenant's own totals are read once. */
export async function openEvidence(indicators: readonly FrozenIndicator[], span: Span): Promise<EvidenceReader> {
  const sources = unique(indicators.flatMap(sourcesOf));
  const tenant = new Map<string, Metrics>();
  for (const source of unique(indicators.filter(comparesWithTenant).flatMap(sourcesOf))) {
    tenant.set(source, await read(ALL, source, span));
  }
  return async (subjectIds) => {
    const bySource = new Map(await Promise.all(sources.map(async (source) => [source, await readMany(subjectIds, source, span)] as const)));
    return new Map(
      subjectIds.map((subjectId) => {
        const evidence: EvidenceOf = {
          subject: (source) => bySource.get(source)?.get(subjectId),
          tenant: (source) => tenant.get(source),
        };
        return [subjectId, estimatesOf(indicators, evidence)];
      }),
    );
  };
}

function estimatesOf(indicators: readonly FrozenIndicator[], evidence: EvidenceOf): Estimates {
  return new Map(
    indicators.flatMap((indicator): [string, Estimate][] => {
      const estimate = estimateFrom(indicator, evidence);
      return estimate ? [[indicator.id, estimate]] : [];
    }),
  );
}

const unique = (names: string[]): string[] => [...new Set(names)];
