// Writes docs/openapi.json from the routes, and the SDK's types from that. With --check only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createApp, documentOf } from "@touchstone/functions/api/app";
import type { Deps } from "@touchstone/functions/deps";
import openapiTS, { astToString } from "openapi-typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const HEADER = "// Made from docs/openapi.json by `npm run api`. Do not edit.\n\n";

/** Declaring routes touches none of the parts they will use, so none need to be there. */
const app = createApp({ settings: { secureCookies: true } } as Deps);
const document = documentOf(app);
const files = {
  "docs/openapi.json": `${JSON.stringify(document, null, 2)}\n`,
  "packages/sdk/src/schema.ts": HEADER + astToString(await openapiTS(JSON.parse(JSON.stringify(document)))),
};

const stale: string[] = [];
for (const [path, content] of Object.entries(files)) {
  const file = join(root, path);
  if (process.argv.includes("--check")) {
    if (readFileSync(file, "utf8") !== content) stale.push(path);
  } else writeFileSync(file, content);
}
if (stale.length > 0) {
  console.error(`${stale.join(" and ")} no longer say what the routes do. Run \`npm run api\` and commit the change.`);
  process.exitCode = 1;
}
