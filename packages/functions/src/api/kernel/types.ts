import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Deps } from "../../deps.js";

export type Env = {
  Variables: {
    deps: Deps;
    requestId: string;
    clientIp: string | undefined;
    /** The limit of the API key that was sent. */
    keyLimit?: { keyId: string; requestsPerMinute: number };
    /** The session cookie's value, when the caller signed in. */
    sessionToken?: string;
  };
};

export type App = OpenAPIHono<Env>;
