import { createHash } from "node:crypto";
import { appendFile, readFile, rename, rm } from "node:fs/promises";
import type { Box } from "./box.js";
import { failureOf, keptAt, type Letter } from "./letter.js";

/** The file of the product on this machine, one letter a line. The product may append to it at any time. */
export function openFileBox(path: string): Box {
  const taken = `${path}.taken`;
  const gone = new Set<string>();
  return {
    words: `File ${path}`,
    read: async (limit) => [...new Set([...(await linesOf(taken)), ...(await linesOf(path))])].slice(0, limit).map(letterOf),
    remove: async ({ id }) => {
      gone.add(id);
    },
    release: async () => {
      if (gone.size === 0) return;
      // What a release that was cut short had taken aside comes back first; a letter that is there twice does no harm.
      await append(path, await linesOf(taken));
      // Taken aside as a whole, so that what the product appends meanwhile lands in a file of its own.
      await rename(path, taken);
      await append(
        path,
        (await linesOf(taken)).filter((line) => !gone.has(idOf(line))),
      );
      await rm(taken);
      gone.clear();
    },
  };
}

const append = async (path: string, lines: string[]): Promise<void> => {
  if (lines.length > 0) await appendFile(path, `${lines.join("\n")}\n`, { mode: 0o600 });
};

const linesOf = async (path: string): Promise<string[]> =>
  (await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? "" : Promise.reject(error))))
    .split("\n")
    .filter(Boolean);

const idOf = (line: string): string => createHash("sha256").update(line).digest("hex").slice(0, 12);

const letterOf = (line: string): Letter => ({ id: idOf(line), body: line, at: keptAt(line), failure: failureOf(line) });
