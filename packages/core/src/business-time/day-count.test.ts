import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Calendar, calendarSchema } from "./calendar.js";
import { dueAfterCalendarDays, dueAfterWorkingDays } from "./day-count.js";
import { exclusionsOf, type InstantInterval } from "./exclusion.js";
import { fromHolidayCn } from "./holiday-cn.js";
import { formatInstant, parseInstant } from "./instant.js";

const WEEKDAY: [string, string][] = [["09:00", "18:00"]];
const weekly = { mon: WEEKDAY, tue: WEEKDAY, wed: WEEKDAY, thu: WEEKDAY, fri: WEEKDAY };
const shanghai = calendarSchema.parse({ timeZone: "Asia/Shanghai", weekly });

type Count = typeof dueAfterCalendarDays;
const due = (count: Count, calendar: Calendar, start: string, days: number, pauses: InstantInterval[] = []): string | null => {
  const { dueAt } = count(calendar, parseInstant(start), days, exclusionsOf(pauses));
  return dueAt === null ? null : formatInstant(dueAt);
};

describe("a target in calendar days", () => {
  it("ends with the local day and does not count the day of receipt", () => {
    expect(due(dueAfterCalendarDays, shanghai, "2026-03-02T02:00:00Z", 7)).toBe("2026-03-09T16:00:00Z");
    expect(due(dueAfterCalendarDays, shanghai, "2026-03-02T02:00:00Z", 0)).toBe("2026-03-02T16:00:00Z");
  });

  it("received in the last second of a day is received that day", () => {
    expect(due(dueAfterCalendarDays, shanghai, "2026-03-02T15:59:59Z", 1)).toBe("2026-03-03T16:00:00Z");
    expect(due(dueAfterCalendarDays, shanghai, "2026-03-02T16:00:00Z", 1)).toBe("2026-03-04T16:00:00Z");
  });

  it("does not count a date that the place skipped", () => {
    const apia = calendarSchema.parse({ timeZone: "Pacific/Apia", weekly });
    expect(due(dueAfterCalendarDays, apia, "2011-12-29T20:00:00Z", 1)).toBe("2011-12-31T10:00:00Z");
  });

  it("skips the days that end in a pause, and a pause within a day changes nothing", () => {
    expect(due(dueAfterCalendarDays, shanghai, "2026-03-02T02:00:00Z", 2, [["2026-03-03T02:00:00Z", "2026-03-03T04:00:00Z"]])).toBe(
      "2026-03-04T16:00:00Z",
    );
    expect(due(dueAfterCalendarDays, shanghai, "2026-03-02T02:00:00Z", 2, [["2026-03-03T02:00:00Z", "2026-03-05T04:00:00Z"]])).toBe(
      "2026-03-06T16:00:00Z",
    );
    expect(due(dueAfterCalendarDays, shanghai, "2026-03-02T02:00:00Z", 2, [["2026-03-03T02:00:00Z", null]])).toBeNull();
  });

  it("is never due earlier because of a pause, and its ledger tiles the time", () => {
    const instant = fc.integer({ min: parseInstant("2026-03-01T00:00:00Z"), max: parseInstant("2026-04-01T00:00:00Z") });
    fc.assert(
      fc.property(
        instant,
        fc.nat(20),
        fc.array(fc.tuple(instant, fc.nat(500_000)), { maxLength: 5 }),
        fc.constantFrom(dueAfterCalendarDays, dueAfterWorkingDays),
        (start, days, spans, count) => {
          const exclusions = exclusionsOf(spans.map(([from, length]) => [formatInstant(from), formatInstant(from + length)]));
          const { dueAt, ledger } = count(shanghai, start, days, exclusions);
          expect(dueAt).toBeGreaterThanOrEqual(count(shanghai, start, days).dueAt ?? 0);
          expect(ledger.at(0)?.from).toBe(formatInstant(start));
          expect(ledger.at(-1)?.to).toBe(formatInstant(dueAt ?? 0));
          for (const [index, entry] of ledger.entries()) expect(ledger[index + 1]?.from ?? entry.to).toBe(entry.to);
        },
      ),
    );
  });
});

describe("a target in working days", () => {
  const withHolidays = calendarSchema.parse({
    timeZone: "Asia/Shanghai",
    weekly,
    ...fromHolidayCn(
      {
        days: [
          { date: "2026-10-01", isOffDay: true },
          { date: "2026-10-02", isOffDay: true },
          { date: "2026-10-10", isOffDay: false },
        ],
      },
      WEEKDAY,
    ),
  });

  it("skips weekends and holidays and counts days worked in exchange", () => {
    expect(due(dueAfterWorkingDays, withHolidays, "2026-09-30T02:00:00Z", 1)).toBe("2026-10-05T16:00:00Z");
    expect(due(dueAfterWorkingDays, withHolidays, "2026-10-09T02:00:00Z", 1)).toBe("2026-10-10T16:00:00Z");
  });

  it("is refused when the calendar never has so many", () => {
    const once = calendarSchema.parse({ timeZone: "UTC", weekly: {}, overrides: { "2026-03-02": WEEKDAY } });
    expect(() => dueAfterWorkingDays(once, parseInstant("2026-03-01T00:00:00Z"), 2)).toThrow(/too little working time/);
  });
});

describe("holiday-cn data", () => {
  it("of another shape is refused with the path", () => {
    expect(() => fromHolidayCn({ days: [{ date: "2026-13-01", isOffDay: true }] }, WEEKDAY)).toThrow(/days\[0\]\.date/);
  });
});
