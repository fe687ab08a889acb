import { z } from "zod";
import { type Method, method, result } from "../method.js";
import { confidenceSchema, numberSchema, valuesSchema } from "../shapes.js";
import { differenceInDifferences } from "./did.js";
import { segmentedTrend } from "./its.js";

const MOST = 10_000;

const segmented = method({
  name: "its.segmented",
  summary: "Interrupted time series: change of level and of slope from a point on, with errors that allow for autocorrelation",
  formula: "y_t = b0 + b1 t + b2 D_t + b3 (t − T0) D_t; t = 0, 1, 2, …; D_t = 1 for t ≥ T0 = interventionAt",
  source: "Wagner et al. 2002, J. Clin. Pharm. Ther. 27:299-309; Bernal et al. 2017; errors: Newey & West 1987, times n/(n − 4)",
  input: z.object({
    y: valuesSchema.max(MOST),
    interventionAt: z.int().min(0).describe("How many points come before the intervention: the t, from 0, of the first one after it"),
  }),
  params: z.strictObject({
    lag: z.int().min(0).max(1000).optional().describe("Of the Newey-West errors; ⌊4 (n/100)^(2/9)⌋ if left out"),
    confidence: confidenceSchema,
  }),
  example: { input: { y: [80, 80.7, 81, 81.4, 82.1, 82.5, 87, 87.6, 88.9, 89.5, 90.1, 91.2], interventionAt: 6 } },
  compute({ y, interventionAt }, { lag, confidence }) {
    const { coefficients, ...details } = segmentedTrend(y, interventionAt, { lag, confidence });
    const warnings = details.durbinWatson === null ? ["The two lines fit exactly, so there are no standard errors."] : [];
    if (Math.min(interventionAt, y.length - interventionAt) < 8)
      warnings.push("Fewer than eight points before or after: the slopes rest on little.");
    return result(coefficients, warnings, { ...details, confidence });
  },
});

const sampleSchema = z.union([valuesSchema, numberSchema.transform((mean) => [mean])]);

const did = method({
  name: "did.difference",
  summary: "Difference in differences: the change of the treated less the change of a comparison group",
  formula: "(T̄_after − T̄_before) − (C̄_after − C̄_before); SE² = Σ s²/n over the four samples; t by Welch and Satterthwaite",
  source: "Card & Krueger 1994, Am. Econ. Rev. 84:772-793; Satterthwaite 1946, Biometrics Bull. 2:110-114",
  input: z.object({
    treatedBefore: sampleSchema.describe("Values of the treated before, or their mean"),
    treatedAfter: sampleSchema,
    controlBefore: sampleSchema,
    controlAfter: sampleSchema,
  }),
  params: z.strictObject({ confidence: confidenceSchema }),
  example: {
    input: {
      treatedBefore: [80, 82, 79, 81],
      treatedAfter: [88, 87, 90, 86],
      controlBefore: [78, 80, 79, 81],
      controlAfter: [80, 82, 81, 80],
    },
  },
  compute(input, { confidence }) {
    const { means, ...data } = differenceInDifferences(input, confidence);
    const warnings =
      data.standardError === null ? ["A sample of one value, or without variation, tells no error: the effect has no bounds."] : [];
    return result(data, warnings, { means, confidence });
  },
});

export const EFFECTS: Method[] = [segmented, did];
