/** A product in a process of its own, for tests that kill it: started again on the same folder and ports it goes on. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type KillableProduct = {
  /** Ends the process as a power switch would, and resolves once it is gone. */
  kill(): Promise<void>;
  /** Starts it again and resolves once it answers. */
  start(): Promise<void>;
};

export type Ports = { port: number; dynamodbPort: number };

/** Bundles the product once, so that each start takes a fraction of a second. */
export async function killableProduct(dataDir: string, ports: Ports): Promise<KillableProduct> {
  const program = await bundleProgram();
  let child: ChildProcess | undefined;
  return {
    start: async () => {
      child = spawn(process.execPath, [program, JSON.stringify({ dataDir, ...ports })], {
        stdio: ["ignore", "pipe", "inherit"],
        env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
      });
      if (!child.stdout) throw new Error("The product has no output");
      const [line] = (await once(createInterface(child.stdout), "line")) as [string];
      if (line !== "ready") throw new Error(`The product did not start: ${line}`);
    },
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

async function bundleProgram(): Promise<string> {
  const folder = join(root, ".cache", "tests");
  await mkdir(folder, { recursive: true });
  const program = join(folder, `killable-product-${process.pid}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL("./killable-product-process.ts", import.meta.url))],
    outfile: program,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    logLevel: "error",
    external: ["libsql", "maildev", "@resvg/resvg-js", "pdfmake", "pdfmake/*"],
    banner: { js: 'import { createRequire as makeRequire } from "node:module";const require = makeRequire(import.meta.url);' },
  });
  return program;
}
