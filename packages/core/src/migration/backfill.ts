import { type Counts, type ItemKey, NOTHING, type Segment, sum, writeSegment } from "./books.js";
import { changesTo, Unmigratable } from "./changes.js";
import { itemOf, keyOf, type RawItem, readItem, scanPage, type View, writeChanges } from "./items.js";
import type { Lease } from "./lease.js";

/** Live traffic may win so often over one item before it is left for the next run. */
const ATTEMPTS = 10;

export type Backfill = View & {
  lease: Lease;
  segments: number;
  /** Items visited between two records of progress: what a crash makes visit twice. */
  pageSize: number;
  /** Keys of failures that each segment keeps. */
  maxFailures: number;
  /** Told after every page. */
  onPage(segment: Segment): void;
};

type Outcome = "changed" | "unchanged" | "gone" | "failed";

/** Visits what is left of one part of the table, page by page, and first of all what failed the last time. */
export async function runSegment(backfill: Backfill, given: Segment): Promise<Segment> {
  let segment = await retryFailures(backfill, given);
  while (!segment.done) {
    const { number, after } = segment;
    const { segments, pageSize: limit } = backfill;
    const page = await scanPage(backfill, { segment: number, segments, after, limit, consistent: false });
    const visited = await visit(backfill, page.items);
    const counts = sum([segment.counts, visited.counts, { ...NOTHING, scanned: page.scanned }]);
    const failures = [...segment.failures, ...visited.failures].slice(0, backfill.maxFailures);
    const { after: _, ...kept } = segment;
    segment = { ...kept, counts, failures, done: page.after === undefined, ...(page.after ? { after: page.after } : {}) };
    await record(backfill, segment);
  }
  return segment;
}

/** Where more failed than were kept, the whole segment is visited again; otherwise only those. */
async function retryFailures(backfill: Backfill, segment: Segment): Promise<Segment> {
  const { counts, failures } = segment;
  if (counts.failed === 0) return segment;
  if (counts.failed > failures.length) {
    const { after: _, ...kept } = segment;
    return record(backfill, { ...kept, counts: NOTHING, failures: [], done: false });
  }
  const found = (await Promise.all(failures.map((key) => readItem(backfill, key)))).filter((raw) => raw !== undefined);
  const again = await visit(backfill, found);
  const before = { ...counts, failed: 0, matched: counts.matched - found.length, gone: counts.gone + failures.length - found.length };
  return record(backfill, { ...segment, counts: sum([before, again.counts]), failures: again.failures });
}

async function record(backfill: Backfill, segment: Segment): Promise<Segment> {
  await backfill.lease.beat();
  await writeSegment(backfill.table, backfill.migration.id, segment);
  backfill.onPage(segment);
  return segment;
}

async function visit(backfill: Backfill, items: RawItem[]): Promise<{ counts: Counts; failures: ItemKey[] }> {
  const counts = { ...NOTHING, matched: items.length };
  const failures: ItemKey[] = [];
  for (const raw of items) {
    await backfill.lease.beat();
    const outcome = await migrate(backfill, raw);
    counts[outcome]++;
    if (outcome === "failed") failures.push(keyOf(raw));
  }
  return { counts, failures };
}

/** Writes only onto what was read; when somebody was faster, starts again from what they wrote. */
async function migrate(backfill: Backfill, raw: RawItem): Promise<Outcome> {
  try {
    let present: RawItem | undefined = raw;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (!present) return "gone";
      const changes = changesTo(backfill.migration, itemOf(present));
      if (changes === "skip") return "unchanged";
      if (await writeChanges(backfill, present, changes)) return "changed";
      present = await readItem(backfill, keyOf(raw));
    }
    return "failed";
  } catch (error) {
    // The table itself refuses what would make the item too large or its index keys too long.
    if (error instanceof Unmigratable || (error instanceof Error && error.name === "ValidationException")) return "failed";
    throw error;
  }
}
