import { Undefined } from "../method.js";
import type { CodedRatings } from "./ratings.js";

/**
 * Sums of squared differences over ordered pairs of ratings: `within(from, to)` those of the unit
 * that holds codes[from…to−1], `overall` those of all ratings, both divided by `scale`.
 */
export type Pairs = { within(from: number, to: number): number; overall: number; scale: number };

/** Σ over units of the unit's pairs divided by its number of ratings less one. */
export function observedPairs({ starts }: CodedRatings, units: Int32Array, within: Pairs["within"]): number {
  let sum = 0;
  for (let i = 0; i < units.length; i += 1) {
    const u = units[i] as number;
    const from = starts[u] as number;
    const to = starts[u + 1] as number;
    sum += within(from, to) / (to - from - 1);
  }
  return sum;
}

/** Pairs of different categories. */
export function pairsOfCategories({ codes, values }: CodedRatings, counts: Float64Array): Pairs {
  const seen = new Int32Array(values.length);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const within = (from: number, to: number) => {
    let equal = 0;
    for (let at = from; at < to; at += 1) {
      const code = codes[at] as number;
      const before = seen[code] as number;
      equal += 2 * before + 1;
      seen[code] = before + 1;
    }
    for (let at = from; at < to; at += 1) seen[codes[at] as number] = 0;
    return (to - from) ** 2 - equal;
  };
  return { within, overall: n * n - counts.reduce((sum, count) => sum + count * count, 0), scale: 1 };
}

/**
 * Pairs whose difference is the distance between positions, one list of coordinates a dimension.
 * Σ (x_i − x_j)² over ordered pairs of m positions is 2m times their squared deviations from the
 * mean, so no pair is ever formed.
 */
export function pairsBySpread({ codes }: CodedRatings, counts: Float64Array, dimensions: readonly Float64Array[]): Pairs {
  const reach = dimensions.reduce((most, positions) => Math.max(most, rangeOf(positions)), 0) || 1;
  const scaled = dimensions.map((positions) => positions.map((x) => x / reach - (positions[0] as number) / reach));
  const within = (from: number, to: number) => {
    let sum = 0;
    for (const positions of scaled) sum += spread(codes, positions, from, to);
    return sum;
  };
  return { within, overall: scaled.reduce((sum, positions) => sum + overallSpread(positions, counts), 0), scale: reach * reach };
}

function rangeOf(positions: Float64Array): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const x of positions) {
    if (x < low) low = x;
    if (x > high) high = x;
  }
  return high - low;
}

/** Deviations are taken from the first position, so that equal ratings differ by exactly nothing. */
function spread(codes: Int32Array, positions: Float64Array, from: number, to: number): number {
  const origin = positions[codes[from] as number] as number;
  let sum = 0;
  let squares = 0;
  for (let at = from + 1; at < to; at += 1) {
    const deviation = (positions[codes[at] as number] as number) - origin;
    sum += deviation;
    squares += deviation * deviation;
  }
  return 2 * ((to - from) * squares - sum * sum);
}

function overallSpread(positions: Float64Array, counts: Float64Array): number {
  let n = 0;
  let sum = 0;
  for (let code = 0; code < counts.length; code += 1) {
    n += counts[code] as number;
    sum += (counts[code] as number) * (positions[code] as number);
  }
  const mean = sum / n;
  let squares = 0;
  for (let code = 0; code < counts.length; code += 1) squares += (counts[code] as number) * ((positions[code] as number) - mean) ** 2;
  return 2 * n * squares;
}

/** More pairs of different values than this take longer than anybody waits. */
const MOST_PAIRS = 2e8;

/** Pairs by ((c − k) / (c + k))². There is no shortcut: each pair of different values is formed, once a unit. */
export function pairsOfRatios(coded: CodedRatings, counts: Float64Array): Pairs {
  const { codes, values } = coded;
  requireFewPairs(coded);
  const seen = new Float64Array(values.length);
  const found = new Int32Array(values.length);
  const within = (from: number, to: number) => {
    let distinct = 0;
    for (let at = from; at < to; at += 1) {
      const code = codes[at] as number;
      if (seen[code] === 0) found[distinct++] = code;
      seen[code] = (seen[code] as number) + 1;
    }
    const sum = ratioPairs(values, seen, found, distinct);
    for (let i = 0; i < distinct; i += 1) seen[found[i] as number] = 0;
    return sum;
  };
  const all = Int32Array.from({ length: values.length }, (_, code) => code);
  return { within, overall: ratioPairs(values, counts, all, all.length), scale: 1 };
}

function ratioPairs(values: Float64Array, counts: Float64Array, codes: Int32Array, length: number): number {
  let sum = 0;
  for (let i = 1; i < length; i += 1) {
    const c = values[codes[i] as number] as number;
    let ofC = 0;
    for (let j = 0; j < i; j += 1) {
      const k = values[codes[j] as number] as number;
      const difference = (c - k) / (c + k);
      ofC += (counts[codes[j] as number] as number) * difference * difference;
    }
    sum += ofC * (counts[codes[i] as number] as number);
  }
  return 2 * sum;
}

function requireFewPairs(coded: CodedRatings): void {
  if (ratioPairCount(coded) > MOST_PAIRS)
    throw new Undefined(
      "The ratio metric has too many different values to compare; round them to fewer, or use interval on their logarithms.",
    );
}

/** How many pairs of different values the ratio metric forms, at most. */
export function ratioPairCount({ starts, values }: CodedRatings): number {
  let pairs = values.length ** 2 / 2;
  for (let u = 0; u + 1 < starts.length; u += 1) {
    pairs += Math.min((starts[u + 1] as number) - (starts[u] as number), values.length) ** 2 / 2;
  }
  return pairs;
}
