import { z } from "zod";
import { perspectiveSchema } from "../assessment/rubric.js";
import { FORMULA_PROBLEMS, LIMITS } from "../formula/index.js";
import * as Id from "../id/index.js";
import { localizedTextSchema } from "../locale/index.js";
import { metricSchema } from "../observation/index.js";
import { indicatorFields, keySchema, missingRuleSchema, refineIndicator, shrinkageSchema, thresholdsSchema } from "../scoring/index.js";
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

const MAX_VALID_MONTHS = 36;

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
    z
      .strictObject({ type: z.literal("assessment"), perspective: perspectiveSchema, criterion: keySchema })
      .describe("Results of closed panels for a criterion, as the assessors of one perspective see it."),
    z
      .strictObject({
        type: z.literal("rating"),
        agency: keySchema,
        validMonths: z.int().min(1).max(MAX_VALID_MONTHS).default(12).describe("How many months a rating counts, its own included."),
      })
      .describe("Ratings by a third party: those of the latest month that has any, looking back from the end of the period."),
    z
      .strictObject({ type: z.literal("formula"), expression: z.string().trim().min(1).max(LIMITS.length) })
      .describe(
        'A value computed from other indicators by their keys, in CEL: `ratio(complaints, orders) * 1000`. A key that is no plain name is written indicator("response-speed"). Numbers are doubles; + - * /, comparisons, && || !, ? : and ratio, min, max, abs, sqrt, round, clamp, orElse(value, substitute) are known. Without one of its inputs the value is missing, unless orElse stands in.',
      ),
  ])
  .meta({ id: "IndicatorSource" });
export type Source = z.infer<typeof sourceSchema>;

/** A union, so that null does not become part of the shared component. */
const withNull = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()]);

const goalposts = indicatorFields.goalposts.describe(
  "The values that score 0 and 100, in the unit of the measure after `per`; for kind interval the bounds beyond which it scores 0. With thresholds, their first and last value.",
);
const inputGoalposts = goalposts.optional().describe("The values that score 0 and 100; or give thresholds.");
const description = localizedTextSchema.optional().describe("What is measured and why, for readers of scorecards.");
const minimumSample = indicatorFields.minimumSample
  .unwrap()
  .nullable()
  .describe("Below this sample the value is suppressed. null: the tenant's minimum for surveys and complaints, 1 for every other source.");
const measure = indicatorFields.measure
  .meta({ id: "IndicatorMeasure" })
  .describe(
    "How the evidence becomes one number; `per` scales it (100 for percent). csat is the share of the two top points of any scale of three or more points; nps of a 1–5 scale counts 5 as promoter, 4 as passive, 1–3 as detractor; topBox counts from `from`, the two top points unless told.",
  );

const inputFields = {
  ...indicatorFields,
  description,
  source: sourceSchema,
  measure: measure.optional().describe("Left out: the usual measure of the source."),
  goalposts: inputGoalposts,
  minimumSample: minimumSample.default(null),
};

/** Wider than any unit needs, and well within what the table stores exactly. */
const MAX_AMOUNT = 1e15;

/** The goalposts that go with an input: its own, or the ends of its thresholds. */
export function goalpostsOf({ goalposts: given, thresholds }: Pick<IndicatorInput, "goalposts" | "thresholds">): Goalposts {
  const [first, last] = [thresholds?.[0], thresholds?.at(-1)];
  return first && last ? { low: first[0], high: last[0] } : (given ?? { low: 0, high: 0 });
}
type Goalposts = z.infer<typeof goalposts>;

function refineScale(input: ScaleInput, context: z.RefinementCtx): void {
  const refuse = (message: string) => context.addIssue({ code: "custom", path: ["goalposts"], message });
  if (input.goalposts && input.thresholds) refuse("give goalposts or thresholds, not both");
  else if (!input.goalposts && !input.thresholds) refuse("give goalposts, the values that score 0 and 100, or thresholds");
  else refineIndicator({ ...input, goalposts: goalpostsOf(input) }, context);
}
type ScaleInput = Pick<IndicatorInput, "kind" | "goalposts" | "thresholds" | "best">;

function refineAmounts({ goalposts: ends, best, measure, thresholds, shrinkage }: AmountsInput, context: z.RefinementCtx): void {
  const amounts: [path: (string | number)[], numbers: (number | undefined)[]][] = [
    [["goalposts"], [ends?.low, ends?.high]],
    [["best"], best ?? []],
    [["measure", "from"], [measure?.from]],
    [["measure", "per"], [measure?.per]],
    [["thresholds"], (thresholds ?? []).map(([value]) => value)],
    [["shrinkage", "towards"], [typeof shrinkage?.towards === "number" ? shrinkage.towards : undefined]],
    [["shrinkage", "priorSample"], [shrinkage?.priorSample]],
  ];
  for (const [path, numbers] of amounts) {
    if (numbers.every((number = 0) => number === 0 || (Math.abs(number) <= MAX_AMOUNT && Math.abs(number) >= 1 / MAX_AMOUNT))) continue;
    context.addIssue({ code: "custom", path, message: `must be 0 or lie between ${1 / MAX_AMOUNT} and ${MAX_AMOUNT} in size` });
  }
}
type AmountsInput = Pick<IndicatorInput, "goalposts" | "best" | "measure" | "thresholds" | "shrinkage">;

export const indicatorInputSchema = z
  .strictObject(inputFields)
  .superRefine(refineScale)
  .superRefine(refineAmounts)
  .meta({ id: "IndicatorInput" });
export type IndicatorInput = z.infer<z.ZodObject<typeof inputFields>>;

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
    description: localizedTextSchema.nullable().optional(),
    missing: missingRuleSchema.optional(),
    shrinkage: withNull(shrinkageSchema).optional().describe("null: values stay as they are observed."),
    thresholds: thresholdsSchema
      .nullable()
      .optional()
      .describe("Take the place of goalposts; null goes back to goalposts, the ends of the thresholds unless others are given."),
    archived: z.boolean().optional(),
  })
  .meta({ id: "IndicatorPatch", description: "The key stays what it is: scorecards of all periods know the indicator by it." });
export type IndicatorPatch = z.infer<typeof indicatorPatchSchema>;

const scaleSchema = z.object({ low: z.number(), high: z.number() }).describe("Lowest and highest point of the question's scale.");
export type Scale = z.infer<typeof scaleSchema>;

const measuredFields = { ...inputFields, measure, goalposts, scale: scaleSchema.nullable() };

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

export const formulaInputSchema = z
  .strictObject({
    expression: z.string().max(100_000),
    key: keySchema.optional().describe("Key of the indicator that the formula is for, to find cycles."),
  })
  .meta({ id: "FormulaInput" });

export const formulaCheckSchema = z
  .object({
    valid: z.boolean(),
    problems: z.array(
      z.object({
        code: z.enum(FORMULA_PROBLEMS),
        message: z.string().describe("What is wrong and what to do."),
        start: z.int().describe("Where it stands in the text: characters from 0."),
        end: z.int(),
        suggestion: z.string().optional().describe("What to write instead, where that is known."),
        cycle: z.array(z.string()).optional().describe("The keys on the way; the first stands again at the end."),
      }),
    ),
    inputs: z
      .array(z.object({ id: z.string(), key: z.string(), name: localizedTextSchema, unit: z.string(), written: z.string() }))
      .describe("The indicators that the formula names; `written` is how a formula names it."),
  })
  .meta({ id: "FormulaCheck" });
