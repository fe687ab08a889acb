import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarSchema } from "../business-time/index.js";
import { evaluateWaiting, firstResponseAt, type MessageEvent, waitingEpisodes } from "./waiting.js";

const always: [string, string][] = [["00:00", "24:00"]];
const calendar = calendarSchema.parse({
  timeZone: "UTC",
  weekly: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
});
const at = (time: string): string => `2026-03-02T${time}:00Z`;
const customer = (time: string): MessageEvent => ({ at: at(time), kind: "customer_message" });
const agent = (time: string): MessageEvent => ({ at: at(time), kind: "agent_reply" });
const automatic = (time: string): MessageEvent => ({ at: at(time), kind: "automatic_reply" });

const read = (events: MessageEvent[], now: string, scope: "all" | "after-first-response" = "all") =>
  evaluateWaiting({ calendar, target: { type: "business-seconds", amount: 3600 }, events, scope, now: at(now) });

describe("waiting", () => {
  it("begins with the oldest unanswered message, and repeats do not move it", () => {
    expect(read([customer("09:00"), customer("09:50")], "09:55").current).toMatchObject({ state: "running", dueAt: at("10:00") });
  });

  it("is not ended by an automatic reply, which is no first response either", () => {
    const events = [customer("09:00"), automatic("09:01")];
    expect(read(events, "10:30").current).toMatchObject({ state: "breached", breachedAt: at("10:00") });
    expect(firstResponseAt(events)).toBeNull();
    expect(firstResponseAt([...events, agent("09:40"), agent("09:50")])).toBe(at("09:40"));
  });

  it("is breached once per episode, however many messages it holds", () => {
    const events = [customer("09:00"), customer("10:30"), customer("11:00"), agent("11:30"), agent("11:40"), customer("12:00")];
    expect(read(events, "14:00")).toMatchObject({ breachCount: 2, worstSeconds: 9000 });
  });

  it("for the next response begins after the first answer", () => {
    expect(read([customer("09:00")], "12:00", "after-first-response")).toMatchObject({ current: null, breachCount: 0, worstSeconds: null });
    expect(read([customer("09:00"), agent("09:10"), customer("09:20")], "09:30", "after-first-response").current?.dueAt).toBe(at("10:20"));
  });

  it("is the same whatever order the messages arrive in", () => {
    const events = [customer("09:00"), agent("09:10"), customer("09:20"), automatic("09:21"), customer("09:30"), agent("10:00")];
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(waitingEpisodes(shuffled)).toEqual([
          { startedAt: at("09:00"), answeredAt: at("09:10") },
          { startedAt: at("09:20"), answeredAt: at("10:00") },
        ]);
      }),
    );
  });
});
