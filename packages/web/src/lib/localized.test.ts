import { describe, expect, it } from "vitest";
import { ownText, withText } from "./localized.js";

describe("texts in several languages", () => {
  it("changes one language and leaves the others", () => {
    expect(withText({ en: "a", "zh-CN": "b" }, "en", "c")).toEqual({ en: "c", "zh-CN": "b" });
  });
  it("keeps what a common text said in the other languages", () => {
    expect(withText("same", "zh-TW", "不同")).toEqual({ en: "same", "zh-CN": "same", "zh-TW": "不同" });
  });
  it("drops an emptied language, and the text once all are empty", () => {
    expect(withText({ en: "a", "zh-CN": "b" }, "en", "")).toEqual({ "zh-CN": "b" });
    expect(withText({ en: "a" }, "en", "")).toBeUndefined();
  });
  it("tells an own text from a borrowed one", () => {
    expect(ownText({ en: "a" }, "zh-CN")).toBe("");
    expect(ownText("a", "zh-CN")).toBe("a");
  });
});
