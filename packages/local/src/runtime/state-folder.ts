import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { forgetProcess, recordedProcess, recordProcess } from "../process/process-record.js";
import { StartupError } from "../process/startup-error.js";

/** Everything the runtime keeps lies in one folder, for one process at a time. */
export type StateFolder = {
  path: string;
  database: string;
  mail: string;
  objects: string;
  deadLetters: string;
  log: string;
  demo: string;
  /** The installation's master secret; made once, readable by its owner only. */
  secret: Buffer;
  /** The one before it, after a rotation, and until when what it signed still counts. */
  previousSecret: PreviousSecret | undefined;
  release(): void;
};

type PreviousSecret = { secret: Buffer; until: Date };

export const SECRET_FILE = "secret";
export const PREVIOUS_SECRET_FILE = "secret.previous";

/** What `--reset` may delete: nothing in the folder that is not ours. */
const OURS = [
  "database",
  "mail",
  "objects",
  "stream-dead-letter.jsonl",
  "touchstone.log",
  "touchstone.log.1",
  "demo.json",
  SECRET_FILE,
  PREVIOUS_SECRET_FILE,
  "runtime.pid",
];

export function openStateFolder(path: string): StateFolder {
  const folder = resolve(path);
  makeWritable(folder);
  const lock = join(folder, "runtime.pid");
  const holder = recordedProcess(lock);
  if (holder !== undefined)
    throw new StartupError(
      `Touchstone is already running on ${folder} (process ${holder}): stop it first, or choose another folder with TOUCHSTONE_DATA_DIR.`,
    );
  recordProcess(lock, process.pid);
  return {
    path: folder,
    database: join(folder, "database"),
    mail: join(folder, "mail"),
    objects: join(folder, "objects"),
    deadLetters: join(folder, "stream-dead-letter.jsonl"),
    log: join(folder, "touchstone.log"),
    demo: join(folder, "demo.json"),
    secret: loadSecret(join(folder, SECRET_FILE)),
    previousSecret: loadPreviousSecret(join(folder, PREVIOUS_SECRET_FILE)),
    release: () => forgetProcess(lock),
  };
}

/** Whether a running process holds the folder. */
export const isInUse = (path: string): boolean => recordedProcess(join(resolve(path), "runtime.pid")) !== undefined;

/** Clears the state, unless a running process uses it. */
export function resetStateFolder(path: string): void {
  const folder = resolve(path);
  const holder = recordedProcess(join(folder, "runtime.pid"));
  if (holder !== undefined) throw new StartupError(`Touchstone is running on ${folder} (process ${holder}): stop it before the reset.`);
  const engine = recordedProcess(join(folder, "database", "engine.pid"));
  if (engine !== undefined) process.kill(engine, "SIGKILL");
  for (const name of OURS) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Writes so that a reader finds the old content or the new, and only the owner may read it. */
export function writePrivately(path: string, content: string | Uint8Array): void {
  const temporary = `${path}.part`;
  rmSync(temporary, { force: true });
  writeFileSync(temporary, content, { mode: 0o600 });
  renameSync(temporary, path);
}

function makeWritable(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = join(folder, ".probe");
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new StartupError(
      `The data folder ${folder} cannot be written (${reason}): make it writable, or choose another with TOUCHSTONE_DATA_DIR.`,
    );
  }
}

/** Step by step: where the system refuses with ENOENT (`/proc`), Node's own recursive mkdir never returns. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

function loadSecret(path: string): Buffer {
  if (!existsSync(path)) writePrivately(path, randomBytes(32).toString("hex"));
  return secretOf(readFileSync(path, "utf8"), path);
}

function loadPreviousSecret(path: string): PreviousSecret | undefined {
  if (!existsSync(path)) return undefined;
  const { secret = "", until = "" } = JSON.parse(readFileSync(path, "utf8")) as { secret?: string; until?: string };
  return { secret: secretOf(secret, path), until: new Date(until) };
}

function secretOf(text: string, path: string): Buffer {
  const secret = Buffer.from(text.trim(), "hex");
  if (secret.length !== 32) throw new StartupError(`The file ${path} is damaged: restore it, or start again with --reset.`);
  return secret;
}
