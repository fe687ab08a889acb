import type { Problem } from "../errors/index.js";
import type { MeasureKind } from "../statistics/index.js";
import { type Question, scaleOf } from "../survey/index.js";
import type { ComplaintFigure, Indicator, Scale, Source } from "./schema.js";

type Measure = Indicator["measure"];

/** How an indicator reads its source: the measure with its defaults filled in, and the scale it is taken on. */
export type Reading = { measure: Measure; scale: Scale | null };

/** What a source can be measured by; the first kind is the usual one. */
type Offer = { what: string; measures: readonly [MeasureKind, ...MeasureKind[]]; scale: Scale | null; per?: number };

type Outcome<T> = { ok: T } | { problems: Problem[] };

const refusal = (path: string, message: string): { problems: Problem[] } => ({ problems: [{ path, code: "unsuitable", message }] });

const ON_TIME: Offer = { what: "a share of deadlines met", measures: ["rate"], scale: null, per: 100 };
const MEDIAN: Offer = { what: "a median duration", measures: ["median-duration"], scale: null };
const P90: Offer = { what: "a 90 % quantile of durations", measures: ["p90-duration"], scale: null };

const COMPLAINT_OFFERS: Record<ComplaintFigure, Offer> = {
  onTimeResolution: ON_TIME,
  onTimeFirstResponse: ON_TIME,
  medianResolution: MEDIAN,
  p90Resolution: P90,
  medianFirstResponse: MEDIAN,
  p90FirstResponse: P90,
  count: { what: "a number of complaints", measures: ["count"], scale: null },
  perThousand: { what: "a rate of complaints", measures: ["rate"], scale: null, per: 1000 },
};

/**
 * Checks that the measure suits its source and fills in what was left out. `question` is the
 * survey's question of that key, for sources of type survey; `scale` the agency's, for sources of type rating.
 */
export function readingOf(
  { source, measure, goalposts }: { source: Source; measure?: Measure | undefined; goalposts: Indicator["goalposts"] },
  question?: Question,
  scale: Scale | null = null,
): Outcome<Reading> {
  const offered = offerOf(source, question, scale);
  if ("problems" in offered) return offered;
  const offer = offered.ok;
  const chosen = withDefaults(measure ?? { kind: offer.measures[0], ...usualPer(offer, offer.measures[0]) }, offer.scale);
  if (!offer.measures.includes(chosen.kind)) {
    return refusal("measure.kind", `${chosen.kind} does not suit ${offer.what}; use ${offer.measures.join(", ")}`);
  }
  const problems = [...boxProblems(chosen, offer.scale), ...rangeProblems(chosen, offer.scale, source, goalposts)];
  return problems.length > 0 ? { problems } : { ok: { measure: chosen, scale: offer.scale } };
}

function offerOf(source: Source, question: Question | undefined, scale: Scale | null): Outcome<Offer> {
  if (source.type === "observation") return { ok: { what: "an observed metric", measures: ["mean", "rate", "sum", "count"], scale: null } };
  if (source.type === "assessment") return { ok: { what: "a panel's result", measures: ["mean"], scale: null } };
  if (source.type === "rating") return { ok: { what: "a third party's rating", measures: ["mean"], scale } };
  if (source.type === "formula") return { ok: { what: "a formula", measures: ["mean"], scale: null } };
  if (source.type === "survey") return questionOffer(source, question);
  if (source.figure === "perThousand" && source.denominator === undefined) {
    return refusal("source.denominator", "perThousand needs denominator: the observed metric to divide by, such as orders");
  }
  if (source.figure !== "perThousand" && source.denominator !== undefined) {
    return refusal("source.denominator", "denominator belongs to perThousand; leave it out");
  }
  return { ok: COMPLAINT_OFFERS[source.figure] };
}

function questionOffer(source: Extract<Source, { type: "survey" }>, question: Question | undefined): Outcome<Offer> {
  if (!question) return refusal("source.question", `the survey has no question "${source.question}"`);
  if (question.type === "matrix") {
    if (!source.row) return refusal("source.row", `"${question.key}" is a matrix: name one of its rows`);
    if (!question.rows.some(({ key }) => key === source.row)) {
      return refusal(
        "source.row",
        `"${question.key}" has no row "${source.row}"; it has ${question.rows.map(({ key }) => key).join(", ")}`,
      );
    }
  } else if (source.row !== undefined) return refusal("source.row", `"${question.key}" is no matrix; leave row out`);
  if (question.type === "single" || question.type === "multiple") return optionOffer(source.option, question);
  if (source.option !== undefined) return refusal("source.option", `"${question.key}" has no options; leave option out`);
  if (question.type === "number") return { ok: { what: "a number question", measures: ["mean", "sum", "count"], scale: null } };
  const scale = scaleOf(question);
  return { ok: scale ? scaleOffer(question, scale) : { what: "a text question", measures: ["count"], scale: null } };
}

function optionOffer(option: string | undefined, { key, options }: { key: string; options: { key: string }[] }): Outcome<Offer> {
  if (option === undefined) return { ok: { what: "a choice without option", measures: ["count"], scale: null } };
  if (options.some((known) => known.key === option)) return { ok: { what: "a chosen option", measures: ["rate"], scale: null, per: 100 } };
  return refusal("source.option", `"${key}" has no option "${option}"; it has ${options.map((known) => known.key).join(", ")}`);
}

function scaleOffer(question: Question, [low, high]: readonly [number, number]): Offer {
  const measures: MeasureKind[] = ["mean", "topBox", "count"];
  if (high - low >= 2) measures.push("csat");
  if ((low <= 1 && high === 10) || (low === 1 && high === 5)) measures.push("nps");
  if (low === 1 && high === 7) measures.push("ces");
  const { type } = question;
  const usual = type === "nps" || type === "csat" || type === "ces" ? type : "mean";
  const others = measures.filter((kind) => kind !== usual);
  return { what: `a scale from ${low} to ${high}`, measures: [usual, ...others], scale: { low, high } };
}

function usualPer({ per }: Offer, kind: MeasureKind): { per?: number } {
  if (per !== undefined) return { per };
  return kind === "nps" || kind === "csat" ? { per: 100 } : {};
}

function withDefaults(measure: Measure, scale: Scale | null): Measure {
  return measure.kind === "topBox" && measure.from === undefined && scale ? { ...measure, from: scale.high - 1 } : measure;
}

function boxProblems({ kind, from }: Measure, scale: Scale | null): Problem[] {
  if (from === undefined) return [];
  if (kind !== "topBox") return refusal("measure.from", `from belongs to topBox; leave it out for ${kind}`).problems;
  if (!scale || (from > scale.low && from <= scale.high)) return [];
  return refusal("measure.from", `from must lie above ${scale.low} and not above ${scale.high}, the ends of the scale`).problems;
}

/** Below this share of the goalposts' width the values would all but score the same: the unit is surely mistaken. */
const LEAST_SHARE = 0.1;

/** Goalposts in percent for a measure in fractions would quietly give everybody nearly the same score. */
function rangeProblems(measure: Measure, scale: Scale | null, source: Source, { low, high }: Indicator["goalposts"]): Problem[] {
  const range = rangeOf(measure, scale, source);
  if (!range) return [];
  const overlap = Math.min(high, range.high) - Math.max(low, range.low);
  if (overlap > 0 && overlap >= LEAST_SHARE * (high - low)) return [];
  const per = measure.per ?? 1;
  return refusal(
    "goalposts",
    `with per ${per}, ${measure.kind} runs from ${range.low} to ${range.high}, which hardly meets the goalposts ${low} to ${high}; change goalposts or measure.per`,
  ).problems;
}

/** The least and the greatest value that the measure can take; `null` where there is no bound. */
function rangeOf({ kind, per = 1 }: Measure, scale: Scale | null, source: Source): Scale | null {
  if (kind === "csat" || kind === "topBox") return { low: 0, high: per };
  if (kind === "nps") return { low: -per, high: per };
  if ((kind === "mean" || kind === "ces") && scale) return { low: scale.low * per, high: scale.high * per };
  const isShare = source.type === "survey" || (source.type === "complaints" && source.figure !== "perThousand");
  return kind === "rate" && isShare ? { low: 0, high: per } : null;
}
