import { z } from "zod";
import { numberSchema } from "../shapes.js";

/** Twice the panel of 50 raters and 10,000 units. */
const MAX_RATINGS = 1_000_000;
/** Least squares take the cube of this. */
export const MAX_RATERS = 300;

const categorySchema = z.union([numberSchema, z.string().max(200)], { error: "use a number, a text, or null where there is no rating" });

function requireRectangle(rows: readonly unknown[][], context: z.RefinementCtx): void {
  const width = rows[0]?.length ?? 0;
  for (const [index, row] of rows.entries()) {
    if (row.length !== width)
      context.addIssue({ code: "custom", path: [index], message: `this row has ${row.length} ratings, the first has ${width}` });
  }
  if (rows.length * width > MAX_RATINGS)
    context.addIssue({ code: "custom", message: `${rows.length} × ${width} ratings; at most ${MAX_RATINGS} are taken` });
}

/** Raters (rows) × units (columns), numbers or names of categories, null where there is no rating. */
export const categoriesWithGapsSchema = z.array(z.array(categorySchema.nullable()).min(1)).min(1).superRefine(requireRectangle);

/** The same with numbers only, rows being raters or subjects as the method says. */
export const ratingsWithGapsSchema = z.array(z.array(numberSchema.nullable()).min(1)).min(1).superRefine(requireRectangle);

export type Category = number | string;

/** Categories as whole numbers: numbers ascending, then texts in the order of their code units. */
export function categoryCodes(categories: Iterable<Category | null>): { names: Category[]; codeOf: Map<Category, number> } {
  const distinct = new Set<Category>();
  for (const category of categories) if (category !== null) distinct.add(category);
  const names = [...distinct].sort((a, b) => (typeof a === typeof b ? (a < b ? -1 : 1) : typeof a === "number" ? -1 : 1));
  return { names, codeOf: new Map(names.map((name, code) => [name, code])) };
}
