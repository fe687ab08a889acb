import type { Method } from "../method.js";

export const DRIVERS: Method[] = [];
