import { z } from "zod";
import { type Method, method, result, Undefined } from "../method.js";
import { numberSchema, valuesSchema } from "../shapes.js";
import { type DesignGroup, type RatingsBySubject, raterCount } from "./design.js";
import { additiveRaterBias, standardisedRatings } from "./rater-bias.js";
import { MAX_RATERS, ratingsWithGapsSchema } from "./shapes.js";
import { trimmedMean } from "./trimmed-mean.js";

const input = z.object({
  ratings: ratingsWithGapsSchema
    .refine((rows) => (rows[0]?.length ?? 0) <= MAX_RATERS, { error: `at most ${MAX_RATERS} raters (columns) are taken` })
    .describe("Subjects × raters, null where a rater did not rate the subject"),
});

const example = {
  ratings: [
    [9, 2, null, 8],
    [6, 1, 3, 2],
    [8, null, 6, 8],
    [7, 1, 2, 6],
  ],
};

function requireRatings(ratings: RatingsBySubject): void {
  if (!ratings.some((row) => row.some((rating) => rating !== null))) throw new Undefined("There are no ratings, only gaps.");
}

const named = (what: string, indices: number[]): string =>
  `${what} ${indices
    .slice(0, 20)
    .map((i) => i + 1)
    .join(", ")}${indices.length > 20 ? " …" : ""}`;

function designWarnings(ratings: RatingsBySubject, groups: DesignGroup[]): string[] {
  const rated = new Set(groups.flatMap(({ raters }) => raters));
  const silent = Array.from({ length: raterCount(ratings) }, (_, rater) => rater).filter((rater) => !rated.has(rater));
  const warnings = silent.length > 0 ? [`${named("Without any rating:", silent).replace(":", ": rater")}.`] : [];
  if (groups.length > 1) {
    const parts = groups.map(({ raters, subjects }) => `${named("raters", raters)} on ${named("subjects", subjects)}`);
    warnings.push(
      `The design is disconnected: ${parts.slice(0, 20).join("; ")}. Severity and adjusted means compare within each of these ${groups.length} groups only; let a rater of one rate a subject of another.`,
    );
  }
  return warnings;
}

const additive = method({
  name: "raterBias.additive",
  summary: "Severity of each rater and means corrected for it, by least squares; every rater need not rate every subject",
  formula: "x_ij = μ + s_i + r_j + e_ij, Σ r_j = 0 in each connected group; severity r_j (above 0: lenient), adjusted μ + s_i",
  source: "Scheffé 1959, The Analysis of Variance, ch. 4; Braun 1988, J. Educ. Stat. 13:1-18",
  input,
  example: { input: example },
  compute({ ratings }) {
    requireRatings(ratings);
    const { severity, adjusted, groups, ...details } = additiveRaterBias(ratings);
    const warnings = designWarnings(ratings, groups);
    if (details.residualDeviation === null) warnings.push("There are too few ratings to tell how sure the severities are.");
    return result({ severity, adjusted }, warnings, { ...details, groups: groups.length });
  },
});

const zscore = method({
  name: "raterBias.zscore",
  summary: "Ratings as z-scores within each rater, and each subject's mean z",
  formula: "z_ij = (x_ij − x̄_j) / s_j; adjusted_i = mean of z_ij; rescaled_i = mean of x̄_j + mean of s_j · adjusted_i",
  source: "Standardisation within judges: Guilford 1954, Psychometric Methods, ch. 11",
  input,
  example: { input: example },
  compute({ ratings }) {
    requireRatings(ratings);
    const { means, deviations, ...data } = standardisedRatings(ratings);
    const flat = deviations.flatMap((deviation, rater) => (deviation === null || deviation > 0 ? [] : [rater]));
    const few = deviations.flatMap((deviation, rater) => (deviation === null ? [rater] : []));
    const warnings = [
      ...(flat.length > 0 ? [`${named("The same rating for everybody, so all z are 0: rater", flat)}.`] : []),
      ...(few.length > 0 ? [`${named("Fewer than two ratings, so z is 0 where there is one: rater", few)}.`] : []),
    ];
    return result(data, warnings, { means, deviations });
  },
});

const dropSchema = z.int().min(0).max(1000);

const trimmed = method({
  name: "panel.trimmedMean",
  summary: "Mean without the lowest and the highest ratings",
  formula: "mean of x_(l+1) … x_(n−h), l lowest and h highest dropped",
  source: "Tukey 1962, Ann. Math. Stat. 33:1-67",
  input: z
    .object({
      values: valuesSchema.optional().describe("The ratings of one subject"),
      ratings: z.union([valuesSchema, ratingsWithGapsSchema]).optional().describe("The same, or subjects × raters with null for gaps"),
    })
    .refine(({ values, ratings }) => (values === undefined) !== (ratings === undefined), { error: "send either values or ratings" }),
  params: z.strictObject({
    lowest: dropSchema.optional(),
    highest: dropSchema.optional(),
    drop: dropSchema.default(1).describe("How many at each end, where lowest or highest does not say"),
    proportion: numberSchema.min(0).lt(0.5).optional().describe("Share dropped at each end, rounded down, instead of a number"),
  }),
  example: { input: { values: [9.1, 8.7, 9.4, 6.2, 9] } },
  compute({ values, ratings }, { lowest, highest, drop, proportion }) {
    const rows = (values ? [values] : isTable(ratings) ? ratings : [ratings ?? []]).map((row) => row.filter((rating) => rating !== null));
    const means = rows.map((row) => {
      const each = proportion === undefined ? drop : Math.floor(proportion * row.length);
      return trimmedMean(row, { lowest: lowest ?? each, highest: highest ?? each });
    });
    const untrimmed = means.flatMap((mean, i) => (mean?.untrimmed ? [i] : []));
    const warnings = untrimmed.length > 0 ? [`${named("Too few ratings to drop any, so the mean is of all: subject", untrimmed)}.`] : [];
    const details = { kept: means.map((mean) => mean?.kept.length ?? 0), dropped: means.map((mean) => mean?.dropped ?? []) };
    return result(isTable(ratings) ? means.map((mean) => mean?.mean ?? null) : (means[0]?.mean ?? null), warnings, details);
  },
});

function isTable(ratings: unknown): ratings is (number | null)[][] {
  return Array.isArray(ratings) && Array.isArray(ratings[0]);
}

export const SEVERITY: Method[] = [additive, zscore, trimmed];
