import type { Method } from "../method.js";

export const FUZZY: Method[] = [];
