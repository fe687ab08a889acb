import { average } from "../average.js";
import { averageRanks } from "../inference/ranks.js";
import { Undefined } from "../method.js";
import { median } from "./theil-sen.js";

/** A stretch with one mean: positions from 1, both ends included. */
export type Segment = { from: number; to: number; mean: number };

export type ChangePoints = {
  /** First positions (from 1) after each change. */
  changePoints: number[];
  segments: Segment[];
  penalty: number;
};

/** Squared deviations of values[from…to−1] from their mean, from running sums. */
type Cost = (from: number, to: number) => number;

function costOf(values: readonly number[]): Cost {
  const centre = average(values);
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i += 1) {
    const deviation = (values[i] as number) - centre;
    sums[i + 1] = (sums[i] as number) + deviation;
    squares[i + 1] = (squares[i] as number) + deviation * deviation;
  }
  return (from, to) => {
    const sum = (sums[to] as number) - (sums[from] as number);
    return Math.max(0, (squares[to] as number) - (squares[from] as number) - (sum * sum) / (to - from));
  };
}

/**
 * A penalty that leaves noise alone, 3 σ² ln n, σ from the median size of the steps between neighbours, on which
 * a few shifts hardly show; from the mean step where most steps are 0. [Half as much again as the Bayesian
 * information criterion charges for the place and the size of a shift; Yao 1988, Stat. Prob. Lett. 6:181-189]
 */
export function usualPenalty(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const steps = values.slice(1).map((value, i) => Math.abs(value - (values[i] as number)));
  // A step between two normal values is √2 σ wide; the median of |z| is 0.6745 and its mean √(2/π).
  const sigma = median(steps) / 0.6744897501960817 / Math.SQRT2 || (average(steps) * Math.sqrt(Math.PI / 2)) / Math.SQRT2;
  return 3 * sigma * sigma * Math.log(values.length);
}

/**
 * The shifts of the mean that minimise squared deviations plus `penalty` a shift, found exactly by pruned dynamic
 * programming; segments have `minimum` points or more. Time is linear where shifts are many, n² / 2 at worst.
 * [PELT: Killick, Fearnhead & Eckley 2012, J. Am. Stat. Assoc. 107:1590-1598]
 */
export function pelt(values: readonly number[], options: { penalty?: number | undefined; minimum?: number } = {}): ChangePoints {
  const { penalty = usualPenalty(values), minimum = 2 } = options;
  const n = values.length;
  if (n < minimum) throw new Undefined(`A stretch has ${minimum} points or more, and there are ${n}.`);
  const previous = lastSegments(costOf(values), n, penalty, minimum);
  const starts: number[] = [];
  for (let to = n; to > 0; to = previous[to] as number) starts.unshift(previous[to] as number);
  return { ...segmented(values, starts), penalty };
}

/** For every end the start of the last segment of the best cut up to there. */
function lastSegments(cost: Cost, n: number, penalty: number, minimum: number): Int32Array {
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = -penalty;
  const previous = new Int32Array(n + 1);
  const candidates = new Int32Array(n + 1);
  const totals = new Float64Array(n + 1);
  // A candidate that can no longer win is still the best for ends too near to the point that beats it.
  const expires = new Int32Array(n + 1).fill(n + 1);
  let count = 0;
  for (let to = minimum; to <= n; to += 1) {
    if ((best[to - minimum] as number) < Number.POSITIVE_INFINITY) candidates[count++] = to - minimum;
    let kept = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < count; i += 1) {
      const from = candidates[i] as number;
      if ((expires[from] as number) <= to) continue;
      const total = (best[from] as number) + cost(from, to);
      candidates[kept] = from;
      totals[kept++] = total;
      // Ties go to the earlier split, so that equal values stay in one piece.
      if (total >= least) continue;
      least = total;
      previous[to] = from;
    }
    count = kept;
    best[to] = least + penalty;
    for (let i = 0; i < count; i += 1) {
      const from = candidates[i] as number;
      if ((totals[i] as number) > least + penalty && (expires[from] as number) > to + minimum) expires[from] = to + minimum;
    }
  }
  return previous;
}

function segmented(values: readonly number[], starts: readonly number[]): Omit<ChangePoints, "penalty"> {
  const segments = starts.map((from, i) => {
    const to = starts[i + 1] ?? values.length;
    return { from: from + 1, to, mean: average(values.slice(from, to)) };
  });
  return { changePoints: starts.slice(1).map((start) => start + 1), segments };
}

/**
 * Shifts of the mean found greedily: the split that saves most is made while it saves more than `penalty`. Quick
 * and easily explained, but may miss a short spell between two shifts. [Scott & Knott 1974, Biometrics 30:507-512]
 */
export function binarySegmentation(
  values: readonly number[],
  options: { penalty?: number | undefined; minimum?: number; most?: number } = {},
): ChangePoints {
  const { penalty = usualPenalty(values), minimum = 2, most = 100 } = options;
  if (values.length < minimum) throw new Undefined(`A stretch has ${minimum} points or more, and there are ${values.length}.`);
  const cost = costOf(values);
  const starts = [0];
  while (starts.length <= most) {
    const splits = starts.map((from, i) => bestSplit(cost, from, starts[i + 1] ?? values.length, minimum));
    const split = splits.reduce((a, b) => (b.saved > a.saved ? b : a));
    if (!(split.saved > penalty)) break;
    starts.push(split.at);
    starts.sort((a, b) => a - b);
  }
  return { ...segmented(values, starts), penalty };
}

function bestSplit(cost: Cost, from: number, to: number, minimum: number): { at: number; saved: number } {
  const whole = cost(from, to);
  let best = { at: from, saved: 0 };
  for (let at = from + minimum; at <= to - minimum; at += 1) {
    const saved = whole - cost(from, at) - cost(at, to);
    if (saved > best.saved) best = { at, saved };
  }
  return best;
}

export type Pettitt = {
  /** First position (from 1) after the most likely change; `null` where all values are equal. */
  changePoint: number | null;
  /** The largest |U|: how clearly values before and after are told apart by rank. */
  k: number;
  p: number;
  medianBefore: number | null;
  medianAfter: number | null;
};

/**
 * Pettitt's rank test of one shift at an unknown place; p = 2 exp(−6 K² / (n³ + n²)), an approximation that is fair
 * up to about 0.5. Throws `Undefined` for fewer than four points. [Pettitt 1979, Appl. Statist. 28:126-135]
 */
export function pettitt(values: readonly number[]): Pettitt {
  const n = values.length;
  if (n < 4) throw new Undefined("A change needs four points or more to be seen.");
  let [sum, k, split] = [0, 0, 0];
  const { ranks } = averageRanks(values);
  for (let t = 0; t < n - 1; t += 1) {
    // So many more values lie below this one than above it.
    sum += 2 * (ranks[t] as number) - (n + 1);
    if (Math.abs(sum) > k) [k, split] = [Math.abs(sum), t + 1];
  }
  const p = Math.min(1, 2 * Math.exp((-6 * k * k) / (n ** 3 + n ** 2)));
  if (split === 0) return { changePoint: null, k, p, medianBefore: null, medianAfter: null };
  return { changePoint: split + 1, k, p, medianBefore: median(values.slice(0, split)), medianAfter: median(values.slice(split)) };
}
