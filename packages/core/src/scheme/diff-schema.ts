import { z } from "zod";
import { localizedTextSchema } from "../locale/index.js";

const sideSchema = z.object({
  version: z.int().nullable().describe("null is the working copy."),
  name: localizedTextSchema,
  publishedAt: z.string().nullable(),
  effectiveFrom: z.string().nullable(),
});

const changeSchema = z
  .object({
    field: z.string().describe("Such as weight, aggregation, veto, goalposts."),
    before: z.unknown().describe("null where there was none."),
    after: z.unknown().describe("null where there is none any more."),
  })
  .meta({ id: "FieldChange" });
export type FieldChange = z.infer<typeof changeSchema>;

const STATUSES = ["added", "removed", "moved", "changed", "same"] as const;
const pair = <T extends z.ZodType>(schema: T) => z.object({ before: schema.nullable(), after: schema.nullable() });
const weights = pair(z.number());

const nodeSchema = z
  .object({
    key: z.string(),
    type: z.enum(["dimension", "indicator"]),
    name: localizedTextSchema,
    depth: z.int().describe("1 at the top level."),
    status: z.enum(STATUSES).describe("moved: under another parent, whatever else changed."),
    parent: pair(z.string()).describe("Key of the dimension above; null at the top level and where there is no node."),
    weight: weights.describe("Among its siblings. null where there is no node, or where it is worked out only at publication."),
    effectiveWeight: weights.describe("In the whole: the product of the weights from the top down."),
    changes: z.array(changeSchema),
  })
  .meta({ id: "SchemeNodeDiff" });
export type NodeDiff = z.infer<typeof nodeSchema>;

const indicatorSchema = z
  .object({
    id: z.string(),
    key: z.string(),
    name: localizedTextSchema,
    status: z.enum(["added", "removed", "changed", "same"]),
    changes: z.array(changeSchema).describe("Of the frozen settings: source, measure, goalposts, minimum sample and so on."),
  })
  .meta({ id: "SchemeIndicatorDiff" });
export type IndicatorDiff = z.infer<typeof indicatorSchema>;

export const diffSchema = z
  .object({
    from: sideSchema,
    to: sideSchema,
    counts: z.object({ added: z.int(), removed: z.int(), moved: z.int(), changed: z.int(), same: z.int() }).describe("Nodes by status."),
    settings: z.array(changeSchema).describe("Of the top level: name, appliesTo, aggregation, coverageThreshold, weighting."),
    nodes: z.array(nodeSchema).describe("In the order of the later tree; removed ones at the end."),
    grades: z.array(
      z
        .object({ grade: z.string(), status: z.enum(["added", "removed", "changed", "same"]), from: pair(z.number()) })
        .meta({ id: "GradeDiff" }),
    ),
    indicators: z.array(indicatorSchema),
  })
  .meta({ id: "SchemeDiff", description: "What differs between two versions of a scheme, or a version and the working copy." });
export type SchemeDiff = z.infer<typeof diffSchema>;

const number = z.coerce.number().int().min(1).max(999_999);
export const diffQuerySchema = z.object({
  from: number.meta({ description: "A published version." }),
  to: z
    .union([z.literal("draft"), number])
    .default("draft")
    .meta({ description: "A published version, or `draft` for the working copy." }),
});
export type DiffQuery = z.infer<typeof diffQuerySchema>;
