import { current, tenantId } from "../context/index.js";
import { AppError } from "../errors/index.js";
import type { Reader } from "../personal-data/matcher.js";
import { foundIn, searchList } from "../personal-data/paging.js";
import { ERASED_OUTCOME, type Found, GONE, type Place } from "../personal-data/place.js";
import { imports, partitionsOf } from "./entity.js";
import { errorFileKey } from "./error-file.js";
import { fileKeyOf, folderOf, type StoredImport, storedFromId } from "./stored.js";

/** A line longer than this is read in pieces; nobody's address is. */
const MAX_LINE = 64 * 1024;

const filesOf = ({ id }: StoredImport): Record<"file" | "errors", string> => ({ file: fileKeyOf(id), errors: errorFileKey(folderOf(id)) });

/** What an import leaves in the object store: an uploaded file that was never worked off, and the rows that were refused. */
async function find(item: StoredImport, reader: Reader): Promise<Found | undefined> {
  const fields = reader.mentions(item.name) ? ["name"] : [];
  for (const [name, key] of Object.entries(filesOf(item)))
    if (await mentionedIn(key, name === "file" ? (item.found?.encoding ?? "utf-8") : "utf-8", reader)) fields.push(name);
  return foundIn("import", item.id, [], fields);
}

async function mentionedIn(key: string, encoding: string, reader: Reader): Promise<boolean> {
  const stream = await current().ports.objects.read(key);
  if (!stream) return false;
  const decoder = new TextDecoder(encoding);
  let rest = "";
  for await (const piece of stream) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split(/[\r\n]+/);
    rest = lines.pop() ?? "";
    if (lines.some(reader.mentions) || (rest.length > MAX_LINE && reader.mentions(rest))) return true;
    if (rest.length > MAX_LINE) rest = rest.slice(-1000);
  }
  return reader.mentions(rest + decoder.decode());
}

const isRunning = ({ state }: StoredImport): boolean => state === "running" || state === "cancelling";

async function read(id: string): Promise<StoredImport | undefined> {
  try {
    return await storedFromId(id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return undefined;
    throw error;
  }
}

/** Files go as a whole: what they brought in is in the table, and an upload that waits is sent again. */
async function erase(item: StoredImport, reader: Reader, fields: readonly string[]): Promise<void> {
  const files = filesOf(item);
  if (fields.includes("file")) await current().ports.objects.remove(files.file);
  if (fields.includes("errors")) await current().ports.objects.remove(files.errors);
  await imports()
    .patch({ tenantId: tenantId(), id: item.id })
    .set({ name: reader.redact(item.name), ...(fields.includes("errors") ? { errorParts: [] } : {}) })
    .go();
}

/** Reads whole files: the dearest place by far where error files are large. */
export const importPlace: Place = {
  name: "imports",
  search: ({ matcher }, position) =>
    searchList<StoredImport & Record<string, unknown>>(partitionsOf(tenantId()), position, (item) =>
      find(item, matcher.at(item.createdAt)),
    ),
  records: {
    import: {
      async erase({ matcher }, id) {
        const item = await read(id);
        const reader = item && matcher.at(item.createdAt);
        const found = item && reader && (await find(item, reader));
        if (!found) return GONE;
        if (isRunning(item)) return { outcome: "kept", why: "import-running" };
        await erase(item, reader, found.fields);
        return ERASED_OUTCOME;
      },
      give: async () => undefined,
    },
  },
};
