import type { Method } from "../method.js";

export const PANELS: Method[] = [];
