import { z } from "zod";
import * as Id from "../id/index.js";

export const externalIdSchema = z.string().trim().min(1).max(200).describe("Your own id of it; the same one always means the same thing.");

const tagName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,49}$/u, "must begin with a letter or digit and have at most 50 characters")
  // The table takes an object with such an entry for something else than a record.
  .refine((name) => !(name in {}), "is a word that programs reserve; choose another");

export const tagsSchema = z
  .record(tagName, z.string().trim().min(1).max(100))
  .refine((tags) => Object.keys(tags).length <= 30, "at most 30 tags");

const fields = {
  name: z.string().trim().min(1).max(200),
  kind: z.string().trim().min(1).max(50).describe("merchant, guide, team, channel, service, or a word of your own"),
  tags: tagsSchema,
};

export const subjectInputSchema = z
  .strictObject({
    externalId: externalIdSchema,
    name: fields.name,
    kind: fields.kind.default("merchant"),
    parentId: Id.schema("subject").optional(),
    parentExternalId: externalIdSchema.optional(),
    tags: fields.tags.default({}),
  })
  .refine((subject) => !(subject.parentId && subject.parentExternalId), {
    message: "give parentId or parentExternalId, not both",
    path: ["parentId"],
  })
  .meta({ id: "SubjectInput" });
export type SubjectInput = z.infer<typeof subjectInputSchema>;

export const subjectPatchSchema = z
  .strictObject({
    name: fields.name.optional(),
    kind: fields.kind.optional(),
    tags: fields.tags.optional(),
    parentId: Id.schema("subject").nullable().optional(),
    archived: z.boolean().optional(),
  })
  .meta({ id: "SubjectPatch" });

export const subjectSchema = z
  .object({
    id: z.string(),
    externalId: z.string(),
    name: z.string(),
    kind: z.string(),
    parentId: z.string().nullable(),
    tags: z.record(z.string(), z.string()),
    archived: z.boolean(),
    erasedAt: z.string().nullable().describe("When the person behind it was erased; sending it again changes nothing."),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: "Subject", description: "What is evaluated: a merchant, guide, team, channel or service." });
export type Subject = z.infer<typeof subjectSchema>;

export const subjectFilterSchema = z.object({
  kind: z.string().max(50).optional(),
  parentId: Id.schema("subject").optional(),
  tag: z
    .string()
    .regex(/^[^=]{1,50}=.{1,100}$/, "must be name=value")
    .optional()
    .meta({ description: "name=value" }),
  search: z.string().trim().min(1).max(100).optional().meta({ description: "Part of the name or external id" }),
  archived: z.enum(["true", "false"]).optional(),
});
export type SubjectFilter = z.infer<typeof subjectFilterSchema>;
