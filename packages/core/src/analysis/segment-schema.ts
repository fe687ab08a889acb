import { z } from "zod";
import { periodSchema as periodLabelSchema } from "../period/index.js";
import { DIFFERENCE_METHODS } from "./difference.js";
import { periodSchema } from "./periods.js";
import { ONLY_ONE, onlyOne, quantityFields, quantitySchema } from "./quantity.js";
import { readingSchema } from "./reading.js";

/** The largest segments are told; more would be neither read nor compared. */
export const MAX_SEGMENTS = 50;
/** Among so many of the largest each pair is compared. */
export const MAX_COMPARED = 20;

export const segmentQuerySchema = z
  .object({
    ...quantityFields,
    period: periodLabelSchema
      .optional()
      .meta({ description: "2026-11-21, 2026-W47, 2026-11, 2026-Q4 or 2026; the last complete month unless told" }),
    tag: z.string().trim().min(1).max(50).optional().meta({ description: "Key of the tag by whose values subjects are grouped" }),
    by: z.enum(["kind"]).optional().meta({ description: "Instead of a tag: by the kind of subject" }),
  })
  .refine(onlyOne, ONLY_ONE)
  .refine(({ tag, by }) => (tag === undefined) !== (by === undefined), { message: "give tag, or by=kind, one of them", path: ["tag"] });
export type SegmentRequest = z.infer<typeof segmentQuerySchema>;

const nullable = z.number().nullable();
export const segmentsSchema = z
  .object({
    quantity: quantitySchema,
    period: periodSchema.extend({ complete: z.boolean() }),
    by: z.object({ type: z.enum(["tag", "kind"]), tag: z.string().nullable() }),
    rows: z
      .array(
        readingSchema.extend({
          segment: z.string().nullable().describe("The tag's value or the kind; null: subjects without the tag."),
          subjects: z.int(),
        }),
      )
      .describe("Most subjects first, those without the tag last. Values are of all records of a segment's subjects together."),
    omitted: z.int().describe(`Segments beyond the ${MAX_SEGMENTS} with most subjects`),
    test: z
      .object({
        method: z
          .enum(["chi-square", "wald", "none"])
          .describe("chi-square: shares of the segments in one table; wald: values weighted by their precision; none: nothing to test by."),
        statistic: nullable,
        degreesOfFreedom: z.int().nullable(),
        pValue: nullable,
        conclusion: z.enum(["differ", "no-evidence", "untested"]).describe("At p < 0.05."),
      })
      .describe("Whether the measured segments differ at all."),
    pairs: z
      .array(
        z.object({
          from: z.string(),
          to: z.string(),
          difference: z.number().describe("`to` minus `from`"),
          low: nullable,
          high: nullable,
          pValue: nullable,
          qValue: nullable.describe("p adjusted for how many pairs were compared (Benjamini-Hochberg)"),
          method: z.enum(DIFFERENCE_METHODS),
          conclusion: z.enum(["better", "worse", "no-evidence", "untested"]).describe("`to` against `from`, at q < 0.05."),
        }),
      )
      .describe(`Each pair of measured segments, of up to ${MAX_COMPARED}; surest first.`),
  })
  .meta({ id: "Segments", description: "A quantity by the tags or kinds of subjects, and whether the segments differ." });
export type Segments = z.infer<typeof segmentsSchema>;
