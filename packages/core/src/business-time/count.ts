import { AppError } from "../errors/index.js";
import type { Calendar } from "./calendar.js";
import { type Exclusion, openExclusionFrom } from "./exclusion.js";
import { type EpochSeconds, SECONDS_PER_DAY } from "./instant.js";
import { type LedgerEntry, ledgerBuilder } from "./ledger.js";
import { businessTimeline, excluding, type Timeline } from "./timeline.js";

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
  const openFrom = openExclusionFrom(exclusions);
  let remaining = seconds;
  let dueAt: EpochSeconds | null = null;
  excluding(timeline, exclusions)(start, Math.min(start + HORIZON_SECONDS, openFrom), (stretch) => {
    const isLast = stretch.counted && stretch.to - stretch.from >= remaining;
    const to = isLast ? stretch.from + remaining : stretch.to;
    if (to > stretch.from) ledger.add({ ...stretch, to });
    if (isLast) dueAt = to;
    else if (stretch.counted) remaining -= to - stretch.from;
    return !isLast;
  });
  if (dueAt === null && openFrom > start + HORIZON_SECONDS) throw dueOutOfReach();
  return { dueAt, ledger: ledger.entries() };
}

/** Counted seconds of a timeline in `[from, to)`; 0 when `to` is not after `from`. */
export function measureOn(timeline: Timeline, from: EpochSeconds, to: EpochSeconds, exclusions: readonly Exclusion[] = []): Measure {
  const ledger = ledgerBuilder();
  let seconds = 0;
  excluding(timeline, exclusions)(from, to, (stretch) => {
    ledger.add(stretch);
    if (stretch.counted) seconds += stretch.to - stretch.from;
    return true;
  });
  return { seconds, ledger: ledger.entries() };
}

/** `seconds` of working time after `start`; real elapsed seconds, so a DST change moves the wall clock only. */
export function addBusinessSeconds(calendar: Calendar, start: EpochSeconds, seconds: number): EpochSeconds {
  const { dueAt } = dueOn(businessTimeline(calendar), start, seconds);
  if (dueAt === null) throw dueOutOfReach();
  return dueAt;
}

/** Seconds of working time in `[from, to)` outside the exclusions; 0 when `to` is not after `from`. */
export const businessSecondsBetween = (calendar: Calendar, from: EpochSeconds, to: EpochSeconds, exclusions: readonly Exclusion[] = []): number =>
  measureOn(businessTimeline(calendar), from, to, exclusions).seconds;

/** When `seconds` of working time outside the exclusions are used up; `dueAt` is null while an open exclusion prevents it. */
export const dueAfter = (calendar: Calendar, start: EpochSeconds, seconds: number, exclusions: readonly Exclusion[]): Due =>
  dueOn(businessTimeline(calendar), start, seconds, exclusions);

/** The error for a target that a calendar cannot meet within the horizon. */
export const dueOutOfReach = (): AppError =>
  new AppError("unprocessable", "The calendar has too little working time to reach this target within 100 years: add working time or lower the target.");
