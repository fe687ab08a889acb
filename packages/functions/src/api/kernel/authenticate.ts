import * as ApiKey from "@touchstone/core/api-key";
import { type Actor, runAs } from "@touchstone/core/context";
import { AppError } from "@touchstone/core/errors";
import * as RateLimit from "@touchstone/core/rate-limit";
import * as Session from "@touchstone/core/session";
import * as Tenant from "@touchstone/core/tenant";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import type { Env } from "./types.js";

export const SESSION_COOKIE = "touchstone_session";
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Runs the rest of the request inside a context; every request begins as nobody. */
export const anonymousContext: MiddlewareHandler<Env> = (c, next) => {
  const { table, clock, ports } = c.get("deps");
  return runAs({ actor: { type: "anonymous" }, table, clock, ports, requestId: c.get("requestId") }, next);
};

/** Finds out who is asking (API key or session cookie), charges the rate limit, and goes on as that actor. */
export const authenticate: MiddlewareHandler<Env> = async (c, next) => {
  const actor = await actorOf(c);
  return asActor(c, actor, async () => {
    await charge(c, 1);
    await next();
  });
};

/** Runs `work` as the actor, with the request's own table, clock and ports. */
export function asActor<T>(c: Context<Env>, actor: Actor, work: () => T): T {
  const { table, clock, ports } = c.get("deps");
  return runAs({ actor, table, clock, ports, requestId: c.get("requestId") }, work);
}

async function actorOf(c: Context<Env>): Promise<Actor> {
  const header = c.req.header("authorization");
  if (header !== undefined) {
    const key = /^Bearer\s+(\S+)$/i.exec(header)?.[1];
    if (!key) throw new AppError("unauthenticated", "Send the API key as `Authorization: Bearer tch_live_…`.");
    const { tenantId, id, scopes, requestsPerMinute } = await ApiKey.authenticate(key, c.get("clientIp"));
    c.set("keyLimit", { keyId: id, requestsPerMinute });
    return { type: "api-key", tenantId, keyId: id, scopes };
  }
  const token = getCookie(c, SESSION_COOKIE);
  const actor = token ? await Session.actorOf(token) : undefined;
  if (!token || !actor) throw new AppError("unauthenticated", "Send an API key as `Authorization: Bearer …`, or sign in to the console.");
  if (!SAFE.has(c.req.method) && !Session.isCsrfToken(token, c.req.header("x-csrf-token") ?? "")) {
    throw new AppError("csrf_invalid", "Send the session's csrfToken in the X-CSRF-Token header.");
  }
  c.set("sessionToken", token);
  return actor;
}

/** Takes units from the key's and the tenant's allowance and tells the caller what is left. */
export async function charge(c: Context<Env>, units: number): Promise<void> {
  const tenant = await Tenant.settings();
  const key = c.get("keyLimit");
  const buckets = [{ name: "tenant", limit: Tenant.limitOf(tenant) }];
  if (key) buckets.unshift({ name: key.keyId, limit: key.requestsPerMinute });
  const [tightest] = await RateLimit.take(buckets, units);
  if (!tightest) return;
  c.header("RateLimit-Policy", `"${tightest.name}";q=${tightest.limit};w=60`);
  c.header("RateLimit", `"${tightest.name}";r=${tightest.remaining};t=${tightest.resetSeconds}`);
}
