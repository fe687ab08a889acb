import type { Method } from "../method.js";

export const OUTRANKING: Method[] = [];
