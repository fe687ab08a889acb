import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { createGunzip, gzipSync } from "node:zlib";
import { z } from "zod";
import { writePrivately } from "../../packages/local/src/runtime/state-folder.js";
import { EXIT, Stop } from "./command.js";
import { createTally, fromLine, type Item, toLine } from "./items.js";

const MANIFEST = "manifest.json";
const FORMAT = "touchstone-export-1";
const ITEMS_PER_FILE = 10_000;

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  /** Table that the items come from. */
  table: z.string(),
  /** The one tenant that was exported; null for the whole table. */
  tenant: z.string().nullable(),
  /** Everything was read between these instants. */
  startedAt: z.string(),
  finishedAt: z.string(),
  items: z.int(),
  files: z.array(z.object({ name: z.string(), items: z.int(), bytes: z.int(), sha256: z.string() })),
  groups: z.array(z.object({ tenant: z.string(), entity: z.string(), expiring: z.boolean(), items: z.int(), digest: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** An export on disk, its files found whole. */
export type Archive = { folder: string; manifest: Manifest };

type Source = { table: string; tenant: string | null; now(): Date };

/**
 * Writes items as gzipped JSON lines, in files that only their owner may read, and the manifest last: a folder
 * without one is an export that was cut short.
 */
export async function writeArchive(folder: string, pages: AsyncIterable<Item[]>, { now, ...source }: Source): Promise<Manifest> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0) throw new Stop(`${folder} is not empty: choose a new folder.`);
  const startedAt = now().toISOString();
  const tally = createTally();
  const files: Manifest["files"] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) files.push(writeFile(folder, files.length + 1, lines));
    lines = [];
  };
  for await (const page of pages) {
    for (const item of page) {
      tally.add(item);
      lines.push(toLine(item));
      if (lines.length === ITEMS_PER_FILE) flush();
    }
  }
  flush();
  const read = { startedAt, finishedAt: now().toISOString() };
  const manifest: Manifest = { format: FORMAT, ...source, ...read, items: tally.items(), files, groups: tally.groups() };
  writePrivately(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

function writeFile(folder: string, number: number, lines: string[]): Manifest["files"][number] {
  const name = `items-${String(number).padStart(5, "0")}.jsonl.gz`;
  const content = gzipSync(`${lines.join("\n")}\n`);
  writePrivately(join(folder, name), content);
  return { name, items: lines.length, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
}

/** Opens an export and checks that every file is the one that was written. */
export async function openArchive(folder: string): Promise<Archive> {
  const manifest = readManifest(folder);
  for (const { name, sha256 } of manifest.files) {
    const path = join(folder, name);
    if (!existsSync(path)) throw new Stop(`The export is not whole: ${name} is missing.`, EXIT.failed);
    if ((await digestOf(path)) !== sha256) throw new Stop(`The export is damaged: ${name} is not the file that was written.`, EXIT.failed);
  }
  return { folder, manifest };
}

function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) throw new Stop(`${folder} holds no whole export: there is no ${MANIFEST}.`);
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new Stop(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, EXIT.failed);
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** The items of an export in the order they were written, a few hundred at a time. */
export async function* itemsIn({ folder, manifest }: Archive): AsyncGenerator<Item[]> {
  for (const { name } of manifest.files) {
    const lines = createInterface({
      input: createReadStream(join(folder, name)).pipe(createGunzip()),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    let page: Item[] = [];
    for await (const line of lines) {
      page.push(fromLine(line));
      if (page.length === 500) {
        yield page;
        page = [];
      }
    }
    if (page.length > 0) yield page;
  }
}

/** One text that stands for the whole export: equal exports have the same. */
export const fingerprintOf = ({ manifest }: Archive): string => createHash("sha256").update(JSON.stringify(manifest)).digest("hex");
