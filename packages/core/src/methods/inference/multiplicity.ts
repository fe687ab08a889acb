import { ascendingOrder } from "./ranks.js";

/** Adjusts p values for how many there are; entries stay where they were, capped at 1. */
export type Adjustment = (p: readonly number[]) => number[];

/** m·p: any false alarm at all becomes rarer than alpha. [Bonferroni 1936; Dunn 1961] */
export const bonferroni: Adjustment = (p) => p.map((value) => Math.min(1, value * p.length));

/** Šidák's 1 - (1-p)^m, exact for independent tests. [Sidak 1967, JASA 62:626-633] */
export const sidak: Adjustment = (p) => p.map((value) => -Math.expm1(p.length * Math.log1p(-value)));

/** Running maximum of (m - i + 1) p_(i): never weaker than Bonferroni. [Holm 1979, Scand. J. Stat. 6:65-70] */
export const holm: Adjustment = (p) => stepDown(p, (rank, m) => m - rank + 1);

/** Running minimum from above of (m - i + 1) p_(i), for independent tests. [Hochberg 1988, Biometrika 75:800-802] */
export const hochberg: Adjustment = (p) => stepUp(p, (rank, m) => m - rank + 1);

/** Running minimum from above of m/i p_(i): the share of false alarms among alarms. [Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57:289-300] */
export const benjaminiHochberg: Adjustment = (p) => stepUp(p, (rank, m) => m / rank);

/** The same for tests that depend on each other in any way: times Σ 1/i. [Benjamini & Yekutieli 2001, Ann. Stat. 29:1165-1188] */
export const benjaminiYekutieli: Adjustment = (p) => {
  const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
  return stepUp(p, (rank, m) => (harmonic * m) / rank);
};

type Factor = (rank: number, m: number) => number;

function stepUp(p: readonly number[], factor: Factor): number[] {
  return stepped(p, factor, ascendingOrder(p).reverse(), (rank) => p.length - rank, Math.min, 1);
}

function stepDown(p: readonly number[], factor: Factor): number[] {
  return stepped(p, factor, ascendingOrder(p), (rank) => rank + 1, Math.max, 0);
}

function stepped(
  p: readonly number[],
  factor: Factor,
  order: Uint32Array,
  rankAt: (place: number) => number,
  bound: (a: number, b: number) => number,
  start: number,
): number[] {
  const adjusted = new Array<number>(p.length).fill(1);
  let reached = start;
  for (const [place, i] of order.entries()) {
    reached = bound(reached, Math.min(1, factor(rankAt(place), p.length) * (p[i] ?? 1)));
    adjusted[i] = reached;
  }
  return adjusted;
}
