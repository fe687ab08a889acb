import { z } from "zod";
import { levelSchema, numberSchema, valuesSchema } from "../shapes.js";

/** A count of things, or a weighted one: zero or more. */
export const countSchema = z.number().min(0).max(1e15);
/** A count of trials that cannot be none. */
export const trialsSchema = z.number().min(1).max(1e15);

const level = levelSchema.optional();

/** The confidence of an interval as an option, under either name. */
export const CONFIDENCE = {
  conf: level.describe("Confidence of the interval; 0.95 when not given"),
  confidence: level.describe("The same as conf"),
};

/** The confidence that the options ask for. */
export const confidenceOf = ({ conf, confidence }: { conf?: number | undefined; confidence?: number | undefined }): number =>
  conf ?? confidence ?? 0.95;

const SIDES = {
  "two-sided": "two-sided",
  "two.sided": "two-sided",
  two_sided: "two-sided",
  twoSided: "two-sided",
  both: "two-sided",
  less: "less",
  smaller: "less",
  greater: "greater",
  larger: "greater",
} as const;

export type Alternative = "two-sided" | "less" | "greater";

/** What the test holds against "no difference": that the first is other than, less than or greater than the second. */
export const ALTERNATIVE = {
  alternative: z
    .enum(Object.keys(SIDES) as [keyof typeof SIDES])
    .default("two-sided")
    .transform((side): Alternative => SIDES[side]),
};

/** p of a statistic whose null distribution is symmetric about zero, `upperTail` being P(X > x). */
export function symmetricP(statistic: number, upperTail: (x: number) => number, alternative: Alternative): number {
  if (alternative === "greater") return upperTail(statistic);
  return alternative === "less" ? upperTail(-statistic) : Math.min(1, 2 * upperTail(Math.abs(statistic)));
}

/** Adds a problem where more trials succeeded than took place. */
export function requireWithin(context: z.RefinementCtx, path: (string | number)[], k: number, n: number): void {
  if (k > n) context.addIssue({ code: "custom", path, message: `${k} of ${n}: the count may not exceed the trials` });
}

/** Two samples, each of its own length. */
export const twoSamples = z.strictObject({ a: valuesSchema, b: valuesSchema });

/** Two measurements of the same things: entry i of either belongs together. */
export const pairedSamples = z.strictObject({ a: valuesSchema, b: valuesSchema }).superRefine(({ a, b }, context) => {
  if (a.length !== b.length)
    context.addIssue({ code: "custom", path: ["b"], message: `b has ${b.length} values, a has ${a.length}; pairs need both` });
});

/** Rows of respondents, columns of items; cells may be missing. */
export const itemsSchema = z
  .array(z.array(numberSchema.nullable()).min(1).max(200))
  .min(1)
  .superRefine((rows, context) => {
    const width = rows[0]?.length ?? 0;
    for (const [index, row] of rows.entries())
      if (row.length !== width)
        context.addIssue({ code: "custom", path: [index], message: `this row has ${row.length} values, the first has ${width}` });
    if (rows.length * width > 200_000) context.addIssue({ code: "custom", message: `${rows.length} × ${width} values; at most 200000` });
  });
