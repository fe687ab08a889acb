import type { Direction } from "../shapes.js";

export const TIES = ["min", "average", "max"] as const;
export type Ties = (typeof TIES)[number];

/** Ranks from 1 for the worst: the smallest benefit, the largest cost. Equal values share the lowest, mean or highest of their ranks. */
export function ranksOf(values: Float64Array, direction: Direction, ties: Ties = "min"): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => direction * ((values[a] ?? 0) - (values[b] ?? 0)));
  const ranks = new Float64Array(values.length);
  let from = 0;
  while (from < order.length) {
    let to = from + 1;
    const value = values[order[from] ?? 0];
    while (to < order.length && values[order[to] ?? 0] === value) to++;
    const rank = { min: from + 1, average: (from + 1 + to) / 2, max: to }[ties];
    for (let i = from; i < to; i++) ranks[order[i] ?? 0] = rank;
    from = to;
  }
  return ranks;
}

/** (rank − 1)/(n − 1), from 0 (worst) to 1 (best); one value alone gets 0.5. [COINr, n_prank] */
export function percentileRanks(values: Float64Array, direction: Direction, ties: Ties = "min"): Float64Array {
  if (values.length === 1) return Float64Array.of(0.5);
  return ranksOf(values, direction, ties).map((rank) => (rank - 1) / (values.length - 1));
}
