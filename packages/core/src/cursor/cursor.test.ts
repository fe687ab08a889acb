import { afterEach, describe, expect, it } from "vitest";
import { type Context, runAs } from "../context/index.js";
import { sign, useSigningSecret, verify } from "./index.js";

const ROTATED = new Date("2026-11-01T00:00:00Z");
const UNTIL = new Date("2027-02-01T00:00:00Z");
const at = <T>(clock: Date, work: () => T): T =>
  runAs({ actor: { type: "anonymous" }, clock: () => clock, requestId: "test" } as Context, work);

afterEach(() => useSigningSecret("anything"));

describe("a rotated signing secret", () => {
  it("signs with the new one at once", () => {
    useSigningSecret("old");
    const before = sign("page", "text");
    useSigningSecret("new", { value: "old", until: UNTIL });
    expect(sign("page", "text")).not.toBe(before);
  });

  it("keeps what the old one signed good until the stated instant, and not from it on", () => {
    useSigningSecret("old");
    const mac = sign("page", "text");
    useSigningSecret("new", { value: "old", until: UNTIL });
    expect(at(ROTATED, () => verify("page", "text", mac))).toBe(true);
    expect(at(new Date(UNTIL.getTime() - 1), () => verify("page", "text", mac))).toBe(true);
    expect(at(UNTIL, () => verify("page", "text", mac))).toBe(false);
    expect(at(UNTIL, () => verify("page", "text", sign("page", "text")))).toBe(true);
  });

  it("believes neither another purpose, another text nor a secret before the previous one", () => {
    useSigningSecret("oldest");
    const oldest = sign("page", "text");
    useSigningSecret("old");
    const mac = sign("page", "text");
    useSigningSecret("new", { value: "old", until: UNTIL });
    const believed = [
      verify.bind(null, "unsubscribe", "text", mac),
      verify.bind(null, "page", "Text", mac),
      verify.bind(null, "page", "text", oldest),
    ];
    expect(at(ROTATED, () => believed.map((ask) => ask()))).toEqual([false, false, false]);
  });
});
