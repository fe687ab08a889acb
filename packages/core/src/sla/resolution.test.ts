import { describe, expect, it } from "vitest";
import { calendarSchema } from "../business-time/index.js";
import { resolutionHistory } from "./resolution.js";

const calendar = calendarSchema.parse({ timeZone: "UTC", weekly: { mon: [["09:00", "17:00"]] } });
const at = (time: string): string => `2026-03-02T${time}:00Z`;

describe("resolutions", () => {
  it("of a reopened case keep the first and the total, closed time excluded", () => {
    const history = resolutionHistory({
      calendar,
      startedAt: at("09:00"),
      pauses: [[at("09:30"), null]],
      closedIntervals: [
        [at("10:00"), at("13:00")],
        [at("16:00"), null],
      ],
      now: at("16:30"),
    });
    expect(history).toMatchObject({ firstResolutionSeconds: 1800, totalResolutionSeconds: 1800 + 3 * 3600 });
    expect(history.cycles.map(({ number, elapsedSeconds }) => [number, elapsedSeconds])).toEqual([
      [1, 1800],
      [2, 3 * 3600],
    ]);
  });

  it("open a new numbered cycle on reopening, which counts up to now", () => {
    const history = resolutionHistory({
      calendar,
      startedAt: at("09:00"),
      closedIntervals: [[at("10:00"), at("13:00")]],
      now: at("18:00"),
    });
    expect(history).toMatchObject({ firstResolutionSeconds: 3600, totalResolutionSeconds: null });
    expect(history.cycles.at(-1)).toEqual({ number: 2, startedAt: at("13:00"), resolvedAt: null, elapsedSeconds: 4 * 3600 });
  });

  it("of an unresolved case are none", () => {
    const history = resolutionHistory({
      calendar,
      startedAt: at("09:00"),
      closedIntervals: [],
      counting: "wall-seconds",
      now: at("20:00"),
    });
    expect(history).toMatchObject({
      firstResolutionSeconds: null,
      totalResolutionSeconds: null,
      cycles: [{ number: 1, elapsedSeconds: 11 * 3600 }],
    });
  });
});
