import * as Audit from "../audit/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { AppError, invalid, notFound, problemsOf } from "../errors/index.js";
import * as Id from "../id/index.js";
import * as Survey from "../survey/index.js";
import { batchGet, commit, listSharded, put, update as updateOf } from "../table/index.js";
import * as Tenant from "../tenant/index.js";
import { indicators, keyOf, partitionOf } from "./entity.js";
import { type Reading, readingOf } from "./reading.js";
import { type FrozenIndicator, type Indicator, type IndicatorInput, type IndicatorPatch, indicatorInputSchema } from "./schema.js";

export * from "./evidence.js";
export * from "./schema.js";

type Stored = Omit<Indicator, "scale" | "minimumSample"> & { scale?: Indicator["scale"]; minimumSample?: number };

const publicOf = ({ best, scale, minimumSample, ...stored }: Stored): Indicator => ({
  id: stored.id,
  key: stored.key,
  name: stored.name,
  kind: stored.kind,
  unit: stored.unit,
  decimals: stored.decimals,
  source: stored.source,
  measure: stored.measure,
  scale: scale ?? null,
  goalposts: stored.goalposts,
  ...(best ? { best } : {}),
  minimumSample: minimumSample ?? null,
  archived: stored.archived,
  createdAt: stored.createdAt,
  updatedAt: stored.updatedAt,
  version: stored.version,
});

/** What is stored of the input: optional parts only where they say something. */
function contentOf(input: IndicatorInput, { measure, scale }: Reading) {
  const { best, minimumSample, ...rest } = input;
  return { ...rest, measure, ...(scale ? { scale } : {}), ...(best ? { best } : {}), ...(minimumSample === null ? {} : { minimumSample }) };
}

/** Throws `not_found` for a survey the tenant does not have, `unprocessable` for a measure that does not suit the source. */
async function readingFor(input: Pick<IndicatorInput, "source" | "measure" | "goalposts">): Promise<Reading> {
  const question = input.source.type === "survey" ? await questionOf(input.source.surveyId, input.source.question) : undefined;
  const reading = readingOf(input, question);
  if ("ok" in reading) return reading.ok;
  const detail = reading.problems.map(({ path, message }) => `${path}: ${message}`).join("; ");
  throw new AppError("unprocessable", detail, { errors: reading.problems });
}

/** The working copy's question, or the published one where the working copy no longer has it. */
async function questionOf(surveyId: string, key: string): Promise<Survey.Question | undefined> {
  const survey = await Survey.fromId(surveyId);
  const draft = survey.definition.questions.find((question) => question.key === key);
  if (draft || survey.publishedVersion === null) return draft;
  const { definition } = await Survey.publishedVersion(surveyId, survey.publishedVersion);
  return definition.questions.find((question) => question.key === key);
}

/** Creates an indicator. Throws `already_exists` when the tenant has one of this key. */
export async function create(input: IndicatorInput): Promise<Indicator> {
  const content = contentOf(input, await readingFor(input));
  const at = nowInstant();
  const id = Id.derive("indicator", tenantId(), input.key);
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

/** Several indicators by id; unknown ids are left out. */
export async function fromIds(ids: Iterable<string>): Promise<Map<string, Indicator>> {
  const known = [...new Set(ids)].filter((id) => Id.isId("indicator", id));
  const items = await batchGet<Stored>(
    known.map((id) => keyOf(tenantId(), id)),
    { consistent: true },
  );
  return new Map(items.map((item) => [item.id, publicOf(item)]));
}

/** Changes an indicator for drafts and later publications; scheme versions that are published keep what they froze. */
export async function update(id: string, version: number, patch: IndicatorPatch): Promise<Indicator> {
  const stored = await fromId(id);
  const { archived, ...content } = patch;
  const merged = mergedInput(stored, content);
  const { key: _key, ...changes } = contentOf(merged, await readingFor(merged));
  const gone = (["best", "scale", "minimumSample"] as const).filter((name) => !(name in changes));
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

/** The indicator with nothing left open, its source checked once more against the survey of today. */
export async function freeze(indicator: Indicator): Promise<FrozenIndicator> {
  const { archived: _archived, createdAt: _createdAt, updatedAt: _updatedAt, version: _version, ...rest } = indicator;
  const { measure, scale } = await readingFor(indicator);
  return { ...rest, measure, scale, minimumSample: indicator.minimumSample ?? (await standardSample(indicator)) };
}

/** A pushed value is often a whole period's total, so one is enough; answers and cases are not. */
async function standardSample({ source }: Indicator): Promise<number> {
  return source.type === "observation" ? 1 : (await Tenant.settings()).minimumSample;
}
