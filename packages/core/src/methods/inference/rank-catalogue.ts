import { z } from "zod";
import { type Method, method, result, Undefined } from "../method.js";
import { MAX_VALUES, valuesSchema } from "../shapes.js";
import { kruskalWallis, MAX_EXACT_RANKS, mannWhitney, wilcoxonSignedRank } from "./rank-tests.js";
import { ranksOf } from "./ranks.js";
import { ALTERNATIVE, pairedSamples, twoSamples } from "./shapes.js";

const METHODS = { auto: "auto", exact: "exact", asymptotic: "asymptotic", normal: "asymptotic", approximate: "asymptotic" } as const;

const rankOptions = z.strictObject({
  ...ALTERNATIVE,
  method: z
    .enum(Object.keys(METHODS) as [keyof typeof METHODS])
    .default("auto")
    .transform((name) => METHODS[name])
    .describe(`How p is found; exact is possible up to ${MAX_EXACT_RANKS} values a sample, and is the default below that without ties`),
  continuity: z.boolean().default(true).describe("Continuity correction of the normal approximation"),
});

const notExact = (asked: string, used: string): string[] =>
  asked === "exact" && used !== "exact" ? [`samples beyond ${MAX_EXACT_RANKS} values: p is the normal approximation`] : [];

const twoSamplesOrOrder = z
  .strictObject({
    order: z
      .union([z.string().min(2).max(MAX_VALUES), z.array(z.string().min(1).max(100)).min(2).max(MAX_VALUES)])
      .optional()
      .describe("Who came in when, first to last, as letters of two kinds: THHTH"),
    a: valuesSchema.optional(),
    b: valuesSchema.optional(),
  })
  .superRefine(({ order, a, b }, context) => {
    if ((order === undefined) === (a === undefined || b === undefined))
      context.addIssue({ code: "custom", path: ["a"], message: "give either samples a and b, or the order in which two kinds came in" });
    const kinds = order === undefined ? 2 : new Set(entriesOf(order)).size;
    if (kinds !== 2)
      context.addIssue({ code: "custom", path: ["order"], message: `order needs letters of exactly two kinds; this one has ${kinds}` });
  });

/** The letters one by one; blanks and commas between them mean nothing. */
function entriesOf(order: string | string[]): string[] {
  return typeof order === "string" ? [...order.replace(/[\s,]/g, "")] : order;
}

/** The places of the first and the second kind, counted so that coming in earlier is higher. */
function placesOf(order: string | string[]): { labels: [string, string]; a: number[]; b: number[] } {
  const entries = entriesOf(order);
  const first = entries[0] ?? "";
  const second = entries.find((label) => label !== first) ?? "";
  const places = (kind: string) => entries.flatMap((label, i) => (label === kind ? [-i] : []));
  return { labels: [first, second], a: places(first), b: places(second) };
}

const mannWhitneyTest = method({
  name: "test.mannWhitney",
  summary: "Does a tend to be higher than b? Ranks only, so neither scale nor shape matters. Cliff's delta says by how much.",
  formula: "U1 = Σ_ij [a_i > b_j] + ½[a_i = b_j]; z = (|U1 - mn/2| - ½)/√(mn/12 (N+1 - Σ(t³-t)/(N(N-1)))); δ = (U1-U2)/mn",
  source: "Mann & Whitney 1947, Ann. Math. Stat. 18:50-60; Cliff 1993, Psychol. Bull. 114:494-509",
  input: twoSamplesOrOrder,
  params: rankOptions,
  example: { input: { a: [4, 5, 3, 5, 4], b: [3, 2, 4, 1] } },
  compute: ({ order, ...samples }, options) => {
    const placed = order === undefined ? undefined : placesOf(order);
    const { a, b } = placed ?? { a: samples.a ?? [], b: samples.b ?? [] };
    const test = mannWhitney(a, b, options);
    const same = [...a, ...b].every((value) => value === a[0]);
    const warnings = [...(same ? ["all values are tied: p is 1"] : []), ...notExact(options.method, test.method)];
    const [first, second] = placed?.labels ?? ["a", "b"];
    return result({ [`U_${first}`]: test.u1, [`U_${second}`]: test.u2, ...test }, warnings);
  },
});

const signedRank = method({
  name: "test.wilcoxonSignedRank",
  summary: "Has the same set of subjects changed? Ranks of the differences a - b, zeros left out.",
  formula: "V = Σ ranks of |d_i| with d_i > 0; z = (|V - n(n+1)/4| - ½)/√(n(n+1)(2n+1)/24 - Σ(t³-t)/48)",
  source: "Wilcoxon 1945, Biometrics Bull. 1:80-83",
  input: pairedSamples,
  params: rankOptions,
  example: { input: { a: [72, 81, 77, 90, 66], b: [70, 78, 78, 85, 59] } },
  compute: ({ a, b }, options) => {
    const differences = a.map((value, i) => value - (b[i] ?? 0));
    const test = wilcoxonSignedRank(differences, options);
    if (!test) {
      const none = { W: 0, V: 0, wMinus: 0, n: 0, z: 0, p: 1, method: "exact", rankBiserial: 0 };
      return result(none, ["no pair differs: p is 1 by convention"]);
    }
    const zeros = differences.length - test.n;
    const warnings = zeros > 0 ? [`${zeros} of ${differences.length} pairs do not differ and are left out`] : [];
    return result(test, [...warnings, ...notExact(options.method, test.method)]);
  },
});

const kruskal = method({
  name: "test.kruskalWallis",
  summary: "Do several groups differ in level? Ranks only; epsilon squared says how much of the variation is between them.",
  formula: "H = 12/(N(N+1)) Σ n_i (R̄_i - (N+1)/2)² / (1 - Σ(t³-t)/(N³-N)); df = groups - 1; ε² = H/(N-1)",
  source: "Kruskal & Wallis 1952, J. Am. Stat. Assoc. 47:583-621",
  input: z.strictObject({ groups: z.array(valuesSchema).min(2).max(10_000) }).superRefine(({ groups }, context) => {
    const values = groups.reduce((sum, group) => sum + group.length, 0);
    if (values > MAX_VALUES)
      context.addIssue({ code: "custom", path: ["groups"], message: `${values} values; at most ${MAX_VALUES} are taken` });
  }),
  example: {
    input: {
      groups: [
        [4, 5, 3, 5],
        [3, 2, 4, 1],
        [5, 5, 4, 5],
      ],
    },
  },
  compute: ({ groups }) => {
    const values = groups.flat();
    if (values.length < 3) throw new Undefined("Ranks of fewer than three values cannot tell groups apart.");
    const same = values.every((value) => value === values[0]);
    return result(kruskalWallis(groups), same ? ["all values are tied: H is 0 and p is 1 by convention"] : []);
  },
});

const ORDERS = { ascending: 1, asc: 1, descending: -1, desc: -1 } as const;

const rank = method({
  name: "rank",
  summary: "Ranks of values with every way to share them among ties: average, min (1224), max, dense (1223), ordinal (1234).",
  formula: "rank 1 = lowest value, or highest when order is descending",
  source: "Conover 1999, Practical Nonparametric Statistics (average ranks); sports usage for the others",
  input: z.strictObject({ x: valuesSchema }),
  params: z.strictObject({ order: z.enum(Object.keys(ORDERS) as [keyof typeof ORDERS]).default("ascending") }),
  example: { input: { x: [0, 2, 3, 2] } },
  compute: ({ x }, { order }) => result(ranksOf(x.map((value) => value * ORDERS[order]))),
});

const cliffsDelta = method({
  name: "effect.cliffsDelta",
  summary: "How far a lies above b, from -1 (wholly below) to 1 (wholly above).",
  formula: "δ = (Σ_ij [a_i > b_j] - Σ_ij [a_i < b_j])/mn",
  source: "Cliff 1993, Psychol. Bull. 114:494-509",
  input: twoSamples,
  example: { input: { a: [4, 5, 3, 5, 4], b: [3, 2, 4, 1] } },
  compute: ({ a, b }) => result(mannWhitney(a, b, { alternative: "two-sided", method: "asymptotic", continuity: true }).cliffsDelta),
});

export const RANKS: Method[] = [mannWhitneyTest, cliffsDelta, signedRank, kruskal, rank];
