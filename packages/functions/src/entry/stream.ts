import { createStreamHandler } from "../stream/rollups.js";
import { lambdaDeps } from "./deps.js";

/** Follows the table's stream. */
export const handler = createStreamHandler(lambdaDeps(process.env));
