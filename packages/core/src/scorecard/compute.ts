import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type FrozenIndicator, sampleIsOwn } from "../indicator/index.js";
import type { SchemeVersion } from "../scheme/index.js";
import { type Cohort, type Indicator, type ScorecardBody, scoreSubject } from "../scoring/index.js";
import type { Estimate } from "../statistics/index.js";
import type { Status } from "./schema.js";

/** A subject's result before it has an id: what was computed and what it is recognised by. */
export type Computed = { body: ScorecardBody; text: string; digest: string; status: Status; n: number };

export type Scorer = (estimates: ReadonlyMap<string, Estimate>, cohort?: Cohort) => Computed;

/** Scores subjects by a published version: a pure function of its definition, its frozen indicators and the estimates. */
export function scorerOf({ definition, indicators }: Pick<SchemeVersion, "definition" | "indicators">): Scorer {
  const byId = new Map<string, FrozenIndicator>(indicators.map((indicator) => [indicator.id, indicator]));
  const known: ReadonlyMap<string, Indicator> = byId;
  return (estimates, cohort) => {
    const body = scoreSubject(definition, known, estimates, cohort ? { cohort } : {});
    return { body, text: packed(body), digest: digestOf(body), status: statusOf(body), n: sampleOf(body, byId) };
  };
}

/** A body as it is stored: thirty indicators take 3 KB instead of 15. */
const packed = (body: ScorecardBody): string => deflateRawSync(JSON.stringify(body), { level: 3 }).toString("base64");

/** The body that was stored, the same to the last byte. */
export const unpacked = (text: string): ScorecardBody =>
  JSON.parse(inflateRawSync(Buffer.from(text, "base64")).toString("utf8")) as ScorecardBody;

function statusOf({ score, indicators }: ScorecardBody): Status {
  if (score !== null) return "scored";
  return indicators.every(({ status }) => status === "missing") ? "missing" : "suppressed";
}

function sampleOf({ indicators }: ScorecardBody, byId: ReadonlyMap<string, FrozenIndicator>): number {
  const samples = indicators.flatMap(({ indicatorId, status, n }) => {
    const indicator = byId.get(indicatorId);
    return status === "measured" && indicator && sampleIsOwn(indicator) ? [Math.round(n)] : [];
  });
  return Math.max(0, ...samples);
}

/** Enough to notice any change of evidence, too little to notice in which order sums were added. */
const DIGITS = 12;

/**
 * Equal results have equal digests; one that differs by more than rounding has another. Everything else
 * in a body follows from its score and these figures by the scheme version, which the scorecard names.
 */
function digestOf({ score, low, high, reason, indicators, gates }: ScorecardBody): string {
  const figure = (value: number | null) => (value === null ? "" : Number.isInteger(value) ? String(value) : value.toPrecision(DIGITS));
  const rows = indicators.map((row) => {
    const { value, n, standardError, normalised, normalisedStandardError } = row;
    const figures = [value, n, standardError, row.low, row.high, normalised, normalisedStandardError].map(figure);
    return `${row.key}|${row.status}|${row.method}|${figures.join("|")}`;
  });
  const shut = (gates ?? []).map(({ key, points }) => `${key}|${figure(points)}`);
  const text = [[score, low, high].map(figure).join("|"), JSON.stringify(reason), ...rows, ...shut].join("\n");
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
