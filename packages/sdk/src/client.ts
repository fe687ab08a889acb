import createFetchClient, { type Client, type Middleware } from "openapi-fetch";
import { ApiError, ConnectionError, problemOf } from "./problem.js";
import type { paths } from "./schema.js";

export type ClientOptions = {
  /** Origin of the API; empty for the page's own. */
  baseUrl?: string;
  /** An API key, for machines. */
  apiKey?: string;
  /** The running session's CSRF token, for the console; asked anew before each write. */
  csrfToken?: () => string | undefined;
  /** Makes the Idempotency-Key of a POST that has none; by default a fresh random one, so that a retry by the network is carried out once. */
  idempotencyKey?: () => string;
  fetch?: (request: Request) => Promise<Response>;
};

export type TouchstoneClient = Client<paths>;

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** A typed client of the API: `client.GET("/v1/subjects")`. Failures throw `ApiError` or `ConnectionError`. */
export function createClient(options: ClientOptions = {}): TouchstoneClient {
  const { baseUrl = "", fetch } = options;
  const client = createFetchClient<paths>({ baseUrl, credentials: "same-origin", ...(fetch ? { fetch } : {}) });
  client.use(credentials(options), failures);
  return client;
}

function credentials({ apiKey, csrfToken, idempotencyKey = () => crypto.randomUUID() }: ClientOptions): Middleware {
  return {
    onRequest({ request }) {
      if (apiKey) request.headers.set("authorization", `Bearer ${apiKey}`);
      if (SAFE.has(request.method)) return request;
      const token = csrfToken?.();
      if (token) request.headers.set("x-csrf-token", token);
      if (request.method === "POST" && !request.headers.has("idempotency-key")) request.headers.set("idempotency-key", idempotencyKey());
      return request;
    },
  };
}

const failures: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return response;
    const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
    throw new ApiError(await problemOf(response), Number.isFinite(retryAfter) ? retryAfter : undefined);
  },
  onError({ error }) {
    return error instanceof ApiError ? error : new ConnectionError(error);
  },
};

/** The body of a successful answer: `const { data, nextCursor } = await bodyOf(client.GET("/v1/subjects"))`. */
export async function bodyOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw new Error("the answer had no body");
  return data;
}
