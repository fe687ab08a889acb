import { z } from "zod";
import { MAX_CELLS } from "../shapes.js";
import { type Category, categoriesWithGapsSchema, categoryCodes } from "./shapes.js";

/** A table of categories squared is kept; more are no categories. */
const MAX_CATEGORIES = 400;

const countSchema = z.number().min(0).max(1e12);
const wholeCountSchema = z.int().min(0).max(1_000_000);
const categorySchema = z.union([z.number(), z.string().max(200)]);

const listSchema = z.array(categorySchema.nullable()).min(1).max(MAX_CELLS);
const categoriesSchema = z.array(categorySchema).min(1).max(MAX_CATEGORIES).optional();

const squareSchema = z
  .array(z.array(countSchema))
  .min(1)
  .max(MAX_CATEGORIES)
  .superRefine((rows, context) => {
    for (const [i, row] of rows.entries())
      if (row.length !== rows.length)
        context.addIssue({
          code: "custom",
          path: [i],
          message: `a table of ${rows.length} rows has ${rows.length} columns; this row has ${row.length}`,
        });
  });

/** Two raters: a table of counts, or what each said of every unit. */
export const pairInput = z
  .object({
    table: squareSchema.optional().describe("Counts by category of the first (rows) and the second rater (columns)"),
    ratings: z.array(listSchema).length(2).optional().describe("What each of the two raters said of every unit, null where nothing"),
    rater1: listSchema.optional(),
    rater2: listSchema.optional(),
    categories: categoriesSchema.describe("All categories in their order; numbers ascending, then texts by letter, if left out"),
  })
  .superRefine(({ table, ratings, rater1, rater2 }, context) => {
    const forms = [table, ratings, rater1 ?? rater2].filter((form) => form !== undefined);
    if (forms.length !== 1) context.addIssue({ code: "custom", message: "send a table, or ratings of two raters, or rater1 and rater2" });
    if ((rater1 === undefined) !== (rater2 === undefined))
      context.addIssue({ code: "custom", message: "rater1 and rater2 belong together" });
    const [first, second] = ratings ?? [rater1, rater2];
    if (first && second && first.length !== second.length)
      context.addIssue({ code: "custom", message: `the first rater has ${first.length} ratings, the second ${second.length}` });
  });

type Problem = string;

/** The table of two lists of ratings; units that one of them left out do not count. A text says what is wrong. */
export function pairTable(input: z.output<typeof pairInput>): { table: number[][]; categories: Category[] } | Problem {
  const { table, ratings, rater1, rater2, categories } = input;
  if (table) return { table, categories: categories ?? table.map((_, i) => i + 1) };
  const [first, second] = ratings ?? [rater1, rater2];
  const coded = coder([...(first ?? []), ...(second ?? [])], categories);
  if (typeof coded === "string") return coded;
  const counts = coded.names.map(() => coded.names.map(() => 0));
  for (const [unit, one] of (first ?? []).entries()) {
    const other = second?.[unit] ?? null;
    const row = one === null ? undefined : counts[coded.codeOf.get(one) ?? -1];
    const column = other === null ? undefined : coded.codeOf.get(other);
    if (row && column !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  return { table: counts, categories: coded.names };
}

/** Any number of raters: counts by unit and category, or what each said. */
export const panelInput = z
  .object({
    counts: z
      .array(z.array(wholeCountSchema).min(1).max(MAX_CATEGORIES))
      .min(1)
      .optional()
      .describe("Units × categories: how many raters put the unit there"),
    ratings: categoriesWithGapsSchema.optional().describe("Units × raters, null where there is no rating"),
    categories: categoriesSchema.describe("All categories in their order, used or not"),
  })
  .superRefine(({ counts, ratings }, context) => {
    if ((counts === undefined) === (ratings === undefined)) context.addIssue({ code: "custom", message: "send either counts or ratings" });
    const width = counts?.[0]?.length ?? 0;
    for (const [i, row] of (counts ?? []).entries())
      if (row.length !== width)
        context.addIssue({
          code: "custom",
          path: ["counts", i],
          message: `this unit has ${row.length} categories, the first has ${width}`,
        });
    if ((counts?.length ?? 0) * width > MAX_CELLS)
      context.addIssue({ code: "custom", path: ["counts"], message: `at most ${MAX_CELLS} counts are taken` });
  });

/** Units × categories from either form. A text says what is wrong. */
export function panelCounts({
  counts,
  ratings,
  categories,
}: z.output<typeof panelInput>): { counts: number[][]; categories: Category[] } | Problem {
  if (counts) return { counts, categories: categories ?? (counts[0] ?? []).map((_, i) => i + 1) };
  const coded = coder((ratings ?? []).flat(), categories);
  if (typeof coded === "string") return coded;
  const table = (ratings ?? []).map((row) => {
    const unit = coded.names.map(() => 0);
    for (const rating of row) {
      const code = rating === null ? undefined : coded.codeOf.get(rating);
      if (code !== undefined) unit[code] = (unit[code] ?? 0) + 1;
    }
    return unit;
  });
  return { counts: table, categories: coded.names };
}

function coder(ratings: (Category | null)[], categories: Category[] | undefined): ReturnType<typeof categoryCodes> | Problem {
  const used = categoryCodes(ratings);
  if (used.names.length === 0) return "There are no ratings, only gaps.";
  if (!categories)
    return used.names.length <= MAX_CATEGORIES
      ? used
      : `There are ${used.names.length} different ratings, and at most ${MAX_CATEGORIES} categories are taken; for measured values use krippendorff or icc.`;
  const codeOf = new Map(categories.map((name, code) => [name, code]));
  const unknown = used.names.find((name) => !codeOf.has(name));
  return unknown === undefined ? { names: categories, codeOf } : `${JSON.stringify(unknown)} is not among the categories sent.`;
}
