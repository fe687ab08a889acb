import type { Matrix } from "../matrix.js";

/**
 * The outranking matrix, row by row: o_ik is the share of the weight of the columns in which i is
 * better than k, equal values counting half. Scores: pairs won minus pairs lost by more than half.
 * Rows² × columns operations. [Copeland 1951; Munda 2008; COINr, outrankMatrix and a_copeland]
 */
export function copeland({ cells, rows, columns }: Matrix, shares: ArrayLike<number>): { scores: Int32Array; outranking: Float64Array } {
  const outranking = new Float64Array(rows * rows);
  const scores = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    for (let k = i + 1; k < rows; k++) {
      let won = 0;
      let lost = 0;
      for (let j = 0; j < columns; j++) {
        const difference = (cells[i * columns + j] as number) - (cells[k * columns + j] as number);
        if (difference > 0) won += shares[j] as number;
        else if (difference < 0) lost += shares[j] as number;
      }
      outranking[i * rows + k] = (1 + won - lost) / 2;
      outranking[k * rows + i] = (1 + lost - won) / 2;
      // Shares such as 1/3 + 1/6 must tie with 1/2.
      const balance = Math.abs(won - lost) < 1e-12 ? 0 : Math.sign(won - lost);
      scores[i] = (scores[i] as number) + balance;
      scores[k] = (scores[k] as number) - balance;
    }
  }
  return { scores, outranking };
}
