import { chiSquareUpperTail } from "../../statistics/index.js";
import { averageRanks } from "../inference/ranks.js";
import { Undefined } from "../method.js";

export type Concordance = {
  w: number;
  /** m (n − 1) W with n − 1 degrees of freedom: fair for more than seven items. */
  chiSquare: number;
  degreesOfFreedom: number;
  p: number;
  /** Mean Spearman correlation between two raters, (m W − 1) / (m − 1): exact without ties. */
  meanCorrelation: number;
  meanRanks: number[];
};

/**
 * Kendall's coefficient of concordance with correction for ties: W = 12 S / (m² (n³ − n) − m Σ (t³ − t)), S the squared
 * deviations of the items' rank sums. `ratings` is raters × items, ranks or anything to be ranked; ties share their mean
 * rank. Throws `Undefined` for fewer than two raters or items, or where every rater ties all items.
 * [Kendall & Babington Smith 1939, Ann. Math. Stat. 10:275-287; Siegel & Castellan 1988, 9.6]
 */
export function kendallW(ratings: readonly (readonly number[])[]): Concordance {
  const m = ratings.length;
  const n = ratings[0]?.length ?? 0;
  if (m < 2 || n < 2) throw new Undefined(`Concordance needs two raters and two items; here are ${m} and ${n}.`);
  const ranked = ratings.map(averageRanks);
  const sums = Array.from({ length: n }, (_, i) => ranked.reduce((sum, { ranks }) => sum + (ranks[i] as number), 0));
  const spread = sums.reduce((sum, value) => sum + (value - (m * (n + 1)) / 2) ** 2, 0);
  const room = m * m * (n ** 3 - n) - m * ranked.reduce((sum, { ties }) => sum + ties, 0);
  if (!(room > 0)) throw new Undefined("Every rater ranks all items alike, so there is no order to agree on.");
  const w = Math.min(1, (12 * spread) / room);
  const chiSquare = m * (n - 1) * w;
  return {
    w,
    chiSquare,
    degreesOfFreedom: n - 1,
    p: chiSquareUpperTail(chiSquare, n - 1),
    meanCorrelation: (m * w - 1) / (m - 1),
    meanRanks: sums.map((sum) => sum / m),
  };
}
