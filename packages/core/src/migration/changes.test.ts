import { describe, expect, it } from "vitest";
import { changesTo, Unmigratable } from "./changes.js";
import type { Changes, Item, Migration } from "./migration.js";

const MINE = "tnt_00000000000000000000000001";
const THEIRS = "tnt_00000000000000000000000002";

const migration = (transform: (item: Item) => Changes | "skip", more: Partial<Migration> = {}): Migration => ({
  id: "9001",
  name: "test",
  description: "",
  phase: "backfill",
  entity: "thing",
  reads: ["tenantId", "a", "b", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk"],
  writes: ["b", "gsi1pk", "gsi1sk", "gsi2pk", "gsi2sk", "pk", "sk", "tenantId", "__edb_e__"],
  transform,
  ...more,
});
const item: Item = { pk: `${MINE}#thing#1`, sk: "thing", tenantId: MINE, __edb_e__: "thing", a: 1, secret: "s" };
const setting = (set: Record<string, unknown>) => migration((seen) => (Object.keys(set).every((name) => name in seen) ? "skip" : { set }));
const refused = (given: Migration, of: Item = item): string => {
  try {
    return `passed ${JSON.stringify(changesTo(given, of))}`;
  } catch (error) {
    expect(error).toBeInstanceOf(Unmigratable);
    return (error as Error).message;
  }
};

describe("what a migration may change", () => {
  it("sees what it declares and nothing else", () => {
    let seen: Item = {};
    changesTo(
      migration((given) => {
        seen = given;
        return "skip";
      }),
      item,
    );
    expect(seen).toEqual({ tenantId: MINE, a: 1 });
  });

  it("never touches keys, tenant or kind, whatever it declares", () => {
    for (const name of ["pk", "sk", "tenantId", "__edb_e__"]) {
      expect(refused(migration(() => ({ set: { [name]: "x" } })))).toContain(`may not change ${name}`);
      expect(refused(migration(() => ({ remove: [name] })))).toContain(`may not change ${name}`);
    }
    expect(refused(migration(() => ({ set: { c: 1 } })))).toContain("may not change c");
  });

  it("keeps every index entry with the item's tenant", () => {
    for (const gsi1pk of [`${THEIRS}#things`, MINE, "", `x${MINE}#things`, "directory#things", 7, null])
      expect(refused(setting({ gsi1pk, gsi1sk: "x" })), String(gsi1pk)).toContain("gsi1pk");
    expect(changesTo(setting({ gsi1pk: `${MINE}#things`, gsi1sk: "x" }), item)).toEqual({ set: { gsi1pk: `${MINE}#things`, gsi1sk: "x" } });
    expect(refused(setting({ gsi1sk: "" }))).toContain("gsi1sk");
    expect(refused(setting({ gsi2pk: "overdue#1", gsi2sk: `2026#${MINE}#x` }))).toContain("due#");
    for (const gsi2sk of [`2026#${THEIRS}#x`, `2026#x#${MINE}#`, MINE, ""])
      expect(refused(setting({ gsi2pk: "due#1", gsi2sk }))).toMatch(/own tenant|text/);
    expect(changesTo(setting({ gsi2pk: "due#1", gsi2sk: `2026#${MINE}#x` }), item)).not.toBe("skip");
  });

  it("leaves an item alone that says two things about whose it is", () => {
    const skip = migration(() => "skip");
    expect(refused(skip, { ...item, tenantId: THEIRS })).toContain("differ");
    for (const pk of ["", "no-owner", "#x", undefined]) expect(refused(skip, { ...item, pk }), String(pk)).toContain("names no owner");
    expect(changesTo(skip, { ...item, pk: "directory#session#1", tenantId: THEIRS })).toBe("skip");
  });

  it("refuses a transform that throws, that never ends, or that says nothing", () => {
    const thrown = () => {
      throw new Error("personal data");
    };
    expect(refused(migration(thrown))).toBe("9001 cannot read the item");
    expect(refused(migration(({ b }) => ({ set: { b: Number(b ?? 0) + 1 } })))).toContain("not idempotent");
    expect(refused(migration(() => ({ set: { b: 1 } }), { reads: ["a"] }))).toContain("not idempotent");
    expect(refused(migration(() => ({})))).toContain('does not say "skip"');
  });

  it("is not moved by a transform that writes into what it is given", () => {
    const greedy = migration((seen) => {
      (seen.a as number[]).push(4);
      return seen.b === undefined ? { set: { b: 1 } } : "skip";
    });
    const list = [1, 2, 3];
    expect(changesTo(greedy, { ...item, a: list })).toEqual({ set: { b: 1 } });
    expect(list).toEqual([1, 2, 3]);
  });
});
