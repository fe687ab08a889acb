import { createReconciler } from "../cron/reconciler.js";
import { lambdaDeps } from "./deps.js";

/** Runs every night. */
export const handler = createReconciler(lambdaDeps(process.env));
