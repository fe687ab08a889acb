import { createWorker } from "../queue/worker.js";
import { lambdaDeps } from "./deps.js";
import { useSigningSecrets } from "./signing.js";

useSigningSecrets(process.env);

/** Works off the jobs queue. */
export const handler = createWorker(lambdaDeps(process.env));
