/**
 * P(S ≤ s) and P(S ≥ s) where S is the sum of a random choice among doubled ranks, given how many
 * choices lead to every sum.
 */
function tailsOf(ways: Float64Array, s: number): { atMost: number; atLeast: number } {
  let [below, above, all] = [0, 0, 0];
  for (const [sum, count] of ways.entries()) {
    all += count;
    if (sum <= s) below += count;
    if (sum >= s) above += count;
  }
  return { atMost: below / all, atLeast: above / all };
}

/** Whole numbers in place of ranks with halves. */
const doubled = (ranks: ArrayLike<number>): number[] => Array.from(ranks, (rank) => Math.round(2 * rank));

/**
 * Both tails of the rank sum `w` of `size` things drawn from all whose ranks are given, every draw
 * equally likely; ties may share ranks. Cost: size × Σ ranks × count.
 * [shift algorithm: Streitberg & Roehmel 1986, Stat. Softw. Newsl. 12:10-17]
 */
export function rankSumTails(ranks: ArrayLike<number>, size: number, w: number): { atMost: number; atLeast: number } {
  const steps = doubled(ranks).sort((a, b) => a - b);
  const most = steps.slice(steps.length - size).reduce((sum, rank) => sum + rank, 0);
  const ways = Array.from({ length: size + 1 }, () => new Float64Array(most + 1));
  (ways[0] as Float64Array)[0] = 1;
  for (const [seen, rank] of steps.entries()) {
    for (let chosen = Math.min(size, seen + 1); chosen >= 1; chosen -= 1) {
      const [into, from] = [ways[chosen] as Float64Array, ways[chosen - 1] as Float64Array];
      for (let sum = most; sum >= rank; sum -= 1) into[sum] = (into[sum] as number) + (from[sum - rank] as number);
    }
  }
  return tailsOf(ways[size] as Float64Array, Math.round(2 * w));
}

/** Both tails of the sum `w` of the ranks that get a plus when every sign is tossed by a fair coin. */
export function signedRankTails(ranks: ArrayLike<number>, w: number): { atMost: number; atLeast: number } {
  const steps = doubled(ranks);
  const most = steps.reduce((sum, rank) => sum + rank, 0);
  const ways = new Float64Array(most + 1);
  ways[0] = 1;
  for (const rank of steps) {
    for (let sum = most; sum >= rank; sum -= 1) ways[sum] = (ways[sum] as number) + (ways[sum - rank] as number);
  }
  return tailsOf(ways, Math.round(2 * w));
}

/** Both tails of the number `s` of discordant pairs among all orders of n things without ties. [Kendall 1938] */
export function inversionTails(n: number, s: number): { atMost: number; atLeast: number } {
  let ways = Float64Array.of(1);
  for (let size = 2; size <= n; size += 1) {
    const next = new Float64Array((size * (size - 1)) / 2 + 1);
    // The newest thing goes before 0 to size - 1 of the others; as shares, because n! overflows.
    for (const [inversions, share] of ways.entries())
      for (let more = 0; more < size; more += 1) next[inversions + more] = (next[inversions + more] as number) + share / size;
    ways = next;
  }
  return tailsOf(ways, s);
}
