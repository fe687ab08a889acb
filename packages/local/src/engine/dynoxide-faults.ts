import Database from "libsql";
import { StartupError } from "../process/startup-error.js";

/**
 * What dynoxide 1.2.1 does differently from DynamoDB, in one place.
 *
 * 1. Each write to a table with a stream asks for `MAX(CAST(sequence_number AS INTEGER))` over all stream
 *    records, without an index: writes slow down as records pile up. An index on that very expression
 *    makes it one look-up, at any size of the pile; reads of the stream use it too.
 * 2. Stream records are never removed. A trigger inside the engine removes what the consumer has
 *    recorded as read (`trimmableUntil` in the bookkeeping table), a few at a time, never the newest
 *    record: the next sequence number is counted from it.
 * 3. Time-to-live is accepted and never acts: see the sweeper in `expiry/`.
 * 4. A write that changes nothing still appears in the stream as MODIFY: consumers compare images.
 * 5. Sequence numbers are "1", "2" … "10": contiguous, to be compared as numbers, not as text.
 * 6. SQLite runs with `synchronous = OFF`: what was acknowledged survives the death of any process,
 *    but a power cut can lose the last writes. Locally that is acceptable; it is said in the README.
 */
export const TRIM_PARTITION = "stream-checkpoint";
export const TRIM_ATTRIBUTE = "trimmableUntil";

const ORDER_INDEX = "touchstone_stream_order";
const TRIM_TRIGGER = "touchstone_stream_trim";
const ORDER_EXPRESSION = "CAST(sequence_number AS INTEGER)";
const TRIM_EVERY = 250;
const TRIM_AT_MOST = 1_000;

/** Faults that consumers of the stream must know of, by engine. */
export const streamIsContiguous = (kind: string): boolean => kind === "dynoxide";

/** Puts index and trigger in place where they are missing, then asserts that the engine's own query uses the index. */
export function mendDynoxide(databaseFile: string, bookkeepingTable: string): void {
  const database = new Database(databaseFile, { timeout: 5_000 });
  try {
    assertKnownShape(database);
    database.exec(`CREATE INDEX IF NOT EXISTS ${ORDER_INDEX} ON _stream_records (table_name, ${ORDER_EXPRESSION})`);
    if (triggerText(database) !== trimTrigger(bookkeepingTable)) {
      database.exec(`DROP TRIGGER IF EXISTS ${TRIM_TRIGGER}`);
      database.exec(trimTrigger(bookkeepingTable));
    }
    assertIndexIsUsed(database);
  } finally {
    database.close();
  }
}

/** How many stream records are kept at the moment. */
export function countStreamRecords(databaseFile: string): number {
  const database = new Database(databaseFile, { readonly: true, timeout: 5_000 });
  try {
    return (database.prepare("SELECT COUNT(*) AS n FROM _stream_records").get() as { n: number }).n;
  } finally {
    database.close();
  }
}

function trimTrigger(bookkeepingTable: string): string {
  return `CREATE TRIGGER ${TRIM_TRIGGER} AFTER INSERT ON _stream_records WHEN NEW.id % ${TRIM_EVERY} = 0
BEGIN
  DELETE FROM _stream_records WHERE id IN (
    SELECT id FROM _stream_records
    WHERE table_name = NEW.table_name
      AND ${ORDER_EXPRESSION} < CAST(NEW.sequence_number AS INTEGER)
      AND ${ORDER_EXPRESSION} < (
        SELECT CAST(json_extract(item_json, '$.${TRIM_ATTRIBUTE}.N') AS INTEGER)
        FROM "${bookkeepingTable}" WHERE pk = 'S:${TRIM_PARTITION}')
    ORDER BY ${ORDER_EXPRESSION} LIMIT ${TRIM_AT_MOST});
END`;
}

function triggerText(database: Database.Database): string | undefined {
  const row = database.prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?").get(TRIM_TRIGGER) as
    | { sql: string }
    | undefined;
  return row?.sql;
}

function assertKnownShape(database: Database.Database): void {
  const columns = new Set(
    (database.prepare("PRAGMA table_info(_stream_records)").all() as { name: string }[]).map((column) => column.name),
  );
  if (!["id", "table_name", "sequence_number"].every((column) => columns.has(column)))
    throw new StartupError("This version of dynoxide keeps its stream in a shape that is not known here: use version 1.2.1.");
}

function assertIndexIsUsed(database: Database.Database): void {
  const plan = database
    .prepare(`EXPLAIN QUERY PLAN SELECT COALESCE(MAX(${ORDER_EXPRESSION}), 0) + 1 FROM _stream_records WHERE table_name = 'x'`)
    .all() as { detail: string }[];
  if (!plan.some((step) => step.detail.includes(ORDER_INDEX)))
    throw new StartupError("The index that keeps writes fast is not used by the database engine: use dynoxide 1.2.1.");
}
