import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as ApiKey from "../../packages/core/src/api-key/index.js";
import { actAs, runAs } from "../../packages/core/src/context/index.js";
import { SCOPES } from "../../packages/core/src/permission/index.js";
import type { Ports } from "../../packages/core/src/ports/index.js";
import { connectTable, type TableConnection } from "../../packages/core/src/table/index.js";
import * as Tenant from "../../packages/core/src/tenant/index.js";
import { localConnection } from "../../packages/local/src/engine/client.js";
import { optionsFrom } from "../../packages/local/src/runtime/environment.js";
import { TABLE_NAME } from "../../packages/local/src/runtime/options.js";
import { productHandlers } from "../../packages/local/src/runtime/product.js";
import { startRuntime } from "../../packages/local/src/runtime/runtime.js";
import { TENANT_ZONE } from "./files.js";

/** A running product: where it answers, and how to make a tenant in it, which no API offers. */
export type TriedProduct = {
  origin: string;
  mailboxUrl: string;
  isOwn: boolean;
  createTenant(name: string): Promise<{ key: string }>;
  /** Ends what was started here; a product that ran before goes on. */
  stop(): Promise<void>;
};

/** The product that runs already, or one of our own with a state that ends with it. */
export const openProduct = async (root: string): Promise<TriedProduct> => (await runningProduct(root)) ?? ownProduct(root);

async function runningProduct(root: string): Promise<TriedProduct | undefined> {
  const { dataDir, dynamodbPort, dynamodbEndpoint } = optionsFrom(process.env);
  const path = join(resolve(root, dataDir), "demo.json");
  if (!existsSync(path)) return undefined;
  const { apiUrl, mailboxUrl } = JSON.parse(readFileSync(path, "utf8")) as { apiUrl: string; mailboxUrl: string };
  if (!(await answers(apiUrl))) return undefined;
  const table = connectTable({ name: TABLE_NAME, ...localConnection(dynamodbEndpoint ?? `http://127.0.0.1:${dynamodbPort}`) });
  return {
    origin: apiUrl,
    mailboxUrl,
    isOwn: false,
    createTenant: (name) => createTenant(table, name),
    stop: async () => table.client.destroy(),
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(3_000) }).then(
    () => true,
    () => false,
  );

async function ownProduct(root: string): Promise<TriedProduct> {
  const dataDir = await mkdtemp(join(tmpdir(), "touchstone-try-"));
  const runtime = await startRuntime(
    {
      dataDir,
      port: 0,
      dynamodbPort: 0,
      mailbox: { kind: "page", port: 0, smtpPort: 0 },
      schedules: true,
      fontsDir: join(root, ".cache", "fonts"),
      notice: (message) => console.error(`  ! ${message}`),
    },
    productHandlers,
  );
  return {
    origin: runtime.url,
    mailboxUrl: runtime.mailboxUrl,
    isOwn: true,
    createTenant: (name) => createTenant(runtime.deps.table, name),
    stop: async () => {
      await runtime.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Making a tenant sends nothing and stores no files. */
const NO_PORTS: Ports = new Proxy({} as Ports, {
  get: (_, name) => {
    throw new Error(`a new tenant needs no ${String(name)}`);
  },
});

/** A fresh tenant with a key that may do everything, made as operators make one. */
export function createTenant(table: TableConnection, name: string): Promise<{ key: string }> {
  const context = { table, clock: () => new Date(), ports: NO_PORTS, requestId: "try" };
  return runAs({ ...context, actor: { type: "system", name: "try" } }, async () => {
    const { id } = await Tenant.create({ name, timeZone: TENANT_ZONE, locale: "en" });
    return actAs({ type: "job", tenantId: id, name: "try" }, () =>
      ApiKey.create({ name: "Try", scopes: [...SCOPES], mode: "test", requestsPerMinute: 1_000_000 }),
    );
  });
}
