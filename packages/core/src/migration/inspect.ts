import type { ItemKey } from "./books.js";
import { changesTo, Unmigratable } from "./changes.js";
import { itemOf, keyOf, scanPage, type View } from "./items.js";
import type { Changes, Migration } from "./migration.js";
import type { OperatorTable } from "./operator-table.js";
import { throttle, UNLIMITED } from "./throttle.js";
import { systemTime, type Time } from "./time.js";

export type InspectOptions = {
  /** Capacity units a second; no limit unless told. */
  readUnits?: number | undefined;
  segments?: number | undefined;
  pageSize?: number | undefined;
  signal?: AbortSignal | undefined;
  time?: Time | undefined;
  /** Told after every page how many items were scanned. */
  onProgress?: ((scanned: number) => void) | undefined;
};

export type Sample = { key: ItemKey; changes: Changes };

/** `matched` items are of the migration's kind; `old` ones would change, `failing` ones cannot. */
export type Inspection = {
  scanned: number;
  matched: number;
  old: number;
  failing: number;
  samples: Sample[];
  failures: ItemKey[];
  readUnits: number;
};

const SEGMENTS = 4;
const PAGE_SIZE = 500;
const SHOWN = 5;

/** Looks at every item without writing: what a run would do, or what one has left undone. Reads what was written last. */
export async function inspect(table: OperatorTable, migration: Migration, options: InspectOptions = {}): Promise<Inspection> {
  const { segments = SEGMENTS, pageSize = PAGE_SIZE, time = systemTime, signal, onProgress } = options;
  const reads = throttle({
    unitsPerSecond: () => options.readUnits ?? UNLIMITED,
    time,
    waiting: async () => signal?.throwIfAborted(),
  });
  const meter = { throttle: reads, time };
  const view: View = { table, migration, reads: meter, writes: meter };
  const found: Inspection = { scanned: 0, matched: 0, old: 0, failing: 0, samples: [], failures: [], readUnits: 0 };
  const visit = async (segment: number): Promise<void> => {
    let after: ItemKey | undefined;
    do {
      signal?.throwIfAborted();
      const page = await scanPage(view, { segment, segments, after, limit: pageSize, consistent: true });
      for (const raw of page.items) look(migration, raw, found);
      found.scanned += page.scanned;
      onProgress?.(found.scanned);
      after = page.after;
    } while (after);
  };
  await Promise.all(Array.from({ length: segments }, (_, segment) => visit(segment)));
  return { ...found, readUnits: reads.spent() };
}

function look(migration: Migration, raw: Parameters<typeof itemOf>[0], found: Inspection): void {
  found.matched++;
  try {
    const changes = changesTo(migration, itemOf(raw));
    if (changes === "skip") return;
    found.old++;
    if (found.samples.length < SHOWN) found.samples.push({ key: keyOf(raw), changes });
  } catch (error) {
    if (!(error instanceof Unmigratable)) throw error;
    found.failing++;
    if (found.failures.length < SHOWN) found.failures.push(keyOf(raw));
  }
}
