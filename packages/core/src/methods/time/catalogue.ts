import type { Method } from "../method.js";

export const TIME: Method[] = [];
