import type { Method } from "../method.js";
import { GAP_METHODS } from "./gap-methods.js";
import { NPS_METHODS } from "./nps-methods.js";
import { RATE_METHODS } from "./rate-methods.js";
import { SATISFACTION_METHODS } from "./satisfaction-methods.js";

/** Answers and counted events as figures with their uncertainty. */
export const SURVEY: Method[] = [...SATISFACTION_METHODS, ...NPS_METHODS, ...GAP_METHODS, ...RATE_METHODS];
