import * as Audit from "../audit/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { AppError, invalid, notFound, problemsOf } from "../errors/index.js";
import { commit, listSharded, put, update as updateOf } from "../table/index.js";
import { sourceProblems } from "./check-formula.js";
import { indicators, partitionOf } from "./entity.js";
import type { Reading } from "./reading.js";
import { readingFor, unsuitable } from "./reading-for.js";
import { goalpostsOf, type Indicator, type IndicatorInput, type IndicatorPatch, indicatorInputSchema } from "./schema.js";
import { idOf, publicOf, type Stored } from "./store.js";

export { checkFormula, type FormulaCheck, inputOf, inputsOf } from "./check-formula.js";
export * from "./evidence.js";
export { openFormulas } from "./formulas.js";
export { freeze, freezeAll } from "./freeze.js";
export { openRatingSeries } from "./ratings.js";
export { type Estimates, type EvidenceReader, type Group, openEvidence, openGroupEvidence } from "./reader.js";
export * from "./schema.js";
export { fromIds, fromKeys } from "./store.js";
export { warningsOf } from "./warnings.js";

/** Parts that say something only where they are given. */
const OPTIONAL = ["best", "scale", "minimumSample", "description", "missing", "shrinkage", "thresholds"] as const;

/** What is stored of the input: optional parts only where they say something. */
function contentOf(input: IndicatorInput, { measure, scale }: Reading) {
  const { best, minimumSample, description, missing, shrinkage, thresholds, ...rest } = input;
  return {
    ...rest,
    goalposts: goalpostsOf(input),
    measure,
    ...(scale ? { scale } : {}),
    ...(best ? { best } : {}),
    ...(minimumSample === null ? {} : { minimumSample }),
    ...(description === undefined ? {} : { description }),
    ...(missing && missing.rule !== "exclude" ? { missing } : {}),
    ...(shrinkage ? { shrinkage } : {}),
    ...(thresholds ? { thresholds } : {}),
  };
}

/** The reading of an input, with its formula's references checked, too. */
async function checkedReading(input: IndicatorInput): Promise<Reading> {
  const problems = await sourceProblems(input.source, input.key);
  if (problems.length > 0) throw unsuitable(problems);
  return plainReading(input);
}

const plainReading = (input: IndicatorInput): Promise<Reading> => readingFor({ ...input, goalposts: goalpostsOf(input) });

/** An input as the indicator it would become, checked but not stored. Throws as `create`, but for a key in use. */
export async function draftOf(input: IndicatorInput): Promise<Indicator> {
  const content = contentOf(input, await checkedReading(input));
  const at = nowInstant();
  return publicOf({ id: idOf(input.key), ...content, archived: false, createdAt: at, updatedAt: at, version: 1 });
}

/** Creates an indicator. Throws `already_exists` when the tenant has one of this key, `unprocessable` for a source it cannot have. */
export async function create(input: IndicatorInput): Promise<Indicator> {
  const content = contentOf(input, await checkedReading(input));
  const at = nowInstant();
  const id = idOf(input.key);
  const item = { tenantId: tenantId(), id, ...content, archived: false, createdAt: at, updatedAt: at, version: 1 };
  const taken = () =>
    new AppError("already_exists", `There is an indicator "${input.key}" already (${id}). Change that one, or choose another key.`);
  await commit([put(indicators().create(item).params(), taken), Audit.entry("indicator.created", id, { key: input.key })]);
  return publicOf(item);
}

export async function fromId(id: string): Promise<Indicator> {
  const { data } = await indicators().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("indicator");
  return publicOf(data as Stored);
}

/** Changes an indicator for drafts and later publications; scheme versions that are published keep what they froze. */
export async function update(id: string, version: number, patch: IndicatorPatch): Promise<Indicator> {
  const stored = await fromId(id);
  const { archived, ...content } = patch;
  const merged = mergedInput(stored, content);
  const references = patch.source !== undefined || (stored.archived && archived === false);
  const { key: _key, ...changes } = contentOf(merged, await (references ? checkedReading(merged) : plainReading(merged)));
  const gone = OPTIONAL.filter((name) => !(name in changes));
  const patched = indicators()
    .patch({ tenantId: tenantId(), id })
    .set({ ...changes, archived: archived ?? stored.archived, updatedAt: nowInstant(), version: version + 1 });
  const trimmed = gone.length > 0 ? patched.remove(gone) : patched;
  const params = trimmed.where((attribute, { eq }) => eq(attribute.version, version)).params();
  await commit([updateOf(params), Audit.entry("indicator.updated", id, { fields: Object.keys(patch) })]);
  return fromId(id);
}

/** The stored indicator with the changes, checked as a whole. A new source without a measure takes that source's usual one. */
function mergedInput(stored: Indicator, { best, ...patch }: Omit<IndicatorPatch, "archived">): IndicatorInput {
  const { id: _id, scale: _scale, archived: _archived, createdAt: _createdAt, updatedAt: _updatedAt, version: _version, ...input } = stored;
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const merged: Record<string, unknown> = { ...input, ...given };
  if (patch.source && !patch.measure) delete merged.measure;
  if (best) merged.best = best;
  if (best === null || (patch.kind !== undefined && patch.kind !== "interval" && !best)) delete merged.best;
  if (patch.thresholds === null || (patch.goalposts && !patch.thresholds)) delete merged.thresholds;
  if (merged.thresholds && !patch.goalposts) delete merged.goalposts;
  for (const name of ["description", "shrinkage"]) if (merged[name] === null) delete merged[name];
  const parsed = indicatorInputSchema.safeParse(merged);
  if (!parsed.success) throw invalid(problemsOf(parsed.error.issues));
  return parsed.data;
}

/** By key. */
export async function list(request: PageRequest & { archived?: "true" | "false" | undefined }): Promise<Page<Indicator>> {
  const { limit, cursor, ...filter } = request;
  const archived = filter.archived === "true";
  const { items, last } = await listSharded<Stored & Record<string, unknown>>({
    partitions: [partitionOf(tenantId())],
    limit: limit ?? DEFAULT_LIMIT,
    order: "asc",
    after: cursor ? unseal<string>("indicators", filter, cursor) : undefined,
    keep: (item) => item.archived === archived,
  });
  return { data: items.map(publicOf), nextCursor: last ? seal("indicators", filter, last) : null };
}
