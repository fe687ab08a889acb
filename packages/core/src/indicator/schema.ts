import { z } from "zod";
import * as Id from "../id/index.js";
import { metricSchema } from "../observation/index.js";
import { indicatorFields, refineIndicator } from "../scoring/index.js";
import { keySchema as questionKeySchema } from "../survey/index.js";

export const COMPLAINT_FIGURES = [
  "onTimeResolution",
  "onTimeFirstResponse",
  "medianResolution",
  "p90Resolution",
  "medianFirstResponse",
  "p90FirstResponse",
  "count",
  "perThousand",
] as const;
export type ComplaintFigure = (typeof COMPLAINT_FIGURES)[number];

export const sourceSchema = z
  .discriminatedUnion("type", [
    z
      .strictObject({
        type: z.literal("survey"),
        surveyId: Id.schema("survey"),
        question: questionKeySchema,
        row: questionKeySchema.optional().describe("Row of a matrix question."),
        option: questionKeySchema.optional().describe("Option of a single or multiple choice: the share of answers that name it."),
      })
      .describe("Answers to a question."),
    z
      .strictObject({
        type: z.literal("complaints"),
        figure: z.enum(COMPLAINT_FIGURES),
        denominator: metricSchema.optional().describe("For perThousand: the observed metric whose sum is divided by, such as orders."),
      })
      .describe(
        "Complaints received in the period. The on-time figures are the share of deadlines kept; what is open past its deadline counts as late. `count` is measured wherever the tenant recorded complaints in the period, so a subject without any has 0; its n is the tenant's number of complaints.",
      ),
    z.strictObject({ type: z.literal("observation"), metric: metricSchema }).describe("Pushed metric values."),
  ])
  .meta({ id: "IndicatorSource" });
export type Source = z.infer<typeof sourceSchema>;

const goalposts = indicatorFields.goalposts.describe(
  "The values that score 0 and 100, in the unit of the measure after `per`; for kind interval the bounds beyond which it scores 0.",
);
const minimumSample = indicatorFields.minimumSample
  .unwrap()
  .nullable()
  .describe("Below this sample the value is suppressed. null: the tenant's minimum for surveys and complaints, 1 for observations.");
const measure = indicatorFields.measure
  .meta({ id: "IndicatorMeasure" })
  .describe(
    "How the evidence becomes one number; `per` scales it (100 for percent). csat is the share of the two top points of any scale of three or more points; nps of a 1–5 scale counts 5 as promoter, 4 as passive, 1–3 as detractor; topBox counts from `from`, the two top points unless told.",
  );

const inputFields = {
  ...indicatorFields,
  source: sourceSchema,
  measure: measure.optional().describe("Left out: the usual measure of the source."),
  goalposts,
  minimumSample: minimumSample.default(null),
};

/** Wider than any unit needs, and well within what the table stores exactly. */
const MAX_AMOUNT = 1e15;

export const indicatorInputSchema = z
  .strictObject(inputFields)
  .superRefine(refineIndicator)
  .superRefine(({ goalposts, best = [0, 0], measure: { from = 0, per = 1 } = { kind: "mean" } }, context) => {
    const amounts = { goalposts: [goalposts.low, goalposts.high], best, "measure.from": [from], "measure.per": [per] };
    for (const [where, numbers] of Object.entries(amounts)) {
      if (numbers.every((number) => number === 0 || (Math.abs(number) <= MAX_AMOUNT && Math.abs(number) >= 1 / MAX_AMOUNT))) continue;
      context.addIssue({
        code: "custom",
        path: where.split("."),
        message: `must be 0 or lie between ${1 / MAX_AMOUNT} and ${MAX_AMOUNT} in size`,
      });
    }
  })
  .meta({ id: "IndicatorInput" });
export type IndicatorInput = z.infer<typeof indicatorInputSchema>;

export const indicatorPatchSchema = z
  .strictObject({
    name: inputFields.name.optional(),
    kind: inputFields.kind.optional(),
    unit: indicatorFields.unit.unwrap().optional(),
    decimals: indicatorFields.decimals.unwrap().optional(),
    source: sourceSchema.optional(),
    measure: measure.optional(),
    goalposts: goalposts.optional(),
    best: indicatorFields.best.unwrap().nullable().optional(),
    minimumSample: minimumSample.optional(),
    archived: z.boolean().optional(),
  })
  .meta({ id: "IndicatorPatch", description: "The key stays what it is: scorecards of all periods know the indicator by it." });
export type IndicatorPatch = z.infer<typeof indicatorPatchSchema>;

const scaleSchema = z.object({ low: z.number(), high: z.number() }).describe("Lowest and highest point of the question's scale.");
export type Scale = z.infer<typeof scaleSchema>;

const measuredFields = { ...inputFields, measure, scale: scaleSchema.nullable() };

export const indicatorSchema = z
  .object({
    ...measuredFields,
    id: z.string(),
    minimumSample,
    archived: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: "Indicator", description: "One measured quantity with its source and the values that score 0 and 100." });
export type Indicator = z.infer<typeof indicatorSchema>;

/** An indicator as a published scheme froze it: nothing left open, nothing that changes later. */
export const frozenIndicatorSchema = z
  .object({ ...measuredFields, id: z.string(), minimumSample: z.int() })
  .meta({ id: "FrozenIndicator", description: "An indicator as it was when the scheme version was published." });
export type FrozenIndicator = z.infer<typeof frozenIndicatorSchema>;

export const indicatorFilterSchema = z.object({
  archived: z.enum(["true", "false"]).optional().meta({ description: "true lists the archived ones" }),
});
