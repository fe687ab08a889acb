import { z } from "zod";
import { type Method, method, type Result, result } from "../method.js";
import {
  ACCEPTABLE_CR,
  columnMeanPriorities,
  eigenvectorPriorities,
  geometricConsistencyIndex,
  geometricMeanPriorities,
  type Judgements,
  mostInconsistent,
  type Priorities,
} from "./ahp.js";
import { GROUP_METHODS } from "./ahp-group-catalogue.js";
import { judgementsSchema, roundingWarnings, tableSchema } from "./judgements.js";
import { MAX_COMPARED, randomIndex } from "./random-index.js";

const LEADER = [
  [1, 4, 3, 7],
  [1 / 4, 1, 1 / 3, 3],
  [1 / 3, 3, 1, 5],
  [1 / 7, 1 / 3, 1 / 5, 1],
];

const matrixInput = z.strictObject({
  matrix: judgementsSchema.describe(
    "matrix[i][j]: how many times as much i matters as j. A null cell is the reciprocal of its mirror image.",
  ),
});
const params = z.strictObject({ ri: tableSchema });

/** Weights with their consistency, the table used, and where the judgements contradict themselves most. */
function judged(matrix: Judgements, priorities: Priorities): Result {
  const { weights, lambdaMax, ci, ri, cr, riTable } = priorities;
  const worst = mostInconsistent(matrix, priorities);
  const warnings = roundingWarnings(matrix);
  if (cr > ACCEPTABLE_CR && worst)
    warnings.push(
      `The consistency ratio is ${cr.toFixed(3)}, above ${ACCEPTABLE_CR.toFixed(2)}: look at row ${worst.i + 1}, column ${worst.j + 1} first, where ${Number(worst.given.toPrecision(4))} is judged and the other judgements imply ${Number(worst.suggested.toPrecision(4))}.`,
    );
  return result({ weights, lambdaMax, ci, ri, cr, consistent: cr <= ACCEPTABLE_CR }, warnings, {
    riTable,
    acceptableCr: ACCEPTABLE_CR,
    mostInconsistent: worst,
    gci: geometricConsistencyIndex(matrix, weights),
  });
}

const eigenvector = method({
  name: "ahp.eigenvector",
  summary: "Weights from pairwise judgements, with the consistency ratio and the judgement that contradicts the others most.",
  formula: "A w = λ w by power iteration; CI = (λ − n)/(n − 1), CR = CI/RI(n); look again above 0.10",
  source: "Saaty 1977, J. Math. Psychology 15(3):234-281; Saaty 1980",
  input: matrixInput,
  params,
  example: { input: { matrix: LEADER }, params: { ri: "saaty-1980" } },
  compute: ({ matrix }, { ri }) => judged(matrix, eigenvectorPriorities(matrix, ri)),
});

const geometricMean = method({
  name: "ahp.geometricMean",
  summary: "Weights from pairwise judgements by the geometric means of the rows.",
  formula: "w_i = (Π_j a_ij)^(1/n), scaled to 1; λ = mean of (A w)_i / w_i; details hold the geometric consistency index",
  source: "Crawford & Williams 1985, J. Math. Psychology 29(4):387-405; Aguarón & Moreno-Jiménez 2003",
  input: matrixInput,
  params,
  example: { input: { matrix: LEADER } },
  compute: ({ matrix }, { ri }) => judged(matrix, geometricMeanPriorities(matrix, ri)),
});

const columnMean = method({
  name: "ahp.columnMean",
  summary: "Weights from pairwise judgements by the means of the columns' shares, the approximation for pen and paper.",
  formula: "w_i = (1/n) Σ_j a_ij / Σ_k a_kj; λ = mean of (A w)_i / w_i",
  source: "Saaty 1980, The Analytic Hierarchy Process",
  input: matrixInput,
  params,
  example: { input: { matrix: LEADER } },
  compute: ({ matrix }, { ri }) => judged(matrix, columnMeanPriorities(matrix, ri)),
});

const sizeSchema = z.int().min(1).max(MAX_COMPARED);

const randomIndexMethod = method({
  name: "ahp.randomIndex",
  summary: "The random index of n things compared, from a named table.",
  formula: "RI(n): mean CI of random reciprocal matrices, tabulated for n = 1 … 15",
  source: "Saaty 1980; Alonso & Lamata 2006, IJUFKS 14(4):445-459",
  input: z.strictObject({ n: z.union([sizeSchema, z.array(sizeSchema).min(1).max(1000)]) }),
  params,
  example: { input: { n: [3, 4, 5] } },
  compute: ({ n }, { ri }) => {
    const data = typeof n === "number" ? randomIndex(n, ri) : n.map((size) => randomIndex(size, ri));
    return result(data, [], { riTable: ri });
  },
});

export const AHP: Method[] = [eigenvector, geometricMean, columnMean, ...GROUP_METHODS, randomIndexMethod];
