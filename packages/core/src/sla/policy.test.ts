import { describe, expect, it } from "vitest";
import { calendarSchema, parseInstant } from "../business-time/index.js";
import { durationFor, matchPolicy, policySchema } from "./policy.js";

const targets = { resolution: { type: "calendar-days", amount: 7 } };
const policy = (name: string, conditions: Record<string, string[]>, isDefault = false) =>
  policySchema.parse({ name, conditions, isDefault, targets });

describe("the policy of a case", () => {
  const urgent = policy("Urgent", { priority: ["urgent", "high"] });
  const refunds = policy("Refunds by mail", { category: ["refund"], channel: ["email"] });
  const vip = policy("VIP", { tags: ["vip", "press"] });
  const fallback = policy("Everything else", {}, true);
  const policies = [fallback, urgent, refunds, vip];
  const matched = (attributes: Parameters<typeof matchPolicy>[1]) => matchPolicy(policies, attributes)?.name;

  it("is the first one whose conditions all hold, before the default one", () => {
    expect(matched({ priority: "high", tags: ["vip"] })).toBe("Urgent");
    expect(matched({ category: "refund", channel: "email" })).toBe("Refunds by mail");
    expect(matched({ tags: ["new", "press"] })).toBe("VIP");
  });

  it("is the default one when some condition fails or the case says nothing", () => {
    expect(matched({ category: "refund", channel: "chat" })).toBe("Everything else");
    expect(matched({ category: null })).toBe("Everything else");
  });

  it("is none without a match and a default", () => {
    expect(matchPolicy([urgent], { priority: "low" })).toBeUndefined();
  });

  it("is never one with blank conditions", () => {
    const blank = [{}, { priority: [] }, { tags: [] }, { priority: ["high"], tags: [] }].map((conditions) => ({ conditions }));
    expect(matchPolicy(blank, { priority: "high", tags: [] })).toBeUndefined();
    expect(matchPolicy([{ conditions: null }, {}], { priority: "high" })).toBeUndefined();
  });
});

describe("a target by the hour of receipt", () => {
  const calendar = calendarSchema.parse({ timeZone: "Asia/Shanghai", weekly: { mon: [["09:00", "18:00"]] } });
  const inside = { type: "wall-seconds", amount: 7200 } as const;
  const outside = { type: "wall-seconds", amount: 14_400 } as const;
  const chosen = (within: [string, string], received: string) => durationFor({ within, inside, outside }, parseInstant(received), calendar);

  it("is inside from the first second and outside from the last", () => {
    expect(chosen(["08:00", "22:00"], "2026-03-01T23:59:59Z")).toBe(outside);
    expect(chosen(["08:00", "22:00"], "2026-03-02T00:00:00Z")).toBe(inside);
    expect(chosen(["08:00", "22:00"], "2026-03-02T13:59:59Z")).toBe(inside);
    expect(chosen(["08:00", "22:00"], "2026-03-02T14:00:00Z")).toBe(outside);
  });

  it("may run past midnight", () => {
    expect(chosen(["22:00", "06:00"], "2026-03-02T21:59:59Z")).toBe(inside);
    expect(chosen(["22:00", "06:00"], "2026-03-02T22:00:00Z")).toBe(outside);
  });
});

describe("a policy is refused", () => {
  it.each([
    ["without a target", { targets: {} }],
    ["with a target of nothing", { targets: { resolution: { type: "calendar-days", amount: 0 } } }],
    ["with a target beyond ten years", { targets: { resolution: { type: "working-days", amount: 4000 } } }],
    ["with half seconds", { targets: { resolution: { type: "wall-seconds", amount: 0.5 } } }],
    ["with an unknown target", { targets: { apology: { type: "wall-seconds", amount: 1 } } }],
    ["with an unknown condition", { conditions: { mood: ["bad"] } }],
    ["with a warning at 100 %", { warnAtPercent: 100 }],
    ["with a blank name", { name: " " }],
  ])("%s", (_name, change) => {
    expect(policySchema.safeParse({ name: "P", targets, ...change }).success).toBe(false);
  });

  it("else warns at 80 % unless told otherwise", () => {
    expect(policySchema.parse({ name: "P", targets })).toMatchObject({ warnAtPercent: 80, isDefault: false, conditions: {} });
  });
});
