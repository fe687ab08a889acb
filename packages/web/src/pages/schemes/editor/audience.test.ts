import { describe, expect, it } from "vitest";
import { textOfTags, withKinds, withTags } from "./audience.js";

describe("the audience of a scheme", () => {
  it("is left out once nothing is named, which means everybody", () => {
    expect(withKinds({ kinds: ["guide"] }, [])).toBeUndefined();
    expect(withTags({ tags: [{ tag: "region", values: ["east"] }] }, " \n")).toBeUndefined();
    expect(withKinds({ kinds: ["guide"], tags: [{ tag: "region", values: ["east"] }] }, [])).toEqual({
      tags: [{ tag: "region", values: ["east"] }],
    });
  });

  it("reads tags a line each, with commas and colons of either script, and writes them the same", () => {
    const audience = withTags({ kinds: ["guide"] }, "region: east, west\n级别：高级、资深\nhalf a line\nempty:");
    expect(audience).toEqual({
      kinds: ["guide"],
      tags: [
        { tag: "region", values: ["east", "west"] },
        { tag: "级别", values: ["高级", "资深"] },
      ],
    });
    expect(withTags(undefined, textOfTags(audience))?.tags).toEqual(audience?.tags);
  });
});
