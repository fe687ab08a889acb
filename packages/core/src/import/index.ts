import * as Audit from "../audit/index.js";
import { current, now, nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { AppError, invalid } from "../errors/index.js";
import * as Id from "../id/index.js";
import * as Permission from "../permission/index.js";
import * as Survey from "../survey/index.js";
import { commit, listSharded, put, update } from "../table/index.js";
import { imports, partitionsOf, SHARDS } from "./entity.js";
import { errorsUrl } from "./error-file.js";
import { mappingProblems } from "./map-row.js";
import { type CreatedImport, type Import, type ImportInput, MAX_FILE_BYTES } from "./schema.js";
import { dueAt, fileKeyOf, folderOf, type StoredImport, storedFromId } from "./stored.js";

export { preview } from "./preview.js";
export { run } from "./run.js";
export * from "./schema.js";

const UPLOAD_SECONDS = 3600;
const CONTENT_TYPE = "text/csv";

/** Prepares an import: checks the mapping as far as that goes without the file, and says where to send the file. */
export async function create(input: ImportInput): Promise<CreatedImport> {
  Permission.require(`${input.kind}.write`);
  const definition = input.options.surveyId ? (await Survey.answerable(input.options.surveyId)).definition : undefined;
  const problems = mappingProblems(input.kind, input.mapping, definition);
  if (problems.length > 0) throw invalid(problems);
  const id = Id.create("import");
  const at = nowInstant();
  const item: StoredImport & { shard: number } = {
    tenantId: tenantId(),
    id,
    shard: Id.shardOf(id, SHARDS),
    kind: input.kind,
    name: input.name ?? input.kind,
    state: "waiting",
    mapping: input.mapping,
    options: input.options,
    ...NOTHING_DONE,
    leaseUntil: at,
    createdAt: at,
    updatedAt: at,
  };
  await commit([
    put(imports().create(item).params(), () => new AppError("already_exists", "This import was created already.")),
    Audit.entry("import.created", id, { kind: item.kind, name: item.name }),
  ]);
  const url = await current().ports.objects.uploadUrl(fileKeyOf(id), {
    maxBytes: MAX_FILE_BYTES,
    ttlSeconds: UPLOAD_SECONDS,
    contentType: CONTENT_TYPE,
  });
  const expiresAt = new Date(now().getTime() + UPLOAD_SECONDS * 1000).toISOString();
  return { ...(await publicOf(item)), upload: { url, method: "PUT", contentType: CONTENT_TYPE, maxBytes: MAX_FILE_BYTES, expiresAt } };
}

const NOTHING_DONE = {
  row: 0,
  bytes: 0,
  totalBytes: 0,
  created: 0,
  updated: 0,
  replayed: 0,
  invalid: 0,
  errorParts: [],
  attempt: 0,
  failures: 0,
};

async function publicOf(item: StoredImport): Promise<Import> {
  const { id, kind, name, state, mapping, options, row, bytes, totalBytes, created, updated, replayed, invalid: refused } = item;
  const hasErrorFile = item.finishedAt !== undefined && item.errorParts.length > 0;
  return {
    id,
    kind,
    name,
    state,
    mapping,
    options,
    progress: { bytes, totalBytes, rows: row, created, updated, replayed, invalid: refused },
    problem: item.problem ?? null,
    errorsUrl: hasErrorFile ? await errorsUrl(folderOf(id), `${id}-errors.csv`) : null,
    createdAt: item.createdAt,
    startedAt: item.startedAt ?? null,
    finishedAt: item.finishedAt ?? null,
    updatedAt: item.updatedAt,
  };
}

export const fromId = async (id: string): Promise<Import> => publicOf(await storedFromId(id));

/** Newest first. */
export async function list(request: PageRequest): Promise<Page<Import>> {
  const { items, last } = await listSharded<StoredImport>({
    partitions: partitionsOf(tenantId()),
    limit: request.limit ?? DEFAULT_LIMIT,
    order: "desc",
    after: request.cursor ? unseal<string>("imports", {}, request.cursor) : undefined,
  });
  return { data: await Promise.all(items.map(publicOf)), nextCursor: last ? seal("imports", {}, last) : null };
}

/** Begins the work once the file is there. Starting a running import again changes nothing. */
export async function start(id: string): Promise<Import> {
  const stored = await storedFromId(id);
  Permission.require(`${stored.kind}.write`);
  if (stored.state === "running") return publicOf(stored);
  if (stored.state !== "waiting")
    throw new AppError(
      "conflict",
      `The import is ${stored.state}. Create a new one to import a file again; what is there already is not imported twice.`,
    );
  const totalBytes = await current().ports.objects.size(fileKeyOf(id));
  if (totalBytes === undefined) throw new AppError("conflict", "The file has not arrived. Send it to upload.url with PUT, then start.");
  if (totalBytes > MAX_FILE_BYTES)
    throw new AppError("too_large", `The file has more than ${MAX_FILE_BYTES / 1024 / 1024} MB. Divide it into several.`);
  const at = nowInstant();
  await commit([
    update(
      imports()
        .patch({ tenantId: tenantId(), id })
        .set({ state: "running", totalBytes, startedAt: at, checkpointAt: at, leaseUntil: at, updatedAt: at, ...dueAt(id, at) })
        .where((attribute, { eq }) => eq(attribute.state, "waiting"))
        .params(),
      () => new AppError("conflict", "The import was started or cancelled just now. Read it again."),
    ),
    Audit.entry("import.started", id, { kind: stored.kind, totalBytes }),
  ]);
  // Should this message be lost, the dispatcher finds the import in the due index.
  await current().ports.queue.send([{ tenantId: tenantId(), kind: "import", id }]);
  return fromId(id);
}

/** Stops an import. What it has written stays; a running one stops after the rows in hand, so that its counts are true. */
export async function cancel(id: string): Promise<Import> {
  const stored = await storedFromId(id);
  if (stored.state === "cancelling" || stored.state === "cancelled") return publicOf(stored);
  if (stored.state !== "waiting" && stored.state !== "running")
    throw new AppError("conflict", `The import is ${stored.state} and cannot be cancelled any more.`);
  const at = nowInstant();
  const before: string = stored.state;
  const changes = stored.state === "waiting" ? { state: "cancelled" as const, finishedAt: at } : { state: "cancelling" as const };
  await commit([
    update(
      imports()
        .patch({ tenantId: tenantId(), id })
        .set({ ...changes, updatedAt: at })
        .where((attribute, { eq }) => eq(attribute.state, before))
        .params(),
      () => new AppError("conflict", "The import has moved on just now. Read it again."),
    ),
    Audit.entry("import.cancelled", id),
  ]);
  return fromId(id);
}
