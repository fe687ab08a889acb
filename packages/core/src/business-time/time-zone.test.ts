import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { formatInstant, parseDay, SECONDS_PER_DAY } from "./instant.js";
import { canonicalTimeZone, timeZoneOf } from "./time-zone.js";

const NAMES = [
  "UTC",
  "Asia/Shanghai",
  "America/New_York",
  "America/St_Johns",
  "Africa/Casablanca",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/Sao_Paulo",
  "Asia/Kathmandu",
];

const nameArbitrary = fc.constantFrom(...NAMES);
const dayArbitrary = fc.integer({ min: parseDay("1970-01-02"), max: parseDay("2100-12-31") });
const secondOfDayArbitrary = fc.integer({ min: 0, max: SECONDS_PER_DAY - 1 });

const temporalInstant = (name: string, day: number, secondOfDay: number): number =>
  Temporal.PlainDateTime.from("1970-01-01T00:00:00")
    .add({ days: day })
    .add({ seconds: secondOfDay })
    .toZonedDateTime(name, { disambiguation: "compatible" }).epochMilliseconds / 1000;

describe("a wall-clock time becomes an instant", () => {
  it("as Temporal resolves it, on any day of any zone", () => {
    fc.assert(
      fc.property(nameArbitrary, dayArbitrary, secondOfDayArbitrary, (name, day, second) => {
        expect(timeZoneOf(name).toInstant(day * SECONDS_PER_DAY + second)).toBe(temporalInstant(name, day, second));
      }),
    );
  });

  it.each([
    ["in a gap shifted forward", "America/Los_Angeles", "2006-04-02", 2.5, "2006-04-02T10:30:00Z"],
    ["in an overlap the first", "America/Los_Angeles", "2014-11-02", 1.5, "2014-11-02T08:30:00Z"],
    ["after the overlap the only one", "America/Los_Angeles", "2014-11-02", 2, "2014-11-02T10:00:00Z"],
    ["with a half-hour change", "Australia/Lord_Howe", "2026-04-05", 1.75, "2026-04-04T14:45:00Z"],
    ["where midnight does not exist", "America/Sao_Paulo", "2018-11-04", 0, "2018-11-04T03:00:00Z"],
  ])("%s", (_name, zone, date, hours, instant) => {
    expect(formatInstant(timeZoneOf(zone).toInstant(parseDay(date) * SECONDS_PER_DAY + hours * 3600))).toBe(instant);
  });
});

describe("a local day", () => {
  it("contains exactly the instants from its start to the next day's", () => {
    fc.assert(
      fc.property(nameArbitrary, dayArbitrary, secondOfDayArbitrary, (name, day, second) => {
        const zone = timeZoneOf(name);
        const at = day * SECONDS_PER_DAY + second;
        const local = zone.dayOf(at);
        expect(zone.startOfDay(local)).toBeLessThanOrEqual(at);
        expect(zone.startOfDay(local + 1)).toBeGreaterThan(at);
      }),
    );
  });

  it("has no length where the place skipped it", () => {
    const apia = timeZoneOf("Pacific/Apia");
    const skipped = parseDay("2011-12-30");
    expect(apia.startOfDay(skipped)).toBe(apia.startOfDay(skipped + 1));
  });

  it("stays the later one when the clock is set back across midnight", () => {
    const zone = timeZoneOf("America/St_Johns");
    const afterSetBack = Date.parse("2006-10-29T02:45:00Z") / 1000;
    const day = zone.dayOf(afterSetBack);
    expect(zone.startOfDay(day)).toBeLessThanOrEqual(afterSetBack);
    expect(zone.startOfDay(day + 1)).toBeGreaterThan(afterSetBack);
  });
});

describe("a time zone name", () => {
  it("is found whatever its case", () => {
    expect(canonicalTimeZone("europe/berlin")).toBe("Europe/Berlin");
  });

  it.each(["", "Mars/Olympus", "+08:00", "2020-01-01T00:00Z[UTC]", "../etc/passwd", "A".repeat(65)])("%j is unknown", (name) => {
    expect(canonicalTimeZone(name)).toBeUndefined();
  });
});
