import type { Calendar } from "./calendar.js";
import type { Exclusion, ExclusionReason } from "./exclusion.js";
import type { EpochSeconds } from "./instant.js";
import { type CompiledCalendar, compileCalendar, type DayRule } from "./working-days.js";

/**
 * Why a stretch of time counts or not. Counted: `working` (weekly hours), `override` (working hours of a date override),
 * `elapsed` (wall clock), `calendar-day`, `working-day`. Skipped: `closed` (outside weekly hours), `holiday`,
 * `override` (outside the override's hours), `paused`, `case-closed`, `receipt-day`.
 */
export type Reason =
  | "working"
  | "closed"
  | "holiday"
  | "override"
  | "elapsed"
  | "calendar-day"
  | "working-day"
  | "receipt-day"
  | ExclusionReason;

/** A stretch of time that counts or is skipped as a whole, end exclusive. */
export type Stretch = { from: EpochSeconds; to: EpochSeconds; reason: Reason; counted: boolean };

/** Receives stretches in order; answers false to stop. */
export type Visitor = (stretch: Stretch) => boolean;

/** Walks `[from, until)` as stretches that follow each other without gap or overlap. */
export type Timeline = (from: EpochSeconds, until: EpochSeconds, visit: Visitor) => void;

/** Every second counts. */
export const wallTimeline: Timeline = (from, until, visit) => {
  if (from < until) visit({ from, to: until, reason: "elapsed", counted: true });
};

/** The seconds of a calendar's working time count. */
export function businessTimeline(calendar: Calendar): Timeline {
  const compiled = compileCalendar(calendar);
  return (from, until, visit) => {
    // Two days back, because a window may run a whole day into the next one.
    let day = compiled.timeZone.dayOf(from) - 2;
    let at = from;
    while (at < until) {
      if (day > compiled.lastWorkingDay) {
        visit({ from: at, to: until, reason: "closed", counted: false });
        return;
      }
      const reached = visitDay(compiled, day, at, until, visit);
      if (reached === undefined) return;
      at = reached;
      day += 1;
    }
  };
}

/** The same walk with excluded time skipped for the exclusion's reason. */
export function excluding(timeline: Timeline, exclusions: readonly Exclusion[]): Timeline {
  if (exclusions.length === 0) return timeline;
  return (from, until, visit) => {
    let index = 0;
    timeline(from, until, (stretch) => {
      let at = stretch.from;
      while (at < stretch.to) {
        const exclusion = exclusions[index];
        if (exclusion && exclusion.to <= at) {
          index += 1;
          continue;
        }
        const excluded = exclusion !== undefined && exclusion.from <= at;
        const to = Math.min(stretch.to, excluded ? exclusion.to : (exclusion?.from ?? stretch.to));
        const part: Stretch = excluded ? { from: at, to, reason: exclusion.reason, counted: false } : { ...stretch, from: at, to };
        if (!visit(part)) return false;
        at = to;
      }
      return true;
    });
  };
}

const OPEN_REASON: Record<DayRule, Reason> = { weekly: "working", holiday: "working", override: "override" };
const SHUT_REASON: Record<DayRule, Reason> = { weekly: "closed", holiday: "holiday", override: "override" };

/** The reason why a day's time outside its working hours is skipped. */
export const shutReason = (compiled: CompiledCalendar, day: number): Reason => SHUT_REASON[compiled.ruleOf(day)];

/** Visits what of one day lies in `[at, until)`, with the windows that begin on it; answers where it ended, or undefined when stopped. */
function visitDay(
  compiled: CompiledCalendar,
  day: number,
  start: EpochSeconds,
  until: EpochSeconds,
  visit: Visitor,
): EpochSeconds | undefined {
  const rule = compiled.ruleOf(day);
  let at = start;
  const advance = (to: EpochSeconds, counted: boolean): boolean => {
    const end = Math.min(to, until);
    if (end <= at) return true;
    const stretch = { from: at, to: end, reason: counted ? OPEN_REASON[rule] : SHUT_REASON[rule], counted };
    at = end;
    return visit(stretch);
  };
  for (const open of compiled.openStretches(day)) {
    if (open.to > at && !(advance(open.from, false) && advance(open.to, true))) return undefined;
  }
  return advance(compiled.timeZone.startOfDay(day + 1), false) ? at : undefined;
}
