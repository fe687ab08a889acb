import { Temporal } from "temporal-polyfill";
import { type EpochDay, type EpochSeconds, SECONDS_PER_DAY } from "./instant.js";

/** Conversions between instants and one place's wall clock, in plain seconds. */
export type TimeZone = {
  /** The instant of a wall-clock second (days × 86,400 + second of day): after a gap shifted forward, in an overlap the first. */
  toInstant(wallSecond: number): EpochSeconds;
  /** The first instant of a local day. */
  startOfDay(day: EpochDay): EpochSeconds;
  /** The local day that contains an instant; of a day that the clock enters twice, the later one. */
  dayOf(at: EpochSeconds): EpochDay;
};

/** Stretch between two changes of the offset from UTC, end exclusive. */
type OffsetStretch = { from: number; to: number; offsetSeconds: number };

// The name's shape is checked first because Temporal also reads a zone out of a whole timestamp.
const NAME = /^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/;

const timeZones = new Map<string, TimeZone>();

/** The IANA name as the tz database spells it, or undefined when there is no such zone. */
export function canonicalTimeZone(name: string): string | undefined {
  if (!NAME.test(name)) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return undefined;
  }
}

/** Conversions of an IANA zone, kept for the life of the process; throws a RangeError for an unknown name. */
export function timeZoneOf(name: string): TimeZone {
  const known = timeZones.get(name);
  if (known) return known;
  const canonical = canonicalTimeZone(name);
  if (canonical === undefined) throw new RangeError(`Unknown time zone ${name.slice(0, 64)}`);
  const timeZone = timeZones.get(canonical) ?? createTimeZone(canonical);
  timeZones.set(canonical, timeZone);
  return timeZone;
}

function createTimeZone(name: string): TimeZone {
  const offsetAt = offsetLookup(name);
  const toInstant = (wallSecond: number): EpochSeconds => {
    const before = offsetAt(wallSecond - SECONDS_PER_DAY);
    const after = offsetAt(wallSecond + SECONDS_PER_DAY);
    if (before === after || offsetAt(wallSecond - before) === before) return wallSecond - before;
    if (offsetAt(wallSecond - after) === after) return wallSecond - after;
    return wallSecond - before;
  };
  const startOfDay = (day: EpochDay): EpochSeconds => toInstant(day * SECONDS_PER_DAY);
  const dayOf = (at: EpochSeconds): EpochDay => {
    let day = Math.floor((at + offsetAt(at)) / SECONDS_PER_DAY);
    // A clock set back across midnight shows yesterday's date again after today has begun.
    while (startOfDay(day + 1) <= at) day += 1;
    return day;
  };
  return { toInstant, startOfDay, dayOf };
}

/** Offset from UTC by instant; every stretch is asked of Temporal once and then found by comparison. */
function offsetLookup(name: string): (at: EpochSeconds) => number {
  const stretches: OffsetStretch[] = [];
  let latest: OffsetStretch | undefined;
  return (at) => {
    if (latest && at >= latest.from && at < latest.to) return latest.offsetSeconds;
    latest = stretches.find((stretch) => at >= stretch.from && at < stretch.to);
    if (!latest) {
      latest = readStretch(name, at);
      stretches.push(latest);
    }
    return latest.offsetSeconds;
  };
}

function readStretch(name: string, at: EpochSeconds): OffsetStretch {
  const local = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(name);
  const next = local.getTimeZoneTransition("next");
  const previous = local.add({ seconds: 1 }).getTimeZoneTransition("previous");
  return {
    from: previous ? previous.epochMilliseconds / 1000 : Number.NEGATIVE_INFINITY,
    to: next ? next.epochMilliseconds / 1000 : Number.POSITIVE_INFINITY,
    offsetSeconds: local.offsetNanoseconds / 1e9,
  };
}
