import type { Measure } from "../../report-document/index.js";
import type { Estimate } from "../../statistics/index.js";

export const MISSING: Measure = { status: "missing", value: null, n: null, low: null, high: null };

/** A plain count: zero is measured too. */
export const counted = (value: number, n: number | null = null): Measure => ({ status: "measured", value, n, low: null, high: null });

/** An estimate as a figure: missing without evidence, suppressed below `minimum`, otherwise measured, times `per`. */
export function measureOf({ value, n, low, high }: Estimate, minimum: number, per = 1): Measure {
  if (n === 0 || value === null) return MISSING;
  if (n < minimum) return { status: "suppressed", value: null, n, low: null, high: null };
  const interval = low === null || high === null ? { low: null, high: null } : { low: low * per, high: high * per };
  return { status: "measured", value: value * per, n, ...interval };
}
