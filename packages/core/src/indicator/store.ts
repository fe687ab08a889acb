import { tenantId } from "../context/index.js";
import * as Id from "../id/index.js";
import { batchGet, listSharded } from "../table/index.js";
import { keyOf, partitionOf } from "./entity.js";
import type { Indicator } from "./schema.js";

/** An indicator as it is stored: optional parts only where they say something. */
export type Stored = Omit<Indicator, "scale" | "minimumSample"> & { scale?: Indicator["scale"]; minimumSample?: number };

export const publicOf = (stored: Stored): Indicator => ({
  id: stored.id,
  key: stored.key,
  name: stored.name,
  ...(stored.description === undefined ? {} : { description: stored.description }),
  kind: stored.kind,
  unit: stored.unit,
  decimals: stored.decimals,
  source: stored.source,
  measure: stored.measure,
  scale: stored.scale ?? null,
  goalposts: stored.goalposts,
  ...(stored.best ? { best: stored.best } : {}),
  ...(stored.thresholds ? { thresholds: stored.thresholds } : {}),
  minimumSample: stored.minimumSample ?? null,
  ...(stored.missing ? { missing: stored.missing } : {}),
  ...(stored.shrinkage ? { shrinkage: stored.shrinkage } : {}),
  archived: stored.archived,
  createdAt: stored.createdAt,
  updatedAt: stored.updatedAt,
  version: stored.version,
});

export const idOf = (key: string): string => Id.derive("indicator", tenantId(), key);

/** Several indicators by id; unknown ids are left out. */
export async function fromIds(ids: Iterable<string>): Promise<Map<string, Indicator>> {
  const known = [...new Set(ids)].filter((id) => Id.isId("indicator", id));
  const items = await batchGet<Stored>(
    known.map((id) => keyOf(tenantId(), id)),
    { consistent: true },
  );
  return new Map(items.map((item) => [item.id, publicOf(item)]));
}

/** Several indicators by key; unknown keys are left out. */
export const fromKeys = async (keys: readonly string[]): Promise<Indicator[]> => [...(await fromIds(keys.map(idOf))).values()];

/** The keys of all indicators that are not archived. */
export async function allKeys(): Promise<Set<string>> {
  const keys = new Set<string>();
  for (let after: string | undefined; ; ) {
    const { items, last } = await listSharded<Stored & Record<string, unknown>>({
      partitions: [partitionOf(tenantId())],
      limit: 1000,
      order: "asc",
      after,
    });
    for (const { key, archived } of items) if (!archived) keys.add(key);
    if (!last) return keys;
    after = last;
  }
}
