import { useSigningSecret } from "@touchstone/core/cursor";
import { createWorker } from "../queue/worker.js";
import { lambdaDeps } from "./deps.js";
import { required } from "./environment.js";

useSigningSecret(required(process.env, "SIGNING_SECRET"));

/** Works off the jobs queue. */
export const handler = createWorker(lambdaDeps(process.env));
