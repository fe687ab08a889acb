import * as Audit from "../audit/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { AppError, invalid } from "../errors/index.js";
import * as Id from "../id/index.js";
import * as Indicator from "../indicator/index.js";
import { commit, listSharded, put, update as updateOf } from "../table/index.js";
import { clausesOf, type Definition, emptyDefinition, indicatorIdsOf } from "./definition.js";
import { partitionOf, standards } from "./entity.js";
import { standardProblems } from "./problems.js";
import type { Standard, StandardInput, StandardPatch, StandardSummary, StandardVersion } from "./schema.js";
import { headOf, type Stored, summaryOf } from "./stored.js";
import { templateOf } from "./templates/index.js";
import { fittingVersion, putVersion, refuseEqual } from "./versions.js";

export { compliance, complianceTotals } from "./compliance.js";
export * from "./compliance-schema.js";
export { type Definition, definitionSchema } from "./definition.js";
export * from "./schema.js";
export { templates } from "./templates/index.js";
export { neverChanges, publishedVersion, versions } from "./versions.js";

async function publicOf(standard: Stored): Promise<Standard> {
  const { definition, effectiveFrom } = standard;
  const problems = standardProblems(definition, await Indicator.fromIds(indicatorIdsOf(definition)));
  return { ...summaryOf(standard), effectiveFrom: effectiveFrom ?? null, definition, problems };
}

/** Saves a working copy, empty or from a template. `problems` tells what is missing before it can be published. */
export async function create(input: StandardInput): Promise<Standard> {
  const at = nowInstant();
  const { name, description, definition } = beginningOf(input);
  const standard = {
    tenantId: tenantId(),
    id: Id.create("standard"),
    name,
    ...(description === null ? {} : { description }),
    ...(input.effectiveFrom === null ? {} : { effectiveFrom: input.effectiveFrom }),
    archived: false,
    published: [],
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
  const taken = () => new AppError("already_exists", "This standard was created already.");
  await commit([
    put(
      standards()
        .create({ ...standard, definition: JSON.stringify(definition) })
        .params(),
      taken,
    ),
    Audit.entry("standard.created", standard.id),
  ]);
  return publicOf({ ...standard, definition });
}

type Beginning = Pick<Standard, "name" | "description" | "definition">;

function beginningOf({ name, description = null, definition, templateKey }: StandardInput): Beginning {
  if (templateKey === undefined) return { name: name ?? "", description, definition: definition ?? emptyDefinition() };
  const template = templateOf(templateKey);
  if (!template) {
    const message = "is no template's key; GET /v1/standard-templates lists them";
    throw invalid([{ path: "templateKey", code: "unknown_template", message }]);
  }
  return { name: name ?? template.name, description: description ?? template.description, definition: template.definition };
}

export const fromId = async (id: string): Promise<Standard> => publicOf(await headOf(id));

/** Newest first, without their clauses. */
export async function list(request: PageRequest & { archived?: "true" | "false" | undefined }): Promise<Page<StandardSummary>> {
  const { limit, cursor, ...filter } = request;
  const archived = filter.archived === "true";
  const { items, last } = await listSharded<Omit<Stored, "definition"> & { definition: string } & Record<string, unknown>>({
    partitions: [partitionOf(tenantId())],
    limit: limit ?? DEFAULT_LIMIT,
    order: "desc",
    after: cursor ? unseal<string>("standards", filter, cursor) : undefined,
    keep: (item) => item.archived === archived,
  });
  const data = items.map((item) => summaryWithCount({ ...item, definition: JSON.parse(item.definition) as Definition }));
  return { data, nextCursor: last ? seal("standards", filter, last) : null };
}

const summaryWithCount = (standard: Stored): StandardSummary => ({
  ...summaryOf(standard),
  clauses: clausesOf(standard.definition).length,
});

/** Changes the working copy, or archives and restores the standard. Published versions stay as they are. */
export async function update(id: string, version: number, patch: StandardPatch): Promise<Standard> {
  const standard = await headOf(id);
  if (standard.archived && patch.archived !== false) throw archivedError();
  const { definition, description, effectiveFrom, ...rest } = patch;
  const changes = {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    ...(definition ? { definition: JSON.stringify(definition) } : {}),
    ...(description ? { description } : {}),
    ...(effectiveFrom ? { effectiveFrom } : {}),
  };
  const gone = (["description", "effectiveFrom"] as const).filter((field) => patch[field] === null);
  await commit([edit(id, version, changes, gone), Audit.entry("standard.updated", id, { fields: Object.keys(patch) })]);
  return fromId(id);
}

const archivedError = () =>
  new AppError("conflict", 'The standard is archived. Restore it first: PATCH /v1/standards/{id} with {"archived": false}.');

function edit(id: string, version: number, changes: Record<string, unknown>, gone: ("description" | "effectiveFrom")[] = []) {
  const patched = standards()
    .patch({ tenantId: tenantId(), id })
    .set({ ...changes, updatedAt: nowInstant(), version: version + 1 });
  const trimmed = gone.length > 0 ? patched.remove(gone) : patched;
  return updateOf(trimmed.where((attribute, { eq }) => eq(attribute.version, version)).params());
}

/**
 * Freezes the working copy and the indicators that verify its clauses as the next version.
 * Throws `unprocessable` with every problem, `conflict` when the version would equal the last one.
 */
export async function publish(id: string, version: number): Promise<StandardVersion> {
  const standard = await headOf(id);
  if (standard.archived) throw archivedError();
  const { name, description = null, effectiveFrom = null, definition } = standard;
  const indicators = await frozenIndicators(definition);
  const number = (standard.published.at(-1)?.number ?? 0) + 1;
  const next = fittingVersion({ name, description, effectiveFrom, definition, indicators });
  await refuseEqual(id, number - 1, next);
  const publishedAt = nowInstant();
  await commit([
    edit(id, version, { published: [...standard.published, { number, effectiveFrom }] }),
    putVersion({ standardId: id, number, content: next, publishedAt }),
    Audit.entry("standard.published", id, { number, effectiveFrom }),
  ]);
  return { standardId: id, number, name, description, effectiveFrom, definition, indicators, publishedAt };
}

async function frozenIndicators(definition: Definition): Promise<Indicator.FrozenIndicator[]> {
  const indicators = await Indicator.fromIds(indicatorIdsOf(definition));
  const problems = standardProblems(definition, indicators);
  if (problems.length > 0) {
    const words = problems.map(({ path, message }) => `${path}: ${message}`).join("; ");
    throw new AppError("unprocessable", `The working copy cannot be published yet. ${words}`.slice(0, 2000), { errors: problems });
  }
  const frozen = await Indicator.freezeAll([...indicators.values()]);
  return frozen.sort((a, b) => (a.id < b.id ? -1 : 1));
}
