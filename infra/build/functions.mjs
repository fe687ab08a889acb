// Bundles the Lambda functions. What is deployed is exactly what the checks measure and invoke.
//   node infra/build/functions.mjs   bundles every function into packages/functions/dist/<name>, ready to be zipped
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { buildFonts, fontDirectory } from "../../scripts/build-fonts.mjs";
import { zodLocales } from "./zod-locales.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const entryFolder = join(root, "packages/functions/src/entry");

/** Functions by name; each has its entry file. */
export const functionNames = ["api", "stream", "dispatch", "reconcile", "jobs", "mail-events"];

/** Packages with machine code cannot be bundled; the functions that import one carry it beside the bundle. */
const nativePackages = ["@resvg/resvg-js"];

export const bundleFunction = (name, folder = join(root, "packages/functions/dist", name)) =>
  bundleEntry(join(entryFolder, `${name}.ts`), folder);

/** Packages written for CommonJS look for these names, which an ES module does not have. */
const commonJsNames = [
  'import { createRequire as requireFrom } from "node:module";',
  'import { dirname as folderOf } from "node:path";',
  'import { fileURLToPath as pathOf } from "node:url";',
  "const require = requireFrom(import.meta.url), __filename = pathOf(import.meta.url), __dirname = folderOf(__filename);",
].join("");

/** Bundles an entry file into `folder` and says what a start reads, what waits for its first use, and which native packages it needs. */
export async function bundleEntry(entry, folder) {
  await rm(folder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    splitting: true,
    platform: "node",
    target: "node24",
    mainFields: ["module", "main"],
    minify: true,
    keepNames: true,
    legalComments: "none",
    external: nativePackages,
    plugins: [zodLocales],
    banner: { js: commonJsNames },
    metafile: true,
    logLevel: "error",
  });
  return { folder, ...measure(metafile) };
}

function measure({ inputs, outputs }) {
  const files = Object.fromEntries(Object.entries(outputs).map(([path, output]) => [basename(path), output]));
  const atStart = new Set();
  const visit = (file) => {
    if (atStart.has(file) || !files[file]) return;
    atStart.add(file);
    for (const { path, kind, external } of files[file].imports) if (!external && kind === "import-statement") visit(basename(path));
  };
  visit("index.mjs");
  const bytes = (names) => names.reduce((sum, file) => sum + files[file].bytes, 0);
  const imported = Object.values(inputs).flatMap((input) => input.imports.filter(({ external }) => external).map(({ path }) => path));
  return {
    startBytes: bytes([...atStart]),
    totalBytes: bytes(Object.keys(files)),
    natives: nativePackages.filter((name) => imported.includes(name)),
    startInputs: [...atStart].flatMap((file) => Object.keys(files[file].inputs)),
  };
}

/** Adds what the bundle cannot hold: native packages for Lambda's machines, and the fonts that charts are drawn with. */
async function complete({ folder, natives }) {
  if (natives.length === 0) return;
  await cp(join(await installNatives(natives), "node_modules"), join(folder, "node_modules"), { recursive: true });
  await buildFonts();
  await cp(fontDirectory, join(folder, "fonts"), { recursive: true });
}

/** Installs the versions of the lockfile for Lambda's machines; kept between builds. */
async function installNatives(natives) {
  const require = createRequire(join(root, "packages/rendering/package.json"));
  const versions = natives.map((name) => [name, require(`${name}/package.json`).version]);
  const folder = join(root, ".cache/lambda", versions.map(([name, version]) => `${name.replace("/", "-")}-${version}`).join("_"));
  if (existsSync(join(folder, "complete"))) return folder;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: Object.fromEntries(versions) }));
  const machine = ["--os=linux", "--cpu=arm64", "--libc=glibc"];
  await promisify(execFile)("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", ...machine], {
    cwd: folder,
  });
  await writeFile(join(folder, "complete"), "");
  return folder;
}

/** Every function, ready to be zipped. */
export async function buildFunctions() {
  for (const name of functionNames) {
    const bundle = await bundleFunction(name);
    await complete(bundle);
  }
}

/** Entry files that are no function, or functions without an entry file, would go unnoticed. */
export async function entryNames() {
  const files = await readdir(entryFolder);
  const sources = await Promise.all(
    files.filter((file) => file.endsWith(".ts")).map(async (file) => [file, await readFile(join(entryFolder, file), "utf8")]),
  );
  return sources.filter(([, source]) => /^export const handler\b/m.test(source)).map(([file]) => file.replace(/\.ts$/, ""));
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) await buildFunctions();
