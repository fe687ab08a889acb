import * as Audit from "../audit/index.js";
import { now, nowInstant, tenantId } from "../context/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import { commit, DUE_SHARDS, update } from "../table/index.js";
import { personalDataRequests } from "./entity.js";
import type { HashedIdentifier } from "./matcher.js";
import type { Kind } from "./place.js";
import type { PersonalDataRequest } from "./schema.js";

/** A worker silent for so long is taken for dead; the dispatcher then sends the request again. */
const LEASE_MS = 2 * 60_000;
const MAX_FAILURES = 8;

/** Thrown when another worker has taken over: whoever meets it stops without a word. */
export class LeaseLost extends Error {
  override name = "LeaseLost";
}

/** By kind, how many records concern or mention the person. */
export type Counts = Partial<Record<Kind, { concerns: number; mentions: number }>>;

export type StoredRequest = {
  id: string;
  mode: PersonalDataRequest["mode"];
  state: PersonalDataRequest["state"];
  identifiers: HashedIdentifier[];
  place: number;
  position?: string;
  read: number;
  found: Counts;
  erased: number;
  kept: number;
  attempt: number;
  failures: number;
  leaseUntil: string;
  problem?: { code: string; detail: string };
  createdAt: string;
  foundAt?: string;
  erasureAt?: string;
  finishedAt?: string;
  expiresAt: string;
};

/** The entry in the due index by which the dispatcher finds a request whose worker died. */
export const dueAt = (id: string, instant: string) => ({
  duePartition: `due#${Id.shardOf(id, DUE_SHARDS)}`,
  dueKey: `${instant}#${tenantId()}#personal-data#${id}`,
});

export async function storedFromId(id: string): Promise<StoredRequest> {
  const { data } = await personalDataRequests().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("request");
  return data as StoredRequest;
}

const isActive = ({ state }: StoredRequest): boolean => state === "searching" || state === "erasing";

/** Takes the request over, or answers undefined when nothing is to be done or a living worker has it. */
export async function claim(id: string): Promise<StoredRequest | undefined> {
  const stored = await storedFromId(id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") return undefined;
    throw error;
  });
  if (!stored || !isActive(stored) || stored.leaseUntil > nowInstant()) return undefined;
  const claimed = { ...stored, attempt: stored.attempt + 1, failures: stored.failures + 1 };
  try {
    await write(stored, { attempt: claimed.attempt, failures: claimed.failures, ...leased(id, LEASE_MS) });
    return claimed;
  } catch (error) {
    if (error instanceof LeaseLost) return undefined;
    throw error;
  }
}

function leased(id: string, ms: number) {
  const leaseUntil = new Date(now().getTime() + ms).toISOString();
  return { leaseUntil, ...dueAt(id, leaseUntil) };
}

type Progress = Partial<
  Pick<StoredRequest, "state" | "place" | "position" | "read" | "found" | "foundAt" | "erasureAt" | "erased" | "kept">
>;

/** Records progress and keeps the lease; answers the request as it is now. Throws `LeaseLost`. */
export async function checkpoint(request: StoredRequest, progress: Progress): Promise<StoredRequest> {
  await write(request, { ...progress, failures: 0, ...leased(request.id, LEASE_MS) });
  return { ...request, ...progress, failures: 0 };
}

/** Gives the request back before its lease ends: to the next slice of work, or to another try after a failure. */
export const release = (request: StoredRequest, afterMs: number): Promise<void> => write(request, leased(request.id, afterMs));

async function write({ id, attempt, state }: StoredRequest, changes: Record<string, unknown>): Promise<void> {
  await commit([
    update(
      personalDataRequests()
        .patch({ tenantId: tenantId(), id })
        .set(changes)
        .where((attribute, { eq }) => `${eq(attribute.attempt, attempt)} AND ${eq(attribute.state, state)}`)
        .params(),
      () => new LeaseLost(),
    ),
  ]);
}

type End =
  | { state: "found"; foundAt: string; position: "" }
  | { state: "erased"; finishedAt: string }
  | { state: "failed"; finishedAt: string; problem: { code: string; detail: string } };

/** Ends the search or the erasure: nothing is due any more. Throws `LeaseLost`. */
export async function finish(request: StoredRequest, end: End): Promise<void> {
  const { id, attempt, state, found, erased, kept } = request;
  const told = end.state === "failed" ? { problem: end.problem.code } : { found, erased, kept };
  await commit([
    update(
      personalDataRequests()
        .patch({ tenantId: tenantId(), id })
        .set(end)
        .remove(["duePartition", "dueKey"])
        .where((attribute, { eq }) => `${eq(attribute.attempt, attempt)} AND ${eq(attribute.state, state)}`)
        .params(),
      () => new LeaseLost(),
    ),
    Audit.entry(`personal-data.${end.state}`, id, told),
  ]);
}

/** Whether a request has failed so often without getting anywhere that trying again is pointless. */
export const isHopeless = ({ failures }: StoredRequest): boolean => failures > MAX_FAILURES;
