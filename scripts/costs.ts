// `npm run costs`: measures on the embedded engine what the product takes of AWS, and prints what that costs.
// With --write, docs/operations/costs.md gets the figures. Give the machine nothing else to do.
import "./try/quiet.js";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { useSigningSecret } from "@touchstone/core/cursor";
import { type Measurements, measureActivities } from "../bench/activities.js";
import { PERIOD, prepareScoring } from "../bench/scoring.js";
import { benchTenant } from "../bench/tenant.js";
import { engineClient, localConnection } from "../packages/local/src/engine/client.js";
import { freePort } from "../packages/local/src/process/ports.js";
import { productHandlers } from "../packages/local/src/runtime/product.js";
import { startRuntime } from "../packages/local/src/runtime/runtime.js";
import { between } from "./costs/document.js";
import { tables } from "./costs/tables.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const DOCUMENT = join(root, "docs", "operations", "costs.md");

async function measure(): Promise<Measurements> {
  const folder = mkdtempSync(join(tmpdir(), "touchstone-costs-"));
  const dynamodbPort = await freePort();
  let passed = 0;
  const options = {
    port: 0,
    dynamodbPort,
    dataDir: folder,
    mailbox: { kind: "memory" } as const,
    schedules: false,
    fontsDir: join(root, ".cache", "fonts"),
    clock: () => new Date(Date.now() + passed),
  };
  const runtime = await startRuntime(options, productHandlers);
  const client = engineClient(localConnection(`http://127.0.0.1:${dynamodbPort}`));
  try {
    const tenant = await benchTenant(runtime.deps.table, runtime.deps.ports, options.clock);
    const otherTenant = await benchTenant(runtime.deps.table, runtime.deps.ports, options.clock);
    return await measureActivities({
      runtime,
      client,
      tenant,
      otherTenant,
      pass: (ms) => {
        passed += ms;
      },
      prepareScoring: (count) => prepareScoring(otherTenant, count),
      scoredPeriod: PERIOD,
    });
  } finally {
    client.destroy();
    await runtime.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

useSigningSecret("costs");
const machine = `${cpus().length} × ${cpus()[0]?.model ?? "CPU"}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
const text = tables(await measure(), machine);
if (process.argv.includes("--write")) writeFileSync(DOCUMENT, between(readFileSync(DOCUMENT, "utf8"), text));
else console.log(text);
