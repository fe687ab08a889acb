import { z } from "zod";
import { localizedTextSchema } from "../locale/index.js";
import { type Estimate, MEASURE_KINDS, measure, type Statistic } from "../statistics/index.js";

/** A name within an indicator system, stable over versions: `response-speed`. */
export const keySchema = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9_-]{0,63}$/, "use a lower-case letter, then up to 63 letters, digits, - or _")
  // Records by key would seem to hold an entry of that name before anybody put one there.
  .refine((key) => !(key in {}), "is a word that programs reserve; choose another");

/** Less is nothing that anybody could mean, and products of such numbers leave what a table can store. */
const LEAST = 1e-9;

/** A number that is 0 or of a size that means something. */
export const noTrace = <T extends z.ZodType<number>>(schema: T) =>
  schema.refine((value) => value === 0 || Math.abs(value) >= LEAST, `must be 0 or at least ${LEAST} in size`);

const scoreSchema = noTrace(z.number().min(0).max(100));

/** What becomes of an indicator without evidence; suppressed values stay left out. */
export const missingRuleSchema = z
  .discriminatedUnion("rule", [
    z.strictObject({ rule: z.literal("exclude") }).describe("Measured siblings take over its weight."),
    z.strictObject({ rule: z.literal("score"), score: scoreSchema }).describe("It counts as this score from 0 to 100."),
    z.strictObject({ rule: z.literal("cohort-mean") }).describe("It counts as the mean value of the subjects that were measured."),
  ])
  .meta({ id: "MissingRule" });

export const shrinkageSchema = z
  .strictObject({
    priorSample: z.number().positive().max(1_000_000).describe("The prior weighs as much as so many records."),
    towards: z
      .union([z.literal("cohort"), z.number()])
      .describe("The mean value of the subjects that were measured, or a fixed value in the indicator's unit."),
  })
  .meta({ id: "Shrinkage", description: "Draws values of small samples towards a prior mean (Bayesian average)." });

export const thresholdsSchema = z
  .array(z.tuple([z.number(), scoreSchema]))
  .min(2)
  .max(20)
  .describe(
    "Points [value, score] joined by straight lines and level beyond the ends. Values increase; scores never fall for kind benefit and never rise for cost.",
  );
export type Thresholds = z.infer<typeof thresholdsSchema>;

/**
 * What scoring needs to know of an indicator. `benefit` is better when higher, `cost` when lower,
 * `interval` when inside `best`. `goalposts` are the values that score 0 and 100 (for `interval`
 * the bounds beyond which it scores 0), in the unit of the measure after `per`; `thresholds` take
 * their place where there are any. Spread these
 * fields into a larger object and refine it with `refineIndicator` to add what else an indicator has.
 */
export const indicatorFields = {
  key: keySchema,
  name: localizedTextSchema,
  kind: z.enum(["benefit", "cost", "interval"]),
  unit: z.string().trim().max(40).default(""),
  decimals: z.int().min(0).max(6).default(1),
  measure: z.strictObject({
    kind: z.enum(MEASURE_KINDS),
    from: z.number().optional(),
    per: z.number().positive().max(1e9).optional(),
  }),
  goalposts: z.strictObject({ low: z.number(), high: z.number() }),
  best: z.tuple([z.number(), z.number()]).optional(),
  minimumSample: z.int().min(1).max(1_000_000).default(1),
  missing: missingRuleSchema.optional(),
  shrinkage: shrinkageSchema.optional(),
  thresholds: thresholdsSchema.optional(),
};

type RefinedFields = Pick<Indicator, "kind" | "goalposts" | "best" | "thresholds">;

/** Checks that goalposts, best interval and thresholds make sense together; each problem says what to do. */
export function refineIndicator(indicator: RefinedFields, context: z.RefinementCtx): void {
  const { kind, goalposts, best } = indicator;
  const refuse: Refuse = (path, message) => context.addIssue({ code: "custom", path, message });
  if (indicator.thresholds) refineThresholds(indicator.thresholds, kind, refuse);
  else if (!(goalposts.high - goalposts.low > 0 && Number.isFinite(goalposts.high - goalposts.low))) {
    refuse(["goalposts"], `goalposts.low (${goalposts.low}) must lie below goalposts.high (${goalposts.high})`);
  }
  if (kind !== "interval") {
    if (best) refuse(["best"], `best belongs to indicators of kind interval; leave it out for kind ${kind}`);
    return;
  }
  if (!best) {
    refuse(["best"], "an indicator of kind interval needs best: [from, to], the range that scores 100");
  } else if (!(goalposts.low <= best[0] && best[0] <= best[1] && best[1] <= goalposts.high)) {
    refuse(["best"], "best must run upwards and lie between goalposts.low and goalposts.high");
  }
}

type Refuse = (path: (string | number)[], message: string) => void;

function refineThresholds(thresholds: Thresholds, kind: Indicator["kind"], refuse: Refuse): void {
  if (kind === "interval") {
    refuse(["thresholds"], "thresholds belong to the kinds benefit and cost; an interval is scored by best");
    return;
  }
  const rising = kind === "benefit";
  for (const [index, [value, score]] of thresholds.entries()) {
    const before = thresholds[index - 1];
    if (!before) continue;
    if (!(value > before[0])) refuse(["thresholds", index, 0], `values must increase: ${value} must lie above ${before[0]}`);
    if (rising ? score < before[1] : score > before[1]) {
      refuse(["thresholds", index, 1], `for kind ${kind} scores must not ${rising ? "fall" : "rise"}: ${score} follows ${before[1]}`);
    }
  }
  if (thresholds.every(([, score]) => score === thresholds[0]?.[1]))
    refuse(["thresholds"], "every value would score the same; let scores differ");
}

export const indicatorSchema = z.strictObject(indicatorFields).superRefine(refineIndicator);

export type Indicator = z.infer<z.ZodObject<typeof indicatorFields>>;

/** The indicator's value with its uncertainty, from the statistic of its source. */
export function estimateIndicator(indicator: Pick<Indicator, "measure">, statistic: Statistic): Estimate {
  const { kind, from, per } = indicator.measure;
  return measure(kind, statistic, { from, per });
}
