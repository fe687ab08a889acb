import { type Calendar, exclusionsOf, type InstantInterval, parseInstant } from "../business-time/index.js";
import { type DurationType, elapsedSecondsOf } from "./duration.js";

/** One stretch from opening or reopening to resolution. */
export type ResolutionCycle = { number: number; startedAt: string; resolvedAt: string | null; elapsedSeconds: number };

export type ResolutionHistory = {
  cycles: ResolutionCycle[];
  /** Counted seconds to the first resolution; null before it. */
  firstResolutionSeconds: number | null;
  /** Counted seconds of all cycles, closed time excluded; null while the case is open. */
  totalResolutionSeconds: number | null;
};

/**
 * The numbered cycles of a case that may have been reopened. `closedIntervals` are `[resolvedAt, reopenedAt]` in order,
 * the last one with `null` while the case is closed. A pause still open at a resolution ends there.
 */
export function resolutionHistory(facts: {
  calendar: Calendar;
  startedAt: string;
  pauses?: readonly InstantInterval[];
  closedIntervals: readonly InstantInterval[];
  /** How time is counted; business seconds unless told otherwise. */
  counting?: DurationType;
  now: string;
}): ResolutionHistory {
  const exclusions = exclusionsOf(facts.pauses ?? [], facts.closedIntervals);
  const starts = [facts.startedAt, ...facts.closedIntervals.flatMap(([, reopenedAt]) => (reopenedAt === null ? [] : [reopenedAt]))];
  const cycles = starts.map((startedAt, index): ResolutionCycle => {
    const resolvedAt = facts.closedIntervals[index]?.[0] ?? null;
    const end = parseInstant(resolvedAt ?? facts.now);
    const elapsedSeconds = elapsedSecondsOf(facts.calendar, facts.counting ?? "business-seconds", parseInstant(startedAt), end, exclusions);
    return { number: index + 1, startedAt, resolvedAt, elapsedSeconds };
  });
  const isResolved = cycles.every(({ resolvedAt }) => resolvedAt !== null);
  const first = cycles[0];
  return {
    cycles,
    firstResolutionSeconds: first && first.resolvedAt !== null ? first.elapsedSeconds : null,
    totalResolutionSeconds: isResolved ? cycles.reduce((sum, { elapsedSeconds }) => sum + elapsedSeconds, 0) : null,
  };
}
