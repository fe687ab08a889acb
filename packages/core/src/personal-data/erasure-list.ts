import { z } from "zod";
import { current, tenantId } from "../context/index.js";
import { type Operation, put } from "../table/index.js";
import { erasures } from "./entity.js";
import { IDENTIFIER_TYPES } from "./identifier.js";
import type { HashedIdentifier } from "./matcher.js";

const hashedSchema = z.object({
  type: z.enum(IDENTIFIER_TYPES),
  hash: z.string(),
  keyCheck: z.string(),
  inText: z.boolean(),
  before: z.string(),
  subjects: z.boolean(),
});
const listSchema = z.array(z.object({ requestId: z.string(), identifiers: z.array(hashedSchema), erasureAt: z.string() }));

/** An ordered erasure: keyed hashes of who was erased, and nothing about them. */
export type Erasure = { requestId: string; identifiers: HashedIdentifier[]; erasureAt: string };

/** The write that remembers an erasure; stands in the transaction that orders it. */
export const putErasure = (erasure: Erasure): Operation =>
  put(
    erasures()
      .put({ tenantId: tenantId(), ...erasure })
      .params(),
  );

/** Every erasure that the table remembers, oldest first. */
export async function storedErasures(): Promise<Erasure[]> {
  const { data } = await erasures().query.primary({ tenantId: tenantId() }).go({ pages: "all", consistent: true });
  return data.map(({ requestId, identifiers, erasureAt }) => ({ requestId, identifiers: identifiers as HashedIdentifier[], erasureAt }));
}

/** Outside the table, so that a table restored to an earlier moment does not forget what was erased since. */
const copyKey = (): string => `erasures/${tenantId()}.json`;

/** Copies the list out of the table. Two that copy at once end with the longer list: each looks again after writing. */
export async function copyErasures(): Promise<void> {
  for (let copied = -1; ; ) {
    const all = merged(await storedErasures(), await copiedErasures());
    if (all.length === copied) return;
    await current().ports.objects.write(copyKey(), JSON.stringify(all), "application/json");
    copied = all.length;
  }
}

/** Brings what only the copy knows back into the table, and answers the whole list. */
export async function recoverErasures(): Promise<Erasure[]> {
  const stored = await storedErasures();
  const known = new Set(stored.map(({ requestId }) => requestId));
  const copied = await copiedErasures();
  for (const erasure of copied) {
    if (known.has(erasure.requestId)) continue;
    await erasures()
      .put({ tenantId: tenantId(), ...erasure })
      .go();
  }
  return merged(stored, copied);
}

const merged = (stored: readonly Erasure[], copied: readonly Erasure[]): Erasure[] => [
  ...new Map([...copied, ...stored].map((erasure) => [erasure.requestId, erasure])).values(),
];

async function copiedErasures(): Promise<Erasure[]> {
  const stream = await current().ports.objects.read(copyKey());
  if (!stream) return [];
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return listSchema.parse(JSON.parse(Buffer.concat(parts).toString("utf8")));
}
