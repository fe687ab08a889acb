import { now, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import * as Id from "../id/index.js";
import { batchGet, perTable } from "../table/index.js";
import { keyOf } from "./entity.js";
import { externalIdSchema } from "./schema.js";

/** How evidence names its subject: by our id or by the caller's. */
export const referenceFields = { subjectId: Id.schema("subject").optional(), subjectExternalId: externalIdSchema.optional() };
export type Reference = { subjectId?: string | undefined; subjectExternalId?: string | undefined };

export const hasOneReference = (reference: Reference): boolean =>
  (reference.subjectId === undefined) !== (reference.subjectExternalId === undefined);
export const ONE_REFERENCE = { message: "give subjectId or subjectExternalId, one of them", path: ["subjectId"] };

export const idOf = (externalId: string): string => Id.derive("subject", tenantId(), externalId);

/** The value of a tag; `undefined` without it, also where every object has something of that name. */
export const tagOf = ({ tags }: { tags?: Record<string, string> | undefined }, name: string): string | undefined =>
  tags && Object.hasOwn(tags, name) ? tags[name] : undefined;

/** The subject's id; an external id needs no look-up because the id follows from it. */
export const resolve = (reference: Reference): string => reference.subjectId ?? idOf(reference.subjectExternalId ?? "");

const CACHE_MS = 60_000;
const CACHE_SIZE = 200_000;
const known = perTable(() => new Map<string, number>());

/** Which of these subjects the acting tenant has. What was seen within a minute is not asked again. */
export async function existing(ids: Iterable<string>): Promise<Set<string>> {
  const cache = known();
  const tenant = tenantId();
  const at = now().getTime();
  const found = new Set<string>();
  const unknown: string[] = [];
  for (const id of new Set(ids)) {
    const seenAt = cache.get(`${tenant}${id}`);
    if (seenAt !== undefined && Math.abs(at - seenAt) < CACHE_MS) found.add(id);
    else unknown.push(id);
  }
  const items = await batchGet<{ id: string }>(
    unknown.map((id) => keyOf(tenant, id)),
    { only: ["id"] },
  );
  if (cache.size > CACHE_SIZE) cache.clear();
  for (const { id } of items) {
    found.add(id);
    cache.set(`${tenant}${id}`, at);
  }
  return found;
}

/** The referenced subject's id, or `not_found` in the same words for a missing and a foreign one. */
export async function resolveExisting(reference: Reference): Promise<string> {
  const id = resolve(reference);
  if (!(await existing([id])).has(id)) throw unknownSubject(reference);
  return id;
}

export const unknownSubject = (reference: Reference): AppError =>
  new AppError(
    "not_found",
    `There is no subject ${reference.subjectId ?? `with externalId ${JSON.stringify(reference.subjectExternalId)}`}. Create it first (POST /v1/subjects).`,
  );
