import { describe, expect, it } from "vitest";
import { toDuration, toPromise } from "./duration.js";

describe("promised times", () => {
  it("are shown in the unit they were promised in", () => {
    for (const promised of [
      { amount: 1.5, unit: "business-hours" },
      { amount: 48, unit: "hours" },
      { amount: 7, unit: "working-days" },
      { amount: 30, unit: "calendar-days" },
    ] as const)
      expect(toPromise(toDuration(promised))).toEqual(promised);
  });

  it("count hours in seconds", () => {
    expect(toDuration({ amount: 2, unit: "business-hours" })).toEqual({ type: "business-seconds", amount: 7200 });
  });
});
