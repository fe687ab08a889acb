import { bareEstimate, type Estimate, unknownEstimate } from "./estimate.js";
import { criticalZ, wilsonInterval } from "./intervals.js";

/**
 * Durations are counted in buckets whose bounds grow by a constant factor, so a quantile read
 * back is within `DURATION_RELATIVE_ERROR` of a true observation whatever its size, and
 * sketches merge by adding counts. [DDSketch: Masson, Rim, Lee 2019, PVLDB 12(12):2195-2205]
 */
export const DURATION_RELATIVE_ERROR = 0.02;

/** Shorter durations count as zero. */
const RESOLUTION_SECONDS = 0.001;
const GROWTH = (1 + DURATION_RELATIVE_ERROR) / (1 - DURATION_RELATIVE_ERROR);
const LOG_GROWTH = Math.log(GROWTH);

/**
 * The bucket of a duration in seconds, `d:<int>`: `d:0` holds zero, `d:i` the durations up to
 * GROWTH^i milliseconds. Throws a RangeError when negative or not finite.
 */
export function durationBin(seconds: number): string {
  if (!(seconds >= 0 && Number.isFinite(seconds))) {
    throw new RangeError(`a duration must be zero or more seconds, not ${seconds}`);
  }
  if (seconds < RESOLUTION_SECONDS) return "d:0";
  return `d:${Math.max(1, Math.ceil(Math.log(seconds / RESOLUTION_SECONDS) / LOG_GROWTH))}`;
}

/** The q-quantile (0 ≤ q ≤ 1, nearest rank) in seconds of the durations counted in `d:` bins; `null` when there are none. */
export function quantileFromBins(bins: Record<string, number>, q: number): number | null {
  const buckets = bucketsOf(bins);
  const n = totalOf(buckets);
  return n > 0 ? secondsAtRank(buckets, Math.ceil(q * n)) : null;
}

/**
 * A quantile with its distribution-free interval: Wilson's bounds on q, read back through the
 * sketch. Below the sample at which even the extremes would hold the quantile with that
 * confidence there are no bounds. [Woodruff 1952, J. Am. Stat. Assoc. 47:635-646]
 */
export function quantileEstimate(bins: Record<string, number>, q: number, confidence: number): Estimate {
  const buckets = bucketsOf(bins);
  const n = totalOf(buckets);
  if (!(n > 0)) return unknownEstimate(0, confidence);
  const value = secondsAtRank(buckets, Math.ceil(q * n));
  if (1 - q ** n - (1 - q) ** n < confidence) return bareEstimate(value, n, confidence);
  const z = criticalZ(confidence);
  const share = wilsonInterval(q * n, n, z);
  const low = secondsAtRank(buckets, Math.floor(share.low * n));
  const high = secondsAtRank(buckets, Math.ceil(share.high * n) + 1);
  return { value, n, standardError: (high - low) / (2 * z), low, high, confidence, method: "woodruff" };
}

type Bucket = { index: number; count: number };

function bucketsOf(bins: Record<string, number>): Bucket[] {
  const buckets: Bucket[] = [];
  for (const [key, count] of Object.entries(bins)) {
    if (/^d:\d+$/.test(key) && count > 0) buckets.push({ index: Number(key.slice(2)), count });
  }
  return buckets.sort((a, b) => a.index - b.index);
}

function totalOf(buckets: Bucket[]): number {
  return buckets.reduce((sum, { count }) => sum + count, 0);
}

/** The middle of the bucket that holds the observation of this rank; ranks beyond the ends mean the ends. */
function secondsAtRank(buckets: Bucket[], rank: number): number {
  let seen = 0;
  let reached = 0;
  for (const { index, count } of buckets) {
    reached = index;
    seen += count;
    if (seen >= rank) break;
  }
  return secondsOf(reached);
}

/** The value that is equally far, in relative terms, from both bounds of the bucket. */
function secondsOf(index: number): number {
  return index === 0 ? 0 : (RESOLUTION_SECONDS * 2 * GROWTH ** index) / (GROWTH + 1);
}
