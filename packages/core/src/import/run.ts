import { current, now, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import * as Survey from "../survey/index.js";
import * as Tenant from "../tenant/index.js";
import { createRowNames } from "./client-id.js";
import { destinationOf } from "./destinations.js";
import { joinParts, removeParts, writePart } from "./error-file.js";
import { readSample, sampleOf, timeFormatOf } from "./examine.js";
import { ingestChunk, type NamedRow, type Plan } from "./ingest-chunk.js";
import { type Checkpoint, checkpoint, claim, type End, finish, isHopeless, LeaseLost, release } from "./lease.js";
import { compileMapper } from "./map-row.js";
import { readTable, type Table, type TableRow } from "./read-table.js";
import { type Found, fileKeyOf, folderOf, type StoredImport } from "./stored.js";

/** Rows handed on together. */
const CHUNK_ROWS = 500;
/** After this long a worker makes room for others and lets the next one go on, well before a function's time is up. */
const SLICE_MS = 4 * 60_000;

/**
 * Carries an import out, or goes on with it where the last worker stopped. Runs as a job of the tenant.
 * Any number of calls, at once or after one another, in any state of the import, import every row once and count it once:
 * each attempt fences off the one before, progress is recorded chunk by chunk, and records are told apart by their ids.
 */
export async function run(id: string): Promise<void> {
  const claimed = await claim(id);
  if (!claimed) return;
  const progress = progressOf(claimed);
  try {
    if (isHopeless(claimed)) return await end(claimed, progress, [], { state: "failed", problem: INTERNAL });
    if (claimed.state === "cancelling") return await end(claimed, progress, [], { state: "cancelled" });
    await work(claimed, progress);
  } catch (error) {
    if (error instanceof LeaseLost) return;
    await failOrRelease(claimed, progress, error);
  }
}

const INTERNAL = {
  code: "internal",
  detail:
    "The import failed again and again without getting further. Start it again as a new import; what is there already is not imported twice.",
};

type Progress = Omit<Checkpoint, "found"> & { columns: string[] };

const progressOf = ({ row, bytes, created, updated, replayed, invalid, errorParts }: StoredImport): Progress => ({
  row,
  bytes,
  created,
  updated,
  replayed,
  invalid,
  errorParts,
  columns: [],
});

async function failOrRelease(claimed: StoredImport, progress: Progress, error: unknown): Promise<void> {
  if (error instanceof AppError && error.status < 500 && error.meta.retryAfterSeconds === undefined) {
    await end(claimed, progress, progress.columns, { state: "failed", problem: { code: error.code, detail: error.message } });
    return;
  }
  await release(claimed.id, claimed.attempt, 0).catch((second: unknown) => {
    if (!(second instanceof LeaseLost)) throw second;
  });
  throw error;
}

async function end({ id, attempt }: StoredImport, progress: Progress, columns: string[], how: End): Promise<void> {
  const { created, updated, replayed, invalid, errorParts } = progress;
  await joinParts(folderOf(id), columns, errorParts);
  await finish(id, attempt, how, { created, updated, replayed, invalid });
  await removeParts(folderOf(id), errorParts);
  // Nothing reads the upload again, and it holds whatever people wrote.
  await current().ports.objects.remove(fileKeyOf(id));
}

async function work(claimed: StoredImport, progress: Progress): Promise<void> {
  const { id, attempt } = claimed;
  const startedAt = now().getTime();
  const found = claimed.found ?? (await examine(claimed));
  const file = await open(claimed);
  const table = await readTable(file.bytes(), found);
  progress.columns = table.columns;
  const plan = await planOf(claimed, found, table.columns);
  // A worker before this one may have written the first chunk without recording it.
  let since = attempt > 1 ? claimed.checkpointAt : undefined;
  for await (const chunk of chunksOf(table, claimed)) {
    await importChunk(claimed, plan, progress, chunk, since);
    since = undefined;
    progress.bytes = file.bytesRead();
    const { columns, ...recorded } = progress;
    const { isCancelled } = await checkpoint(id, attempt, { ...recorded, found });
    if (isCancelled) return end(claimed, progress, columns, { state: "cancelled" });
    if (now().getTime() - startedAt > SLICE_MS) return makeRoom(claimed);
  }
  await end(claimed, progress, table.columns, { state: "done" });
}

async function makeRoom({ id, attempt }: StoredImport): Promise<void> {
  await release(id, attempt, 0);
  await current().ports.queue.send([{ tenantId: tenantId(), kind: "import", id }]);
}

async function importChunk(
  { id, attempt }: StoredImport,
  plan: Plan,
  progress: Progress,
  chunk: NamedRow[],
  since: string | undefined,
): Promise<void> {
  const result = await ingestChunk(plan, chunk, since);
  if (result.refusals.length > 0) {
    const own = progress.errorParts.find((parts) => parts.attempt === attempt) ?? { attempt, count: 0 };
    await writePart(folderOf(id), attempt, own.count, result.refusals);
    progress.errorParts = [...progress.errorParts.filter((parts) => parts.attempt !== attempt), { attempt, count: own.count + 1 }];
  }
  for (const name of ["created", "updated", "replayed", "invalid"] as const) progress[name] += result[name];
  progress.row = chunk.at(-1)?.row.number ?? progress.row;
}

/** The link for the upload outlives the start: what was put there since is another file, of a size that nobody looked at. */
async function open({ id, totalBytes }: StoredImport): Promise<{ bytes(): AsyncGenerator<Uint8Array>; bytesRead(): number }> {
  const stream = await current().ports.objects.read(fileKeyOf(id));
  if (!stream) throw new AppError("unprocessable", "The uploaded file is gone. Create a new import and upload it again.");
  let read = 0;
  return {
    bytesRead: () => read,
    bytes: async function* () {
      for await (const piece of stream) {
        read += piece.length;
        if (read > totalBytes) throw new AppError("unprocessable", "The file was replaced after the start. Create a new import for it.");
        yield piece;
      }
    },
  };
}

async function examine(claimed: StoredImport): Promise<Found> {
  const { kind, mapping, options } = claimed;
  const sample = await readSample(await sampleOf((await open(claimed)).bytes()), options);
  const timeZone = options.timeZone ?? (await Tenant.settings()).timeZone;
  return { ...sample.format, timeZone, dateFormat: timeFormatOf(sample, kind, mapping, options) ?? "iso" };
}

async function planOf({ kind, mapping, options }: StoredImport, found: Found, columns: string[]): Promise<Plan> {
  const { surveyId, decimalComma } = options;
  const version = kind === "responses" && surveyId ? await Survey.answerable(surveyId) : undefined;
  const mapper = compileMapper({
    kind,
    mapping,
    columns,
    dateFormat: found.dateFormat,
    timeZone: found.timeZone,
    decimalComma,
    definition: version?.definition,
  });
  return { destination: destinationOf(kind), mapper, constants: version ? { surveyId: version.surveyId } : {} };
}

/** Rows that are still to do, 500 at a time. When the file ends in an error, the rows before it are still handed out. */
async function* chunksOf(table: Table, { row: done, kind, mapping }: StoredImport): AsyncGenerator<NamedRow[]> {
  const { clientId } = destinationOf(kind);
  const nameOf = clientId && !mapping[clientId] ? createRowNames() : undefined;
  let chunk: NamedRow[] = [];
  let failure: { error: unknown } | undefined;
  const rows = table.rows[Symbol.asyncIterator]();
  while (!failure) {
    const piece = await rows.next().catch((error: unknown) => {
      failure = { error };
      return { done: true as const, value: undefined };
    });
    if (piece.done) break;
    for (const row of piece.value) {
      // Every sound row is named, also those done before: a name counts the copies up to it.
      const named = withName(row, nameOf);
      if (row.number <= done) continue;
      chunk.push(named);
      if (chunk.length === CHUNK_ROWS) {
        yield chunk;
        chunk = [];
      }
    }
  }
  if (chunk.length > 0) yield chunk;
  if (failure) throw failure.error;
}

const withName = (row: TableRow, nameOf: ((fields: string[]) => string) | undefined): NamedRow =>
  nameOf && !row.problem ? { row, name: nameOf(row.fields) } : { row };
