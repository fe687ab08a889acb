import { z } from "zod";
import { frozenIndicatorSchema } from "../indicator/index.js";
import { localizedTextSchema } from "../locale/index.js";
import { definitionSchema } from "./definition.js";

const nameSchema = localizedTextSchema.describe("Readers of the compliance view and of reports see it.");
const descriptionSchema = localizedTextSchema.nullable();
const effectiveFromSchema = z.iso
  .date()
  .nullable()
  .describe("Local date from which the next published version is in force; null: for every period.");

export const standardInputSchema = z
  .strictObject({
    name: nameSchema.optional().describe("Required unless a template gives it."),
    description: descriptionSchema.optional(),
    effectiveFrom: effectiveFromSchema.default(null),
    definition: definitionSchema.optional().describe("Left out: the four usual stages without clauses."),
    templateKey: z.string().max(60).optional().describe("Begin with the clauses of a template: GET /v1/standard-templates."),
  })
  .refine(({ name, templateKey }) => name !== undefined || templateKey !== undefined, {
    message: "give the standard a name",
    path: ["name"],
  })
  .refine(({ definition, templateKey }) => definition === undefined || templateKey === undefined, {
    message: "give definition or templateKey, not both",
    path: ["templateKey"],
  })
  .meta({ id: "StandardInput" });
export type StandardInput = z.infer<typeof standardInputSchema>;

export const standardPatchSchema = z
  .strictObject({
    name: nameSchema.optional(),
    description: descriptionSchema.optional(),
    effectiveFrom: effectiveFromSchema.optional(),
    definition: definitionSchema.optional(),
    archived: z.boolean().optional(),
  })
  .meta({ id: "StandardPatch" });
export type StandardPatch = z.infer<typeof standardPatchSchema>;

const standardFields = {
  id: z.string(),
  name: nameSchema,
  description: descriptionSchema,
  status: z.enum(["draft", "published", "archived"]),
  publishedVersion: z.int().nullable().describe("The newest published version."),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
};

export const standardSummarySchema = z.object({ ...standardFields, clauses: z.int() }).meta({ id: "StandardSummary" });
export type StandardSummary = z.infer<typeof standardSummarySchema>;

export const standardSchema = z
  .object({
    ...standardFields,
    effectiveFrom: effectiveFromSchema,
    definition: definitionSchema.describe("The working copy; compliance is judged by published versions."),
    problems: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .describe("What stands in the way of publishing the working copy."),
  })
  .meta({ id: "Standard", description: "What good service is, clause by clause and stage by stage." });
export type Standard = z.infer<typeof standardSchema>;

export const standardVersionSchema = z
  .object({
    standardId: z.string(),
    number: z.int(),
    name: nameSchema,
    description: descriptionSchema,
    effectiveFrom: effectiveFromSchema,
    definition: definitionSchema,
    indicators: z.array(frozenIndicatorSchema).describe("The indicators as they were when the version was published."),
    publishedAt: z.string(),
  })
  .meta({ id: "StandardVersion", description: "Never changes once published." });
export type StandardVersion = z.infer<typeof standardVersionSchema>;

export const standardTemplateSchema = z
  .object({ key: z.string(), name: localizedTextSchema, description: localizedTextSchema, definition: definitionSchema })
  .meta({ id: "StandardTemplate", description: "Clauses to begin with; bind them to your own indicators." });
export type StandardTemplate = z.infer<typeof standardTemplateSchema>;

export const standardFilterSchema = z.object({
  archived: z.enum(["true", "false"]).optional().meta({ description: "true lists the archived ones" }),
});
