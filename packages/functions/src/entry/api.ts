import { handle } from "hono/aws-lambda";
import { createApp } from "../api/app.js";
import { clientIp } from "./client-ip.js";
import { lambdaDeps } from "./deps.js";
import { required } from "./environment.js";
import { useSigningSecrets } from "./signing.js";

/** During a rotation the edge may still send the key before, or already the one after: the deployment names both. */
const originKeys = required(process.env, "ORIGIN_KEYS").split(" ");
useSigningSecrets(process.env);

/** The HTTP API behind an HTTP API gateway (payload format 2.0). */
export const handler = handle(createApp(lambdaDeps(process.env), { clientIp: (c) => clientIp(c.req, c.env, originKeys) }));
