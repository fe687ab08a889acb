import { z } from "zod";
import * as Audit from "../audit/index.js";
import { inDirectory, now, nowInstant, tenantId } from "../context/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Id from "../id/index.js";
import { SCOPES } from "../permission/index.js";
import { commit, perTable, put, update } from "../table/index.js";
import { apiKeys, keyDirectory } from "./entity.js";
import { generate, hashOf, isWellFormed } from "./key.js";

export { isWellFormed } from "./key.js";

const scopeSchema = z.enum(SCOPES as [string, ...string[]]);

export const apiKeyInputSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    scopes: z.array(scopeSchema).min(1).describe("Such as `responses.write`; write implies read."),
    mode: z.enum(["live", "test"]).default("live"),
    expiresAt: z.iso.datetime().optional(),
    allowedIps: z
      .array(z.union([z.ipv4(), z.ipv6()]))
      .max(50)
      .optional(),
    requestsPerMinute: z.int().min(1).max(1_000_000).default(60_000).describe("Request units a minute; a batch counts one unit a record."),
  })
  .meta({ id: "ApiKeyInput" });

export const apiKeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    mode: z.enum(["live", "test"]),
    lastFour: z.string(),
    scopes: z.array(z.string()),
    expiresAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
    allowedIps: z.array(z.string()),
    requestsPerMinute: z.int(),
    createdAt: z.string(),
    replacedBy: z.string().nullable(),
  })
  .meta({ id: "ApiKey" });
export type ApiKey = z.infer<typeof apiKeySchema>;

type Stored = Omit<ApiKey, "expiresAt" | "revokedAt" | "allowedIps" | "replacedBy"> & {
  expiresAt?: string;
  revokedAt?: string;
  allowedIps?: string[];
  replacedBy?: string;
};

const publicOf = (key: Stored): ApiKey => ({
  id: key.id,
  name: key.name,
  mode: key.mode,
  lastFour: key.lastFour,
  scopes: key.scopes,
  expiresAt: key.expiresAt ?? null,
  revokedAt: key.revokedAt ?? null,
  allowedIps: key.allowedIps ?? [],
  requestsPerMinute: key.requestsPerMinute,
  createdAt: key.createdAt,
  replacedBy: key.replacedBy ?? null,
});

/** Creates a key. `key` is the only time the whole of it is told. */
export async function create(input: z.infer<typeof apiKeyInputSchema>): Promise<ApiKey & { key: string }> {
  const key = generate(input.mode);
  const shared = {
    tenantId: tenantId(),
    id: Id.create("apiKey"),
    hash: hashOf(key),
    scopes: [...input.scopes],
    requestsPerMinute: input.requestsPerMinute,
    ...(input.expiresAt ? { expiresAt: input.expiresAt } : {}),
    ...(input.allowedIps ? { allowedIps: input.allowedIps } : {}),
  };
  const stored = { ...shared, name: input.name, mode: input.mode, lastFour: key.slice(-4), createdAt: nowInstant() };
  await inDirectory(() =>
    commit([
      put(apiKeys().create(stored).params()),
      put(keyDirectory().create(shared).params()),
      Audit.entry("api-key.created", stored.id, { name: input.name, scopes: input.scopes }),
    ]),
  );
  return { ...publicOf(stored), key };
}

export async function list(): Promise<ApiKey[]> {
  const { data } = await apiKeys().query.primary({ tenantId: tenantId() }).go({ pages: "all" });
  return data.map(publicOf);
}

async function find(id: string) {
  const { data } = await apiKeys().get({ tenantId: tenantId(), id }).go();
  if (!data) throw notFound("API key");
  return data;
}

export const fromId = async (id: string): Promise<ApiKey> => publicOf(await find(id));

/** Ends a key at once (other processes notice within a minute). Revoking twice changes nothing. */
export async function revoke(id: string): Promise<ApiKey> {
  const key = await find(id);
  if (!key.revokedAt) await endAt(key, { revokedAt: nowInstant() }, "api-key.revoked");
  return fromId(id);
}

/** A new key with the same rights; the old one works for `overlapHours` more (0 ends it now). */
export async function rotate(id: string, overlapHours: number): Promise<ApiKey & { key: string }> {
  const old = await find(id);
  if (old.revokedAt) throw new AppError("conflict", "This key is revoked; create a new one instead.");
  const created = await create({
    name: old.name,
    scopes: old.scopes,
    mode: old.mode,
    requestsPerMinute: old.requestsPerMinute,
    ...(old.allowedIps ? { allowedIps: old.allowedIps } : {}),
  });
  const end = new Date(now().getTime() + overlapHours * 3_600_000).toISOString();
  const expiresAt = old.expiresAt && old.expiresAt < end ? old.expiresAt : end;
  await endAt(old, { expiresAt }, "api-key.rotated", created.id);
  return created;
}

async function endAt(
  key: { id: string; hash: string },
  end: { revokedAt: string } | { expiresAt: string },
  action: string,
  replacedBy?: string,
): Promise<void> {
  await inDirectory(() =>
    commit([
      update(
        apiKeys()
          .patch({ tenantId: tenantId(), id: key.id })
          .set({ ...end, ...(replacedBy ? { replacedBy } : {}) })
          .params(),
      ),
      update(keyDirectory().patch({ hash: key.hash }).set(end).params()),
      Audit.entry(action, key.id, { ...end, ...(replacedBy ? { replacedBy } : {}) }),
    ]),
  );
  known().delete(key.hash);
}

export type Credentials = { tenantId: string; id: string; scopes: string[]; requestsPerMinute: number };
type CacheEntry = Credentials & {
  expiresAt?: string | undefined;
  revokedAt?: string | undefined;
  allowedIps?: string[] | undefined;
  readAt: number;
};

const CACHE_MS = 60_000;
const CACHE_SIZE = 5_000;
const known = perTable(() => new Map<string, CacheEntry>());

/**
 * Whose key this is. The checksum is verified before any read; what is found is kept for at most a minute.
 * Throws `unauthenticated` for unknown, expired, revoked keys and addresses that are not allowed.
 */
export async function authenticate(key: string, ip: string | undefined): Promise<Credentials> {
  if (!isWellFormed(key)) throw new AppError("unauthenticated", "This is not a valid API key: check that it was copied whole.");
  const entry = await lookUp(hashOf(key));
  if (!entry) throw new AppError("unauthenticated", "This API key is not known.");
  if (entry.revokedAt) throw new AppError("unauthenticated", `This API key was revoked at ${entry.revokedAt}.`);
  if (entry.expiresAt && entry.expiresAt <= nowInstant())
    throw new AppError("unauthenticated", `This API key expired at ${entry.expiresAt}.`);
  if (entry.allowedIps && (!ip || !entry.allowedIps.includes(ip)))
    throw new AppError("unauthenticated", "This API key is not allowed from this address.");
  return entry;
}

async function lookUp(hash: string): Promise<CacheEntry | null> {
  const cache = known();
  const at = now().getTime();
  const cached = cache.get(hash);
  if (cached && at - cached.readAt < CACHE_MS && at >= cached.readAt) return cached;
  const { data } = await inDirectory(() => keyDirectory().get({ hash }).go());
  if (!data) return null;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const entry = { ...data, readAt: at };
  cache.set(hash, entry);
  return entry;
}
