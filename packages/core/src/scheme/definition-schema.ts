import { z } from "zod";
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

/** What is wrong or doubtful, where, and what to do about it. */
export const problemSchema = z.object({ path: z.string(), code: z.string(), message: z.string() });
