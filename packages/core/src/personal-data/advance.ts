import { current, now, nowInstant, tenantId } from "../context/index.js";
import { copyErasures, recoverErasures } from "./erasure-list.js";
import { type Counts, checkpoint, claim, finish, isHopeless, LeaseLost, release, type StoredRequest } from "./lease.js";
import { matchPage, recordOutcome, writeMatches } from "./match.js";
import { isReadable } from "./matcher.js";
import type { Found } from "./place.js";
import { PLACES, recordsOf } from "./places.js";
import { openSearch, unreadableErasures } from "./search.js";

/** After this long a worker makes room for others and lets the next one go on, well before a function's time is up. */
const SLICE_MS = 4 * 60_000;

const HOPELESS = {
  code: "internal",
  detail: "It failed again and again without getting further. What was erased stays erased; make the request again.",
};
const SECRET_CHANGED = {
  code: "secret-changed",
  detail: "The signing secret was replaced since, so that the hashed identifiers match nothing. Make the request again.",
};

/**
 * Carries a request on: looks through place after place for the person, or erases what was found. Every page is
 * recorded with its position, so whoever comes next goes on there. Safe to call any number of times, at once or
 * after one another.
 */
export async function advance(id: string): Promise<void> {
  const request = await claim(id);
  if (!request) return;
  const slice: Slice = { request, until: now().getTime() + SLICE_MS };
  try {
    if (isHopeless(request)) return await fail(slice, HOPELESS);
    if (!request.identifiers.every(isReadable)) return await fail(slice, SECRET_CHANGED);
    await work(slice);
  } catch (error) {
    if (error instanceof LeaseLost) return;
    await release(slice.request, 0).catch((second: unknown) => {
      if (!(second instanceof LeaseLost)) throw second;
    });
    throw error;
  }
}

/** The request as it was last written, and when this worker makes room for the next. */
type Slice = { request: StoredRequest; until: number };

const isOver = ({ until }: Slice): boolean => now().getTime() > until;

const fail = ({ request }: Slice, problem: { code: string; detail: string }): Promise<void> =>
  finish(request, { state: "failed", finishedAt: nowInstant(), problem });

async function work(slice: Slice): Promise<void> {
  if (slice.request.state === "searching") {
    if (!(await searchAll(slice))) return makeRoom(slice);
    const foundAt = nowInstant();
    if (slice.request.mode === "search") return finish(slice.request, { state: "found", foundAt, position: "" });
    slice.request = await checkpoint(slice.request, { state: "erasing", foundAt, erasureAt: foundAt, position: "" });
  }
  if (!(await eraseAll(slice))) return makeRoom(slice);
  const unreadable = slice.request.mode === "reapply" ? await unreadableErasures() : 0;
  if (unreadable > 0) return fail(slice, unreadableProblem(unreadable));
  await finish(slice.request, { state: "erased", finishedAt: nowInstant() });
}

const unreadableProblem = (count: number) => ({
  code: "secret-changed",
  detail: `${count} erasures were recorded under another signing secret and could not be repeated. Put that secret back for the time of another re-application.`,
});

async function makeRoom({ request }: Slice): Promise<void> {
  await release(request, 0);
  await current().ports.queue.send([{ tenantId: tenantId(), kind: "personal-data", id: request.id }]);
}

/** Answers whether every place was looked through; false when the slice of time is over. */
async function searchAll(slice: Slice): Promise<boolean> {
  const { mode, place: first, position } = slice.request;
  if (mode === "reapply" && first === 0 && !position && (await recoverErasures()).length === 0) return true;
  for (const [number, place] of PLACES.entries()) {
    if (number < first) continue;
    const search = await openSearch(slice.request);
    for await (const page of place.search(search, number === first ? position || undefined : undefined)) {
      await writeMatches(slice.request, page.found);
      const { read, found } = slice.request;
      const progress = { place: number, position: page.position, read: read + page.read, found: withFound(found, page.found) };
      slice.request = await checkpoint(slice.request, progress);
      if (isOver(slice)) return false;
    }
    slice.request = await checkpoint(slice.request, { place: number + 1, position: "" });
  }
  return true;
}

function withFound(counts: Counts, found: readonly Found[]): Counts {
  const next: Counts = { ...counts };
  for (const { kind, relation } of found) {
    const before = next[kind] ?? { concerns: 0, mentions: 0 };
    next[kind] = { ...before, [relation]: before[relation] + 1 };
  }
  return next;
}

/** Answers whether everything that was found is dealt with; false when the slice of time is over. */
async function eraseAll(slice: Slice): Promise<boolean> {
  await copyErasures();
  const search = await openSearch(slice.request);
  for (;;) {
    const page = await matchPage(slice.request.id, slice.request.position || undefined);
    let { erased, kept } = slice.request;
    for (const match of page.matches) {
      const result = await recordsOf(match.kind).erase(search, match.recordId);
      await recordOutcome(slice.request.id, match, result);
      if (result.outcome === "erased") erased += 1;
      if (result.outcome === "kept") kept += 1;
    }
    slice.request = await checkpoint(slice.request, { position: page.position, erased, kept });
    if (page.isLast) return true;
    if (isOver(slice)) return false;
  }
}
