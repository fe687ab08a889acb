import { z } from "zod";
import { type Result, result } from "../method.js";
import { type Direction, directionSchema, MAX_VALUES, matrixWithGapsSchema, numberSchema, requireLength, typesSchema } from "../shapes.js";

/** Values where `null` is a missing one. */
export const valuesWithGapsSchema = z.array(numberSchema.nullable()).min(1).max(MAX_VALUES);

export const columnsFields = {
  matrix: matrixWithGapsSchema.optional().describe("A row a subject, a column an indicator; null where a value is missing."),
  types: typesSchema.optional().describe("One direction a column: 1 benefit (the default), -1 cost."),
  x: valuesWithGapsSchema.optional().describe("One column instead of a matrix."),
  direction: directionSchema.optional().describe("The direction of x."),
};

/** A matrix with its directions, or one column `x`. */
export const columnsSchema = z.strictObject(columnsFields).superRefine(refineColumns);

export type Columns = {
  matrix?: (number | null)[][] | undefined;
  types?: Direction[] | undefined;
  x?: (number | null)[] | undefined;
  direction?: Direction | undefined;
};

/** Adds a problem unless there is exactly one of `matrix` and `x`, with directions that fit. */
export function refineColumns({ matrix, types, x, direction }: Columns, context: z.RefinementCtx): void {
  if ((matrix === undefined) === (x === undefined))
    context.addIssue({ code: "custom", path: ["matrix"], message: "send either matrix (rows are subjects) or x (one column)" });
  else requireLength(context, "types", types, matrix?.[0]?.length ?? 1);
  if (matrix && direction !== undefined)
    context.addIssue({ code: "custom", path: ["direction"], message: "a matrix takes types, one direction a column" });
}

/** What a column's computation knows beside its values. */
export type ColumnContext = {
  direction: Direction;
  /** "column 2" or "x", for sentences. */
  label: string;
  /** Where the values stand among the rows, missing ones left out. */
  rows: Int32Array;
  warn(message: string): void;
};

export type ColumnTransform = (values: Float64Array, context: ColumnContext) => Float64Array;

/**
 * Every column's present values through `transform`, in the shape that came in: missing values stay
 * `null` and count for nothing. A column without any value stays as it is, with a warning.
 */
export function transformColumns(columns: Columns, transform: ColumnTransform): Result<(number | null)[] | (number | null)[][]> {
  const warnings: string[] = [];
  const whole = (cells: (number | null)[], label: string, direction: Direction): (number | null)[] => {
    const { values, rows } = present(cells);
    if (values.length === 0) {
      warnings.push(`${label} has no values`);
      return cells;
    }
    const warn = (message: string) => warnings.push(`${label} ${message}`);
    return scatter(transform(values, { direction, label, rows, warn }), rows, cells.length);
  };
  if (columns.x) return result(whole(columns.x, "x", columns.direction ?? columns.types?.[0] ?? 1), warnings);
  const matrix = columns.matrix ?? [];
  const transformed = (matrix[0] ?? []).map((_, j) =>
    whole(
      matrix.map((row) => row[j] ?? null),
      `column ${j + 1}`,
      columns.types?.[j] ?? 1,
    ),
  );
  return result(
    matrix.map((_, i) => transformed.map((column) => column[i] ?? null)),
    warnings,
  );
}

function present(cells: readonly (number | null)[]): { values: Float64Array; rows: Int32Array } {
  const rows = Int32Array.from(cells.keys()).filter((i) => cells[i] !== null);
  return { values: Float64Array.from(rows, (i) => cells[i] ?? 0), rows };
}

function scatter(values: Float64Array, rows: Int32Array, length: number): (number | null)[] {
  const cells = new Array<number | null>(length).fill(null);
  rows.forEach((row, i) => {
    cells[row] = values[i] ?? null;
  });
  return cells;
}

/** Smallest and largest of one or more values. */
export function extent(values: ArrayLike<number>): { min: number; max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
