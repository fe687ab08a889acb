import { createHash } from "node:crypto";
import { Entity } from "electrodb";
import { z } from "zod";
import * as Audit from "../audit/index.js";
import { now, nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import { localDate, startOfDay } from "../period/index.js";
import type { Evidence } from "../rollup/index.js";
import * as Subject from "../subject/index.js";
import { batchGet, commit, entity, insertMany, listSharded, update as updateOf } from "../table/index.js";
import * as Tenant from "../tenant/index.js";

const SHARDS = 4;
export const SOURCE = "observations";

const observations = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "observation", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          id: { type: "string", required: true },
          metric: { type: "string", required: true, readOnly: true },
          shard: { type: "number", required: true, readOnly: true },
          subjectId: { type: "string", required: true, readOnly: true },
          externalId: { type: "string" },
          at: { type: "string", required: true, readOnly: true },
          day: { type: "string", required: true },
          value: { type: "number" },
          numerator: { type: "number" },
          denominator: { type: "number" },
          contentHash: { type: "string", required: true },
          receivedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId", "id"], template: "${tenantId}#observation#${id}", casing: "none" },
            sk: { field: "sk", composite: [], template: "observation", casing: "none" },
          },
          newest: {
            index: "gsi1",
            pk: {
              field: "gsi1pk",
              composite: ["tenantId", "shard"],
              template: "${tenantId}#observations#${shard}",
              casing: "none",
            },
            sk: { field: "gsi1sk", composite: ["metric", "at", "id"], template: "${metric}#${at}#${id}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const partitions = (): string[] => Array.from({ length: SHARDS }, (_, shard) => `${tenantId()}#observations#${shard}`);
export const keyOf = (id: string) => ({ pk: `${tenantId()}#observation#${id}`, sk: "observation" });

export const metricSchema = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_.-]{0,63}$/, "use a letter, then up to 63 letters, digits, _ . or -");

/** Four decimals at most, so that sums stay exact. */
const amountSchema = z
  .number()
  .min(-1e12)
  .max(1e12)
  .refine(
    (value) => Math.abs(value * 1e4 - Math.round(value * 1e4)) < 1e-3 * Math.max(1, Math.abs(value) / 1e8),
    "use at most four decimals",
  );
const quantityFields = {
  value: amountSchema.optional(),
  numerator: amountSchema.min(0).optional(),
  denominator: amountSchema.min(0).optional(),
};

type Quantity = { value?: number | undefined; numerator?: number | undefined; denominator?: number | undefined };
const isQuantity = ({ value, numerator, denominator }: Quantity): boolean =>
  value !== undefined ? numerator === undefined && denominator === undefined : numerator !== undefined && denominator !== undefined;
const QUANTITY = { message: "give value, or numerator and denominator", path: ["value"] };

export const observationInputSchema = z
  .strictObject({
    metric: metricSchema.describe("Your name of the quantity, such as `chat.firstReplySeconds`."),
    ...Subject.referenceFields,
    externalId: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe("Your own id; without one, metric, subject and time identify the observation."),
    at: z.iso.datetime({ offset: true }).optional(),
    date: z.iso.date().optional().describe("Instead of `at`, for a quantity of a whole local day."),
    ...quantityFields,
  })
  .refine(isQuantity, QUANTITY)
  .refine(({ at, date }) => (at === undefined) !== (date === undefined), { message: "give at or date, one of them", path: ["at"] })
  .refine(Subject.hasOneReference, Subject.ONE_REFERENCE)
  .meta({ id: "ObservationInput" });
export type ObservationInput = z.infer<typeof observationInputSchema>;

export const observationPatchSchema = z.strictObject(quantityFields).refine(isQuantity, QUANTITY).meta({ id: "ObservationPatch" });

export const observationSchema = z
  .object({
    id: z.string(),
    metric: z.string(),
    subjectId: z.string(),
    externalId: z.string().nullable(),
    at: z.string(),
    day: z.string(),
    value: z.number().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    receivedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: "Observation", description: "One pushed metric value for a subject and a time." });
export type Observation = z.infer<typeof observationSchema>;

export const observationFilterSchema = z.object({
  metric: metricSchema,
  subjectId: Id.schema("subject").optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
});

export type ObservationImage = Quantity & { tenantId: string; id: string; metric: string; subjectId: string; day: string };

/** What an observation says about its subject and day. */
export function evidenceOf(image: ObservationImage): Evidence {
  const { metric, value, numerator, denominator } = image;
  const measure =
    value !== undefined
      ? ({ metric, kind: "value", value } as const)
      : ({ metric, kind: "ratio", numerator: numerator ?? 0, denominator: denominator ?? 0 } as const);
  return { subjectId: image.subjectId, source: SOURCE, day: image.day, measures: [measure] };
}

type Item = ReturnType<typeof itemOf>;
type Stored = Omit<Item, keyof Quantity | "externalId"> & Quantity & { externalId?: string };

type Exact = { value: number } | { numerator: number; denominator: number };
const quantityOf = ({ value, numerator, denominator }: Quantity): Exact =>
  value !== undefined ? { value } : { numerator: numerator ?? 0, denominator: denominator ?? 0 };

function itemOf(input: ObservationInput, timeZone: string) {
  const subjectId = Subject.resolve(input);
  const at = input.at ? new Date(input.at).toISOString() : new Date(startOfDay(input.date ?? "", timeZone)).toISOString();
  const id = input.externalId
    ? Id.derive("observation", tenantId(), "external", input.externalId)
    : Id.derive("observation", tenantId(), input.metric, subjectId, at);
  const quantity = quantityOf(input);
  return {
    tenantId: tenantId(),
    id,
    metric: input.metric,
    shard: Id.shardOf(id, SHARDS),
    subjectId,
    at,
    day: input.date ?? localDate(at, timeZone),
    ...quantity,
    ...(input.externalId ? { externalId: input.externalId } : {}),
    contentHash: createHash("sha256")
      .update(JSON.stringify([input.metric, subjectId, at, quantity]))
      .digest("base64url")
      .slice(0, 22),
    receivedAt: nowInstant(),
    version: 1,
  };
}

const publicOf = (item: Stored): Observation => ({
  id: item.id,
  metric: item.metric,
  subjectId: item.subjectId,
  externalId: item.externalId ?? null,
  at: item.at,
  day: item.day,
  value: item.value ?? null,
  numerator: item.numerator ?? null,
  denominator: item.denominator ?? null,
  receivedAt: item.receivedAt,
  version: item.version,
});

const conflict = (): AppError =>
  new AppError("conflict", "This observation was recorded before with another value. To correct it, PATCH /v1/observations/{id}.");

export type IngestResult = { status: "created" | "replayed"; id: string } | { status: "invalid"; error: AppError };

function timeProblem(item: { at: string }): AppError | undefined {
  const latest = new Date(now().getTime() + 86_400_000).toISOString();
  if (item.at >= "2000-01-01T00:00:00.000Z" && item.at <= latest) return undefined;
  return new AppError("invalid", "at: must lie between 2000 and now", {
    errors: [{ path: "at", code: "out_of_range", message: "must lie between 2000 and now" }],
  });
}

/** Records many, each for itself: one result per input, in order. */
export async function ingestMany(inputs: ObservationInput[]): Promise<IngestResult[]> {
  const { timeZone } = await Tenant.settings();
  const subjects = await Subject.existing(inputs.map(Subject.resolve));
  const items = inputs.map((input) => itemOf(input, timeZone));
  const problems = items.map(
    (item, i) => timeProblem(item) ?? (subjects.has(item.subjectId) ? undefined : Subject.unknownSubject(inputs[i] ?? {})),
  );
  const first = new Map<string, Item>();
  for (const [i, item] of items.entries()) if (!problems[i] && !first.has(item.id)) first.set(item.id, item);
  const unique = [...first.values()];
  const outcomes = await insertMany(unique.map((item) => observations().put(item).params<{ Item: Record<string, unknown> }>().Item));
  const standing = await batchGet<{ id: string; contentHash: string }>(
    unique.flatMap((item, i) => (outcomes[i] === "exists" ? [keyOf(item.id)] : [])),
    { consistent: true, only: ["id", "contentHash"] },
  );
  const hashes = new Map([
    ...[...first].map(([id, item]): [string, string] => [id, item.contentHash]),
    ...standing.map(({ id, contentHash }): [string, string] => [id, contentHash]),
  ]);
  const created = new Set(unique.flatMap((item, i) => (outcomes[i] === "created" ? [item.id] : [])));
  return items.map((item, i) => {
    const error = problems[i];
    if (error) return { status: "invalid", error };
    if (created.delete(item.id)) return { status: "created", id: item.id };
    return hashes.get(item.id) === item.contentHash ? { status: "replayed", id: item.id } : { status: "invalid", error: conflict() };
  });
}

/** Records one; the same again answers the stored one, another value for it is refused. */
export async function create(input: ObservationInput): Promise<{ status: "created" | "replayed"; observation: Observation }> {
  const [result] = await ingestMany([input]);
  if (!result || "error" in result) throw result?.error ?? new Error("no result");
  return { status: result.status, observation: await fromId(result.id) };
}

export async function fromId(id: string): Promise<Observation> {
  const [item] = await batchGet<Stored>([keyOf(id)], { consistent: true });
  if (!item) throw notFound("observation");
  return publicOf(item);
}

/** Corrects the quantity. The figures of its day follow; the audit log keeps what stood there. */
export async function correct(id: string, version: number, patch: Quantity): Promise<Observation> {
  const before = await fromId(id);
  const quantity = quantityOf(patch);
  const dropped: ("value" | "numerator" | "denominator")[] = "value" in quantity ? ["numerator", "denominator"] : ["value"];
  const contentHash = createHash("sha256")
    .update(JSON.stringify([before.metric, before.subjectId, before.at, quantity]))
    .digest("base64url")
    .slice(0, 22);
  await commit([
    updateOf(
      observations()
        .patch({ tenantId: tenantId(), id })
        .set({ ...quantity, contentHash, version: version + 1 })
        .remove(dropped)
        .where((attribute, { eq }) => eq(attribute.version, version))
        .params(),
    ),
    Audit.entry("observation.corrected", id, {
      before: quantityOf({
        value: before.value ?? undefined,
        numerator: before.numerator ?? undefined,
        denominator: before.denominator ?? undefined,
      }),
      after: quantity,
    }),
  ]);
  return fromId(id);
}

/** Observations of a metric, newest first. */
export async function list(request: PageRequest & z.infer<typeof observationFilterSchema>): Promise<Page<Observation>> {
  const { limit, cursor, ...filter } = request;
  const { items, last } = await listSharded<Stored>({
    partitions: partitions(),
    limit: limit ?? DEFAULT_LIMIT,
    order: "desc",
    after: cursor ? unseal<string>("observations", filter, cursor) : undefined,
    from: `${filter.metric}#${filter.from ? new Date(filter.from).toISOString() : ""}`,
    // "$" is the character after "#": everything of this metric.
    to: filter.to ? `${filter.metric}#${new Date(filter.to).toISOString()}` : `${filter.metric}$`,
    ...(filter.subjectId ? { keep: (item: Record<string, unknown>) => item.subjectId === filter.subjectId } : {}),
  });
  return { data: items.map(publicOf), nextCursor: last ? seal("observations", filter, last) : null };
}

/** Every stored observation, by metric and time, in pages of 500: for reconciliation and export. */
export async function* stored(): AsyncGenerator<Stored[]> {
  for (let after: string | undefined; ; ) {
    const { items, last } = await listSharded<Stored>({ partitions: partitions(), limit: 500, order: "asc", after });
    if (items.length > 0) yield items;
    if (!last) return;
    after = last;
  }
}
