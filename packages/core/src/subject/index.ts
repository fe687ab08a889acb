import type { z } from "zod";
import * as Audit from "../audit/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import { batchGet, commit, insertMany, listSharded, put, update as updateOf } from "../table/index.js";
import { keyOf, partitionsOf, SHARDS, subjects } from "./entity.js";
import { existing, idOf } from "./reference.js";
import type { Subject, SubjectFilter, SubjectInput, subjectPatchSchema } from "./schema.js";

export * from "./reference.js";
export * from "./schema.js";

type Stored = Omit<Subject, "parentId" | "erasedAt"> & { parentId?: string; erasedAt?: string };

const publicOf = ({ id, externalId, name, kind, parentId, tags, archived, erasedAt, createdAt, updatedAt, version }: Stored): Subject => ({
  id,
  externalId,
  name,
  kind,
  parentId: parentId ?? null,
  tags,
  archived,
  erasedAt: erasedAt ?? null,
  createdAt,
  updatedAt,
  version,
});

export const MAX_DEPTH = 8;

function itemOf(input: SubjectInput) {
  const id = idOf(input.externalId);
  const at = nowInstant();
  const parentId = input.parentId ?? (input.parentExternalId ? idOf(input.parentExternalId) : undefined);
  return {
    tenantId: tenantId(),
    id,
    shard: Id.shardOf(id, SHARDS),
    externalId: input.externalId,
    name: input.name,
    kind: input.kind,
    ...(parentId ? { parentId } : {}),
    tags: input.tags,
    archived: false,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
}

type Item = ReturnType<typeof itemOf>;

/** Follows the chain of parents: each must exist, and none may be the subject itself. */
async function checkParent(id: string, parentId: string | undefined): Promise<void> {
  let next = parentId;
  for (let depth = 0; next; depth++) {
    if (next === id) throw new AppError("unprocessable", "A subject cannot be its own ancestor.");
    if (depth >= MAX_DEPTH) throw new AppError("unprocessable", `Subjects may be nested ${MAX_DEPTH} levels deep.`);
    const [parent] = await batchGet<{ parentId?: string }>([keyOf(tenantId(), next)]);
    if (!parent) throw new AppError("unprocessable", "The parent subject does not exist. Create it first.");
    next = parent.parentId;
  }
}

export type UpsertOutcome = { outcome: "created" | "updated" | "unchanged"; subject: Subject };

/** Creates the subject, or brings the one with this externalId to the given state. Sending it twice changes nothing. */
export async function upsert(input: SubjectInput): Promise<UpsertOutcome> {
  const item = itemOf(input);
  await checkParent(item.id, item.parentId);
  const taken = new AppError("already_exists", "exists");
  try {
    await commit([
      put(subjects().create(item).params(), () => taken),
      Audit.entry("subject.created", item.id, { externalId: item.externalId }),
    ]);
    return { outcome: "created", subject: publicOf(item) };
  } catch (error) {
    if (error !== taken) throw error;
    return change(item);
  }
}

async function change(item: Item, known?: Subject): Promise<UpsertOutcome> {
  const stored = known ?? (await fromId(item.id));
  if (stored.erasedAt !== null || sameContent(stored, item)) return { outcome: "unchanged", subject: stored };
  const subject = await update(item.id, stored.version, {
    name: item.name,
    kind: item.kind,
    tags: item.tags,
    parentId: item.parentId ?? null,
  });
  return { outcome: "updated", subject };
}

const sorted = (tags: Record<string, string>): string => JSON.stringify(Object.entries(tags).sort());
const sameContent = (stored: Subject, item: Item): boolean =>
  stored.name === item.name &&
  stored.kind === item.kind &&
  stored.parentId === (item.parentId ?? null) &&
  sorted(stored.tags) === sorted(item.tags);

export type BatchResult = { status: "created" | "updated" | "unchanged"; id: string } | { status: "invalid"; error: AppError };

/** Upserts many; one that fails does not harm the others. Parents may be in the same batch. */
export async function upsertMany(inputs: SubjectInput[]): Promise<BatchResult[]> {
  const items = inputs.map(itemOf);
  const lastOf = new Map(items.map((item, i) => [item.id, i]));
  const parents = await existing(items.flatMap((item) => (item.parentId && !lastOf.has(item.parentId) ? [item.parentId] : [])));
  const results: (BatchResult | undefined)[] = items.map((item) =>
    item.parentId === item.id
      ? { status: "invalid", error: new AppError("unprocessable", "A subject cannot be its own ancestor.") }
      : item.parentId && !lastOf.has(item.parentId) && !parents.has(item.parentId)
        ? { status: "invalid", error: new AppError("unprocessable", "The parent subject does not exist. Create it first.") }
        : undefined,
  );
  const valid = items.map((item, i) => ({ item, i })).filter(({ i }) => !results[i]);
  const unique = valid.filter(({ item, i }) => lastOf.get(item.id) === i);
  const outcomes = await insertMany(unique.map(({ item }) => subjects().put(item).params<{ Item: Record<string, unknown> }>().Item));
  const standing = await fromIds(unique.flatMap(({ item }, n) => (outcomes[n] === "exists" ? [item.id] : [])));
  for (const [n, { item, i }] of unique.entries())
    results[i] = outcomes[n] === "created" ? { status: "created", id: item.id } : await changeOne(item, standing.get(item.id));
  return results.map((result, i) => result ?? { status: "unchanged", id: items[i]?.id ?? "" });
}

async function changeOne(item: Item, known: Subject | undefined): Promise<BatchResult> {
  try {
    const { outcome, subject } = await change(item, known);
    return { status: outcome, id: subject.id };
  } catch (error) {
    if (error instanceof AppError) return { status: "invalid", error };
    throw error;
  }
}

export async function fromId(id: string): Promise<Subject> {
  const { data } = await subjects().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("subject");
  return publicOf(data as Stored);
}

/** Several subjects by id; unknown ids are left out. */
export async function fromIds(ids: string[]): Promise<Map<string, Subject>> {
  const items = await batchGet<Stored>([...new Set(ids)].map((id) => keyOf(tenantId(), id)));
  return new Map(items.map((item) => [item.id, publicOf(item)]));
}

export async function update(id: string, version: number, patch: z.infer<typeof subjectPatchSchema>): Promise<Subject> {
  const { parentId, ...rest } = patch;
  if (parentId) await checkParent(id, parentId);
  const changes = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  await fromId(id);
  const patched = subjects()
    .patch({ tenantId: tenantId(), id })
    .set({ ...changes, ...(parentId ? { parentId } : {}), updatedAt: nowInstant(), version: version + 1 });
  const moved = parentId === null ? patched.remove(["parentId"]) : patched;
  await commit([
    updateOf(moved.where((attribute, { eq }) => eq(attribute.version, version)).params()),
    Audit.entry("subject.updated", id, patch),
  ]);
  return fromId(id);
}

function matches(filter: SubjectFilter): (item: Record<string, unknown>) => boolean {
  const [tagName, ...tagValue] = filter.tag?.split("=") ?? [];
  const search = filter.search?.toLowerCase();
  return (raw) => {
    const item = raw as Stored;
    if (filter.kind && item.kind !== filter.kind) return false;
    if (filter.parentId && item.parentId !== filter.parentId) return false;
    if (tagName && item.tags[tagName] !== tagValue.join("=")) return false;
    if (item.archived !== (filter.archived === "true")) return false;
    return !search || item.name.toLowerCase().includes(search) || item.externalId.toLowerCase().includes(search);
  };
}

/** Newest first. */
export async function list(request: PageRequest & SubjectFilter): Promise<Page<Subject>> {
  const { limit, cursor, ...filter } = request;
  const after = cursor ? unseal<string>("subjects", filter, cursor) : undefined;
  const { items, last } = await listSharded<Stored>({
    partitions: partitionsOf(tenantId()),
    limit: limit ?? DEFAULT_LIMIT,
    order: "desc",
    after,
    keep: matches(filter),
  });
  return { data: items.map(publicOf), nextCursor: last ? seal("subjects", filter, last) : null };
}

/** Every subject that is not archived, in pages of 1,000, oldest first. */
export async function* all(): AsyncGenerator<Subject[]> {
  for (let after: string | undefined; ; ) {
    const { items, last } = await listSharded<Stored>({
      partitions: partitionsOf(tenantId()),
      limit: 1000,
      order: "asc",
      after,
      keep: matches({}),
    });
    if (items.length > 0) yield items.map(publicOf);
    if (!last) return;
    after = last;
  }
}
