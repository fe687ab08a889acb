import { z } from "zod";
import { type Method, method, result, Undefined } from "../method.js";
import { completeItems, correlationsOf, covariancesOf } from "./complete-items.js";
import { principalComponents } from "./pca.js";
import { alphaIfDeleted, cronbachAlpha, itemRestCorrelations, omega, oneFactor, splitHalf, standardisedAlpha } from "./reliability.js";
import { sampleOf } from "./sample.js";
import { itemsSchema } from "./shapes.js";

const itemsInput = z.strictObject({ items: itemsSchema.describe("A row a respondent, a column an item; null for a missing answer") });
const NO_TOTALS = "The totals of the respondents do not vary (or cancel out): there is nothing to be reliable about.";
const answers = [
  [4, 5, 4, 4],
  [3, 3, 2, 3],
  [5, 5, 4, 5],
  [2, 3, 3, 2],
  [4, 4, 5, 3],
  [3, 4, 3, 4],
];
const example = { input: { items: answers } };

const atMost = (items: readonly unknown[], most: number): void => {
  if (items.length > most) throw new Undefined(`${items.length} items; at most ${most} are taken here.`);
};

const cronbach = method({
  name: "reliability.cronbach",
  summary: "Cronbach's alpha: do the items of a scale measure one thing? Details: alpha without each item, item-rest correlations.",
  formula: "α = k/(k-1) (1 - Σ var(item)/var(total)); standardised: k r̄/(1+(k-1)r̄)",
  source: "Cronbach 1951, Psychometrika 16:297-334",
  input: itemsInput,
  example,
  compute: ({ items: rows }) => {
    const { items, respondents, warnings } = completeItems(rows);
    const alpha = cronbachAlpha(items);
    if (alpha === null) throw new Undefined(NO_TOTALS);
    if (alpha < 0) warnings.push("alpha is negative: items run against each other; reverse those that are worded the other way");
    return result(alpha, warnings, {
      alphaIfDeleted: items.length > 2 ? alphaIfDeleted(items) : null,
      itemRestCorrelations: itemRestCorrelations(items),
      standardisedAlpha: standardisedAlpha(items),
      respondents,
    });
  },
});

const halves = method({
  name: "reliability.splitHalf",
  summary: "Do the odd and the even items of a scale agree, stepped up to its full length?",
  formula: "Spearman-Brown 2r/(1+r); Guttman 2(1 - (var odd + var even)/var total)",
  source: "Spearman 1910; Brown 1910; Guttman 1945, Psychometrika 10:255-282",
  input: itemsInput,
  params: z.strictObject({ method: z.enum(["spearman-brown", "guttman"]).default("spearman-brown") }),
  example,
  compute: ({ items: rows }, options) => {
    const { items, respondents, warnings } = completeItems(rows);
    const halved = splitHalf(items);
    const value = options.method === "guttman" ? halved?.guttman : halved?.spearmanBrown;
    if (!halved || value === null || value === undefined) throw new Undefined(NO_TOTALS);
    return result(value, warnings, { ...halved, respondents });
  },
});

const omegaMethod = method({
  name: "reliability.omega",
  summary: "McDonald's omega from one common factor: as alpha, without assuming that all items count alike.",
  formula: "ω = (Σλ)²/((Σλ)² + Σψ), λ by unweighted least squares, in the items' units (or standardised)",
  source: "McDonald 1999, Test Theory; minres: Harman & Jones 1966, Psychometrika 31:351-368",
  input: itemsInput,
  params: z.strictObject({ standardised: z.boolean().default(false).describe("true: the items count as if all had the same spread") }),
  example,
  compute: ({ items: rows }, { standardised }) => {
    const { items, respondents, warnings } = completeItems(rows, 3);
    atMost(items, 30);
    const { loadings, converged, heywood } = oneFactor(correlationsOf(items));
    if (!converged) warnings.push("the factor did not settle: take omega as rough");
    if (heywood) warnings.push("an item loads fully on the factor (a Heywood case): too few items or respondents");
    const deviations = items.map((item) => (standardised ? 1 : Math.sqrt(sampleOf(item).variance)));
    return result(omega(loadings, deviations), warnings, { loadings, respondents });
  },
});

const pca = method({
  name: "reliability.pca",
  summary: "Principal components of items or indicators: how many things do they measure, and which belong together?",
  formula: "R v = λ v; explained λ/Σλ; loadings v√λ; components with λ above the mean are kept (Kaiser)",
  source: "Hotelling 1933; Kaiser 1960; OECD/JRC 2008 step 4",
  input: itemsInput,
  params: z.strictObject({ matrix: z.enum(["correlation", "covariance"]).default("correlation") }),
  example,
  compute: ({ items: rows }, { matrix }) => {
    const { items, respondents, warnings } = completeItems(rows, 1);
    atMost(items, 100);
    if (respondents <= items.length)
      warnings.push(`${respondents} rows for ${items.length} columns: the last components are zero by construction`);
    const table = matrix === "correlation" ? correlationsOf(items) : covariancesOf(items);
    if (table.every((row, j) => !((row[j] ?? 0) > 0))) throw new Undefined("Nothing varies: there are no components.");
    return result(principalComponents(table), warnings, { matrix: table, respondents });
  },
});

export const RELIABILITY: Method[] = [cronbach, halves, omegaMethod, pca];
