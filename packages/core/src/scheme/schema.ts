import { z } from "zod";
import { frozenIndicatorSchema } from "../indicator/index.js";
import { localizedTextSchema } from "../locale/index.js";
import { schemeDefinitionSchema } from "../scoring/index.js";

/**
 * The shape of a tree without the laws of a whole one: a draft may be saved while its weights do
 * not add up yet. What is still wrong is told as `problems`, and refused when publishing.
 */
export const draftDefinitionSchema = z.strictObject(schemeDefinitionSchema.shape).meta({
  id: "SchemeDefinition",
  description:
    "Tree of dimensions with indicators as leaves. The weights of siblings add up to 1; a branch whose measured children weigh less than coverageThreshold has no score; otherwise they take over the weight of the absent ones. Grades run downwards, the last from 0.",
});

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
    problems: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .describe("What stands in the way of publishing the working copy."),
  })
  .meta({ id: "Scheme", description: "A weighted tree of indicators, with a working copy and published versions." });
export type Scheme = z.infer<typeof schemeSchema>;

export const schemeVersionSchema = z
  .object({
    schemeId: z.string(),
    number: z.int(),
    name: nameSchema,
    definition: draftDefinitionSchema,
    indicators: z
      .array(frozenIndicatorSchema)
      .describe("The indicators as they were when the version was published: those of the tree, then those that formulas take."),
    publishedAt: z.string(),
  })
  .meta({ id: "SchemeVersion", description: "Never changes once published." });
export type SchemeVersion = z.infer<typeof schemeVersionSchema>;

export const schemeFilterSchema = z.object({
  archived: z.enum(["true", "false"]).optional().meta({ description: "true lists the archived ones" }),
});
