import {
  type Calendar,
  type Due,
  type EpochSeconds,
  type Exclusion,
  exclusionAt,
  exclusionsOf,
  exclusionsUntil,
  formatInstant,
  type InstantInterval,
  type LedgerEntry,
  parseInstant,
} from "../business-time/index.js";
import { type Duration, dueAfterDuration, elapsedSecondsOf, instantAtPercent, isInDays, measureOf } from "./duration.js";

export type ClockState = "running" | "paused" | "met" | "breached" | "cancelled";

/** The facts of one clock. Instants are RFC 3339. */
export type ClockFacts = {
  calendar: Calendar;
  target: Duration;
  startedAt: string;
  /** Waiting for the customer or held; `null` while it lasts. */
  pauses?: readonly InstantInterval[];
  /** Time between a resolution and the reopening; `null` while closed, which stops the clock like `stoppedAt`. */
  closedIntervals?: readonly InstantInterval[];
  /** When what was promised happened. */
  stoppedAt?: string | null;
  /** When the promise ended without an answer, because no policy matched any more or the case was merged. */
  cancelledAt?: string | null;
  /** When this target replaced another; no breach is dated earlier. */
  changedAt?: string | null;
  warnAtPercent?: number;
};

export type ClockReading = {
  /** Null while a pause is open and the target is not used up, and for a cancelled clock. */
  dueAt: string | null;
  warnAt: string | null;
  state: ClockState;
  /** When the breach happened; kept when the clock is cancelled afterwards. */
  breachedAt: string | null;
  /** Counted seconds up to the stop or `now`: working time for business seconds, else the wall clock. */
  elapsedSeconds: number;
  /** Counted seconds that are left, 0 once used up; of days, wall-clock seconds to the due time as if the clock resumed `now`. */
  remainingSeconds: number;
  /** From start to due, or to `now` while there is no due time. */
  ledger: LedgerEntry[];
};

/** A clock warns when this share of its target is used up, unless its policy says otherwise. */
export const DEFAULT_WARN_AT_PERCENT = 80;

/**
 * Reads a clock: a pure function of its facts and `now`. Answered in the due second is met; one second later is a breach.
 * A paused clock never breaches, and a pause still open when the clock stops ends there.
 * Throws `invalid` for an interval that ends before it begins and `unprocessable` for a due time out of reach.
 */
export function evaluateClock(facts: ClockFacts & { now: string }): ClockReading {
  const { calendar, target } = facts;
  const run = runOf(facts);
  const { dueAt, ledger } = dueAfterDuration(calendar, target, run.start, run.exclusions);
  const elapsedSeconds = elapsedSecondsOf(calendar, target.type, run.start, run.readAt, run.exclusions);
  const breachedAt = breachOf(dueAt, run);
  const isCancelled = run.cancelledAt !== undefined;
  const shownDueAt = isCancelled ? null : dueAt;
  const warnAt = isCancelled
    ? null
    : instantAtPercent(calendar, target, facts.warnAtPercent ?? DEFAULT_WARN_AT_PERCENT, run.start, dueAt, run.exclusions);
  return {
    dueAt: formatOrNull(shownDueAt),
    warnAt: formatOrNull(warnAt),
    state: stateOf(run, breachedAt),
    breachedAt: formatOrNull(breachedAt),
    elapsedSeconds,
    remainingSeconds: isCancelled ? 0 : remainingOf(facts, run, dueAt, elapsedSeconds),
    ledger: shownDueAt === null ? measureOf(calendar, target.type, run.start, run.readAt, run.exclusions).ledger : ledger,
  };
}

/** The clock under a new target, or cancelled when no policy promises one any more; start and pauses stay. */
export const changeTarget = (facts: ClockFacts, target: Duration | null, changedAt: string): ClockFacts =>
  target === null ? { ...facts, cancelledAt: changedAt } : { ...facts, target, changedAt };

/** A clock's facts in seconds, with everything after its end cut off. */
type Run = {
  start: EpochSeconds;
  exclusions: Exclusion[];
  stoppedAt: EpochSeconds | undefined;
  cancelledAt: EpochSeconds | undefined;
  changedAt: EpochSeconds;
  /** The second for which the clock is read: its end, or now. */
  readAt: EpochSeconds;
};

function runOf(facts: ClockFacts & { now: string }): Run {
  const closedIntervals = facts.closedIntervals ?? [];
  const closedAt = closedIntervals.find(([, to]) => to === null)?.[0];
  const stoppedAt = parseOptional(facts.stoppedAt ?? closedAt);
  const cancelledAt = stoppedAt === undefined ? parseOptional(facts.cancelledAt) : undefined;
  const endedAt = stoppedAt ?? cancelledAt;
  const all = exclusionsOf(facts.pauses ?? [], closedIntervals);
  return {
    start: parseInstant(facts.startedAt),
    exclusions: endedAt === undefined ? all : exclusionsUntil(all, endedAt),
    stoppedAt,
    cancelledAt,
    changedAt: parseOptional(facts.changedAt) ?? Number.NEGATIVE_INFINITY,
    readAt: endedAt ?? parseInstant(facts.now),
  };
}

function stateOf(run: Run, breachedAt: EpochSeconds | null): ClockState {
  if (run.cancelledAt !== undefined) return "cancelled";
  if (breachedAt !== null) return "breached";
  if (run.stoppedAt !== undefined) return "met";
  return exclusionAt(run.exclusions, run.readAt) ? "paused" : "running";
}

/** When the clock was breached, or null: a pause that begins in the due second holds the breach off until it ends. */
function breachOf(dueAt: EpochSeconds | null, run: Run): EpochSeconds | null {
  if (dueAt === null) return null;
  const heldUntil = exclusionAt(run.exclusions, dueAt)?.to ?? dueAt;
  return run.readAt > heldUntil ? Math.max(heldUntil, run.changedAt) : null;
}

function remainingOf({ calendar, target }: ClockFacts, run: Run, dueAt: Due["dueAt"], elapsedSeconds: number): number {
  if (!isInDays(target)) return Math.max(0, target.amount - elapsedSeconds);
  const resumed = dueAt ?? dueAfterDuration(calendar, target, run.start, exclusionsUntil(run.exclusions, run.readAt)).dueAt;
  return Math.max(0, (resumed ?? run.readAt) - run.readAt);
}

const parseOptional = (text: string | null | undefined): EpochSeconds | undefined =>
  text === null || text === undefined ? undefined : parseInstant(text);

const formatOrNull = (at: EpochSeconds | null): string | null => (at === null ? null : formatInstant(at));
