import { criticalZ, type Interval, normalUpperTail, studentTUpperTail } from "../../statistics/index.js";
import { inversionTails } from "./rank-distributions.js";
import { ascendingOrder, averageRanks, eachTie } from "./ranks.js";
import { sampleOf } from "./sample.js";

/** A correlation's p under independence (`null` where n is too small to tell) and the statistic behind it. */
export type Significance = { p: number | null; n: number; statistic: number | null; df: number | null };

/** Pearson's r of two lists of equal length, `null` when either is constant. [Pearson 1895] */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const [first, second] = [sampleOf(x), sampleOf(y)];
  if (!(first.variance > 0 && second.variance > 0)) return null;
  const [scaleX, scaleY] = [Math.sqrt(first.variance), Math.sqrt(second.variance)];
  let sum = 0;
  for (let i = 0; i < x.length; i += 1) sum += (((x[i] ?? 0) - first.mean) / scaleX) * (((y[i] ?? 0) - second.mean) / scaleY);
  return Math.max(-1, Math.min(1, sum / (x.length - 1)));
}

/** Pearson's r of the average ranks. [Spearman 1904] */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  return pearson(averageRanks(x).ranks, averageRanks(y).ranks);
}

/** t = r √((n-2)/(1-r²)) with n - 2 degrees of freedom. */
export function significanceOf(r: number, n: number): Significance {
  const df = n - 2;
  if (df < 1) return { p: null, n, statistic: null, df: null };
  if (Math.abs(r) === 1) return { p: 0, n, statistic: null, df };
  const t = r * Math.sqrt(df / ((1 - r) * (1 + r)));
  return { p: Math.min(1, 2 * studentTUpperTail(Math.abs(t), df)), n, statistic: t, df };
}

/** tanh(artanh r ± z/√(n-3)); `null` below four pairs. [Fisher 1921, Metron 1:3-32] */
export function fisherInterval(r: number, n: number, confidence: number): Interval | null {
  if (n < 4) return null;
  if (Math.abs(r) === 1) return { low: r, high: r };
  const reach = criticalZ(confidence) / Math.sqrt(n - 3);
  return { low: Math.tanh(Math.atanh(r) - reach), high: Math.tanh(Math.atanh(r) + reach) };
}

/**
 * Kendall's tau-b in O(n log n), `null` when either list is constant; p exact below 50 pairs without
 * ties, otherwise normal with tie correction. [Kendall 1938, 1945; Knight 1966, JASA 61:436-439]
 */
export function kendall(x: ArrayLike<number>, y: ArrayLike<number>): { tau: number; p: number; z: number | null; method: string } | null {
  const n = x.length;
  const [tiesX, tiesY] = [tieSums(x), tieSums(y)];
  const pairs = (n * (n - 1)) / 2;
  if (tiesX.pairs === pairs || tiesY.pairs === pairs) return null;
  const { discordant, both } = discordance(x, y);
  const score = pairs - tiesX.pairs - tiesY.pairs + both - 2 * discordant;
  const tau = score / Math.sqrt(pairs - tiesX.pairs) / Math.sqrt(pairs - tiesY.pairs);
  const bounded = Math.max(-1, Math.min(1, tau));
  if (n < 50 && tiesX.pairs === 0 && tiesY.pairs === 0) {
    const { atMost, atLeast } = inversionTails(n, discordant);
    return { tau: bounded, p: Math.min(1, 2 * Math.min(atMost, atLeast)), z: null, method: "exact" };
  }
  const z = score / Math.sqrt(scoreVariance(n, tiesX, tiesY));
  return { tau: bounded, p: 2 * normalUpperTail(Math.abs(z)), z, method: "asymptotic" };
}

/** Sums over ties of t values: t(t-1)/2, t(t-1)(t-2) and t(t-1)(2t+5). */
type TieSums = { pairs: number; triples: number; spread: number };

function tieSums(values: ArrayLike<number>): TieSums {
  const sums = { pairs: 0, triples: 0, spread: 0 };
  eachTie(values, ascendingOrder(values), (from, to) => {
    const t = to - from;
    sums.pairs += (t * (t - 1)) / 2;
    sums.triples += t * (t - 1) * (t - 2);
    sums.spread += t * (t - 1) * (2 * t + 5);
  });
  return sums;
}

function scoreVariance(n: number, x: TieSums, y: TieSums): number {
  const plain = (n * (n - 1) * (2 * n + 5) - x.spread - y.spread) / 18;
  const triples = n > 2 ? ((x.triples / n / (n - 1)) * y.triples) / (9 * (n - 2)) : 0;
  return plain + triples + ((2 * x.pairs) / n) * (y.pairs / (n - 1));
}

/** Discordant pairs, by counting the exchanges of a merge sort, and pairs tied in both lists. */
function discordance(x: ArrayLike<number>, y: ArrayLike<number>): { discordant: number; both: number } {
  const order = Uint32Array.from({ length: x.length }, (_, i) => i).sort((i, j) => (x[i] ?? 0) - (x[j] ?? 0) || (y[i] ?? 0) - (y[j] ?? 0));
  let both = 0;
  let run = 1;
  for (let k = 1; k <= order.length; k += 1) {
    const [i, j] = [order[k - 1] ?? 0, order[k] ?? 0];
    if (k < order.length && x[i] === x[j] && y[i] === y[j]) run += 1;
    else {
      both += (run * (run - 1)) / 2;
      run = 1;
    }
  }
  const sorted = Float64Array.from(order, (i) => y[i] ?? 0);
  return { discordant: exchanges(sorted, new Float64Array(sorted.length), 0, sorted.length), both };
}

function exchanges(values: Float64Array, spare: Float64Array, from: number, to: number): number {
  if (to - from < 2) return 0;
  const middle = (from + to) >> 1;
  let count = exchanges(values, spare, from, middle) + exchanges(values, spare, middle, to);
  let [left, right] = [from, middle];
  for (let k = from; k < to; k += 1) {
    const takeLeft = right >= to || (left < middle && (values[left] as number) <= (values[right] as number));
    if (!takeLeft) count += middle - left;
    spare[k] = values[takeLeft ? left++ : right++] as number;
  }
  values.set(spare.subarray(from, to), from);
  return count;
}
