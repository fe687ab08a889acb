import { z } from "zod";
import { boxShare, ces, type Estimate, meanEstimate, type Statistic } from "../../statistics/index.js";
import { type Method, method, result, Undefined } from "../method.js";
import { confidenceSchema } from "../shapes.js";
import { ratingsFields, refineRatings, type Scale, statisticOf } from "./ratings.js";

const CES_SCALE = { min: 1, max: 7 };

/** The one, two and three best and worst ratings. */
function boxes(statistic: Statistic, { min, max }: Scale, confidence: number): Record<string, Estimate> {
  const named: Record<string, Estimate> = {};
  for (let k = 1; k <= Math.max(2, Math.min(3, max - min)); k++) {
    named[`top${k}`] = boxShare(statistic, { from: max - k + 1, to: max }, confidence);
    named[`bottom${k}`] = boxShare(statistic, { from: min, to: min + k - 1 }, confidence);
  }
  return named;
}

const valuesOf = (estimates: Record<string, Estimate>) =>
  Object.fromEntries(Object.entries(estimates).map(([key, { value }]) => [key, value]));
const intervalsOf = (estimates: Record<string, Estimate>) =>
  Object.fromEntries(
    Object.entries(estimates).map(([key, { low, high, standardError, method: kind }]) => [key, { low, high, standardError, method: kind }]),
  );

function requireAnswers({ n }: Statistic): void {
  if (!(n > 0)) throw new Undefined("There are no answers, so there is no score.");
}

const wholeSchema = z.int().min(-1000).max(1000);
const scaleSchema = z
  .union([z.tuple([wholeSchema, wholeSchema]), wholeSchema.transform((max): [number, number] => [1, max])], {
    error: "send [lowest, highest] rating, or the highest of a scale from 1",
  })
  .default([1, 5]);

const topBoxMethod = method({
  name: "csat.topBox",
  summary: "Customer satisfaction: the share of the two best ratings with Wilson's interval, the other boxes and the mean.",
  formula: "top2 = n(max − 1, max)/n, bottom2 = n(min, min + 1)/n, on a scale of 1 to 5 unless told",
  source: "Top-box scoring of satisfaction scales; Wilson 1927, Journal of the American Statistical Association 22:209-212",
  input: z.strictObject({ ...ratingsFields, scale: scaleSchema }).superRefine(({ scale: [min, max], ...ratings }, context) => {
    if (min >= max) context.addIssue({ code: "custom", path: ["scale"], message: "the scale must run upwards: [lowest, highest]" });
    else refineRatings(ratings, { min, max }, context);
  }),
  params: z.strictObject({ confidence: confidenceSchema }),
  example: { input: { counts: { 5: 40, 4: 35, 3: 15, 2: 6, 1: 4 } } },
  compute({ scale: [min, max], ...ratings }, { confidence }) {
    const statistic = statisticOf(ratings, min);
    requireAnswers(statistic);
    const shares = boxes(statistic, { min, max }, confidence);
    const estimates = { ...shares, mean: meanEstimate(statistic, confidence) };
    const { low, high } = shares.top2 ?? estimates.mean;
    return result({ ...valuesOf(estimates), n: statistic.n, low, high }, [], { confidence, intervals: intervalsOf(estimates) });
  },
});

const cesMethod = method({
  name: "ces",
  summary: "Customer effort score 2.0 from 1 (strongly disagree that it was easy) to 7: the mean and the share of 5 to 7.",
  formula: "mean = Σx/n, top3 = n(5, 6, 7)/n; Student's t and Wilson's interval",
  source: "CEB 2013, Customer Effort Score 2.0; Wilson 1927",
  input: z.strictObject(ratingsFields).superRefine((ratings, context) => refineRatings(ratings, CES_SCALE, context)),
  params: z.strictObject({ confidence: confidenceSchema }),
  example: { input: { x: [7, 6, 5, 4, 3, 7] } },
  compute(ratings, { confidence }) {
    const statistic = statisticOf(ratings, CES_SCALE.min);
    requireAnswers(statistic);
    const { mean, share } = ces(statistic, confidence);
    const estimates = { mean, top3: share, bottom3: boxShare(statistic, { from: 1, to: 3 }, confidence) };
    return result({ ...valuesOf(estimates), n: statistic.n }, [], { confidence, intervals: intervalsOf(estimates) });
  },
});

export const SATISFACTION_METHODS: Method[] = [topBoxMethod, cesMethod];
