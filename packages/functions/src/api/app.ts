import { randomUUID } from "node:crypto";
import { OpenAPIHono } from "@hono/zod-openapi";
import { AppError } from "@touchstone/core/errors";
import type { Context } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Deps } from "../deps.js";
import { anonymousContext } from "./kernel/authenticate.js";
import { answerProblem, refuseInvalid } from "./kernel/problems.js";
import type { App, Env } from "./kernel/types.js";
import { registerRoutes } from "./routes/index.js";

export type AppOptions = {
  /** The caller's address as the platform knows it; never taken from a header that a client can set. */
  clientIp?: (c: Context) => string | undefined;
};

const REQUEST_ID = /^[\w-]{8,80}$/;

/** The whole HTTP API over the given parts; no state of its own, no environment. */
export function createApp(deps: Deps, options: AppOptions = {}): App {
  const app: App = new OpenAPIHono<Env>({ defaultHook: refuseInvalid, strict: true });
  app.use(async (c, next) => {
    const given = c.req.header("request-id");
    c.set("deps", deps);
    c.set("requestId", given && REQUEST_ID.test(given) ? given : `req_${randomUUID().replaceAll("-", "")}`);
    c.set("clientIp", options.clientIp?.(c));
    c.header("Request-Id", c.get("requestId"));
    c.header("Cache-Control", "no-store");
    await next();
  });
  app.use(
    secureHeaders({
      crossOriginResourcePolicy: "same-origin",
      referrerPolicy: "same-origin",
      strictTransportSecurity: deps.settings.secureCookies ? "max-age=31536000; includeSubDomains" : false,
    }),
  );
  app.use(anonymousContext);
  app.onError(answerProblem);
  app.notFound((c) => answerProblem(new AppError("not_found", `There is no ${c.req.method} ${c.req.path}. The reference is at /docs.`), c));
  registerHealth(app);
  registerRoutes(app);
  registerDocument(app);
  return app;
}

function registerHealth(app: App): void {
  app.get("/health", async (c) => {
    const parts = (await c.get("deps").health?.()) ?? {};
    const up = Object.values(parts).every((state) => state === "up");
    return c.json({ status: up ? "up" : "degraded", parts }, up ? 200 : 503);
  });
}

export const DOCUMENT = {
  openapi: "3.1.0",
  info: {
    title: "Touchstone API",
    version: "1",
    description:
      "Service quality in e-commerce: standards, evidence, scores, complaints on time, reports. Conventions: errors are RFC 9457 problem documents; lists are paged by cursor; edits need If-Match; POSTs that create take Idempotency-Key.",
  },
} as const;

function registerDocument(app: App): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "apiKey", {
    type: "http",
    scheme: "bearer",
    description: "An API key, `tch_live_…` or `tch_test_…`.",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "touchstone_session",
    description: "The console's session; writes also need X-CSRF-Token.",
  });
  app.get("/openapi.json", (c) => {
    c.header("Cache-Control", "public, max-age=300");
    return c.json(documentOf(app));
  });
}

/** The OpenAPI 3.1 document of every declared route. */
export const documentOf = (app: App) => app.getOpenAPI31Document(DOCUMENT, { unionPreferredType: "oneOf" });
