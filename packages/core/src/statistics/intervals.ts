import { normalQuantile, studentTQuantile } from "./distributions.js";
import { DEFAULT_CONFIDENCE } from "./estimate.js";

export type Interval = { low: number; high: number };

/** The two-sided normal critical value: 1.96 for 0.95. Throws a RangeError outside (0, 1). */
export function criticalZ(confidence: number): number {
  return confidence === DEFAULT_CONFIDENCE ? DEFAULT_Z : -normalQuantile((1 - confidence) / 2);
}

/** Worked out once: scoring thousands of subjects asks for nothing else. */
const DEFAULT_Z = -normalQuantile((1 - DEFAULT_CONFIDENCE) / 2);

/** centre ± t · standardError with `df` degrees of freedom. [Student 1908] */
export function tInterval(centre: number, standardError: number, df: number, confidence: number): Interval {
  const reach = -studentTQuantile((1 - confidence) / 2, df) * standardError;
  return { low: centre - reach, high: centre + reach };
}

/**
 * Score interval of a proportion: `hits` among `n` > 0, 0 ≤ hits ≤ n. Lies within [0, 1] and
 * holds hits/n. [Wilson 1927, J. Am. Stat. Assoc. 22:209-212]
 */
export function wilsonInterval(hits: number, n: number, z: number): Interval {
  const p = hits / n;
  const scale = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / scale;
  const reach = wilsonStandardError(hits, n, z) * z;
  return {
    low: hits <= 0 ? 0 : Math.max(0, Math.min(p, centre - reach)),
    high: hits >= n ? 1 : Math.min(1, Math.max(p, centre + reach)),
  };
}

/** Half the Wilson interval's width over z: above zero even when all or none are hits. */
export function wilsonStandardError(hits: number, n: number, z: number): number {
  const p = hits / n;
  return Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n)) / (1 + (z * z) / n);
}

/**
 * Score interval of a rate of events per unit of exposure, where events may outnumber units.
 * [Rao score for the Poisson mean; Barker 2002, Am. Stat. 56(2):85-89]
 */
export function poissonScoreInterval(events: number, exposure: number, z: number): Interval {
  const centre = events + (z * z) / 2;
  const reach = poissonStandardError(events, exposure, z) * z * exposure;
  return { low: Math.max(0, centre - reach) / exposure, high: (centre + reach) / exposure };
}

/** Half the Poisson score interval's width over z. */
export function poissonStandardError(events: number, exposure: number, z: number): number {
  return Math.sqrt(events + (z * z) / 4) / exposure;
}
