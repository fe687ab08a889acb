import { z } from "zod";
import { type Method, method, result } from "../method.js";
import { numberSchema, requireLength, valuesSchema } from "../shapes.js";
import { type AttributeChart, type AttributeOptions, cChart, pChart, pPrimeChart, uChart, uPrimeChart } from "./p-chart.js";
import { chartOptions } from "./shapes.js";

const countsSchema = valuesSchema.refine((counts) => counts.every((count) => count >= 0), { error: "counts are 0 or more" }).optional();
const sizesSchema = z.union([numberSchema.gt(0), z.array(numberSchema.gt(0)).min(1)]);

const countFields = { defects: countsSchema, counts: countsSchema, x: countsSchema };

type Counted = { defects?: number[] | undefined; counts?: number[] | undefined; x?: number[] | undefined };
const countsOf = ({ defects, counts, x }: Counted): number[] => defects ?? counts ?? x ?? [];

function requireCounts(input: Counted, context: z.RefinementCtx): void {
  const given = [input.defects, input.counts, input.x].filter((counts) => counts !== undefined);
  if (given.length !== 1)
    context.addIssue({ code: "custom", path: ["defects"], message: "send the counts, in the order of time, as defects (or counts, or x)" });
}

const sizedInput = (atMostSize: boolean) =>
  z
    .object({
      ...countFields,
      n: sizesSchema.optional().describe("Size of every point, or one a point"),
      sizes: sizesSchema.optional().describe("The same as n"),
    })
    .superRefine((input, context) => {
      requireCounts(input, context);
      const counts = countsOf(input);
      const sizes = input.n ?? input.sizes;
      if (sizes === undefined) return context.addIssue({ code: "custom", path: ["n"], message: "send the size of the points as n" });
      if (Array.isArray(sizes)) requireLength(context, "n", sizes, counts.length);
      if (!atMostSize) return;
      for (const [i, count] of counts.entries()) {
        const size = Array.isArray(sizes) ? sizes[i] : sizes;
        if (size !== undefined && count > size)
          context.addIssue({ code: "custom", path: ["defects", i], message: `${count} of ${size} is more than all` });
      }
    });

type Sized = Counted & { n?: number | number[] | undefined; sizes?: number | number[] | undefined };
type Chart = (counts: readonly number[], sizes: readonly number[], options: AttributeOptions) => AttributeChart;

function charted(chart: Chart, input: Sized, options: AttributeOptions, centreName: string) {
  const counts = countsOf(input);
  const given = input.n ?? input.sizes ?? 1;
  const sizes = Array.isArray(given) ? given : counts.map(() => given);
  const { centre, points, ucl, lcl, out, signals, sigmaZ } = chart(counts, sizes, options);
  // Equal sizes have one pair of limits, and readers expect it as numbers.
  const isConstant = sizes.every((size) => size === sizes[0]);
  const data = { [centreName]: centre, ucl: isConstant ? ucl[0] : ucl, lcl: isConstant ? lcl[0] : lcl, out, sigmaZ };
  const warnings = ucl.every((limit, i) => limit === lcl[i]) ? ["The points do not vary, so the limits lie on the centre line."] : [];
  return result(data, warnings, { points, signals, ...options });
}

const params = z.strictObject(chartOptions);
const example = { defects: [12, 15, 8, 10, 4, 7, 16, 9, 14, 10], n: 50 };
const uneven = { defects: [1210, 1530, 880, 1020, 460, 770], n: [50_000, 52_000, 48_000, 51_000, 49_500, 50_400] };

const sized = (
  declared: Pick<Method, "name" | "summary" | "formula" | "source"> & { chart: Chart; centre: string; isShare: boolean; example: Sized },
) =>
  method({
    name: declared.name,
    summary: declared.summary,
    formula: declared.formula,
    source: declared.source,
    input: sizedInput(declared.isShare),
    params,
    example: { input: declared.example },
    compute: (input, options) => charted(declared.chart, input, options, declared.centre),
  });

const perArea = method({
  name: "spc.cchart",
  summary: "Chart of counts of events in equal areas of opportunity",
  formula: "c̄ ± 3 √c̄, not below 0",
  source: "NIST/SEMATECH e-Handbook 6.3.3.1",
  input: z.object(countFields).superRefine(requireCounts),
  params,
  example: { input: { counts: [16, 14, 28, 16, 12, 20, 10, 12, 10, 17] } },
  compute: (input, options) => charted((counts, _, chosen) => cChart(counts, chosen), input, options, "cbar"),
});

const LANEY = "Laney 2002, Quality Engineering 14(4):531-537";

export const ATTRIBUTE_CHARTS: Method[] = [
  sized({
    name: "spc.pchart",
    summary: "Chart of shares, for equal or differing sizes",
    formula: "p̄ ± 3 √(p̄ (1 − p̄) / n_i), within 0 and 1",
    source: "NIST/SEMATECH e-Handbook 6.3.3.2",
    chart: pChart,
    centre: "pbar",
    isShare: true,
    example,
  }),
  sized({
    name: "spc.pPrime",
    summary: "Laney's p′ chart of shares, for sizes so large that a p chart signals all the time",
    formula: "p̄ ± 3 √(p̄ (1 − p̄) / n_i) σ_z; σ_z = mean |z_i − z_(i−1)| / 1.128, z_i = (p_i − p̄) / √(p̄ (1 − p̄) / n_i)",
    source: LANEY,
    chart: pPrimeChart,
    centre: "pbar",
    isShare: true,
    example: uneven,
  }),
  sized({
    name: "spc.uchart",
    summary: "Chart of events per unit of exposure",
    formula: "ū ± 3 √(ū / n_i), not below 0",
    source: "NIST/SEMATECH e-Handbook 6.3.3.1; Montgomery, Introduction to Statistical Quality Control, ch. 7",
    chart: uChart,
    centre: "ubar",
    isShare: false,
    example,
  }),
  sized({
    name: "spc.uPrime",
    summary: "Laney's u′ chart of events per unit, for large exposure",
    formula: "ū ± 3 √(ū / n_i) σ_z; σ_z as in spc.pPrime",
    source: LANEY,
    chart: uPrimeChart,
    centre: "ubar",
    isShare: false,
    example: uneven,
  }),
  perArea,
];
