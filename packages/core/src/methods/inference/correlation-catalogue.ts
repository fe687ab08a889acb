import { z } from "zod";
import { type Method, method, result, Undefined } from "../method.js";
import { MAX_VALUES, matrixSchema, numberSchema } from "../shapes.js";
import { fisherInterval, kendall, pearson, significanceOf, spearman } from "./correlations.js";
import { averageRanks } from "./ranks.js";
import { sampleOf } from "./sample.js";
import { CONFIDENCE, confidenceOf } from "./shapes.js";

const side = z.array(numberSchema.nullable()).min(2).max(MAX_VALUES);
const pairsSchema = z.strictObject({ x: side, y: side }).superRefine(({ x, y }, context) => {
  if (x.length !== y.length)
    context.addIssue({ code: "custom", path: ["y"], message: `y has ${y.length} values, x has ${x.length}; pairs need both` });
});

/** The pairs of which both sides are there. Throws Undefined below two pairs or when either side is constant. */
function completePairs({ x, y }: z.output<typeof pairsSchema>): { x: number[]; y: number[]; warnings: string[] } {
  const kept: { x: number[]; y: number[] } = { x: [], y: [] };
  for (const [i, first] of x.entries()) {
    const second = y[i];
    if (first === null || second === null || second === undefined) continue;
    kept.x.push(first);
    kept.y.push(second);
  }
  if (kept.x.length < 2) throw new Undefined("A correlation needs at least two pairs with both values.");
  for (const name of ["x", "y"] as const)
    if (sampleOf(kept[name]).variance === 0) throw new Undefined(`${name} is constant: it cannot rise or fall together with anything.`);
  const gaps = x.length - kept.x.length;
  return { ...kept, warnings: gaps > 0 ? [`${gaps} of ${x.length} pairs lack a value and are left out`] : [] };
}

const few = (n: number): string[] => (n < 3 ? ["two pairs always correlate perfectly: this says nothing"] : []);
const constant = (name: string): never => {
  throw new Undefined(`${name} cannot be told: the values differ too little.`);
};
const example = { input: { x: [4.1, 3.2, 4.8, 3.9, 4.4], y: [71, 58, 88, 75, 74] } };
const options = z.strictObject(CONFIDENCE);

const pearsonMethod = method({
  name: "correlation.pearson",
  summary: "How far two measures lie on one straight line, -1 to 1. Details: t, p and Fisher's interval.",
  formula: "r = Σ(x-x̄)(y-ȳ)/√(Σ(x-x̄)² Σ(y-ȳ)²); t = r√((n-2)/(1-r²)); tanh(artanh r ± z/√(n-3))",
  source: "Pearson 1895; Fisher 1921, Metron 1:3-32",
  input: pairsSchema,
  params: options,
  example,
  compute: (input, params) => {
    const { x, y, warnings } = completePairs(input);
    const r = pearson(x, y) ?? constant("r");
    return result(r, [...warnings, ...few(x.length)], {
      ...significanceOf(r, x.length),
      ...(fisherInterval(r, x.length, confidenceOf(params)) ?? { low: null, high: null }),
    });
  },
});

const spearmanMethod = method({
  name: "correlation.spearman",
  summary: "How far two measures put things in the same order, -1 to 1. Ties share ranks.",
  formula: "Pearson's r of average ranks; t = r√((n-2)/(1-r²))",
  source: "Spearman 1904, Am. J. Psychol. 15:72-101",
  input: pairsSchema,
  example,
  compute: (input) => {
    const { x, y, warnings } = completePairs(input);
    const rho = spearman(x, y) ?? constant("rho");
    return result(rho, [...warnings, ...few(x.length)], significanceOf(rho, x.length));
  },
});

const kendallMethod = method({
  name: "correlation.kendall",
  summary: "Kendall's tau-b: pairs in the same order minus pairs in the opposite one, corrected for ties.",
  formula: "τ_b = (C-D)/√((n₀-n₁)(n₀-n₂)), n₀ = n(n-1)/2, n₁ and n₂ pairs tied in x and in y",
  source: "Kendall 1945, Biometrika 33:239-251; Knight 1966, J. Am. Stat. Assoc. 61:436-439",
  input: pairsSchema,
  example,
  compute: (input) => {
    const { x, y, warnings } = completePairs(input);
    const { tau, ...details } = kendall(x, y) ?? constant("tau");
    return result(tau, [...warnings, ...few(x.length)], { ...details, n: x.length });
  },
});

/** Kendall's tau sorts every pair of columns; beyond this many values in all pairs it takes too long. */
const MAX_KENDALL = 500_000;

/** What the columns become once, and what correlates two of them then. */
const KINDS: Record<"pearson" | "spearman" | "kendall", { of(x: number[]): ArrayLike<number>; by: typeof pearson }> = {
  pearson: { of: (x) => x, by: pearson },
  spearman: { of: (x) => averageRanks(x).ranks, by: pearson },
  kendall: { of: (x) => x, by: (x, y) => kendall(x, y)?.tau ?? null },
};

const matrix = method({
  name: "correlation.matrix",
  summary: "Correlations of every column with every other. A constant column correlates with nothing: null.",
  formula: "r_jk of columns j and k; 1 on the diagonal",
  source: "OECD/JRC 2008, Handbook on Constructing Composite Indicators, step 4",
  input: z.strictObject({ matrix: matrixSchema }).superRefine(({ matrix: rows }, context) => {
    const width = rows[0]?.length ?? 0;
    if (width > 100) context.addIssue({ code: "custom", path: ["matrix"], message: `${width} columns; at most 100 are taken` });
    if (rows.length < 2) context.addIssue({ code: "custom", path: ["matrix"], message: "a correlation needs at least two rows" });
  }),
  params: z.strictObject({ method: z.enum(["pearson", "spearman", "kendall"]).default("pearson") }),
  example: {
    input: {
      matrix: [
        [4, 71, 3],
        [3, 58, 5],
        [5, 88, 4],
        [4, 75, 4],
      ],
    },
  },
  compute: ({ matrix: rows }, params) => {
    const { of, by } = KINDS[params.method];
    const columns = (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? 0));
    if (params.method === "kendall" && (rows.length * columns.length ** 2) / 2 > MAX_KENDALL)
      throw new Undefined("The table is too large for Kendall's tau of all columns: choose fewer columns or rows, or spearman.");
    const flat = columns.map((column) => sampleOf(column).variance === 0);
    const ready = columns.map(of);
    const correlate = (i: number, j: number) => {
      if (flat[i] || flat[j]) return null;
      return i === j ? 1 : by(ready[i] ?? [], ready[j] ?? []);
    };
    const table: (number | null)[][] = columns.map(() => []);
    for (const [i, row] of table.entries())
      for (let j = 0; j < columns.length; j += 1) row.push(j < i ? (table[j]?.[i] ?? null) : correlate(i, j));
    return result(
      table,
      flat.flatMap((is, j) => (is ? [`column ${j + 1} is constant: its correlations are null`] : [])),
    );
  },
});

export const CORRELATIONS: Method[] = [pearsonMethod, spearmanMethod, kendallMethod, matrix];
