import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Definition } from "../calendar/index.js";
import { clockAsOf } from "./clocks.js";
import { afterMessage, afterTransition } from "./facts.js";
import { receivedAt, ruleFrom } from "./fixtures.js";
import type { ComplaintImage } from "./image.js";
import type { Rule } from "./rules.js";
import { MESSAGE_TYPES } from "./schema.js";
import { markOf, settle } from "./settle.js";
import { TRANSITIONS } from "./workflow.js";

const START = "2026-03-02T01:00:00.000Z";
const after = (minutes: number): string => new Date(Date.parse(START) + minutes * 60_000).toISOString();
const wall = (minutes: number) => ({ type: "wall-seconds" as const, amount: minutes * 60 });
const business = (minutes: number) => ({ type: "business-seconds" as const, amount: minutes * 60 });
const RULES = [ruleFrom(START, { firstResponse: wall(60), nextResponse: wall(30), resolution: wall(480) })];

const settled = (image: ComplaintImage, minutes: number, rules: readonly Rule[] = RULES) =>
  settle(image, rules, after(minutes), { record: true });

describe("settling a complaint's clocks", () => {
  it("finds nothing before the moment and everything after it, dated when it happened", () => {
    expect(settled(receivedAt(START), 47).moments).toEqual([]);
    const { moments } = settled(receivedAt(START), 600);
    expect(moments.map((moment) => [markOf(moment), moment.at])).toEqual([
      ["firstResponse#1#warning", "2026-03-02T01:48:00Z"],
      ["firstResponse#1#breached", "2026-03-02T02:00:00Z"],
      ["resolution#1#warning", "2026-03-02T07:24:00Z"],
      ["resolution#1#breached", "2026-03-02T09:00:00Z"],
    ]);
  });

  it("asks to be called for the next moment, and for none when nothing runs", () => {
    const first = settled(receivedAt(START), 0).image;
    expect(first.dueKey).toBe("2026-03-02T01:48:00.000Z#tnt_1#complaint-clock#cmp_1");
    const warned = settled(first, 50).image;
    expect(warned.dueKey).toBe("2026-03-02T02:00:01.000Z#tnt_1#complaint-clock#cmp_1");
    const done = settled(afterTransition(warned, "resolved", after(55)), 55).image;
    expect([done.duePartition, done.dueKey]).toEqual([undefined, undefined]);
  });

  it("leaves to the next call what it may not record, and asks for that call at once", () => {
    const { image, moments } = settle(receivedAt(START), RULES, after(600), { record: false });
    expect(moments).toEqual([]);
    expect(image.recorded).toBeUndefined();
    expect(image.dueKey?.startsWith("2026-03-02T01:48:00.000Z")).toBe(true);
    expect(settled(image, 600).moments.length).toBe(4);
  });

  it("warns of a reopened complaint but never of its given history", () => {
    const history = receivedAt(START, {
      status: "closed",
      given: { resolvedAt: after(500) },
      resolvedAt: after(500),
      closedIntervals: [[after(500), null]],
    });
    expect(settled(history, 5000).moments).toEqual([]);
    const early = {
      ...history,
      given: { resolvedAt: after(100) },
      resolvedAt: after(100),
      closedIntervals: [[after(100), null]] as [string, null][],
    };
    const reopened = afterTransition(settled(early, 100).image, "reopened", after(1000));
    // 100 of 480 minutes were used.
    expect(settled(reopened, 9000).moments.map((moment) => [markOf(moment), moment.at])).toEqual([
      ["resolution#2#warning", after(1000 + 284).replace(".000", "")],
      ["resolution#2#breached", after(1000 + 380).replace(".000", "")],
    ]);
  });

  it("keeps a clock that stopped under the policy it stopped under", () => {
    const answered = afterMessage(receivedAt(START), "agent-reply", after(50));
    const stricter = [...RULES, ruleFrom(after(55), { firstResponse: wall(10), resolution: wall(480) })];
    expect(settled(answered, 60, stricter).image.clocks.firstResponse).toMatchObject({ state: "met", dueAt: "2026-03-02T02:00:00Z" });
  });

  it("cancels a promise that no policy makes any more, and takes it up when one does again", () => {
    const lost = [...RULES, ruleFrom(after(10), undefined)];
    expect(settled(receivedAt(START), 1000, lost).image.clocks.resolution).toMatchObject({ state: "cancelled", dueAt: null });
    const again = [...lost, ruleFrom(after(20), { resolution: wall(15) })];
    expect(settled(receivedAt(START), 1000, again).image.clocks.resolution).toMatchObject({
      state: "breached",
      breachedAt: "2026-03-02T01:20:00Z",
    });
  });

  it("lives with a calendar that has run out of working time", () => {
    const gone: Definition = { timeZone: "UTC", weekly: {}, overrides: { "2020-01-01": [["09:00", "10:00"]] } };
    const { image, moments } = settled(receivedAt(START), 100, [ruleFrom(START, { resolution: business(60) }, gone)]);
    expect(image.clocks.resolution).toMatchObject({ state: "cancelled", dueAt: null });
    expect(moments).toEqual([]);
  });
});

type Act = { wait: number; kind: number; sweeps: number[] };
const acts = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: 400 }),
    kind: fc.nat(20),
    sweeps: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 4 }),
  }),
  { maxLength: 12 },
);

/** One thing that may happen to the case now: a message, or a move that the workflow allows. */
function act(image: ComplaintImage, kind: number, at: string): ComplaintImage {
  const moves = TRANSITIONS[image.status];
  const choice = kind % (moves.length + MESSAGE_TYPES.length);
  const to = moves[choice];
  return to ? afterTransition(image, to, at) : afterMessage(image, MESSAGE_TYPES[choice - moves.length] ?? "internal-note", at);
}

/** Plays the acts as changes do: what has passed is settled first, then the act, then what follows from it. */
function play(script: Act[], sweeping: boolean): { image: ComplaintImage; moments: string[] } {
  const moments: string[] = [];
  let image = settle(receivedAt(START), RULES, START, { record: false }).image;
  let minutes = 0;
  const settleAt = (at: number): void => {
    const result = settled(image, at);
    moments.push(...result.moments.map((moment) => `${markOf(moment)} ${moment.at}`));
    image = result.image;
  };
  for (const { wait, kind, sweeps } of script) {
    if (sweeping) for (const sweep of [...sweeps].sort((a, b) => a - b)) settleAt(minutes + Math.min(sweep, wait));
    minutes += wait;
    settleAt(minutes);
    image = act(image, kind, after(minutes));
    settleAt(minutes);
  }
  settleAt(minutes + 10_000);
  return { image: { ...image, recorded: [...(image.recorded ?? [])].sort() }, moments: moments.sort() };
}

describe("laws of the sweeper", () => {
  it("when and how often it comes changes nothing: same moments, same clocks", () => {
    fc.assert(
      fc.property(acts, (script) => {
        expect(play(script, true)).toEqual(play(script, false));
      }),
      { numRuns: 300 },
    );
  });

  it("no warning or breach is found twice", () => {
    fc.assert(
      fc.property(acts, (script) => {
        const marks = play(script, true).moments.map((moment) => moment.split(" ")[0]);
        expect(new Set(marks).size).toBe(marks.length);
      }),
    );
  });

  it("what lists show between two writes is what a sweep would store", () => {
    const stored = settled(receivedAt(START), 0).image.clocks;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (minutes) => {
        const swept = settled(receivedAt(START), minutes).image.clocks;
        const shown = Object.fromEntries(Object.entries(stored).map(([name, clock]) => [name, clockAsOf(clock, after(minutes))]));
        expect(shown).toEqual(swept);
      }),
    );
  });
});
