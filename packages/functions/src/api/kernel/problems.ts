import { AppError, invalid, problemsOf, toProblem } from "@touchstone/core/errors";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { ZodError } from "zod";
import type { Env } from "./types.js";

/** Called by the router with each validation result: all the problems at once, as one AppError. */
export const refuseInvalid = (result: {
  success: boolean;
  error?: { issues: readonly { path: PropertyKey[]; code?: string; message: string }[] };
}): void => {
  if (!result.success && result.error) throw invalid(problemsOf(result.error.issues));
};

function known(error: unknown): unknown {
  if (!(error instanceof HTTPException)) return error;
  if (error.status === 400)
    return new AppError("malformed_json", "The body could not be read as JSON. Check quotes, commas and the encoding (UTF-8).", {
      cause: error,
    });
  if (error.status === 413) return new AppError("too_large", "The body is too large.", { cause: error });
  return error;
}

/** Every failure leaves as problem+json; unexpected ones are logged whole and tell the client nothing but the request id. */
export function answerProblem(thrown: unknown, c: Context<Env>): Response {
  const error = known(thrown);
  const { status, body, retryAfterSeconds } = toProblem(error, c.get("requestId"));
  if (status >= 500)
    c.get("deps").log({
      level: "error",
      message: "request failed",
      requestId: c.get("requestId"),
      method: c.req.method,
      path: c.req.path,
      error: describe(error),
    });
  if (retryAfterSeconds !== undefined) c.header("Retry-After", String(retryAfterSeconds));
  if (status === 401) c.header("WWW-Authenticate", 'Bearer realm="touchstone"');
  // The rest of the body is never read, so the connection cannot carry another request.
  if (status === 413) c.header("Connection", "close");
  c.header("Content-Type", "application/problem+json");
  return c.body(JSON.stringify(body), status as ContentfulStatusCode);
}

function describe(error: unknown): unknown {
  if (error instanceof ZodError) return { name: "stored data does not fit its schema", issues: error.issues.slice(0, 5) };
  return error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error);
}
