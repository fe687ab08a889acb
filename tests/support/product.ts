import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as ApiKey from "@touchstone/core/api-key";
import { type Actor, actAs, runAs } from "@touchstone/core/context";
import { SCOPES } from "@touchstone/core/permission";
import * as Tenant from "@touchstone/core/tenant";
import type { Handlers } from "../../packages/local/src/runtime/handlers.js";
import type { RuntimeOptions } from "../../packages/local/src/runtime/options.js";
import { productHandlers } from "../../packages/local/src/runtime/product.js";
import { type Runtime, startRuntime } from "../../packages/local/src/runtime/runtime.js";

export type Answer<T = Record<string, unknown>> = { status: number; body: T; headers: Headers };

export type TestTenant = {
  id: string;
  key: string;
  call<T = Record<string, unknown>>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  /** Domain code inside this tenant. */
  inside<T>(work: () => Promise<T>): Promise<T>;
};

export type Product = Runtime & {
  tenant(name?: string): Promise<TestTenant>;
  as<T>(actor: Actor, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** The whole product on free ports with a folder of its own. */
export async function startProduct(options: Partial<RuntimeOptions> = {}, handlers: Handlers = productHandlers): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), "touchstone-test-"));
  const runtime = await startRuntime(
    {
      dataDir: folder,
      port: 0,
      dynamodbPort: 0,
      dynamodbEndpoint: process.env.DYNAMODB_ENDPOINT,
      mailbox: { kind: "memory" },
      schedules: false,
      fontsDir: join(process.cwd(), ".cache", "fonts"),
      ...options,
    },
    handlers,
  );
  const as: Product["as"] = (actor, work) =>
    runAs({ actor, table: runtime.deps.table, clock: runtime.deps.clock, ports: runtime.deps.ports, requestId: "test" }, work);
  return {
    ...runtime,
    as,
    tenant: (name = "Test tenant") => createTenant(runtime, as, name),
    close: async () => {
      await runtime.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createTenant(runtime: Runtime, as: Product["as"], name: string): Promise<TestTenant> {
  const { id, key } = await as({ type: "system", name: "test" }, async () => {
    const tenant = await Tenant.create({ name, timeZone: "Asia/Shanghai", locale: "en" });
    const created = await actAs({ type: "job", tenantId: tenant.id, name: "test" }, () =>
      ApiKey.create({ name: "all", scopes: [...SCOPES], mode: "test", requestsPerMinute: 1_000_000 }),
    );
    return { id: tenant.id, key: created.key };
  });
  return {
    id,
    key,
    inside: (work) => as({ type: "job", tenantId: id, name: "test" }, work),
    call: (method, path, body, headers) => request(runtime.url, method, path, body, { authorization: `Bearer ${key}`, ...headers }),
  };
}

/** One request; a string body goes as it is, anything else as JSON. */
export async function request<T = Record<string, unknown>>(
  origin: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const payload = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...payload,
  });
  const text = await response.text();
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as T, headers: response.headers };
}
