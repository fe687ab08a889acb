import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRowNames } from "./client-id.js";
import { createOccurrences } from "./occurrences.js";

describe("names of rows without an id", () => {
  it("gives the same file the same names, and two equal rows two", () => {
    const rows = [
      ["a", "5"],
      ["b", "1"],
      ["a", "5"],
      ["a5", ""],
    ];
    const first = createRowNames();
    const again = createRowNames();
    const names = rows.map(first);
    expect(names).toEqual(rows.map(again));
    expect(new Set(names).size).toBe(4);
  });

  it("does not take differently divided fields for equal", () => {
    const name = createRowNames();
    expect(name(["ab", "c"])).not.toBe(name(["a", "bc"]));
  });

  it("counts exactly, also while it grows", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { maxLength: 4000 }), (numbers) => {
        const occurrence = createOccurrences();
        const expected = new Map<number, number>();
        for (const number of numbers) {
          const count = (expected.get(number) ?? 0) + 1;
          expected.set(number, count);
          expect(occurrence(createHash("sha256").update(String(number)).digest())).toBe(count);
        }
      }),
      { numRuns: 20 },
    );
  });
});
