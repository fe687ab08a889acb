import { z } from "zod";
import * as Audit from "../audit/index.js";
import { actAs, inDirectory, now, nowInstant, tenantId } from "../context/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import { localeSchema } from "../locale/index.js";
import { timeZoneSchema } from "../period/index.js";
import { commit, perTable, put, update as updateOf } from "../table/index.js";
import { tenantDirectory, tenants } from "./entity.js";

export const tenantSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    timeZone: z.string().describe("Days, weeks and months of every figure are counted in this zone."),
    locale: localeSchema,
    minimumSample: z.int().describe("Results with fewer answers are suppressed unless an indicator says otherwise."),
    requestsPerMinute: z.int().describe("Request units a minute over all keys; a batch counts one unit a record."),
    restriction: z
      .object({
        requestsPerMinute: z.int().optional().describe("Holds instead of the tenant's own limit when it is lower."),
        suspended: z.boolean().describe("Nothing but signing out and switching tenants is possible."),
        reason: z.string(),
        since: z.string(),
      })
      .optional()
      .describe("Set by the operators of the service; absent in the normal course."),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: "Tenant" });
export type Tenant = z.infer<typeof tenantSchema>;
export type Restriction = NonNullable<Tenant["restriction"]>;

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
        put(tenantDirectory().create({ tenantId: id }).params()),
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

/** Holds the acting tenant to a lower limit, or suspends it, from now on; other processes notice within the ten seconds of `settings`. */
export function restrict({ requestsPerMinute, ...what }: Omit<Restriction, "since">, operator: string): Promise<Tenant> {
  const restriction = { ...what, since: nowInstant(), ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }) };
  return change("tenant.restricted", { ...restriction, operator }, (patch) => patch.set({ restriction }));
}

/** Ends what restricts the acting tenant; noticed as quickly. */
export const liftRestriction = (reason: string, operator: string): Promise<Tenant> =>
  change("tenant.restriction-lifted", { reason, operator }, (patch) => patch.remove(["restriction"]));

const patchOfTenant = () => tenants().patch({ tenantId: tenantId() }).set({ updatedAt: nowInstant() }).add({ version: 1 });
type Patch = ReturnType<typeof patchOfTenant>;

async function change(action: string, changes: Record<string, unknown>, apply: (patch: Patch) => Patch): Promise<Tenant> {
  await commit([updateOf(apply(patchOfTenant()).params()), Audit.entry(action, tenantId(), changes)]);
  cache().delete(tenantId());
  return get();
}

/** Request units a minute that hold now. */
export const limitOf = ({ requestsPerMinute, restriction }: Tenant): number =>
  Math.min(requestsPerMinute, restriction?.requestsPerMinute ?? requestsPerMinute);

/** Whether the acting tenant is suspended, as known for at most ten seconds. */
export const isSuspended = async (): Promise<boolean> => (await settings()).restriction?.suspended === true;

/** Throws `tenant_suspended` while the acting tenant is. */
export async function requireActive(): Promise<void> {
  if (await isSuspended()) throw suspended();
}

/** The reason stays with the operators and the tenant's own settings: whoever meets this may be a stranger with a link. */
export const suspended = (): AppError =>
  new AppError(
    "tenant_suspended",
    "The operators of this service have suspended the tenant. Contact them; nothing that was stored is lost.",
  );

/** Ids of all tenants, for the nightly jobs. */
export async function ids(): Promise<string[]> {
  const { data } = await inDirectory(() => tenantDirectory().query.primary({}).go({ pages: "all" }));
  return data.map((entry) => entry.tenantId);
}
