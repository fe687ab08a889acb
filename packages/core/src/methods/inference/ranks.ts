/** Ranks from 1 for the lowest value. Tied values share a rank in four ways; `ordinal` ranks them in the order given. */
export type Ranks = { average: number[]; min: number[]; max: number[]; dense: number[]; ordinal: number[] };

/** The indices of the values from lowest to highest; tied values keep their order. */
export function ascendingOrder(values: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i);
  return order.sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0) || i - j);
}

/** Calls `visit` for every run of equal values along the order, with its places (from inclusive, to exclusive). */
export function eachTie(values: ArrayLike<number>, order: Uint32Array, visit: (from: number, to: number) => void): void {
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    visit(from, to);
    from = to;
  }
}

/** All five ranks of every value. */
export function ranksOf(values: readonly number[]): Ranks {
  const empty = () => new Array<number>(values.length).fill(0);
  const ranks: Ranks = { average: empty(), min: empty(), max: empty(), dense: empty(), ordinal: empty() };
  const order = ascendingOrder(values);
  let dense = 0;
  eachTie(values, order, (from, to) => {
    dense += 1;
    for (let place = from; place < to; place += 1) {
      const i = order[place] ?? 0;
      ranks.average[i] = (from + 1 + to) / 2;
      ranks.min[i] = from + 1;
      ranks.max[i] = to;
      ranks.dense[i] = dense;
      ranks.ordinal[i] = place + 1;
    }
  });
  return ranks;
}

/** Average ranks with the sum of t³ - t over ties of t values, as corrections for ties need it. */
export function averageRanks(values: ArrayLike<number>): { ranks: Float64Array; ties: number } {
  const ranks = new Float64Array(values.length);
  const order = ascendingOrder(values);
  let ties = 0;
  eachTie(values, order, (from, to) => {
    const t = to - from;
    ties += t * t * t - t;
    for (let place = from; place < to; place += 1) ranks[order[place] ?? 0] = (from + 1 + to) / 2;
  });
  return { ranks, ties };
}
