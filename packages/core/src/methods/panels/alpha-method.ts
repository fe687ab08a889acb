import { z } from "zod";
import { type Method, method, result, Undefined } from "../method.js";
import { confidenceSchema, numberSchema } from "../shapes.js";
import { alphaInterval } from "./alpha-interval.js";
import { ALPHA_METRICS, type Alpha, type AlphaMetric, krippendorffAlpha } from "./krippendorff.js";
import type { RatingsByRater } from "./ratings.js";
import { type Category, categoriesWithGapsSchema, categoryCodes } from "./shapes.js";

const SYNONYMS: Record<string, AlphaMetric> = { rank: "ordinal", ranked: "ordinal", categorical: "nominal", angular: "circular" };

const metricSchema = z
  .enum([...ALPHA_METRICS, ...Object.keys(SYNONYMS)])
  .transform((metric) => SYNONYMS[metric] ?? (metric as AlphaMetric))
  .optional()
  .describe("Without it texts are nominal and numbers interval");

const params = z.strictObject({
  metric: metricSchema,
  period: numberSchema.gt(0).optional().describe("Length of the circle of the circular metric; the range plus 1 if left out"),
  bootstrap: z.int().min(0).max(10_000).default(0).describe("Draws for an interval; 0 for none"),
  seed: z.int().default(1),
  confidence: confidenceSchema,
});

export const ALPHA: Method = method({
  name: "krippendorff",
  summary: "Krippendorff's alpha: agreement of any number of raters, with missing ratings, for any kind of scale",
  formula:
    "α = 1 − D_o / D_e; D_o = 1/n Σ_u 1/(m_u−1) Σ_i≠j δ²(x_ui, x_uj), D_e the same over all n pairable ratings; δ² nominal 1 unless equal, ordinal by mean ranks, interval (c−k)², ratio ((c−k)/(c+k))², circular sin²(π(c−k)/period)",
  source:
    "Krippendorff 2011, Computing Krippendorff's alpha-reliability; Content Analysis, 4th ed. 2018, ch. 12; interval: Zapf et al. 2016",
  input: z.object({ ratings: categoriesWithGapsSchema.describe("Raters × units, null where there is no rating") }),
  params,
  example: {
    input: {
      ratings: [
        [1, 2, 3, 3, 2, 1, 4],
        [1, 2, 3, 3, 2, 2, 4],
        [null, 3, 3, 3, 2, 3, 4],
      ],
    },
    params: { metric: "ordinal" },
  },
  compute({ ratings }, { metric, period, bootstrap, seed, confidence }) {
    const { numbers, scale } = understood(ratings, metric);
    const alpha = krippendorffAlpha(numbers, scale, { period });
    const interval = bootstrap > 0 ? alphaInterval(numbers, scale, { draws: bootstrap, seed, confidence, period }) : undefined;
    const { alpha: value, withoutVariation, ...figures } = alpha;
    const details = { metric: scale, raters: ratings.length, ...figures, ...(interval ? { interval } : {}) };
    return result(value, warningsOf(alpha, ratings), details);
  },
});

function understood(ratings: (Category | null)[][], metric: AlphaMetric | undefined): { numbers: RatingsByRater; scale: AlphaMetric } {
  const hasTexts = ratings.some((row) => row.some((rating) => typeof rating === "string"));
  if (!hasTexts) return { numbers: ratings as RatingsByRater, scale: metric ?? "interval" };
  if (metric !== undefined && metric !== "nominal")
    throw new Undefined(`The ${metric} metric needs numbers; send the categories as numbers in their order, or use nominal.`);
  const { codeOf } = categoryCodes(ratings.flat());
  return { numbers: ratings.map((row) => row.map((rating) => (rating === null ? null : (codeOf.get(rating) ?? null)))), scale: "nominal" };
}

function warningsOf(alpha: Alpha, ratings: unknown[][]): string[] {
  const warnings: string[] = [];
  if (alpha.withoutVariation)
    warnings.push(
      "All ratings are equal, so alpha is indeterminate (0/0): 1 says that nobody disagreed, not that the raters can tell units apart.",
    );
  const left = (ratings[0]?.length ?? 0) - alpha.units;
  if (left > 0) warnings.push(`${left} of ${ratings[0]?.length} units have fewer than two ratings and were left out.`);
  if (alpha.alpha < 0) warnings.push("Alpha is below 0: the raters disagree more than chance would have them.");
  return warnings;
}
