// Checks the infrastructure without an AWS account and without calling AWS: types, the real sst.config.ts
// under mocks, every function bundled and invoked, the operations stack. Nothing is skipped: a step that
// cannot run fails.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (name) => join(root, "node_modules/.bin", name);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** What `sst install` unpacks: the types and the components that the checks run. Takes a minute, once per version. */
async function preparePlatform() {
  if (await platformIsCurrent()) return;
  const offline = { SST_SKIP_DEPENDENCY_CHECK: "1", NO_BUN: "1", SST_TELEMETRY_DISABLED: "1", SST_STAGE: "ci" };
  await run("SST's platform types", bin("sst"), ["install"], offline);
  if (!(await platformIsCurrent())) throw new Error("`sst install` ended without the platform this version needs in .sst/.");
}

async function platformIsCurrent() {
  const { version: wanted } = JSON.parse(await readText("node_modules/sst/package.json"));
  const config = await readFile(join(root, "sst.config.ts"), "utf8");
  const provider = /aws: \{ version: "([\d.]+)"/.exec(config)?.[1];
  const [version, lock] = await Promise.all([".sst/platform/version", ".sst/provider-lock.json"].map(readText));
  const installed = existsSync(join(root, ".sst/platform/node_modules/@pulumi/aws/package.json"));
  return installed && version.trim() === wanted && lock.includes(`"version": "${provider}"`);
}

const readText = (path) => readFile(join(root, path), "utf8").catch(() => "");

/** The site's component reads the built pages. */
async function prepareSite() {
  if (existsSync(join(root, "packages/web/dist/index.html"))) return;
  await run("Pages", bin("vite"), ["build", "packages/web"]);
}

/** Runs one step to its end; its output is shown when it fails, or when `show` picks lines of it. */
async function run(title, command, args, environment = {}, show = () => false) {
  const startedAt = performance.now();
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`${title} failed after ${seconds(startedAt)}:\n${output}`);
  console.log(`${title}: passed in ${seconds(startedAt)}`);
  for (const line of output.split("\n").filter(show)) console.log(`  ${line.trim()}`);
}

const startedAt = performance.now();
try {
  await preparePlatform();
  await prepareSite();
  const results = await Promise.allSettled([
    run("Types", bin("tsc"), ["--project", "infra/tsconfig.json", "--incremental", "--tsBuildInfoFile", ".sst/infra.tsbuildinfo"]),
    run("Behaviour", bin("vitest"), ["run", "--config", "tests/infra/vitest.config.ts"], { NO_COLOR: "1" }, (line) =>
      / KB at start|^\s+Tests /.test(line),
    ),
  ]);
  const failures = results.filter(({ status }) => status === "rejected").map(({ reason }) => reason.message);
  if (failures.length > 0) throw new Error(failures.join("\n\n"));
  await run("Planted faults", bin("tsx"), ["tests/infra/mutate.ts"], {}, (line) => line.includes("planted faults noticed"));
  console.log(`Infrastructure checked in ${seconds(startedAt)}.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
