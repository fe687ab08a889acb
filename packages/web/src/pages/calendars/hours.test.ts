import { describe, expect, it } from "vitest";
import { hoursText, overridesText, parseDates, parseHours, parseOverrides } from "./hours.js";

describe("hours of a calendar", () => {
  it("reads windows as people write them", () => {
    expect(parseHours("9:00-12:00, 13:00 – 18:00")).toEqual([
      ["09:00", "12:00"],
      ["13:00", "18:00"],
    ]);
    expect(parseHours("  ")).toEqual([]);
    for (const text of ["nine to five", "09:00", "09:00-"]) expect(parseHours(text)).toBeUndefined();
  });

  it("reads dates by line, space or comma, each once", () => {
    expect(parseDates("2026-10-01\n2026-10-02, 2026-10-01")).toEqual(["2026-10-01", "2026-10-02"]);
    expect(parseDates("1 October")).toBeUndefined();
  });

  it("reads special days, closed ones without hours", () => {
    expect(parseOverrides("2026-10-10 09:00-18:00\n\n2026-12-24")).toEqual({ "2026-10-10": [["09:00", "18:00"]], "2026-12-24": [] });
    expect(parseOverrides("tomorrow 09:00-18:00")).toBeUndefined();
  });

  it("writes what it reads", () => {
    const text = "2026-10-10 09:00-12:00, 13:00-18:00\n2026-12-24";
    expect(overridesText(parseOverrides(text) ?? {})).toBe(text);
    expect(hoursText(parseHours("09:00-18:00"))).toBe("09:00-18:00");
  });
});
