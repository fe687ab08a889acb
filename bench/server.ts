// The API alone in a process of its own, so that its CPU can be told from the engine's and the load's.
import { serve } from "@hono/node-server";
import { useSigningSecret } from "@touchstone/core/cursor";
import type { Ports } from "@touchstone/core/ports";
import { connectTable } from "@touchstone/core/table";
import { createApp } from "@touchstone/functions/api/app";

const { endpoint, tableName } = JSON.parse(process.argv[2] ?? "{}") as { endpoint: string; tableName: string };
useSigningSecret("bench");
const table = connectTable({
  name: tableName,
  endpoint,
  region: "us-east-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
});
const app = createApp({
  table,
  ports: {} as Ports,
  clock: () => new Date(),
  settings: { publicUrl: "http://localhost", mailFrom: "", secureCookies: false, fontsDir: "" },
  log: (entry) => console.error(JSON.stringify(entry)),
});
serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => process.send?.({ port }));

process.on("message", (message) => {
  if (message === "usage") {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000, rssMb: process.memoryUsage.rss() / 1e6 });
  }
  if (message === "stop") process.exit(0);
});
