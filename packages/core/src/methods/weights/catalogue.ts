import type { Method } from "../method.js";

export const WEIGHTS: Method[] = [];
