import { z } from "zod";

/** The most cells a matrix may have: 10,000 alternatives by 20 criteria. */
export const MAX_CELLS = 200_000;
export const MAX_VALUES = 100_000;

/** Finite by zod's definition of a number, and small enough that its square is finite, too. */
export const numberSchema = z.number().min(-1e150).max(1e150);

export const valuesSchema = z.array(numberSchema).min(1).max(MAX_VALUES);

/** A share of 1, both ends left out: 0.95. */
const LEVEL = "a confidence lies between 0 and 1: 0.95";
export const levelSchema = z.number().gt(0, LEVEL).lt(1, LEVEL);
export const confidenceSchema = levelSchema.default(0.95);

const rectangular = (rows: readonly unknown[][], context: z.RefinementCtx): void => {
  const width = rows[0]?.length ?? 0;
  for (const [index, row] of rows.entries()) {
    if (row.length !== width)
      context.addIssue({ code: "custom", path: [index], message: `this row has ${row.length} values, the first has ${width}` });
  }
  if (rows.length * width > MAX_CELLS)
    context.addIssue({ code: "custom", message: `${rows.length} × ${width} values; at most ${MAX_CELLS} are taken` });
};

/** Rows of equal length: a row an alternative (subject), a column a criterion (indicator). */
export const matrixSchema = z.array(z.array(numberSchema).min(1)).min(1).superRefine(rectangular);

/** The same where cells may be missing. */
export const matrixWithGapsSchema = z.array(z.array(numberSchema.nullable()).min(1)).min(1).superRefine(rectangular);

export type Direction = 1 | -1;

/** 1 for a benefit, −1 for a cost; the usual words for them are understood, too. */
export const directionSchema = z.union(
  [
    z.literal(1),
    z.literal(-1),
    z.enum(["benefit", "profit", "max", "higher"]).transform((): Direction => 1),
    z.enum(["cost", "min", "lower"]).transform((): Direction => -1),
  ],
  { error: 'use 1 or "benefit" where more is better, -1 or "cost" where less is better' },
);

/** One direction a column. */
export const typesSchema = z.array(directionSchema);

/** Adds a problem unless `values` has one entry a column. */
export function requireLength(context: z.RefinementCtx, path: string, values: readonly unknown[] | undefined, length: number): void {
  if (values && values.length !== length)
    context.addIssue({ code: "custom", path: [path], message: `${path} has ${values.length} entries where ${length} are needed` });
}
