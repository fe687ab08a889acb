import { runAs } from "@touchstone/core/context";
import { sign, verify } from "@touchstone/core/cursor";
import type { Ports } from "@touchstone/core/ports";
import type { TableConnection } from "@touchstone/core/table";
import { expect, it } from "vitest";
import { useSigningSecrets } from "./signing.js";

const at = <T>(instant: string, work: () => T): T =>
  runAs(
    {
      actor: { type: "anonymous" },
      clock: () => new Date(instant),
      requestId: "test",
      table: {} as TableConnection,
      ports: {} as Ports,
    },
    work,
  );

it("believes what the previous secret signed until the instant that stands before it", () => {
  useSigningSecrets({ SIGNING_SECRET: "old" });
  const mac = sign("page", "text");
  useSigningSecrets({ SIGNING_SECRET: "new", SIGNING_SECRET_PREVIOUS: "2027-02-01T00:00:00Z old" });
  expect(at("2027-01-31T23:59:59Z", () => verify("page", "text", mac))).toBe(true);
  expect(at("2027-02-01T00:00:00Z", () => verify("page", "text", mac))).toBe(false);
});

it("needs no previous secret, and names one that cannot be read", () => {
  for (const none of [{}, { SIGNING_SECRET_PREVIOUS: "" }, { SIGNING_SECRET_PREVIOUS: "none" }])
    expect(() => useSigningSecrets({ SIGNING_SECRET: "new", ...none })).not.toThrow();
  for (const text of ["old", "2027-02-01 old", "2027-13-01T00:00:00Z old", "2027-02-01T00:00:00Z "])
    expect(() => useSigningSecrets({ SIGNING_SECRET: "new", SIGNING_SECRET_PREVIOUS: text })).toThrow("SIGNING_SECRET_PREVIOUS");
  expect(() => useSigningSecrets({})).toThrow("SIGNING_SECRET is not set");
});
