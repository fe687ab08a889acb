import { z } from "zod";
import * as Id from "../id/index.js";
import { localizedTextSchema } from "../locale/index.js";
import { periodSchema as periodLabelSchema } from "../period/index.js";
import { subjectFields, subjectSchema } from "./trend-schema.js";

export const DEFAULT_CASES = 5_000;
export const MAX_CASES = 20_000;
/** All 2^p regressions are computed up to so many dimensions. */
export const MAX_SHAPLEY = 10;
export const MAX_DIMENSIONS = 40;
/** Fewer complete cases than this, or than ten a dimension, explain nothing. */
export const LEAST_CASES = 30;
export const CASES_PER_DIMENSION = 10;

const answerKey = z
  .string()
  .regex(/^[a-zA-Z0-9_-]{1,40}(\.[a-zA-Z0-9_-]{1,40})?$/, "use a question's key, or question.row for a row of a matrix");

export const driverQuerySchema = z
  .object({
    surveyId: Id.schema("survey"),
    outcome: answerKey.optional().meta({
      description: "The rated question that is to be explained; the first csat question, else nps, else rating, unless told",
    }),
    dimensions: z
      .string()
      .max(3300)
      .optional()
      .transform((text) => text?.split(",").map((key) => key.trim()))
      .pipe(z.array(answerKey).min(1).max(MAX_DIMENSIONS).optional())
      .meta({
        description: "Rated questions and rows (question.row) that may explain it, with commas; all ratings and matrix rows unless told",
        type: "string",
      }),
    period: periodLabelSchema.optional().meta({ description: "2026-Q4, 2026-11, …; instead of from and to" }),
    from: z.iso.date().optional().meta({ description: "First local day; a year before `to` unless told" }),
    to: z.iso.date().optional().meta({ description: "Last local day; today unless told" }),
    ...subjectFields,
    tag: z
      .string()
      .regex(/^[^=]{1,50}=.{1,100}$/, "must be name=value")
      .optional()
      .meta({
        description: "Only responses that carry this tag themselves, or whose subject does, name=value",
      }),
    limit: z.coerce
      .number()
      .int()
      .min(100)
      .max(MAX_CASES)
      .default(DEFAULT_CASES)
      .meta({ description: "The newest so many matching responses are used" }),
  })
  .refine(({ period, from, to }) => period === undefined || (from === undefined && to === undefined), {
    message: "give period, or from and to",
    path: ["period"],
  });
export type DriverRequest = z.infer<typeof driverQuerySchema>;

const nullable = z.number().nullable();
const rated = {
  key: z.string().describe("question, or question.row"),
  label: localizedTextSchema,
  low: z.number().describe("Lowest point of its scale"),
  high: z.number(),
};

export const QUADRANTS = ["improve-first", "keep-up", "watch", "maintain"] as const;

export const driversSchema = z
  .object({
    survey: subjectSchema,
    outcome: z.object({ ...rated, mean: nullable, performance: nullable }),
    period: z.object({ from: z.string(), to: z.string() }),
    subject: subjectSchema.nullable(),
    tag: z.string().nullable(),
    cases: z.object({
      inPeriod: z.int().describe("Responses of the period, of the subject if one was given"),
      read: z.int().describe("Newest ones that were looked at"),
      matching: z.int().describe("Of these, that match subject and tag"),
      complete: z.int().describe("Of these, with an answer to the outcome and every dimension: the cases that the figures rest on"),
      all: z.boolean().describe("Whether every response of the period was looked at"),
    }),
    method: z
      .enum(["shapley", "relative-weights"])
      .nullable()
      .describe(`shapley: LMG shares, for up to ${MAX_SHAPLEY} dimensions; relative-weights: Johnson's, beyond. null without a result.`),
    reason: z
      .enum(["no-dimensions", "too-few-cases", "no-variation"])
      .nullable()
      .describe("Why there is no result: nothing to explain by; too few complete cases; an outcome that is always the same."),
    needed: z.int().describe("Complete cases that a result takes"),
    r2: nullable.describe("Share of the outcome's variation that all dimensions explain together"),
    adjustedR2: nullable,
    dimensions: z
      .array(
        z.object({
          ...rated,
          answered: z.int().describe("Matching responses that rate it"),
          mean: nullable,
          performance: nullable.describe("Mean on its scale from 0 to 100"),
          share: nullable.describe("Its part of R²; they add up to R²"),
          importance: nullable.describe("Its part of what is explained, 0 to 1; they add up to 1"),
          correlation: nullable.describe("With the outcome alone"),
          coefficient: nullable.describe("Points of the outcome per point of the dimension, all others held fixed"),
          standardError: nullable,
          pValue: nullable,
          varianceInflation: nullable.describe("How much its overlap with the others widens the coefficient's variance"),
          quadrant: z
            .enum(QUADRANTS)
            .nullable()
            .describe(
              "By the means of importance and performance: improve-first: matters more, does worse; keep-up: matters more, does better; watch: matters less, does worse; maintain: matters less, does better.",
            ),
        }),
      )
      .describe("Most important first"),
    lines: z
      .object({ importance: z.number(), performance: z.number() })
      .nullable()
      .describe("Where the quadrants meet: the dimensions' mean importance and performance"),
    warnings: z.array(
      z.object({
        code: z.enum(["few-cases", "collinear", "incomplete-answers", "constant-dimension", "weak-model", "sampled"]),
        keys: z.array(z.string()),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: "Drivers", description: "Which rated dimensions go with satisfaction, how much, and how well they do." });
export type Drivers = z.infer<typeof driversSchema>;
export type Rated = Pick<Drivers["outcome"], "key" | "label" | "low" | "high">;
