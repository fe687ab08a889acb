import { z } from "zod";
import type { Statistic } from "../../statistics/index.js";
import { MAX_VALUES } from "../shapes.js";

const countSchema = z.number().min(0).max(1e12);
const ratingSchema = z.int().min(-1000).max(1000);

/** Ratings one by one, or how often each was given. */
export const ratingsFields = {
  x: z.array(ratingSchema.nullable()).min(1).max(MAX_VALUES).optional().describe("The ratings; null for no answer."),
  counts: z
    .union(
      [
        z.record(z.string().regex(/^-?\d{1,4}$/, "name each count by its rating: a whole number"), countSchema),
        z.array(countSchema).max(2001),
      ],
      {
        error: 'send counts by rating ({"5": 40, "4": 35}), or as a list from the lowest rating up',
      },
    )
    .optional()
    .describe("How often each rating was given."),
};

export type Ratings = { x?: (number | null)[] | undefined; counts?: Record<string, number> | number[] | undefined };
export type Scale = { min: number; max: number };

/** Adds a problem unless there is exactly one of `x` and `counts`, all of it on the scale. */
export function refineRatings(ratings: Ratings, { min, max }: Scale, context: z.RefinementCtx): void {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
  const { x, counts } = ratings;
  if ((x === undefined) === (counts === undefined)) refuse(["x"], "send either x (the ratings) or counts (how often each was given)");
  const beyond = (rating: number) => rating < min || rating > max;
  x?.forEach((rating, i) => {
    if (rating !== null && beyond(rating)) refuse(["x", i], `${rating} is not on the scale from ${min} to ${max}`);
  });
  if (Array.isArray(counts)) {
    if (counts.length !== max - min + 1)
      refuse(["counts"], `${counts.length} counts for the ${max - min + 1} ratings from ${min} to ${max}`);
    return;
  }
  for (const rating of Object.keys(counts ?? {})) {
    if (beyond(Number(rating))) refuse(["counts", rating], `${rating} is not on the scale from ${min} to ${max}`);
  }
}

/** The ratings as the statistic that scorecards read, too. A list of counts starts at the scale's lowest rating. */
export function statisticOf({ x, counts }: Ratings, lowest: number): Statistic {
  const bins: Record<string, number> = {};
  const add = (rating: number, count: number) => {
    if (count > 0) bins[rating] = (bins[rating] ?? 0) + count;
  };
  for (const rating of x ?? []) if (rating !== null) add(rating, 1);
  const byRating = Array.isArray(counts)
    ? counts.map((count, i) => [lowest + i, count] as const)
    : Object.entries(counts ?? {}).map(([rating, count]) => [Number(rating), count] as const);
  for (const [rating, count] of byRating) add(rating, count);
  return fromBins(bins);
}

/** A statistic of ratings from how often each was given. */
export function fromBins(bins: Record<string, number>): Statistic {
  const statistic = { n: 0, sum: 0, sumSq: 0, bins };
  for (const [key, count] of Object.entries(bins)) {
    const rating = Number(key);
    statistic.n += count;
    statistic.sum += rating * count;
    statistic.sumSq += rating * rating * count;
  }
  return statistic;
}
