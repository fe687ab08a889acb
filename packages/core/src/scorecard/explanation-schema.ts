import { z } from "zod";
import * as Id from "../id/index.js";
import { sourceSchema } from "../indicator/index.js";
import { period, score } from "./schema.js";

export const explanationQuerySchema = z.object({
  compareTo: Id.schema("scorecard").optional().meta({ description: "Of the same subject and scheme; the period before unless told." }),
  target: z.coerce.number().gt(0).max(100).default(100).meta({ description: "The score that the distance is measured from." }),
});
export type ExplanationQuery = z.infer<typeof explanationQuerySchema>;

const points = { points: z.number(), pointsRounded: z.number() };
const pointsOf = z.object({ key: z.string(), ...points });
const partsFields = {
  total: z.number(),
  totalRounded: z.number(),
  indicators: z.array(pointsOf),
  gates: z.array(pointsOf).describe("Vetoes that shut or opened"),
  other: z.object(points).describe("What floors and absent branches leave over; 0 in ordinary trees"),
  scheme: z.object(points).describe("What another version of the scheme makes of the earlier evidence"),
};

export const explanationSchema = z
  .object({
    scorecardId: z.string(),
    distance: z
      .object({ target: z.number(), ...partsFields })
      .nullable()
      .describe("Points between the score and the target, by indicator; negative where it is exceeded. null without a score."),
    change: z
      .object({
        from: z.object({ scorecardId: z.string(), period, schemeVersion: z.int(), score }),
        parts: z.object(partsFields).nullable().describe("null while one of the two has no score"),
      })
      .nullable()
      .describe("null where there is no earlier scorecard"),
    lift: z
      .object({
        grade: z.string(),
        from: z.number(),
        gap: z.number(),
        gates: z.array(z.string()).describe("Vetoes that must open first"),
        steps: z.array(
          z.object({
            key: z.string(),
            from: z.number(),
            to: z.number().nullable().describe("The indicator's score that alone reaches the grade; null where 100 does not"),
            gain: z.number().describe("Points that the total gains at 100"),
            value: z.number().nullable(),
            toValue: z.number().nullable().describe("The same in the indicator's unit"),
          }),
        ),
        together: z.array(z.string()).describe("Where no single indicator is enough: the fewest that are, each at 100"),
      })
      .nullable()
      .describe("What would lift the grade; null at the top grade and without a score"),
  })
  .meta({ id: "ScorecardExplanation", description: "The displayed points of each part add up to its displayed total." });
export type ScorecardExplanation = z.infer<typeof explanationSchema>;

const estimate = { value: z.number().nullable(), n: z.number(), low: z.number().nullable(), high: z.number().nullable() };

export const drillDownSchema = z
  .object({
    scorecardId: z.string(),
    key: z.string(),
    indicatorId: z.string(),
    source: sourceSchema,
    unit: z.string(),
    series: z
      .array(z.object({ period, ...estimate }))
      .describe("The indicator over the parts of the scorecard's period: days of a month or week, months beyond. As the rollups say now."),
    records: z
      .string()
      .nullable()
      .describe("Path that lists the records behind the value; null where there is no such list (groups, formulas)."),
    inputs: z.array(z.object({ key: z.string(), ...estimate })).describe("What a formula took, over the whole period; empty otherwise"),
  })
  .meta({ id: "IndicatorEvidence", description: "From a scorecard's indicator to what was recorded." });
export type DrillDown = z.infer<typeof drillDownSchema>;
