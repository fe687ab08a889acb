import { randomFrom } from "./random.js";
import { ranker } from "./ranker.js";

export type RankBandsInput = {
  /** Row-major, a row a subject, a column a weight; more is better. NaN where a subject has no figure. */
  scores: Float64Array;
  /** At least one positive, none negative; they need not add up to 1. */
  weights: ArrayLike<number>;
  /** Every weight is multiplied by 1 + U(−noise, noise): a share between 0 and 1. */
  noise: number;
  draws: number;
  /** An integer; the same seed gives the same bands on every machine. */
  seed: number;
  /** `geometric` needs positive scores. Default `arithmetic`. */
  aggregation?: "arithmetic" | "geometric";
};

/** One entry a subject in every list. Rank 1 is best, ties share a rank (1, 2, 2, 4), 0 means no figure at all. */
export type RankBands = {
  /** Under the weights as given. */
  rank: Uint32Array;
  /** The rank that 5 % of the draws reach or better. */
  low: Uint32Array;
  median: Uint32Array;
  /** The rank that 95 % of the draws reach or better. */
  high: Uint32Array;
  mean: Float64Array;
  /** The share of draws in which the subject is first, alone or with others. */
  first: Float64Array;
};

/** Sets of weights that are scored at once, so that a figure is read once for all of them. */
const BLOCK = 4;

/** Subjects whose ranks are counted at once: what a cache line holds. */
const STRIP = 16;

/**
 * How far each subject's rank depends on the choice of weights: draws of
 * w_j · (1 + U(−noise, noise)), renormalised, each ranked by Σ w_j x_ij (or Π x_ij^w_j); the 5th,
 * 50th and 95th percentile of each subject's ranks, as ranks that occurred (inverse distribution
 * function). Missing figures leave their weight to the subject's others.
 * [Saisana, Saltelli & Tarantola 2005; OECD/JRC 2008, step 7; COINr 2022]
 */
export function rankBands({ scores, weights, noise, draws, seed, aggregation = "arithmetic" }: RankBandsInput): RankBands {
  const width = weights.length;
  const subjects = width > 0 ? scores.length / width : 0;
  if (!Number.isInteger(subjects)) throw new RangeError(`${scores.length} scores do not make rows of ${width}`);
  const values = aggregation === "geometric" ? scores.map(Math.log) : scores;
  const gaps = values.some(Number.isNaN);
  const random = randomFrom(seed);
  const rank = ranker(subjects);
  const block = new Float64Array(BLOCK * subjects);
  const drawn = new Float64Array(BLOCK * width);
  const score = gaps ? scoreWithGaps : scoreComplete;
  const ranks = new Uint32Array(draws * subjects);
  for (let from = 0; from < draws; from += BLOCK) {
    for (let k = 0; k < BLOCK; k++) drawWeights(weights, noise, random, drawn, k);
    score(values, drawn, block);
    for (let k = 0; k < Math.min(BLOCK, draws - from); k++)
      rank(block.subarray(k * subjects, (k + 1) * subjects), ranks.subarray((from + k) * subjects, (from + k + 1) * subjects));
  }
  for (let k = 0; k < BLOCK; k++) drawWeights(weights, 0, random, drawn, k);
  score(values, drawn, block);
  const asGiven = new Uint32Array(subjects);
  rank(block.subarray(0, subjects), asGiven);
  return { rank: asGiven, ...bandsOf(ranks, subjects, draws) };
}

/** Writes set `k` of the drawn weights; `drawn` holds the sets of a block column by column. */
function drawWeights(weights: ArrayLike<number>, noise: number, random: () => number, drawn: Float64Array, k: number): void {
  let sum = 0;
  for (let at = k, j = 0; at < drawn.length; at += BLOCK, j++) {
    const weight = (weights[j] as number) * (1 + noise * (2 * random() - 1));
    drawn[at] = weight;
    sum += weight;
  }
  for (let at = k; at < drawn.length; at += BLOCK) drawn[at] = (drawn[at] as number) / sum;
}

/** Scores every subject under `BLOCK` sets of weights; `block` holds one list of subjects after the other. */
function scoreComplete(values: Float64Array, drawn: Float64Array, block: Float64Array): void {
  const width = drawn.length / BLOCK;
  const subjects = block.length / BLOCK;
  for (let i = 0; i < subjects; i += 2) {
    // Two rows together share what is read of the weights; the last of an odd number is its own neighbour.
    const next = i + 1 < subjects ? i + 1 : i;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    for (let j = 0, at = 0, here = i * width, there = next * width; j < width; j++, at += BLOCK) {
      const one = values[here + j] as number;
      const other = values[there + j] as number;
      const w0 = drawn[at] as number;
      const w1 = drawn[at + 1] as number;
      const w2 = drawn[at + 2] as number;
      const w3 = drawn[at + 3] as number;
      a += one * w0;
      b += one * w1;
      c += one * w2;
      d += one * w3;
      e += other * w0;
      f += other * w1;
      g += other * w2;
      h += other * w3;
    }
    write(block, subjects, i, a, b, c, d);
    write(block, subjects, next, e, f, g, h);
  }
}

function write(block: Float64Array, subjects: number, i: number, a: number, b: number, c: number, d: number): void {
  block[i] = a;
  block[subjects + i] = b;
  block[2 * subjects + i] = c;
  block[3 * subjects + i] = d;
}

/** The same where figures are missing: NaN when what is present weighs nothing. */
function scoreWithGaps(values: Float64Array, drawn: Float64Array, block: Float64Array): void {
  const width = drawn.length / BLOCK;
  const subjects = block.length / BLOCK;
  for (let i = 0; i < subjects; i++) {
    for (let k = 0; k < BLOCK; k++) {
      let sum = 0;
      let weight = 0;
      for (let j = 0; j < width; j++) {
        const value = values[i * width + j] as number;
        if (Number.isNaN(value)) continue;
        sum += value * (drawn[j * BLOCK + k] as number);
        weight += drawn[j * BLOCK + k] as number;
      }
      block[k * subjects + i] = sum / weight;
    }
  }
}

/**
 * Percentiles of the ranks in `draws` lists of `subjects`, one list after the other: by counting, for
 * ranks are small integers. `counts` has a row for each subject of a strip.
 */
export function bandsOf(ranks: Uint32Array, subjects: number, draws: number): Omit<RankBands, "rank"> {
  const bands = {
    low: new Uint32Array(subjects),
    median: new Uint32Array(subjects),
    high: new Uint32Array(subjects),
    mean: new Float64Array(subjects),
    first: new Float64Array(subjects),
  };
  const row = subjects + 1;
  const counts = new Uint32Array(STRIP * row);
  for (let from = 0; from < subjects; from += STRIP) {
    const size = Math.min(STRIP, subjects - from);
    for (let start = from; start < ranks.length; start += subjects) {
      for (let k = 0; k < size; k++) {
        const at = k * row + (ranks[start + k] as number);
        counts[at] = (counts[at] as number) + 1;
      }
    }
    for (let k = 0; k < size; k++) fillBand(bands, from + k, counts.subarray(k * row, (k + 1) * row), draws);
    counts.fill(0);
  }
  return bands;
}

function fillBand(bands: Omit<RankBands, "rank">, i: number, counts: Uint32Array, draws: number): void {
  // 0.05 × 20 is 1 draw, not a hair more.
  const wanted = [0.05 * draws, 0.5 * draws, 0.95 * draws].map((count) => Math.ceil(count - 1e-9));
  const reached = [0, 0, 0];
  let seen = 0;
  let sum = 0;
  for (let rank = 0; seen < draws; rank++) {
    const count = counts[rank] as number;
    if (count === 0) continue;
    for (let k = 0; k < 3; k++) if (seen < (wanted[k] as number) && seen + count >= (wanted[k] as number)) reached[k] = rank;
    seen += count;
    sum += rank * count;
  }
  [bands.low[i], bands.median[i], bands.high[i]] = reached as [number, number, number];
  bands.mean[i] = sum / draws;
  bands.first[i] = (counts[1] as number) / draws;
}
