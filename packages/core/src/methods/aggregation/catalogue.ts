import type { Method } from "../method.js";

export const AGGREGATION: Method[] = [];
