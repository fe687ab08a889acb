import { AppError } from "../errors/index.js";
import type { Calendar } from "./calendar.js";
import { type Exclusion, openExclusionFrom } from "./exclusion.js";
import { type EpochSeconds, SECONDS_PER_DAY } from "./instant.js";
import { type LedgerEntry, ledgerBuilder } from "./ledger.js";
import { businessTimeline, excluding, type Stretch, type Timeline } from "./timeline.js";

/** Where a duration ends, or null while an open exclusion keeps it from ending, with the explanation up to there. */
export type Due = { dueAt: EpochSeconds | null; ledger: LedgerEntry[] };

/** Counted seconds of an interval and what they are made of. */
export type Measure = { seconds: number; ledger: LedgerEntry[] };

/** How far ahead a due time is sought. */
export const HORIZON_SECONDS = 100 * 366 * SECONDS_PER_DAY;

/**
 * The instant at which `seconds` of a timeline have been counted from `start`. A target used up exactly at closing
 * or at the beginning of a pause stays there; a target of 0 is due at the next counted moment.
 * Throws `unprocessable` when the timeline holds too little within 100 years.
 */
export function dueOn(timeline: Timeline, start: EpochSeconds, seconds: number, exclusions: readonly Exclusion[] = []): Due {
  const ledger = ledgerBuilder();
  const dueAt = instantAfter(timeline, start, seconds, exclusions, ledger.add);
  return { dueAt, ledger: ledger.entries() };
}

/** `dueOn` without the explanation, which costs more than the search; `observe` receives every stretch up to the due time. */
export function instantAfter(
  timeline: Timeline,
  start: EpochSeconds,
  seconds: number,
  exclusions: readonly Exclusion[] = [],
  observe?: (stretch: Stretch) => void,
): EpochSeconds | null {
  const openFrom = openExclusionFrom(exclusions);
  let remaining = seconds;
  let dueAt: EpochSeconds | null = null;
  excluding(timeline, exclusions)(start, Math.min(start + HORIZON_SECONDS, openFrom), (stretch) => {
    const isLast = stretch.counted && stretch.to - stretch.from >= remaining;
    const to = isLast ? stretch.from + remaining : stretch.to;
    if (to > stretch.from) observe?.({ ...stretch, to });
    if (isLast) dueAt = to;
    else if (stretch.counted) remaining -= to - stretch.from;
    return !isLast;
  });
  if (dueAt === null && openFrom > start + HORIZON_SECONDS) throw dueOutOfReach();
  return dueAt;
}

/** Counted seconds of a timeline in `[from, to)`, and why; 0 when `to` is not after `from`. */
export function measureOn(timeline: Timeline, from: EpochSeconds, to: EpochSeconds, exclusions: readonly Exclusion[] = []): Measure {
  const ledger = ledgerBuilder();
  const seconds = secondsOn(timeline, from, to, exclusions, ledger.add);
  return { seconds, ledger: ledger.entries() };
}

/** `measureOn` without the explanation; `observe` receives every stretch. */
export function secondsOn(
  timeline: Timeline,
  from: EpochSeconds,
  to: EpochSeconds,
  exclusions: readonly Exclusion[] = [],
  observe?: (stretch: Stretch) => void,
): number {
  let seconds = 0;
  excluding(timeline, exclusions)(from, to, (stretch) => {
    observe?.(stretch);
    if (stretch.counted) seconds += stretch.to - stretch.from;
    return true;
  });
  return seconds;
}

/** `seconds` of working time after `start`; real elapsed seconds, so a DST change moves the wall clock only. */
export function addBusinessSeconds(calendar: Calendar, start: EpochSeconds, seconds: number): EpochSeconds {
  const dueAt = instantAfter(businessTimeline(calendar), start, seconds);
  if (dueAt === null) throw dueOutOfReach();
  return dueAt;
}

/** Seconds of working time in `[from, to)` outside the exclusions; 0 when `to` is not after `from`. */
export const businessSecondsBetween = (
  calendar: Calendar,
  from: EpochSeconds,
  to: EpochSeconds,
  exclusions: readonly Exclusion[] = [],
): number => secondsOn(businessTimeline(calendar), from, to, exclusions);

/** When `seconds` of working time outside the exclusions are used up; `dueAt` is null while an open exclusion prevents it. */
export const dueAfter = (calendar: Calendar, start: EpochSeconds, seconds: number, exclusions: readonly Exclusion[]): Due =>
  dueOn(businessTimeline(calendar), start, seconds, exclusions);

/** The error for a target that a calendar cannot meet within the horizon. */
export const dueOutOfReach = (): AppError =>
  new AppError(
    "unprocessable",
    "The calendar has too little working time to reach this target within 100 years: add working time or lower the target.",
  );
