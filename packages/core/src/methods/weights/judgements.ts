import { z } from "zod";
import { DEFAULT_TABLE, MAX_COMPARED, RANDOM_INDEX_TABLES, type RandomIndexTable, tableNamed } from "./random-index.js";

/** Far beyond Saaty's scale of 1/9 to 9, which continuous judgements may leave. */
const LARGEST = 1e6;

/** What rounding to two decimals does to a reciprocal at worst: 8 × 0.13. */
export const ROUNDING = 0.0401;

type Cells = (number | null)[][];

const cellSchema = z
  .number()
  .positive("a judgement is above zero: 3 for three times as important, 1/3 for the other way round")
  .min(1 / LARGEST)
  .max(LARGEST)
  .nullable();

/**
 * A square matrix of pairwise judgements with ones on its diagonal and reciprocals across it. A
 * `null` cell is filled in from its mirror image; reciprocals may be rounded to two decimals.
 */
export const judgementsSchema = z
  .array(z.array(cellSchema).min(1).max(MAX_COMPARED))
  .min(1)
  .max(MAX_COMPARED, `at most ${MAX_COMPARED} things are compared at once; group them into levels`)
  .superRefine((matrix, context) => {
    for (const { path, message } of problemsOf(matrix)) context.addIssue({ code: "custom", path, message });
  })
  .transform((matrix) => matrix.map((row, i) => row.map((given, j) => given ?? (i === j ? 1 : 1 / (matrix[j]?.[i] ?? 1)))));

function problemsOf(matrix: Cells): { path: number[]; message: string }[] {
  const uneven = matrix.flatMap((row, i) =>
    row.length === matrix.length
      ? []
      : [{ path: [i], message: `the matrix has ${matrix.length} rows, so each needs as many judgements; this one has ${row.length}` }],
  );
  return uneven.length > 0 ? uneven : matrix.flatMap((row, i) => row.flatMap((_, j) => (j < i ? [] : pairProblem(matrix, i, j))));
}

function pairProblem(matrix: Cells, i: number, j: number): { path: number[]; message: string }[] {
  const given = matrix[i]?.[j] ?? null;
  const mirrored = matrix[j]?.[i] ?? null;
  if (i === j)
    return given === null || Math.abs(given - 1) <= 1e-9
      ? []
      : [{ path: [i, i], message: `compared with itself, anything is 1; this is ${given}` }];
  if (given === null && mirrored === null)
    return [{ path: [i, j], message: "one of this cell and its mirror image must hold a judgement" }];
  if (given === null || mirrored === null || Math.abs(given * mirrored - 1) <= ROUNDING) return [];
  const reciprocal = Number((1 / given).toPrecision(6));
  return [
    { path: [j, i], message: `row ${i + 1}, column ${j + 1} says ${given}, so this must be its reciprocal ${reciprocal}, not ${mirrored}` },
  ];
}

/** A warning where reciprocals are rounded, for then CI and CR are, too. */
export function roundingWarnings(matrix: readonly (readonly number[])[]): string[] {
  const rounded = matrix.some((row, i) => row.some((given, j) => Math.abs(given * (matrix[j]?.[i] ?? 1) - 1) > 1e-9));
  return rounded
    ? ["Some reciprocals are rounded; they are used as given. Leave one of the two cells null to have it filled in exactly."]
    : [];
}

/** The random-index table, by a text that begins with its id. */
export const tableSchema = z
  .string()
  .max(200)
  .default(DEFAULT_TABLE)
  .transform((text, context): RandomIndexTable => {
    const table = tableNamed(text);
    if (table) return table;
    context.addIssue({ code: "custom", message: `begin with the id of a table: ${RANDOM_INDEX_TABLES.join(" or ")}` });
    return z.NEVER;
  })
  .describe(`Random-index table: a text that begins with ${RANDOM_INDEX_TABLES.join(" or ")}.`);
