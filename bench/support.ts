import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { Agent, request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export type Row = Record<string, string | number>;
export type Section = { title: string; note: string; rows: Row[] };

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const from = performance.now();
  const value = await work();
  return { ms: performance.now() - from, value };
}

/** As `timed`, with the processor time that this process took. */
export async function measured(work: () => Promise<unknown>): Promise<{ ms: number; cpuMs: number }> {
  const before = process.cpuUsage();
  const { ms } = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1000 };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Runs `count` pieces of work, `width` at a time. */
export async function inParallel(count: number, width: number, work: (i: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (next < count) await work(next++);
    }),
  );
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** A lean client, so that the load costs little beside what is measured. */
export function post(port: number, path: string, key: string, body: unknown, method = "POST"): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    const outgoing = httpRequest({ host: "127.0.0.1", port, path, method, agent, headers }, (incoming) => {
      let text = "";
      incoming.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      incoming.on("end", () =>
        incoming.statusCode && incoming.statusCode < 300
          ? resolve({ status: incoming.statusCode, text })
          : reject(new Error(`${path} ${incoming.statusCode} ${text.slice(0, 300)}`)),
      );
    });
    outgoing.on("error", reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

export type Server = { port: number; usage(): Promise<{ cpuMs: number; rssMb: number }>; stop(): Promise<void> };

/** Bundles and starts `bench/server.ts`. */
export async function startServer(options: { endpoint: string; tableName: string }): Promise<Server> {
  const outfile = join(mkdtempSync(join(tmpdir(), "touchstone-bench-")), "server.mjs");
  const banner = { js: 'import{createRequire as __r}from"node:module";const require=__r(import.meta.url);' };
  await build({
    entryPoints: [fileURLToPath(new URL("server.ts", import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node20",
    banner,
  });
  const child: ChildProcess = fork(outfile, [JSON.stringify(options)], {
    execArgv: [],
    env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
  });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return {
    port,
    usage: async () => {
      const answer = once(child, "message");
      child.send("usage");
      return ((await answer) as [{ cpuMs: number; rssMb: number }])[0];
    },
    stop: async () => {
      const gone = once(child, "exit");
      child.send("stop");
      await gone;
    },
  };
}
