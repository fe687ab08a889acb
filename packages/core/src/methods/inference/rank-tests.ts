import { chiSquareUpperTail, normalUpperTail } from "../../statistics/index.js";
import { rankSumTails, signedRankTails } from "./rank-distributions.js";
import { averageRanks } from "./ranks.js";
import { type Alternative, symmetricP } from "./shapes.js";

/** How p is found: `auto` is exact below 50 values a sample without ties. */
export type RankMethod = "auto" | "exact" | "asymptotic";
export type RankOptions = { alternative: Alternative; method: RankMethod; continuity: boolean };

/** `u1` counts the pairs in which a is higher (ties half), `u2` those in which b is; `z` belongs to u1. */
export type MannWhitney = {
  u1: number;
  u2: number;
  U: number;
  z: number;
  p: number;
  method: "exact" | "asymptotic";
  cliffsDelta: number;
};

/** Exact p is worth its cost up to here (also with ties, when asked for). */
export const MAX_EXACT_RANKS = 50;

/**
 * Does one of two independent samples tend to be higher? Normal approximation with tie and
 * continuity correction, or the exact permutation distribution.
 * [Mann & Whitney 1947, Ann. Math. Stat. 18:50-60; delta: Cliff 1993, Psychol. Bull. 114:494-509]
 */
export function mannWhitney(a: readonly number[], b: readonly number[], options: RankOptions): MannWhitney {
  const [m, n] = [a.length, b.length];
  const { ranks, ties } = averageRanks([...a, ...b]);
  let w = 0;
  for (let i = 0; i < m; i += 1) w += ranks[i] ?? 0;
  const u1 = w - (m * (m + 1)) / 2;
  const u2 = m * n - u1;
  const variance = ((m * n) / 12) * (m + n + 1 - ties / ((m + n) * Math.max(1, m + n - 1)));
  const z = standardised(u1 - (m * n) / 2, variance, options);
  const exact = isExact(options.method, ties > 0, Math.max(m, n));
  const p = exact ? exactP(rankSumTails(ranks, m, w), options.alternative) : symmetricP(z, normalUpperTail, options.alternative);
  const cliffsDelta = (u1 - u2) / (m * n);
  return { u1, u2, U: Math.min(u1, u2), z, p, method: exact ? "exact" : "asymptotic", cliffsDelta };
}

/** `V` is the sum of the ranks of positive differences, `wMinus` of the negative ones, `W` the smaller; `n` counts those not zero. */
export type SignedRank = {
  W: number;
  V: number;
  wMinus: number;
  n: number;
  z: number;
  p: number;
  method: "exact" | "asymptotic";
  rankBiserial: number;
};

/**
 * Do paired differences lean to one side? Zero differences are left out.
 * `null` when all are zero. [Wilcoxon 1945, Biometrics Bull. 1:80-83]
 */
export function wilcoxonSignedRank(differences: readonly number[], options: RankOptions): SignedRank | null {
  const moved = differences.filter((difference) => difference !== 0);
  const n = moved.length;
  if (n === 0) return null;
  const { ranks, ties } = averageRanks(moved.map(Math.abs));
  const V = moved.reduce((sum, difference, i) => sum + (difference > 0 ? (ranks[i] ?? 0) : 0), 0);
  const total = (n * (n + 1)) / 2;
  const z = standardised(V - total / 2, (n * (n + 1) * (2 * n + 1)) / 24 - ties / 48, options);
  const exact = isExact(options.method, ties > 0 || n < differences.length, n);
  const p = exact ? exactP(signedRankTails(ranks, V), options.alternative) : symmetricP(z, normalUpperTail, options.alternative);
  const method = exact ? "exact" : "asymptotic";
  return { W: Math.min(V, total - V), V, wMinus: total - V, n, z, p, method, rankBiserial: (2 * V - total) / total };
}

/** Do several independent samples come from one distribution? Corrected for ties. [Kruskal & Wallis 1952, JASA 47:583-621] */
export function kruskalWallis(groups: readonly (readonly number[])[]): { H: number; df: number; p: number; epsilonSquared: number } {
  const { ranks, ties } = averageRanks(groups.flat());
  const n = ranks.length;
  const df = groups.length - 1;
  const correction = 1 - ties / (n * n * n - n);
  if (!(correction > 0)) return { H: 0, df, p: 1, epsilonSquared: 0 };
  let between = 0;
  let at = 0;
  for (const group of groups) {
    const sum = ranks.subarray(at, at + group.length).reduce((whole, rank) => whole + rank, 0);
    between += group.length * (sum / group.length - (n + 1) / 2) ** 2;
    at += group.length;
  }
  const H = ((12 / (n * (n + 1))) * between) / correction;
  return { H, df, p: chiSquareUpperTail(H, df), epsilonSquared: H / (n - 1) };
}

function isExact(method: RankMethod, tied: boolean, largest: number): boolean {
  if (largest > MAX_EXACT_RANKS) return false;
  return method === "exact" || (method === "auto" && !tied && largest < MAX_EXACT_RANKS);
}

/** The correction takes half a step away from what the alternative claims. */
function standardised(distance: number, variance: number, { continuity, alternative }: RankOptions): number {
  if (!(variance > 0)) return 0;
  const half = continuity ? 0.5 : 0;
  const nearer = {
    greater: distance - half,
    less: distance + half,
    "two-sided": Math.sign(distance) * Math.max(0, Math.abs(distance) - half),
  };
  return nearer[alternative] / Math.sqrt(variance);
}

function exactP({ atMost, atLeast }: { atMost: number; atLeast: number }, alternative: Alternative): number {
  if (alternative === "less") return atMost;
  return alternative === "greater" ? atLeast : Math.min(1, 2 * Math.min(atMost, atLeast));
}
