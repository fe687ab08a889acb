import * as Audit from "../audit/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { AppError } from "../errors/index.js";
import * as Id from "../id/index.js";
import { commit, listSharded, put } from "../table/index.js";
import { checked, checkedForEditing } from "./check.js";
import type { WeightsInput, WeightsPreview } from "./derivation-schema.js";
import { partitionOf, schemes } from "./entity.js";
import type { Scheme, SchemeInput, SchemePatch, SchemeSummary } from "./schema.js";
import { archivedError, edit, type Heading, type Stored, stored, summaryOf } from "./stored.js";

export { canonical } from "./canonical.js";
export * from "./derivation-schema.js";
export { diff } from "./diff.js";
export * from "./diff-schema.js";
export { publish, publishable } from "./publish.js";
export * from "./schema.js";
export { currentVersion, neverChanges, publishedVersion, versionFor, versionIfAny, versions } from "./versions.js";

async function publicOf(scheme: Stored): Promise<Scheme> {
  const { definition } = scheme;
  const { problems, warnings } = await checkedForEditing(definition);
  return { ...summaryOf(scheme), definition, problems, warnings };
}

/** Saves a working copy. It need not be complete: `problems` tells what is missing before it can be published. */
export async function create(input: SchemeInput): Promise<Scheme> {
  const at = nowInstant();
  const scheme = { tenantId: tenantId(), id: Id.create("scheme"), ...input, archived: false, createdAt: at, updatedAt: at, version: 1 };
  const item = { ...scheme, definition: JSON.stringify(scheme.definition) };
  const taken = () => new AppError("already_exists", "This scheme was created already.");
  await commit([put(schemes().create(item).params(), taken), Audit.entry("scheme.created", scheme.id)]);
  return publicOf(scheme);
}

export const fromId = async (id: string): Promise<Scheme> => publicOf(await stored(id));

/** The tree that is being worked on. Throws `not_found`. */
export const workingCopy = async (id: string): Promise<Scheme["definition"]> => (await stored(id)).definition;

/** Newest first, without their trees. */
export async function list(request: PageRequest & { archived?: "true" | "false" | undefined }): Promise<Page<SchemeSummary>> {
  const { limit, cursor, ...filter } = request;
  const archived = filter.archived === "true";
  const { items, last } = await listSharded<Heading & Record<string, unknown>>({
    partitions: [partitionOf(tenantId())],
    limit: limit ?? DEFAULT_LIMIT,
    order: "desc",
    after: cursor ? unseal<string>("schemes", filter, cursor) : undefined,
    keep: (item) => item.archived === archived,
  });
  return { data: items.map(summaryOf), nextCursor: last ? seal("schemes", filter, last) : null };
}

/** Changes the working copy, or archives and restores the scheme. Published versions stay as they are. */
export async function update(id: string, version: number, patch: SchemePatch): Promise<Scheme> {
  const scheme = await stored(id);
  if (scheme.archived && patch.archived !== false) throw archivedError();
  const { definition, ...rest } = patch;
  const others = Object.entries(rest).filter(([, value]) => value !== undefined);
  const changes = { ...Object.fromEntries(others), ...(definition ? { definition: JSON.stringify(definition) } : {}) };
  await commit([edit(id, version, changes), Audit.entry("scheme.updated", id, { fields: Object.keys(changes) })]);
  return fromId(id);
}

/** What publishing would freeze, of the working copy or of a tree that is being edited. Stores nothing. */
export async function weights(id: string, { definition: given }: WeightsInput): Promise<WeightsPreview> {
  const { definition: kept } = await stored(id);
  const { definition, derivations, pending, problems, warnings } = await checked(given ?? kept, { data: true });
  return { definition, derivations, pending, problems, warnings };
}
