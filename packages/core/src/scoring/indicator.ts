import { z } from "zod";
import { localizedTextSchema } from "../locale/index.js";
import { type Estimate, MEASURE_KINDS, measure, type Statistic } from "../statistics/index.js";

/** A name within an indicator system, stable over versions: `response-speed`. */
export const keySchema = z.string().regex(/^[a-z][a-zA-Z0-9_-]{0,63}$/, "use a lower-case letter, then up to 63 letters, digits, - or _");

/**
 * What scoring needs to know of an indicator. `benefit` is better when higher, `cost` when lower,
 * `interval` when inside `best`. `goalposts` are the values that score 0 and 100 (for `interval`
 * the bounds beyond which it scores 0), in the unit of the measure after `per`. Spread these
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
};

type RefinedFields = Pick<Indicator, "kind" | "goalposts" | "best">;

/** Checks that goalposts and best interval make sense together; each problem says what to do. */
export function refineIndicator(indicator: RefinedFields, context: z.RefinementCtx): void {
  const { kind, goalposts, best } = indicator;
  const refuse = (path: string[], message: string) => context.addIssue({ code: "custom", path, message });
  if (!(goalposts.high - goalposts.low > 0 && Number.isFinite(goalposts.high - goalposts.low))) {
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

export const indicatorSchema = z.strictObject(indicatorFields).superRefine(refineIndicator);

export type Indicator = z.infer<z.ZodObject<typeof indicatorFields>>;

/** The indicator's value with its uncertainty, from the statistic of its source. */
export function estimateIndicator(indicator: Pick<Indicator, "measure">, statistic: Statistic): Estimate {
  const { kind, from, per } = indicator.measure;
  return measure(kind, statistic, { from, per });
}
