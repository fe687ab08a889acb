import { z } from "zod";
import * as Id from "../id/index.js";
import { localizedTextSchema } from "../locale/index.js";
import { keySchema } from "../scoring/index.js";

export const MAX_STAGES = 12;
/** A compliance matrix of more columns is read by nobody. */
export const MAX_CLAUSES = 120;

/** Wider than any unit needs, and well within what the table stores exactly. */
const limitSchema = z.number().min(-1e15).max(1e15);

export const criterionSchema = z
  .union([
    z.strictObject({
      at: z.enum(["least", "most"]),
      value: limitSchema.describe("In the indicator's own unit; the limit itself meets the clause."),
    }),
    z.strictObject({ score: z.number().min(0).max(100).describe("Lowest normalised score, 0 to 100, that meets the clause.") }),
  ])
  .meta({ id: "ClauseCriterion", description: "What an indicator must reach for the clause to be met." });
export type Criterion = z.infer<typeof criterionSchema>;

export const clauseSchema = z
  .strictObject({
    key: keySchema.describe("Stays the same from version to version; unique within the standard."),
    title: localizedTextSchema,
    text: localizedTextSchema.optional().describe("What good service is. A draft may lack it, a published clause may not."),
    reference: localizedTextSchema.optional().describe("The law, rule or agreement that the clause rests on, in your own words."),
    verifiedBy: z
      .strictObject({ indicatorId: Id.schema("indicator"), meets: criterionSchema })
      .optional()
      .describe("Left out: the clause is not verified by an indicator."),
  })
  .meta({ id: "StandardClause" });
export type Clause = z.infer<typeof clauseSchema>;

export const stageSchema = z
  .strictObject({
    key: keySchema,
    name: localizedTextSchema,
    clauses: z.array(clauseSchema).max(MAX_CLAUSES).default([]),
  })
  .meta({ id: "StandardStage", description: "A step of the customer's way, with its clauses in order." });
export type Stage = z.infer<typeof stageSchema>;

/** The shape only: a draft may be saved while clauses are unfinished. What is still wrong is told as `problems`. */
export const definitionSchema = z
  .strictObject({ stages: z.array(stageSchema).max(MAX_STAGES, `a standard has at most ${MAX_STAGES} stages`) })
  .meta({ id: "StandardDefinition", description: "Stages in order, each with its clauses." });
export type Definition = z.infer<typeof definitionSchema>;

/** The stages that a standard has unless the tenant names its own. */
export const DEFAULT_STAGES: readonly Omit<Stage, "clauses">[] = [
  { key: "consultation", name: { en: "Consultation", "zh-CN": "咨询", "zh-TW": "諮詢" } },
  { key: "recommendation", name: { en: "Recommendation", "zh-CN": "推荐", "zh-TW": "推薦" } },
  { key: "purchase", name: { en: "Purchase", "zh-CN": "购买", "zh-TW": "購買" } },
  { key: "after-sales", name: { en: "After-sales", "zh-CN": "售后", "zh-TW": "售後" } },
];

/** A definition with the usual stages and no clause yet. */
export const emptyDefinition = (): Definition => ({ stages: DEFAULT_STAGES.map((stage) => ({ ...stage, clauses: [] })) });

export type PlacedClause = { clause: Clause; stage: Stage; path: (string | number)[] };

/** Every clause with its stage and its path in the definition, in order. */
export const clausesOf = ({ stages }: Definition): PlacedClause[] =>
  stages.flatMap((stage, s) => stage.clauses.map((clause, c) => ({ clause, stage, path: ["stages", s, "clauses", c] })));

/** The indicators that verify clauses, each once, in the order of the clauses. */
export const indicatorIdsOf = (definition: Definition): string[] => [
  ...new Set(clausesOf(definition).flatMap(({ clause }) => clause.verifiedBy?.indicatorId ?? [])),
];
