import type { Matrix } from "../matrix.js";

export type Copeland = {
  scores: Int32Array;
  /** o_ik, row by row, where asked for: it takes rows² numbers. */
  outranking?: Float64Array;
};

/**
 * Compares alternatives pair by pair: o_ik is the share of the weight of the columns in which i is
 * better than k, equal values counting half. Scores: pairs won minus pairs lost by more than half.
 * Rows² × columns operations. [Copeland 1951; Munda 2008; COINr, outrankMatrix and a_copeland]
 */
export function copeland({ cells, rows, columns }: Matrix, shares: ArrayLike<number>, keepPairs: boolean): Copeland {
  const outranking = new Float64Array(keepPairs ? rows * rows : 0);
  const scores = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    for (let k = i + 1; k < rows; k++) {
      let balance = 0;
      for (let j = 0; j < columns; j++) {
        const difference = (cells[i * columns + j] as number) - (cells[k * columns + j] as number);
        balance += Math.sign(difference) * (shares[j] as number);
      }
      if (keepPairs) {
        outranking[i * rows + k] = (1 + balance) / 2;
        outranking[k * rows + i] = (1 - balance) / 2;
      }
      // Shares such as 1/3 + 1/6 must tie with 1/2.
      const won = Math.abs(balance) < 1e-12 ? 0 : Math.sign(balance);
      scores[i] = (scores[i] as number) + won;
      scores[k] = (scores[k] as number) - won;
    }
  }
  return keepPairs ? { scores, outranking } : { scores };
}
