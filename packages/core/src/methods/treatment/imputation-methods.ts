import { z } from "zod";
import { type Method, method, type Result, result } from "../method.js";
import { type Columns, columnsFields, columnsSchema, refineColumns, valuesWithGapsSchema } from "../normalisation/columns.js";
import { MAX_VALUES, matrixWithGapsSchema, numberSchema } from "../shapes.js";
import { type Cell, imputeCentre, imputeGroupCentre, imputeSeries } from "./impute.js";

const COINR = "COINr, Impute; OECD/JRC 2008, Handbook on Constructing Composite Indicators, step 3";
const EXAMPLE_MATRIX = [
  [1, 10],
  [null, 20],
  [3, null],
];

/** Every column (or `x`) through `fill`, with the number of gaps that were filled and a warning for those that remain. */
function imputeColumns({ matrix, x }: Columns, fill: (cells: Cell[]) => Cell[]): Result {
  if (x) return counted([x], [fill(x)], ([filled]) => filled ?? []);
  const rows = matrix ?? [];
  const columns = (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? null));
  return counted(columns, columns.map(fill), (filled) => rows.map((_, i) => filled.map((column) => column[i] ?? null)));
}

function counted(before: Cell[][], after: Cell[][], shape: (after: Cell[][]) => unknown): Result {
  const gaps = (lists: Cell[][]) => lists.reduce((sum, list) => sum + list.filter((cell) => cell === null).length, 0);
  const remaining = gaps(after);
  const warnings = remaining > 0 ? [`${remaining} missing values remain: nothing to impute them from`] : [];
  return result(shape(after), warnings, { imputed: gaps(before) - remaining, remaining });
}

const meanMethod = method({
  name: "impute.mean",
  summary: "Fills every gap with the mean of its column's present values.",
  formula: "x_ij missing → mean of the present x_·j",
  source: COINR,
  input: columnsSchema,
  example: { input: { matrix: EXAMPLE_MATRIX } },
  compute: (columns) => imputeColumns(columns, (cells) => imputeCentre(cells, "mean")),
});

const medianMethod = method({
  name: "impute.median",
  summary: "Fills every gap with the median of its column's present values.",
  formula: "x_ij missing → median of the present x_·j",
  source: COINR,
  input: columnsSchema,
  example: { input: { matrix: EXAMPLE_MATRIX } },
  compute: (columns) => imputeColumns(columns, (cells) => imputeCentre(cells, "median")),
});

const groupSchema = z.array(z.union([z.string().max(200), numberSchema, z.null()])).max(MAX_VALUES);

const groupedSchema = z
  .strictObject({ ...columnsFields, group: groupSchema.describe("The group of every row; null for none.") })
  .superRefine((input, context) => {
    refineColumns(input, context);
    const rows = (input.matrix ?? input.x ?? []).length;
    if (input.group.length !== rows)
      context.addIssue({
        code: "custom",
        path: ["group"],
        message: `group has ${input.group.length} entries for ${rows} rows; send one a row`,
      });
  });

const groupMethod = (name: string, centre: "mean" | "median"): Method =>
  method({
    name,
    summary: `Fills every gap with the ${centre} of the present values of its group in its column.`,
    formula: `x_ij missing → ${centre} of the present x_kj with k in the group of i`,
    source: COINR,
    input: groupedSchema,
    example: { input: { x: [1, null, 10, 20, null], group: ["a", "a", "b", "b", "b"] } },
    compute: ({ group, ...columns }) => imputeColumns(columns, (cells) => imputeGroupCentre(cells, group, centre)),
  });

const panelSchema = z
  .strictObject({
    t: z.array(numberSchema).min(1).max(MAX_VALUES).optional().describe("The times of the entries; 0, 1, 2 … unless told."),
    series: matrixWithGapsSchema.optional().describe("A row a series, a column a time."),
    x: valuesWithGapsSchema.optional().describe("One series instead."),
  })
  .superRefine(({ t, series, x }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if ((series === undefined) === (x === undefined)) refuse("series", "send either series (a list of rows) or x (one series)");
    const length = series?.[0]?.length ?? x?.length ?? 0;
    if (t && t.length !== length) refuse("t", `t has ${t.length} times for ${length} entries a series`);
    if (t && new Set(t).size !== t.length) refuse("t", "every time may occur once");
  });

const linearMethod = method({
  name: "impute.linear",
  summary: "Fills gaps in series over time: in a straight line between neighbours, with the nearest value at the ends.",
  formula: "x(t) = x(t0) + (x(t1) − x(t0))(t − t0)/(t1 − t0); the nearest observed value outside the observed range",
  source: "COINr, impute_panel; R stats::approx, rule 2",
  input: panelSchema,
  params: z.strictObject({
    method: z
      .enum(["linear", "constant", "latest"])
      .default("linear")
      .describe("constant: the earlier neighbour carried forward, the nearest value at the ends; latest: carried forward only."),
  }),
  example: { input: { t: [2020, 2021, 2022], series: [[3, null, 5]] } },
  compute({ t, series, x }, { method: filling }) {
    const lists = series ?? [x ?? []];
    const times = t ?? Array.from(lists[0] ?? [], (_, i) => i);
    const filled = lists.map((list) => imputeSeries(list, times, filling));
    return counted(lists, filled, (all) => (series ? all : (all[0] ?? [])));
  },
});

export const IMPUTATION_METHODS: Method[] = [
  linearMethod,
  meanMethod,
  medianMethod,
  groupMethod("impute.groupMean", "mean"),
  groupMethod("impute.groupMedian", "median"),
];
