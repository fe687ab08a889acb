import { normalUpperTail } from "../../statistics/index.js";
import { Undefined } from "../method.js";

export const KAPPA_WEIGHTS = ["none", "linear", "quadratic"] as const;
export type KappaWeights = (typeof KAPPA_WEIGHTS)[number];

export type Kappa = {
  kappa: number;
  observedAgreement: number;
  expectedAgreement: number;
  /** For intervals; and where there is no agreement beyond chance, for the test. */
  standardError: number;
  standardErrorOfNull: number;
  /** Two-sided against no agreement beyond chance; `null` without a standard error. */
  z: number | null;
  p: number | null;
  n: number;
  /** Both used one and the same category only: kappa is 0/0 and is given as 1 by convention. */
  withoutVariation: boolean;
};

/** What agreement of category i with j is worth, 1 for the same: 0, or falling with the distance or its square. */
export function agreementWeight(weights: KappaWeights, i: number, j: number, categories: number): number {
  if (i === j) return 1;
  if (weights === "none") return 0;
  const distance = Math.abs(i - j) / (categories - 1);
  return weights === "linear" ? 1 - distance : 1 - distance * distance;
}

/**
 * Cohen's kappa (p_o − p_e) / (1 − p_e) of two raters, plain or weighted. `table` counts units by category of the
 * first (rows) and the second rater (columns), categories in their order. Throws `Undefined` for an empty table.
 * [Cohen 1960, 1968; standard errors: Fleiss, Cohen & Everitt 1969, Psychol. Bull. 72:323-327]
 */
export function cohenKappa(table: readonly (readonly number[])[], weights: KappaWeights = "none"): Kappa {
  const k = table.length;
  const n = table.reduce((sum, row) => sum + total(row), 0);
  if (!(n > 0)) throw new Undefined("The table is empty: nothing was rated by both.");
  const rows = table.map((row) => total(row) / n);
  const columns = table.map((_, j) => total(table.map((row) => row[j] ?? 0)) / n);
  const weight = (i: number, j: number) => agreementWeight(weights, i, j, k);
  const observed = sumOver(k, (i, j) => weight(i, j) * ((table[i]?.[j] ?? 0) / n));
  const expected = sumOver(k, (i, j) => weight(i, j) * (rows[i] as number) * (columns[j] as number));
  // Only rounding keeps 1 − p_e from 0 where both used one category.
  const room = 1 - expected;
  const withoutVariation = room < 1e-14;
  const kappa = withoutVariation ? 1 : (observed - expected) / room;
  const figures = { kappa, observedAgreement: observed, expectedAgreement: expected, n, withoutVariation };
  if (withoutVariation) return { ...figures, standardError: 0, standardErrorOfNull: 0, z: null, p: null };
  // Mean weight of a row's category among the second rater's categories, and the other way round.
  const rowMeans = rows.map((_, i) => columns.reduce((sum, share, j) => sum + share * weight(i, j), 0));
  const columnMeans = columns.map((_, j) => rows.reduce((sum, share, i) => sum + share * weight(i, j), 0));
  const marginal = (i: number, j: number) => (rowMeans[i] as number) + (columnMeans[j] as number);
  const spread = sumOver(k, (i, j) => ((table[i]?.[j] ?? 0) / n) * (weight(i, j) - marginal(i, j) * (1 - kappa)) ** 2);
  const spreadOfNull = sumOver(k, (i, j) => (rows[i] as number) * (columns[j] as number) * (weight(i, j) - marginal(i, j)) ** 2);
  const standardError = rootOf(spread - (kappa - expected * (1 - kappa)) ** 2, n) / room;
  const standardErrorOfNull = rootOf(spreadOfNull - expected * expected, n) / room;
  return { ...figures, standardError, standardErrorOfNull, ...tested(kappa, standardErrorOfNull) };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** √(variance / n), rounding below 0 taken for 0. */
const rootOf = (variance: number, n: number): number => (variance > 1e-15 ? Math.sqrt(variance / n) : 0);

function sumOver(k: number, term: (i: number, j: number) => number): number {
  let sum = 0;
  for (let i = 0; i < k; i += 1) for (let j = 0; j < k; j += 1) sum += term(i, j);
  return sum;
}

function tested(kappa: number, standardError: number): { z: number | null; p: number | null } {
  if (standardError === 0) return { z: null, p: null };
  const z = kappa / standardError;
  return { z, p: 2 * normalUpperTail(Math.abs(z)) };
}

export type FleissKappa = Omit<Kappa, "standardError"> & {
  /** Kappa of each category against all others; `null` for one that nobody or everybody used. */
  categories: (number | null)[];
  subjects: number;
  raters: number;
};

/**
 * Fleiss' kappa of the same number of ratings for every subject, raters interchangeable. `counts` is subjects ×
 * categories: how many raters put the subject there. Throws `Undefined` for fewer than two ratings a subject.
 * [Fleiss 1971, Psychol. Bull. 76:378-382; standard error under chance: Fleiss, Nee & Landis 1979, Psychol. Bull. 86:974-977]
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa {
  const subjects = counts.length;
  const raters = total(counts[0] ?? []);
  if (raters < 2) throw new Undefined("Agreement needs two ratings of every subject or more.");
  const shares = (counts[0] ?? []).map((_, j) => total(counts.map((row) => row[j] ?? 0)) / (subjects * raters));
  const observed = total(counts.map((row) => (total(row.map((count) => count * count)) - raters) / (raters * (raters - 1)))) / subjects;
  const expected = total(shares.map((share) => share * share));
  const withoutVariation = shares.some((share) => share === 1);
  const room = total(shares.map((share) => share * (1 - share)));
  const categories = shares.map((share, j) => {
    if (share === 0 || share === 1) return null;
    const mixed = total(counts.map((row) => (row[j] ?? 0) * (raters - (row[j] ?? 0))));
    return 1 - mixed / (subjects * raters * (raters - 1) * share * (1 - share));
  });
  const skew = total(shares.map((share) => share * (1 - share) * (1 - 2 * share)));
  const variance = withoutVariation ? 0 : (2 * (room * room - skew)) / (subjects * raters * (raters - 1) * room * room);
  const kappa = withoutVariation ? 1 : (observed - expected) / room;
  const standardErrorOfNull = variance > 0 ? Math.sqrt(variance) : 0;
  return {
    kappa,
    observedAgreement: observed,
    expectedAgreement: expected,
    standardErrorOfNull,
    ...tested(kappa, standardErrorOfNull),
    n: subjects * raters,
    withoutVariation,
    categories,
    subjects,
    raters,
  };
}
