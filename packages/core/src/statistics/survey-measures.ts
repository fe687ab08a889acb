import { type Estimate, unknownEstimate } from "./estimate.js";
import { criticalZ } from "./intervals.js";
import { meanEstimate } from "./moments.js";
import { proportion } from "./rates.js";
import type { Statistic } from "./statistic.js";

/** Share of answers from `from` to `to` among the ratings counted in the bins, with Wilson's interval. */
export function boxShare(statistic: Statistic, box: { from?: number; to?: number }, confidence: number): Estimate {
  const scale = ratingCounts(statistic, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  return proportion(countBetween(scale, box.from, box.to), countBetween(scale), confidence);
}

/** CSAT: the share of 4 and 5 on a scale of 1 to 5 (top-2 box), with Wilson's interval. Other bins are ignored. */
export function csat(statistic: Statistic, confidence: number): Estimate {
  const scale = ratingCounts(statistic, 1, 5);
  return proportion(countBetween(scale, 4), countBetween(scale), confidence);
}

export type NetPromoterScore = {
  promoters: number;
  passives: number;
  detractors: number;
  /** √(((p + d) - (p - d)²) / n), `null` without answers. */
  plainStandardError: number | null;
  /** (promoters - detractors) / n from -1 to 1, with the adjusted Wald interval and its standard error. */
  estimate: Estimate;
};

/**
 * Net promoter score from the bins 0 to 10: promoters 9–10, detractors 0–6. The interval adds
 * three answers, ¾ promoter and ¾ detractor among them. [Rocks 2016, Am. Stat. 70(4):365-372]
 */
export function nps(statistic: Statistic, confidence: number): NetPromoterScore {
  const scale = ratingCounts(statistic, 0, 10);
  const n = countBetween(scale);
  const promoters = countBetween(scale, 9);
  const detractors = countBetween(scale, 0, 6);
  const counts = { promoters, passives: n - promoters - detractors, detractors };
  if (!(n > 0)) return { ...counts, plainStandardError: null, estimate: unknownEstimate(0, confidence) };
  const standardError = netStandardError(promoters + 0.75, detractors + 0.75, n + 3);
  const centre = (promoters - detractors) / (n + 3);
  const reach = criticalZ(confidence) * standardError;
  return {
    ...counts,
    plainStandardError: netStandardError(promoters, detractors, n),
    estimate: {
      value: (promoters - detractors) / n,
      n,
      standardError,
      low: Math.max(-1, centre - reach),
      high: Math.min(1, centre + reach),
      confidence,
      method: "adjusted-wald",
    },
  };
}

/** CES 2.0 from the bins 1 to 7 (agreement that it was easy): the mean, and the share of 5 to 7. */
export function ces(statistic: Statistic, confidence: number): { mean: Estimate; share: Estimate } {
  const scale = ratingCounts(statistic, 1, 7);
  return {
    mean: meanEstimate(momentsOf(scale), confidence),
    share: proportion(countBetween(scale, 5), countBetween(scale), confidence),
  };
}

type RatingCount = { rating: number; count: number };

/** The bins that are whole-number ratings within the scale; options and durations are left out. */
function ratingCounts(statistic: Statistic, lowest: number, highest: number): RatingCount[] {
  const counts: RatingCount[] = [];
  for (const [key, count] of Object.entries(statistic.bins)) {
    if (!/^-?\d+$/.test(key) || !(count > 0)) continue;
    const rating = Number(key);
    if (rating >= lowest && rating <= highest) counts.push({ rating, count });
  }
  return counts;
}

function countBetween(counts: RatingCount[], from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY): number {
  return counts.reduce((sum, { rating, count }) => (rating >= from && rating <= to ? sum + count : sum), 0);
}

function momentsOf(counts: RatingCount[]): Statistic {
  const moments = { n: 0, sum: 0, sumSq: 0, bins: {} };
  for (const { rating, count } of counts) {
    moments.n += count;
    moments.sum += rating * count;
    moments.sumSq += rating * rating * count;
  }
  return moments;
}

function netStandardError(promoters: number, detractors: number, n: number): number {
  const p = promoters / n;
  const d = detractors / n;
  return Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / n);
}
