import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the console and the public pages, built once for all browser tests from what is there now. */
    siteDir: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "touchstone-site-"));
  const root = join(process.cwd(), "packages", "web");
  // A process of its own, because the pages are built for production and tests are not run as such.
  const vite = join(process.cwd(), "node_modules", "vite", "bin", "vite.js");
  const build = ["build", root, "--logLevel", "warn", "--outDir", folder, "--emptyOutDir"];
  await promisify(execFile)(process.execPath, [vite, ...build], { cwd: root, env: { ...process.env, NODE_ENV: "production" } });
  project.provide("siteDir", folder);
  return () => rm(folder, { recursive: true, force: true });
}
