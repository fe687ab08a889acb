import { describe, expect, it } from "vitest";
import { type Calendar, calendarSchema } from "./calendar.js";
import { businessSecondsBetween, dueAfter } from "./count.js";
import { exclusionsOf, type InstantInterval } from "./exclusion.js";
import { formatInstant, parseInstant } from "./instant.js";

const WEEKDAY: [string, string][] = [["09:00", "17:00"]];
const officeHours = calendarSchema.parse({
  timeZone: "UTC",
  weekly: { mon: WEEKDAY, tue: WEEKDAY, wed: WEEKDAY, thu: WEEKDAY, fri: WEEKDAY },
});

const due = (calendar: Calendar, start: string, seconds: number, pauses: InstantInterval[] = []): string | null => {
  const { dueAt } = dueAfter(calendar, parseInstant(start), seconds, exclusionsOf(pauses));
  return dueAt === null ? null : formatInstant(dueAt);
};

describe("a due time", () => {
  it("exactly at closing stays at closing", () => {
    expect(due(officeHours, "2026-03-02T09:00:00Z", 8 * 3600)).toBe("2026-03-02T17:00:00Z");
  });

  it("exactly at the beginning of a pause stays there", () => {
    expect(due(officeHours, "2026-03-02T09:00:00Z", 3600, [["2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z"]])).toBe("2026-03-02T10:00:00Z");
  });

  it("of a target of 0 is the next open moment outside pauses", () => {
    expect(due(officeHours, "2026-03-02T17:00:00Z", 0)).toBe("2026-03-03T09:00:00Z");
    expect(due(officeHours, "2026-03-02T10:00:00Z", 0, [["2026-03-02T09:30:00Z", "2026-03-02T10:20:00Z"]])).toBe("2026-03-02T10:20:00Z");
  });

  it("is unknown while a pause is open, unless the target was used up before it", () => {
    expect(due(officeHours, "2026-03-02T09:00:00Z", 3600, [["2026-03-02T09:30:00Z", null]])).toBeNull();
    expect(due(officeHours, "2026-03-02T09:00:00Z", 3600, [["2026-03-02T10:30:00Z", null]])).toBe("2026-03-02T10:00:00Z");
  });

  it("follows an override before a holiday, and a holiday before weekly hours", () => {
    const calendar = calendarSchema.parse({
      ...officeHours,
      holidays: ["2026-03-03", "2026-03-04"],
      overrides: { "2026-03-04": [["12:00", "13:00"]], "2026-03-05": [] },
    });
    expect(due(calendar, "2026-03-02T16:00:00Z", 2 * 3600)).toBe("2026-03-04T13:00:00Z");
    expect(due(calendar, "2026-03-02T16:00:00Z", 2 * 3600 + 1)).toBe("2026-03-06T09:00:01Z");
  });

  it("counts the repeated hour of a DST change twice and the missing hour not at all", () => {
    const nights = calendarSchema.parse({ timeZone: "America/New_York", weekly: { sun: [["00:00", "06:00"]] } });
    const between = (from: string, to: string) => businessSecondsBetween(nights, parseInstant(from), parseInstant(to));
    expect(between("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z")).toBe(7 * 3600);
    expect(between("2026-03-08T00:00:00Z", "2026-03-09T00:00:00Z")).toBe(5 * 3600);
  });

  it("counts windows once that an overnight override makes overlap", () => {
    const calendar = calendarSchema.parse({ ...officeHours, overrides: { "2026-03-02": [["20:00", "12:00"]] } });
    expect(businessSecondsBetween(calendar, parseInstant("2026-03-02T00:00:00Z"), parseInstant("2026-03-04T00:00:00Z"))).toBe(21 * 3600);
  });
});

describe("the reasons of a ledger", () => {
  it("name the rule that decided", () => {
    const calendar = calendarSchema.parse({ ...officeHours, holidays: ["2026-03-03"], overrides: { "2026-03-04": [["12:00", "13:00"]] } });
    const { ledger } = dueAfter(
      calendar,
      parseInstant("2026-03-02T16:00:00Z"),
      3600 + 1800 + 600,
      exclusionsOf([["2026-03-02T16:10:00Z", "2026-03-02T16:20:00Z"]]),
    );
    expect(ledger.map(({ reason, countedSeconds }) => [reason, countedSeconds])).toEqual([
      ["working", 600],
      ["paused", 0],
      ["working", 2400],
      ["closed", 0],
      ["holiday", 0],
      ["override", 0],
      ["override", 3000],
    ]);
  });

  it("keep a weekend one line and a long pause one line", () => {
    const { ledger } = dueAfter(
      officeHours,
      parseInstant("2026-03-06T16:00:00Z"),
      7200,
      exclusionsOf([["2026-03-09T09:30:00Z", "2026-03-20T10:00:00Z"]]),
    );
    expect(ledger.map(({ reason }) => reason)).toEqual(["working", "closed", "working", "paused", "working"]);
  });
});

describe("hostile input", () => {
  it("a target that the calendar cannot hold is refused instead of sought for ever", () => {
    const minute = calendarSchema.parse({ timeZone: "UTC", weekly: { mon: [["09:00", "09:01"]] } });
    const once = calendarSchema.parse({ timeZone: "UTC", weekly: {}, overrides: { "2026-03-02": WEEKDAY } });
    for (const calendar of [minute, once]) {
      expect(() => dueAfter(calendar, parseInstant("2026-03-02T00:00:00Z"), 10 * 366 * 86_400, [])).toThrow(/too little working time/);
    }
  });

  it("thousands of overlapping pauses count like their union", () => {
    const pauses = Array.from({ length: 10_000 }, (_, i): InstantInterval => {
      const from = parseInstant("2026-03-02T10:00:00Z") + ((i * 7919) % 10_000);
      return [formatInstant(from), formatInstant(from + 10)];
    });
    expect(exclusionsOf(pauses)).toHaveLength(1);
    expect(due(officeHours, "2026-03-02T09:00:00Z", 7200, pauses)).toBe("2026-03-02T13:46:49Z");
  });

  it("a pause that ends before it begins is refused", () => {
    expect(() => exclusionsOf([["2026-03-02T11:00:00Z", "2026-03-02T10:00:00Z"]])).toThrow(/swap/);
  });

  it("an interval that ends before it begins holds 0 seconds", () => {
    expect(businessSecondsBetween(officeHours, parseInstant("2026-03-03T10:00:00Z"), parseInstant("2026-03-02T10:00:00Z"))).toBe(0);
  });
});
