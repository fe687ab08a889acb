import { useSigningSecret } from "@touchstone/core/cursor";
import { handle } from "hono/aws-lambda";
import { createApp } from "../api/app.js";
import { clientIp } from "./client-ip.js";
import { lambdaDeps } from "./deps.js";
import { required } from "./environment.js";

const originKey = required(process.env, "ORIGIN_KEY");
useSigningSecret(required(process.env, "SIGNING_SECRET"));

/** The HTTP API behind an HTTP API gateway (payload format 2.0). */
export const handler = handle(createApp(lambdaDeps(process.env), { clientIp: (c) => clientIp(c.req, c.env, originKey) }));
