import type { Correlations } from "./correlation-table.js";

/** More predictors than this would take longer than a request may; `relativeWeights` has no such bound. */
export const MAX_LMG_PREDICTORS = 16;

export type LmgShares = {
  /** What each predictor adds to R², averaged over all orders of adding them; they sum to `r2`. */
  lmg: number[];
  r2: number;
  /** R² of each predictor alone, and what it adds to all the others. */
  first: number[];
  last: number[];
};

/** A predictor that others hold to this share of its variance adds nothing to them. */
const TOLERANCE = 1e-10;

/**
 * R² divided among correlated predictors: the Shapley value of each in the game of explaining.
 * The correlations must come from the same rows (be positive semi-definite); at most
 * MAX_LMG_PREDICTORS predictors, otherwise a RangeError. Collinear predictors share what they hold in common.
 * [Lindeman, Merenda & Gold 1980; Groemping 2006, J. Stat. Softw. 17(1)]
 */
export function lmgShares({ predictors, outcome }: Correlations): LmgShares {
  const p = outcome.length;
  if (p > MAX_LMG_PREDICTORS) throw new RangeError(`at most ${MAX_LMG_PREDICTORS} predictors, not ${p}`);
  const explained = explainedBySubset({ predictors, outcome });
  const weights = shapleyWeights(p);
  const lmg = new Array<number>(p).fill(0);
  for (let subset = 0; subset < explained.length; subset += 1) {
    const weight = weights[ones(subset)] ?? 0;
    for (let j = 0; j < p; j += 1) {
      if (subset & (1 << j)) continue;
      lmg[j] = (lmg[j] as number) + weight * ((explained[subset | (1 << j)] as number) - (explained[subset] as number));
    }
  }
  const full = explained.length - 1;
  const r2 = explained[full] as number;
  return {
    lmg,
    r2,
    first: lmg.map((_, j) => explained[1 << j] as number),
    last: lmg.map((_, j) => r2 - (explained[full ^ (1 << j)] as number)),
  };
}

/**
 * R² of every subset of predictors, indexed by its bits. Predictors are partialled out one after
 * another, each subset from the one without its last member, so that none is solved from scratch.
 */
export function explainedBySubset({ predictors, outcome }: Correlations): Float64Array {
  const p = outcome.length;
  const explained = new Float64Array(1 << p);
  const width = p + 1;
  const levels = Array.from({ length: p + 1 }, () => new Float64Array(width * width));
  const top = levels[0] as Float64Array;
  for (let i = 0; i < p; i += 1) {
    for (let j = 0; j < p; j += 1) top[i * width + j] = predictors[i]?.[j] ?? 0;
    top[i * width + p] = outcome[i] ?? 0;
  }
  const visit = (depth: number, from: number, subset: number): void => {
    const known = levels[depth] as Float64Array;
    for (let v = from; v < p; v += 1) {
      const added = subset | (1 << v);
      const pivot = known[v * width + v] as number;
      const useful = pivot > TOLERANCE;
      const gain = useful ? (known[v * width + p] as number) ** 2 / pivot : 0;
      explained[added] = Math.min(1, (explained[subset] as number) + gain);
      if (v === p - 1) continue;
      partialOut(known, levels[depth + 1] as Float64Array, v, p, useful ? pivot : Number.POSITIVE_INFINITY);
      visit(depth + 1, v + 1, added);
    }
  };
  visit(0, 0, 0);
  return explained;
}

/** What predictors after `v` have in common with each other and the outcome once `v` is taken out. */
function partialOut(known: Float64Array, next: Float64Array, v: number, p: number, pivot: number): void {
  const width = p + 1;
  for (let i = v + 1; i < p; i += 1) {
    const share = (known[v * width + i] as number) / pivot;
    for (let j = i; j <= p; j += 1) next[i * width + j] = (known[i * width + j] as number) - share * (known[v * width + j] as number);
  }
}

/** k!(p-k-1)!/p!: the share of orders in which a predictor comes right after a given set of k others. */
function shapleyWeights(p: number): number[] {
  const weights = [1 / p];
  for (let k = 1; k < p; k += 1) weights.push(((weights[k - 1] as number) * k) / (p - k));
  return weights;
}

function ones(subset: number): number {
  let count = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) count += 1;
  return count;
}
