import { isDeepStrictEqual } from "node:util";
import { tenantId } from "../context/index.js";
import { AppError, notFound } from "../errors/index.js";
import type { Period } from "../period/index.js";
import { type Operation, perTable, put } from "../table/index.js";
import { standardVersions } from "./entity.js";
import type { StandardVersion } from "./schema.js";
import { headOf } from "./stored.js";

type Content = Pick<StandardVersion, "name" | "description" | "effectiveFrom" | "definition" | "indicators">;
type StoredVersion = Pick<StandardVersion, "standardId" | "number" | "publishedAt"> & { content: string };

/** An item holds 400 KB; clauses in three languages could exceed it. */
const MAX_BYTES = 350_000;

/** What a version keeps, as text that reads back the same to the last byte. Throws `unprocessable` when it is too long. */
export function fittingVersion(content: Content): string {
  const text = JSON.stringify(content);
  const bytes = Buffer.byteLength(text);
  if (bytes <= MAX_BYTES) return text;
  const detail = `Clauses and indicators together take ${Math.ceil(bytes / 1000)} KB; at most ${MAX_BYTES / 1000} KB fit into a version. Shorten texts or divide the standard.`;
  throw new AppError("unprocessable", detail);
}

/** Throws `conflict` when nothing has changed since the version `number`; 0 is before the first. */
export async function refuseEqual(standardId: string, number: number, next: string): Promise<void> {
  if (number === 0) return;
  const { name, description, effectiveFrom, definition, indicators } = await publishedVersion(standardId, number);
  if (!isDeepStrictEqual(JSON.parse(next), JSON.parse(JSON.stringify({ name, description, effectiveFrom, definition, indicators }))))
    return;
  throw new AppError("conflict", `Nothing changed since version ${number} was published, neither the clauses nor their indicators.`);
}

/** The write that makes a version; one that exists is never replaced. */
export const putVersion = (version: StoredVersion): Operation =>
  put(
    standardVersions()
      .create({ tenantId: tenantId(), ...version })
      .params(),
    neverChanges,
  );

/** What answers every attempt to change a published version. */
export const neverChanges = (): AppError =>
  new AppError(
    "published",
    "A published version never changes, because it has been judged by. Change the working copy (PATCH /v1/standards/{id}) and publish it as the next version.",
  );

const versionOf = ({ standardId, number, content, publishedAt }: StoredVersion): StandardVersion => {
  const { name, description, effectiveFrom, definition, indicators } = JSON.parse(content) as Content;
  return { standardId, number, name, description, effectiveFrom, definition, indicators, publishedAt };
};

/** Newest first. */
export async function versions(standardId: string): Promise<StandardVersion[]> {
  await headOf(standardId);
  const { data } = await standardVersions().query.primary({ tenantId: tenantId(), standardId }).go({ pages: "all", order: "desc" });
  return data.map(versionOf);
}

const kept = perTable(() => new Map<string, StandardVersion>());
const KEPT = 200;

/** A published version; immutable, so it is kept for the life of the process. */
export async function publishedVersion(standardId: string, number: number): Promise<StandardVersion> {
  const cache = kept();
  const key = `${tenantId()}${standardId}#${number}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const { data } = await standardVersions().get({ tenantId: tenantId(), standardId, number }).go({ consistent: true });
  if (!data) throw notFound("published version of this standard");
  if (cache.size >= KEPT) cache.clear();
  const version = versionOf(data);
  cache.set(key, version);
  return version;
}

/**
 * The version by which a period is judged: the one asked for, else the newest that is in force on the period's
 * last day. Throws `conflict` for a draft, `unprocessable` for a period before the first version takes effect.
 */
export async function versionFor(standardId: string, period: Period, number?: number): Promise<StandardVersion> {
  const { published } = await headOf(standardId);
  if (published.length === 0) {
    throw new AppError("conflict", "The standard is a draft. Publish it first: POST /v1/standards/{id}/publish.");
  }
  if (number !== undefined) return publishedVersion(standardId, number);
  const inForce = published.filter(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= period.to).at(-1);
  if (inForce) return publishedVersion(standardId, inForce.number);
  const first = published.map(({ effectiveFrom }) => effectiveFrom ?? "").sort()[0];
  throw new AppError(
    "unprocessable",
    `No version is in force in ${period.label}; the first takes effect on ${first}. Ask for a later period, or name a version to judge by it all the same.`,
  );
}
