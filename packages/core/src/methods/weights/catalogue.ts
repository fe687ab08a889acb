import type { Method } from "../method.js";
import { AHP } from "./ahp-catalogue.js";
import { COMBINED_WEIGHTS } from "./combine-catalogue.js";
import { DATA_WEIGHTS } from "./data-catalogue.js";
import { DIRECT_WEIGHTS } from "./direct-catalogue.js";

/** How much each criterion counts: judged by people, read from the data, or both combined. */
export const WEIGHTS: Method[] = [...AHP, ...DIRECT_WEIGHTS, ...DATA_WEIGHTS, ...COMBINED_WEIGHTS];
