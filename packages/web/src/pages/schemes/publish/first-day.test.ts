import { describe, expect, it } from "vitest";
import { firstPossibleDay } from "./first-day.js";

const versions = (...days: (string | null)[]) => days.map((effectiveFrom) => ({ effectiveFrom }));

describe("the first day that a new version may count from", () => {
  it("is the latest day that has come, so that no period that is past changes hands", () => {
    expect(firstPossibleDay(versions("2026-07-01", "2026-01-01", null), "2026-11-22")).toBe("2026-07-01");
    expect(firstPossibleDay(versions("2026-11-22"), "2026-11-22")).toBe("2026-11-22");
  });

  it("is any day while no version has a date that has come", () => {
    expect(firstPossibleDay([], "2026-11-22")).toBeNull();
    expect(firstPossibleDay(versions(null, "2027-01-01"), "2026-11-22")).toBeNull();
  });
});
