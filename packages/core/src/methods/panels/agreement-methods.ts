import { z } from "zod";
import { criticalZ } from "../../statistics/index.js";
import { type Method, method, result, Undefined } from "../method.js";
import { confidenceSchema } from "../shapes.js";
import { gwetAgreement, percentAgreement } from "./agreement.js";
import { pairInput, pairTable, panelCounts, panelInput } from "./agreement-shapes.js";
import { cohenKappa, fleissKappa, KAPPA_WEIGHTS, type Kappa, type KappaWeights } from "./kappa.js";

const synonyms: Record<string, KappaWeights> = { unweighted: "none", equal: "linear", squared: "quadratic" };

const weightsSchema = z
  .union([z.enum([...KAPPA_WEIGHTS, "unweighted", "equal", "squared"]), z.null()])
  .transform((name): KappaWeights => (name === null ? "none" : (synonyms[name] ?? (name as KappaWeights))));

const NO_VARIATION =
  "All ratings fall into one category, so kappa is indeterminate (0/0): 1 says that nobody disagreed, not that categories can be told apart.";

/** What an input means, or 422 with what is wrong with it. */
function orUndefined<T>(meaning: T | string): T {
  if (typeof meaning === "string") throw new Undefined(meaning);
  return meaning;
}

const pairExample = {
  table: [
    [20, 5],
    [10, 15],
  ],
};

function cohen(input: z.output<typeof pairInput>, weights: KappaWeights, confidence: number) {
  const { table, categories } = orUndefined(pairTable(input));
  const { kappa, withoutVariation, ...figures }: Kappa = cohenKappa(table, weights);
  const reach = criticalZ(confidence) * figures.standardError;
  const interval = { low: kappa - reach, high: Math.min(1, kappa + reach) };
  return result(kappa, withoutVariation ? [NO_VARIATION] : [], { ...figures, interval, confidence, weights, categories });
}

const FORMULA = "κ = (p_o − p_e) / (1 − p_e); weights none 1 for equal, linear 1 − |i−j|/(k−1), quadratic 1 − (i−j)²/(k−1)²";
const SOURCE = "Cohen 1960, Educ. Psychol. Meas. 20:37-46; Cohen 1968; errors: Fleiss, Cohen & Everitt 1969, Psychol. Bull. 72:323-327";

const plain = method({
  name: "kappa.cohen",
  summary: "Cohen's kappa: agreement of two raters beyond chance",
  formula: FORMULA,
  source: SOURCE,
  input: pairInput,
  params: z.strictObject({ weights: weightsSchema.default("none"), confidence: confidenceSchema }),
  example: { input: pairExample },
  compute: (input, { weights, confidence }) => cohen(input, weights, confidence),
});

const weighted = method({
  name: "kappa.weighted",
  summary: "Weighted kappa: agreement of two raters on ordered categories, where near misses count in part",
  formula: FORMULA,
  source: SOURCE,
  input: pairInput,
  params: z.strictObject({ weights: weightsSchema.default("quadratic"), confidence: confidenceSchema }),
  example: {
    input: {
      table: [
        [11, 3, 1],
        [2, 9, 4],
        [0, 3, 12],
      ],
    },
    params: { weights: "linear" as const },
  },
  compute: (input, { weights, confidence }) => cohen(input, weights, confidence),
});

const panelExample = {
  counts: [
    [0, 0, 14],
    [0, 2, 12],
    [3, 5, 6],
    [7, 7, 0],
    [12, 2, 0],
  ],
};

const fleiss = method({
  name: "kappa.fleiss",
  summary: "Fleiss' kappa: agreement of any number of raters on categories, the same number for every unit",
  formula: "κ = (P̄ − P̄_e) / (1 − P̄_e); P_i = (Σ n_ij² − n) / (n (n − 1)); P̄_e = Σ p_j²",
  source: "Fleiss 1971, Psychol. Bull. 76:378-382; Fleiss, Nee & Landis 1979",
  input: panelInput,
  example: { input: panelExample },
  compute(input) {
    const { counts, categories } = orUndefined(panelCounts(input));
    requireSameRaters(counts);
    const { kappa, withoutVariation, categories: perCategory, ...figures } = fleissKappa(counts);
    return result(kappa, withoutVariation ? [NO_VARIATION] : [], { ...figures, categories, kappaOfCategory: perCategory });
  },
});

function requireSameRaters(counts: number[][]): void {
  const raters = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const odd = raters.findIndex((count) => count !== raters[0]);
  if (odd > 0)
    throw new Undefined(
      `Fleiss' kappa needs equally many ratings of every unit: unit 1 has ${raters[0]}, unit ${odd + 1} has ${raters[odd]}. Use krippendorff, which allows gaps.`,
    );
}

const panelParams = z.strictObject({ weights: weightsSchema.default("none") });

const gwet = (name: string, usual: KappaWeights, summary: string) =>
  method({
    name,
    summary,
    formula: "(p_a − p_e) / (1 − p_e); p_e = Σ w_kl / (q (q − 1)) · Σ π_k (1 − π_k)",
    source: "Gwet 2008, Br. J. Math. Stat. Psychol. 61:29-48; Handbook of Inter-Rater Reliability, 4th ed. 2014",
    input: panelInput,
    params: z.strictObject({ weights: weightsSchema.default(usual) }),
    example: { input: panelExample },
    compute(input, { weights }) {
      const { counts, categories } = orUndefined(panelCounts(input));
      const { coefficient, ...figures } = gwetAgreement(counts, weights);
      return result(coefficient, [], { ...figures, weights, categories });
    },
  });

const percent = method({
  name: "agreement.percent",
  summary: "Share of pairs of ratings that agree; says nothing of chance",
  formula: "mean over units of Σ_k n_ik (n_ik − 1) / (n_i (n_i − 1)), n_ik weighted where near counts",
  source: "Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed., ch. 2",
  input: panelInput,
  params: panelParams,
  example: { input: panelExample },
  compute(input, { weights }) {
    const { counts, categories } = orUndefined(panelCounts(input));
    const { agreement, units } = percentAgreement(counts, weights);
    return result(agreement, [], { units, weights, categories });
  },
});

export const AGREEMENT: Method[] = [
  plain,
  weighted,
  fleiss,
  percent,
  gwet("agreement.gwetAC1", "none", "Gwet's AC1: agreement beyond chance that holds up where one category prevails"),
  gwet("agreement.gwetAC2", "quadratic", "Gwet's AC2: the same for ordered categories, where near misses count in part"),
];
