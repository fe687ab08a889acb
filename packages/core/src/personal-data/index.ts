import * as Audit from "../audit/index.js";
import { current, now, nowInstant, tenantId } from "../context/index.js";
import { DEFAULT_LIMIT, type Page, type PageRequest, page, seal, unseal } from "../cursor/index.js";
import { AppError } from "../errors/index.js";
import * as Id from "../id/index.js";
import { commit, listSharded, put as putItem, update } from "../table/index.js";
import { partitionOf, personalDataRequests } from "./entity.js";
import { putErasure } from "./erasure-list.js";
import { identifierOf, isTellingInText } from "./identifier.js";
import { type Counts, dueAt, type StoredRequest, storedFromId } from "./lease.js";
import { type Match, matchQuery } from "./match.js";
import { createMatcher, type HashedIdentifier, hashOf } from "./matcher.js";
import { KINDS, type Kind } from "./place.js";
import { PLACES, recordsOf } from "./places.js";
import type { ErasureInput, PersonalDataRecord, PersonalDataRequest, RequestInput } from "./schema.js";

export { advance } from "./advance.js";
export { INVENTORY, inventorySchema } from "./inventory/index.js";
export * from "./schema.js";

/** How long what was found stays readable and erasable. */
const KEPT_DAYS = 30;
/** Each search reads everything that the tenant has. */
const MAX_AT_ONCE = 5;

const publicOf = (request: StoredRequest): PersonalDataRequest => ({
  id: request.id,
  mode: request.mode,
  state: request.state,
  identifiers: request.identifiers.map(({ type, hash }) => ({ type, hash })),
  progress: {
    place: request.state === "searching" ? (PLACES[request.place]?.name ?? null) : null,
    places: PLACES.length,
    placesDone: request.place,
    read: request.read,
  },
  found: foundOf(request.found),
  erased: request.erased,
  kept: request.kept,
  problem: request.problem ?? null,
  createdAt: request.createdAt,
  foundAt: request.foundAt ?? null,
  erasureAt: request.erasureAt ?? null,
  finishedAt: request.finishedAt ?? null,
  expiresAt: request.expiresAt,
});

const foundOf = (counts: Counts): PersonalDataRequest["found"] =>
  KINDS.flatMap((kind) => {
    const count = counts[kind];
    return count ? [{ kind, ...count }] : [];
  });

/** Starts to look for everything that concerns the person, in the background. What is kept of the identifiers are keyed hashes. */
export async function create({ identifiers }: RequestInput): Promise<PersonalDataRequest> {
  await refuseTooMany();
  const before = nowInstant();
  const hashed = new Map<string, HashedIdentifier>();
  for (const { type, value } of identifiers) {
    const identifier = identifierOf(type, value);
    if (!identifier) throw new Error("an identifier was not checked");
    const { hash, keyCheck } = hashOf(identifier);
    hashed.set(hash, { type, hash, keyCheck, inText: isTellingInText(identifier), before, subjects: false });
  }
  const request = await put("search", before, [...hashed.values()]);
  await send(request.id);
  return publicOf(request);
}

/** Repeats every erasure of the acting tenant, after a backup has brought data back. What was received after an erasure stays. */
export async function reapply(): Promise<PersonalDataRequest> {
  const request = await put("reapply", nowInstant(), []);
  await send(request.id);
  return publicOf(request);
}

/** As `reapply`, for an operator without a queue: the dispatcher finds the request within a minute. Answers its id. */
export const scheduleReapplication = async (): Promise<string> => (await put("reapply", nowInstant(), [])).id;

async function put(mode: PersonalDataRequest["mode"], at: string, identifiers: HashedIdentifier[]): Promise<StoredRequest> {
  const id = Id.create("personalDataRequest");
  const request: StoredRequest = {
    id,
    mode,
    state: "searching",
    identifiers,
    place: 0,
    read: 0,
    found: {},
    erased: 0,
    kept: 0,
    attempt: 0,
    failures: 0,
    leaseUntil: at,
    createdAt: at,
    expiresAt: new Date(now().getTime() + KEPT_DAYS * 86_400_000).toISOString(),
  };
  const taken = () => new AppError("already_exists", "This request was made already.");
  const asked = identifiers.map(({ type, hash }) => ({ type, hash }));
  await commit([
    putItem(
      personalDataRequests()
        .create({ tenantId: tenantId(), ...request, ...dueAt(id, at) })
        .params(),
      taken,
    ),
    Audit.entry(mode === "search" ? "personal-data.search-started" : "personal-data.reapplication-started", id, { identifiers: asked }),
  ]);
  return request;
}

/** Should this message be lost, the dispatcher finds the request in the due index. */
const send = (id: string): Promise<void> => current().ports.queue.send([{ tenantId: tenantId(), kind: "personal-data", id }]);

async function refuseTooMany(): Promise<void> {
  const { data } = await list({ limit: 50 });
  const active = data.filter(({ state }) => state === "searching" || state === "erasing");
  if (active.length >= MAX_AT_ONCE)
    throw new AppError("conflict", `${active.length} requests are at work already; each reads everything there is. Wait for one to end.`);
}

export const fromId = async (id: string): Promise<PersonalDataRequest> => publicOf(await storedFromId(id));

/** Newest first. They stay as the register of what was asked and erased. */
export async function list({ limit = DEFAULT_LIMIT, cursor }: PageRequest): Promise<Page<PersonalDataRequest>> {
  const { items, last } = await listSharded<StoredRequest & Record<string, unknown>>({
    partitions: [partitionOf(tenantId())],
    limit,
    order: "desc",
    after: cursor ? unseal<string>("personal-data", {}, cursor) : undefined,
  });
  return { data: items.map(publicOf), nextCursor: last ? seal("personal-data", {}, last) : null };
}

/** What was found, by kind, with what is stored of the person at this moment: the person's data as JSON. Reading it is audited. */
export async function records(
  id: string,
  { kind, data: wanted = "true", ...request }: PageRequest & { kind?: Kind | undefined; data?: "true" | "false" | undefined },
): Promise<Page<PersonalDataRecord>> {
  const stored = await storedFromId(id);
  const found = await page("personal-data-records", { id, kind, wanted }, request, matchQuery(id, kind), "asc");
  const withData = wanted === "true" && stored.expiresAt > nowInstant();
  if (withData && !request.cursor && found.data.length > 0) await commit([Audit.entry("personal-data.read", id)]);
  const data: PersonalDataRecord[] = [];
  for (const match of found.data as Match[]) data.push(await recordOf(match, withData));
  return { data, nextCursor: found.nextCursor };
}

const recordOf = async ({ kind, recordId, relation, fields, outcome, why }: Match, withData: boolean): Promise<PersonalDataRecord> => ({
  kind,
  id: recordId,
  relation,
  fields,
  outcome: outcome ?? null,
  why: why ?? null,
  data: withData && relation === "concerns" ? ((await recordsOf(kind).give(recordId)) ?? null) : null,
});

/**
 * Erases what was found, in the background. `confirm` must be one of the identifiers, typed again. Ordering it twice
 * changes nothing. Throws `conflict` before the search is done and after the request has expired.
 */
export async function erase(id: string, { confirm, subjects }: ErasureInput): Promise<PersonalDataRequest> {
  const request = await storedFromId(id);
  if (request.mode === "search" && (request.state === "erasing" || request.state === "erased")) return publicOf(request);
  if (request.state !== "found")
    throw new AppError("conflict", `The request is ${request.state}; only what a search has found can be erased.`);
  const at = nowInstant();
  if (request.expiresAt <= at) throw new AppError("conflict", "The search is too old: search again, so that you know what is erased.");
  if (!createMatcher(request.identifiers).at(request.createdAt).isIdentifier(confirm)) throw notConfirmed();
  const identifiers = request.identifiers.map((identifier) => ({ ...identifier, subjects }));
  await commit([
    update(
      personalDataRequests()
        .patch({ tenantId: tenantId(), id })
        .set({ state: "erasing", identifiers, erasureAt: at, leaseUntil: at, ...dueAt(id, at) })
        .where((attribute, { eq }) => eq(attribute.state, "found"))
        .params(),
      () => new AppError("conflict", "The request has moved on just now. Read it again."),
    ),
    putErasure({ requestId: id, identifiers, erasureAt: at }),
    Audit.entry("personal-data.erasure-ordered", id, { identifiers: identifiers.map(({ type, hash }) => ({ type, hash })), subjects }),
  ]);
  await send(id);
  return fromId(id);
}

const notConfirmed = (): AppError => {
  const message = "is none of the identifiers that were searched for; type one of them again";
  return new AppError("unprocessable", `confirm: ${message}`, { errors: [{ path: "confirm", code: "not_confirmed", message }] });
};
