import { createWriteStream, renameSync, statSync } from "node:fs";

export type LogEntry = Record<string, unknown>;

export type Log = { write(entry: LogEntry): void; close(): Promise<void> };

const LARGEST_BYTES = 10 * 1024 * 1024;

/** JSON lines in a file; the previous file is kept when it has grown large. */
export function openLog(path: string): Log {
  if (sizeOf(path) > LARGEST_BYTES) renameSync(path, `${path}.1`);
  const stream = createWriteStream(path, { flags: "a", mode: 0o600 });
  // A full disk must not end the product over its log.
  stream.on("error", () => {});
  return {
    write: (entry) => {
      stream.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`);
    },
    close: () => new Promise((resolve) => stream.end(resolve)),
  };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
