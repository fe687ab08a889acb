import { checkHistory, currentRunner, MIGRATIONS, type OperatorTable, readBooks, sum } from "@touchstone/core/migration";
import { EXIT, type Io, plural } from "../operate/command.js";

/** Prints every migration with its state. Left is what is pending or failed. */
export async function statusWords(table: OperatorTable, io: Io): Promise<number> {
  const [books, runner] = await Promise.all([readBooks(table), currentRunner(table)]);
  let left = 0;
  for (const migration of MIGRATIONS) {
    const entry = books.get(migration.id);
    const state = entry?.head.state ?? "pending";
    if (state !== "applied") left++;
    io.print(
      `${migration.id} ${migration.name} (${migration.phase}): ${state}${entry?.head.appliedAt ? ` at ${entry.head.appliedAt}` : ""}`,
    );
    io.print(`     ${migration.description}`);
    if (!entry) continue;
    const { scanned, changed, failed } = sum(entry.segments.map(({ counts }) => counts));
    const done = entry.segments.filter((segment) => segment.done).length;
    io.print(`     ${done} of ${entry.head.segments} segments done; ${scanned} visited, ${changed} changed, ${failed} failed`);
    for (const { pk, sk } of entry.segments.flatMap(({ failures }) => failures)) io.print(`     failed: ${pk} ${sk}`);
  }
  if (runner) {
    const isAlive = runner.until > Date.now();
    const words = !isAlive
      ? "has not shown that it lives since"
      : runner.paused
        ? "is paused; it holds the table until"
        : "runs; it holds the table until";
    io.print(`${runner.who} ${words} ${new Date(runner.until).toISOString()}.`);
  } else io.print("Nobody is migrating this table.");
  checkHistory(books, MIGRATIONS);
  io.print(left === 0 ? "Nothing is pending." : `${plural(left, "migration")} to run: npm run migrate -- run`);
  return left === 0 ? EXIT.done : EXIT.left;
}
