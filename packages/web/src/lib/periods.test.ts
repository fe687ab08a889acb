import { describe, expect, it } from "vitest";
import { grainOf, labelsAfter, periodOf, recentPeriods } from "./periods.js";

describe("periods", () => {
  it("names the period that contains a date", () => {
    expect(periodOf("2026-11-21", "week")).toBe("2026-W47");
    expect(periodOf("2026-11-21", "month")).toBe("2026-11");
    expect(periodOf("2026-11-21", "quarter")).toBe("2026-Q4");
    expect(periodOf("2026-11-21", "year")).toBe("2026");
  });

  it("counts a week to the year of its Thursday", () => {
    expect(periodOf("2027-01-03", "week")).toBe("2026-W53");
    expect(periodOf("2024-12-30", "week")).toBe("2025-W01");
  });

  it("goes back without a gap, also from the end of a long month and over the new year", () => {
    expect(recentPeriods("month", "2026-03-31").slice(0, 4)).toEqual(["2026-03", "2026-02", "2026-01", "2025-12"]);
    expect(recentPeriods("quarter", "2026-02-10").slice(0, 3)).toEqual(["2026-Q1", "2025-Q4", "2025-Q3"]);
    expect(recentPeriods("week", "2026-01-02").slice(0, 3)).toEqual(["2026-W01", "2025-W52", "2025-W51"]);
  });

  it("tells the grain from the label", () => {
    expect(["2026-W47", "2026-11", "2026-Q4", "2026", "2026-11-21"].map(grainOf)).toEqual(["week", "month", "quarter", "year", undefined]);
  });
});

describe("the periods that follow", () => {
  it("are told one by one up to the last, over the turn of the year", () => {
    expect(labelsAfter({ grain: "month", to: "2026-11-30" }, "2027-02")).toEqual(["2026-12", "2027-01", "2027-02"]);
    expect(labelsAfter({ grain: "quarter", to: "2026-12-31" }, "2027-Q2")).toEqual(["2027-Q1", "2027-Q2"]);
    expect(labelsAfter({ grain: "week", to: "2026-12-27" }, "2027-W01")).toEqual(["2026-W53", "2027-W01"]);
    expect(labelsAfter({ grain: "day", to: "2026-02-27" }, "2026-03-01")).toEqual(["2026-02-28", "2026-03-01"]);
    expect(labelsAfter({ grain: "month", to: "2026-11-30" }, "2026-11")).toEqual([]);
  });
});
