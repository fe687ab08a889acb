/** Weights of n positions, most important first; all add up to 1. */
const FORMULAS = {
  /** Rank order centroid, (1/n) Σ_{i=k}^{n} 1/i: the mean of all weights in that order. [Barron & Barrett 1996] */
  roc: (n: number) => {
    const weights = new Array<number>(n).fill(0);
    let tail = 0;
    for (let k = n; k >= 1; k--) {
      tail += 1 / k;
      weights[k - 1] = tail / n;
    }
    return weights;
  },
  /** 2 (n + 1 − k)/(n (n + 1)). [Stillwell, Seaver & Edwards 1981] */
  rankSum: (n: number) => Array.from({ length: n }, (_, k) => (2 * (n - k)) / (n * (n + 1))),
  /** (1/k) / Σ 1/i. [Stillwell, Seaver & Edwards 1981] */
  rankReciprocal: (n: number) => scaled(Array.from({ length: n }, (_, k) => 1 / (k + 1))),
  /** (n + 1 − k)^p, scaled to 1. [Stillwell, Seaver & Edwards 1981] */
  rankExponent: (n: number, exponent: number) => scaled(Array.from({ length: n }, (_, k) => ((n - k) / n) ** exponent)),
} satisfies Record<string, (n: number, exponent: number) => number[]>;

export type RankOrderFormula = keyof typeof FORMULAS;

/** Weights from an order of importance, 1 the most important; equal ranks share the mean of their positions' weights. */
export function rankOrderWeights(ranks: readonly number[], formula: RankOrderFormula, exponent = 2): number[] {
  const positions = FORMULAS[formula](ranks.length, exponent);
  const ascending = [...ranks].sort((a, b) => a - b);
  const shared = new Map<number, number>();
  for (let from = 0; from < ascending.length; ) {
    const to = from + ascending.slice(from).filter((rank) => rank === ascending[from]).length;
    const sum = positions.slice(from, to).reduce((total, weight) => total + weight, 0);
    shared.set(ascending[from] as number, sum / (to - from));
    from = to;
  }
  return ranks.map((rank) => shared.get(rank) ?? 0);
}

function scaled(weights: number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
