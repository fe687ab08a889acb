// `npm run bench`: one run measures everything and writes docs/benchmarks.md. Give the machine nothing else to do.
// BENCH_SIZES=1000,10000 makes it shorter.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { useSigningSecret } from "@touchstone/core/cursor";
import { productHandlers } from "../packages/local/src/runtime/product.js";
import { startRuntime } from "../packages/local/src/runtime/runtime.js";
import { openStorage } from "../packages/local/src/runtime/storage.js";
import { bundles } from "./bundles.js";
import { capacity } from "./capacity.js";
import { methods } from "./methods.js";
import { scale } from "./scale.js";
import { scoring } from "./scoring.js";
import type { Row, Section } from "./support.js";
import { benchTenant } from "./tenant.js";
import { throughput } from "./throughput.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const sizes = (process.env.BENCH_SIZES ?? "1000,10000,100000").split(",").map(Number);

function table(rows: Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: unknown[]) => `| ${cells.join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map((row) => line(columns.map((column) => row[column] ?? "")))].join("\n");
}

async function run(): Promise<Section[]> {
  const folder = mkdtempSync(join(tmpdir(), "touchstone-bench-"));
  const options = {
    port: 0,
    dynamodbPort: 0,
    mailbox: { kind: "memory" } as const,
    schedules: false,
    fontsDir: join(root, ".cache", "fonts"),
  };
  const sections: Section[] = [];
  const say = (section: Section) => {
    sections.push(section);
    console.log(`\n${section.title}\n${table(section.rows)}`);
  };
  const storage = await openStorage({ ...options, dataDir: join(folder, "a") }, join(folder, "a-db"), console.error);
  const first = await benchTenant(storage.table);
  say(methods());
  say(await throughput(storage, first));
  say(await capacity(storage.table, first));
  await storage.stop();
  const runtime = await startRuntime({ ...options, dataDir: join(folder, "b") }, productHandlers);
  say(await scale(runtime, await benchTenant(runtime.deps.table, runtime.deps.ports), sizes));
  say(await scoring(runtime, await benchTenant(runtime.deps.table, runtime.deps.ports), 10_000));
  await runtime.stop();
  say(await bundles());
  rmSync(folder, { recursive: true, force: true });
  return sections;
}

useSigningSecret("bench");
const sections = await run();
const machine = `${cpus().length} × ${cpus()[0]?.model ?? "CPU"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
const file = join(root, "docs", "benchmarks.md");
const MARK = "<!-- measured -->";
const [head = ""] = readFileSync(file, "utf8").split(MARK);
writeFileSync(
  file,
  `${head}${MARK}\n\nMachine: ${machine}\n\n${sections.map(({ title, note, rows }) => `## ${title}\n\n${note}\n\n${table(rows)}\n`).join("\n")}`,
);
