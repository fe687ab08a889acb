import type { Method } from "../method.js";

export const TREATMENT: Method[] = [];
