import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Deps } from "../../deps.js";

export type Env = {
  Variables: {
    deps: Deps;
    requestId: string;
    clientIp: string | undefined;
    /** The session cookie's value, when the caller signed in. */
    sessionToken?: string;
  };
};

export type App = OpenAPIHono<Env>;
