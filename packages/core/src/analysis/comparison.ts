import { z } from "zod";
import type { Period } from "../period/index.js";
import { DIFFERENCE_METHODS, differenceOf } from "./difference.js";
import { CONCLUSIONS, type Conclusion, conclusionOf } from "./direction.js";
import type { Quantity } from "./quantity.js";
import { isMeasured, type Reading, readingSchema } from "./reading.js";

export const comparisonSchema = z
  .object({
    with: z.string().describe("Label of the earlier period"),
    reading: readingSchema.describe("What was measured then"),
    difference: z.number().nullable().describe("Later minus earlier, in the unit; null unless both are measured."),
    low: z.number().nullable(),
    high: z.number().nullable(),
    pValue: z.number().nullable(),
    method: z
      .enum(DIFFERENCE_METHODS)
      .describe(
        "two-proportions: pooled z test with Newcombe's interval; welch: t test of two means; poisson: two numbers of events; wald: z test by standard errors; none: nothing to test by.",
      ),
    conclusion: z.enum(CONCLUSIONS).describe("At p < 0.05. untested: a value or its error is not known."),
  })
  .meta({ id: "PeriodComparison", description: "A period compared with an earlier one." });
export type Comparison = z.infer<typeof comparisonSchema>;

/** The later reading against the earlier one, with the plain word for it. */
export function comparisonOf(quantity: Quantity, later: Reading, earlier: Reading, period: Period): Comparison {
  const about = { with: period.label, reading: earlier };
  if (!isMeasured(later) || !isMeasured(earlier)) {
    return { ...about, difference: null, low: null, high: null, pValue: null, method: "none", conclusion: "untested" };
  }
  const difference = differenceOf(quantity, earlier, later);
  const conclusion: Conclusion = conclusionOf(quantity, earlier.value, later.value, difference.pValue);
  return { ...about, ...difference, conclusion };
}
