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
const packed = (body: ScorecardBody): string => deflateRawSync(JSON.stringify(body)).toString("base64");

/** The body that was stored, the same to the last byte. */
export const unpacked = (text: string): ScorecardBody =>
  JSON.parse(inflateRawSync(Buffer.from(text, "base64")).toString("utf8")) as ScorecardBody;

function statusOf({ score, indicators }: ScorecardBody): Status {
  if (score !== null) return "scored";
  return indicators.some(({ status }) => status === "suppressed") ? "suppressed" : "missing";
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

/** Equal results have equal digests; one that differs by more than rounding has another. */
function digestOf(body: ScorecardBody): string {
  const text = JSON.stringify(body, (_key, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(DIGITS)) : value));
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
