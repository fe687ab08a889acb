import { z } from "zod";
import { type Method, method, result, Undefined } from "../method.js";
import { contingencyOf, cramersV, goodnessOfFit, independenceTest, sparsenessOf } from "./contingency.js";
import { fisherExact } from "./fisher-exact.js";
import { newcombeDifference } from "./proportion-intervals.js";
import { mcNemar, twoProportionZ } from "./proportion-tests.js";
import { ALTERNATIVE, CONFIDENCE, confidenceOf, countSchema, requireWithin, trialsSchema } from "./shapes.js";

const NO_OUTCOMES = "all trials ended the same way: there is nothing to tell the groups apart by";
/** Beyond this a smallest margin costs more time than a request may take. */
const MAX_EXACT = 1_000_000;
/** Below this many changes McNemar's chi-square is taken for rough. [Fleiss, Levin & Paik 2003, 13.1] */
const FEW_CHANGES = 25;

const yatesOptions = z.strictObject({
  yates: z.boolean().optional().describe("Yates' continuity correction, for 2 × 2 only; off when not given"),
  correction: z.boolean().optional().describe("The same as yates"),
});
const yatesOf = (params: z.output<typeof yatesOptions>): boolean => params.yates ?? params.correction ?? false;

const tableSchema = z
  .array(z.array(countSchema).min(2).max(1000))
  .min(2)
  .max(1000)
  .superRefine((rows, context) => {
    for (const [index, row] of rows.entries())
      if (row.length !== rows[0]?.length)
        context.addIssue({ code: "custom", path: [index], message: `this row has ${row.length} counts, the first has ${rows[0]?.length}` });
  });

const twoProportions = method({
  name: "test.twoProportionZ",
  summary: "Do two independent shares, k1/n1 and k2/n2, differ? With Newcombe's interval of the difference.",
  formula: "z = (p1-p2)/√(p(1-p)(1/n1+1/n2)), p = (k1+k2)/(n1+n2)",
  source: "Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions, 3.1",
  input: z.strictObject({ k1: countSchema, n1: trialsSchema, k2: countSchema, n2: trialsSchema }).superRefine((given, context) => {
    requireWithin(context, ["k1"], given.k1, given.n1);
    requireWithin(context, ["k2"], given.k2, given.n2);
  }),
  params: z.strictObject({ ...ALTERNATIVE, ...CONFIDENCE }),
  repeatable: true,
  example: { input: { k1: 5, n1: 83, k2: 12, n2: 99 } },
  compute: (given, params) => {
    const test = twoProportionZ(given, params.alternative);
    const { low, high } = newcombeDifference(given, confidenceOf(params));
    const shares = { p1: given.k1 / given.n1, p2: given.k2 / given.n2 };
    return result(
      { ...(test ?? { z: 0, p: 1 }), difference: shares.p1 - shares.p2, low, high },
      test ? [] : [`${NO_OUTCOMES}; z is 0 and p is 1 by convention`],
      shares,
    );
  },
});

const proportions = method({
  name: "test.proportionsChi2",
  summary: "Do two or more independent shares, k of n each, differ?",
  formula: "χ² = Σ (O-E)²/E over hits and misses; df = groups - 1",
  source: "Pearson 1900, Phil. Mag. 50:157-175",
  input: z
    .strictObject({ k: z.array(countSchema).min(2).max(10_000), n: z.array(trialsSchema).min(2).max(10_000) })
    .superRefine(({ k, n }, context) => {
      if (k.length !== n.length) context.addIssue({ code: "custom", path: ["n"], message: `n has ${n.length} entries, k has ${k.length}` });
      else for (const [index, hits] of k.entries()) requireWithin(context, ["k", index], hits, n[index] ?? 0);
    }),
  params: yatesOptions,
  example: { input: { k: [83, 90, 129, 70], n: [86, 93, 136, 82] } },
  compute: ({ k, n }, params) => {
    const shares = k.map((hits, i) => hits / (n[i] ?? 1));
    const misses = k.map((hits, i) => (n[i] ?? 0) - hits);
    if (shares.every((share) => share === 0) || shares.every((share) => share === 1))
      return result({ chi2: 0, df: k.length - 1, p: 1, proportions: shares }, [`${NO_OUTCOMES}; p is 1 by convention`]);
    const table = contingencyOf([k, misses]);
    const test = independenceTest(table, yatesOf(params));
    return result({ ...test, proportions: shares }, sparsenessOf(table.expected), { cramersV: cramersV(table, test.chi2) });
  },
});

const chiSquare = method({
  name: "test.chiSquare",
  summary: "Are the rows and columns of a table of counts related? With Cramér's V for how strongly.",
  formula: "χ² = Σ (|O-E| - y)²/E, E = row × column / total, y = ½ with Yates' correction; df = (r-1)(c-1); V = √(χ²/(n min(r-1, c-1)))",
  source: "Pearson 1900, Phil. Mag. 50:157-175; Yates 1934; Cramér 1946",
  input: z
    .strictObject({ table: tableSchema.optional(), observed: tableSchema.optional().describe("The same as table") })
    .superRefine(({ table, observed }, context) => {
      if ((table === undefined) === (observed === undefined))
        context.addIssue({ code: "custom", path: ["table"], message: "give table, rows of counts of equal length" });
    }),
  params: yatesOptions,
  example: {
    input: {
      table: [
        [30, 10],
        [20, 25],
      ],
    },
    params: { yates: true },
  },
  compute: (given, params) => {
    const table = given.table ?? given.observed ?? [];
    const counts = contingencyOf(table);
    const plain = independenceTest(counts);
    const test = yatesOf(params) ? independenceTest(counts, true) : plain;
    const left = table.length * (table[0]?.length ?? 0) - counts.rows * counts.columns;
    const warnings = left > 0 ? ["rows or columns without any count are left out"] : [];
    if (yatesOf(params) && counts.rows * counts.columns !== 4) warnings.push("Yates' correction is for 2 × 2 tables and was not applied");
    const expected = Array.from({ length: counts.rows }, (_, i) =>
      Array.from(counts.expected.subarray(i * counts.columns, (i + 1) * counts.columns)),
    );
    const corrected = counts.rows * counts.columns === 4 ? { withYates: independenceTest(counts, true), withoutYates: plain } : {};
    return result({ ...test, cramersV: cramersV(counts, plain.chi2), n: counts.total }, [...warnings, ...sparsenessOf(counts.expected)], {
      expected,
      ...corrected,
    });
  },
});

const fit = method({
  name: "test.goodnessOfFit",
  summary: "Do counts follow expected counts or shares (equal ones when not given)?",
  formula: "χ² = Σ (O-E)²/E, E scaled to the total; df = k-1",
  source: "Pearson 1900, Phil. Mag. 50:157-175",
  input: z
    .strictObject({
      observed: z.array(countSchema).min(2).max(10_000),
      expected: z.array(z.number().gt(0).max(1e15)).min(2).max(10_000).optional(),
    })
    .superRefine(({ observed, expected }, context) => {
      if (expected && expected.length !== observed.length)
        context.addIssue({
          code: "custom",
          path: ["expected"],
          message: `expected has ${expected.length} entries, observed ${observed.length}`,
        });
    }),
  example: { input: { observed: [18, 22, 40], expected: [25, 25, 50] } },
  compute: ({ observed, expected }) => {
    if (observed.every((count) => count === 0)) throw new Undefined("Nothing was counted: all observed counts are zero.");
    const { expected: scaled, ...test } = goodnessOfFit(observed, expected ?? observed.map(() => 1));
    return result(test, sparsenessOf(scaled), { expected: scaled });
  },
});

const wholeCount = z.int().min(0).max(1e12);
const fisher = method({
  name: "test.fisherExact",
  summary: "Exact test of a 2 × 2 table of counts, for samples too small for chi-square.",
  formula: "p = Σ C(r1,x) C(r2,c1-x)/C(n,c1) over tables no more likely than the observed one; odds ratio ad/bc",
  source: "Fisher 1935, J. R. Stat. Soc. 98:39-82",
  input: z
    .strictObject({ table: z.tuple([z.tuple([wholeCount, wholeCount]), z.tuple([wholeCount, wholeCount])]) })
    .superRefine(({ table: [[a, b], [c, d]] }, context) => {
      if (Math.min(a + b, c + d, a + c, b + d) > MAX_EXACT)
        context.addIssue({ code: "custom", path: ["table"], message: `counts beyond ${MAX_EXACT}: use test.chiSquare` });
    }),
  params: z.strictObject(ALTERNATIVE),
  example: {
    input: {
      table: [
        [8, 2],
        [1, 5],
      ],
    },
  },
  compute: ({ table: [[a, b], [c, d]] }, { alternative }) => {
    const oddsRatio = b * c > 0 ? (a * d) / (b * c) : null;
    const warnings = oddsRatio === null ? ["a zero in the table leaves the odds ratio undefined: it is null"] : [];
    const certain = [a + b, c + d, a + c, b + d].includes(0);
    if (certain) return result({ p: 1, oddsRatio: null }, ["a row or column is empty: only this table is possible and p is 1"]);
    return result({ p: fisherExact([a, b, c, d], alternative), oddsRatio }, warnings);
  },
});

const mcNemarTest = method({
  name: "test.mcNemar",
  summary: "Did the same people change their yes or no? b changed one way, c the other; or the whole 2 × 2 table.",
  formula: "χ² = (|b-c|-1)²/(b+c), df = 1, p of χ²; exactP = 2 P(X ≤ min(b,c)), X ~ Bin(b+c, ½)",
  source: "McNemar 1947, Psychometrika 12:153-157; Edwards 1948, Psychometrika 13:185-187",
  input: z
    .strictObject({
      b: countSchema.optional(),
      c: countSchema.optional(),
      table: z.tuple([z.tuple([countSchema, countSchema]), z.tuple([countSchema, countSchema])]).optional(),
    })
    .superRefine(({ b, c, table }, context) => {
      if ((table === undefined) === (b === undefined || c === undefined))
        context.addIssue({ code: "custom", path: ["table"], message: "give either b and c, or a 2 × 2 table" });
    }),
  params: z.strictObject({ correction: z.boolean().default(true).describe("Edwards' correction for continuity") }),
  example: { input: { b: 12, c: 4 } },
  compute: ({ table, ...given }, { correction }) => {
    const [b, c] = table ? [table[0][1], table[1][0]] : [given.b ?? 0, given.c ?? 0];
    if (b + c === 0) return result({ chi2: 0, df: 1, p: 1, exactP: 1 }, ["nobody changed: p is 1 by convention"]);
    const { chi2, p, exactP } = mcNemar(b, c, correction);
    const warnings = b + c < FEW_CHANGES ? [`only ${b + c} changed: chi-square is rough for so few, go by exactP`] : [];
    return result({ chi2, df: 1, p, exactP }, warnings, { b, c, correction });
  },
});

export const COUNTS: Method[] = [twoProportions, proportions, chiSquare, fit, fisher, mcNemarTest];
