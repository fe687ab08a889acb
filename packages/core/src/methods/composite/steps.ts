import { z } from "zod";
import { numberSchema } from "../shapes.js";
import { DEFAULT_RULE } from "../treatment/skew-kurt.js";

const IMPUTATIONS = ["none", "mean", "median", "groupMean", "groupMedian"] as const;
const MEANS = ["arithmetic", "geometric", "harmonic"] as const;

/** What each step of the pipeline does; one that is absent is left to the text of `steps`, then to its default. */
export const stepOptionsSchema = z.strictObject({
  denominate: z.boolean().optional(),
  impute: z.enum(IMPUTATIONS).optional(),
  treat: z.boolean().optional(),
  maxWinsorise: z.int().min(0).max(50).optional(),
  skew: numberSchema.positive().optional(),
  kurt: numberSchema.optional(),
  normalise: z.enum(["minmax", "percentileRank"]).optional(),
  range: z
    .tuple([numberSchema.min(0), numberSchema])
    .refine(([low, high]) => low < high, "the range must run upwards from 0 or more: [0, 100]")
    .optional(),
  aggregate: z.enum(MEANS).optional(),
});

export type StepOptions = z.infer<typeof stepOptionsSchema>;

export type Steps = {
  denominate: boolean;
  impute: (typeof IMPUTATIONS)[number];
  /** `null`: outliers stay. */
  treat: { maxWinsorise: number; skew: number; kurt: number } | null;
  normalise: "minmax" | "percentileRank";
  range: [number, number];
  aggregate: (typeof MEANS)[number];
};

/** Every step decided: by the options, else by the text, else as the OECD handbook's usual pipeline. */
export function decideSteps(text: StepOptions, options: StepOptions, grouped: boolean): Steps {
  const chosen = { ...text, ...defined(options) };
  const treat = chosen.treat ?? true;
  const { maxWinsorise = DEFAULT_RULE.maxWinsorise, skew = DEFAULT_RULE.skew, kurt = DEFAULT_RULE.kurt } = chosen;
  return {
    denominate: chosen.denominate ?? true,
    impute: chosen.impute ?? (grouped ? "groupMean" : "mean"),
    treat: treat ? { maxWinsorise, skew, kurt } : null,
    normalise: chosen.normalise ?? "minmax",
    range: chosen.range ?? [0, 100],
    aggregate: chosen.aggregate ?? "arithmetic",
  };
}

const defined = (options: StepOptions): StepOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/** The steps in the order in which they run, each with what it reads from its words. */
const READERS: readonly { name: string; matches: RegExp; read(words: string): StepOptions }[] = [
  { name: "denominate", matches: /denominat/, read: () => ({ denominate: true }) },
  { name: "impute (group) mean or median", matches: /imput/, read: readImputation },
  { name: "treat (winsorise<=5 if |skew|>=2 and kurt>=3.5)", matches: /treat|winsor|outlier/, read: readTreatment },
  { name: "minmax 0-100 or percentile rank", matches: /min-?max|normali|percentile/, read: readNormalisation },
  { name: "weighted arithmetic, geometric or harmonic mean", matches: /aggregat|arithmetic|geometric|harmonic/, read: readAggregation },
];

/**
 * Steps in words, one after another with arrows between them. A step that is not named does not
 * run (normalising and aggregating always do). Gives a problem in words for a step that is not
 * understood or stands out of order.
 */
export function readSteps(text: string): StepOptions | { problem: string } {
  const options: StepOptions = { denominate: false, impute: "none", treat: false };
  let last = -1;
  for (const words of text
    .toLowerCase()
    .split(/->|→|=>|;|\n/)
    .map((part) => part.trim())
    .filter(Boolean)) {
    const place = READERS.findIndex(({ matches }) => matches.test(words));
    const order = READERS.map(({ name }) => name).join(" -> ");
    if (place === -1) return { problem: `“${words}” is not a known step; the steps are: ${order}` };
    if (place <= last) return { problem: `“${words}” is out of order; the order is: ${order}` };
    last = place;
    Object.assign(options, READERS[place]?.read(words));
  }
  return options;
}

function readImputation(words: string): StepOptions {
  const median = words.includes("median");
  if (words.includes("group")) return { impute: median ? "groupMedian" : "groupMean" };
  return { impute: median ? "median" : "mean" };
}

function readTreatment(words: string): StepOptions {
  const limit = (pattern: RegExp) => {
    const found = pattern.exec(words)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  return defined({
    treat: true,
    maxWinsorise: limit(/winsori[sz]e\D*?(\d+)/),
    skew: limit(/skew\D*?(\d+(?:\.\d+)?)/),
    kurt: limit(/kurt\D*?(\d+(?:\.\d+)?)/),
  });
}

function readNormalisation(words: string): StepOptions {
  if (words.includes("percentile")) return { normalise: "percentileRank" };
  const [, low, high] = /(\d+(?:\.\d+)?)\s*(?:-|–|to|\.\.)\s*(\d+(?:\.\d+)?)/.exec(words) ?? [];
  return low === undefined || high === undefined ? { normalise: "minmax" } : { normalise: "minmax", range: [Number(low), Number(high)] };
}

function readAggregation(words: string): StepOptions {
  return { aggregate: MEANS.find((mean) => words.includes(mean)) ?? "arithmetic" };
}
