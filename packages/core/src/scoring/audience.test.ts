import { describe, expect, it } from "vitest";
import { audienceSchema, isAddressed } from "./audience.js";

const guide = { kind: "guide", tags: { region: "east", level: "senior" } };

describe("an audience", () => {
  it("is everybody unless it is named", () => {
    expect(isAddressed(undefined, guide)).toBe(true);
    expect(isAddressed(undefined, { kind: "merchant" })).toBe(true);
  });

  it.each([
    [{ kinds: ["guide", "team"] }, true],
    [{ kinds: ["merchant"] }, false],
    [{ tags: [{ tag: "region", values: ["west", "east"] }] }, true],
    [
      {
        tags: [
          { tag: "region", values: ["east"] },
          { tag: "level", values: ["junior"] },
        ],
      },
      false,
    ],
    [{ kinds: ["guide"], tags: [{ tag: "region", values: ["west"] }] }, false],
    [{ tags: [{ tag: "constructor", values: ["Object"] }] }, false],
  ])("%j: a senior guide of the east belongs to it: %s", (audience, expected) => {
    expect(isAddressed(audience, guide)).toBe(expected);
  });

  it("that names nothing is refused, since it would be everybody by accident", () => {
    for (const empty of [{}, { kinds: [] }, { tags: [] }, { tags: [{ tag: "region", values: [] }] }])
      expect(audienceSchema.safeParse(empty).success).toBe(false);
  });
});
