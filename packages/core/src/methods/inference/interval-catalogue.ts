import { z } from "zod";
import { type Interval, tInterval } from "../../statistics/index.js";
import { type Method, method, result, Undefined } from "../method.js";
import { numberSchema, valuesSchema } from "../shapes.js";
import {
  agrestiCoull,
  clopperPearson,
  jeffreys,
  newcombeDifference,
  type ProportionInterval,
  wald,
  wilson,
} from "./proportion-intervals.js";
import { poissonExactInterval, poissonRateInterval } from "./rate-interval.js";
import { sampleOf } from "./sample.js";
import { CONFIDENCE, confidenceOf, countSchema, requireWithin, trialsSchema } from "./shapes.js";

const NOTHING_TRIED = "n = 0: nothing was observed, so the interval is everything from 0 to 1";
const options = z.strictObject(CONFIDENCE);
const hitsOfTrials = z
  .strictObject({ k: countSchema, n: countSchema })
  .superRefine(({ k, n }, context) => requireWithin(context, ["k"], k, n));
const pair = ({ low, high }: Interval): [number, number] => [low, high];

type About = { name: string; summary: string; formula: string; source: string };

function proportionInterval(about: About, interval: ProportionInterval): Method {
  return method({
    ...about,
    input: hitsOfTrials,
    params: options,
    repeatable: true,
    example: { input: { k: 81, n: 263 }, params: { conf: 0.95 } },
    compute: ({ k, n }, params) => {
      const confidence = confidenceOf(params);
      if (n === 0) return result([0, 1], [NOTHING_TRIED], { estimate: null, confidence });
      return result(pair(interval(k, n, confidence)), [], { estimate: k / n, confidence });
    },
  });
}

const PROPORTIONS: Method[] = [
  proportionInterval(
    {
      name: "ci.wilson",
      summary: "Score interval of a proportion from k hits in n trials: right for small n and for shares near 0 and 1.",
      formula: "(p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)",
      source: "Wilson 1927, J. Am. Stat. Assoc. 22:209-212",
    },
    wilson,
  ),
  proportionInterval(
    {
      name: "ci.agrestiCoull",
      summary: "Interval of a proportion after adding z² trials, half of them hits.",
      formula: "p̃ ± z √(p̃(1-p̃)/ñ), ñ = n + z², p̃ = (k + z²/2)/ñ",
      source: "Agresti & Coull 1998, Am. Stat. 52:119-126",
    },
    agrestiCoull,
  ),
  proportionInterval(
    {
      name: "ci.clopperPearson",
      summary: "Exact interval of a proportion: covers at least as often as it says, and is wider for it.",
      formula: "B⁻¹(α/2; k, n-k+1) to B⁻¹(1-α/2; k+1, n-k)",
      source: "Clopper & Pearson 1934, Biometrika 26:404-413",
    },
    clopperPearson,
  ),
  proportionInterval(
    {
      name: "ci.jeffreys",
      summary: "Bayesian interval of a proportion under Jeffreys' prior.",
      formula: "quantiles α/2 and 1-α/2 of Beta(k+½, n-k+½); 0 for k = 0, 1 for k = n",
      source: "Brown, Cai & DasGupta 2001, Stat. Sci. 16:101-133",
    },
    jeffreys,
  ),
  proportionInterval(
    {
      name: "ci.wald",
      summary: "The simple normal interval of a proportion, for comparison with older reports; prefer ci.wilson.",
      formula: "p ± z √(p(1-p)/n), cut at 0 and 1",
      source: "Laplace 1812; its faults: Brown, Cai & DasGupta 2001, Stat. Sci. 16:101-133",
    },
    wald,
  ),
];

const wilsonLower = method({
  name: "ci.wilsonLower",
  summary: "Lower Wilson bound for every [k, n]: a fair order for items with few and many votes. One {k, n} gives one number.",
  formula: "(p + z²/2n - z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)",
  source: "Wilson 1927; as a sort key: Miller 2009, How Not To Sort By Average Rating",
  input: z
    .strictObject({
      items: z
        .array(z.tuple([countSchema, countSchema]))
        .min(1)
        .max(100_000)
        .optional(),
      k: countSchema.optional(),
      n: countSchema.optional(),
    })
    .superRefine(({ items, k, n }, context) => {
      for (const [index, [hits, trials]] of (items ?? []).entries()) requireWithin(context, ["items", index], hits, trials);
      if (k !== undefined && n !== undefined) requireWithin(context, ["k"], k, n);
      if ((items === undefined) === (k === undefined || n === undefined))
        context.addIssue({ code: "custom", path: ["items"], message: "give either items, a list of [k, n], or one k and n" });
    }),
  params: options,
  example: {
    input: {
      items: [
        [48, 59],
        [152, 157],
      ],
    },
  },
  compute: ({ items, k = 0, n = 0 }, params) => {
    const confidence = confidenceOf(params);
    const lowerOf = ([hits, trials]: [number, number]) => (trials === 0 ? 0 : wilson(hits, trials, confidence).low);
    const pairs: [number, number][] = items ?? [[k, n]];
    const empty = pairs.filter(([, trials]) => trials === 0).length;
    const warnings = empty > 0 ? [`${empty} of ${pairs.length} without any trial: their bound is 0`] : [];
    return result(items ? pairs.map(lowerOf) : lowerOf([k, n]), warnings, { confidence });
  },
});

const newcombe = method({
  name: "ci.newcombeDifference",
  summary: "Interval of the difference of two independent proportions, k1/n1 - k2/n2.",
  formula: "d - √((p1-l1)² + (u2-p2)²) to d + √((u1-p1)² + (p2-l2)²), l and u the Wilson bounds",
  source: "Newcombe 1998, Statist. Med. 17:873-890, method 10",
  input: z.strictObject({ k1: countSchema, n1: trialsSchema, k2: countSchema, n2: trialsSchema }).superRefine((given, context) => {
    requireWithin(context, ["k1"], given.k1, given.n1);
    requireWithin(context, ["k2"], given.k2, given.n2);
  }),
  params: options,
  repeatable: true,
  example: { input: { k1: 56, n1: 70, k2: 48, n2: 80 } },
  compute: (given, params) => {
    const confidence = confidenceOf(params);
    const difference = given.k1 / given.n1 - given.k2 / given.n2;
    return result(pair(newcombeDifference(given, confidence)), [], { difference, confidence });
  },
});

const meanInterval = method({
  name: "ci.mean",
  summary: "Student's t interval of a mean, from values x, or from mean, sd and n.",
  formula: "x̄ ± t(1-α/2; n-1) s/√n",
  source: "Student 1908, Biometrika 6:1-25",
  input: z
    .strictObject({
      x: valuesSchema.optional(),
      mean: numberSchema.optional(),
      sd: z.number().min(0).max(1e150).optional(),
      n: trialsSchema.optional(),
    })
    .superRefine(({ x, mean, sd, n }, context) => {
      if ((x === undefined) === (mean === undefined || sd === undefined || n === undefined))
        context.addIssue({ code: "custom", path: ["x"], message: "give either values x, or all of mean, sd and n" });
    }),
  params: options,
  example: { input: { x: [4, 5, 3, 5, 4] } },
  compute: ({ x, mean = 0, sd = 0, n = 1 }, params) => {
    const sample = x ? sampleOf(x) : { n, mean, variance: sd * sd };
    if (sample.n < 2) throw new Undefined("One value says nothing about its spread; a mean needs at least two for an interval.");
    const confidence = confidenceOf(params);
    const standardError = Math.sqrt(sample.variance / sample.n);
    const warnings = sample.variance === 0 ? ["all values are equal: the interval has no width, which understates the doubt"] : [];
    const interval = tInterval(sample.mean, standardError, sample.n - 1, confidence);
    return result(pair(interval), warnings, { mean: sample.mean, standardError, df: sample.n - 1, confidence });
  },
});

const poisson = method({
  name: "ci.poisson",
  summary: "Interval of a rate from k events in an exposure (orders, days): exact, or score.",
  formula: "exact: χ²(α/2; 2k)/2 to χ²(1-α/2; 2k+2)/2; score: k + z²/2 ± z √(k + z²/4); over the exposure",
  source: "Garwood 1936, Biometrika 28:437-442; Barker 2002, Am. Stat. 56(2):85-89",
  input: z.strictObject({ k: countSchema.max(1e9), exposure: z.number().gt(1e-150).max(1e150).default(1) }),
  params: z.strictObject({ ...CONFIDENCE, method: z.enum(["exact", "garwood", "score"]).default("exact") }),
  example: { input: { k: 10, exposure: 1000 } },
  compute: ({ k, exposure }, params) => {
    const confidence = confidenceOf(params);
    const interval = (params.method === "score" ? poissonRateInterval : poissonExactInterval)(k, exposure, confidence);
    return result(pair(interval), [], { rate: k / exposure, confidence });
  },
});

export const INTERVALS: Method[] = [...PROPORTIONS, wilsonLower, newcombe, meanInterval, poisson];
