import { z } from "zod";
import { type Method, method, result } from "../method.js";
import { numberSchema } from "../shapes.js";
import type { Cell } from "../treatment/impute.js";
import { frameworkProblems, frameworkSchema } from "./framework.js";
import { HDI_GOALPOSTS, humanDevelopmentIndex } from "./hdi.js";
import { compositeIndex } from "./pipeline.js";
import { decideSteps, readSteps, stepOptionsSchema } from "./steps.js";

const postsSchema = z.tuple([numberSchema, numberSchema]).refine(([low, high]) => low < high, "goalposts must run upwards: [low, high]");

const hdiMethod = method({
  name: "composite.hdi",
  summary: "The human development index with its dimension indices. A list of such inputs gives the list of their results.",
  formula:
    "I = clamp((x − lo)/(hi − lo), 0, 1), income by logarithms; edu = (√(mys·eys) − lo)/(hi − lo) with goalposts for edu, else (mys + eys)/2; hdi = ∛(le·edu·inc)",
  source: "UNDP, Human Development Report 2010, technical note 1; 2014 ff. without goalposts for edu",
  input: z.strictObject({
    lifeExp: numberSchema,
    meanYears: numberSchema,
    expYears: numberSchema,
    gni: numberSchema.positive(),
    goalposts: z
      .strictObject({
        lifeExp: postsSchema.default([...HDI_GOALPOSTS.lifeExp]),
        meanYears: postsSchema.default([...HDI_GOALPOSTS.meanYears]),
        expYears: postsSchema.default([...HDI_GOALPOSTS.expYears]),
        edu: postsSchema.optional(),
        gni: postsSchema.refine(([low]) => low > 0, "income goalposts lie above 0").default([...HDI_GOALPOSTS.gni]),
      })
      .optional()
      .describe("Those of 2014 and later unless told."),
  }),
  repeatable: true,
  example: { input: { lifeExp: 78, meanYears: 9, expYears: 15, gni: 20000 } },
  compute({ goalposts = HDI_GOALPOSTS, ...country }) {
    const beyond = (["lifeExp", "meanYears", "expYears", "gni"] as const).filter(
      (key) => country[key] < goalposts[key][0] || country[key] > goalposts[key][1],
    );
    const warnings = beyond.map((key) => `${key} lies beyond its goalposts and is cut off there`);
    return result(humanDevelopmentIndex(country, goalposts), warnings, { goalposts });
  },
});

const stepsSchema = z
  .union(
    [
      z.string().max(2000),
      z
        .array(z.string().max(500))
        .max(20)
        .transform((steps) => steps.join(" -> ")),
    ],
    {
      error: "send the steps as text with arrows between them, or as a list",
    },
  )
  .describe(
    "The steps in words: denominate -> impute group mean -> treat (winsorise<=5 if |skew|>=2 and kurt>=3.5) -> minmax 0-100 -> weighted arithmetic mean",
  );

const pipelineInputSchema = z
  .strictObject({
    ...frameworkSchema.partial().shape,
    data: frameworkSchema.optional().describe("The same fields in an object of their own."),
    steps: stepsSchema.optional(),
    file: z.string().max(200).optional().describe("Where the data come from; for the reader only."),
  })
  .superRefine((input, context) => {
    const { steps, file: _, data, ...own } = input;
    const read = readSteps(steps ?? "");
    if ("problem" in read) context.addIssue({ code: "custom", path: ["steps"], message: read.problem });
    const framework = data ? { success: true as const, data } : frameworkSchema.safeParse(own);
    if (!framework.success) {
      for (const { path, message } of framework.error.issues) context.addIssue({ code: "custom", path, message });
      return;
    }
    for (const { path, message } of frameworkProblems(framework.data))
      context.addIssue({ code: "custom", path: data ? ["data", ...path] : path, message });
  });

const pipelineMethod = method({
  name: "pipeline.composite",
  summary: "A whole composite index: denominate, impute, treat outliers, normalise, and take weighted means up a tree of indicators.",
  formula:
    "x/den → gaps by group mean → winsorise or log by skewness and kurtosis → (x − min)/(max − min)·100, turned round for dir −1 → Σ w x/Σ w at every level",
  source: "OECD/JRC 2008, Handbook on Constructing Composite Indicators; COINr, build_example_coin",
  input: pipelineInputSchema,
  params: stepOptionsSchema,
  example: {
    input: {
      units: ["A", "B", "C"],
      indicators: { Speed: [2, 3, 5], Complaints: [10, 40, null], Orders: [100, 200, 300] },
      denominators: { Days: [10, 10, 20] },
      meta: {
        Speed: { par: "Service" },
        Complaints: { par: "Service", dir: -1, w: 2 },
        Orders: { par: "Index", den: "Days" },
        Service: { par: "Index" },
        Index: { par: null },
      },
    },
  },
  compute({ steps: words, data, file: _, ...own }, options) {
    const framework = data ?? frameworkSchema.parse(own);
    const read = words === undefined ? {} : readSteps(words);
    const steps = decideSteps("problem" in read ? {} : read, options, framework.group !== undefined);
    const { index, rank, levels, normalised, treatments, warnings } = compositeIndex(framework, steps);
    const byUnit = (cells: readonly Cell[]) => Object.fromEntries(framework.units.map((unit, i) => [unit, cells[i] ?? null]));
    const tables = (columns: ReadonlyMap<string, Cell[]>) => Object.fromEntries([...columns].map(([code, cells]) => [code, byUnit(cells)]));
    return result({ index: byUnit(index), rank: byUnit(rank) }, warnings, {
      steps,
      levels: tables(levels),
      normalised: tables(normalised),
      treatments: Object.fromEntries(treatments),
    });
  },
});

/** Whole indices in one go. */
export const COMPOSITE: Method[] = [hdiMethod, pipelineMethod];
