import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { type Backfill, runSegment } from "./backfill.js";
import { type Counts, type Entry, type Head, NOTHING, readBooks, type Segment, sum, writeHead, writeSegment } from "./books.js";
import { checkHistory } from "./history.js";
import { type Control, type Lease, takeLease } from "./lease.js";
import type { Registered } from "./migration.js";
import type { OperatorTable } from "./operator-table.js";
import { type Throttle, throttle, UNLIMITED } from "./throttle.js";
import { systemTime, type Time } from "./time.js";

export type RunOptions = {
  /** Shown to whoever finds the table held. */
  who: string;
  /** Capacity units a second; no limit unless told. */
  readUnits?: number | undefined;
  writeUnits?: number | undefined;
  /** Parts of the table that are visited side by side. One that was begun before keeps its number. */
  segments?: number | undefined;
  pageSize?: number | undefined;
  /** Keys of failures to keep for each migration. */
  maxFailures?: number | undefined;
  /** Works although another runner holds the table: for when it is known to be gone. Should it live after all, it stops. */
  takeOver?: boolean | undefined;
  /** One that was applied is run again, for when older code wrote in between. */
  again?: string | undefined;
  signal?: AbortSignal | undefined;
  time?: Time | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
};

export type Progress = {
  migration: Registered;
  counts: Counts;
  segments: { done: number; all: number };
  /** Items in the whole table, as DynamoDB last counted them (every six hours or so). */
  about: number;
  /** Left at the pace of this run; null until there is one. */
  secondsLeft: number | null;
};

export type Ran = { id: string; name: string; state: "applied" | "incomplete"; counts: Counts; failures: Segment["failures"] };
export type RunReport = { ran: Ran[]; readUnits: number; writeUnits: number; elapsedMs: number };

const SEGMENTS = 4;
const PAGE_SIZE = 250;
const MAX_FAILURES = 100;

/**
 * Runs what has not been applied, in order, and stops at the first one that some items refuse. It may be ended at any
 * moment, by any means: the next run goes on from the last page. Throws `Busy`, `Stopped`, `LeaseLost` and `HistoryError`.
 */
export async function run(table: OperatorTable, migrations: readonly Registered[], options: RunOptions): Promise<RunReport> {
  const time = options.time ?? systemTime;
  const started = time.now();
  const isPending = (books: Map<string, Entry>) => (migration: Registered) =>
    books.get(migration.id)?.head.state !== "applied" || migration.id === options.again;
  const known = await readBooks(table);
  checkHistory(known, migrations, options.again);
  if (!migrations.some(isPending(known))) return { ran: [], readUnits: 0, writeUnits: 0, elapsedMs: time.now() - started };
  const rates = { read: options.readUnits ?? UNLIMITED, write: options.writeUnits ?? UNLIMITED };
  const obey = ({ readUnits, writeUnits }: Control): void => {
    rates.read = readUnits ?? rates.read;
    rates.write = writeUnits ?? rates.write;
  };
  const lease = await takeLease(table, { time, who: options.who, takeOver: options.takeOver ?? false, signal: options.signal, obey });
  const throttles = {
    read: throttle({ unitsPerSecond: () => rates.read, time, waiting: lease.beat }),
    write: throttle({ unitsPerSecond: () => rates.write, time, waiting: lease.beat }),
  };
  const ran: Ran[] = [];
  try {
    const books = await readBooks(table);
    for (const migration of migrations.filter(isPending(books))) {
      const result = await runOne({ table, migration, entry: books.get(migration.id), lease, throttles, time, options });
      ran.push(result);
      if (result.state !== "applied") break;
    }
  } finally {
    // Should the table be out of reach, the lease runs out by itself.
    await lease.release().catch(() => undefined);
  }
  return { ran, readUnits: throttles.read.spent(), writeUnits: throttles.write.spent(), elapsedMs: time.now() - started };
}

type One = {
  table: OperatorTable;
  migration: Registered;
  entry: Entry | undefined;
  lease: Lease;
  throttles: { read: Throttle; write: Throttle };
  time: Time;
  options: RunOptions;
};

async function runOne(one: One): Promise<Ran> {
  const { table, migration, throttles, lease, time, options } = one;
  const { head, segments } = await begin(one);
  const progress = await progressOf(one, segments);
  const backfill: Backfill = {
    table,
    migration,
    lease,
    reads: { throttle: throttles.read, time },
    writes: { throttle: throttles.write, time },
    segments: head.segments,
    pageSize: options.pageSize ?? PAGE_SIZE,
    maxFailures: Math.ceil((options.maxFailures ?? MAX_FAILURES) / head.segments),
    onPage: progress,
  };
  const results = await Promise.allSettled(
    segments.map((segment) =>
      runSegment(backfill, segment).catch((error: unknown) => {
        lease.end(error);
        throw error;
      }),
    ),
  );
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
  const done = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  const counts = sum(done.map((segment) => segment.counts));
  const state = counts.failed > 0 ? "incomplete" : "applied";
  await lease.beat();
  await writeHead(table, { ...head, state, ...(state === "applied" ? { appliedAt: new Date(time.now()).toISOString() } : {}) });
  return { id: migration.id, name: migration.name, state, counts, failures: done.flatMap(({ failures }) => failures) };
}

/** Opens the books, or takes over what an earlier run has written into them. */
async function begin({ table, migration, entry, lease, time, options }: One): Promise<Entry> {
  const { id, name, checksum } = migration;
  const isAgain = entry?.head.state === "applied";
  const known = entry && !isAgain ? entry.head : undefined;
  const count = known?.segments ?? entry?.head.segments ?? options.segments ?? SEGMENTS;
  const head: Head = {
    id,
    name,
    checksum,
    state: "running",
    segments: count,
    startedAt: known?.startedAt ?? new Date(time.now()).toISOString(),
  };
  await writeHead(table, head);
  const segments: Segment[] = [];
  for (let number = 0; number < count; number++) {
    const found = entry?.segments.find((segment) => segment.number === number);
    const fresh = { number, done: false, counts: NOTHING, failures: [] };
    const segment: Segment = { ...(found && !isAgain ? found : fresh), holder: lease.holder };
    await writeSegment(table, id, segment, found?.holder);
    segments.push(segment);
  }
  return { head, segments };
}

/** Adds up what the segments report, and guesses the rest from the size of the table. */
async function progressOf({ table, migration, time, options }: One, given: Segment[]): Promise<(segment: Segment) => void> {
  const { Table } = await table.client.send(new DescribeTableCommand({ TableName: table.name }));
  const about = Table?.ItemCount ?? 0;
  const segments = [...given];
  const total = () => sum(segments.map((segment) => segment.counts));
  const [startedAt, before] = [time.now(), total().scanned];
  return (segment) => {
    segments[segment.number] = segment;
    const counts = total();
    const perMs = (counts.scanned - before) / (time.now() - startedAt);
    const isKnown = Number.isFinite(perMs) && perMs > 0;
    options.onProgress?.({
      migration,
      counts,
      segments: { done: segments.filter(({ done }) => done).length, all: segments.length },
      about,
      secondsLeft: isKnown ? Math.round(Math.max(0, about - counts.scanned) / perMs / 1000) : null,
    });
  };
}
