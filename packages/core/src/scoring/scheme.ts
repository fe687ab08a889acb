import { z } from "zod";
import { type LocalizedText, localizedTextSchema } from "../locale/index.js";
import { audienceSchema } from "./audience.js";
import { keySchema, noTrace } from "./indicator.js";
import { type Veto, vetoSchema } from "./veto.js";
import { takesWrittenWeights, type Weighting, weightingProblems, weightingSchema } from "./weighting.js";

export const MAX_DEPTH = 5;
export const MAX_NODES = 200;
const WEIGHT_TOLERANCE = 1e-6;

export type Aggregation = { method: "arithmetic" } | { method: "geometric" | "harmonic"; floor: number };
type Gated = { veto?: Veto | undefined };
export type IndicatorNode = Gated & { type: "indicator"; key: string; indicatorId: string; weight: number };
export type DimensionNode = Gated & {
  type: "dimension";
  key: string;
  name: LocalizedText;
  weight: number;
  aggregation: Aggregation;
  coverageThreshold: number;
  weighting?: Weighting | undefined;
  children: SchemeNode[];
};
export type SchemeNode = IndicatorNode | DimensionNode;

type AggregationInput = z.input<typeof aggregationSchema>;
type GatedInput = { veto?: z.input<typeof vetoSchema> | undefined };
type IndicatorNodeInput = Omit<IndicatorNode, "veto"> & GatedInput;
type DimensionNodeInput = Omit<DimensionNode, "aggregation" | "coverageThreshold" | "weighting" | "veto" | "children"> &
  GatedInput & {
    aggregation?: AggregationInput | undefined;
    coverageThreshold?: number | undefined;
    weighting?: z.input<typeof weightingSchema> | undefined;
    children: SchemeNodeInput[];
  };
/** A node as a client may send it, with defaults left out. */
export type SchemeNodeInput = IndicatorNodeInput | DimensionNodeInput;

const weightSchema = noTrace(z.number().min(0).max(1));
const floor = z
  .number()
  .positive()
  .max(50)
  .default(1)
  .describe("Scores below it are raised to it, because one zero would make the whole zero.");
const aggregationSchema = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("arithmetic") }),
  z.strictObject({ method: z.enum(["geometric", "harmonic"]), floor }),
]);
const branchFields = {
  aggregation: aggregationSchema.default({ method: "arithmetic" }),
  coverageThreshold: z.number().min(0).max(1).default(0.5),
  weighting: weightingSchema.optional(),
};
const indicatorNodeSchema = z.strictObject({
  type: z.literal("indicator"),
  key: keySchema,
  indicatorId: z.string().min(1).max(64),
  weight: weightSchema,
  veto: vetoSchema.optional(),
});

/** Spelled out level by level, so that hostile nesting is refused at the last one instead of filling the stack. */
function childrenSchema(level: number): z.ZodType<SchemeNode[], SchemeNodeInput[]> {
  return z.array(nodeSchema(level)).min(1).max(MAX_NODES);
}

function nodeSchema(level: number): z.ZodType<SchemeNode, SchemeNodeInput> {
  if (level === MAX_DEPTH) {
    const error = `a scheme has at most ${MAX_DEPTH} levels, and only nodes of type indicator may stand on the last`;
    return z.discriminatedUnion("type", [indicatorNodeSchema], { error });
  }
  const dimensionNodeSchema = z.strictObject({
    type: z.literal("dimension"),
    key: keySchema,
    name: localizedTextSchema,
    weight: weightSchema,
    veto: vetoSchema.optional(),
    ...branchFields,
    children: childrenSchema(level + 1),
  });
  return z.discriminatedUnion("type", [indicatorNodeSchema, dimensionNodeSchema]);
}

const gradeBandSchema = z.strictObject({
  grade: z.string().trim().min(1).max(40),
  from: z.number().min(0).max(100),
});
export type GradeBand = z.infer<typeof gradeBandSchema>;

const schemeFields = z.strictObject({
  appliesTo: audienceSchema.optional(),
  ...branchFields,
  children: childrenSchema(1),
  grades: z.array(gradeBandSchema).min(1).max(20),
});

/**
 * The tree that turns indicators into a score: dimensions with children, indicators as leaves.
 * The weights of siblings add up to 1; a branch whose present children weigh less than
 * `coverageThreshold` has no score. Grades run downwards and the last starts at 0.
 */
export const schemeDefinitionSchema = schemeFields.superRefine((definition, context) => {
  for (const problem of schemeProblems(definition)) context.addIssue({ code: "custom", ...problem });
});

export type SchemeDefinition = z.infer<typeof schemeFields>;
export type SchemeDefinitionInput = z.input<typeof schemeFields>;

type Path = (string | number)[];
export type SchemeProblem = { path: Path; message: string };

/** Every node with its path in the definition, parents before children. */
export function nodesOf(definition: Pick<SchemeDefinition, "children">): { node: SchemeNode; path: Path }[] {
  const visit = (children: SchemeNode[], parent: Path): { node: SchemeNode; path: Path }[] =>
    children.flatMap((node, index) => {
      const path = [...parent, "children", index];
      return [{ node, path }, ...(node.type === "dimension" ? visit(node.children, path) : [])];
    });
  return visit(definition.children, []);
}

/** The indicators that a scheme refers to, each once, in tree order. */
export function indicatorIdsOf(definition: Pick<SchemeDefinition, "children">): string[] {
  const leaves = nodesOf(definition).flatMap(({ node }) => (node.type === "indicator" ? [node.indicatorId] : []));
  return [...new Set(leaves)];
}

/** The leaves that refer to an indicator which is not among `known`, as problems to report. */
export function unknownIndicators(definition: Pick<SchemeDefinition, "children">, known: ReadonlySet<string>): SchemeProblem[] {
  return nodesOf(definition).flatMap(({ node, path }) => {
    if (node.type !== "indicator" || known.has(node.indicatorId)) return [];
    const message = `"${node.key}" refers to the indicator ${node.indicatorId}, which does not exist; create it or remove the node`;
    return [{ path: [...path, "indicatorId"], message }];
  });
}

function schemeProblems(definition: SchemeDefinition): SchemeProblem[] {
  const nodes = nodesOf(definition);
  if (nodes.length > MAX_NODES) {
    return [{ path: ["children"], message: `the tree has ${nodes.length} nodes; at most ${MAX_NODES} are allowed` }];
  }
  const branches = nodes.flatMap(({ node, path }) => (node.type === "dimension" ? [{ ...node, path }] : []));
  return [
    ...branchProblems("the top level", definition, []),
    ...branches.flatMap((branch) => branchProblems(`"${branch.key}"`, branch, branch.path)),
    ...keyProblems(nodes),
    ...vetoProblems(nodes),
    ...gradeProblems(definition.grades),
  ];
}

type Branch = Pick<DimensionNode, "children" | "weighting">;

function branchProblems(where: string, { children, weighting }: Branch, path: Path): SchemeProblem[] {
  const judgements = weightingProblems(weighting, children).map(({ path: below, message }) => ({ path: [...path, ...below], message }));
  return [...(takesWrittenWeights(weighting) ? weightProblems(where, children, path) : []), ...judgements];
}

function vetoProblems(nodes: { node: SchemeNode; path: Path }[]): SchemeProblem[] {
  return nodes.flatMap(({ node: { key, veto }, path }) => {
    if (!veto || veto.whenMissing) return [];
    const message = `"${key}" has a veto that does not say what happens while "${key}" has no score; set whenMissing to ignore, apply or withhold`;
    return [{ path: [...path, "veto", "whenMissing"], message }];
  });
}

function weightProblems(where: string, children: SchemeNode[], path: Path): SchemeProblem[] {
  const sum = children.reduce((total, { weight }) => total + weight, 0);
  if (Math.abs(sum - 1) <= WEIGHT_TOLERANCE) return [];
  const parts = children.map(({ key, weight }) => `${key} ${weight}`).join(", ");
  const message = `the weights under ${where} add up to ${Number(sum.toFixed(7))}, not 1 (${parts})`;
  return [{ path: [...path, "children"], message }];
}

function keyProblems(nodes: { node: SchemeNode; path: Path }[]): SchemeProblem[] {
  const seen = new Set<string>();
  return nodes.flatMap(({ node, path }) => {
    if (!seen.has(node.key)) {
      seen.add(node.key);
      return [];
    }
    return [{ path: [...path, "key"], message: `the key "${node.key}" is used twice; every node needs its own` }];
  });
}

function gradeProblems(grades: GradeBand[]): SchemeProblem[] {
  const problems = grades.flatMap(({ grade, from }, index): SchemeProblem[] => {
    const previous = grades[index - 1];
    if (previous && from >= previous.from) {
      const message = `grades run downwards: "${grade}" from ${from} must start below "${previous.grade}" from ${previous.from}`;
      return [{ path: ["grades", index, "from"], message }];
    }
    const repeated = grades.findIndex((other) => other.grade === grade) < index;
    return repeated ? [{ path: ["grades", index, "grade"], message: `the grade "${grade}" is used twice` }] : [];
  });
  const last = grades.at(-1);
  if (last && last.from !== 0) {
    const message = `the last grade must start at 0 so that every score has one; "${last.grade}" starts at ${last.from}`;
    problems.push({ path: ["grades", grades.length - 1, "from"], message });
  }
  return problems;
}
