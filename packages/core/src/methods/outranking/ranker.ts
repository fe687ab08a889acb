/** Buckets for every score: so many that few scores meet in one. */
const SPREAD = 2;

/** A bucket with more scores than this is sorted by itself. */
const CROWDED = 24;

export type Ranker = (scores: Float64Array, ranks: Uint32Array) => void;

/**
 * Ranks `count` scores again and again without allocating: writes 1 for the highest, equal scores
 * share a rank and the next one skips (1, 2, 2, 4), 0 for NaN. Linear in `count` for scores that
 * spread out, never worse than sorting: scores fall into buckets of equal width between the highest
 * and the lowest, which leaves only neighbours to be put in order.
 */
export function ranker(count: number): Ranker {
  const buckets = count * SPREAD;
  const starts = new Uint32Array(buckets + 1);
  const bucketOf = new Uint32Array(count);
  const order = new Uint32Array(count);
  const ordered = new Float64Array(count);
  return (scores, ranks) => {
    const crowded = fillBuckets(scores, starts, bucketOf);
    for (let i = 0; i < count; i++) {
      const score = scores[i] as number;
      if (Number.isNaN(score)) {
        ranks[i] = 0;
        continue;
      }
      const bucket = bucketOf[i] as number;
      const at = starts[bucket] as number;
      starts[bucket] = at + 1;
      order[at] = i;
      ordered[at] = score;
    }
    // By now every start has moved to the end of its bucket.
    let settled = 0;
    for (const [start, end] of crowded) {
      settle(order, ordered, ranks, settled, start);
      settleCrowd(order, ordered, ranks, start, end);
      settled = end;
    }
    settle(order, ordered, ranks, settled, starts[buckets] as number);
  };
}

/** Bucket 0 holds the best. Fills where each bucket starts in an ordered list; returns the crowded ones as [start, end]. */
function fillBuckets(scores: Float64Array, starts: Uint32Array, bucketOf: Uint32Array): [number, number][] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (score < low) low = score;
    if (score > high) high = score;
  }
  const perUnit = (starts.length - 2) / (high - low);
  // Scores too alike to divide their range share one bucket.
  const scale = Number.isFinite(perUnit) ? perUnit : 0;
  starts.fill(0);
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (Number.isNaN(score)) continue;
    const bucket = ((high - score) * scale) | 0;
    bucketOf[i] = bucket;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  return countsToStarts(starts);
}

function countsToStarts(starts: Uint32Array): [number, number][] {
  const crowded: [number, number][] = [];
  let sum = 0;
  for (let bucket = 0; bucket < starts.length; bucket++) {
    const size = starts[bucket] as number;
    starts[bucket] = sum;
    if (size > CROWDED) crowded.push([sum, sum + size]);
    sum += size;
  }
  return crowded;
}

/** Insertion sort of what is nearly in order, then the ranks. */
function settle(order: Uint32Array, ordered: Float64Array, ranks: Uint32Array, from: number, to: number): void {
  for (let k = from + 1; k < to; k++) {
    const score = ordered[k] as number;
    if (score <= (ordered[k - 1] as number)) continue;
    const index = order[k] as number;
    let at = k;
    while (at > from && (ordered[at - 1] as number) < score) {
      ordered[at] = ordered[at - 1] as number;
      order[at] = order[at - 1] as number;
      at--;
    }
    ordered[at] = score;
    order[at] = index;
  }
  let rank = 0;
  let previous = Number.NaN;
  for (let k = from; k < to; k++) {
    const score = ordered[k] as number;
    if (score !== previous) rank = k + 1;
    previous = score;
    ranks[order[k] as number] = rank;
  }
}

/** The same for many scores in no order. */
function settleCrowd(order: Uint32Array, ordered: Float64Array, ranks: Uint32Array, start: number, end: number): void {
  const ascending = ordered.slice(start, end).sort();
  for (let k = start; k < end; k++) ranks[order[k] as number] = 1 + start + (ascending.length - countUpTo(ascending, ordered[k] as number));
}

/** How many of an ascending list are not above `score`. */
function countUpTo(ascending: Float64Array, score: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) > score) high = middle;
    else low = middle + 1;
  }
  return low;
}
