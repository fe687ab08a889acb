import { z } from "zod";
import { localeSchema, localizedTextSchema } from "../locale/index.js";

/** Stable name of a question, row or option within its survey: what answers and figures are filed under. */
export const keySchema = z
  .string()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,39}$/, "use up to 40 letters, digits, _ or -")
  // Records by key would seem to hold an entry of that name before anybody put one there.
  .refine((key) => !(key in {}), "is a word that programs reserve; choose another");

const common = { key: keySchema, label: localizedTextSchema, help: localizedTextSchema.optional(), required: z.boolean().default(false) };
const choice = z.strictObject({ key: keySchema, label: localizedTextSchema });
const choices = z.array(choice).min(2).max(50);
const ends = { lowLabel: localizedTextSchema.optional(), highLabel: localizedTextSchema.optional() };

export const questionSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("nps"), ...common, ...ends }).describe("0 to 10"),
  z.strictObject({ type: z.literal("csat"), ...common, ...ends }).describe("1 to 5"),
  z.strictObject({ type: z.literal("ces"), ...common, ...ends }).describe("1 to 7, CES 2.0"),
  z.strictObject({ type: z.literal("rating"), ...common, ...ends, points: z.int().min(2).max(10).default(5) }).describe("1 to `points`"),
  z
    .strictObject({
      type: z.literal("matrix"),
      ...common,
      ...ends,
      points: z.int().min(2).max(10).default(5),
      rows: z.array(choice).min(1).max(20),
    })
    .describe("Each row is rated from 1 to `points`"),
  z.strictObject({ type: z.literal("single"), ...common, options: choices }),
  z.strictObject({ type: z.literal("multiple"), ...common, options: choices, max: z.int().min(1).max(50).optional() }),
  z
    .strictObject({
      type: z.literal("number"),
      ...common,
      min: z.number().min(-1e12).max(1e12).optional(),
      max: z.number().min(-1e12).max(1e12).optional(),
    })
    .describe("At most four decimals"),
  z.strictObject({ type: z.literal("text"), ...common, maxLength: z.int().min(1).max(5000).default(2000) }),
]);
export type Question = z.infer<typeof questionSchema>;

const MAX_QUESTIONS = 60;
/** A question or a row of a matrix is one metric; more would not fit the statistics of a day into one item. */
const MAX_METRICS = 100;

export const definitionSchema = z
  .strictObject({
    title: localizedTextSchema,
    intro: localizedTextSchema.optional(),
    thanks: localizedTextSchema.optional(),
    locales: z.array(localeSchema).min(1).default(["en", "zh-CN", "zh-TW"]),
    questions: z.array(questionSchema).min(1).max(MAX_QUESTIONS),
  })
  .superRefine(({ questions }, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    const repeated = (keys: string[], path: (string | number)[]) => {
      for (const [i, key] of keys.entries()) if (keys.indexOf(key) < i) refuse([...path, i, "key"], `the key "${key}" is used twice`);
    };
    repeated(
      questions.map((q) => q.key),
      ["questions"],
    );
    for (const [i, question] of questions.entries()) {
      if ("options" in question)
        repeated(
          question.options.map((o) => o.key),
          ["questions", i, "options"],
        );
      if ("rows" in question)
        repeated(
          question.rows.map((r) => r.key),
          ["questions", i, "rows"],
        );
      if (question.type === "number" && question.min !== undefined && question.max !== undefined && question.min > question.max)
        refuse(["questions", i, "min"], "min lies above max");
    }
    const metrics = questions.reduce((sum, q) => sum + (q.type === "matrix" ? q.rows.length : 1), 0);
    if (metrics > MAX_METRICS) refuse(["questions"], `questions and matrix rows together may be at most ${MAX_METRICS}, not ${metrics}`);
  })
  .meta({ id: "SurveyDefinition" });
export type Definition = z.infer<typeof definitionSchema>;

export const surveyInputSchema = z
  .strictObject({ name: z.string().trim().min(1).max(200), definition: definitionSchema })
  .meta({ id: "SurveyInput" });
export const surveyPatchSchema = z
  .strictObject({ name: z.string().trim().min(1).max(200).optional(), definition: definitionSchema.optional() })
  .meta({ id: "SurveyPatch" });

export const surveySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    slug: z.string().describe("The public page is at /s/{slug}."),
    status: z.enum(["draft", "open", "closed"]),
    publishedVersion: z.int().nullable(),
    changedSincePublished: z.boolean(),
    definition: definitionSchema.describe("The working copy; answers are pinned to published versions."),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: "Survey" });
export type Survey = z.infer<typeof surveySchema>;

export const surveyVersionSchema = z
  .object({ surveyId: z.string(), number: z.int(), definition: definitionSchema, publishedAt: z.string() })
  .meta({ id: "SurveyVersion", description: "Never changes once published." });
export type SurveyVersion = z.infer<typeof surveyVersionSchema>;

/** What a respondent's page needs, and nothing else. */
export const publicSurveySchema = z
  .object({
    title: localizedTextSchema,
    intro: localizedTextSchema.optional(),
    thanks: localizedTextSchema.optional(),
    locales: z.array(localeSchema),
    questions: z.array(questionSchema),
    version: z.int(),
  })
  .meta({ id: "PublicSurvey" });
