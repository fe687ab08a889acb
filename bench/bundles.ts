import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { bundleFunction, functionNames } from "../infra/build/functions.mjs";
import { median, type Row, round, type Section } from "./support.js";

const RUNS = 7;

function importMs(script: string): number {
  const env = { ...process.env, AWS_REGION: "eu-west-1", AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" };
  const code = `const t=performance.now();import(${JSON.stringify(script)}).catch(()=>{}).finally(()=>{console.log(performance.now()-t);process.exit()})`;
  const times = Array.from({ length: RUNS }, () =>
    Number(spawnSync(process.execPath, ["-e", code], { env, encoding: "utf8" }).stdout.trim().split("\n").at(-1)),
  );
  return median(times);
}

/** What a cold start of each function reads and how long its code takes to load. */
export async function bundles(): Promise<Section> {
  const rows: Row[] = [];
  const bare = importMs("node:path");
  for (const name of functionNames) {
    const bundle = await bundleFunction(name);
    rows.push({
      function: name,
      "start KB": round(bundle.startBytes / 1024, 0),
      "whole KB": round(bundle.totalBytes / 1024, 0),
      "import ms": round(importMs(join(bundle.folder, "index.mjs")), 0),
      "bare import ms": round(bare, 1),
    });
  }
  return {
    title: "Functions",
    note: `Minified bundles as they are deployed; import is the median of ${RUNS} fresh processes on this Node.`,
    rows,
  };
}
