// Builds what `npm start` runs: the runtime's bundle, the console and survey pages, the report fonts.
// Each part carries a stamp of its sources, so that a current part costs a few milliseconds.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { copyFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);
const stamps = at(".cache", "build");

const runtime = {
  name: "runtime",
  sources: [
    "packages/core/src",
    "packages/functions/src",
    "packages/rendering/src",
    "packages/local/src",
    "scripts/build.mjs",
    "package-lock.json",
  ],
  output: at("packages/local/dist/main.js"),
  build: buildRuntime,
};
const web = {
  name: "web",
  sources: ["packages/web", "packages/sdk/src", "scripts/build.mjs", "package-lock.json"],
  output: at("packages/web/dist/index.html"),
  build: buildWeb,
};
const fonts = {
  name: "fonts",
  sources: ["scripts/build-fonts.mjs", "scripts/font-characters.mjs", "package-lock.json"],
  output: at(".cache/fonts/regular.ttf"),
  build: buildFonts,
};
const parts = [runtime, web, fonts];

/** Names of the parts whose sources changed since they were built. */
export function staleParts() {
  return parts.filter((part) => !existsSync(part.output) || readStamp(part) !== stampOf(part)).map((part) => part.name);
}

/** Builds the stale parts, side by side. */
export async function build(log = () => {}) {
  const stale = staleParts();
  await Promise.all(
    parts
      .filter((part) => stale.includes(part.name))
      .map(async (part) => {
        const stamp = stampOf(part);
        const from = performance.now();
        await part.build();
        mkdirSync(stamps, { recursive: true });
        writeFileSync(join(stamps, part.name), stamp);
        log(`built ${part.name} in ${((performance.now() - from) / 1000).toFixed(1)} s`);
      }),
  );
  return stale;
}

async function buildRuntime() {
  const { build: bundle } = await import("esbuild");
  const folder = at("packages/local/dist");
  await rm(folder, { recursive: true, force: true });
  await bundle({
    entryPoints: { main: at("packages/local/src/main.ts") },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    sourcemap: true,
    logLevel: "warning",
    // Native code, and packages that read files beside themselves.
    external: ["libsql", "maildev", "@scalar/api-reference", "@resvg/resvg-js", "pdfmake", "pdfmake/*", "vite", "esbuild"],
    banner: {
      js: 'import { createRequire as touchstoneCreateRequire } from "node:module";const require = touchstoneCreateRequire(import.meta.url);',
    },
  });
  await copyFile(at("packages/local/src/mailbox/process.mjs"), join(folder, "process.mjs"));
}

/** In a process of its own: the bundler's memory must not stay with the runtime. */
async function buildWeb() {
  await run(process.execPath, [at("node_modules/vite/bin/vite.js"), "build", "--logLevel", "error", "--emptyOutDir"], at("packages/web"));
  const folder = at("packages/web/dist");
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && [".css", ".html", ".js", ".json", ".svg"].includes(extname(entry.name)))
      await compress(join(entry.parentPath, entry.name));
  }
}

async function buildFonts() {
  const { buildFonts: make } = await import("./build-fonts.mjs");
  await make();
}

async function compress(path) {
  const content = await readFile(path);
  if (content.length < 1024) return;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  await writeFile(`${path}.br`, br);
  await writeFile(`${path}.gz`, gz);
}

function run(command, parameters, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd, stdio: ["ignore", "inherit", "inherit"] });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${parameters[1]} failed with exit code ${code}`))));
  });
}

function readStamp(part) {
  try {
    return readFileSync(join(stamps, part.name), "utf8");
  } catch {
    return undefined;
  }
}

/** A hash over names and contents; tests and earlier output do not count. */
function stampOf(part) {
  const hash = createHash("sha256");
  for (const source of part.sources)
    for (const path of filesIn(at(source))) hash.update(path).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex");
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== "dist" && entry.name !== "node_modules" && !/\.test\.tsx?$/.test(entry.name))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => filesIn(join(path, entry.name)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build((line) => console.log(line)).catch((error) => {
    console.error(`The build failed: ${error.message}`);
    process.exit(1);
  });
}
