import { z } from "zod";
import { type Method, method, type Result, result, Undefined } from "../method.js";
import { numberSchema, valuesSchema } from "../shapes.js";
import { sampleOf } from "./sample.js";
import { ALTERNATIVE, CONFIDENCE, confidenceOf, pairedSamples, twoSamples } from "./shapes.js";
import { oneSampleTest, pooledTest, type TTest, welchTest } from "./t-tests.js";

const options = z.strictObject({ ...ALTERNATIVE, ...CONFIDENCE });
const askedOf = (params: z.output<typeof options>) => ({ alternative: params.alternative, confidence: confidenceOf(params) });

const told = (test: TTest, more: Record<string, number> = {}): Result =>
  result({ ...test, ...more }, test.standardError === 0 ? ["nothing varies and nothing differs: t is 0 and p is 1 by convention"] : []);

const differences = (a: number[], b: number[]): number[] => a.map((value, i) => value - (b[i] ?? 0));

const welch = method({
  name: "test.welch",
  summary: "Do two means differ? Variances may differ, too. Positive t: a is higher than b.",
  formula: "t = (x̄a-x̄b)/√(s²a/na + s²b/nb); df = (s²a/na + s²b/nb)² / Σ (s²/n)²/(n-1)",
  source: "Welch 1947, Biometrika 34:28-35",
  input: twoSamples,
  params: options,
  example: { input: { a: [4.1, 3.8, 4.4, 4.0], b: [3.6, 3.9, 3.2, 3.5, 3.7] } },
  compute: ({ a, b }, params) => {
    const [first, second] = [sampleOf(a), sampleOf(b)];
    return told(welchTest(first, second, askedOf(params)), { meanA: first.mean, meanB: second.mean });
  },
});

const student = method({
  name: "test.tTest",
  summary: "Student's t test: two means with a common variance; without b, one mean against mu; with paired, the mean difference.",
  formula: "t = (x̄a-x̄b)/(s_p √(1/na+1/nb)), df = na+nb-2; one sample: t = (x̄-mu)/(s/√n), df = n-1",
  source: "Student 1908, Biometrika 6:1-25",
  input: z.strictObject({ a: valuesSchema, b: valuesSchema.optional() }),
  params: z.strictObject({
    ...ALTERNATIVE,
    ...CONFIDENCE,
    mu: numberSchema.default(0).describe("The mean or mean difference to test against, without b or with paired"),
    equalVariance: z.boolean().default(true).describe("false: Welch's test"),
    paired: z.boolean().default(false),
  }),
  example: { input: { a: [4.1, 3.8, 4.4, 4.0], b: [3.6, 3.9, 3.2, 3.5] } },
  compute: ({ a, b }, { mu, equalVariance, paired, ...params }) => {
    if (!b) return told(oneSampleTest(sampleOf(a), mu, askedOf(params)));
    if (paired) {
      if (a.length !== b.length) throw new Undefined(`A paired test needs as many values in b (${b.length}) as in a (${a.length}).`);
      return told(oneSampleTest(sampleOf(differences(a, b)), mu, askedOf(params)));
    }
    return told((equalVariance ? pooledTest : welchTest)(sampleOf(a), sampleOf(b), askedOf(params)));
  },
});

const paired = method({
  name: "test.pairedT",
  summary: "Has the same set of subjects changed? t test of the differences a - b.",
  formula: "t = d̄/(s_d/√n), d = a - b, df = n-1",
  source: "Student 1908, Biometrika 6:1-25",
  input: pairedSamples,
  params: options,
  example: { input: { a: [72, 81, 77, 90], b: [70, 78, 78, 85] } },
  compute: ({ a, b }, params) => told(oneSampleTest(sampleOf(differences(a, b)), 0, askedOf(params))),
});

export const MEANS: Method[] = [welch, student, paired];
