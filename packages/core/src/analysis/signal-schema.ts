import { z } from "zod";
import * as Id from "../id/index.js";
import { localizedTextSchema } from "../locale/index.js";
import { GRAINS, periodSchema as periodLabelSchema } from "../period/index.js";
import { CHARTS, LARGE_SAMPLE } from "./control-limits.js";
import { periodSchema, rangeFields } from "./periods.js";
import { ONLY_ONE, onlyOne, quantityFields, quantitySchema } from "./quantity.js";
import { readingSchema } from "./reading.js";
import { RULES } from "./rules.js";
import { subjectFields, subjectSchema } from "./trend-schema.js";

/** Limits from fewer points move too much to judge by. */
export const LEAST_BASELINE = 6;
/** Below this many the limits are told with a warning. */
export const GOOD_BASELINE = 12;

export const signalQuerySchema = z
  .object({
    ...quantityFields,
    ...subjectFields,
    ...rangeFields,
    baselineFrom: z.iso.date().optional().meta({ description: "A day of the baseline's first period" }),
    baselineTo: z.iso.date().optional().meta({ description: "A day of the baseline's last period" }),
  })
  .refine(onlyOne, ONLY_ONE);
export type SignalRequest = z.infer<typeof signalQuerySchema>;

const meaning = z.enum(["better", "worse", "neither"]).describe("What the side means by the indicator's kind.");
const words = localizedTextSchema.describe("The signal in plain words, in three languages.");

const signalSchema = z
  .object({
    period: z.string(),
    rule: z
      .enum(RULES)
      .describe(
        "beyond-limits: beyond 3 σ. two-of-three: two of three in a row beyond 2 σ on one side. four-of-five: four of five beyond 1 σ. run-of-eight: eight in a row on one side of the centre.",
      ),
    side: z.enum(["above", "below"]),
    meaning,
    value: z.number(),
    words,
  })
  .meta({ id: "Signal" });
export type Signal = z.infer<typeof signalSchema>;

const nullable = z.number().nullable();
export const controlChartSchema = z
  .object({
    quantity: quantitySchema,
    subject: subjectSchema.nullable().describe("null: the tenant as a whole."),
    timeZone: z.string(),
    grain: z.enum(GRAINS),
    chart: z
      .enum(CHARTS)
      .nullable()
      .describe(
        `xmr: individual values and moving ranges; p: shares; p-prime: shares at samples of ${LARGE_SAMPLE} and more on average, with Laney's allowance for variation beyond sampling. null with too few points.`,
      ),
    baseline: z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      points: z.int(),
      given: z.boolean().describe("false: every complete measured period but the last, which is judged by them."),
    }),
    centre: nullable,
    reason: z
      .enum(["too-few-points"])
      .nullable()
      .describe(`Why there are no limits: fewer than ${LEAST_BASELINE} measured periods in the baseline.`),
    warnings: z.array(z.enum(["short-baseline", "no-variation"])),
    points: z.array(
      readingSchema.extend({
        period: periodSchema,
        complete: z.boolean().describe("A running period is shown and not judged."),
        inBaseline: z.boolean(),
        lower: nullable.describe("Lower control limit, 3 σ below the centre"),
        upper: nullable.describe("Upper control limit"),
        rules: z.array(z.enum(RULES)),
      }),
    ),
    signals: z.array(signalSchema).describe("Oldest first."),
  })
  .meta({ id: "ControlChart", description: "One subject over time with the limits of what chance explains, and what is beyond them." });
export type ControlChart = z.infer<typeof controlChartSchema>;

export const scanQuerySchema = z
  .object({
    ...quantityFields,
    grain: rangeFields.grain,
    period: periodLabelSchema.optional().meta({ description: "The period that is judged; the last complete one of the grain unless told" }),
    history: z.coerce.number().int().min(LEAST_BASELINE).max(60).optional().meta({
      description: "How many periods before it each subject is judged by; day 30, week 26, month 12, quarter 8, year 6 unless told",
    }),
    kind: z.string().min(1).max(50).optional().meta({ description: "Only subjects of this kind" }),
    parentId: Id.schema("subject").optional().meta({ description: "Only subjects below this one" }),
    tag: z
      .string()
      .regex(/^[^=]{1,50}=.{1,100}$/, "must be name=value")
      .optional()
      .meta({ description: "Only subjects with this tag, name=value" }),
    limit: z.coerce.number().int().min(1).max(500).default(100).meta({ description: "How many rows are told" }),
  })
  .refine(onlyOne, ONLY_ONE);
export type ScanRequest = z.infer<typeof scanQuerySchema>;

export const FALSE_ALARMS = 0.05;

export const scanSchema = z
  .object({
    quantity: quantitySchema,
    period: periodSchema,
    history: z.int(),
    method: z
      .literal("prediction-t")
      .describe(
        "Each subject's value against the spread of its own history, shares scaled to their samples, by a t test for one new value; never taken to be surer than its own standard error. p values are adjusted over all tested subjects (Benjamini-Hochberg).",
      ),
    falseAlarms: z.literal(FALSE_ALARMS).describe("The share of false ones among signals that is accepted."),
    counts: z.object({
      subjects: z.int().describe("Subjects that match"),
      tested: z.int(),
      signals: z.int(),
      notMeasured: z.int().describe("Nothing, or too little, observed in the period"),
      shortHistory: z.int().describe(`Fewer than ${LEAST_BASELINE} measured periods before it`),
    }),
    rows: z
      .array(
        z.object({
          subject: subjectSchema.extend({ kind: z.string() }),
          value: z.number(),
          n: z.number(),
          usual: z.number().describe("Centre of the subject's history"),
          low: z.number().describe("Where a new value lies with 95 % confidence while nothing changes"),
          high: z.number(),
          historyPoints: z.int(),
          pValue: z.number(),
          qValue: z.number().describe("p adjusted for how many subjects were tested"),
          signal: z.boolean().describe(`q below ${FALSE_ALARMS}`),
          side: z.enum(["above", "below", "level"]),
          meaning,
          words,
        }),
      )
      .describe("Surest first."),
  })
  .meta({ id: "SignalScan", description: "Which subjects' latest value does not fit their own history." });
export type Scan = z.infer<typeof scanSchema>;
