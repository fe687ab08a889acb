import { now, tenantId } from "../context/index.js";
import { AppError, notFound } from "../errors/index.js";
import { localDate } from "../period/index.js";
import { type Operation, perTable, put } from "../table/index.js";
import * as Tenant from "../tenant/index.js";
import { inForceOn, reignOf } from "./effective.js";
import { schemeVersions } from "./entity.js";
import type { ListedVersion, SchemeVersion } from "./schema.js";
import { publishedOf, stored } from "./stored.js";

type Content = Pick<SchemeVersion, "name" | "definition" | "indicators"> & Partial<Pick<SchemeVersion, "effectiveFrom" | "derivations">>;
type StoredVersion = Pick<SchemeVersion, "schemeId" | "number" | "publishedAt"> & { content: string };

/** An item holds 400 KB; names in three languages on many nodes could exceed it. */
const MAX_BYTES = 350_000;

/** What a version keeps, as text that reads back the same to the last byte. Throws `unprocessable` when it is too long. */
export function fittingText(content: Content): string {
  const text = JSON.stringify(content);
  const bytes = Buffer.byteLength(text);
  if (bytes <= MAX_BYTES) return text;
  const detail = `Tree, weightings and indicators together take ${Math.ceil(bytes / 1000)} KB; at most ${MAX_BYTES / 1000} KB fit into a version. Shorten names, leave judges out or split the scheme.`;
  throw new AppError("unprocessable", detail);
}

/** The write that makes a version; one that exists is never replaced. */
export const putVersion = (version: StoredVersion): Operation =>
  put(
    schemeVersions()
      .create({ tenantId: tenantId(), ...version })
      .params(),
    neverChanges,
  );

/** What answers every attempt to change a published version. */
export const neverChanges = (): AppError =>
  new AppError(
    "published",
    "A published version never changes, because scorecards rest on it. Change the working copy (PATCH /v1/schemes/{id}) and publish it as the next version.",
  );

export const versionOf = ({ schemeId, number, content, publishedAt }: StoredVersion): SchemeVersion => {
  const { name, definition, indicators, effectiveFrom = null, derivations = [] } = JSON.parse(content) as Content;
  return { schemeId, number, name, definition, indicators, effectiveFrom, derivations, publishedAt };
};

/** Newest first, each with the periods that it is in force for. */
export async function versions(id: string): Promise<ListedVersion[]> {
  const published = publishedOf(await stored(id));
  const current = inForceOn(published, await today());
  const { data } = await schemeVersions().query.primary({ tenantId: tenantId(), schemeId: id }).go({ pages: "all", order: "desc" });
  return data.map(versionOf).map((version) => ({
    ...version,
    inForce: reignOf(published, version.number),
    current: version.number === current,
  }));
}

export const today = async (): Promise<string> => localDate(now(), (await Tenant.settings()).timeZone);

const kept = perTable(() => new Map<string, SchemeVersion>());
const KEPT = 500;

/** A published version; immutable, so it is kept for the life of the process. */
export async function publishedVersion(id: string, number: number): Promise<SchemeVersion> {
  const cache = kept();
  const key = `${tenantId()}${id}#${number}`;
  const cached = cache.get(key);
  if (cached) return cached;
  const { data } = await schemeVersions().get({ tenantId: tenantId(), schemeId: id, number }).go({ consistent: true });
  if (!data) throw notFound("published version of this scheme");
  if (cache.size >= KEPT) cache.clear();
  const version = versionOf(data);
  cache.set(key, version);
  return version;
}

/** The version that is in force for a period, or `undefined` while there is none. Throws `not_found` for unknown schemes. */
export async function versionIfAny(id: string, { from }: { from: string }): Promise<SchemeVersion | undefined> {
  const number = inForceOn(publishedOf(await stored(id)), from);
  return number === undefined ? undefined : publishedVersion(id, number);
}

/**
 * The version that is in force for a period: the highest that took effect by its first day. Throws `not_found` for
 * unknown schemes, `conflict` while there is only a draft and for periods before the first version takes effect.
 */
export async function versionFor(id: string, { from }: { from: string }): Promise<SchemeVersion> {
  const published = publishedOf(await stored(id));
  const number = inForceOn(published, from);
  if (number !== undefined) return publishedVersion(id, number);
  if (published.length === 0) throw draftError();
  const first = published.reduce((earliest, one) => ((one.effectiveFrom ?? "") < (earliest.effectiveFrom ?? "") ? one : earliest));
  throw new AppError(
    "conflict",
    `No version of the scheme is in force for a period that begins on ${from}: the first, version ${first.number}, takes effect on ${first.effectiveFrom}. Take a period that begins then or later, or name the version to score by.`,
  );
}

const draftError = () => new AppError("conflict", "The scheme is a draft. Publish it first: POST /v1/schemes/{id}/publish.");

/** The version in force today; before the first takes effect, the newest. Throws `not_found` for unknown schemes, `conflict` for drafts. */
export async function currentVersion(id: string): Promise<SchemeVersion> {
  const published = publishedOf(await stored(id));
  const number = inForceOn(published, await today()) ?? published.at(-1)?.number;
  if (number === undefined) throw draftError();
  return publishedVersion(id, number);
}
