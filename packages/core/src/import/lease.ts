import * as Audit from "../audit/index.js";
import { now, nowInstant, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import { commit, update } from "../table/index.js";
import { imports } from "./entity.js";
import type { ErrorParts } from "./error-file.js";
import { type Counts, dueAt, type Found, type StoredImport, storedFromId } from "./stored.js";

/** A worker silent for so long is taken for dead; the dispatcher then sends the import again. */
export const LEASE_MS = 3 * 60_000;
const MAX_FAILURES = 8;

/** Thrown when another worker has taken over: whoever meets it stops without a word. */
export class LeaseLost extends Error {
  override name = "LeaseLost";
}

const leaseEnd = (): string => new Date(now().getTime() + LEASE_MS).toISOString();

/** Takes the import over, or answers undefined when it has ended or a living worker has it. */
export async function claim(id: string): Promise<StoredImport | undefined> {
  const stored = await storedFromId(id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") return undefined;
    throw error;
  });
  if (!stored || (stored.state !== "running" && stored.state !== "cancelling") || stored.leaseUntil > nowInstant()) return undefined;
  const attempt = stored.attempt + 1;
  const leaseUntil = leaseEnd();
  const claimed = { attempt, failures: stored.failures + 1, leaseUntil, updatedAt: nowInstant(), ...dueAt(id, leaseUntil) };
  try {
    await commit([
      update(
        imports()
          .patch({ tenantId: tenantId(), id })
          .set(claimed)
          .where(
            (attribute, { eq }) =>
              `${eq(attribute.attempt, stored.attempt)} AND (${eq(attribute.state, "running")} OR ${eq(attribute.state, "cancelling")})`,
          )
          .params(),
        () => new LeaseLost(),
      ),
    ]);
  } catch (error) {
    if (error instanceof LeaseLost) return undefined;
    throw error;
  }
  return { ...stored, ...claimed };
}

export type Checkpoint = Counts & { row: number; bytes: number; errorParts: ErrorParts; found: Found };

/** Records how far the worker came and keeps its lease. Answers whether a person asked to stop. Throws `LeaseLost`. */
export async function checkpoint(id: string, attempt: number, progress: Checkpoint): Promise<{ isCancelled: boolean }> {
  const at = nowInstant();
  const leaseUntil = leaseEnd();
  const written = await write(id, attempt, {
    ...progress,
    checkpointAt: at,
    failures: 0,
    leaseUntil,
    updatedAt: at,
    ...dueAt(id, leaseUntil),
  });
  return { isCancelled: written.state === "cancelling" };
}

/** Gives the import back before the lease ends: to the next slice of work, or to another try after a failure. */
export async function release(id: string, attempt: number, afterMs: number): Promise<void> {
  const leaseUntil = new Date(now().getTime() + afterMs).toISOString();
  await write(id, attempt, { leaseUntil, updatedAt: nowInstant(), ...dueAt(id, leaseUntil) });
}

async function write(id: string, attempt: number, changes: Record<string, unknown>): Promise<{ state?: string }> {
  try {
    const { data } = await imports()
      .patch({ tenantId: tenantId(), id })
      .set(changes)
      .where(
        (attribute, { eq }) =>
          `${eq(attribute.attempt, attempt)} AND (${eq(attribute.state, "running")} OR ${eq(attribute.state, "cancelling")})`,
      )
      .go({ response: "all_new" });
    return data;
  } catch (error) {
    if (isConditionFailure(error)) throw new LeaseLost();
    throw error;
  }
}

const isConditionFailure = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "ConditionalCheckFailedException" ||
    (error.cause instanceof Error && error.cause.name === "ConditionalCheckFailedException"));

export type End = { state: "done" | "cancelled" } | { state: "failed"; problem: { code: string; detail: string } };

/** Ends the import. Throws `LeaseLost`. */
export async function finish(id: string, attempt: number, end: End, counts: Counts): Promise<void> {
  const at = nowInstant();
  await commit([
    update(
      imports()
        .patch({ tenantId: tenantId(), id })
        .set({ state: end.state, finishedAt: at, updatedAt: at, ...("problem" in end ? { problem: end.problem } : {}) })
        .remove(["duePartition", "dueKey"])
        .where((attribute, { eq }) => eq(attribute.attempt, attempt))
        .params(),
      () => new LeaseLost(),
    ),
    Audit.entry(`import.${end.state}`, id, { ...counts, ...("problem" in end ? { problem: end.problem.code } : {}) }),
  ]);
}

/** Whether an import has failed so often without getting anywhere that trying again is pointless. */
export const isHopeless = ({ failures }: StoredImport): boolean => failures >= MAX_FAILURES;
