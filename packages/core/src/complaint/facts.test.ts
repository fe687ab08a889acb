import { describe, expect, it } from "vitest";
import { afterMessage, afterTransition } from "./facts.js";
import { receivedAt } from "./fixtures.js";
import { STATUSES } from "./schema.js";
import { TRANSITIONS } from "./workflow.js";

const at = (hour: number): string => `2026-03-02T${String(hour).padStart(2, "0")}:00:00.000Z`;

describe("a change of status", () => {
  it("is refused unless the workflow allows it, and the refusal names what is allowed", () => {
    for (const from of STATUSES) {
      for (const to of STATUSES) {
        const move = () => afterTransition(receivedAt(at(0), { status: from }), to, at(1));
        if (TRANSITIONS[from].includes(to)) expect(move().status).toBe(to);
        else expect(move).toThrow(TRANSITIONS[from].join(", "));
      }
    }
  });

  it("between the two kinds of pause continues the same pause", () => {
    const waiting = afterTransition(receivedAt(at(0)), "waiting", at(1));
    const held = afterTransition(waiting, "held", at(2));
    expect(afterTransition(held, "in-progress", at(3)).pauses).toEqual([[at(1), at(3)]]);
  });

  it("to resolved ends an open pause and the customer's wait", () => {
    const waiting = { ...afterTransition(receivedAt(at(0)), "waiting", at(1)), unanswered: { number: 1, since: at(1) } };
    expect(afterTransition(waiting, "resolved", at(2))).toMatchObject({
      pauses: [[at(1), at(2)]],
      closedIntervals: [[at(2), null]],
      resolvedAt: at(2),
      unanswered: { answeredAt: at(2) },
    });
  });

  it("to reopened ends the closed time and forgets the resolution", () => {
    const closed = afterTransition(afterTransition(receivedAt(at(0)), "resolved", at(2)), "closed", at(3));
    const reopened = afterTransition(closed, "reopened", at(5));
    expect(reopened.closedIntervals).toEqual([[at(2), at(5)]]);
    expect(reopened.resolvedAt).toBeUndefined();
  });
});

describe("a message", () => {
  const answered = afterMessage(receivedAt(at(0)), "agent-reply", at(1));

  it("by an agent is the first response even when written down after a later one", () => {
    expect(afterMessage(afterMessage(receivedAt(at(0)), "agent-reply", at(3)), "agent-reply", at(1)).firstRespondedAt).toBe(at(1));
  });

  it("that is automatic or internal changes nothing", () => {
    const image = receivedAt(at(0));
    expect(afterMessage(image, "automatic-reply", at(1))).toBe(image);
    expect(afterMessage(image, "internal-note", at(1))).toBe(image);
  });

  it("by the customer begins a wait once, at the oldest unanswered one", () => {
    const waiting = afterMessage(afterMessage(answered, "customer-message", at(2)), "customer-message", at(3));
    expect(waiting.unanswered).toEqual({ number: 1, since: at(2) });
    const replied = afterMessage(waiting, "agent-reply", at(4));
    expect(replied.unanswered).toEqual({ number: 1, since: at(2), answeredAt: at(4) });
    expect(afterMessage(replied, "customer-message", at(5)).unanswered).toEqual({ number: 2, since: at(5) });
  });

  it("by the customer begins no wait before the first response, once answered already, or after the resolution", () => {
    expect(afterMessage(receivedAt(at(0)), "customer-message", at(1)).unanswered).toBeUndefined();
    expect(afterMessage(answered, "customer-message", at(1)).unanswered).toBeUndefined();
    const resolved = afterTransition(answered, "resolved", at(2));
    expect(afterMessage(resolved, "customer-message", at(3)).unanswered).toBeUndefined();
  });

  it("by the customer ends the waiting for the customer, but not a hold", () => {
    const waiting = afterTransition(answered, "waiting", at(2));
    expect(afterMessage(waiting, "customer-message", at(3))).toMatchObject({ status: "in-progress", pauses: [[at(2), at(3)]] });
    const held = afterTransition(answered, "held", at(2));
    expect(afterMessage(held, "customer-message", at(3))).toMatchObject({ status: "held", pauses: [[at(2), null]] });
  });
});
