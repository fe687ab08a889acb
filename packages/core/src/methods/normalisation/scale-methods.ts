import { z } from "zod";
import { bestInterval, goalposts } from "../../scoring/normalise.js";
import { type Method, method, result } from "../method.js";
import { directionSchema, numberSchema } from "../shapes.js";
import { extent, valuesWithGapsSchema } from "./columns.js";
import { distanceToTarget } from "./distance-to-target.js";
import { piecewise } from "./piecewise.js";

const REPEATED = "A list of such inputs gives the list of their results.";

/** One value or a list; `null` is missing and stays so. */
const oneOrManySchema = z.union([numberSchema.nullable(), valuesWithGapsSchema], { error: "send a number or a list of numbers" });

type OneOrMany = number | null | (number | null)[];

function each(x: OneOrMany, score: (x: number) => number): OneOrMany {
  const one = (value: number | null) => (value === null ? null : score(value));
  return Array.isArray(x) ? x.map(one) : one(x);
}

const goalpostsMethod = method({
  name: "normalise.goalposts",
  summary: `Places a value between two agreed goalposts, cut off beyond them. ${REPEATED}`,
  formula: "clamp((x − lo)/(hi − lo), 0, 1)·scale; for a cost (1 − that)·scale; clamp false lets values run beyond the goalposts",
  source: "UNDP Human Development Report 1990 ff.; COINr, n_goalposts; OECD/JRC 2008, step 5",
  input: z
    .strictObject({ x: oneOrManySchema, lo: numberSchema, hi: numberSchema })
    .refine(({ lo, hi }) => lo < hi, { path: ["hi"], error: "hi must lie above lo; use direction -1 where less is better" }),
  params: z.strictObject({
    scale: numberSchema.positive().default(1),
    direction: directionSchema.default(1),
    clamp: z.boolean().default(true),
  }),
  repeatable: true,
  example: { input: { x: [2, 5, 11], lo: 0, hi: 10 }, params: { scale: 100 } },
  compute({ x, lo, hi }, { scale, direction, clamp }) {
    const posts = { low: lo, high: hi };
    const kind = direction === 1 ? "benefit" : "cost";
    const unclamped = (value: number) => scale * (direction === 1 ? (value - lo) / (hi - lo) : (hi - value) / (hi - lo));
    return result(each(x, clamp ? (value) => goalposts(value, posts, kind, scale) : unclamped));
  },
});

const distanceToTargetMethod = method({
  name: "normalise.distanceToTarget",
  summary: `The part of the way from the worst value to the target that is done. ${REPEATED}`,
  formula: "benefit (x − min)/(T − min), cost (max − x)/(max − T); with cap no more than 1; reference replaces min or max",
  source: "COINr, n_dist2targ; OECD/JRC 2008, step 5: distance to a reference",
  input: z.strictObject({ x: oneOrManySchema, target: numberSchema }),
  params: z.strictObject({
    direction: directionSchema.default(1),
    cap: z.boolean().default(false),
    reference: numberSchema.optional().describe("The value that scores 0; the worst of x unless told."),
  }),
  repeatable: true,
  example: { input: { x: [0, 5, 11], target: 10 }, params: { cap: true } },
  compute({ x, target }, { direction, cap, reference }) {
    const present = Float64Array.from([x].flat().filter((value) => value !== null));
    if (present.length === 0) return result(x, ["x has no values"]);
    const shares = distanceToTarget(present, { target, direction, cap, reference });
    let next = 0;
    return result(each(x, () => shares[next++] ?? 0));
  },
});

const pointSchema = z.tuple([numberSchema, numberSchema]);
const breakpointSchema = z.union(
  [pointSchema, z.strictObject({ x: numberSchema, score: numberSchema }).transform(({ x, score }): [number, number] => [x, score])],
  { error: "send [x, score]" },
);

const piecewiseMethod = method({
  name: "normalise.piecewise",
  summary: `Scores on straight lines between breakpoints such as floor, threshold, target and stretch. ${REPEATED}`,
  formula: "s_k + (s_k+1 − s_k)(x − x_k)/(x_k+1 − x_k) between breakpoints (x_k, s_k); the outer scores beyond them",
  source: "OECD/JRC 2008, Handbook on Constructing Composite Indicators, step 5; linear interpolation",
  input: z.strictObject({
    x: oneOrManySchema,
    points: z
      .array(breakpointSchema)
      .min(1)
      .max(200)
      .describe("[x, score] pairs in any order; of two with one x, the later counts from there on."),
  }),
  repeatable: true,
  example: {
    input: {
      x: [0.85, 0.94, 1],
      points: [
        [0.8, 0],
        [0.9, 60],
        [0.98, 100],
      ],
    },
  },
  compute({ x, points }) {
    const ascending = [...points].sort(([a], [b]) => a - b);
    return result(each(x, (value) => piecewise(value, ascending)));
  },
});

const intervalMethod = method({
  name: "normalise.interval",
  summary: `Full score inside the best interval, falling in a straight line to 0 at the bounds (区间型; 居中型 with one best value). ${REPEATED}`,
  formula: "scale inside [q1, q2]; (x − lo)/(q1 − lo)·scale below, (hi − x)/(hi − q2)·scale above, 0 beyond the bounds",
  source: "Interval-type attributes in multiple attribute decision making (区间型指标)",
  input: z
    .strictObject({
      x: oneOrManySchema,
      best: z.union([pointSchema, numberSchema.transform((best): [number, number] => [best, best])], {
        error: "send [from, to] or the one best value",
      }),
      bounds: pointSchema.optional().describe("[lo, hi], where the score reaches 0; the smallest and largest of x unless told."),
    })
    .superRefine(refineInterval),
  params: z.strictObject({ scale: numberSchema.positive().default(1) }),
  repeatable: true,
  example: { input: { x: [34, 36.5, 38.5], best: [36, 37], bounds: [35, 40] } },
  compute({ x, best, bounds }, { scale }) {
    const present = [x].flat().filter((value) => value !== null);
    const { min, max } = extent([...present, ...best]);
    const [low, high] = bounds ?? [min, max];
    return result(
      each(x, (value) => bestInterval(value, best, { low, high }, scale)),
      [],
      { bounds: [low, high] },
    );
  },
});

function refineInterval(
  { best, bounds }: { best: [number, number]; bounds?: [number, number] | undefined },
  context: z.RefinementCtx,
): void {
  if (best[0] > best[1]) context.addIssue({ code: "custom", path: ["best"], message: "best must run upwards: [from, to]" });
  if (bounds && !(bounds[0] <= best[0] && best[1] <= bounds[1]))
    context.addIssue({ code: "custom", path: ["bounds"], message: "bounds must hold the best interval: lo ≤ best ≤ hi" });
}

/** By a scale agreed beforehand. */
export const SCALE_METHODS: Method[] = [goalpostsMethod, distanceToTargetMethod, piecewiseMethod, intervalMethod];
