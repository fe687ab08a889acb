import { describe, expect, it } from "vitest";
import { type PreviewInput, preview, previewInputSchema } from "./preview.js";

const weekly = { mon: [["09:00", "17:00"]], tue: [["09:00", "17:00"]] };
const calendar = { timeZone: "UTC", weekly };
const start = "2026-03-02T10:00:00Z";
const NOW = "2026-03-02T11:00:00Z";

const previewOf = (input: Record<string, unknown>) => preview(previewInputSchema.parse({ calendar, ...input }), NOW);
const problemsWith = (input: Record<string, unknown>): string[] => {
  const result = previewInputSchema.safeParse({ calendar, ...input });
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
};

describe("a preview of a due time", () => {
  it("answers due, state, what is left, and why", () => {
    expect(previewOf({ start, targetSeconds: 8 * 3600 })).toEqual({
      dueAt: "2026-03-03T10:00:00Z",
      state: "running",
      remainingSeconds: 7 * 3600,
      ledger: [
        { from: start, to: "2026-03-02T17:00:00Z", reason: "working", counted: true, seconds: 25_200, countedSeconds: 25_200 },
        { from: "2026-03-02T17:00:00Z", to: "2026-03-03T09:00:00Z", reason: "closed", counted: false, seconds: 57_600, countedSeconds: 0 },
        { from: "2026-03-03T09:00:00Z", to: "2026-03-03T10:00:00Z", reason: "working", counted: true, seconds: 3600, countedSeconds: 3600 },
      ],
    });
  });

  it("reads the state at the given now, else at the caller's", () => {
    expect(previewOf({ start, targetSeconds: 1800 })).toMatchObject({ state: "breached", remainingSeconds: 0 });
    expect(previewOf({ start, targetSeconds: 1800, now: "2026-03-02T10:30:00Z" })).toMatchObject({ state: "running" });
  });

  it("takes offsets and fractions and prints whole UTC seconds", () => {
    expect(previewOf({ start: "2026-03-02T11:00:00.900+01:00", targetSeconds: 60 })).toMatchObject({ dueAt: "2026-03-02T10:01:00Z" });
  });

  it("takes the other kinds of duration", () => {
    expect(previewOf({ start, target: { type: "calendar-days", amount: 7 } })).toMatchObject({ dueAt: "2026-03-10T00:00:00Z" });
    expect(previewOf({ start, target: { type: "wall-seconds", amount: 48 * 3600 } })).toMatchObject({ dueAt: "2026-03-04T10:00:00Z" });
  });
});

describe("a preview of an interval", () => {
  it("answers counted seconds and why", () => {
    expect(previewOf({ from: start, to: "2026-03-03T10:00:00Z", pauses: [["2026-03-02T16:00:00Z", null]] })).toMatchObject({
      elapsedSeconds: 6 * 3600,
      ledger: [{ reason: "working" }, { reason: "paused" }],
    });
  });

  it("that ends before it begins is 0 with an empty ledger", () => {
    expect(previewOf({ from: start, to: "2026-03-01T10:00:00Z" })).toEqual({ elapsedSeconds: 0, ledger: [] });
  });
});

describe("a preview is refused with what to do", () => {
  it.each([
    ["without any shape", {}, "start: Give start with targetSeconds, or from and to."],
    ["without a target", { start }, "targetSeconds: Give targetSeconds or target."],
    [
      "with two targets",
      { start, targetSeconds: 1, target: { type: "wall-seconds", amount: 1 } },
      "target: Give targetSeconds or target, not both.",
    ],
    ["with half an interval", { from: start }, "to: Give both from and to."],
    ["with both shapes", { start, targetSeconds: 1, from: start, to: start }, "start: Leave this out with from and to"],
    ["with an inverted pause", { start, targetSeconds: 1, pauses: [[NOW, start]] }, "pauses.0: The pause ends before it begins"],
    ["with a pause of one instant", { start, targetSeconds: 1, pauses: [[start]] }, "pauses.0"],
    ["with a local time", { start: "2026-03-02T10:00:00", targetSeconds: 1 }, "start: Give an instant such as"],
    ["with a year out of range", { start: "2300-01-01T00:00:00Z", targetSeconds: 1 }, "start: Give an instant between"],
    ["with a negative target", { start, targetSeconds: -1 }, "targetSeconds: Give 0 seconds or more."],
    ["with half a second", { start, targetSeconds: 1.5 }, "targetSeconds: Give whole seconds."],
    ["with a text for a number", { start, targetSeconds: "60" }, "targetSeconds: "],
    ["with more than ten years", { start, targetSeconds: 1e12 }, "targetSeconds: Give at most"],
    ["with an unknown field", { start, targetSeconds: 1, target_seconds: 1 }, ": "],
  ])("%s", (_name, input, message) => {
    expect(problemsWith(input).join("\n")).toContain(message);
  });

  it("when the calendar cannot reach the target", () => {
    const once = { timeZone: "UTC", weekly: {}, overrides: { "2026-03-02": [["09:00", "17:00"]] } };
    const input: PreviewInput = previewInputSchema.parse({ calendar: once, start, targetSeconds: 7 * 3600 + 1 });
    expect(() => preview(input, NOW)).toThrow(/too little working time/);
  });
});
