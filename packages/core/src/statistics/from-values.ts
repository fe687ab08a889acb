import { durationBin } from "./duration-sketch.js";
import type { Statistic } from "./statistic.js";

/** One plain quantity (an amount, a measured level): moments only, no bins. */
export function fromValue(value: number): Statistic {
  return { n: 1, sum: value, sumSq: value * value, bins: {} };
}

/** One answer on a rating scale of whole numbers (NPS 0–10, CSAT 1–5, CES 1–7), counted in its own bin. */
export function fromRating(rating: number): Statistic {
  return { n: 1, sum: rating, sumSq: rating * rating, bins: { [String(rating)]: 1 } };
}

/** One duration in seconds, counted in its log-spaced bucket. Throws a RangeError when negative or not finite. */
export function fromDuration(seconds: number): Statistic {
  return { n: 1, sum: seconds, sumSq: seconds * seconds, bins: { [durationBin(seconds)]: 1 } };
}

/**
 * `numerator` hits among `denominator` chances: read as that many observations of 1 and 0, so
 * that n is the denominator, the mean is the rate, and rates of several days merge correctly.
 */
export function fromRatio(numerator: number, denominator: number): Statistic {
  return { n: denominator, sum: numerator, sumSq: numerator, bins: {} };
}
