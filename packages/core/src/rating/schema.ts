import { z } from "zod";
import * as Id from "../id/index.js";
import { localizedTextSchema } from "../locale/index.js";
import { keySchema } from "../scoring/index.js";
import { externalIdSchema, hasOneReference, ONE_REFERENCE, referenceFields } from "../subject/index.js";

const MAX_VALUE = 1e6;

/** Four decimals at most, so that sums stay exact. */
const pointSchema = z
  .number()
  .min(-MAX_VALUE)
  .max(MAX_VALUE)
  .refine((value) => Math.abs(value * 1e4 - Math.round(value * 1e4)) < 1e-3, "use at most four decimals");

/** Addresses end up as links on a public page: nothing but https, and no credentials in them. */
export const httpsUrlSchema = z
  .url({ protocol: /^https$/, error: "must be an https address" })
  .max(1000)
  .refine((address) => !URL.canParse(address) || new URL(address).username + new URL(address).password === "", "must not hold credentials");

const scaleSchema = z.strictObject({ low: pointSchema, high: pointSchema }).refine(({ low, high }) => low < high, {
  message: "low must lie below high",
  path: ["low"],
});

const agencyFields = {
  name: localizedTextSchema,
  url: httpsUrlSchema.nullable().describe("Where the agency explains how it rates."),
  published: z.boolean().describe("Whether its ratings are shown on the public page, once that is published."),
};

export const agencyInputSchema = z
  .strictObject({
    key: keySchema.describe("Indicators refer to the agency by it; it never changes."),
    name: agencyFields.name,
    scale: scaleSchema.describe("Worst and best value the agency gives. It never changes: another scale is another agency."),
    url: agencyFields.url.default(null),
    published: agencyFields.published.default(true),
  })
  .meta({ id: "RatingAgencyInput" });
export type AgencyInput = z.infer<typeof agencyInputSchema>;

export const agencyPatchSchema = z
  .strictObject({
    name: agencyFields.name.optional(),
    url: agencyFields.url.optional(),
    published: agencyFields.published.optional(),
  })
  .meta({ id: "RatingAgencyPatch" });
export type AgencyPatch = z.infer<typeof agencyPatchSchema>;

export const agencySchema = z
  .object({
    key: z.string(),
    ...agencyFields,
    scale: z.object({ low: z.number(), high: z.number() }),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: "RatingAgency", description: "A third party that rates subjects on a scale of its own." });
export type Agency = z.infer<typeof agencySchema>;

export const ratingInputSchema = z
  .strictObject({
    agency: keySchema.describe("Key of the agency: /v1/rating-agencies."),
    ...referenceFields,
    externalId: externalIdSchema.optional().describe("Your own id; without one, agency, subject and date identify the rating."),
    date: z.iso.date().describe("The day the agency gave it for; it counts in that month."),
    value: pointSchema.describe("On the agency's scale."),
    sampleSize: z.int().min(1).max(1e12).optional().describe("What the agency says its rating rests on."),
    note: z.string().trim().min(1).max(500).optional(),
    sourceUrl: httpsUrlSchema.optional().describe("Where the agency published it."),
    corrects: Id.schema("rating").optional().describe("The rating that this one takes the place of: same agency, same subject."),
  })
  .refine(hasOneReference, ONE_REFERENCE)
  .meta({ id: "RatingInput" });
export type RatingInput = z.infer<typeof ratingInputSchema>;

export const RATING_STATES = ["current", "corrected", "withdrawn"] as const;

export const ratingSchema = z
  .object({
    id: z.string(),
    agency: z.string(),
    subjectId: z.string(),
    subjectName: z.string(),
    externalId: z.string().nullable(),
    date: z.string(),
    value: z.number(),
    sampleSize: z.int().nullable(),
    note: z.string().nullable(),
    sourceUrl: z.string().nullable(),
    state: z.enum(RATING_STATES).describe("Only current ratings count and are published."),
    corrects: z.string().nullable(),
    correctedBy: z.string().nullable().describe("The rating that took its place."),
    withdrawal: z.string().nullable().describe("Why it was withdrawn."),
    receivedAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: "Rating", description: "What an agency says of a subject, on the agency's scale." });
export type Rating = z.infer<typeof ratingSchema>;

export const ratingFilterSchema = z.object({
  agency: keySchema.optional(),
  subjectId: Id.schema("subject").optional(),
  from: z.iso.date().optional().meta({ description: "Earliest date of the rating" }),
  to: z.iso.date().optional().meta({ description: "Latest date of the rating, itself included" }),
  state: z
    .enum([...RATING_STATES, "all"])
    .optional()
    .meta({ description: "current unless told" }),
  latest: z.enum(["true", "false"]).optional().meta({ description: "true: of each agency and subject the newest only" }),
});
export type RatingFilter = z.infer<typeof ratingFilterSchema>;

export const withdrawalSchema = z
  .strictObject({ reason: z.string().trim().min(1).max(500).describe("Kept with the rating and in the audit log; not published.") })
  .meta({ id: "RatingWithdrawal" });

const pageFields = {
  published: z.boolean().describe("Whether anybody who has the link can read the page."),
  title: localizedTextSchema.nullable().describe("null: a plain title in the reader's language."),
  note: localizedTextSchema.nullable().describe("Stands above the ratings, such as where they come from and how often."),
};

export const ratingPageSchema = z
  .object({
    ...pageFields,
    path: z.string().nullable().describe("Path of the public page; null until it was published for the first time."),
    updatedAt: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: "RatingPage", description: "The public list of third-party ratings." });
export type RatingPage = z.infer<typeof ratingPageSchema>;

export const ratingPagePatchSchema = z
  .strictObject({
    published: pageFields.published.optional(),
    title: pageFields.title.optional(),
    note: pageFields.note.optional(),
  })
  .meta({ id: "RatingPagePatch" });
export type RatingPagePatch = z.infer<typeof ratingPagePatchSchema>;

export const publicRatingsSchema = z
  .object({
    publisher: z.string(),
    title: localizedTextSchema.nullable(),
    note: localizedTextSchema.nullable(),
    agencies: z.array(
      z.object({
        key: z.string(),
        name: localizedTextSchema,
        url: z.string().nullable(),
        scale: z.object({ low: z.number(), high: z.number() }),
      }),
    ),
    ratings: z
      .array(
        z.object({
          subject: z.string(),
          agency: z.string(),
          date: z.string(),
          value: z.number(),
          sampleSize: z.int().nullable(),
          note: z.string().nullable(),
          sourceUrl: z.string().nullable(),
        }),
      )
      .describe("The latest rating of each agency and subject."),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: "PublicRatings" });
export type PublicRatings = z.infer<typeof publicRatingsSchema>;
