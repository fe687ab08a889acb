import { SOURCE as ASSESSMENTS, metricOf } from "../assessment/evidence.js";
import { SOURCE as COMPLAINTS, METRICS } from "../complaint/evidence.js";
import { SOURCE as OBSERVATIONS } from "../observation/index.js";
import type { Metrics } from "../rollup/index.js";
import { estimateIndicator } from "../scoring/index.js";
import { type Estimate, measure as measureOf, type Statistic } from "../statistics/index.js";
import type { ComplaintFigure, FrozenIndicator, Source } from "./schema.js";

type Read = Pick<FrozenIndicator, "source" | "measure" | "scale">;

/** The statistics of one subject by rollup source, and of the whole tenant where an indicator compares with it. */
export type EvidenceOf = {
  subject: (source: string) => Metrics | undefined;
  tenant: (source: string) => Metrics | undefined;
  /** A metric of the latest month that has it, looking back so many months; for ratings only. */
  latest?: (metric: string, months: number) => Statistic | undefined;
};

/** The rollup sources that an indicator draws on in the period itself. */
export function sourcesOf({ source }: Read): string[] {
  switch (source.type) {
    case "survey":
      return [source.surveyId];
    case "observation":
      return [OBSERVATIONS];
    case "assessment":
      return [ASSESSMENTS];
    case "complaints":
      return source.figure === "perThousand" ? [COMPLAINTS, OBSERVATIONS] : [COMPLAINTS];
    // Ratings are looked up month by month, and formulas take what other indicators read.
    case "rating":
    case "formula":
      return [];
  }
}

/** Whether the estimate needs the whole tenant's statistics, too: a count of zero means something only if anybody counted. */
export const comparesWithTenant = ({ source }: Read): boolean => source.type === "complaints" && source.figure === "count";

/** Whether `n` counts records about the subject, not orders or the whole tenant's records. */
export const sampleIsOwn = ({ source }: Read): boolean =>
  !(source.type === "complaints" && (source.figure === "count" || source.figure === "perThousand"));

/** The indicator's value with its uncertainty; `undefined` without evidence. A formula has none of its own: see `openEvidence`. */
export function estimateFrom(indicator: Read, evidence: EvidenceOf): Estimate | undefined {
  const { source } = indicator;
  switch (source.type) {
    case "survey":
      return surveyEstimate(indicator, source, evidence);
    case "complaints":
      return complaintEstimate(indicator, source, evidence);
    case "observation":
      return estimated(indicator, evidence.subject(OBSERVATIONS)?.get(source.metric));
    case "assessment":
      return estimated(indicator, evidence.subject(ASSESSMENTS)?.get(metricOf(source.perspective, source.criterion)));
    case "rating":
      return estimated(indicator, evidence.latest?.(source.agency, source.validMonths));
    case "formula":
      return undefined;
  }
}

type SourceOf<T extends Source["type"]> = Extract<Source, { type: T }>;

function surveyEstimate(
  indicator: Read,
  { surveyId, question, row, option }: SourceOf<"survey">,
  evidence: EvidenceOf,
): Estimate | undefined {
  const statistic = evidence.subject(surveyId)?.get(row === undefined ? question : `${question}.${row}`);
  if (!statistic) return undefined;
  if (option !== undefined) return estimated(indicator, share(statistic.bins[`o:${option}`] ?? 0, statistic.n));
  return scaleEstimate(indicator, statistic);
}

const estimated = (indicator: Read, statistic: Statistic | undefined): Estimate | undefined =>
  statistic && estimateIndicator(indicator, statistic);

/** Measures that are defined on one scale, carried over to another: see the indicator's `measure`. */
function scaleEstimate({ measure, scale }: Read, statistic: Statistic): Estimate {
  const { kind, per } = measure;
  if (!scale) return estimateIndicator({ measure }, statistic);
  if (kind === "csat") return measureOf("topBox", statistic, { from: scale.high - 1, per });
  if (kind === "nps" && scale.high === 5) return measureOf("nps", { ...statistic, bins: fromStars(statistic.bins) }, { per });
  return estimateIndicator({ measure }, statistic);
}

/** Stars as answers from 0 to 10: five recommend, four are content, three and fewer would not. */
function fromStars(bins: Statistic["bins"]): Statistic["bins"] {
  const of = (...stars: number[]) => stars.reduce((sum, star) => sum + (bins[star] ?? 0), 0);
  return { "0": of(1, 2, 3), "8": of(4), "10": of(5) };
}

const DURATIONS: Partial<Record<ComplaintFigure, string>> = {
  medianResolution: METRICS.resolution,
  p90Resolution: METRICS.resolution,
  medianFirstResponse: METRICS.firstResponse,
  p90FirstResponse: METRICS.firstResponse,
};

function complaintEstimate(indicator: Read, { figure, denominator }: SourceOf<"complaints">, evidence: EvidenceOf): Estimate | undefined {
  const metrics = evidence.subject(COMPLAINTS);
  const duration = DURATIONS[figure];
  if (duration) return estimated(indicator, metrics?.get(duration));
  if (figure === "onTimeResolution") return estimated(indicator, kept(metrics, METRICS.resolutionDeadline, METRICS.overdue));
  if (figure === "onTimeFirstResponse") return estimated(indicator, kept(metrics, METRICS.firstResponseDeadline));
  const received = metrics?.get(METRICS.received)?.n ?? 0;
  if (figure === "count") return countEstimate(indicator, received, evidence.tenant(COMPLAINTS)?.get(METRICS.received)?.n ?? 0);
  const orders = evidence.subject(OBSERVATIONS)?.get(denominator ?? "");
  return orders && estimated(indicator, share(received, orders.sum));
}

/** The share of deadlines kept among those that are decided; what is still open past its deadline is decided. */
function kept(metrics: Metrics | undefined, deadline: string, overdue?: string): Statistic {
  const bins = metrics?.get(deadline)?.bins ?? {};
  const met = bins["o:met"] ?? 0;
  const open = overdue === undefined ? 0 : (metrics?.get(overdue)?.n ?? 0);
  return share(met, met + (bins["o:late"] ?? 0) + open);
}

/** A census, not a sample: without error, and zero is a value as soon as the tenant counted at all. */
function countEstimate({ measure }: Read, received: number, counted: number): Estimate | undefined {
  if (!(counted > 0)) return undefined;
  const whole = measureOf("count", { n: counted, sum: 0, sumSq: 0, bins: {} });
  return { ...whole, value: received * (measure.per ?? 1) };
}

const share = (hits: number, n: number): Statistic => ({ n, sum: hits, sumSq: hits, bins: {} });
