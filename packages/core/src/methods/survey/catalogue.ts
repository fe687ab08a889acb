import type { Method } from "../method.js";

export const SURVEY: Method[] = [];
