import { createMailEvents } from "../mail-events/handler.js";
import { lambdaDeps } from "./deps.js";

/** Takes down bounces, complaints and delays that SES publishes about mail sent before. */
export const handler = createMailEvents(lambdaDeps(process.env));
