import { z } from "zod";
import * as Id from "../id/index.js";
import { changePointSchema } from "./change-point.js";
import { comparisonSchema } from "./comparison.js";
import { CONCLUSIONS } from "./direction.js";
import { periodSchema, rangeFields } from "./periods.js";
import { ONLY_ONE, onlyOne, quantityFields, quantitySchema } from "./quantity.js";
import { readingSchema } from "./reading.js";

export const subjectFields = {
  subjectId: Id.schema("subject").optional().meta({ description: "The tenant as a whole unless told" }),
};

export const trendQuerySchema = z.object({ ...quantityFields, ...subjectFields, ...rangeFields }).refine(onlyOne, ONLY_ONE);
export type TrendRequest = z.infer<typeof trendQuerySchema>;

const pointSchema = readingSchema.extend({
  period: periodSchema,
  complete: z.boolean().describe("Whether the period is over; the running one's figures still change."),
  yearBefore: readingSchema.extend({ period: z.string() }).describe("The same period a year earlier."),
});

export const slopeSchema = z
  .object({
    perPeriod: z.number().describe("Change from one period to the next, in the unit."),
    low: z.number(),
    high: z.number(),
    pValue: z.number().describe("Of the Mann-Kendall test that there is no trend."),
    points: z.int(),
    method: z.literal("theil-sen"),
    conclusion: z.enum(CONCLUSIONS),
  })
  .meta({ id: "TrendSlope", description: "The median of the slopes between all pairs of complete periods, with its interval." });
export type Slope = z.infer<typeof slopeSchema>;

export const subjectSchema = z.object({ id: z.string(), name: z.string() });

export const trendSchema = z
  .object({
    quantity: quantitySchema,
    subject: subjectSchema.nullable().describe("null: the tenant as a whole."),
    timeZone: z.string(),
    grain: rangeFields.grain.unwrap(),
    from: z.string(),
    to: z.string(),
    points: z.array(pointSchema).describe("Every period of the range, oldest first, measured or not."),
    latest: z.string().nullable().describe("Label of the period that is compared: the last that is over and measured."),
    comparisons: z.object({
      previous: comparisonSchema.nullable().describe("With the period before."),
      yearBefore: comparisonSchema.nullable().describe("With the same period of the year before."),
    }),
    slope: slopeSchema.nullable().describe("null with fewer than four complete measured periods."),
    changePoint: changePointSchema.nullable().describe("null without a significant shift, or with fewer than eight points."),
  })
  .meta({ id: "Trend", description: "A quantity over time, what has changed, and how sure that is." });
export type Trend = z.infer<typeof trendSchema>;
