import { z } from "zod";
import { type Method, method, result } from "../method.js";
import { MAX_VALUES, matrixWithGapsSchema, numberSchema } from "../shapes.js";
import { branchesOf, effectiveWeights, evaluate, readTree } from "./tree.js";
import { treeSchema } from "./tree-schema.js";

const columnsSchema = z.array(z.string().min(1).max(200)).max(10_000).describe("The columns' names, if the tree uses names.");
const rowSchema = z.array(numberSchema.nullable()).min(1).max(MAX_VALUES);

const treeInput = z
  .strictObject({
    pillars: matrixWithGapsSchema.optional().describe("A row a subject, a column a leaf; null where a value is missing."),
    matrix: matrixWithGapsSchema.optional().describe("The same as pillars."),
    rows: matrixWithGapsSchema.optional().describe("The same as pillars."),
    x: rowSchema.optional().describe("One subject instead of rows of them."),
    tree: treeSchema,
    columns: columnsSchema.optional(),
  })
  .superRefine((given, context) => {
    const { pillars, matrix, rows, x } = given;
    if ([pillars, matrix, rows, x].filter(Boolean).length !== 1)
      context.addIssue({ code: "custom", path: ["pillars"], message: "send either pillars (a row a subject) or x (one subject)" });
    else
      for (const { path, message } of readTree(given.tree, widthOf(given), given.columns).problems)
        context.addIssue({ code: "custom", path: ["tree", ...path], message });
  });
type Given = Omit<z.output<typeof treeInput>, "tree">;

const rowsOf = ({ pillars, matrix, rows, x }: Given) => pillars ?? matrix ?? rows ?? (x ? [x] : []);
const widthOf = (given: Given): number => rowsOf(given)[0]?.length ?? 0;

const MAX_VETOES_TOLD = 200;

const tree = method({
  name: "aggregate.tree",
  summary: "Scores up a tree: each node with its own method, weights, coverage threshold and vetoes.",
  formula:
    "a node is the weighted mean of its children present, null where these weigh less than coverageThreshold; a veto caps the parent or the total",
  source: "OECD/JRC 2008, step 6; COINr 2022, Aggregate()",
  input: treeInput,
  example: {
    input: {
      pillars: [
        [63.4, 32.9, 74.8],
        [64.9, null, 84.6],
      ],
      tree: {
        children: [
          { key: "Service", weight: 2, aggregation: "geometric", children: [0, 1] },
          { column: 2, key: "Delivery", weight: 1 },
        ],
      },
    },
  },
  compute(given) {
    const { root } = readTree(given.tree, widthOf(given), given.columns);
    const answers = rowsOf(given).map((row) => evaluate(root, row));
    const scores = answers.map((answer) => answer.scores);
    const vetoes = answers.flatMap((answer, row) => answer.vetoes.map((veto) => ({ row, ...veto })));
    const withheld = scores.filter((row) => row.at(-1) === null).length;
    const warnings: string[] = [];
    if (vetoes.length > 0)
      warnings.push(`Vetoes capped or withheld ${new Set(vetoes.map(({ row }) => row)).size} of ${scores.length} rows.`);
    if (withheld > 0) warnings.push(`${withheld} of ${scores.length} rows have no total: too little is present, or a veto withholds it.`);
    const coverage = answers.map((answer) => answer.coverage);
    return result(given.x ? scores[0] : scores, warnings, {
      nodes: branchesOf(root).map(({ key }) => key),
      coverage: given.x ? coverage[0] : coverage,
      effectiveWeights: effectiveWeights(root),
      vetoes: vetoes.slice(0, MAX_VETOES_TOLD),
    });
  },
});

/** Whole numbers are how many siblings weigh the same at that level; shares are weights themselves. */
const pathSchema = z
  .array(
    numberSchema
      .positive()
      .refine(
        (step) => step <= 1 || Number.isInteger(step),
        "give the share of the siblings' weight (at most 1), or how many siblings there are",
      ),
  )
  .min(1)
  .max(50);

const effectiveInput = z
  .object({
    tree: treeSchema.optional().describe("The tree of aggregate.tree."),
    columns: columnsSchema.optional(),
    paths: z.array(pathSchema).min(1).max(10_000).optional().describe("For every leaf, the weights from the top level down to it."),
  })
  .catchall(pathSchema)
  .superRefine(({ tree, columns, paths, ...others }, context) => {
    if ([tree, paths, Object.keys(others).length > 0 || undefined].filter((form) => form !== undefined).length !== 1)
      context.addIssue({
        code: "custom",
        path: ["tree"],
        message: "send a tree, or paths (a list of weights a leaf, or such lists by name)",
      });
    else if (tree)
      for (const { path, message } of readTree(tree, Number.POSITIVE_INFINITY, columns).problems)
        context.addIssue({ code: "custom", path: ["tree", ...path], message });
  });

const effective = method({
  name: "aggregate.effectiveWeights",
  summary: "What each leaf of a tree counts for in the total.",
  formula: "the product of the shares on the path from the root to the leaf",
  source: "COINr 2022, get_eff_weights",
  input: effectiveInput,
  example: { input: { path_FDI: [2, 5, 5], path_Renew: [2, 3, 5] } },
  compute({ tree, columns, paths, ...others }) {
    if (tree) {
      const leaves = effectiveWeights(readTree(tree, Number.POSITIVE_INFINITY, columns).root);
      return result(
        leaves.map(({ weight }) => weight),
        [],
        { leaves },
      );
    }
    const steps = paths ?? Object.values(others);
    return result(
      steps.map((path) => path.reduce((product, step) => product * (step <= 1 ? step : 1 / step), 1)),
      [],
      paths ? undefined : { names: Object.keys(others) },
    );
  },
});

export const TREES: Method[] = [tree, effective];
