import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import { AppError, ERRORS, type ErrorCode } from "@touchstone/core/errors";
import * as Permission from "@touchstone/core/permission";
import * as Tenant from "@touchstone/core/tenant";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { authenticate } from "./authenticate.js";
import { idempotent } from "./idempotency.js";
import type { Env } from "./types.js";

/** Who may call a route: holders of a scope, anybody signed in (console helpers), or everybody. */
export type Access = Permission.Scope | "signed-in" | "public";

type Endpoint = Omit<RouteConfig, "path" | "responses" | "tags" | "middleware"> & {
  path: string;
  access: Access;
  tag: string;
  summary: string;
  /** Schema and description per success status. */
  answers: RouteConfig["responses"];
  /** The route takes `Idempotency-Key`; every POST that creates or acts does. */
  idempotent?: boolean;
  /** The route takes `If-Match`; edits by PATCH and PUT always do. */
  conditional?: boolean;
  maxBodyBytes?: number;
};

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem document. `errors` lists every problem of the request." });

const DEFAULT_BODY_BYTES = 256 * 1024;
export const BATCH_BODY_BYTES = 5 * 1024 * 1024;

type Declared<R extends Endpoint> = Pick<R, "method" | "path" | ("request" & keyof R)> & {
  responses: R["answers"];
  getRoutingPath(): RoutingPath<R["path"]>;
};
type RoutingPath<P extends string> = ReturnType<
  ReturnType<typeof createRoute<P, { method: "get"; path: P; responses: Record<never, never> }>>["getRoutingPath"]
>;

/** One typical code per error status, for the documentation's examples. */
const EXAMPLES: Record<number, ErrorCode> = {
  400: "invalid",
  401: "unauthenticated",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
  412: "version_conflict",
  413: "too_large",
  415: "unsupported_media_type",
  422: "unprocessable",
  428: "precondition_required",
  429: "rate_limited",
  500: "internal",
};

function problemAnswer(status: number) {
  const code = EXAMPLES[status] ?? "internal";
  const title = ERRORS[code][1];
  const example = {
    type: `urn:touchstone:problem:${code.replaceAll("_", "-")}`,
    title,
    status,
    detail: title,
    code,
    requestId: "req_01jd8m3q6p4w2x5y7z9a0b1c2d",
    errors: [],
  };
  return { description: title, content: { "application/problem+json": { schema: problemSchema, example } } };
}

const isEdit = ({ method }: Endpoint): boolean => method === "patch" || method === "put";

function problemStatuses(config: Endpoint): number[] {
  const writes = config.method !== "get";
  const statuses = [400, 429, 500];
  if (config.access !== "public") statuses.push(401);
  // Links lead to a tenant, which may be suspended.
  if (config.access !== "public" || config.path.startsWith("/p/")) statuses.push(403);
  if (config.path.includes("{")) statuses.push(404);
  if (writes) statuses.push(409, 413, 415, 422);
  if (config.conditional || isEdit(config)) statuses.push(412, 428);
  return statuses.sort((a, b) => a - b);
}

/** Signing out and switching tenants need no scope, so they stay possible while the tenant is suspended. */
const permit =
  (scope: Permission.Scope): MiddlewareHandler<Env> =>
  async (_c, next) => {
    await Tenant.requireActive();
    Permission.require(scope);
    await next();
  };

const jsonOnly: MiddlewareHandler<Env> = (c, next) => {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json")
    throw new AppError("unsupported_media_type", "Send the body as JSON with Content-Type: application/json.");
  return next();
};

/** For routes whose body may be left out: nothing at all needs no content type. */
const jsonOrNothing: MiddlewareHandler<Env> = (c, next) => {
  const announced = c.req.header("content-length") ?? "0";
  const nothing = announced === "0" && c.req.header("transfer-encoding") === undefined && c.req.header("content-type") === undefined;
  return nothing ? next() : jsonOnly(c, next);
};

const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** JSON can spell half a surrogate pair, which no store and no mail can carry. Only texts with escapes need a look. */
const wellFormedOnly: MiddlewareHandler<Env> = async (c, next) => {
  const text = await c.req.text();
  if (/\\u[dD][89a-fA-F]/.test(text) && hasHalfPair(text))
    throw new AppError("invalid", "The body holds half a surrogate pair (\\ud800 to \\udfff alone). Send whole characters.");
  await next();
};

function hasHalfPair(text: string): boolean {
  try {
    return HALF_PAIR.test(flatten(JSON.parse(text)));
  } catch {
    return false;
  }
}

/** Every key and text of a JSON value, end to end with something between them. */
function flatten(value: unknown): string {
  if (typeof value === "string") return `${value}\n`;
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([key, child]) => `${key}\n${flatten(child)}`)
    .join("");
}

/**
 * An announced length is checked as it stands, because the server reads no more than was announced; only a body
 * that comes without one is counted while it streams, which costs a web stream a request.
 */
function limitBody(maxSize: number): MiddlewareHandler<Env> {
  const refuse = (): never => {
    throw new AppError(
      "too_large",
      `The body may be at most ${Math.round(maxSize / 1024)} KB. Send large sets through :batch or an import.`,
    );
  };
  const counted = bodyLimit({ maxSize, onError: refuse });
  return (c, next) => {
    const announced = c.req.header("content-length");
    if (announced === undefined || c.req.header("transfer-encoding") !== undefined) return counted(c, next);
    return Number(announced) > maxSize ? refuse() : next();
  };
}

const headers = {
  idempotency: z.object({
    "Idempotency-Key": z
      .string()
      .max(255)
      .optional()
      .meta({ description: "Any text of your own, kept 24 hours: the same request with the same key is carried out once." }),
  }),
  match: z.object({ "If-Match": z.string().optional().meta({ description: "The ETag you read; required." }) }),
};

const accessOf = new WeakMap<object, Access>();

/** What a documented route declared; undefined for one that bypassed `endpoint`. */
export const declaredAccess = (route: object): Access | undefined => accessOf.get(route);

/**
 * Declares a route with everything that surrounds its handler: permission, rate limit, body limit,
 * idempotency, and its documentation with all the errors it can answer.
 */
export function endpoint<const R extends Endpoint>(config: R) {
  const { access, tag, answers, idempotent: takesKey, conditional, maxBodyBytes, ...rest } = config as Endpoint;
  const middleware: MiddlewareHandler<Env>[] = [];
  if (access !== "public") middleware.push(authenticate);
  if (access !== "public" && access !== "signed-in") middleware.push(permit(access));
  if (config.request?.body)
    middleware.push(config.request.body.required ? jsonOnly : jsonOrNothing, limitBody(maxBodyBytes ?? DEFAULT_BODY_BYTES), wellFormedOnly);
  if (takesKey) middleware.push(idempotent);
  const documented = takesKey ? headers.idempotency : conditional || isEdit(config) ? headers.match : undefined;
  const route = createRoute({
    ...rest,
    tags: [tag],
    middleware,
    security: access === "public" ? [] : [{ apiKey: [] }, { session: [] }],
    ...(documented ? { request: { ...config.request, headers: documented } } : {}),
    "x-permission": access,
    responses: { ...Object.fromEntries(problemStatuses(config).map((status) => [status, problemAnswer(status)])), ...answers },
  });
  accessOf.set(route, access);
  // The router infers the handler's types from the route as declared; what was added above concerns only its surroundings.
  return route as unknown as Declared<R>;
}

/** A JSON answer for `answers`. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({ description, content: { "application/json": { schema } } });

/** A required JSON body for `request`. */
export const body = <T extends z.ZodType>(schema: T) => ({ required: true as const, content: { "application/json": { schema } } });

/** A JSON body that may be left out. */
export const optionalBody = <T extends z.ZodType>(schema: T) => ({ required: false as const, content: { "application/json": { schema } } });

export const dataOf = <T extends z.ZodType>(schema: T) => z.object({ data: schema });
export const pageOf = <T extends z.ZodType>(schema: T) => z.object({ data: z.array(schema), nextCursor: z.string().nullable() });

/** `limit` and `cursor` of every list. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).optional().meta({ description: "1 to 100, 25 unless told" }),
  cursor: z.string().max(2000).optional().meta({ description: "The nextCursor of the page before" }),
};
