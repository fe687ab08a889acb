import { describe, expect, it } from "vitest";
import { calendarSchema } from "./calendar.js";

const DAY: [string, string][] = [["09:00", "17:00"]];

const problemsWith = (change: Record<string, unknown>): string[] => {
  const result = calendarSchema.safeParse({ timeZone: "Asia/Shanghai", weekly: { mon: DAY }, ...change });
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
};

describe("a calendar is accepted", () => {
  it.each([
    [
      "with several windows a day, in any order",
      {
        weekly: {
          mon: [
            ["13:00", "18:00"],
            ["08:00", "12:00"],
          ],
        },
      },
    ],
    [
      "with windows that touch",
      {
        weekly: {
          mon: [
            ["08:00", "12:00"],
            ["12:00", "18:00"],
          ],
        },
      },
    ],
    ["with overnight windows that touch the next day's", { weekly: { mon: [["22:00", "06:00"]], tue: [["06:00", "12:00"]] } }],
    ["open around the clock as 00:00–24:00", { weekly: { mon: [["00:00", "24:00"]], tue: [["00:00", "24:00"]] } }],
    ["with a window of a whole day from 08:00", { weekly: { mon: [["08:00", "08:00"]], tue: [["08:00", "08:00"]] } }],
    ["with an override that closes a date", { overrides: { "2026-05-04": [] } }],
    ["with working time in overrides only", { weekly: {}, overrides: { "2026-05-04": DAY } }],
    ["with seconds in a time", { weekly: { mon: [["08:00:30", "12:00"]] } }],
  ])("%s", (_name, change) => {
    expect(problemsWith(change)).toEqual([]);
  });
});

describe("a calendar is refused with what to do", () => {
  it.each([
    ["an unknown time zone", { timeZone: "Asia/Atlantis" }, "timeZone: Name an IANA time zone"],
    ["a timestamp in place of a zone", { timeZone: "2020-01-01T00:00Z[Europe/Paris]" }, "timeZone: Name an IANA time zone"],
    ["an hour that does not exist", { weekly: { mon: [["09:00", "25:00"]] } }, "weekly.mon.0.1: Write the time as HH:MM"],
    ["an hour without its zero", { weekly: { mon: [["9:00", "17:00"]] } }, "weekly.mon.0.0: Write the time as HH:MM"],
    ["an end at 00:00", { weekly: { mon: [["09:00", "00:00"]] } }, 'weekly.mon.0.1: A window cannot end at "00:00": write "24:00"'],
    ["a start at 24:00", { weekly: { mon: [["24:00", "06:00"]] } }, 'weekly.mon.0.0: A window cannot begin at "24:00"'],
    [
      "overlapping windows",
      {
        weekly: {
          mon: [
            ["09:00", "12:00"],
            ["11:00", "13:00"],
          ],
        },
      },
      "weekly.mon: 09:00–12:00 overlaps 11:00–13:00",
    ],
    [
      "a night into Tuesday's hours",
      { weekly: { mon: [["22:00", "10:00"]], tue: DAY } },
      "weekly: mon 22:00–10:00 overlaps tue 09:00–17:00",
    ],
    [
      "Sunday night into Monday's hours",
      { weekly: { sun: [["22:00", "10:00"]], mon: DAY } },
      "weekly: sun 22:00–10:00 overlaps mon 09:00–17:00",
    ],
    ["no working time at all", { weekly: {} }, "weekly: The calendar has no working time"],
    [
      "empty weekdays and closing overrides",
      { weekly: { mon: [] }, overrides: { "2026-05-04": [] } },
      "weekly: The calendar has no working time",
    ],
    ["a holiday that is no date", { holidays: ["2026-02-30"] }, "holidays.0: Give a date"],
    ["an override that is no date", { overrides: { monday: DAY } }, "overrides.monday"],
    ["an unknown weekday", { weekly: { monday: DAY } }, "weekly: "],
    ["an unknown field", { hours: {} }, ": "],
  ])("%s", (_name, change, message) => {
    expect(problemsWith(change).join("\n")).toContain(message);
  });
});
