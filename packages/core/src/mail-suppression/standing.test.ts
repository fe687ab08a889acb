import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detailOf, type MailFeedback } from "./feedback.js";
import { afterFeedback, lifted, type Standing, TRANSIENT_LIMIT, UNKNOWN } from "./standing.js";

const DAY = 86_400_000;
const START = Date.parse("2026-10-01T00:00:00Z");
const day = (days: number): string => new Date(START + days * DAY).toISOString();

const feedback = (kind: MailFeedback["kind"], days: number, mailId = `m${days}`): MailFeedback => ({
  kind,
  at: day(days),
  sentAt: day(days),
  mailId,
  detail: `${kind} ${days}`,
});
const told = (all: readonly MailFeedback[], from: Standing = UNKNOWN): Standing => all.reduce(afterFeedback, from);

/** Feedback of one month, so that no temporary failure falls out of the window of another. */
const anyFeedback = fc
  .tuple(fc.constantFrom("delay", "transient-bounce", "reject", "permanent-bounce", "complaint"), fc.integer({ min: 0, max: 29 }))
  .map(([kind, days]) => feedback(kind as MailFeedback["kind"], days));

describe("how an address stands", () => {
  it("does not depend on the order of what is told, nor on how often", () => {
    fc.assert(
      fc.property(
        fc
          .array(anyFeedback, { maxLength: 12 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }))),
        ([all, again]) => {
          expect(told(again).status).toBe(told(all).status);
        },
      ),
    );
  });

  it("changes nothing, not even the object, when the same is told again", () => {
    fc.assert(
      fc.property(fc.array(anyFeedback, { minLength: 1, maxLength: 12 }), (all) => {
        const standing = told(all);
        for (const one of all) expect(afterFeedback(standing, one)).toBe(standing);
      }),
    );
  });

  it("is lost by a permanent bounce at once, and by a complaint even after one", () => {
    const bounced = told([feedback("permanent-bounce", 1)]);
    expect(bounced).toMatchObject({ status: "undeliverable", since: day(1), detail: "permanent-bounce 1", mailId: "m1" });
    expect(afterFeedback(bounced, feedback("complaint", 2))).toMatchObject({ status: "complained", since: day(2) });
    expect(told([feedback("complaint", 2), feedback("permanent-bounce", 1)]).status).toBe("complained");
  });

  it("is kept through delays and through mail turned away for its content", () => {
    expect(told([feedback("delay", 1), feedback("reject", 2)])).toBe(UNKNOWN);
  });

  it("is lost by temporary failures of five mails within thirty days, each counted once", () => {
    const four = Array.from({ length: TRANSIENT_LIMIT - 1 }, (_, i) => feedback("transient-bounce", i * 7));
    expect(told([...four, ...four]).status).toBe("deliverable");
    expect(told([...four, feedback("transient-bounce", 28)])).toMatchObject({
      status: "undeliverable",
      since: day(28),
      detail: "5 temporary failures within 30 days, the last one: transient-bounce 28",
    });
  });

  it("survives temporary failures that are further apart, however many, and remembers only those that count", () => {
    const monthly = Array.from({ length: 24 }, (_, i) => feedback("transient-bounce", i * 8));
    const standing = told(monthly);
    expect(standing.status).toBe("deliverable");
    expect(Object.keys(standing.transient)).toHaveLength(4);
  });

  it("once lifted is lost only by mail sent since, or by a complaint made since", () => {
    const since = lifted(day(10));
    expect(told([feedback("permanent-bounce", 9), feedback("transient-bounce", 9), feedback("complaint", 9)], since)).toBe(since);
    expect(told([feedback("permanent-bounce", 10)], since).status).toBe("undeliverable");
    const lateComplaint = { ...feedback("complaint", 11), sentAt: day(1) };
    expect(afterFeedback(since, lateComplaint).status).toBe("complained");
  });
});

describe("what the other side said", () => {
  it("is kept on one line, without the address, and bounded", () => {
    expect(detailOf("smtp; 550-5.1.1 <Li.Wei@Example.com>\r\n550 no\u0000such user", "li.wei@example.com")).toBe(
      "smtp; 550-5.1.1 <…> 550 no such user",
    );
    expect([...detailOf("😀".repeat(1000), "")]).toHaveLength(300);
  });

  it("takes an address with signs of a pattern as it stands", () => {
    expect(detailOf("a+b(c@example.com said no", "a+b(c@example.com")).toBe("… said no");
  });
});
