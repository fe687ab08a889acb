import { type Inspection, inspect, MIGRATIONS, type OperatorTable, type Registered, readBooks } from "@touchstone/core/migration";
import { EXIT, type Io } from "../operate/command.js";

type Choice = { verb: "dry-run" | "verify"; only: string | undefined; readUnits: number; segments: number | undefined };

/** Reads every item without writing. A dry run looks at what is pending, a verification at what has been applied. */
export async function inspected(table: OperatorTable, { verb, only, readUnits, segments }: Choice, io: Io): Promise<number> {
  const books = await readBooks(table);
  const isMeant = ({ id }: Registered): boolean =>
    only === undefined ? (books.get(id)?.head.state === "applied") === (verb === "verify") : id === only;
  const chosen = MIGRATIONS.filter(isMeant);
  if (chosen.length === 0) io.print(verb === "verify" ? "Nothing has been applied yet." : "Nothing is pending.");
  let isClean = true;
  for (const migration of chosen) {
    const found = await inspect(table, migration, { readUnits, segments });
    for (const line of words(migration, found, verb)) io.print(line);
    if (found.failing > 0 || (verb === "verify" && found.old > 0)) isClean = false;
  }
  return isClean ? EXIT.done : EXIT.left;
}

function* words({ id, name }: Registered, found: Inspection, verb: Choice["verb"]): Generator<string> {
  const state = verb === "verify" ? "still in the old shape" : "would change";
  yield `${id} ${name}: ${found.scanned} items read, ${found.matched} of its kind: ${found.old} ${state}, ${found.failing} cannot be changed.`;
  for (const { key, changes } of found.samples) yield `  ${key.pk} ${key.sk}${verb === "dry-run" ? `: ${JSON.stringify(changes)}` : ""}`;
  for (const { pk, sk } of found.failures) yield `  cannot be changed: ${pk} ${sk}`;
  if (verb === "verify" && found.old > 0) yield `Older code wrote them. When it is gone: npm run migrate -- run --again ${id}`;
  yield `${Math.round(found.readUnits)} read units. Nothing was written.`;
}
