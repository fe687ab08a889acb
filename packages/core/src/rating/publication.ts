import { randomBytes } from "node:crypto";
import * as Audit from "../audit/index.js";
import { inDirectory, nowInstant, tenantId } from "../context/index.js";
import { seal, unseal } from "../cursor/index.js";
import { AppError, notFound } from "../errors/index.js";
import * as Subject from "../subject/index.js";
import { commit, put, update as updateOf } from "../table/index.js";
import * as Tenant from "../tenant/index.js";
import { allAgencies } from "./agency.js";
import { ratingDirectory, ratingPages } from "./entity.js";
import { read } from "./list.js";
import type { PublicRatings, RatingPage, RatingPagePatch } from "./schema.js";

type Stored = Pick<RatingPage, "published" | "version"> & {
  slug: string;
  title?: RatingPage["title"];
  note?: RatingPage["note"];
  updatedAt: string;
};

const publicOf = ({ slug, published, title, note, updatedAt, version }: Stored): RatingPage => ({
  published,
  title: title ?? null,
  note: note ?? null,
  path: `/p/ratings/${slug}/page`,
  updatedAt,
  version,
});

async function stored(): Promise<Stored | undefined> {
  const { data } = await ratingPages().get({ tenantId: tenantId() }).go({ consistent: true });
  return (data ?? undefined) as Stored | undefined;
}

/** How the acting tenant publishes its ratings; version 0 and not published until it is set. */
export async function page(): Promise<RatingPage> {
  const found = await stored();
  return found ? publicOf(found) : { published: false, title: null, note: null, path: null, updatedAt: null, version: 0 };
}

/** Publishes the page, takes it back, or changes its words. The link stays the same for ever. */
export async function updatePage(version: number, patch: RatingPagePatch): Promise<RatingPage> {
  const found = await stored();
  const given = Object.entries(patch).filter(([, value]) => value !== undefined && value !== null);
  if (found) await change(version, Object.fromEntries(given), patch);
  else await begin(version, Object.fromEntries(given), patch);
  return page();
}

async function change(version: number, given: Record<string, unknown>, patch: RatingPagePatch): Promise<void> {
  const gone = (["title", "note"] as const).filter((field) => patch[field] === null);
  const patched = ratingPages()
    .patch({ tenantId: tenantId() })
    .set({ ...given, updatedAt: nowInstant(), version: version + 1 });
  const trimmed = gone.length > 0 ? patched.remove(gone) : patched;
  await commit([
    updateOf(trimmed.where((attribute, { eq }) => eq(attribute.version, version)).params()),
    Audit.entry("rating-page.updated", tenantId(), patch),
  ]);
}

async function begin(version: number, given: Record<string, unknown>, patch: RatingPagePatch): Promise<void> {
  const changed = () =>
    new AppError("version_conflict", "Read it again, apply your change to what is there now, and send it with the new ETag.");
  if (version !== 0) throw changed();
  const slug = randomBytes(9).toString("base64url");
  const item = { tenantId: tenantId(), slug, published: false, ...given, updatedAt: nowInstant(), version: 1 };
  await inDirectory(() =>
    commit([
      put(ratingPages().create(item).params(), changed),
      put(ratingDirectory().create({ slug, tenantId: item.tenantId }).params()),
      Audit.entry("rating-page.updated", item.tenantId, patch),
    ]),
  );
}

/** Whose page a public link means, published or not. Runs before anybody is known. */
export async function tenantFromSlug(slug: string): Promise<string> {
  const { data } = await inDirectory(() => ratingDirectory().get({ slug }).go());
  if (!data) throw notFound("published list");
  return data.tenantId;
}

const PAGE_SIZE = 300;

/**
 * What the public sees of the acting tenant's ratings: the latest of each published agency and subject, by the
 * subject's name. Subjects that are archived are left out. Throws `not_found` while nothing is published.
 */
export async function publicRatings(cursor?: string): Promise<PublicRatings> {
  const [found, agencies, tenant] = [await stored(), await allAgencies(), await Tenant.settings()];
  if (!found?.published) throw notFound("published list");
  const shown = agencies.filter(({ published }) => published);
  const after = cursor === undefined ? undefined : unseal<string>("public-ratings", {}, cursor);
  const { data, next } = await read({ latest: "true" }, PAGE_SIZE, after);
  const subjects = await Subject.fromIds(data.map(({ subjectId }) => subjectId));
  const keys = new Set(shown.map(({ key }) => key));
  const ratings = data.flatMap(({ subjectId, agency, day, value, sampleSize, note, sourceUrl }) => {
    const subject = subjects.get(subjectId);
    if (!subject || subject.archived || !keys.has(agency)) return [];
    const optional = { sampleSize: sampleSize ?? null, note: note ?? null, sourceUrl: sourceUrl ?? null };
    return [{ subject: subject.name, agency, date: day, value, ...optional }];
  });
  return {
    publisher: tenant.name,
    title: found.title ?? null,
    note: found.note ?? null,
    agencies: shown.map(({ key, name, url, scale }) => ({ key, name, url, scale })),
    ratings: ratings.sort((a, b) => compare(a.subject, b.subject) || compare(a.agency, b.agency)),
    nextCursor: next === undefined ? null : seal("public-ratings", {}, next),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
