import { z } from "zod";
import * as Id from "../id/index.js";
import { timeZoneSchema } from "../period/index.js";
import { ENCODINGS } from "./encoding.js";
import { isTimeFormat } from "./read-time.js";

export const KINDS = ["subjects", "responses", "complaints", "observations", "ratings"] as const;
export type Kind = (typeof KINDS)[number];

export const STATES = ["waiting", "running", "cancelling", "done", "failed", "cancelled"] as const;
export type State = (typeof STATES)[number];

export const MAX_FILE_BYTES = 200 * 1024 * 1024;
export const MAX_ROWS = 2_000_000;
export const MAX_COLUMNS = 1000;

export const DELIMITERS = [",", ";", "\t", "|"] as const;

const sourceSchema = z.union([
  z.strictObject({
    column: z.string().min(1).max(500).describe("Name of a column; of several with one name the second is `name (2)`."),
    values: z
      .record(z.string().max(500), z.string().max(500))
      .optional()
      .describe('What each text of the column means, such as `{"Closed": "high", "*": "low"}`; `*` stands for every other text.'),
  }),
  z.strictObject({ value: z.union([z.string().max(2000), z.number()]).describe("The same for every row.") }),
]);
export type Source = z.infer<typeof sourceSchema>;

export const mappingSchema = z
  .record(z.string().min(1).max(120), sourceSchema)
  .refine((mapping) => Object.keys(mapping).length <= 300, "map at most 300 fields")
  .meta({
    id: "ImportMapping",
    description: 'Where each field comes from, such as `{"submittedAt": {"column": "answered"}, "answers.stars": {"column": "score"}}`.',
  });
export type Mapping = z.infer<typeof mappingSchema>;

export const optionsSchema = z
  .strictObject({
    delimiter: z.enum(["auto", ...DELIMITERS]).default("auto"),
    encoding: z
      .enum(["auto", ...ENCODINGS])
      .default("auto")
      .describe("A byte order mark in the file overrides it."),
    timeZone: timeZoneSchema.optional().describe("Zone of times without an offset; the tenant's unless told."),
    dateFormat: z
      .string()
      .max(60)
      .refine(
        (format) => format === "auto" || format === "iso" || isTimeFormat(format),
        "give auto, iso or a format such as MM/DD/YYYY hh:mm:ss A or D.M.YYYY[ H:mm]",
      )
      .default("auto"),
    decimalComma: z.boolean().default(false).describe("Numbers are written 1.234,5."),
    surveyId: Id.schema("survey").optional().describe("The survey that the rows answer; required for responses."),
  })
  .meta({ id: "ImportOptions" });
export type Options = z.infer<typeof optionsSchema>;

export const importInputSchema = z
  .strictObject({
    kind: z.enum(KINDS),
    name: z.string().trim().min(1).max(200).optional().describe("Such as the file's name."),
    mapping: mappingSchema,
    options: optionsSchema.prefault({}),
  })
  .refine(({ kind, options }) => kind !== "responses" || options.surveyId !== undefined, {
    message: "say which survey the rows answer",
    path: ["options", "surveyId"],
  })
  .meta({ id: "ImportInput" });
export type ImportInput = z.infer<typeof importInputSchema>;

const progressSchema = z.object({
  bytes: z.int().describe("Read so far."),
  totalBytes: z.int(),
  rows: z.int().describe("Rows dealt with: created, updated, replayed and invalid ones together."),
  created: z.int(),
  updated: z.int().describe("Subjects that existed with other content."),
  replayed: z.int().describe("Rows that were there already; nothing is counted twice."),
  invalid: z.int().describe("Rows that were refused; see errorsUrl."),
});
export type Progress = z.infer<typeof progressSchema>;

export const importSchema = z
  .object({
    id: z.string(),
    kind: z.enum(KINDS),
    name: z.string(),
    state: z.enum(STATES),
    mapping: mappingSchema,
    options: optionsSchema,
    progress: progressSchema,
    problem: z.object({ code: z.string(), detail: z.string() }).nullable().describe("Why it failed."),
    errorsUrl: z.string().nullable().describe("CSV of the refused rows with the reasons, once the import has ended."),
    createdAt: z.string(),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
    updatedAt: z.string(),
  })
  .meta({ id: "Import" });
export type Import = z.infer<typeof importSchema>;

export const createdImportSchema = importSchema
  .extend({
    upload: z
      .object({
        url: z.string(),
        method: z.literal("PUT"),
        contentType: z.string().describe("Must be sent with the file."),
        maxBytes: z.int(),
        expiresAt: z.string(),
      })
      .describe("Where to send the file."),
  })
  .meta({ id: "ImportCreated" });
export type CreatedImport = z.infer<typeof createdImportSchema>;

export const MAX_SAMPLE_BYTES = 64 * 1024;

export const previewInputSchema = z
  .strictObject({
    kind: z.enum(KINDS),
    sample: z.string().max(MAX_SAMPLE_BYTES).optional().describe("The beginning of the file as text."),
    sampleBase64: z
      .base64()
      .max(Math.ceil(MAX_SAMPLE_BYTES / 3) * 4)
      .optional()
      .describe("The first bytes of the file (at most 64 KB), from which the encoding can be told too."),
    mapping: mappingSchema.optional().describe("Tried out on the first rows; suggested when left out."),
    options: optionsSchema.prefault({}),
  })
  .refine(({ sample, sampleBase64 }) => (sample === undefined) !== (sampleBase64 === undefined), {
    message: "give sample or sampleBase64, one of them",
    path: ["sample"],
  })
  .meta({ id: "ImportPreviewInput" });
export type PreviewInput = z.infer<typeof previewInputSchema>;

const problemSchema = z.object({ field: z.string(), column: z.string().nullable(), code: z.string(), message: z.string() });

export const previewSchema = z
  .object({
    encoding: z.enum(ENCODINGS),
    delimiter: z.enum(DELIMITERS),
    dateFormat: z.string().nullable().describe("Null when the sample does not tell day from month: choose one."),
    unreadableRows: z.int().describe("Rows of the sample with characters that mean nothing in the encoding."),
    columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
    fields: z.array(z.object({ name: z.string(), type: z.string(), required: z.boolean() })).describe("What can be mapped."),
    mapping: mappingSchema,
    missing: z.array(z.string()).describe("What must still be mapped."),
    rows: z.array(
      z.object({ row: z.int(), line: z.int(), record: z.record(z.string(), z.unknown()).nullable(), problems: z.array(problemSchema) }),
    ),
  })
  .meta({ id: "ImportPreview" });
export type Preview = z.infer<typeof previewSchema>;
