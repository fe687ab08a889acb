import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const stamp = join(root, ".cache/bundled-for");

/** The script by which a deployment bundles the functions. */
const SCRIPT = "infra/build/functions.mjs";

const lastRun = (): string => {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return "";
  }
};

/** Bundles the functions once in a run of the tests, however many deployments it tries: the sources are the same. */
export function bundleOnce(run = process.env.INFRA_RUN ?? String(process.ppid)): void {
  if (lastRun() === run) return;
  execFileSync(process.execPath, [join(root, SCRIPT)], { cwd: root, stdio: "inherit" });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, run);
}

/** `execFileSync` for a deployment: every child process is the real one, but for the bundling that was done already. */
export const execFileBundlingOnce = ((file: string, args: string[], options: object) => {
  if (args.some((argument) => argument.endsWith(SCRIPT))) return bundleOnce();
  return execFileSync(file, args, options);
}) as typeof execFileSync;
