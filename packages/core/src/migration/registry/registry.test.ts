import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesTo, UNTOUCHABLE, Unmigratable } from "../changes.js";
import { changed, type Item, type Registered } from "../migration.js";
import { MIGRATIONS } from "./index.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const sources = readdirSync(folder)
  .filter((name) => /^\d/.test(name))
  .map((name) => ({ name, text: readFileSync(`${folder}${name}`, "utf8") }));
const sourceOf = ({ id, name }: Registered) => sources.find((source) => source.name === `${id}-${name}.ts`)?.text ?? "";

const TENANT = "tnt_00000000000000000000000001";
const values = fc.oneof(
  fc.constantFrom("open", "in-progress", "waiting", "held", "resolved", "closed", "reopened", TENANT, "2026-03-02T01:00:00.000Z", 3),
  fc.anything(),
);

/** Items of a migration's kind, from plausible to absurd. */
const itemsOf = ({ reads, writes, entity }: Registered): fc.Arbitrary<Item> =>
  fc
    .record(Object.fromEntries([...reads, ...writes].map((name) => [name, values])), { requiredKeys: [] })
    .map((item) => ({ ...item, pk: `${TENANT}#x`, sk: "x", tenantId: TENANT, __edb_e__: entity }));

describe("the registry of migrations", () => {
  it("is in order, without a gap, and holds every file of the folder", () => {
    expect(MIGRATIONS.map(({ id }) => id)).toEqual(MIGRATIONS.map((_, i) => String(i + 1).padStart(4, "0")));
    expect(MIGRATIONS.map(({ id, name }) => `${id}-${name}.ts`)).toEqual(sources.map(({ name }) => name).toSorted());
  });

  it("keeps the checksum of each: one that may have run anywhere is never edited, the next one corrects it", () => {
    for (const migration of MIGRATIONS)
      expect(migration.checksum, `${migration.id} is no longer what it was`).toBe(
        createHash("sha256").update(sourceOf(migration)).digest("hex"),
      );
  });

  it("lets a migration lean on nothing that may change, and touch nothing that says whose an item is", () => {
    for (const migration of MIGRATIONS) {
      const imports = sourceOf(migration).match(/^import .*/gm) ?? [];
      expect(imports.filter((line) => !line.startsWith("import type "))).toEqual([]);
      expect(migration.writes.filter((name) => UNTOUCHABLE.includes(name))).toEqual([]);
      expect(migration.writes.filter((name) => !migration.reads.includes(name))).toEqual([]);
    }
  });

  it("changes an item once: what it made, it leaves alone, and what it cannot make, it says", () => {
    for (const migration of MIGRATIONS)
      fc.assert(
        fc.property(itemsOf(migration), (item) => {
          const changes = attempt(migration, item);
          if (changes === undefined || changes === "skip") return;
          expect(attempt(migration, changed(item, changes))).toBe("skip");
          if (migration.phase === "contract") expect(changes.set).toBeUndefined();
        }),
        { numRuns: 1000 },
      );
  });
});

function attempt(migration: Registered, item: Item) {
  try {
    return changesTo(migration, item);
  } catch (error) {
    expect(error).toBeInstanceOf(Unmigratable);
    return undefined;
  }
}

describe("0001 open complaints", () => {
  const [openComplaints] = MIGRATIONS;
  const complaint = {
    pk: `${TENANT}#complaint#cmp_1`,
    sk: "complaint",
    tenantId: TENANT,
    id: "cmp_1",
    shard: 3,
    receivedAt: "2026-03-02T01:00:00.000Z",
  };
  const changes = (item: Item) => openComplaints && changesTo(openComplaints, item);

  it("puts what needs somebody on the list and takes off what does not", () => {
    const set = { gsi3pk: `${TENANT}#open-complaints#3`, gsi3sk: "2026-03-02T01:00:00.000Z#cmp_1" };
    for (const status of ["open", "in-progress", "waiting", "held", "reopened"]) {
      expect(changes({ ...complaint, status })).toEqual({ set });
      expect(changes({ ...complaint, status, ...set })).toBe("skip");
    }
    for (const status of ["resolved", "closed"]) {
      expect(changes({ ...complaint, status })).toBe("skip");
      expect(changes({ ...complaint, status, ...set })).toEqual({ remove: ["gsi3pk", "gsi3sk"] });
    }
  });
});
