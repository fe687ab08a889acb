import type { Method } from "../method.js";
import { AHP } from "./ahp-catalogue.js";
import { DATA_WEIGHTS } from "./data-catalogue.js";

/** How much each criterion counts: judged by people, read from the data, or both combined. */
export const WEIGHTS: Method[] = [...AHP, ...DATA_WEIGHTS];
