import { betaQuantile, betaUpperQuantile, criticalZ, type Interval, wilsonInterval } from "../../statistics/index.js";

/** An interval of a proportion from `k` hits in `n` ≥ 1 trials, bounds within [0, 1]. */
export type ProportionInterval = (k: number, n: number, confidence: number) => Interval;

/** The score interval. [Wilson 1927, J. Am. Stat. Assoc. 22:209-212] */
export const wilson: ProportionInterval = (k, n, confidence) => wilsonInterval(k, n, criticalZ(confidence));

/** p̃ ± z √(p̃(1 - p̃)/ñ) with ñ = n + z², p̃ = (k + z²/2)/ñ. [Agresti & Coull 1998, Am. Stat. 52:119-126] */
export const agrestiCoull: ProportionInterval = (k, n, confidence) => {
  const z = criticalZ(confidence);
  const trials = n + z * z;
  const centre = (k + (z * z) / 2) / trials;
  const reach = z * Math.sqrt((centre * (1 - centre)) / trials);
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
};

/** The exact interval, never narrower than its confidence says. [Clopper & Pearson 1934, Biometrika 26:404-413] */
export const clopperPearson: ProportionInterval = (k, n, confidence) => {
  const tail = (1 - confidence) / 2;
  return {
    low: k <= 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    high: k >= n ? 1 : betaUpperQuantile(tail, k + 1, n - k),
  };
};

/** Equal-tailed interval of the Beta(k + ½, n - k + ½) posterior. [Brown, Cai & DasGupta 2001, Stat. Sci. 16:101-133] */
export const jeffreys: ProportionInterval = (k, n, confidence) => {
  const tail = (1 - confidence) / 2;
  return {
    low: k <= 0 ? 0 : betaQuantile(tail, k + 0.5, n - k + 0.5),
    high: k >= n ? 1 : betaUpperQuantile(tail, k + 0.5, n - k + 0.5),
  };
};

/** p ± z √(p(1 - p)/n), cut at 0 and 1: what textbooks teach first; too narrow for small n and extreme p. */
export const wald: ProportionInterval = (k, n, confidence) => {
  const p = k / n;
  const reach = criticalZ(confidence) * Math.sqrt((p * (1 - p)) / n);
  return { low: Math.max(0, p - reach), high: Math.min(1, p + reach) };
};

/** Counts of hits and trials in two independent groups. */
export type TwoProportions = { k1: number; n1: number; k2: number; n2: number };

/**
 * Interval of p1 - p2 from the Wilson bounds (l, u) of either group:
 * d - √((p1-l1)² + (u2-p2)²) to d + √((u1-p1)² + (p2-l2)²). [Newcombe 1998, Statist. Med. 17:873-890, method 10]
 */
export function newcombeDifference({ k1, n1, k2, n2 }: TwoProportions, confidence: number): Interval {
  const p1 = k1 / n1;
  const p2 = k2 / n2;
  const first = wilson(k1, n1, confidence);
  const second = wilson(k2, n2, confidence);
  return {
    low: p1 - p2 - Math.hypot(p1 - first.low, second.high - p2),
    high: p1 - p2 + Math.hypot(first.high - p1, p2 - second.low),
  };
}
