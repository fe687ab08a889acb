import { z } from "zod";
import { sampleOf } from "../inference/sample.js";
import { Undefined } from "../method.js";
import { MAX_CELLS, MAX_VALUES, matrixWithGapsSchema, numberSchema } from "../shapes.js";
import { type Column, columnsOfCsv, columnsOfRows, numericColumns, type RawColumn } from "./table.js";

/** What is explained (`y`) and by what (`x`, a list a predictor), over the rows that have all of it. */
export type Design = { outcome: string; y: Float64Array; names: string[]; x: Float64Array[]; warnings: string[] };

const list = z.array(numberSchema.nullable()).min(1).max(MAX_VALUES);
const name = z.string().max(500);

/** A table of numbers in any of four forms, and which column is to be explained. */
export const designSchema = z
  .strictObject({
    csv: z.string().min(1).max(4_000_000).optional().describe("Delimited text with a header; a first column of row names is left out"),
    rows: z
      .array(z.record(name, z.union([numberSchema, z.string().max(500), z.null()])))
      .min(1)
      .max(MAX_VALUES)
      .optional(),
    columns: z.record(name, list).optional(),
    x: z.union([matrixWithGapsSchema, list]).optional().describe("Rows of predictors, or the values of a single one; needs y as a list"),
    y: z.union([name, list]).optional().describe("The column to explain, by name (the first one when not given) or as a list"),
    names: z.array(name).min(1).max(500).optional().describe("Names for the columns of x"),
    predictors: z.array(name).min(1).max(500).optional().describe("Only these columns, in this order"),
  })
  .superRefine((given, context) => {
    const forms = (["csv", "rows", "columns", "x"] as const).filter((form) => given[form] !== undefined);
    const problem = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (forms.length !== 1) problem(forms[1] ?? "csv", "give the table in exactly one form: csv, rows, columns, or x with y");
    if (given.x && !Array.isArray(given.y)) problem("y", "x needs y as a list of as many values as x has rows");
    if (given.x && given.names && given.names.length !== xColumns(given.x).length)
      problem("names", `names has ${given.names.length} entries, x has ${xColumns(given.x).length} columns`);
    if (given.x && Array.isArray(given.y) && given.y.length !== given.x.length)
      problem("y", `y has ${given.y.length} values, x has ${given.x.length} rows`);
    const lengths = Object.values(given.columns ?? {}).map((cells) => cells.length);
    if (new Set(lengths).size > 1) problem("columns", `all columns need the same length; these have ${[...new Set(lengths)].join(", ")}`);
  });

type Given = z.output<typeof designSchema>;

/**
 * The design that the input describes. Rows with a gap are left out with a warning. Throws Undefined
 * without numbers, for unknown columns, and when nothing is left or `y` does not vary.
 */
export function designOf(given: Given): Design {
  const { columns, warnings } = numericColumns(rawColumns(given));
  const outcome = outcomeOf(given, columns);
  const predictors = predictorsOf(given, columns, outcome);
  if (predictors.length === 0) throw new Undefined("There is no numeric column besides the one to explain.");
  if (predictors.length * outcome.cells.length > MAX_CELLS)
    throw new Undefined(`${outcome.cells.length} rows × ${predictors.length} predictors; at most ${MAX_CELLS} values are taken.`);
  const used = [outcome, ...predictors];
  const complete = outcome.cells.flatMap((_, row) => (used.every(({ cells }) => typeof cells[row] === "number") ? [row] : []));
  const gaps = outcome.cells.length - complete.length;
  if (gaps > 0) warnings.push(`${gaps} of ${outcome.cells.length} rows lack a value and are left out`);
  if (complete.length < 2) throw new Undefined(`At least two complete rows are needed; there are ${complete.length}.`);
  const valuesOf = ({ cells }: Column) => Float64Array.from(complete, (row) => cells[row] ?? 0);
  const y = valuesOf(outcome);
  if (sampleOf(y).variance === 0) throw new Undefined(`"${outcome.name}" is constant: there is nothing to explain.`);
  return { outcome: outcome.name, y, names: predictors.map((column) => column.name), x: predictors.map(valuesOf), warnings };
}

function rawColumns({ csv, rows, columns, x, names }: Given): RawColumn[] {
  if (csv !== undefined) return columnsOfCsv(csv);
  if (rows) return columnsOfRows(rows);
  if (columns) return Object.entries(columns).map(([key, cells]) => ({ name: key, cells }));
  return xColumns(x ?? []).map((cells, j) => ({ name: names?.[j] ?? `x${j + 1}`, cells }));
}

function xColumns(x: NonNullable<Given["x"]>): (number | null)[][] {
  const rows = x.map((row) => (Array.isArray(row) ? row : [row]));
  return (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? null));
}

function outcomeOf({ y }: Given, columns: Column[]): Column {
  if (Array.isArray(y)) {
    const rows = columns[0]?.cells.length ?? 0;
    if (columns.length > 0 && y.length !== rows) throw new Undefined(`y has ${y.length} values where the table has ${rows} rows.`);
    return { name: "y", cells: y };
  }
  return y === undefined ? (columns[0] ?? missing("")) : named(columns, y);
}

function predictorsOf({ predictors }: Given, columns: Column[], outcome: Column): Column[] {
  return predictors ? predictors.map((wanted) => named(columns, wanted)) : columns.filter((column) => column !== outcome);
}

function named(columns: Column[], wanted: string): Column {
  return columns.find((column) => column.name === wanted) ?? missing(wanted, columns);
}

function missing(wanted: string, columns: Column[] = []): never {
  const known = columns.map((column) => `"${column.name}"`).slice(0, 20);
  throw new Undefined(
    wanted && known.length > 0
      ? `There is no numeric column "${wanted}"; there are ${known.join(", ")}.`
      : "The table has no column of numbers.",
  );
}
