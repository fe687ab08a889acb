import type { z } from "zod";

/**
 * Names of one thing. A field that a method does not know is read as the first of its group that the
 * method knows, that was not sent and that takes such a value. A word that could stand for two
 * different things (a table of counts or of ratings) is not guessed.
 */
const FIELDS: readonly (readonly string[])[] = [
  ["matrix", "data", "decisionMatrix", "values", "scores"],
  ["x", "values", "value", "data", "scores", "series", "observations", "ratings"],
  ["ratings", "data", "reliabilityData", "matrix", "scores"],
  ["items", "data", "matrix", "responses", "ratings"],
  ["table", "matrix", "counts", "observed", "contingency", "confusion"],
  ["counts", "table", "matrix", "data"],
  ["pillars", "scores", "values"],
  ["matrices", "judgements", "judgments"],
  ["weights", "w", "criteriaWeights"],
  ["A", "w", "weights"],
  ["judgeWeights", "weights", "w"],
  ["w", "weights"],
  ["points", "w", "breakpoints", "thresholds"],
  ["types", "directions", "objectives", "polarity", "criteriaTypes"],
  ["direction", "type", "polarity"],
  ["lo", "low", "lower", "min", "L"],
  ["hi", "high", "upper", "max", "U"],
  ["reference", "start", "min", "max"],
  ["best", "target", "ideal", "optimum"],
  ["norm", "normalisation", "normalization", "normaliser", "scaling"],
  ["ri", "table", "riTable", "randomIndexTable"],
  ["alpha", "lambda", "share"],
  ["conf", "confidence", "level", "confidenceLevel", "confLevel"],
  ["k", "x", "successes", "count", "hits", "events"],
  ["n", "nobs", "trials", "total", "size", "sampleSize"],
  ["k1", "x1", "count1", "successes1"],
  ["n1", "nobs1", "trials1", "total1"],
  ["k2", "x2", "count2", "successes2"],
  ["n2", "nobs2", "trials2", "total2"],
  ["count", "events", "numerator", "complaints", "k"],
  ["exposure", "denominator", "orders", "n", "t"],
  ["a", "x", "alpha", "sample1", "group1", "before"],
  ["b", "y", "beta", "sample2", "group2", "after"],
  ["rater1", "a", "x", "y1"],
  ["rater2", "b", "y", "y2"],
  ["p", "pvalues", "pvals"],
  ["expected", "probabilities", "proportions", "p"],
  ["groups", "samples", "subgroups"],
  ["group", "groups"],
  ["priorN", "priorWeight", "priorCount"],
  ["priorMean", "grandMean"],
  ["variance", "sigma2"],
  ["metric", "level", "levelOfMeasurement", "scale"],
  ["ranks", "rankings", "matrix", "data", "x"],
  ["defects", "counts", "x", "nonconforming", "k"],
  ["start", "target", "mu", "mean", "ewma0"],
  ["target", "mu", "mean"],
  ["s", "sigma", "sd", "std"],
  ["sigma", "s", "sd", "std"],
  ["sd", "s", "std", "stdev"],
  ["sigmas", "k", "L"],
  ["interventionAt", "T0", "intervention", "breakAt", "changeAt"],
  ["t", "time", "times", "years"],
  ["period", "frequency", "seasonLength"],
  ["horizon", "h", "steps"],
  ["R", "relation", "matrix"],
  ["B", "membership", "memberships"],
  ["scores", "grades", "s"],
  ["minCoverage", "threshold", "datThresh", "dataThreshold"],
  ["order", "sort"],
  ["yates", "continuity", "correct"],
  ["equalVariance", "equalVar", "varEqual"],
];

/** Words for one choice. */
const CHOICES: readonly (readonly string[])[] = [
  ["minmax", "minmaxnormalisation", "rescale", "rescaling"],
  ["vector", "euclidean", "l2", "vectornormalisation"],
  ["linear", "linearratio", "ratio", "linearnormalisation"],
  ["sum", "share", "shares", "sumnormalisation"],
  ["none", "raw", "identity"],
  ["benefit", "maximise", "maximize", "maximum", "gain", "positive"],
  ["cost", "minimise", "minimize", "minimum", "loss", "negative"],
  ["less", "smaller", "left", "lower"],
  ["greater", "larger", "right", "upper"],
  ["twosided", "both", "twotailed"],
];

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const groupsOf = (groups: readonly (readonly string[])[]): Map<string, readonly (readonly string[])[]> => {
  const found = new Map<string, (readonly string[])[]>();
  for (const group of groups) for (const word of new Set(group.map(plain))) found.set(word, [...(found.get(word) ?? []), group]);
  return found;
};
const fieldGroups = groupsOf(FIELDS);
const choiceGroups = groupsOf(CHOICES);

type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * The same fields under the names and with the words that `shape` knows: `decision_matrix` becomes
 * `matrix`, `norm: "min-max"` becomes "minmax". Fields that have no other name stay as they are, for
 * the shape to refuse; `taken` are fields sent elsewhere, which no other name may stand for.
 */
export function spelled(shape: Shape, given: Record<string, unknown>, taken: Iterable<string> = []): Record<string, unknown> {
  const used = new Set([...Object.keys(given).filter((key) => key in shape), ...taken]);
  const answers = Object.entries(given).map(([key, value]) => {
    const name = key in shape ? key : nameOf(key, value, shape, used);
    used.add(name);
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return [name, field ? worded(field, value) : value] as const;
  });
  return Object.fromEntries(answers);
}

function nameOf(key: string, value: unknown, shape: Shape, used: ReadonlySet<string>): string {
  const free = Object.keys(shape).filter((name) => !used.has(name));
  const alike = free.find((name) => plain(name) === plain(key));
  if (alike !== undefined) return alike;
  const named = (fieldGroups.get(plain(key)) ?? []).flatMap((group) => group.find((one) => free.includes(one)) ?? []);
  const fitting = named.filter((name) => takes(shape[name], value));
  const name = fitting[0] ?? named[0];
  return name === undefined || fitting.some((other) => !areOne(name, other)) ? key : name;
}

const takes = (field: z.ZodType | undefined, value: unknown): boolean => field?.safeParse(worded(field, value)).success ?? false;

const areOne = (a: string, b: string): boolean => a === b || FIELDS.some((group) => group.includes(a) && group.includes(b));

function worded(field: z.ZodType, value: unknown): unknown {
  if (Array.isArray(value)) return value.some((one) => typeof one === "string") ? value.map((one) => worded(field, one)) : value;
  if (typeof value !== "string") return value;
  const choices = choicesOf(field);
  if (choices.length === 0 || choices.includes(value)) return value;
  const words = [plain(value), ...(choiceGroups.get(plain(value)) ?? []).flat()];
  return choices.find((choice) => words.includes(plain(choice))) ?? value;
}

/** Zod's own description of a schema, as far as it is read here. */
type Definition = {
  type: string;
  entries?: Record<string, string | number>;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
};

/** The words that a field may hold, whatever wraps their list. */
function choicesOf(field: z.ZodType): string[] {
  const definition = field.def as unknown as Definition;
  if (definition.type === "enum") return Object.values(definition.entries ?? {}).map(String);
  if (definition.type === "union") return (definition.options ?? []).flatMap(choicesOf);
  const inner = definition.innerType ?? definition.in ?? definition.element;
  return inner ? choicesOf(inner) : [];
}
