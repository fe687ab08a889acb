import { chiSquareQuantile, chiSquareUpperQuantile, criticalZ, type Interval, poissonScoreInterval } from "../../statistics/index.js";

/**
 * Exact interval of a rate from `k` events in `exposure` > 0 units: ½χ²(α/2; 2k) to
 * ½χ²(1 - α/2; 2k + 2), over the exposure. [Garwood 1936, Biometrika 28:437-442]
 */
export function poissonExactInterval(k: number, exposure: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  return {
    low: k > 0 ? chiSquareQuantile(tail, 2 * k) / 2 / exposure : 0,
    high: chiSquareUpperQuantile(tail, 2 * k + 2) / 2 / exposure,
  };
}

/** The score interval of the same rate, shorter and right on average. [Barker 2002, Am. Stat. 56(2):85-89] */
export const poissonRateInterval = (k: number, exposure: number, confidence: number): Interval =>
  poissonScoreInterval(k, exposure, criticalZ(confidence));
