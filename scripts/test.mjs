// `npm test`: from a fresh clone to all tests. Plain Node, nothing installed beforehand.
// Arguments are handed to Vitest: `npm test -- --project unit`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => join(root, ...parts);

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(at("node_modules", ".package-lock.json"))) {
  console.log("Installing the dependencies (npm ci) …");
  const npm = process.env.npm_execpath;
  run(npm ? process.execPath : "npm", [...(npm ? [npm] : []), "ci", "--include=dev", "--no-audit", "--no-fund"]);
}
const { build } = await import(pathToFileURL(at("scripts", "build.mjs")).href);
await build();
run(process.execPath, [at("node_modules", "vitest", "vitest.mjs"), "run", ...process.argv.slice(2)]);
