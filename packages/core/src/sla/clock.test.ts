import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarSchema, formatInstant, type InstantInterval, parseInstant } from "../business-time/index.js";
import { type ClockFacts, changeTarget, evaluateClock } from "./clock.js";

const WEEKDAY: [string, string][] = [["09:00", "17:00"]];
const officeHours = calendarSchema.parse({
  timeZone: "UTC",
  weekly: { mon: WEEKDAY, tue: WEEKDAY, wed: WEEKDAY, thu: WEEKDAY, fri: WEEKDAY },
});

/** Monday 2026-03-02, open 09:00–17:00, two hours of working time promised from 10:00. */
const facts: ClockFacts = { calendar: officeHours, target: { type: "business-seconds", amount: 7200 }, startedAt: "2026-03-02T10:00:00Z" };
const at = (time: string): string => `2026-03-02T${time}Z`;
const read = (now: string, change: Partial<ClockFacts> = {}) => evaluateClock({ ...facts, ...change, now: at(now) });

describe("a running clock", () => {
  it("is due after the promised working time and warns at 80 %", () => {
    expect(read("10:30:00")).toMatchObject({
      state: "running",
      dueAt: at("12:00:00"),
      warnAt: at("11:36:00"),
      elapsedSeconds: 1800,
      remainingSeconds: 5400,
      breachedAt: null,
    });
  });

  it("still runs in the due second and is breached one second later", () => {
    expect(read("12:00:00")).toMatchObject({ state: "running", remainingSeconds: 0, breachedAt: null });
    expect(read("12:00:01")).toMatchObject({ state: "breached", remainingSeconds: 0, breachedAt: at("12:00:00") });
  });

  it("is breached after closing when it was due at closing", () => {
    expect(read("17:00:01", { target: { type: "business-seconds", amount: 7 * 3600 } })).toMatchObject({
      state: "breached",
      breachedAt: at("17:00:00"),
    });
  });

  it("has not begun to count before its start", () => {
    expect(read("08:00:00")).toMatchObject({ state: "running", elapsedSeconds: 0, remainingSeconds: 7200 });
  });

  it("runs at night on the wall clock", () => {
    expect(read("18:00:00", { target: { type: "wall-seconds", amount: 48 * 3600 } })).toMatchObject({
      dueAt: "2026-03-04T10:00:00Z",
      elapsedSeconds: 8 * 3600,
      remainingSeconds: 40 * 3600,
    });
  });

  it("in days warns at its share of the wall clock and ends with the local day", () => {
    expect(read("12:00:00", { target: { type: "working-days", amount: 1 }, warnAtPercent: 50 })).toMatchObject({
      dueAt: "2026-03-04T00:00:00Z",
      warnAt: "2026-03-03T05:00:00Z",
      remainingSeconds: 36 * 3600,
    });
  });
});

describe("a stopped clock", () => {
  it("is met in the due second and breached one second later, whenever it is read", () => {
    for (const now of ["12:00:00", "16:00:00"]) {
      expect(read(now, { stoppedAt: at("12:00:00") }).state).toBe("met");
      expect(read(now, { stoppedAt: at("12:00:01") })).toMatchObject({ state: "breached", breachedAt: at("12:00:00") });
    }
  });

  it("keeps its elapsed time", () => {
    expect(read("16:00:00", { stoppedAt: at("11:00:00") })).toMatchObject({ state: "met", elapsedSeconds: 3600, remainingSeconds: 3600 });
  });

  it("ends a pause that is still open", () => {
    const reading = read("16:00:00", { pauses: [[at("11:00:00"), null]], stoppedAt: at("15:00:00") });
    expect(reading).toMatchObject({ state: "met", elapsedSeconds: 3600, dueAt: at("16:00:00") });
  });
});

describe("a paused clock", () => {
  it("never breaches, and has no due time while the pause is open", () => {
    expect(read("16:59:59", { pauses: [[at("11:00:00"), null]] })).toMatchObject({
      state: "paused",
      dueAt: null,
      warnAt: null,
      remainingSeconds: 3600,
    });
  });

  it("keeps the warning that lies before the pause", () => {
    expect(read("13:00:00", { pauses: [[at("11:50:00"), null]] }).warnAt).toBe(at("11:36:00"));
  });

  it("holds a breach off that would begin in the pause's first second", () => {
    const pauses: InstantInterval[] = [[at("12:00:00"), at("13:00:00")]];
    expect(read("12:30:00", { pauses })).toMatchObject({ state: "paused", dueAt: at("12:00:00") });
    expect(read("13:00:00", { pauses }).state).toBe("running");
    expect(read("13:00:01", { pauses })).toMatchObject({ state: "breached", breachedAt: at("13:00:00") });
    expect(read("14:00:00", { pauses, stoppedAt: at("12:30:00") }).state).toBe("met");
  });

  it("cannot undo a breach before it", () => {
    expect(read("14:00:00", { pauses: [[at("12:00:01"), null]] })).toMatchObject({ state: "breached", breachedAt: at("12:00:00") });
  });

  it("in days moves the due time by the days that ended in the pause", () => {
    const target = { type: "calendar-days", amount: 1 } as const;
    const paused = evaluateClock({ ...facts, target, pauses: [[at("12:00:00"), null]], now: "2026-03-05T12:00:00Z" });
    expect(paused).toMatchObject({ state: "paused", dueAt: null, remainingSeconds: 12 * 3600 });
    const resumed = evaluateClock({ ...facts, target, pauses: [[at("12:00:00"), "2026-03-05T12:00:00Z"]], now: "2026-03-05T12:00:00Z" });
    expect(resumed).toMatchObject({ state: "running", dueAt: "2026-03-06T00:00:00Z", remainingSeconds: 12 * 3600 });
  });
});

describe("a reopened case", () => {
  it("continues its clock with the closed time excluded", () => {
    const closedIntervals: InstantInterval[] = [[at("11:00:00"), at("14:00:00")]];
    expect(read("14:30:00", { closedIntervals })).toMatchObject({ state: "running", dueAt: at("15:00:00"), elapsedSeconds: 5400 });
  });

  it("is stopped by the last closing", () => {
    expect(
      read("16:00:00", {
        closedIntervals: [
          [at("10:30:00"), at("14:00:00")],
          [at("14:10:00"), null],
        ],
      }),
    ).toMatchObject({ state: "met", elapsedSeconds: 2400 });
  });

  it("is not paused any more by a pause that was in force at the closing", () => {
    for (const resumedAt of [null, at("16:00:00")]) {
      const reading = read("13:00:00", { closedIntervals: [[at("11:00:00"), at("12:00:00")]], pauses: [[at("10:30:00"), resumedAt]] });
      expect(reading).toMatchObject({ state: "running", dueAt: at("13:30:00") });
      expect(reading.ledger.map(({ reason }) => reason)).toEqual(["working", "paused", "case-closed", "working"]);
    }
  });

  it("stays paused by a pause that began while it was closed", () => {
    const reading = read("12:15:00", { closedIntervals: [[at("11:00:00"), at("12:00:00")]], pauses: [[at("11:30:00"), at("12:30:00")]] });
    expect(reading).toMatchObject({ state: "paused", dueAt: at("13:30:00") });
    expect(reading.ledger.map(({ reason }) => reason)).toEqual(["working", "case-closed", "paused", "working"]);
  });
});

describe("a change of priority or policy", () => {
  it("keeps start and pauses", () => {
    const changed = changeTarget(
      { ...facts, pauses: [[at("10:10:00"), at("10:20:00")]] },
      { type: "business-seconds", amount: 3600 },
      at("10:30:00"),
    );
    expect(evaluateClock({ ...changed, now: at("10:40:00") })).toMatchObject({ state: "running", dueAt: at("11:10:00") });
  });

  it("dates a breach at the change when the new due time has passed", () => {
    const changed = changeTarget(facts, { type: "business-seconds", amount: 600 }, at("11:00:00"));
    expect(evaluateClock({ ...changed, now: at("11:00:00") })).toMatchObject({
      state: "breached",
      dueAt: at("10:10:00"),
      breachedAt: at("11:00:00"),
    });
  });

  it("cancels the clock when no policy matches, and keeps an earlier breach", () => {
    expect(evaluateClock({ ...changeTarget(facts, null, at("11:00:00")), now: at("16:00:00") })).toMatchObject({
      state: "cancelled",
      dueAt: null,
      warnAt: null,
      breachedAt: null,
      elapsedSeconds: 3600,
    });
    expect(evaluateClock({ ...changeTarget(facts, null, at("13:00:00")), now: at("16:00:00") })).toMatchObject({
      state: "cancelled",
      breachedAt: at("12:00:00"),
    });
  });
});

describe("laws of clocks", () => {
  const instant = fc.integer({ min: parseInstant("2026-03-02T00:00:00Z"), max: parseInstant("2026-03-30T00:00:00Z") });
  const pauses = fc.array(
    fc.tuple(instant, fc.nat(200_000)).map(([from, length]): InstantInterval => [formatInstant(from), formatInstant(from + length)]),
    { maxLength: 4 },
  );
  const targets = fc.oneof(
    fc.record({ type: fc.constantFrom("business-seconds", "wall-seconds"), amount: fc.integer({ min: 1, max: 200_000 }) }),
    fc.record({ type: fc.constantFrom("calendar-days", "working-days"), amount: fc.integer({ min: 1, max: 10 }) }),
  );

  it("once breached, a clock that is not changed stays breached since the same second", () => {
    fc.assert(
      fc.property(targets, pauses, instant, instant, fc.nat(1_000_000), (target, paused, startedAt, now, later) => {
        const clock = { calendar: officeHours, target, startedAt: formatInstant(startedAt), pauses: paused };
        const first = evaluateClock({ ...clock, now: formatInstant(now) });
        const second = evaluateClock({ ...clock, now: formatInstant(now + later) });
        expect(second.dueAt).toBe(first.dueAt);
        if (first.state === "breached") expect(second).toMatchObject({ state: "breached", breachedAt: first.breachedAt });
      }),
    );
  });

  it("a clock reads as breached after its end exactly when it did so in the second it ended", () => {
    fc.assert(
      fc.property(targets, pauses, instant, instant, fc.nat(1_000_000), (target, paused, startedAt, stopped, later) => {
        const stoppedAt = formatInstant(stopped);
        const clock = { calendar: officeHours, target, startedAt: formatInstant(startedAt), pauses: paused };
        const running = evaluateClock({ ...clock, now: stoppedAt });
        const ended = evaluateClock({ ...clock, stoppedAt, now: formatInstant(stopped + later) });
        expect(ended.state).toBe(running.state === "breached" ? "breached" : "met");
        expect(ended.elapsedSeconds).toBe(running.elapsedSeconds);
      }),
    );
  });
});
