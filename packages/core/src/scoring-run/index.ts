import * as Audit from "../audit/index.js";
import { current, nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { AppError } from "../errors/index.js";
import * as Id from "../id/index.js";
import { openComputation } from "../scorecard/computing.js";
import type { ScoringInput } from "../scorecard/index.js";
import { commit, listSharded, put } from "../table/index.js";
import { partitionOf, scoringRuns } from "./entity.js";
import { dueAt, finish, LeaseLost, type StoredRun, storedFromId } from "./lease.js";
import type { ScoringRun } from "./schema.js";

export { advance } from "./advance.js";
export * from "./schema.js";

const publicOf = (run: StoredRun): ScoringRun => ({
  id: run.id,
  schemeId: run.schemeId,
  input: { ...run.input, by: run.input.by ?? "subject", reason: run.input.reason ?? "late-data" },
  state: run.state,
  subjects: run.subjects ?? null,
  progress: run.state === "done" ? 1 : run.chunks ? run.done / run.chunks : 0,
  problem: run.problem ?? null,
  scoring: run.scoring ?? null,
  createdAt: run.createdAt,
  finishedAt: run.finishedAt ?? null,
});

/** Starts scoring everybody in the background, by the version that is in force now. Throws what scoring at once would. */
export async function create(schemeId: string, given: Omit<ScoringInput, "subjectIds">): Promise<ScoringRun> {
  const { version } = await openComputation(schemeId, given);
  const at = nowInstant();
  const id = Id.create("scoring");
  const input = { ...given, version: version.number };
  const run: StoredRun = { id, schemeId, input, state: "running", done: 0, attempt: 0, failures: 0, leaseUntil: at, createdAt: at };
  const taken = () => new AppError("already_exists", "This scoring run was started already.");
  const item = scoringRuns().create({ tenantId: tenantId(), ...run, ...dueAt(id, at) });
  await commit([put(item.params(), taken), Audit.entry("scoring-run.started", id, { schemeId, ...input })]);
  // Should this message be lost, the dispatcher finds the run in the due index.
  await current().ports.queue.send([{ tenantId: tenantId(), kind: "scoring-run", id }]);
  return publicOf(run);
}

export const fromId = async (id: string): Promise<ScoringRun> => publicOf(await storedFromId(id));

/** Newest first. */
export async function list(request: PageRequest): Promise<Page<ScoringRun>> {
  const { limit = DEFAULT_LIMIT, cursor } = request;
  const { items, last } = await listSharded<StoredRun & Record<string, unknown>>({
    partitions: [partitionOf(tenantId())],
    limit,
    order: "desc",
    after: cursor ? unseal<string>("scoring-runs", {}, cursor) : undefined,
    keep: () => true,
  });
  return { data: items.map(publicOf), nextCursor: last ? seal("scoring-runs", {}, last) : null };
}

/** Stops a run between two chunks; what is in force stays in force. Throws `conflict` when it has ended. */
export async function cancel(id: string): Promise<ScoringRun> {
  const run = await storedFromId(id);
  const ended = () =>
    new AppError(
      "conflict",
      `The scoring run is ${run.state === "running" ? "about to end" : run.state}; there is nothing left to cancel.`,
    );
  if (run.state !== "running") throw ended();
  await finish(run, { state: "cancelled" }).catch((error: unknown) => {
    throw error instanceof LeaseLost ? ended() : error;
  });
  return fromId(id);
}
