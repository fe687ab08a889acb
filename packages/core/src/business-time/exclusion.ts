import { invalid } from "../errors/index.js";
import { type EpochSeconds, parseInstant } from "./instant.js";

/** `[from, to]` as RFC 3339 instants, end exclusive; `null` while it lasts. */
export type InstantInterval = readonly [from: string, to: string | null];

/** Why time does not count although the calendar may be open. */
export type ExclusionReason = "paused" | "case-closed";

/** Time that does not count; `to` is infinite while it lasts. Lists of exclusions are sorted and disjoint. */
export type Exclusion = { from: EpochSeconds; to: number; reason: ExclusionReason };

type Interval = { from: EpochSeconds; to: number };

/**
 * Pauses and closed intervals as one sorted, disjoint list: overlapping ones are merged, empty ones dropped,
 * and a pause in force when the case closes ends there. Throws `invalid` for an interval that ends before it begins.
 */
export function exclusionsOf(pauses: readonly InstantInterval[], closedIntervals: readonly InstantInterval[] = []): Exclusion[] {
  const closed = merged(parseIntervals(closedIntervals, "closedIntervals"));
  const ended = parseIntervals(pauses, "pauses").map((pause) => endedByClosing(pause, closed));
  const paused = merged(ended).flatMap((pause) => without(pause, closed));
  const exclusions = [
    ...closed.map((interval) => ({ ...interval, reason: "case-closed" as const })),
    ...paused.map((interval) => ({ ...interval, reason: "paused" as const })),
  ];
  return exclusions.sort((a, b) => a.from - b.from);
}

/** The exclusions as they stood at an instant: later ones dropped, the one in force ended there. */
export const exclusionsUntil = (exclusions: readonly Exclusion[], at: EpochSeconds): Exclusion[] =>
  exclusions.filter(({ from }) => from < at).map((exclusion) => ({ ...exclusion, to: Math.min(exclusion.to, at) }));

/** The exclusion that covers an instant, if any. */
export const exclusionAt = (exclusions: readonly Exclusion[], at: EpochSeconds): Exclusion | undefined =>
  exclusions.find(({ from, to }) => from <= at && at < to);

/** When counting ends for good because an exclusion is still open; infinite when none is. */
export const openExclusionFrom = (exclusions: readonly Exclusion[]): number => {
  const last = exclusions.at(-1);
  return last?.to === Number.POSITIVE_INFINITY ? last.from : Number.POSITIVE_INFINITY;
};

function merged(intervals: Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const interval of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && interval.from <= last.to) last.to = Math.max(last.to, interval.to);
    else result.push({ ...interval });
  }
  return result;
}

function endedByClosing(pause: Interval, closed: readonly Interval[]): Interval {
  const closing = closed.find(({ from }) => from >= pause.from && from < pause.to);
  return closing ? { ...pause, to: closing.from } : pause;
}

/** The intervals in seconds, without the empty ones. */
const parseIntervals = (intervals: readonly InstantInterval[], path: string): Interval[] =>
  intervals.map((interval, index) => parseInterval(interval, `${path}[${index}]`)).filter(({ from, to }) => from < to);

function parseInterval([fromText, toText]: InstantInterval, path: string): Interval {
  const from = parseInstant(fromText);
  const to = toText === null ? Number.POSITIVE_INFINITY : parseInstant(toText);
  if (to < from) {
    throw invalid([{ path, code: "inverted_interval", message: "The interval ends before it begins: swap its instants." }]);
  }
  return { from, to };
}

function without(interval: Interval, removed: readonly Interval[]): Interval[] {
  const rest: Interval[] = [];
  let from = interval.from;
  for (const hole of removed) {
    if (hole.from >= interval.to) break;
    if (hole.to <= from) continue;
    if (hole.from > from) rest.push({ from, to: hole.from });
    from = hole.to;
  }
  if (from < interval.to) rest.push({ from, to: interval.to });
  return rest;
}
