import * as Audit from "../audit/index.js";
import { now, nowInstant, tenantId } from "../context/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import type { Scoring, ScoringInput } from "../scorecard/index.js";
import { commit, DUE_SHARDS, update } from "../table/index.js";
import { scoringRuns } from "./entity.js";
import type { ScoringRun } from "./schema.js";

/** A worker silent for so long is taken for dead; the dispatcher then sends the run again. */
const LEASE_MS = 60_000;
const MAX_FAILURES = 5;

/** Thrown when another worker has taken over, or the run was cancelled: whoever meets it stops without a word. */
export class LeaseLost extends Error {
  override name = "LeaseLost";
}

export type StoredRun = {
  id: string;
  schemeId: string;
  input: ScoringInput & { version: number };
  state: ScoringRun["state"];
  chunks?: number;
  subjects?: number;
  done: number;
  cohort?: string;
  attempt: number;
  failures: number;
  leaseUntil: string;
  problem?: ScoringRun["problem"];
  scoring?: Scoring;
  createdAt: string;
  finishedAt?: string;
};

/** The entry in the due index by which the dispatcher finds a run whose worker died. */
export const dueAt = (id: string, instant: string) => ({
  duePartition: `due#${Id.shardOf(id, DUE_SHARDS)}`,
  dueKey: `${instant}#${tenantId()}#scoring-run#${id}`,
});

export async function storedFromId(id: string): Promise<StoredRun> {
  const { data } = await scoringRuns().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("scoring run");
  return data as StoredRun;
}

/** Takes the run over, or answers undefined when it has ended or a living worker has it. */
export async function claim(id: string): Promise<StoredRun | undefined> {
  const stored = await storedFromId(id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") return undefined;
    throw error;
  });
  if (stored?.state !== "running" || stored.leaseUntil > nowInstant()) return undefined;
  const attempt = stored.attempt + 1;
  try {
    await write(stored, { attempt, failures: stored.failures + 1, ...leased(id, LEASE_MS) });
    return { ...stored, attempt, failures: stored.failures + 1 };
  } catch (error) {
    if (error instanceof LeaseLost) return undefined;
    throw error;
  }
}

function leased(id: string, ms: number) {
  const leaseUntil = new Date(now().getTime() + ms).toISOString();
  return { leaseUntil, ...dueAt(id, leaseUntil) };
}

/** Records progress and keeps the lease. Throws `LeaseLost`. */
export const checkpoint = (run: StoredRun, changes: Partial<Pick<StoredRun, "chunks" | "subjects" | "done" | "cohort">>): Promise<void> =>
  write(run, { ...changes, failures: 0, ...leased(run.id, LEASE_MS) });

/** Gives the run back before its lease ends: to the next slice of work, or to another try after a failure. */
export const release = (run: StoredRun, afterMs: number): Promise<void> => write(run, leased(run.id, afterMs));

async function write({ id, attempt }: StoredRun, changes: Record<string, unknown>): Promise<void> {
  await commit([
    update(
      scoringRuns()
        .patch({ tenantId: tenantId(), id })
        .set(changes)
        .where((attribute, { eq }) => `${eq(attribute.attempt, attempt)} AND ${eq(attribute.state, "running")}`)
        .params(),
      () => new LeaseLost(),
    ),
  ]);
}

export type End =
  | { state: "done"; scoring: Scoring }
  | { state: "failed"; problem: { code: string; detail: string } }
  | { state: "cancelled" };

/** Ends the run. Throws `LeaseLost` when it has ended or another worker has it. */
export async function finish({ id, attempt }: Pick<StoredRun, "id" | "attempt">, end: End): Promise<void> {
  await commit([
    update(
      scoringRuns()
        .patch({ tenantId: tenantId(), id })
        .set({ ...end, finishedAt: nowInstant() })
        .remove(["duePartition", "dueKey"])
        .where((attribute, { eq }) => `${eq(attribute.attempt, attempt)} AND ${eq(attribute.state, "running")}`)
        .params(),
      () => new LeaseLost(),
    ),
    Audit.entry(`scoring-run.${end.state}`, id, "problem" in end ? { problem: end.problem.code } : {}),
  ]);
}

/** Whether a run has failed so often without getting anywhere that trying again is pointless. */
export const isHopeless = ({ failures }: StoredRun): boolean => failures > MAX_FAILURES;
