import { describe, expect, it } from "vitest";
import { ComplaintSummary, DurationSummary, KeyFigure, Measure, parsePeriodLabel } from "./index.js";

const measured = { status: "measured", value: 0, n: 12, low: null, high: null };

describe("a measure", () => {
  it("may be a measured zero", () => {
    expect(Measure.safeParse(measured).success).toBe(true);
  });

  it("has a value exactly when it was measured", () => {
    expect(Measure.safeParse({ ...measured, value: null }).success).toBe(false);
    expect(Measure.safeParse({ ...measured, status: "suppressed" }).success).toBe(false);
    expect(Measure.safeParse({ ...measured, status: "missing", value: null }).success).toBe(true);
  });

  it("has both ends of its interval or none", () => {
    expect(Measure.safeParse({ ...measured, low: 0 }).success).toBe(false);
  });
});

it("a percent is a share, so 82.4 is refused", () => {
  const rest = { key: "csat", label: null, better: "up", previous: null, previousYear: null, target: null };
  const figure = { ...measured, ...rest, unit: "percent" };
  expect(KeyFigure.safeParse({ ...figure, value: 0.824 }).success).toBe(true);
  expect(KeyFigure.safeParse({ ...figure, value: 82.4 }).success).toBe(false);
});

it("only complaints with a deadline can be late, and quantiles need observations", () => {
  const summary = { received: 3, resolved: 1, open: 2, withDeadline: 1, late: 2, byCategory: [] };
  expect(ComplaintSummary.safeParse({ ...summary, firstResponse: null, resolution: null }).success).toBe(false);
  expect(DurationSummary.safeParse({ n: 0, medianSeconds: 0, p90Seconds: null }).success).toBe(false);
});

it("period labels are read, and what only looks like one is refused", () => {
  expect(parsePeriodLabel("2026-Q3")).toEqual({ grain: "quarter", year: 2026, index: 3 });
  expect(parsePeriodLabel("2026-W47")).toEqual({ grain: "week", year: 2026, index: 47 });
  expect(parsePeriodLabel("2026-11")).toEqual({ grain: "month", year: 2026, index: 11 });
  expect(parsePeriodLabel("2024-02-29")).toEqual({ grain: "day", date: "2024-02-29" });
  expect(parsePeriodLabel("2026")).toEqual({ grain: "year", year: 2026 });
  for (const label of ["2026-Q5", "2026-Q0", "2026-W54", "2026-13", "2026-02-30", "26", "2026-Q3\n"]) {
    expect(parsePeriodLabel(label)).toBeNull();
  }
});
