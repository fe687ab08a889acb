import * as Audit from "../audit/index.js";
import { nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, seal, unseal } from "../cursor/index.js";
import { AppError, notFound } from "../errors/index.js";
import { batchGet, commit, listSharded, put, update as updateOf } from "../table/index.js";
import { agencies, agencyKeyOf, agencyPartition } from "./entity.js";
import type { Agency, AgencyInput, AgencyPatch } from "./schema.js";

/** The public page is a table with a column for each. */
const MAX_AGENCIES = 30;

type Stored = Omit<Agency, "scale" | "url"> & { low: number; high: number; url?: string };

const publicOf = ({ key, name, low, high, url, published, createdAt, updatedAt, version }: Stored): Agency => ({
  key,
  name,
  url: url ?? null,
  published,
  scale: { low, high },
  createdAt,
  updatedAt,
  version,
});

/** Defines an agency. Throws `already_exists` for a key in use, `conflict` when there are 30. */
export async function createAgency({ scale, url, ...input }: AgencyInput): Promise<Agency> {
  if ((await allAgencies()).length >= MAX_AGENCIES) {
    throw new AppError("conflict", `A tenant has at most ${MAX_AGENCIES} rating agencies.`);
  }
  const at = nowInstant();
  const agency = { ...input, ...scale, ...(url === null ? {} : { url }), createdAt: at, updatedAt: at, version: 1 };
  const taken = () => new AppError("already_exists", `There is an agency "${input.key}" already. Change that one, or choose another key.`);
  await commit([
    put(
      agencies()
        .create({ tenantId: tenantId(), ...agency })
        .params(),
      taken,
    ),
    Audit.entry("rating-agency.created", input.key, { scale }),
  ]);
  return publicOf(agency);
}

export async function agencyFromKey(key: string): Promise<Agency> {
  const { data } = await agencies().get({ tenantId: tenantId(), key }).go({ consistent: true });
  if (!data) throw notFound("rating agency");
  return publicOf(data as Stored);
}

/** Several agencies by key; unknown keys are left out. */
export async function agenciesFromKeys(keys: Iterable<string>): Promise<Map<string, Agency>> {
  const items = await batchGet<Stored>(
    [...new Set(keys)].map((key) => agencyKeyOf(tenantId(), key)),
    { consistent: true },
  );
  return new Map(items.map((item) => [item.key, publicOf(item)]));
}

/** Changes what may change of an agency: not its key, not its scale. */
export async function updateAgency(key: string, version: number, { url, ...patch }: AgencyPatch): Promise<Agency> {
  await agencyFromKey(key);
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const patched = agencies()
    .patch({ tenantId: tenantId(), key })
    .set({ ...Object.fromEntries(given), ...(url ? { url } : {}), updatedAt: nowInstant(), version: version + 1 });
  const trimmed = url === null ? patched.remove(["url"]) : patched;
  await commit([
    updateOf(trimmed.where((attribute, { eq }) => eq(attribute.version, version)).params()),
    Audit.entry("rating-agency.updated", key, { ...patch, ...(url === undefined ? {} : { url }) }),
  ]);
  return agencyFromKey(key);
}

/** By key. */
export async function listAgencies({ limit, cursor }: PageRequest): Promise<Page<Agency>> {
  const { items, last } = await listSharded<Stored & Record<string, unknown>>({
    partitions: [agencyPartition(tenantId())],
    limit: limit ?? DEFAULT_LIMIT,
    order: "asc",
    after: cursor ? unseal<string>("rating-agencies", {}, cursor) : undefined,
  });
  return { data: items.map(publicOf), nextCursor: last ? seal("rating-agencies", {}, last) : null };
}

/** All of the tenant's agencies by key; there are few. */
export async function allAgencies(): Promise<Agency[]> {
  const { data } = await listAgencies({ limit: MAX_AGENCIES + 10 });
  return data;
}
