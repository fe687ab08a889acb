export { type Calendar, calendarSchema, WEEKDAYS, type Window, windowSchema, windowSeconds, windowsSchema } from "./calendar.js";
export {
  addBusinessSeconds,
  businessSecondsBetween,
  type Due,
  dueAfter,
  dueOn,
  HORIZON_SECONDS,
  instantAfter,
  type Measure,
  measureOn,
  secondsOn,
} from "./count.js";
export { dueAfterCalendarDays, dueAfterWorkingDays } from "./day-count.js";
export { type Exclusion, type ExclusionReason, exclusionAt, exclusionsOf, exclusionsUntil, type InstantInterval } from "./exclusion.js";
export { type CalendarDates, fromHolidayCn, holidayCnSchema } from "./holiday-cn.js";
export { type EpochSeconds, formatInstant, instantSchema, parseInstant, SECONDS_PER_DAY } from "./instant.js";
export { type LedgerEntry, MAX_LEDGER_ENTRIES } from "./ledger.js";
export { canonicalTimeZone, timeZoneOf } from "./time-zone.js";
export { businessTimeline, type Reason, type Timeline, wallTimeline } from "./timeline.js";
