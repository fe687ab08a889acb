import { z } from "zod";
import { NORMS } from "../aggregation/normalise-matrix.js";
import { type Decision, decisionInput, weightsOf } from "../aggregation/score-catalogue.js";
import { matrixOf, normalised } from "../matrix.js";
import { type Method, method, result, Undefined } from "../method.js";
import { agreementOf } from "./compare-rankings.js";
import { ranksOfScores, SCORERS, scoresBy } from "./scorers.js";

/** What a request may ask for: cells scored in all, and places compared. */
const MAX_PRODUCTS = 20_000_000;
const MAX_PLACES = 200_000;

const sensitivity = method({
  name: "weights.sensitivity",
  summary: "What becomes of the ranking when one weight at a time is raised or lowered.",
  formula: "w_j (1 + change), all scaled to 1 again; ranks by the method chosen, compared with those under the weights as given",
  source: "OECD/JRC 2008, step 7; Saltelli et al. 2008, Global Sensitivity Analysis (one at a time)",
  input: decisionInput,
  params: z.strictObject({
    method: z.enum(SCORERS).default("weightedSum"),
    norm: z.enum(NORMS).optional(),
    changes: z
      .array(z.number().min(-1).max(100))
      .min(1)
      .max(40)
      .default([-0.5, -0.2, 0.2, 0.5])
      .describe("Shares of the weight: 0.2 is 20 % more."),
  }),
  example: {
    input: {
      matrix: [
        [80, 60, 70],
        [70, 75, 72],
        [60, 90, 50],
      ],
      weights: [0.5, 0.3, 0.2],
    },
    params: { changes: [-0.2, 0.2] },
  },
  compute(decision: Decision, { method: scorer, norm, changes }) {
    const matrix = matrixOf(decision.matrix);
    const tries = matrix.columns * changes.length;
    if (matrix.cells.length * tries > MAX_PRODUCTS || matrix.rows * tries > MAX_PLACES)
      throw new Undefined("Trying so many weights on so many alternatives takes too long; send fewer changes, criteria or alternatives.");
    const { types } = decision;
    const shares = normalised(weightsOf(decision));
    const scores = scoresBy(scorer, matrix, { weights: shares, types, norm });
    const ranks = ranksOfScores(scores);
    const skipped: number[] = [];
    const criteria = Array.from(shares, (weight, criterion) => {
      const tried = changes.map((change) => {
        const weights = shares.map((share, j) => (j === criterion ? share * (1 + change) : share));
        if (!weights.some((share) => share > 0)) return null;
        const changed = ranksOfScores(scoresBy(scorer, matrix, { weights, types, norm }));
        const { kendall, maxShift, meanShift, sameFirst } = agreementOf(ranks, changed, 1);
        return { change, weight: normalised(weights)[criterion] ?? 0, ranks: [...changed], kendall, meanShift, maxShift, sameFirst };
      });
      if (tried.includes(null)) skipped.push(criterion + 1);
      const kept = tried.filter((one) => one !== null);
      return { criterion, weight, changes: kept, meanShift: kept.reduce((sum, one) => sum + one.meanShift, 0) / Math.max(1, kept.length) };
    });
    const mostSensitive = criteria.reduce((most, one) => (one.meanShift > (criteria[most]?.meanShift ?? 0) ? one.criterion : most), 0);
    const warnings = skipped.length > 0 ? [`Without criterion ${skipped.join(", ")} no weight is left; that change is left out.`] : [];
    return result({ scores: [...scores], ranks: [...ranks], criteria, mostSensitive }, warnings, { method: scorer, norm: norm ?? null });
  },
});

export const WEIGHT_SENSITIVITY: Method[] = [sensitivity];
