import { describe, expect, it } from "vitest";
import { evidenceOf } from "./evidence.js";
import { receivedAt, ruleFrom } from "./fixtures.js";
import type { ComplaintImage } from "./image.js";
import { settle } from "./settle.js";

const RECEIVED = "2011-03-01T10:00:00.000Z";
const DUE = "2011-03-02T10:00:00.000Z";

/** What a complaint with these facts says, as `metric=value`. */
function saidBy(more: Partial<ComplaintImage>, now = "2026-03-02T00:00:00Z"): string[] {
  const { image } = settle(receivedAt(RECEIVED, more), [ruleFrom(RECEIVED, undefined)], now, { record: true });
  return evidenceOf(image).measures.map((measure) => {
    if (measure.kind === "duration") return `${measure.metric}=${measure.seconds}`;
    return measure.kind === "choice" ? `${measure.metric}=${measure.options.join()}` : measure.metric;
  });
}

const resolvedAt = (at: string, given: ComplaintImage["given"] = {}): Partial<ComplaintImage> => ({
  status: "closed",
  given: { ...given, resolvedAt: at },
  resolvedAt: at,
  closedIntervals: [[at, null]],
});

describe("what a complaint says", () => {
  it("is late when resolved after the due second, on time within it", () => {
    const onTime = saidBy(resolvedAt("2011-03-02T10:00:00.999Z", { dueAt: DUE }));
    expect(onTime).toContain("resolutionDeadline=met");
    expect(onTime).toContain("resolution=86400");
    const late = saidBy(resolvedAt("2011-03-02T10:00:01.000Z", { dueAt: DUE }));
    expect(late).toEqual(expect.arrayContaining(["resolutionDeadline=late", "lateCategory=delivery", "resolution=86401"]));
    expect(late).not.toContain("overdue");
  });

  it("is overdue while open once its due time has passed, and is not counted among the resolved", () => {
    const said = saidBy({ given: { dueAt: DUE } });
    expect(said).toContain("overdue");
    expect(said.some((measure) => /^(resolved|resolution|late)/.test(measure))).toBe(false);
    expect(saidBy({ given: { dueAt: DUE } }, "2011-03-02T09:00:00Z")).not.toContain("overdue");
  });

  it("has a time but neither met nor late where nobody promised one", () => {
    const said = saidBy(resolvedAt("2011-03-01T11:00:00.000Z"));
    expect(said).toContain("resolution=3600");
    expect(said.some((measure) => measure.startsWith("resolutionDeadline"))).toBe(false);
  });

  it("took 0 seconds when it was resolved before it was received", () => {
    expect(saidBy(resolvedAt("1900-01-01T05:00:00.000Z", { dueAt: DUE }))).toEqual(
      expect.arrayContaining(["resolution=0", "resolutionDeadline=met"]),
    );
  });

  it("has a first response only once somebody responded", () => {
    expect(saidBy(resolvedAt("2011-03-01T11:00:00.000Z")).some((measure) => measure.startsWith("firstResponse"))).toBe(false);
    expect(saidBy({ firstRespondedAt: "2011-03-01T10:10:00.000Z" })).toContain("firstResponse=600");
  });
});
