import { z } from "zod";
import * as Id from "../id/index.js";
import { indicatorInputSchema } from "../indicator/index.js";
import { localizedTextSchema } from "../locale/index.js";
import { GRAINS, periodSchema } from "../period/index.js";
import { scorecardSchema } from "../scorecard/schema.js";

export const previewInputSchema = z
  .strictObject({
    indicatorId: Id.schema("indicator").optional().describe("A stored indicator, or give `indicator`."),
    indicator: indicatorInputSchema.optional().describe("One that is not stored."),
    subjectId: Id.schema("subject"),
    period: periodSchema.describe("2026-11-21, 2026-W47, 2026-11, 2026-Q4 or 2026, in the tenant's time zone."),
  })
  .refine(({ indicatorId, indicator }) => (indicatorId === undefined) !== (indicator === undefined), {
    message: "give indicatorId or indicator, one of them",
    path: ["indicatorId"],
  })
  .meta({ id: "IndicatorPreviewInput" });
export type PreviewInput = z.infer<typeof previewInputSchema>;

const scored = scorecardSchema.shape.indicators.element.shape;
const { status, reason, value, n, standardError, low, high } = scored;
const observed = { status, reason, value, n, standardError, low, high };

export const previewSchema = z
  .object({
    period: z.object({ label: z.string(), grain: z.enum(GRAINS), from: z.string(), to: z.string() }),
    subject: z.object({ id: z.string(), name: z.string() }),
    key: z.string(),
    unit: z.string(),
    decimals: z.int(),
    score: z.object({
      ...observed,
      method: scored.method,
      shrunk: scored.shrunk,
      imputed: scored.imputed,
      normalised: scored.normalised,
      normalisedLow: scored.normalisedLow,
      normalisedHigh: scored.normalisedHigh,
      normalisedStandardError: scored.normalisedStandardError,
    }),
    cohort: z
      .object({ mean: z.number(), subjects: z.int(), complete: z.boolean().describe("false where only some of very many were read") })
      .nullable()
      .describe("The mean of the measured subjects, where the indicator takes it."),
    inputs: z
      .array(
        z.object({ indicatorId: z.string(), key: z.string(), name: localizedTextSchema, unit: z.string(), decimals: z.int(), ...observed }),
      )
      .describe("What a formula takes, directly and through others."),
  })
  .meta({ id: "IndicatorPreview", description: "What an indicator says of a subject and period." });
export type IndicatorPreview = z.infer<typeof previewSchema>;
