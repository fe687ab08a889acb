import type { Alternative } from "./shapes.js";

/** Tables whose probability is this near the observed one count as equally likely. */
const SAME = 1 + 1e-7;

/**
 * p of the 2 × 2 table [[a, b], [c, d]] of whole counts given its margins, summed over the
 * hypergeometric distribution; two-sided: over all tables no more likely than this one. Cost grows
 * with the smallest margin. [Fisher 1935, J. R. Stat. Soc. 98:39-82]
 */
export function fisherExact([a, b, c, d]: [number, number, number, number], alternative: Alternative): number {
  const [row, column, total] = [a + b, a + c, a + b + c + d];
  const from = Math.max(0, row + column - total);
  const likelihoods = likelihoodsOf(row, column, total);
  const observed = (likelihoods[a - from] ?? 0) * SAME;
  let [chosen, whole] = [0, 0];
  for (const [i, likelihood] of likelihoods.entries()) {
    whole += likelihood;
    const x = from + i;
    const counts = alternative === "two-sided" ? likelihood <= observed : alternative === "less" ? x <= a : x >= a;
    if (counts) chosen += likelihood;
  }
  return Math.min(1, chosen / whole);
}

/** How likely every possible first cell is next to the likeliest, by the ratio of neighbours: exact where factorials are not. */
function likelihoodsOf(row: number, column: number, total: number): Float64Array {
  const from = Math.max(0, row + column - total);
  const likelihoods = new Float64Array(Math.min(row, column) - from + 1);
  const ratio = (x: number) => ((row - x) / (x + 1)) * ((column - x) / (total - row - column + x + 1));
  const mode = Math.floor(((row + 1) * (column + 1)) / (total + 2));
  const start = Math.min(likelihoods.length - 1, Math.max(0, mode - from));
  likelihoods[start] = 1;
  for (let i = start + 1; i < likelihoods.length; i += 1) likelihoods[i] = (likelihoods[i - 1] ?? 0) * ratio(from + i - 1);
  for (let i = start - 1; i >= 0; i -= 1) likelihoods[i] = (likelihoods[i + 1] ?? 0) / ratio(from + i);
  return likelihoods;
}
