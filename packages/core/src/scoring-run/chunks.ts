import { deflateRawSync, inflateRawSync } from "node:zlib";
import { now, tenantId } from "../context/index.js";
import { batchGet } from "../table/index.js";
import { chunkKey, runChunks } from "./entity.js";

/** What is left of a run is cleared away after this long. */
const KEPT_SECONDS = 7 * 24 * 60 * 60;

type Part = "plan" | "rows";

/** Stores a chunk; writing it again says the same. */
export async function writeChunk(id: string, part: Part, number: number, content: unknown): Promise<void> {
  await runChunks()
    .put({
      tenantId: tenantId(),
      id,
      part,
      number,
      content: deflateRawSync(JSON.stringify(content)).toString("base64"),
      expiresAtEpoch: Math.floor(now().getTime() / 1000) + KEPT_SECONDS,
    })
    .go();
}

/** Chunks `from` to before `to`, in order. Throws when one is not there. */
export async function readChunks<T>(id: string, part: Part, from: number, to: number): Promise<T[]> {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  const items = await batchGet<{ number: number; content: string }>(
    numbers.map((number) => chunkKey(id, part, number)),
    { consistent: true },
  );
  if (items.length < numbers.length) throw new Error(`the scoring run ${id} lacks chunks of its ${part}`);
  const unpacked = (content: string) => JSON.parse(inflateRawSync(Buffer.from(content, "base64")).toString("utf8")) as T;
  return items.sort((a, b) => a.number - b.number).map(({ content }) => unpacked(content));
}
