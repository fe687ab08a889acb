import { createDispatcher } from "../cron/dispatcher.js";
import { lambdaDeps } from "./deps.js";

/** Runs every minute. */
export const handler = createDispatcher(lambdaDeps(process.env, { tenantData: false }));
