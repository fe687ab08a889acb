import { describe, expect, it } from "vitest";
import { parseTags, tagLines } from "./tags.js";

describe("tags", () => {
  it("reads lines of name=value, with blank lines and spaces", () => {
    expect(parseTags(" region = east \n\ntier=gold=plus")).toEqual({ region: "east", tier: "gold=plus" });
  });
  it("refuses a line that is no tag", () => {
    for (const text of ["region", "=east", "region=", "ok=1\nbad"]) expect(parseTags(text)).toBeUndefined();
  });
  it("writes what it reads", () => {
    const tags = { region: "east", 等级: "金" };
    expect(parseTags(tagLines(tags))).toEqual(tags);
  });
});
