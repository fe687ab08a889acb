import { Undefined } from "../method.js";
import { agreementWeight, type KappaWeights } from "./kappa.js";

export type Agreement = { coefficient: number; observedAgreement: number; expectedAgreement: number; units: number };

/** Share of agreeing pairs of ratings of one unit, averaged over the units with two ratings or more; weighted where near counts. */
export function percentAgreement(
  counts: readonly (readonly number[])[],
  weights: KappaWeights = "none",
): { agreement: number; units: number } {
  const rated = counts.filter((row) => total(row) > 1);
  if (rated.length === 0) throw new Undefined("No unit has ratings of two raters, so there is no agreement to measure.");
  const agreement = total(rated.map((row) => unitAgreement(row, weights))) / rated.length;
  return { agreement, units: rated.length };
}

/**
 * Gwet's AC1, and AC2 with weights, for any number of raters and missing ratings: (p_a − p_e) / (1 − p_e) with
 * p_e = Σ w_kl / (q (q − 1)) · Σ π_k (1 − π_k), which stays sensible where nearly all ratings fall into one category
 * and kappa collapses. `counts` is units × categories. Throws `Undefined` where no unit has two ratings or there is one category.
 * [Gwet 2008, Br. J. Math. Stat. Psychol. 61:29-48; Handbook of Inter-Rater Reliability, 4th ed. 2014, ch. 3]
 */
export function gwetAgreement(counts: readonly (readonly number[])[], weights: KappaWeights = "none"): Agreement {
  const q = counts[0]?.length ?? 0;
  if (q < 2) throw new Undefined("Chance agreement needs two categories or more; name those that were never used, too.");
  const { agreement, units } = percentAgreement(counts, weights);
  const rated = counts.filter((row) => total(row) > 0);
  const prevalence = Array.from({ length: q }, (_, k) => total(rated.map((row) => (row[k] ?? 0) / total(row))) / rated.length);
  let sumOfWeights = 0;
  for (let i = 0; i < q; i += 1) for (let j = 0; j < q; j += 1) sumOfWeights += agreementWeight(weights, i, j, q);
  const expected = (sumOfWeights / (q * (q - 1))) * total(prevalence.map((share) => share * (1 - share)));
  return { coefficient: (agreement - expected) / (1 - expected), observedAgreement: agreement, expectedAgreement: expected, units };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function unitAgreement(row: readonly number[], weights: KappaWeights): number {
  const raters = total(row);
  // Few of many categories are used for one unit.
  const used = [...row.entries()].filter(([, count]) => count > 0);
  let agreeing = 0;
  for (const [k, count] of used) {
    // Ratings that agree with one of category k, in full or in part, less the rating itself.
    const near = weights === "none" ? count : used.reduce((sum, [l, other]) => sum + other * agreementWeight(weights, k, l, row.length), 0);
    agreeing += count * (near - 1);
  }
  return agreeing / (raters * (raters - 1));
}
