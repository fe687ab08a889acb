import { z } from "zod";
import { bayesianAverage } from "../../statistics/index.js";
import { type Method, method, result, Undefined } from "../method.js";
import { MAX_VALUES, numberSchema, valuesSchema } from "../shapes.js";
import { betaBinomial, gammaPoisson } from "./posteriors.js";
import { sampleOf } from "./sample.js";
import { CONFIDENCE, confidenceOf, countSchema, requireWithin } from "./shapes.js";
import { empiricalShrinkage, type GroupMeans } from "./shrinkage.js";

const PRIOR_ONLY = "prior-only: nothing was observed (n = 0), the value is the prior alone";
const positive = z.number().gt(1e-9).max(1e12);

const average = method({
  name: "bayes.average",
  summary: "A mean drawn towards a prior mean with the weight of priorN observations, so that few votes do not decide.",
  formula: "(priorN·priorMean + n·mean)/(priorN + n); prior share = priorN/(priorN + n)",
  source: "Efron & Morris 1975, J. Am. Stat. Assoc. 70:311-319 (shrinkage); weighted rating as rating sites publish it",
  input: z
    .strictObject({ priorN: countSchema, priorMean: numberSchema, n: countSchema, mean: numberSchema.nullable().optional() })
    .superRefine(({ n, mean }, context) => {
      if (n > 0 && (mean === null || mean === undefined))
        context.addIssue({ code: "custom", path: ["mean"], message: `${n} observations have a mean; it may be missing only when n is 0` });
    }),
  repeatable: true,
  example: { input: { priorN: 10, priorMean: 3.7, n: 4, mean: 5 } },
  compute: ({ mean, ...given }) => {
    const { value, priorShare } = bayesianAverage({ ...given, mean: mean ?? null });
    if (value === null) throw new Undefined("Neither prior (priorN = 0) nor observations (n = 0): there is nothing to average.");
    return result(value, given.n === 0 ? [PRIOR_ONLY] : [], { priorShare, n: given.n });
  },
});

const posteriorOptions = z.strictObject(CONFIDENCE);

const beta = method({
  name: "bayes.betaBinomial",
  summary: "A share drawn towards a Beta(a, b) prior: posterior mean, with its credible interval in details.",
  formula: "(a + k)/(a + b + n); posterior Beta(a + k, b + n - k)",
  source: "Gelman et al. 2013, Bayesian Data Analysis, 2.4",
  input: z
    .strictObject({ a: positive.default(1), b: positive.default(1), k: countSchema, n: countSchema })
    .superRefine(({ k, n }, context) => requireWithin(context, ["k"], k, n)),
  params: posteriorOptions,
  repeatable: true,
  example: { input: { a: 2, b: 8, k: 3, n: 20 } },
  compute: ({ a, b, k, n }, params) => {
    const { mean, ...details } = betaBinomial({ a, b }, k, n, confidenceOf(params));
    return result(mean, n === 0 ? [PRIOR_ONLY] : [], { ...details, posterior: { a: a + k, b: b + n - k } });
  },
});

const gamma = method({
  name: "bayes.gammaPoisson",
  summary: "A rate of events per unit drawn towards a Gamma(a, b) prior (a events in b units).",
  formula: "(a + k)/(b + exposure); posterior Gamma(a + k, b + exposure)",
  source: "Gelman et al. 2013, Bayesian Data Analysis, 2.6",
  input: z.strictObject({ a: positive, b: positive, k: countSchema.max(1e9), exposure: countSchema }),
  params: posteriorOptions,
  repeatable: true,
  example: { input: { a: 4, b: 1000, k: 3, exposure: 120 } },
  compute: ({ a, b, k, exposure }, params) => {
    const { mean, ...details } = gammaPoisson({ a, b }, k, exposure, confidenceOf(params));
    return result(mean, exposure === 0 ? [PRIOR_ONLY] : [], { ...details, posterior: { a: a + k, b: b + exposure } });
  },
});

const variance = z.number().min(0).max(1e200);
const perGroup = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema).min(1).max(MAX_VALUES)]);

const shrinkageInput = z
  .strictObject({
    means: perGroup(numberSchema).optional().describe("Means of the groups, or one mean"),
    mean: perGroup(numberSchema).optional().describe("The same as means"),
    n: perGroup(countSchema).optional().describe("Observations behind each mean"),
    variance: perGroup(variance).optional().describe("Variance of single values within each group, or one for all"),
    s2: perGroup(variance).optional().describe("The same as variance"),
    groups: z.array(valuesSchema).min(1).max(MAX_VALUES).optional().describe("Instead: the values of every group"),
  })
  .superRefine((given, context) => {
    const means = given.means ?? given.mean;
    const complete = means !== undefined && given.n !== undefined && (given.variance ?? given.s2) !== undefined;
    if (complete === (given.groups !== undefined))
      context.addIssue({ code: "custom", path: ["means"], message: "give either groups of values, or means with n and variance" });
    const length = Array.isArray(means) ? means.length : 1;
    for (const key of ["n", "variance", "s2"] as const) {
      const list = given[key];
      if (complete && Array.isArray(list) && list.length !== length)
        context.addIssue({ code: "custom", path: [key], message: `${key} has ${list.length} entries where ${length} are needed` });
    }
  });

/** One variance for all groups (pooled): those of tiny groups would be noise. */
function groupsOf(given: z.output<typeof shrinkageInput>): GroupMeans {
  if (given.groups) {
    const samples = given.groups.map(sampleOf);
    const freedom = samples.reduce((sum, { n }) => sum + n - 1, 0);
    if (freedom === 0)
      throw new Undefined("Every group has one value only: the variance within groups cannot be told. Give means, n and variance.");
    const pooled = samples.reduce((sum, sample) => sum + (sample.n - 1) * sample.variance, 0) / freedom;
    return { means: samples.map(({ mean }) => mean), n: samples.map(({ n }) => n), variances: samples.map(() => pooled) };
  }
  const means = [given.means ?? given.mean ?? []].flat();
  const spread = (value: number | number[] | undefined): number[] => (Array.isArray(value) ? value : means.map(() => value ?? 0));
  return { means, n: spread(given.n), variances: spread(given.variance ?? given.s2) };
}

const shrinkage = method({
  name: "bayes.empiricalShrinkage",
  summary: "Means of many groups drawn towards their common mean, the more the less is behind them; the prior comes from the groups.",
  formula: "B = (s²/n)/(s²/n + τ²); B·m + (1-B)·x̄; τ² = max(0, (Q-(k-1))/(Σw-Σw²/Σw)), w = n/s²",
  source: "Morris 1983, J. Am. Stat. Assoc. 78:47-55; DerSimonian & Laird 1986, Control. Clin. Trials 7:177-188",
  input: shrinkageInput,
  params: z.strictObject({
    tau2: variance.optional().describe("Variance between groups; estimated when not given"),
    priorMean: numberSchema.optional().describe("What to draw towards; the weighted mean of the groups when not given"),
  }),
  example: { input: { means: [4.8, 3.9, 4.2], n: [3, 250, 40], variance: 0.8 } },
  compute: (given, options) => {
    const groups = groupsOf(given);
    const single = !given.groups && !Array.isArray(given.means ?? given.mean);
    if (single && (options.tau2 === undefined || options.priorMean === undefined))
      throw new Undefined("One mean alone has no prior: give tau2 and priorMean, or the means of several groups.");
    if (options.priorMean === undefined && groups.n.every((n) => n === 0))
      throw new Undefined("No group has any observation, so there is no common mean to draw towards.");
    const { values, ...details } = empiricalShrinkage(groups, options);
    const empty = groups.n.filter((n) => n === 0).length;
    const warnings = empty > 0 ? [`prior-only: ${empty} of ${groups.n.length} groups have no observation`] : [];
    if (options.tau2 === undefined && details.tau2 === 0)
      warnings.push("the groups differ no more than chance explains (τ² = 0): all are drawn to the common mean");
    return result(single ? values[0] : values, warnings, details);
  },
});

export const BAYES: Method[] = [average, beta, gamma, shrinkage];
