import type { Method } from "../method.js";
import { COLUMN_METHODS } from "./column-methods.js";
import { RATIO_METHODS } from "./ratio-methods.js";
import { SCALE_METHODS } from "./scale-methods.js";

/** Onto one scale: by the column's own spread, by ratios within the column, or by a scale agreed beforehand. */
export const NORMALISATION: Method[] = [...COLUMN_METHODS, ...RATIO_METHODS, ...SCALE_METHODS];
