import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Runtime } from "../runtime/runtime.js";
import { isInUse, resetStateFolder, writePrivately } from "../runtime/state-folder.js";
import { createDemoTenants, type DemoTenant } from "./tenants.js";

/** What `.data/demo.json` holds: where everything is and how to get in. */
export type Demo = { apiUrl: string; consoleUrl: string; mailboxUrl: string; tenants: DemoTenant[] };

const MARK = "demo.seeding";

/** A seeding that was cut short left half a demo behind: it starts again from nothing. */
export function clearUnfinishedDemo(dataDir: string): void {
  const mark = join(dataDir, MARK);
  if (!existsSync(mark) || isInUse(dataDir)) return;
  resetStateFolder(dataDir);
  rmSync(mark, { force: true });
}

/** Seeds the demo tenants once, and writes the current addresses every time. */
export async function ensureDemo(runtime: Runtime, fill: (runtime: Runtime, tenants: DemoTenant[]) => Promise<void>): Promise<Demo> {
  const { state, url, mailboxUrl } = runtime;
  let tenants = readTenants(state.demo);
  if (!tenants) {
    const mark = join(state.path, MARK);
    writeFileSync(mark, "");
    tenants = await createDemoTenants(runtime);
    await fill(runtime, tenants);
    await runtime.idle();
    write(state.demo, { apiUrl: url, consoleUrl: url, mailboxUrl, tenants });
    rmSync(mark, { force: true });
  }
  const demo: Demo = { apiUrl: url, consoleUrl: url, mailboxUrl, tenants };
  write(state.demo, demo);
  return demo;
}

const write = (path: string, demo: Demo) => writePrivately(path, `${JSON.stringify(demo, null, 2)}\n`);

function readTenants(path: string): DemoTenant[] | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const { tenants } = JSON.parse(readFileSync(path, "utf8")) as Partial<Demo>;
    return tenants?.length ? tenants : undefined;
  } catch {
    return undefined;
  }
}
