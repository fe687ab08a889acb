import { z } from "zod";
import { weightsSchema } from "../matrix.js";
import { numberSchema } from "../shapes.js";

/** Levels of groups above the leaves. */
export const MAX_LEVELS = 6;
const MAX_CHILDREN = 2000;

const nameSchema = z.string().min(1).max(200);
const columnSchema = z.union([z.int().min(0).max(100_000), nameSchema], { error: "name a column, or give its index, counted from 0" });
const weightSchema = numberSchema.min(0).optional();
const share = z.number().min(0).max(1);

const vetoSchema = z
  .strictObject({
    below: numberSchema,
    cap: numberSchema.default(0),
    of: z.enum(["parent", "total"]).default("parent"),
    whenMissing: z.enum(["ignore", "apply", "withhold"]).default("withhold"),
  })
  .describe("While this part scores below `below`, its parent (or the total) scores at most `cap`.");

const AGGREGATIONS = {
  arithmetic: "arithmetic",
  mean: "arithmetic",
  geometric: "geometric",
  harmonic: "harmonic",
  minimum: "minimum",
  min: "minimum",
  maximum: "maximum",
  max: "maximum",
  median: "median",
  generalised: "generalised",
  power: "generalised",
} as const;
const aggregationNames = Object.keys(AGGREGATIONS) as (keyof typeof AGGREGATIONS)[];
const aggregationSchema = z.union([
  z.enum(aggregationNames).transform((method) => ({ method: AGGREGATIONS[method], p: undefined, floor: undefined })),
  z
    .strictObject({
      method: z.enum(aggregationNames),
      p: z.number().min(-1000).max(1000).optional(),
      floor: numberSchema.positive().optional(),
    })
    .transform(({ method, p, floor }) => ({ method: AGGREGATIONS[method], p, floor })),
]);

const leafSchema = z.strictObject({
  column: columnSchema,
  key: nameSchema.optional(),
  weight: weightSchema,
  veto: vetoSchema.optional(),
});

const nodeFields = {
  key: nameSchema.optional(),
  name: nameSchema.optional(),
  weight: weightSchema,
  aggregation: aggregationSchema.optional(),
  method: aggregationSchema.optional().describe("The same as aggregation."),
  coverageThreshold: share.optional().describe("The least share of the children's weight that must be present; 0.5 unless told."),
  minCoverage: share.optional().describe("The same as coverageThreshold."),
  weights: weightsSchema.optional().describe("The children's weights, instead of a weight at each."),
  veto: vetoSchema.optional(),
};

export type LeafInput = number | string | z.output<typeof leafSchema>;
export type NodeInput = z.output<z.ZodObject<typeof nodeFields>> & { children: (LeafInput | NodeInput)[] };
export type GroupInput = (number | string)[] | { [name: string]: GroupInput };

/** Spelled out level by level: hostile nesting ends at the last one instead of filling the stack. */
function nodeSchema(level: number): z.ZodType<NodeInput> {
  const leaves = [columnSchema, leafSchema] as const;
  const child = level === MAX_LEVELS ? z.union(leaves) : z.union([...leaves, nodeSchema(level + 1)]);
  return z.strictObject({ ...nodeFields, children: z.array(child).min(1).max(MAX_CHILDREN) });
}

function groupSchema(level: number): z.ZodType<GroupInput> {
  const list = z.array(columnSchema).min(1).max(MAX_CHILDREN);
  const groups = level === MAX_LEVELS ? list : z.union([list, z.record(nameSchema, groupSchema(level + 1))]);
  return groups as z.ZodType<GroupInput>;
}

/** Nodes with weights, methods and vetoes; or plainly groups of columns by name, all weighing the same. */
export const treeSchema = z
  .union([nodeSchema(1), z.record(nameSchema, groupSchema(2))])
  .describe(
    'Either {"Group": [0, 1], "Other": {"Inner": [2, 3]}} with column indices or names, or a node {children: [...]} whose children are columns, {column, weight, veto} or nodes {key, weight, aggregation, coverageThreshold, veto, children}.',
  );
export type TreeInput = z.output<typeof treeSchema>;
