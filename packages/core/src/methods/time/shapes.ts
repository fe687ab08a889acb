import { z } from "zod";
import { numberSchema, requireLength, valuesSchema } from "../shapes.js";
import { RULE_SETS } from "./rules.js";

/** Values in the order of time under the names they go by. */
export const seriesSchema = z
  .object({ x: valuesSchema.optional(), y: valuesSchema.optional(), values: valuesSchema.optional() })
  .superRefine(({ x, y, values }, context) => {
    const given = [x, y, values].filter((series) => series !== undefined);
    if (given.length !== 1)
      context.addIssue({ code: "custom", path: ["x"], message: "send the values, in the order of time, as x (or y, or values)" });
  });

export const seriesOf = ({ x, y, values }: z.output<typeof seriesSchema>): number[] => x ?? y ?? values ?? [];

/** The same for methods whose work grows faster than the series. */
const MOST_IN_SHORT = 10_000;
export const shortSeriesSchema = seriesSchema.refine((series) => seriesOf(series).length <= MOST_IN_SHORT, {
  error: `at most ${MOST_IN_SHORT} values are taken`,
});

/** The furthest a forecast reaches, in points. */
export const MAX_HORIZON = 1000;

/** y by x, where x may be called t and is 0, 1, 2, … if left out. At most `most` points. */
export const pointsSchema = (most: number) => {
  const series = valuesSchema.max(most);
  return z
    .object({
      y: series.optional(),
      values: series.optional(),
      x: series.optional(),
      t: series.optional().describe("The same as x: when each y was; 0, 1, 2, … if left out"),
    })
    .superRefine(({ y, values, x, t }, context) => {
      if ((y === undefined) === (values === undefined))
        context.addIssue({ code: "custom", path: ["y"], message: "send the values as y (or values)" });
      if (x && t) context.addIssue({ code: "custom", path: ["t"], message: "x and t are two names of one thing: send one of them" });
      const length = (y ?? values ?? []).length;
      requireLength(context, "x", x, length);
      requireLength(context, "t", t, length);
    });
};

export function pointsOf({ y, values, x, t }: z.output<ReturnType<typeof pointsSchema>>): { y: number[]; x: number[] } {
  const series = y ?? values ?? [];
  return { y: series, x: x ?? t ?? series.map((_, i) => i) };
}

const ruleNames = {
  western: "westernElectric",
  westernElectric: "westernElectric",
  weco: "westernElectric",
  nelson: "nelson",
  none: "none",
} as const;

/** What every control chart may be told. */
export const chartOptions = {
  sigmas: numberSchema.gt(0).max(100).default(3).describe("Distance of the limits from the centre line"),
  baseline: z.int().min(1).optional().describe("The limits come from the first so many points; from all if left out"),
  rules: z
    .enum(["western", "weco", ...RULE_SETS])
    .transform((name) => ruleNames[name])
    .default("nelson")
    .describe("Which patterns count as signals"),
};

const cycleSchema = z.int().min(1).max(10_000).optional();

/** Points in a season, under the names it goes by; 12, months in a year, if left out. */
export const cycleParams = {
  period: cycleSchema.describe("Points in a season: 12 for months in a year, 7 for days in a week; 12 if left out"),
  season: cycleSchema.describe("The same as period"),
  m: cycleSchema.describe("The same as period"),
};

type Cycle = { period?: number | undefined; season?: number | undefined; m?: number | undefined };

export const cycleOf = ({ period, season, m }: Cycle): number => period ?? season ?? m ?? 12;
