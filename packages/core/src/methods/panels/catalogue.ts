import type { Method } from "../method.js";
import { ALPHA } from "./alpha-method.js";
import { SEVERITY } from "./severity-methods.js";

export const PANELS: Method[] = [ALPHA, ...SEVERITY];
