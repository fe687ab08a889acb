import { type Calendar, WEEKDAYS, type WindowSeconds, windowSeconds } from "./calendar.js";
import { type EpochDay, type EpochSeconds, parseDay, SECONDS_PER_DAY } from "./instant.js";
import { type TimeZone, timeZoneOf } from "./time-zone.js";

/** Which rule of the calendar decides a day. */
export type DayRule = "weekly" | "holiday" | "override";

/** A stretch of working time, end exclusive. */
export type OpenStretch = { from: EpochSeconds; to: EpochSeconds };

/** A calendar with its dates and times of day turned into numbers. */
export type CompiledCalendar = {
  timeZone: TimeZone;
  ruleOf(day: EpochDay): DayRule;
  /** Working time that begins on a day, in order; an overnight stretch reaches into the next day. */
  openStretches(day: EpochDay): OpenStretch[];
  isWorkingDay(day: EpochDay): boolean;
  /** The last day that can have working time; infinite with weekly hours. */
  lastWorkingDay: EpochDay;
};

const compiledCalendars = new WeakMap<Calendar, CompiledCalendar>();

/** Compiles a parsed calendar, once per object: a calendar is a value and must not be changed afterwards. */
export function compileCalendar(calendar: Calendar): CompiledCalendar {
  const known = compiledCalendars.get(calendar);
  if (known) return known;
  const compiled = compile(calendar);
  compiledCalendars.set(calendar, compiled);
  return compiled;
}

function compile(calendar: Calendar): CompiledCalendar {
  const timeZone = timeZoneOf(calendar.timeZone);
  const weekly = WEEKDAYS.map((weekday) => sortedWindows(calendar.weekly[weekday]));
  const holidays = new Set((calendar.holidays ?? []).map(parseDay));
  const overrides = new Map(Object.entries(calendar.overrides ?? {}).map(([date, windows]) => [parseDay(date), sortedWindows(windows)]));
  const ruleOf = (day: EpochDay): DayRule => (overrides.has(day) ? "override" : holidays.has(day) ? "holiday" : "weekly");
  const windowsOf = (day: EpochDay): WindowSeconds[] => overrides.get(day) ?? (holidays.has(day) ? [] : (weekly[weekdayIndex(day)] ?? []));
  const openStretches = (day: EpochDay): OpenStretch[] => {
    const windows = windowsOf(day);
    return windows.length > 0 && existsIn(timeZone, day) ? stretchesOf(timeZone, day, windows) : [];
  };
  return {
    timeZone,
    ruleOf,
    openStretches,
    isWorkingDay: (day) => openStretches(day).length > 0,
    lastWorkingDay: weekly.some((windows) => windows.length > 0) ? Number.POSITIVE_INFINITY : Math.max(...overrides.keys()),
  };
}

const sortedWindows = (windows: Calendar["weekly"]["mon"] = []): WindowSeconds[] =>
  windows.map(windowSeconds).sort((a, b) => a.from - b.from);

/** 0 is Monday; 1970-01-01 was a Thursday. */
const weekdayIndex = (day: EpochDay): number => (((day + 3) % 7) + 7) % 7;

/** False for a date that a place skipped, as Samoa skipped 2011-12-30. */
const existsIn = (timeZone: TimeZone, day: EpochDay): boolean => timeZone.startOfDay(day) < timeZone.startOfDay(day + 1);

function stretchesOf(timeZone: TimeZone, day: EpochDay, windows: WindowSeconds[]): OpenStretch[] {
  const midnight = day * SECONDS_PER_DAY;
  const stretches = windows.map(({ from, to }) => ({ from: timeZone.toInstant(midnight + from), to: timeZone.toInstant(midnight + to) }));
  // A window whose start a DST gap pushes past its end holds no time.
  return stretches.filter(({ from, to }) => from < to);
}
