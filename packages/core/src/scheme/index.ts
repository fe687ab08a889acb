import * as Audit from "../audit/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { AppError, notFound, type Problem } from "../errors/index.js";
import * as Id from "../id/index.js";
import * as Indicator from "../indicator/index.js";
import { indicatorIdsOf, type SchemeDefinition } from "../scoring/index.js";
import { commit, listSharded, perTable, put, update as updateOf } from "../table/index.js";
import { partitionOf, schemes, schemeVersions } from "./entity.js";
import { schemeProblems } from "./problems.js";
import type { Scheme, SchemeInput, SchemePatch, SchemeSummary, SchemeVersion } from "./schema.js";

export * from "./schema.js";

type Stored = Omit<Scheme, "status" | "publishedVersion" | "problems"> & { archived: boolean; publishedVersion?: number };
type Heading = Omit<Stored, "definition">;

const summaryOf = (scheme: Heading): SchemeSummary => ({
  id: scheme.id,
  name: scheme.name,
  description: scheme.description,
  status: scheme.archived ? "archived" : scheme.publishedVersion === undefined ? "draft" : "published",
  publishedVersion: scheme.publishedVersion ?? null,
  createdAt: scheme.createdAt,
  updatedAt: scheme.updatedAt,
  version: scheme.version,
});

type Content = Pick<SchemeVersion, "name" | "definition" | "indicators">;
type StoredVersion = Pick<SchemeVersion, "schemeId" | "number" | "publishedAt"> & { content: string };

async function publicOf(scheme: Stored): Promise<Scheme> {
  const { definition } = scheme;
  return { ...summaryOf(scheme), definition, problems: await problemsWith(definition, await indicatorsOf(definition)) };
}

/** The problems of the tree, and those of the formulas that it rests on. */
async function problemsWith(definition: SchemeDefinition, indicators: ReadonlyMap<string, Indicator.Indicator>): Promise<Problem[]> {
  return [...schemeProblems(definition, indicators), ...(await Indicator.inputsOf([...indicators.values()])).problems];
}

const indicatorsOf = (definition: SchemeDefinition) => Indicator.fromIds(indicatorIdsOf(definition));

/** Saves a working copy. It need not be complete: `problems` tells what is missing before it can be published. */
export async function create(input: SchemeInput): Promise<Scheme> {
  const at = nowInstant();
  const scheme = { tenantId: tenantId(), id: Id.create("scheme"), ...input, archived: false, createdAt: at, updatedAt: at, version: 1 };
  const item = { ...scheme, definition: JSON.stringify(scheme.definition) };
  const taken = () => new AppError("already_exists", "This scheme was created already.");
  await commit([put(schemes().create(item).params(), taken), Audit.entry("scheme.created", scheme.id)]);
  return publicOf(scheme);
}

async function stored(id: string): Promise<Stored> {
  const { data } = await schemes().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("scheme");
  return { ...data, definition: JSON.parse(data.definition) as SchemeDefinition } as Stored;
}

export const fromId = async (id: string): Promise<Scheme> => publicOf(await stored(id));

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

const archivedError = () =>
  new AppError("conflict", 'The scheme is archived. Restore it first: PATCH /v1/schemes/{id} with {"archived": false}.');

function edit(id: string, version: number, changes: Record<string, unknown>) {
  return updateOf(
    schemes()
      .patch({ tenantId: tenantId(), id })
      .set({ ...changes, updatedAt: nowInstant(), version: version + 1 })
      .where((attribute, { eq }) => eq(attribute.version, version))
      .params(),
  );
}

/**
 * Freezes the working copy and the indicators it uses as the next version, in force at once for new scorecards.
 * Throws `unprocessable` with every problem, `conflict` when the version would equal the last one.
 */
export async function publish(id: string, version: number): Promise<SchemeVersion> {
  const scheme = await stored(id);
  if (scheme.archived) throw archivedError();
  const indicators = await frozenIndicators(scheme.definition);
  const number = (scheme.publishedVersion ?? 0) + 1;
  const content: Content = { name: scheme.name, definition: scheme.definition, indicators };
  const text = fittingText(content);
  if (number > 1) refuseEqual(content, await publishedVersion(id, number - 1));
  const frozenVersion: StoredVersion = { schemeId: id, number, content: text, publishedAt: nowInstant() };
  await commit([
    edit(id, version, { publishedVersion: number }),
    put(
      schemeVersions()
        .create({ tenantId: tenantId(), ...frozenVersion })
        .params(),
      neverChanges,
    ),
    Audit.entry("scheme.published", id, { number }),
  ]);
  return versionOf(frozenVersion);
}

async function frozenIndicators(definition: SchemeDefinition): Promise<Indicator.FrozenIndicator[]> {
  const indicators = await indicatorsOf(definition);
  const problems = await problemsWith(definition, indicators);
  if (problems.length > 0) throw unpublishable(problems);
  return Indicator.freezeAll(indicatorIdsOf(definition).flatMap((id) => indicators.get(id) ?? []));
}

function unpublishable(problems: Problem[]): AppError {
  const words = problems.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return new AppError("unprocessable", `The working copy cannot be published yet. ${words}`.slice(0, 2000), { errors: problems });
}

/** An item holds 400 KB; names in three languages on many nodes could exceed it. */
const MAX_BYTES = 350_000;

function fittingText(content: Content): string {
  const text = JSON.stringify(content);
  const bytes = Buffer.byteLength(text);
  if (bytes <= MAX_BYTES) return text;
  const detail = `Tree and indicators together take ${Math.ceil(bytes / 1000)} KB; at most ${MAX_BYTES / 1000} KB fit into a version. Shorten names or split the scheme.`;
  throw new AppError("unprocessable", detail);
}

function refuseEqual(content: Content, { name, definition, indicators, number }: SchemeVersion): void {
  if (canonical(content) !== canonical({ name, definition, indicators })) return;
  throw new AppError("conflict", `Nothing changed since version ${number} was published, neither the tree nor its indicators.`);
}

/** JSON with sorted keys: what comes back from the table has its keys in another order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What answers every attempt to change a published version. */
export const neverChanges = (): AppError =>
  new AppError(
    "published",
    "A published version never changes, because scorecards rest on it. Change the working copy (PATCH /v1/schemes/{id}) and publish it as the next version.",
  );

const versionOf = ({ schemeId, number, content, publishedAt }: StoredVersion): SchemeVersion => {
  const { name, definition, indicators } = JSON.parse(content) as Content;
  return { schemeId, number, name, definition, indicators, publishedAt };
};

/** Newest first. */
export async function versions(id: string): Promise<SchemeVersion[]> {
  await stored(id);
  const { data } = await schemeVersions().query.primary({ tenantId: tenantId(), schemeId: id }).go({ pages: "all", order: "desc" });
  return data.map(versionOf);
}

const kept = perTable(() => new Map<string, SchemeVersion>());
const KEPT = 500;

/** A published version; immutable, so it is kept for the life of the process. */
export async function publishedVersion(id: string, number: number): Promise<SchemeVersion> {
  const cache = kept();
  const key = `${tenantId()}${id}#${number}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const { data } = await schemeVersions().get({ tenantId: tenantId(), schemeId: id, number }).go({ consistent: true });
  if (!data) throw notFound("published version of this scheme");
  if (cache.size >= KEPT) cache.clear();
  const version = versionOf(data);
  cache.set(key, version);
  return version;
}

/** The version that is in force for a period: the last one that took effect by its first day. Throws as `currentVersion`. */
export async function versionFor(id: string, _period: { from: string }): Promise<SchemeVersion> {
  return currentVersion(id);
}

/** The version in force. Throws `not_found` for unknown schemes, `conflict` while there is only a draft. */
export async function currentVersion(id: string): Promise<SchemeVersion> {
  const { publishedVersion: number } = await stored(id);
  if (number === undefined) throw new AppError("conflict", "The scheme is a draft. Publish it first: POST /v1/schemes/{id}/publish.");
  return publishedVersion(id, number);
}
