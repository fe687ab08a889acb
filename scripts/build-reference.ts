// Writes the API reference into the folder of built pages, for deployments that serve /docs as files:
//   tsx scripts/build-reference.ts packages/web/dist
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { REFERENCE_PAGE, referenceScript } from "../packages/local/src/http/reference.js";

const [, , site] = process.argv;
if (!site) throw new Error("Name the folder of the built pages: tsx scripts/build-reference.ts packages/web/dist");
const script = referenceScript();
if (!script) throw new Error("@scalar/api-reference is not installed; run npm ci.");

const folder = join(resolve(site), "docs");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "index.html"), REFERENCE_PAGE);
copyFileSync(script, join(folder, "reference.js"));
