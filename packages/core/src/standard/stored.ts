import { tenantId } from "../context/index.js";
import { notFound } from "../errors/index.js";
import type { Definition } from "./definition.js";
import { standards } from "./entity.js";
import type { Standard } from "./schema.js";

/** A published version as its standard remembers it. */
export type PublishedEntry = { number: number; effectiveFrom: string | null };

export type Stored = Pick<Standard, "id" | "name" | "createdAt" | "updatedAt" | "version"> & {
  description?: Standard["description"];
  effectiveFrom?: string;
  definition: Definition;
  archived: boolean;
  /** Oldest first. */
  published: PublishedEntry[];
};

/** The standard with its working copy. Throws `not_found` for unknown and foreign ones. */
export async function headOf(id: string): Promise<Stored> {
  const { data } = await standards().get({ tenantId: tenantId(), id }).go({ consistent: true });
  if (!data) throw notFound("standard");
  return { ...data, definition: JSON.parse(data.definition) as Definition } as Stored;
}

/** What a list shows of a standard. */
export const summaryOf = (standard: Stored) => ({
  id: standard.id,
  name: standard.name,
  description: standard.description ?? null,
  status: standard.archived ? ("archived" as const) : standard.published.length === 0 ? ("draft" as const) : ("published" as const),
  publishedVersion: standard.published.at(-1)?.number ?? null,
  createdAt: standard.createdAt,
  updatedAt: standard.updatedAt,
  version: standard.version,
});
