import { extentsOf, type Matrix } from "../matrix.js";
import type { Direction } from "../shapes.js";

export type VikorOptions = {
  weights: ArrayLike<number>;
  types?: readonly Direction[] | undefined;
  /** Weight of the majority's utility against the worst regret, 0 to 1. */
  v?: number;
};

export type Vikor = {
  /** Σ_j w_j (f*_j − x_ij)/(f*_j − f⁻_j): group utility, 0 the best. */
  S: Float64Array;
  /** The largest of these terms: individual regret. */
  R: Float64Array;
  /** v (S − S*)/(S⁻ − S*) + (1 − v)(R − R*)/(R⁻ − R*); a part without spread is 0. */
  Q: Float64Array;
  /** f* and f⁻ of every column. */
  best: Float64Array;
  worst: Float64Array;
  constant: number[];
};

/**
 * Compromise ranking. Weights count as they are. A column in which nothing varies adds no regret.
 * [Opricovic 1998; Opricovic & Tzeng 2004, EJOR 156(2):445-455]
 */
export function vikor(matrix: Matrix, { weights, types, v = 0.5 }: VikorOptions): Vikor {
  const { cells, rows, columns } = matrix;
  const { min, max } = extentsOf(matrix);
  const isCost = (j: number) => types?.[j] === -1;
  const best = max.map((high, j) => (isCost(j) ? (min[j] as number) : high));
  const worst = min.map((low, j) => (isCost(j) ? (max[j] as number) : low));
  const factors = best.map((f, j) => (f === worst[j] ? 0 : (weights[j] as number) / (f - (worst[j] as number))));
  const S = new Float64Array(rows);
  const R = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    let most = 0;
    const from = i * columns;
    for (let j = 0; j < columns; j++) {
      const regret = ((best[j] as number) - (cells[from + j] as number)) * (factors[j] as number);
      sum += regret;
      if (regret > most) most = regret;
    }
    S[i] = sum;
    R[i] = most;
  }
  const utility = unitScaled(S);
  const regret = unitScaled(R);
  const Q = utility.map((s, i) => v * s + (1 - v) * (regret[i] as number));
  const constant = [...best.keys()].filter((j) => best[j] === worst[j]);
  return { S, R, Q, best, worst, constant };
}

/** (x − min)/(max − min), zeros where nothing varies. */
function unitScaled(values: Float64Array): Float64Array {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return values.map((value) => (high > low ? (value - low) / (high - low) : 0));
}

export type Compromise = {
  /** Alternatives from best to worst by Q. */
  ranking: number[];
  /** 1/(m − 1): the lead over the second that counts as an advantage. */
  dq: number;
  advantage: number;
  /** C1: the first leads the second by at least dq. C2: it is also first by S or by R. */
  c1: boolean;
  c2: boolean;
  /** The first alone when both hold; first and second when only C2 fails; all within dq of the first when C1 fails. */
  compromise: number[];
};

/** The compromise solution that a VIKOR ranking supports. [Opricovic & Tzeng 2004] */
export function compromiseOf({ S, R, Q }: Pick<Vikor, "S" | "R" | "Q">): Compromise {
  const order = [...Q.keys()].sort(
    (a, b) => (Q[a] as number) - (Q[b] as number) || (S[a] as number) - (S[b] as number) || (R[a] as number) - (R[b] as number) || a - b,
  );
  const first = order[0] ?? 0;
  const second = order[1];
  if (second === undefined) return { ranking: order, dq: 0, advantage: 0, c1: true, c2: true, compromise: order };
  const dq = 1 / (order.length - 1);
  const behind = (i: number) => (Q[i] as number) - (Q[first] as number);
  const advantage = behind(second);
  const c1 = advantage >= dq - 1e-12;
  const isFirst = (values: Float64Array) => values.every((value) => (values[first] as number) <= value);
  const c2 = isFirst(S) || isFirst(R);
  const close = order.filter((i) => behind(i) < dq - 1e-12);
  return { ranking: order, dq, advantage, c1, c2, compromise: c1 ? (c2 ? [first] : [first, second]) : close };
}
