import { z } from "zod";
import type { Problem } from "../errors/index.js";
import { localizedTextSchema } from "../locale/index.js";
import { keySchema, noTrace } from "../scoring/index.js";

/** From where an assessor looks at a subject. */
export const PERSPECTIVES = ["expert", "third-party", "self", "peer"] as const;
export const perspectiveSchema = z.enum(PERSPECTIVES).meta({ id: "Perspective" });
export type Perspective = z.infer<typeof perspectiveSchema>;

/** Bounds within which sums of squares stay exact in the rollups. */
const MAX_POINT = 1000;
const MAX_POINTS = 1001;
export const MAX_CRITERIA = 50;

const hasFourDecimals = (value: number): boolean => Math.abs(value * 1e4 - Math.round(value * 1e4)) < 1e-6;
const pointSchema = z.number().min(-MAX_POINT).max(MAX_POINT).refine(hasFourDecimals, "use at most four decimals");

export const scaleSchema = z
  .strictObject({ low: pointSchema, high: pointSchema, step: pointSchema.default(1) })
  .superRefine(({ low, high, step }, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (!(low < high)) return refuse("high", `high (${high}) must lie above low (${low})`);
    if (!(step > 0)) return refuse("step", "step must be above 0");
    const steps = (high - low) / step;
    if (Math.abs(steps - Math.round(steps)) > 1e-6) refuse("step", `steps of ${step} do not lead from ${low} to ${high}`);
    else if (Math.round(steps) + 1 > MAX_POINTS) refuse("step", `the scale has more than ${MAX_POINTS} points; use larger steps`);
  })
  .meta({ id: "RatingScale", description: "Points from low to high, step apart." });
export type RatingScale = z.infer<typeof scaleSchema>;

const levelSchema = z.strictObject({
  value: pointSchema,
  name: localizedTextSchema,
  description: localizedTextSchema.optional().describe("What a subject looks like that deserves this point."),
});

export const criterionSchema = z
  .strictObject({
    key: keySchema,
    name: localizedTextSchema,
    guidance: localizedTextSchema.optional().describe("What to look at, shown to assessors."),
    scale: scaleSchema,
    levels: z.array(levelSchema).max(21).default([]).describe("Anchors of some or all points of the scale."),
    weight: noTrace(z.number().positive().max(1e6)).default(1).describe("Share in the overall score, relative to the other criteria."),
  })
  .superRefine(({ scale, levels }, context) => {
    const seen = new Set<number>();
    for (const [index, { value }] of levels.entries()) {
      const path = ["levels", index, "value"];
      if (!isOnScale(scale, value)) context.addIssue({ code: "custom", path, message: wordsOfScale(scale, value) });
      if (seen.has(value)) context.addIssue({ code: "custom", path, message: `the point ${value} has a level already` });
      seen.add(value);
    }
  })
  .meta({ id: "RubricCriterion" });
export type Criterion = z.infer<typeof criterionSchema>;

export const rubricSchema = z
  .array(criterionSchema)
  .min(1)
  .max(MAX_CRITERIA)
  .superRefine((criteria, context) => {
    const first = new Map<string, number>();
    for (const [index, { key }] of criteria.entries()) {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, index);
      else context.addIssue({ code: "custom", path: [index, "key"], message: `criterion ${earlier + 1} has the key ${key} already` });
    }
  });
export type Rubric = z.infer<typeof rubricSchema>;

/** How many points a scale has. */
export const pointsOf = ({ low, high, step }: RatingScale): number => Math.round((high - low) / step) + 1;

export function isOnScale({ low, high, step }: RatingScale, value: number): boolean {
  const steps = (value - low) / step;
  return value >= low - 1e-9 && value <= high + 1e-9 && Math.abs(steps - Math.round(steps)) < 1e-6;
}

const wordsOfScale = ({ low, high, step }: RatingScale, value: number): string =>
  `${value} is not on the scale; use ${low} to ${high} in steps of ${step}`;

/** Scores by criterion; `null` says that the assessor could not judge it, which is not the same as having left it open. */
export const scoresSchema = z
  .record(z.string().max(64), z.number().nullable())
  .refine((scores) => Object.keys(scores).length <= MAX_CRITERIA, {
    message: `at most ${MAX_CRITERIA} criteria`,
  });
export type Scores = z.infer<typeof scoresSchema>;

/** Everything that keeps the scores from being taken; `whole` ones must say something about every criterion. */
export function scoreProblems(rubric: Rubric, scores: Scores, whole: boolean): Problem[] {
  const byKey = new Map(rubric.map((criterion) => [criterion.key, criterion]));
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(scores)) {
    const criterion = byKey.get(key);
    if (!criterion) problems.push({ path: `scores.${key}`, code: "unknown", message: "the rubric has no such criterion" });
    else if (value !== null && !isOnScale(criterion.scale, value))
      problems.push({ path: `scores.${key}`, code: "off_scale", message: wordsOfScale(criterion.scale, value) });
  }
  if (whole) problems.push(...gaps(rubric, scores));
  return problems;
}

function gaps(rubric: Rubric, scores: Scores): Problem[] {
  const open = rubric
    .filter(({ key }) => scores[key] === undefined)
    .map(({ key }) => ({ path: `scores.${key}`, code: "missing", message: "score this criterion, or send null if it cannot be judged" }));
  if (open.length === 0 && rubric.every(({ key }) => scores[key] === null))
    return [{ path: "scores", code: "missing", message: "none of the criteria is scored; decline the subject with a reason instead" }];
  return open;
}
