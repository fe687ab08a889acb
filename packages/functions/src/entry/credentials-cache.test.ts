import { describe, expect, it } from "vitest";
import { credentialsCache } from "./credentials-cache.js";

const MINUTE_MS = 60_000;

/** A cache of three with a clock that the test moves, and credentials that last an hour. */
function rig() {
  let nowMs = 0;
  let issued = 0;
  const cached = credentialsCache({ capacity: 3, refreshBeforeMs: 5 * MINUTE_MS, now: () => nowMs });
  const obtain = async () => {
    issued++;
    return { accessKeyId: `key-${issued}`, secretAccessKey: "s", expiration: new Date(nowMs + 60 * MINUTE_MS) };
  };
  return {
    ask: async (name: string, from = obtain) => (await cached(name, from)).accessKeyId,
    issued: () => issued,
    pass: (minutes: number) => {
      nowMs += minutes * MINUTE_MS;
    },
  };
}
const fails = () => Promise.reject(new Error("away"));

describe("the cache of credentials", () => {
  it("asks once for what is wanted many times at once, and apart for each name", async () => {
    const { ask, issued } = rig();
    const keys = await Promise.all(Array.from({ length: 50 }, () => ask("a")));
    expect(new Set(keys)).toEqual(new Set(["key-1"]));
    expect(await ask("b")).toBe("key-2");
    expect(await ask("a")).toBe("key-1");
    expect(issued()).toBe(2);
  });

  it("replaces credentials five minutes before they expire, and not earlier", async () => {
    const { ask, pass } = rig();
    await ask("a");
    pass(54);
    expect(await ask("a")).toBe("key-1");
    pass(1);
    expect(await Promise.all([ask("a"), ask("a")])).toEqual(["key-2", "key-2"]);
  });

  it("remembers no failure", async () => {
    const { ask } = rig();
    const both = await Promise.allSettled([ask("a", fails), ask("a", fails)]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await ask("a")).toBe("key-1");
  });

  it("goes on with what has not expired while no replacement is to be had, and no longer", async () => {
    const { ask, pass } = rig();
    await ask("a");
    pass(56);
    expect(await ask("a", fails)).toBe("key-1");
    pass(4);
    await expect(ask("a", fails)).rejects.toThrow("away");
    expect(await ask("a")).toBe("key-2");
  });

  it("keeps no more than its capacity, and those that were used last", async () => {
    const { ask, issued } = rig();
    for (const name of ["a", "b", "c"]) await ask(name);
    await ask("a");
    await ask("d");
    expect(issued()).toBe(4);
    for (const name of ["a", "c", "d"]) await ask(name);
    expect(issued()).toBe(4);
    await ask("b");
    expect(issued()).toBe(5);
  });
});
