import { z } from "zod";
import { frozenIndicatorSchema } from "../indicator/index.js";
import { localizedTextSchema } from "../locale/index.js";
import { draftDefinitionSchema, problemSchema } from "./definition-schema.js";
import { derivationSchema } from "./derivation-schema.js";

export { draftDefinitionSchema };

const nameSchema = localizedTextSchema.describe("Reports show it to their readers.");
const descriptionSchema = z.string().trim().max(2000);

export const schemeInputSchema = z
  .strictObject({ name: nameSchema, description: descriptionSchema.default(""), definition: draftDefinitionSchema })
  .meta({ id: "SchemeInput" });
export type SchemeInput = z.infer<typeof schemeInputSchema>;

export const schemePatchSchema = z
  .strictObject({
    name: nameSchema.optional(),
    description: descriptionSchema.optional(),
    definition: draftDefinitionSchema.optional(),
    archived: z.boolean().optional(),
  })
  .meta({ id: "SchemePatch" });
export type SchemePatch = z.infer<typeof schemePatchSchema>;

const schemeFields = {
  id: z.string(),
  name: nameSchema,
  description: z.string(),
  status: z.enum(["draft", "published", "archived"]),
  publishedVersion: z.int().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
};

export const schemeSummarySchema = z.object(schemeFields).meta({ id: "SchemeSummary" });
export type SchemeSummary = z.infer<typeof schemeSummarySchema>;

export const schemeSchema = z
  .object({
    ...schemeFields,
    definition: draftDefinitionSchema.describe("The working copy; scorecards are computed by published versions."),
    problems: z.array(problemSchema).describe("What stands in the way of publishing the working copy."),
    warnings: z.array(problemSchema).describe("What may well be meant, but deserves a look before publishing."),
  })
  .meta({ id: "Scheme", description: "A weighted tree of indicators, with a working copy and published versions." });
export type Scheme = z.infer<typeof schemeSchema>;

const effectiveFromSchema = z.union([z.iso.date(), z.null()]);

export const schemeVersionSchema = z
  .object({
    schemeId: z.string(),
    number: z.int(),
    name: nameSchema,
    definition: draftDefinitionSchema,
    indicators: z
      .array(frozenIndicatorSchema)
      .describe("The indicators as they were when the version was published: those of the tree, then those that formulas take."),
    effectiveFrom: effectiveFromSchema.describe(
      "First local day of the periods that the version is in force for, until a higher one takes over; null: for every period.",
    ),
    derivations: z
      .array(derivationSchema)
      .describe("Where weights came from that were worked out at publication. They are written into the definition and never change."),
    publishedAt: z.string(),
  })
  .meta({ id: "SchemeVersion", description: "Never changes once published." });
export type SchemeVersion = z.infer<typeof schemeVersionSchema>;

export const publicationSchema = z
  .strictObject({
    effectiveFrom: effectiveFromSchema
      .default(null)
      .describe("Local day from which periods that begin are scored by this version; null or left out: every period."),
  })
  .meta({ id: "SchemePublication" });
export type Publication = z.input<typeof publicationSchema>;

export const listedVersionSchema = schemeVersionSchema
  .extend({
    inForce: z
      .union([z.object({ from: z.string().nullable(), until: z.string().nullable() }), z.null()])
      .describe(
        "The first days of the periods that the version is in force for: from (null: without beginning) up to, but without, until (null: without end). null when a higher version took its place altogether.",
      ),
    current: z.boolean().describe("In force for a period that begins today."),
  })
  .meta({ id: "ListedSchemeVersion" });
export type ListedVersion = z.infer<typeof listedVersionSchema>;

export const schemeFilterSchema = z.object({
  archived: z.enum(["true", "false"]).optional().meta({ description: "true lists the archived ones" }),
});
