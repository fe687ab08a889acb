import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { type Calendar, calendarSchema, WEEKDAYS } from "./calendar.js";
import { addBusinessSeconds, businessSecondsBetween, dueAfter, measureOn } from "./count.js";
import { exclusionsOf, type InstantInterval } from "./exclusion.js";
import { formatInstant, parseInstant } from "./instant.js";
import { type LedgerEntry, MAX_LEDGER_ENTRIES } from "./ledger.js";
import { businessTimeline } from "./timeline.js";

const WEEKDAY: [string, string][] = [["09:00", "17:00"]];
const officeHours = calendarSchema.parse({
  timeZone: "UTC",
  weekly: { mon: WEEKDAY, tue: WEEKDAY, wed: WEEKDAY, thu: WEEKDAY, fri: WEEKDAY },
});

const CALENDARS: Calendar[] = [
  officeHours,
  {
    timeZone: "America/New_York",
    weekly: {
      mon: [
        ["08:00", "12:00"],
        ["13:00", "24:00"],
      ],
      wed: [["22:00", "06:00"]],
      sun: [["01:00", "03:30"]],
    },
    holidays: ["2026-03-09", "2026-11-02"],
    overrides: { "2026-03-10": [["10:00", "11:00"]], "2026-03-11": [] },
  },
  {
    timeZone: "Asia/Shanghai",
    weekly: { mon: [["22:00", "06:00"]], tue: [["22:00", "06:00"]], sat: [["00:00", "24:00"]] },
    holidays: ["2026-03-03"],
  },
  { timeZone: "America/St_Johns", weekly: { sat: [["23:00", "24:00"]], sun: [["00:00", "24:00"]] } },
].map((calendar) => calendarSchema.parse(calendar));

const SPRING = parseInstant("2026-01-01T00:00:00Z");
const YEAR_SECONDS = 366 * 86_400;

const calendarArbitrary = fc.constantFrom(...CALENDARS);
const instantArbitrary = fc.integer({ min: SPRING, max: SPRING + YEAR_SECONDS });
const secondsArbitrary = fc.integer({ min: 1, max: 300_000 });
const pauseArbitrary: fc.Arbitrary<InstantInterval> = fc
  .tuple(instantArbitrary, fc.integer({ min: 0, max: 20 * 86_400 }))
  .map(([from, length]) => [formatInstant(from), formatInstant(from + length)]);
const pausesArbitrary = fc.array(pauseArbitrary, { maxLength: 8 });

const totalOf = (ledger: LedgerEntry[]): number => ledger.reduce((sum, entry) => sum + entry.countedSeconds, 0);

/** The ledger's entries follow each other from `from` to `to`, and no two neighbours are of one kind. */
function expectTiling(ledger: LedgerEntry[], from: number, to: number): void {
  expect(ledger.at(0)?.from).toBe(formatInstant(from));
  expect(ledger.at(-1)?.to).toBe(formatInstant(to));
  for (const [index, entry] of ledger.entries()) {
    expect(entry.seconds).toBe(parseInstant(entry.to) - parseInstant(entry.from));
    expect(entry.seconds).toBeGreaterThan(0);
    const next = ledger[index + 1];
    if (next) expect(next.from).toBe(entry.to);
    if (next) expect([next.reason, next.counted]).not.toEqual([entry.reason, entry.counted]);
  }
}

describe("laws of business time", () => {
  it("adding then measuring gives the same seconds", () => {
    fc.assert(
      fc.property(calendarArbitrary, instantArbitrary, secondsArbitrary, (calendar, start, seconds) => {
        expect(businessSecondsBetween(calendar, start, addBusinessSeconds(calendar, start, seconds))).toBe(seconds);
      }),
    );
  });

  it("a later start or a larger target is never due earlier", () => {
    fc.assert(
      fc.property(
        calendarArbitrary,
        instantArbitrary,
        secondsArbitrary,
        fc.nat(200_000),
        fc.nat(200_000),
        (calendar, start, seconds, later, more) => {
          const due = addBusinessSeconds(calendar, start, seconds);
          expect(addBusinessSeconds(calendar, start + later, seconds)).toBeGreaterThanOrEqual(due);
          expect(addBusinessSeconds(calendar, start, seconds + more)).toBeGreaterThanOrEqual(due);
        },
      ),
    );
  });

  it("splitting an interval adds up", () => {
    fc.assert(
      fc.property(
        calendarArbitrary,
        fc.tuple(instantArbitrary, instantArbitrary, instantArbitrary),
        pausesArbitrary,
        (calendar, instants, pauses) => {
          const [from, middle, to] = instants.sort((a, b) => a - b) as [number, number, number];
          const exclusions = exclusionsOf(pauses);
          const parts =
            businessSecondsBetween(calendar, from, middle, exclusions) + businessSecondsBetween(calendar, middle, to, exclusions);
          expect(businessSecondsBetween(calendar, from, to, exclusions)).toBe(parts);
        },
      ),
    );
  });

  it("a pause never brings the due time forward", () => {
    fc.assert(
      fc.property(
        calendarArbitrary,
        instantArbitrary,
        secondsArbitrary,
        pausesArbitrary,
        pauseArbitrary,
        (calendar, start, seconds, pauses, pause) => {
          const before = dueAfter(calendar, start, seconds, exclusionsOf(pauses)).dueAt ?? 0;
          expect(dueAfter(calendar, start, seconds, exclusionsOf([...pauses, pause])).dueAt).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  it("the order of pauses changes nothing", () => {
    const shuffled = pausesArbitrary.chain((pauses) =>
      fc.tuple(fc.constant(pauses), fc.shuffledSubarray(pauses, { minLength: pauses.length })),
    );
    fc.assert(
      fc.property(calendarArbitrary, instantArbitrary, secondsArbitrary, shuffled, (calendar, start, seconds, [pauses, others]) => {
        expect(dueAfter(calendar, start, seconds, exclusionsOf(others))).toEqual(dueAfter(calendar, start, seconds, exclusionsOf(pauses)));
      }),
    );
  });

  it("the ledger tiles the time from start to due, and what it counts is the target", () => {
    fc.assert(
      fc.property(calendarArbitrary, instantArbitrary, secondsArbitrary, pausesArbitrary, (calendar, start, seconds, pauses) => {
        const { dueAt, ledger } = dueAfter(calendar, start, seconds, exclusionsOf(pauses));
        expectTiling(ledger, start, dueAt ?? 0);
        expect(totalOf(ledger)).toBe(seconds);
      }),
    );
  });

  it("the ledger of a measured interval tiles it", () => {
    fc.assert(
      fc.property(
        calendarArbitrary,
        instantArbitrary,
        fc.integer({ min: 1, max: YEAR_SECONDS }),
        pausesArbitrary,
        (calendar, from, length, pauses) => {
          const { seconds, ledger } = measureOn(businessTimeline(calendar), from, from + length, exclusionsOf(pauses));
          expectTiling(ledger, from, from + length);
          expect(totalOf(ledger)).toBe(seconds);
        },
      ),
    );
  });
});

describe("a ledger too long to read", () => {
  it("is condensed in the middle and still explains every second", () => {
    const { dueAt, ledger } = dueAfter(officeHours, parseInstant("2026-01-01T00:00:00Z"), 10 * 366 * 86_400, []);
    expectTiling(ledger, parseInstant("2026-01-01T00:00:00Z"), dueAt ?? 0);
    expect(ledger.length).toBeLessThanOrEqual(MAX_LEDGER_ENTRIES);
    expect(totalOf(ledger)).toBe(10 * 366 * 86_400);
    expect(ledger.filter(({ reason }) => reason === "condensed")).toHaveLength(1);
  });
});

describe("business time", () => {
  const shifts = calendarSchema.parse({
    timeZone: "America/New_York",
    weekly: {
      mon: [["22:00", "06:00"]],
      wed: [
        ["08:00", "12:00"],
        ["13:00", "18:30"],
      ],
      fri: [["09:00", "24:00"]],
      sat: [["22:00", "06:00"]],
    },
    holidays: ["2026-03-11", "2026-03-07"],
    overrides: { "2026-03-10": [["20:00", "05:00"]], "2026-03-13": [] },
  });

  /** Whether a minute is open, read off the wall clock alone. */
  function isOpen(at: number): boolean {
    const local = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(shifts.timeZone);
    const time = local.toPlainTime().toString().slice(0, 5);
    const windowsOf = (date: Temporal.PlainDate) => {
      const holiday = shifts.holidays?.includes(date.toString());
      return shifts.overrides?.[date.toString()] ?? (holiday ? [] : (shifts.weekly[WEEKDAYS[date.dayOfWeek - 1] ?? "mon"] ?? []));
    };
    const today = windowsOf(local.toPlainDate()).some(([from, to]) => time >= from && (time < to || to <= from));
    const yesterday = windowsOf(local.toPlainDate().subtract({ days: 1 })).some(([from, to]) => to <= from && time < to);
    return today || yesterday;
  }

  it("is what looking at the wall clock every minute finds, DST changes included", () => {
    const first = parseInstant("2026-03-05T00:00:00Z");
    const minutes = fc.integer({ min: 0, max: 10 * 1440 });
    const open = Array.from({ length: 10 * 1440 }, (_, minute) => isOpen(first + minute * 60));
    fc.assert(
      fc.property(minutes, minutes, (from, to) => {
        const expected = open.slice(from, to).filter(Boolean).length * 60;
        expect(businessSecondsBetween(shifts, first + from * 60, first + to * 60)).toBe(expected);
      }),
    );
  });
});
