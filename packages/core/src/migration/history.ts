import type { Entry } from "./books.js";
import type { Registered } from "./migration.js";

/** What ran on the table and what the code knows do not fit together. */
export class HistoryError extends Error {
  override name = "HistoryError";
}

/** Refuses a table that newer code has migrated, a migration that was edited after it ran here, and one that comes too late. */
export function checkHistory(books: ReadonlyMap<string, Entry>, migrations: readonly Registered[], again?: string): void {
  const known = new Map(migrations.map((migration) => [migration.id, migration]));
  for (const [id, { head }] of [...books].toSorted()) {
    const migration = known.get(id);
    if (!migration)
      throw new HistoryError(`This table has had migration ${id} (${head.name}), which this version does not know: use the newer version.`);
    if (migration.checksum !== head.checksum)
      throw new HistoryError(`Migration ${id} (${head.name}) was edited after it ran on this table: put it back, and write the next one.`);
  }
  const latest = [...books.keys()].toSorted().at(-1) ?? "";
  const late = migrations.find(({ id }) => id < latest && !books.has(id));
  if (late)
    throw new HistoryError(
      `Migration ${late.id} (${late.name}) comes before ${latest}, which has run on this table: give it the next number.`,
    );
  if (again !== undefined && books.get(again)?.head.state !== "applied")
    throw new HistoryError(`Migration ${again} has not been applied to this table, so it cannot be run again.`);
}
