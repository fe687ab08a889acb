import { z } from "zod";
import { type Method, method, type Result, result } from "../method.js";
import { MAX_CELLS, MAX_VALUES, numberSchema } from "../shapes.js";
import { membership, ratingShares, type Trapezoid } from "./membership.js";

const countSchema = z.number().min(0).max(1e12);
const countsSchema = z.union(
  [z.array(countSchema).min(1).max(10_000), z.array(z.array(countSchema).min(1).max(10_000)).min(1).max(10_000)],
  {
    error: "send the ratings of one criterion as a list, or a list of such lists",
  },
);

const cornerSchema = numberSchema.nullable().describe("null leaves an outer side open.");
const functionSchema = z
  .union([
    z.array(cornerSchema).min(3).max(4),
    z.strictObject({
      type: z.enum(["triangular", "trapezoidal"]).optional(),
      points: z.array(cornerSchema).min(3).max(4),
      name: z.string().max(100).optional(),
    }),
  ])
  .transform((given, context): Trapezoid => {
    const corners = trapezoidOf(Array.isArray(given) ? given : given.points);
    if (corners) return corners;
    context.addIssue({
      code: "custom",
      message: "the corners must run upwards: [a, b, c] or [a, b, c, d]; [null, null, c, d] or [a, b, null, null] leaves a side open",
    });
    return z.NEVER;
  });

/** The corners of a triangle or trapezoid, or `null` when they do not run upwards or leave half a side open. */
function trapezoidOf(points: readonly (number | null)[]): Trapezoid | null {
  const [a = null, b = null, c = null, d = null] = points.length === 3 ? [points[0], points[1], points[1], points[2]] : points;
  const left = a === null && b === null ? [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY] : [a, b];
  const right = c === null && d === null ? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] : [c, d];
  const [from, full, until, to] = [left[0], left[1], right[0], right[1]];
  if (typeof from !== "number" || typeof full !== "number" || typeof until !== "number" || typeof to !== "number") return null;
  return from <= full && full <= until && until <= to ? [from, full, until, to] : null;
}

const inputSchema = z
  .strictObject({
    counts: countsSchema.optional().describe("How many ratings each grade received, for one criterion or a row a criterion."),
    x: z
      .union([numberSchema, z.array(numberSchema).min(1).max(MAX_VALUES)], { error: "send a number or a list of numbers" })
      .optional()
      .describe("Measured values instead, with functions."),
    functions: z.array(functionSchema).min(1).max(200).optional().describe("A membership function a grade: its corners."),
  })
  .superRefine(({ counts, x, functions }, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    if ((counts === undefined) === (x === undefined)) refuse(["counts"], "send either counts of ratings, or x with functions");
    if ((x === undefined) !== (functions === undefined)) refuse(["functions"], "x and functions belong together");
    const rows = rowsOf(counts ?? []);
    const width = rows[0]?.length ?? 0;
    if (rows.length * width > MAX_CELLS || [x].flat().length * (functions?.length ?? 0) > MAX_CELLS)
      refuse([], `at most ${MAX_CELLS} memberships are computed`);
    rows.forEach((row, i) => {
      if (row.length !== width) refuse(["counts", i], `this row has ${row.length} grades, the first has ${width}`);
    });
  });

const isTable = (counts: number[] | number[][]): counts is number[][] => Array.isArray(counts[0]);
const rowsOf = (counts: number[] | number[][]): number[][] => (isTable(counts) ? counts : [counts]);

function fromCounts(counts: number[] | number[][]): Result {
  const rows = rowsOf(counts);
  const shares = rows.map(ratingShares);
  const unrated = rows.flatMap((row, i) => (row.every((count) => count === 0) ? [i + 1] : []));
  const warnings = unrated.length > 0 ? [`row ${unrated.slice(0, 5).join(", ")} has no ratings and belongs to no grade`] : [];
  return result(isTable(counts) ? shares : shares[0], warnings, { ratings: rows.map((row) => row.reduce((sum, count) => sum + count, 0)) });
}

const membershipMethod = method({
  name: "fuzzy.membership",
  summary:
    "Memberships for a fuzzy evaluation: from how many ratings each grade received, or from measured values and membership functions.",
  formula: "r_ik = n_ik/Σ_k n_ik; or trapezoid (x − a)/(b − a) up to b, 1 up to c, (d − x)/(d − c) up to d, 0 outside",
  source: "Fuzzy statistics by rating counts (模糊统计法); Klir & Yuan 1995, Fuzzy Sets and Fuzzy Logic",
  input: inputSchema,
  example: {
    input: {
      counts: [
        [14, 4, 2, 0],
        [4, 6, 8, 2],
      ],
    },
  },
  compute({ counts, x, functions = [] }) {
    if (counts) return fromCounts(counts);
    const degrees = (value: number) => functions.map((corners) => membership(value, corners));
    return result(Array.isArray(x) ? x.map(degrees) : degrees(x ?? 0));
  },
});

/** What feeds R. */
export const MEMBERSHIP_METHODS: Method[] = [membershipMethod];
