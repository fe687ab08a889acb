import { z } from "zod";
import { ONLY_ONE, onlyOne, periodSchema, quantityFields, quantitySchema, readingSchema } from "../analysis/index.js";
import * as Id from "../id/index.js";
import { localizedTextSchema } from "../locale/index.js";
import { GRAINS, parse, periodSchema as periodLabelSchema } from "../period/index.js";
import { noTrace } from "../scoring/index.js";

const amount = noTrace(z.number().min(-1e15).max(1e15));
const name = localizedTextSchema.describe("What is promised, in one language or several.");
const value = amount
  .nullable()
  .describe(
    "The promised level, in the indicator's unit or points of the score: at least for benefits, at most for costs. null for an indicator of kind interval, whose best range is the promise.",
  );
const dueOn = z.iso.date().describe("The day by which it is to be reached, in the tenant's time zone.");
const grain = z.enum(GRAINS).describe("What each measurement covers.");
const startPeriod = periodLabelSchema.describe("Period of that grain from which progress is counted.");
const baseline = amount.nullable().describe("Level at the start; null: as measured in the start period.");

const fields = {
  name,
  ...quantityFields,
  subjectId: Id.schema("subject").nullable().default(null).describe("null: the tenant as a whole."),
  value: value.default(null),
  dueOn,
  grain: grain.default("month"),
  startPeriod: startPeriod.optional().describe("The period that contains today unless told."),
  baseline: baseline.default(null),
};

/** A start in another grain than the measurements' could not be compared with them. */
const fitsGrain = (input: { startPeriod?: string | undefined; grain?: string | undefined }): boolean =>
  input.startPeriod === undefined || input.grain === undefined || parse(input.startPeriod)?.grain === input.grain;
const GRAIN_MISFIT = { message: "startPeriod must be a period of the target's grain, such as 2026-11 for month", path: ["startPeriod"] };

export const targetInputSchema = z
  .strictObject(fields)
  .refine(onlyOne, ONLY_ONE)
  .refine(fitsGrain, GRAIN_MISFIT)
  .meta({ id: "TargetInput" });
export type TargetInput = z.infer<typeof targetInputSchema>;

export const targetPatchSchema = z
  .strictObject({
    name: name.optional(),
    value: value.optional(),
    dueOn: dueOn.optional(),
    grain: grain.optional(),
    startPeriod: startPeriod.optional(),
    baseline: baseline.optional(),
    archived: z.boolean().optional(),
  })
  .meta({ id: "TargetPatch", description: "What is measured, and of whom, stays: another promise is another target." });
export type TargetPatch = z.infer<typeof targetPatchSchema>;

export const targetSchema = z
  .object({
    id: z.string(),
    name,
    indicatorId: z.string().nullable(),
    schemeId: z.string().nullable(),
    subjectId: z.string().nullable(),
    value,
    dueOn,
    grain,
    startPeriod,
    baseline,
    archived: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: "Target", description: "A promised level by a date." });
export type Target = z.infer<typeof targetSchema>;

export const STATUSES = ["met", "on-track", "at-risk", "missed", "no-data"] as const;
export type Status = (typeof STATUSES)[number];

export const forecastSchema = z
  .object({
    period: z.string().describe("Label of the period that contains the due date"),
    points: z.int().describe("Complete measured periods that the forecast rests on"),
    value: z.number().nullable(),
    low: z.number().nullable().describe("Lower end of the 95 % prediction interval"),
    high: z.number().nullable(),
    meets: z.boolean().nullable().describe("Whether the forecast value reaches the target; null without a forecast."),
    method: z.enum(["linear", "none"]).describe("Least squares over the periods since the start"),
    reason: z.enum(["too-few-points", "due-date-passed"]).nullable().describe("Why there is no forecast."),
  })
  .meta({ id: "TargetForecast" });
export type Forecast = z.infer<typeof forecastSchema>;

const measurementSchema = readingSchema.extend({ period: periodSchema, complete: z.boolean().describe("Whether the period is over.") });
export type Measurement = z.infer<typeof measurementSchema>;

const progressFields = {
  status: z
    .enum(STATUSES)
    .describe(
      "met: the current value reaches the target. missed: it does not, and the due date has passed. on-track: the forecast for the due date reaches it or, while there is none, the share of the way is at least the share of the time. at-risk: neither. no-data: nothing measured since the start.",
    ),
  current: measurementSchema
    .nullable()
    .describe("The last measured period that is over, by the due date; the running one while there is no other."),
  baseline: z
    .object({
      value: z.number().nullable(),
      status: readingSchema.shape.status,
      n: z.number().nullable().describe("null where it was given."),
      given: z.boolean().describe("Set by a person rather than measured."),
    })
    .describe("Where the way begins."),
  goal: z.object({ low: z.number().nullable(), high: z.number().nullable() }).describe("The values that keep the promise; null: no bound."),
  share: z
    .number()
    .nullable()
    .describe("Share of the way from baseline to target: 0 at the baseline, 1 at the target, below 0 when it got worse. null if unknown."),
  elapsed: z.number().describe("Share of the time from the start to the due date, 0 to 1."),
  forecast: forecastSchema,
};
const about = { quantity: quantitySchema, subject: z.object({ id: z.string(), name: z.string() }).nullable() };

export const progressSchema = z.object(progressFields).meta({ id: "TargetProgress" });
export type Progress = z.infer<typeof progressSchema>;

export const targetInListSchema = targetSchema
  .extend({ ...about, progress: progressSchema })
  .meta({ id: "TargetWithProgress", description: "A target, what it is of and how far it is." });
export type TargetInList = z.infer<typeof targetInListSchema>;

export const targetWithSeriesSchema = targetInListSchema
  .extend({ series: z.array(measurementSchema).describe("Every period since the start, oldest first.") })
  .meta({ id: "TargetWithSeries", description: "A target with its progress and the measurements behind it." });
export type TargetWithSeries = z.infer<typeof targetWithSeriesSchema>;

export const targetFilterSchema = z.object({
  indicatorId: quantityFields.indicatorId,
  schemeId: quantityFields.schemeId,
  subjectId: z
    .union([z.literal("all"), Id.schema("subject")])
    .optional()
    .meta({ description: "A subject; all: those of the tenant as a whole" }),
  dueBefore: z.iso.date().optional().meta({ description: "Due before this day" }),
  archived: z.enum(["true", "false"]).optional().meta({ description: "true lists the archived ones" }),
});
export type TargetFilter = z.infer<typeof targetFilterSchema>;
