import type { FrozenIndicator } from "../indicator/index.js";
import { type ExplainedEstimate, scoreIndicator } from "../scoring/index.js";
import type { Clause, Criterion } from "./definition.js";

export const STATUSES = ["met", "not-met", "undecided", "missing", "suppressed", "not-verified"] as const;
export type ComplianceStatus = (typeof STATUSES)[number];

export type Verdict = {
  clause: string;
  status: ComplianceStatus;
  value: number | null;
  n: number | null;
  low: number | null;
  high: number | null;
  /** The indicator's value as a score from 0 to 100. */
  normalised: number | null;
  /** Whether the value alone, without its interval, lies on the good side; null where there is none. */
  valueMeets: boolean | null;
};

const NOTHING = { value: null, n: null, low: null, high: null, normalised: null, valueMeets: null };

/**
 * Judges a clause by its indicator's estimate. The whole interval must lie on the good side for the clause to be
 * met and on the other for it not to be; an interval that holds the limit decides nothing. A figure without an
 * interval (a count, a single measurement) is judged by its value.
 */
export function decide(clause: Clause, indicator: FrozenIndicator | undefined, estimate: ExplainedEstimate | undefined): Verdict {
  if (!clause.verifiedBy || !indicator) return { clause: clause.key, status: "not-verified", ...NOTHING };
  const { meets } = clause.verifiedBy;
  const { status, value, n, low, high, normalised, normalisedLow, normalisedHigh } = scoreIndicator(indicator, estimate);
  if (status !== "measured" || value === null) {
    return { clause: clause.key, ...NOTHING, n, status: status === "suppressed" ? "suppressed" : "missing" };
  }
  const byScore = "score" in meets;
  const point = byScore ? (normalised ?? 0) : value;
  const range = byScore ? [normalisedLow ?? point, normalisedHigh ?? point] : [low ?? point, high ?? point];
  const sides = range.map((end) => isMet(meets, end));
  const verdict = sides.every(Boolean) ? "met" : sides.some(Boolean) ? "undecided" : "not-met";
  return { clause: clause.key, status: verdict, value, n, low, high, normalised, valueMeets: isMet(meets, point) };
}

/** Percentages are products of fractions: 0.9 · 100 must reach 90. */
const slackOf = (limit: number): number => 1e-9 * Math.max(1, Math.abs(limit));

function isMet(meets: Criterion, value: number): boolean {
  if ("score" in meets) return value >= meets.score - slackOf(meets.score);
  const slack = slackOf(meets.value);
  return meets.at === "least" ? value >= meets.value - slack : value <= meets.value + slack;
}

export type Tally = { met: number; notMet: number; undecided: number; missing: number; suppressed: number; notVerified: number };

const COUNTERS: Record<ComplianceStatus, keyof Tally> = {
  met: "met",
  "not-met": "notMet",
  undecided: "undecided",
  missing: "missing",
  suppressed: "suppressed",
  "not-verified": "notVerified",
};

export const emptyTally = (): Tally => ({ met: 0, notMet: 0, undecided: 0, missing: 0, suppressed: 0, notVerified: 0 });

export function count(tally: Tally, status: ComplianceStatus): void {
  tally[COUNTERS[status]]++;
}

/**
 * The share that is met of what could be judged, 0 to 1, and the share at most, were everything undecided met.
 * What is missing, suppressed or verified by no indicator counts neither way; null when nothing could be judged.
 */
export function sharesOf({ met, notMet, undecided }: Tally): { share: number | null; shareAtMost: number | null } {
  const judged = met + notMet + undecided;
  return judged === 0 ? { share: null, shareAtMost: null } : { share: met / judged, shareAtMost: (met + undecided) / judged };
}
