import type { Clock, ObjectStore } from "@touchstone/core/ports";
import type { ObjectFolder } from "./folder.js";
import { signedPath } from "./signature.js";

/** The object store over a folder; links point to `/objects/…` on this server. */
export function createObjectStore(folder: ObjectFolder, options: { publicUrl: string; secret: Buffer; clock: Clock }): ObjectStore {
  const { publicUrl, secret, clock } = options;
  const expiry = (ttlSeconds: number) => Math.floor(clock().getTime() / 1000) + ttlSeconds;
  return {
    uploadUrl: async (key, { maxBytes, ttlSeconds, contentType }) =>
      publicUrl + signedPath({ method: "PUT", key, expiresAtEpoch: expiry(ttlSeconds), maxBytes, contentType: contentType ?? "" }, secret),
    downloadUrl: async (key, { ttlSeconds, fileName }) =>
      publicUrl + signedPath({ method: "GET", key, expiresAtEpoch: expiry(ttlSeconds), fileName: fileName ?? "" }, secret),
    read: async (key, offset = 0) => {
      const found = await folder.find(key);
      if (!found) return undefined;
      return offset >= found.size ? nothing() : found.read({ start: offset, end: found.size - 1 });
    },
    write: (key, body, contentType) => folder.write(key, inChunks(body), { contentType: contentType ?? "" }),
    size: async (key) => (await folder.find(key))?.size,
    remove: (key) => folder.remove(key),
  };
}

async function* inChunks(body: Uint8Array | string | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  if (typeof body === "string") yield Buffer.from(body);
  else if (body instanceof Uint8Array) yield body;
  else yield* body;
}

async function* nothing(): AsyncIterable<Uint8Array> {}
