import type { Matrix } from "../matrix.js";

export type Swap = {
  /** The column whose weight changes. */
  criterion: number;
  /** Neighbours in the ranking that change places: `better` no longer leads `worse`. */
  better: number;
  worse: number;
  /** What to add to the weight, the others keeping their proportions; relative, as a share of the weight (`null` for a weight of 0). */
  change: number;
  relative: number | null;
  /** The weight at which both are level, before and after all weights are scaled to 1 again. */
  weight: number;
  share: number;
};

/**
 * For every column, the smallest change of its weight that makes two alternatives of a weighted sum
 * level: δ = (P_worse − P_better)/(x_better − x_worse) over neighbours in the ranking, for the first
 * pair to meet are neighbours; `null` where no weight of zero or more does it. Weights add up to 1.
 * [Triantaphyllou & Sánchez 1997, Decision Sciences 28(1):151-194]
 */
export function weightStability({ cells, columns }: Matrix, shares: Float64Array, scores: Float64Array): (Swap | null)[] {
  const order = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const rounding = 1e-12 * scores.reduce((most, score) => Math.max(most, Math.abs(score)), 0);
  return Array.from({ length: columns }, (_, criterion) => {
    let nearest: Swap | null = null;
    const weight = shares[criterion] as number;
    for (let place = 1; place < order.length; place++) {
      const better = order[place - 1] as number;
      const worse = order[place] as number;
      const lead = (scores[better] as number) - (scores[worse] as number);
      const difference = (cells[better * columns + criterion] as number) - (cells[worse * columns + criterion] as number);
      // Level already but for the last bits, or no nearer whatever the weight.
      if (lead <= rounding || difference === 0) continue;
      const change = -lead / difference;
      // A weight that leaves no weight at all is none.
      if (weight + change < 0 || 1 + change < 1e-12 || (nearest && Math.abs(nearest.change) <= Math.abs(change))) continue;
      const relative = weight > 0 ? change / weight : null;
      nearest = { criterion, better, worse, change, relative, weight: weight + change, share: (weight + change) / (1 + change) };
    }
    return nearest;
  });
}
