import { current, runAs } from "@touchstone/core/context";
import { AppError } from "@touchstone/core/errors";
import * as Idempotency from "@touchstone/core/idempotency";
import type { MiddlewareHandler } from "hono";
import type { Env } from "./types.js";

const KEY = /^[\x21-\x7e]{1,255}$/;

/** Serves `Idempotency-Key`: carries the request out once and replays its answer to the same request. */
export const idempotent: MiddlewareHandler<Env> = async (c, next) => {
  const key = c.req.header("idempotency-key");
  if (key === undefined) return next();
  if (!KEY.test(key)) throw new AppError("invalid", "Idempotency-Key must be 1 to 255 visible ASCII characters.");
  const begun = await Idempotency.begin(c.req.method, c.req.path, key, await c.req.text());
  if ("status" in begun) {
    return new Response(begun.body, { status: begun.status, headers: { ...begun.headers, "idempotent-replayed": "true" } });
  }
  const context = { ...current(), idempotency: { seed: begun.seed, at: begun.at, next: 0 } };
  await runAs(context, next);
  await settle(begun, c.res);
};

/** Success is kept for replays; a refusal frees the key; after a 5xx the claim stays until its lease runs out. */
async function settle(ticket: Idempotency.Ticket, response: Response): Promise<void> {
  if (response.status >= 500) return;
  if (response.status >= 400) return Idempotency.release(ticket);
  const headers: Record<string, string> = {};
  for (const name of ["content-type", "location", "etag"]) {
    const value = response.headers.get(name);
    if (value) headers[name] = value;
  }
  await Idempotency.finish(ticket, { status: response.status, body: await response.clone().text(), headers });
}
