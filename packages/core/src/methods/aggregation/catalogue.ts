import type { Method } from "../method.js";
import { MEANS } from "./mean-catalogue.js";
import { SCORES } from "./score-catalogue.js";
import { TREES } from "./tree-catalogue.js";

/** Many figures to one: means, sums and products of a decision matrix, and whole trees. */
export const AGGREGATION: Method[] = [...MEANS, ...SCORES, ...TREES];
