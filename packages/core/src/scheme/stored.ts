import { nowInstant, tenantId } from "../context/index.js";
import { AppError, notFound } from "../errors/index.js";
import type { SchemeDefinition } from "../scoring/index.js";
import { update } from "../table/index.js";
import { type Effective, effectiveOf } from "./effective.js";
import { schemes } from "./entity.js";
import type { Scheme, SchemeSummary } from "./schema.js";

export type Stored = Omit<Scheme, "status" | "publishedVersion" | "problems" | "warnings"> & {
  archived: boolean;
  publishedVersion?: number;
  effectiveDates?: Record<string, string>;
};
export type Heading = Omit<Stored, "definition">;

/** The scheme with its working copy. Throws `not_found` for unknown and foreign ones. */
export async function stored(id: string): Promise<Stored> {
  const { data } = await schemes().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("scheme");
  return { ...data, definition: JSON.parse(data.definition) as SchemeDefinition } as Stored;
}

/** Its published versions, oldest first. */
export const publishedOf = ({ publishedVersion = 0, effectiveDates }: Heading): Effective[] =>
  effectiveOf(publishedVersion, effectiveDates);

export const summaryOf = (scheme: Heading): SchemeSummary => ({
  id: scheme.id,
  name: scheme.name,
  description: scheme.description,
  status: scheme.archived ? "archived" : scheme.publishedVersion === undefined ? "draft" : "published",
  publishedVersion: scheme.publishedVersion ?? null,
  createdAt: scheme.createdAt,
  updatedAt: scheme.updatedAt,
  version: scheme.version,
});

export const archivedError = () =>
  new AppError("conflict", 'The scheme is archived. Restore it first: PATCH /v1/schemes/{id} with {"archived": false}.');

/** The write that changes the scheme if it still is what was read. */
export function edit(id: string, version: number, changes: Record<string, unknown>) {
  return update(
    schemes()
      .patch({ tenantId: tenantId(), id })
      .set({ ...changes, updatedAt: nowInstant(), version: version + 1 })
      .where((attribute, { eq }) => eq(attribute.version, version))
      .params(),
  );
}
