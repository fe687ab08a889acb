import { z } from "zod";
import { RANDOM_INDEX_TABLES } from "../methods/weights/random-index.js";
import { draftDefinitionSchema, problemSchema } from "./definition-schema.js";

export const OBJECTIVE_METHODS = ["entropy", "critic", "std", "merec"] as const;

const weightsSchema = z
  .array(z.object({ key: z.string(), weight: z.number() }))
  .describe("Of the children, in tree order; they add up to 1.");

const judgementSchema = z
  .object({
    between: z.tuple([z.string(), z.string()]).describe("Keys of the two children."),
    given: z.number().describe("How much more the first was said to matter than the second."),
    suggested: z.number().describe("What the other judgements imply."),
    crAfter: z.number().describe("The consistency ratio once the suggestion is taken."),
  })
  .meta({ id: "InconsistentJudgement" });

const consistencyFields = {
  weights: weightsSchema,
  lambdaMax: z.number().describe("Principal eigenvalue; the number of children when no judgement contradicts another."),
  ci: z.number().describe("Consistency index."),
  ri: z.number().describe("Random index of that many children."),
  riTable: z.enum(RANDOM_INDEX_TABLES),
  cr: z.number().describe("Consistency ratio CI/RI; above 0.10 the judgements should be looked at again."),
  consistent: z.boolean().describe("The consistency ratio is at most 0.10."),
  mostInconsistent: z.union([judgementSchema, z.null()]).describe("null when no judgement contradicts the others."),
};

const ahpSchema = z.object({
  judges: z.array(z.object({ name: z.string(), ...consistencyFields })),
  joined: z.object(consistencyFields).describe("The judges' matrices joined by the geometric mean; its weights count."),
});

const objectiveSchema = z.object({
  method: z.enum(OBJECTIVE_METHODS),
  period: z.string(),
  subjects: z.int().describe("Subjects with a score for every child: those that the weights rest on."),
  incomplete: z.int().describe("Subjects that were left out because a child has no score."),
  weights: weightsSchema,
});

export const derivationSchema = z
  .object({
    branch: z.string().nullable().describe("Key of the dimension whose children are weighed; null is the top level."),
    method: z.enum(["ahp", ...OBJECTIVE_METHODS, "combined"]),
    weights: weightsSchema,
    ahp: ahpSchema.optional(),
    objective: objectiveSchema.optional(),
    combined: z
      .object({
        rule: z.enum(["linear", "multiplicative", "game-theory"]),
        share: z.number().describe("Of the first set in the result, for linear and game-theory."),
        first: z.enum(["direct", "ahp"]),
        firstWeights: weightsSchema,
      })
      .optional(),
    warnings: z.array(problemSchema),
  })
  .meta({ id: "WeightDerivation", description: "Where the weights of a branch's children came from." });
export type Derivation = z.infer<typeof derivationSchema>;

export const weightsInputSchema = z
  .strictObject({ definition: draftDefinitionSchema.optional().describe("Left out: the working copy.") })
  .meta({ id: "SchemeWeightsInput" });
export type WeightsInput = z.infer<typeof weightsInputSchema>;

export const weightsPreviewSchema = z
  .object({
    definition: draftDefinitionSchema.describe("The tree with every weight that could be worked out written into it."),
    derivations: z.array(derivationSchema),
    pending: z.array(z.string().nullable()).describe("Branches whose weights cannot be worked out yet; null is the top level."),
    problems: z.array(problemSchema).describe("What stands in the way of publishing."),
    warnings: z.array(problemSchema).describe("What may well be meant, but deserves a look."),
  })
  .meta({ id: "SchemeWeightsPreview", description: "What publishing would freeze. Nothing is stored." });
export type WeightsPreview = z.infer<typeof weightsPreviewSchema>;
