import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

export class ObjectTooLargeError extends Error {
  override name = "ObjectTooLargeError";
}

export type StoredObject = { size: number; contentType: string; read(range?: { start: number; end: number }): AsyncIterable<Uint8Array> };

/** Whole objects in a folder: written beside and moved into place, so that a reader never meets half of one. */
export type ObjectFolder = {
  find(key: string): Promise<StoredObject | undefined>;
  write(key: string, body: AsyncIterable<Uint8Array>, options: { contentType: string; maxBytes?: number }): Promise<void>;
  remove(key: string): Promise<void>;
};

const DEFAULT_TYPE = "application/octet-stream";

/**
 * A key is never used as a path: its hash names the file. Whatever a key contains (`..`, slashes, 4,000
 * characters, another alphabet), it cannot point outside the folder or collide with another.
 */
export function openObjectFolder(folder: string): ObjectFolder {
  const pathsOf = (key: string) => {
    const name = createHash("sha256").update(key).digest("hex");
    const content = join(folder, name.slice(0, 2), name);
    return { content, description: `${content}.json` };
  };
  return {
    find: async (key) => {
      const { content, description } = pathsOf(key);
      const found = await stat(content).catch(missing);
      if (!found) return undefined;
      return {
        size: found.size,
        contentType: await contentTypeIn(description),
        read: (range) => createReadStream(content, range),
      };
    },
    write: async (key, body, { contentType, maxBytes = Number.POSITIVE_INFINITY }) => {
      const { content, description } = pathsOf(key);
      await mkdir(dirname(content), { recursive: true, mode: 0o700 });
      await replace(description, async (file) => {
        await file.writeFile(JSON.stringify({ key, contentType: contentType || DEFAULT_TYPE }));
      });
      await replace(content, (file) => copy(body, file, maxBytes));
    },
    remove: async (key) => {
      const { content, description } = pathsOf(key);
      await rm(content, { force: true });
      await rm(description, { force: true });
    },
  };
}

/** Fills a temporary file, makes it durable and moves it into place; leaves nothing behind when it fails. */
async function replace(path: string, fill: (file: FileHandle) => Promise<void>): Promise<void> {
  const temporary = `${path}.${randomUUID()}.part`;
  const file = await open(temporary, "wx", 0o600);
  try {
    await fill(file);
    await file.sync();
    await file.close();
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await file.close().catch(() => {});
    await rm(temporary, { force: true });
    throw error;
  }
}

async function copy(body: AsyncIterable<Uint8Array>, file: FileHandle, maxBytes: number): Promise<void> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new ObjectTooLargeError(`More than ${maxBytes} bytes`);
    for (let written = 0; written < chunk.byteLength; ) written += (await file.write(chunk, written)).bytesWritten;
  }
}

/** A rename is durable once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function contentTypeIn(description: string): Promise<string> {
  const text = await readFile(description, "utf8").catch(missing);
  const { contentType } = JSON.parse(text ?? "{}") as { contentType?: string };
  return contentType ?? DEFAULT_TYPE;
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
