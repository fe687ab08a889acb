import { z } from "zod";
import { columnsNamed, extentsOf, type Matrix, matrixOf } from "../matrix.js";
import { type Method, method, type Result, result } from "../method.js";
import { type Direction, matrixSchema, requireLength, typesSchema } from "../shapes.js";
import { correlations, criticWeights } from "./critic.js";
import { angleWeights, giniWeights } from "./dissimilarity.js";
import { entropyWeights } from "./entropy.js";
import { merecWeights } from "./merec.js";
import { type DataWeights, perRangeOf } from "./shares.js";
import { stdWeights, varianceWeights } from "./spread.js";

const input = z
  .strictObject({
    matrix: matrixSchema.describe("A row an alternative, a column a criterion."),
    types: typesSchema.optional().describe("One direction a column: 1 benefit (the default), -1 cost."),
  })
  .superRefine(({ matrix, types }, context) => requireLength(context, "types", types, matrix[0]?.length ?? 0));

/** CRITIC's correlations are shown where forming them takes no time worth mentioning. */
const SHOWN_CORRELATIONS = 2_000_000;

const MATRIX = [
  [61, 1.08, 4.33],
  [20.7, 0.26, 4.34],
  [16.3, 1.98, 2.53],
  [9, 3.29, 1.65],
];

function answer({ weights, constant, equalBecause }: DataWeights, details: Record<string, unknown>): Result {
  const warnings: string[] = [];
  if (equalBecause) warnings.push(`The weights are equal: ${equalBecause}.`);
  else if (constant.length > 0) warnings.push(`${columnsNamed(constant)}: all values are the same, so the weight is 0.`.replace(/^c/, "C"));
  return result([...weights], warnings, details);
}

/** (x − min)/(max − min), a cost (max − x)/(max − min); a constant column becomes ones. */
function minMaxScaled(matrix: Matrix, types: readonly Direction[] | undefined): Matrix {
  const { min, max } = extentsOf(matrix);
  const perRange = perRangeOf(min, max);
  const cells = matrix.cells.map((x, at) => {
    const j = at % matrix.columns;
    if (perRange[j] === 0) return 1;
    return (types?.[j] === -1 ? (max[j] as number) - x : x - (min[j] as number)) * (perRange[j] as number);
  });
  return { ...matrix, cells };
}

const entropy = method({
  name: "weights.entropy",
  summary: "Weighs a column by how unevenly its values are spread over the alternatives.",
  formula: "p = x/Σx; e = −Σ p ln p / ln m (0 ln 0 = 0); w ∝ 1 − e",
  source: "Shannon 1948; Hwang & Yoon 1981",
  input,
  params: z.strictObject({
    norm: z
      .enum(["none", "sum", "minmax"])
      .default("none")
      .describe("minmax scales every column by its direction first, as is needed for costs and for values below zero."),
  }),
  example: { input: { matrix: MATRIX } },
  compute({ matrix, types }, { norm }) {
    const given = matrixOf(matrix);
    const weighed = entropyWeights(norm === "minmax" ? minMaxScaled(given, types) : given);
    const answered = answer(weighed, { entropy: [...weighed.entropy], divergence: [...weighed.divergence] });
    if (norm !== "minmax" && types?.includes(-1))
      answered.warnings.push('Directions do not change shares of a sum; norm "minmax" turns costs round first.');
    return answered;
  },
});

const critic = method({
  name: "weights.critic",
  summary: "Weighs a column by its spread and by how little the other columns say the same.",
  formula: "z = min–max by direction; w_j ∝ s_j Σ_k (1 − r_jk)",
  source: "Diakoulaki, Mavrotas & Papayannakis 1995, Computers & OR 22(7):763-770",
  input,
  params: z.strictObject({
    scale: z.boolean().default(true).describe("Min–max first; otherwise spreads are in the columns' own units."),
    corr: z.enum(["pearson", "spearman"]).default("pearson"),
  }),
  example: { input: { matrix: MATRIX } },
  compute({ matrix, types }, options) {
    const given = matrixOf(matrix);
    const weighed = criticWeights(given, { types, ...options });
    const small = given.cells.length * given.columns <= SHOWN_CORRELATIONS;
    return answer(weighed, {
      standardDeviations: [...weighed.deviations],
      conflict: [...weighed.conflict],
      ...(small ? { correlations: correlations(given, { types, ...options }) } : {}),
    });
  },
});

const std = method({
  name: "weights.std",
  summary: "Weighs a column by its standard deviation.",
  formula: "w ∝ s (sample standard deviation; of the min–max scaled column with `scale`)",
  source: "Diakoulaki et al. 1995; Wang & Luo 2010, Mathematical and Computer Modelling 51:1-12",
  input,
  params: z.strictObject({ scale: z.boolean().default(false) }),
  example: { input: { matrix: MATRIX } },
  compute({ matrix }, { scale }) {
    const weighed = stdWeights(matrixOf(matrix), scale);
    return answer(weighed, { standardDeviations: [...weighed.spreads] });
  },
});

const variance = method({
  name: "weights.variance",
  summary: "Weighs a column by the variance of its min–max scaled values.",
  formula: "w ∝ Σ (z − mean)²/m, z = min–max",
  source: "Rao & Patel 2010, Materials & Design 31(10):4738-4747",
  input,
  example: { input: { matrix: MATRIX } },
  compute({ matrix }) {
    const weighed = varianceWeights(matrixOf(matrix));
    return answer(weighed, { variances: [...weighed.spreads] });
  },
});

const merec = method({
  name: "weights.merec",
  summary: "Weighs a column by how much the alternatives' performance changes when it is left out.",
  formula: "benefit min/x, cost x/max; S_i = ln(1 + (1/n) Σ |ln n_ij|); w_j ∝ Σ_i |S_i without j − S_i|",
  source: "Keshavarz-Ghorabaee et al. 2021, Symmetry 13(4):525",
  input,
  example: { input: { matrix: MATRIX, types: [1, 1, -1] } },
  compute({ matrix, types }) {
    const weighed = merecWeights(matrixOf(matrix), types);
    return answer(weighed, { effects: [...weighed.effects] });
  },
});

const gini = method({
  name: "weights.gini",
  summary: "Weighs a column by the Gini coefficient of its values.",
  formula: "w ∝ Σ_i (2i − m − 1) x_(i) / (m Σ x), x ascending",
  source: "Gini 1912; Li & Chi 2009",
  input,
  example: { input: { matrix: MATRIX } },
  compute({ matrix }) {
    const weighed = giniWeights(matrixOf(matrix));
    return answer(weighed, { coefficients: [...weighed.coefficients] });
  },
});

const angle = method({
  name: "weights.angle",
  summary: "Weighs a column by its angle to a column of equal values.",
  formula: "w ∝ arccos(Σx / √(m Σx²))",
  source: "Shuai, Chong & Tsou 2012",
  input,
  example: { input: { matrix: MATRIX } },
  compute({ matrix }) {
    const weighed = angleWeights(matrixOf(matrix));
    return answer(weighed, { angles: [...weighed.angles] });
  },
});

/** Read from the decision matrix. */
export const DATA_WEIGHTS: Method[] = [entropy, critic, std, variance, merec, gini, angle];
