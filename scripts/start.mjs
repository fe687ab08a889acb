// `npm start`: from a fresh clone to a running product. Plain Node, nothing installed beforehand.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const OLDEST_NODE = [20, 19];
const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);

const HELP = `Starts Touchstone on this machine: database, API, console, mailbox, with two demo tenants.

  npm start                 install and build what is needed, then run until Ctrl-C
  npm start -- --reset      clear all data first
  npm start -- --help       this text

Settings, from the environment:
  PORT                 API and console             4000
  MAILBOX_PORT         mailbox page                4001
  DYNAMODB_PORT        database engine             4002
  SMTP_PORT            mailbox SMTP                any free port
  TOUCHSTONE_DATA_DIR  folder of all data          .data
  DYNAMODB_ENDPOINT    use this DynamoDB API instead of starting an engine

The data survives Ctrl-C, restarts and kill -9. A power cut can lose the last writes:
the embedded engine leaves it to the operating system when they reach the disk.
`;

function main() {
  const options = process.argv.slice(2);
  if (options.includes("--help") || options.includes("-h")) return console.log(HELP);
  const unknown = options.find((option) => option !== "--reset");
  if (unknown) return fail(`Unknown option ${unknown}. Try: npm start -- --help`);
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    return fail(`Touchstone needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
  process.chdir(root);
  installIfNeeded();
  return buildAndRun(options);
}

/** Installs when there is nothing, or when what is there is not what the lockfile says. */
function installIfNeeded() {
  const lockfile = readFileSync(at("package-lock.json"), "utf8");
  const stampFile = at(".cache", "installed-lockfile");
  const stamp = createHash("sha256").update(lockfile).digest("hex");
  if (existsSync(at("node_modules")) && readOr(stampFile, "") === stamp) return;
  if (!isInstalled(JSON.parse(lockfile))) {
    console.log("Installing the dependencies (npm ci) …");
    const npm = process.env.npm_execpath;
    const [command, ...prefix] = npm ? [process.execPath, npm] : ["npm"];
    const result = spawnSync(command, [...prefix, "ci", "--include=dev", "--no-audit", "--no-fund"], { cwd: root, stdio: "inherit" });
    if (result.status !== 0) fail("The dependencies could not be installed; npm says why above.");
  }
  mkdirSync(at(".cache"), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** npm notes in node_modules what it installed; packages for other machines are rightly missing. */
function isInstalled(lockfile) {
  const installed = JSON.parse(readOr(at("node_modules", ".package-lock.json"), "{}")).packages ?? {};
  return Object.entries(lockfile.packages).every(
    ([path, wanted]) => path === "" || !path.startsWith("node_modules/") || wanted.optional || installed[path]?.version === wanted.version,
  );
}

function readOr(path, fallback) {
  return existsSync(path) ? readFileSync(path, "utf8") : fallback;
}

async function buildAndRun(options) {
  const { staleParts } = await import("./build.mjs");
  const stale = staleParts();
  if (stale.length > 0) {
    console.log(`Building ${stale.join(", ")} …`);
    const result = spawnSync(process.execPath, [at("scripts/build.mjs")], { cwd: root, stdio: "inherit" });
    if (result.status !== 0) fail("Touchstone could not be built; the reason stands above.");
  }
  const { main: run } = await import(pathToFileURL(at("packages/local/dist/main.js")).href);
  await run({ root, reset: options.includes("--reset") });
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

// The AWS SDK announces its own end of support for Node 20; the product says what it needs by itself.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
await main();
