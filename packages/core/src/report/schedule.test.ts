import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GRAINS, type Period, parse, shift } from "../period/index.js";
import { firstDueAfter, lastComplete, latestDue, MAX_CATCH_UP, periodsUpTo, runInstant, type Schedule } from "./schedule.js";

const period = (label: string): Period => {
  const found = parse(label);
  if (!found) throw new Error(label);
  return found;
};
const at = (sendAt: string, delayDays: number, grain: Schedule["grain"] = "day"): Schedule => ({ grain, sendAt, delayDays });

const ZONES = ["Asia/Shanghai", "America/New_York", "Europe/London", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "UTC"];
const schedules = fc.record({
  grain: fc.constantFrom(...GRAINS),
  sendAt: fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`),
  delayDays: fc.nat(30),
});
const instants = fc.date({ min: new Date("2010-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });

describe("runInstant", () => {
  it("is the local time of day so many days after the period's end", () => {
    expect(runInstant(period("2026-Q3"), at("08:00", 1), "Asia/Shanghai")).toBe("2026-10-02T00:00:00.000Z");
    expect(runInstant(period("2026-Q3"), at("08:00", 0), "Asia/Shanghai")).toBe("2026-10-01T00:00:00.000Z");
    expect(runInstant(period("2026-W47"), at("17:30", 3), "America/New_York")).toBe("2026-11-26T22:30:00.000Z");
  });

  it("keeps the local time over a change of the clock", () => {
    expect(runInstant(period("2026-03-06"), at("08:00", 0), "America/New_York")).toBe("2026-03-07T13:00:00.000Z");
    expect(runInstant(period("2026-03-07"), at("08:00", 0), "America/New_York")).toBe("2026-03-08T12:00:00.000Z");
  });

  it("moves a time that the clock skips forward, and takes the first of one that comes twice", () => {
    expect(runInstant(period("2026-03-07"), at("02:30", 0), "America/New_York")).toBe("2026-03-08T07:30:00.000Z");
    expect(runInstant(period("2026-10-31"), at("01:30", 0), "America/New_York")).toBe("2026-11-01T05:30:00.000Z");
  });
});

describe("lastComplete", () => {
  it("ends before the local today", () => {
    expect(lastComplete("month", "Asia/Shanghai", new Date("2026-08-31T15:59:59Z")).label).toBe("2026-07");
    expect(lastComplete("month", "Asia/Shanghai", new Date("2026-08-31T16:00:00Z")).label).toBe("2026-08");
    expect(lastComplete("week", "UTC", new Date("2027-01-04T00:00:00Z")).label).toBe("2026-W53");
  });
});

describe("the schedule", () => {
  it("has exactly one period newest due and the next one due later", () => {
    fc.assert(
      fc.property(schedules, fc.constantFrom(...ZONES), instants, (schedule, timeZone, now) => {
        const due = latestDue(schedule, timeZone, now);
        const next = firstDueAfter(schedule, timeZone, now);
        expect(runInstant(due, schedule, timeZone) <= now.toISOString()).toBe(true);
        expect(runInstant(next, schedule, timeZone) > now.toISOString()).toBe(true);
        expect(next).toEqual(shift(due, 1));
      }),
    );
  });

  it("never reports a period before it is over", () => {
    fc.assert(
      fc.property(schedules, fc.constantFrom(...ZONES), instants, (schedule, timeZone, now) => {
        const due = latestDue(schedule, timeZone, now);
        expect(due.to <= lastComplete("day", timeZone, now).to).toBe(true);
      }),
    );
  });

  it("reports every period once when it is looked at again and again, however rarely", () => {
    fc.assert(
      fc.property(
        schedules,
        fc.constantFrom(...ZONES),
        instants,
        fc.array(fc.nat(20), { maxLength: 12 }),
        (schedule, timeZone, start, pauses) => {
          let next = firstDueAfter(schedule, timeZone, start);
          let now = start.getTime();
          const reported: string[] = [];
          const first = next.label;
          for (const days of pauses) {
            now += days * 86_400_000;
            const newest = latestDue(schedule, timeZone, new Date(now));
            const due = periodsUpTo(next, newest);
            reported.push(...due.map(({ label }) => label));
            if (due.length > 0) next = shift(newest, 1);
          }
          const expected: string[] = [];
          for (let one = period(first); reported.length > 0 && one.from < next.from; one = shift(one, 1)) expected.push(one.label);
          const skipped = expected.filter((label) => !reported.includes(label));
          expect(new Set(reported).size).toBe(reported.length);
          if (skipped.length > 0) expect(Math.max(...pauses)).toBeGreaterThanOrEqual(MAX_CATCH_UP);
        },
      ),
    );
  });

  it("makes up for the newest periods only after a long sleep", () => {
    const due = periodsUpTo(period("2024-01-01"), period("2026-11-21"));
    expect(due).toHaveLength(MAX_CATCH_UP);
    expect(due.at(-1)?.label).toBe("2026-11-21");
    expect(due.at(0)?.label).toBe("2026-11-09");
  });

  it("has nothing to do when the next period lies ahead", () => {
    expect(periodsUpTo(period("2026-12"), period("2026-11"))).toEqual([]);
  });
});
