import { current, now, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import {
  type Computation,
  type Entrant,
  entrantsOf,
  openComputation,
  openScorer,
  type Row,
  readCohort,
  settle,
  withLease,
} from "../scorecard/computing.js";
import type { Cohort } from "../scoring/index.js";
import { readChunks, writeChunk } from "./chunks.js";
import { checkpoint, claim, finish, isHopeless, LeaseLost, release, type StoredRun } from "./lease.js";

/** After this long a worker makes room for others and lets the next one go on, well before a function's time is up. */
const SLICE_MS = 4 * 60_000;

const HOPELESS = {
  code: "internal",
  detail: "The scoring failed again and again without getting further. Start it again; what was computed already is not computed twice.",
};

/**
 * Carries a scoring run out, or goes on with it where the last worker stopped: whom to score is fixed at
 * the beginning, every chunk of results is kept, and the ranking comes into force in one write at the end.
 * Safe to call any number of times, at once or after one another.
 */
export async function advance(id: string): Promise<void> {
  const run = await claim(id);
  if (!run) return;
  try {
    if (isHopeless(run)) return await finish(run, { state: "failed", problem: HOPELESS });
    await work(run);
  } catch (error) {
    if (error instanceof LeaseLost) return;
    await failOrRelease(run, error);
  }
}

/** What the request itself makes impossible is final; anything else is tried again. */
async function failOrRelease(run: StoredRun, error: unknown): Promise<void> {
  if (error instanceof AppError && error.status < 500 && error.meta.retryAfterSeconds === undefined)
    return finish(run, { state: "failed", problem: { code: error.code, detail: error.message } });
  const waitMs = error instanceof AppError ? (error.meta.retryAfterSeconds ?? 0) * 1000 : 0;
  await release(run, waitMs).catch((second: unknown) => {
    if (!(second instanceof LeaseLost)) throw second;
  });
  if (!(error instanceof AppError)) throw error;
}

async function work(run: StoredRun): Promise<void> {
  const { scope } = await openComputation(run.schemeId, run.input);
  await withLease(scope, async (renew) => {
    const computation = await openComputation(run.schemeId, run.input);
    const chunks = run.chunks ?? (await plan(run, computation));
    const cohort = await cohortOf(run, computation, chunks);
    if (!(await scoreChunks(run, computation, cohort, chunks, renew))) return yieldToNext(run);
    const rows = (await readChunks<Row[]>(run.id, "rows", 0, chunks)).flat();
    await finish(run, { state: "done", scoring: await settle(computation, rows) });
  });
}

/** Fixes whom to score. Interrupted, it is done anew: nothing refers to a plan before it is whole. */
async function plan(run: StoredRun, computation: Computation): Promise<number> {
  let chunks = 0;
  let subjects = 0;
  for await (const chunk of entrantsOf(computation)) {
    if (isFixed(computation)) await writeChunk(run.id, "plan", chunks, chunk);
    chunks += 1;
    subjects += chunk.length;
  }
  await checkpoint(run, { chunks, subjects });
  return chunks;
}

/** Subjects are many and change while a run goes on; groups are few, named by their ids, and their members would not fit into an item. */
const isFixed = ({ run }: Computation): boolean => run.board.by === "subject";

async function cohortOf(run: StoredRun, computation: Computation, chunks: number): Promise<Cohort> {
  if (run.cohort !== undefined) return new Map(JSON.parse(run.cohort));
  const cohort = await readCohort(computation, planned(run, computation, 0, chunks));
  await checkpoint(run, { cohort: JSON.stringify([...cohort]) });
  return cohort;
}

async function* planned(run: StoredRun, computation: Computation, from: number, to: number): AsyncGenerator<Entrant[]> {
  if (isFixed(computation)) {
    for (let number = from; number < to; number += 1) yield* await readChunks<Entrant[]>(run.id, "plan", number, number + 1);
    return;
  }
  let number = 0;
  for await (const chunk of entrantsOf(computation)) {
    if (number >= from && number < to) yield chunk;
    number += 1;
  }
}

/** Answers whether all chunks are done; false when the slice of time is over. */
async function scoreChunks(
  run: StoredRun,
  computation: Computation,
  cohort: Cohort,
  chunks: number,
  renew: () => Promise<void>,
): Promise<boolean> {
  const startedAt = now().getTime();
  const scorer = await openScorer(computation, cohort);
  let number = run.done;
  for await (const entrants of planned(run, computation, run.done, chunks)) {
    if (now().getTime() - startedAt > SLICE_MS) return false;
    await renew();
    await writeChunk(run.id, "rows", number, await scorer(entrants));
    number += 1;
    await checkpoint(run, { done: number });
  }
  return true;
}

async function yieldToNext(run: StoredRun): Promise<void> {
  await release(run, 0);
  await current().ports.queue.send([{ tenantId: tenantId(), kind: "scoring-run", id: run.id }]);
}
