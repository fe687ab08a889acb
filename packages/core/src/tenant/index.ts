import { Entity } from "electrodb";
import { z } from "zod";
import * as Audit from "../audit/index.js";
import { actAs, inDirectory, now, nowInstant, tenantId } from "../context/index.js";
import { notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import { localeSchema } from "../locale/index.js";
import { timeZoneSchema } from "../period/index.js";
import { commit, entity, perTable, put, update as updateOf } from "../table/index.js";

const tenants = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "tenant", version: "1", service: "touchstone" },
        attributes: {
          tenantId: { type: "string", required: true },
          name: { type: "string", required: true },
          timeZone: { type: "string", required: true },
          locale: { type: ["en", "zh-CN", "zh-TW"] as const, required: true },
          minimumSample: { type: "number", required: true },
          requestsPerMinute: { type: "number", required: true },
          createdAt: { type: "string", required: true, readOnly: true },
          updatedAt: { type: "string", required: true },
          version: { type: "number", required: true },
        },
        indexes: {
          primary: {
            pk: { field: "pk", composite: ["tenantId"], template: "${tenantId}#tenant", casing: "none" },
            sk: { field: "sk", composite: [], template: "tenant", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

/** Every tenant's id under one directory key: a few bytes each, read only by the nightly jobs. */
const directory = entity(
  (configuration) =>
    new Entity(
      {
        model: { entity: "tenantDirectory", version: "1", service: "touchstone" },
        attributes: { tenantId: { type: "string", required: true } },
        indexes: {
          primary: {
            pk: { field: "pk", composite: [], template: "directory#tenants", casing: "none" },
            sk: { field: "sk", composite: ["tenantId"], template: "${tenantId}", casing: "none" },
          },
        },
      },
      configuration,
    ),
);

export const tenantSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    timeZone: z.string().describe("Days, weeks and months of every figure are counted in this zone."),
    locale: localeSchema,
    minimumSample: z.int().describe("Results with fewer answers are suppressed unless an indicator says otherwise."),
    requestsPerMinute: z.int().describe("Request units a minute over all keys; a batch counts one unit a record."),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: "Tenant" });
export type Tenant = z.infer<typeof tenantSchema>;

export const tenantInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  timeZone: timeZoneSchema,
  locale: localeSchema,
});
export const tenantPatchSchema = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  locale: localeSchema.optional(),
  minimumSample: z.int().min(1).max(1000).optional(),
});

const DEFAULTS = { minimumSample: 5, requestsPerMinute: 120_000 };

/** Creates a tenant. Only the system actor (operators, the demo seed) does this. */
export async function create(input: z.infer<typeof tenantInputSchema>): Promise<Tenant> {
  const id = Id.create("tenant");
  const at = nowInstant();
  await actAs({ type: "job", tenantId: id, name: "tenant.create" }, () =>
    inDirectory(() =>
      commit([
        put(
          tenants()
            .create({ tenantId: id, ...input, ...DEFAULTS, createdAt: at, updatedAt: at, version: 1 })
            .params(),
        ),
        put(directory().create({ tenantId: id }).params()),
        Audit.entry("tenant.created", id, { name: input.name }),
      ]),
    ),
  );
  return actAs({ type: "job", tenantId: id, name: "tenant.create" }, get);
}

/** The acting tenant's own record. */
export async function get(): Promise<Tenant> {
  const { data } = await tenants().get({ tenantId: tenantId() }).go();
  if (!data) throw notFound("tenant");
  const { tenantId: id, ...rest } = data;
  return { id, ...rest };
}

const CACHE_MS = 10_000;
const cache = perTable(() => new Map<string, { at: number; tenant: Tenant }>());

/** As `get`, at most ten seconds old: for time zone, locale and limits on hot paths. */
export async function settings(): Promise<Tenant> {
  const cached = cache().get(tenantId());
  const at = now().getTime();
  if (cached && Math.abs(at - cached.at) < CACHE_MS) return cached.tenant;
  const tenant = await get();
  cache().set(tenant.id, { at, tenant });
  return tenant;
}

export async function update(version: number, patch: z.infer<typeof tenantPatchSchema>): Promise<Tenant> {
  const changes = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  await commit([
    updateOf(
      tenants()
        .patch({ tenantId: tenantId() })
        .set({ ...changes, updatedAt: nowInstant(), version: version + 1 })
        .where((attribute, { eq }) => eq(attribute.version, version))
        .params(),
    ),
    Audit.entry("tenant.updated", tenantId(), changes),
  ]);
  cache().delete(tenantId());
  return get();
}

/** Ids of all tenants, for the nightly jobs. */
export async function ids(): Promise<string[]> {
  const { data } = await inDirectory(() => directory().query.primary({}).go({ pages: "all" }));
  return data.map((entry) => entry.tenantId);
}
