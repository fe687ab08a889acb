import type { Method } from "../method.js";
import { IMPUTATION_METHODS } from "./imputation-methods.js";
import { OUTLIER_METHODS } from "./outlier-methods.js";

/** Missing values and outliers, before anything is normalised. */
export const TREATMENT: Method[] = [...IMPUTATION_METHODS, ...OUTLIER_METHODS];
