import type { Method } from "../method.js";
import { AGREEMENT } from "./agreement-methods.js";
import { ALPHA } from "./alpha-method.js";
import { CORRELATIONS } from "./correlation-methods.js";
import { SEVERITY } from "./severity-methods.js";

export const PANELS: Method[] = [ALPHA, ...AGREEMENT, ...CORRELATIONS, ...SEVERITY];
