import type { Method } from "../method.js";

export const COMPOSITE: Method[] = [];
