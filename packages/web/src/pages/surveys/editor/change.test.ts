import { describe, expect, it } from "vitest";
import { asType, freeKey, moved } from "./change.js";

const names = { option: (number: number) => `Option ${number}`, row: (number: number) => `Row ${number}` };

describe("editing a survey", () => {
  it("finds a key that is not taken", () => {
    expect(freeKey("q", [])).toBe("q1");
    expect(freeKey("q", ["q1", "q3"])).toBe("q4");
    expect(freeKey("q", ["a", "q3"])).toBe("q4");
  });

  it("keeps key, wording and duty when a question changes its kind", () => {
    const single = asType({ type: "csat", key: "k", label: { en: "L" }, required: true }, "single", names);
    expect(single).toMatchObject({ type: "single", key: "k", label: { en: "L" }, required: true });
    expect(asType(single, "multiple", names)).toMatchObject({ options: (single as { options: unknown }).options });
  });

  it("keeps the labels of both ends between scales", () => {
    const csat = { type: "csat", key: "k", label: "L", required: false, lowLabel: "bad", highLabel: "good" } as const;
    expect(asType(csat, "nps", names)).toMatchObject({ lowLabel: "bad", highLabel: "good" });
    expect(asType(csat, "text", names)).not.toHaveProperty("lowLabel");
  });

  it("moves within the list and never out of it", () => {
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], 2, 5)).toEqual(["a", "b", "c"]);
    expect(moved(["a", "b", "c"], 2, -9)).toEqual(["c", "a", "b"]);
  });
});
