import type { Method } from "../method.js";

export const INFERENCE: Method[] = [];
