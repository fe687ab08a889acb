import type { Method } from "../method.js";

export const NORMALISATION: Method[] = [];
