import { fUpperTail } from "../../statistics/index.js";
import { Undefined } from "../method.js";
import { inverseOfPositiveDefinite } from "../positive-definite.js";
import { type DesignGroup, designGroups, eachRating, type RatingsBySubject, raterCount } from "./design.js";

export type RaterBias = {
  /** How much higher than the others each rater rates, above 0 lenient, below 0 severe; `null` for a rater without ratings. */
  severity: (number | null)[];
  /** Each subject's mean had all raters of its group rated it; `null` without ratings. */
  adjusted: (number | null)[];
  standardErrors: (number | null)[];
  /** Mean of the adjusted means. */
  grandMean: number | null;
  residualDeviation: number | null;
  degreesOfFreedom: number;
  /** Whether raters differ more than chance would have it; `null` where nothing is left to judge chance by. */
  test: { f: number; df1: number; df2: number; p: number } | null;
  /** More than one where raters share no subjects: severity and adjusted means then compare within a group only. */
  groups: DesignGroup[];
};

/**
 * Additive rater effects by least squares, x_ij = μ + s_i + r_j + e with Σ r_j = 0 within each
 * connected group of raters, for complete and incomplete designs. `ratings` is subjects × raters.
 * Where everybody rated everything, severity is the rater's mean less the grand mean and adjusted
 * means are the raw ones. Takes (number of raters)³ operations. Throws
 * `Undefined` where raters are linked so thinly that rounding hides their differences.
 * [Two-way additive model: Scheffé 1959, The Analysis of Variance, ch. 4; incomplete designs: Braun 1988, J. Educ. Stat. 13:1-18]
 */
export function additiveRaterBias(ratings: RatingsBySubject): RaterBias {
  const raters = raterCount(ratings);
  const groups = designGroups(ratings);
  const subjects = subjectMeans(ratings);
  const { effects, variances } = solveEffects(ratings, subjects, groups, raters);
  const adjusted = adjustedMeans(ratings, effects);
  const fit = goodness(ratings, subjects, effects, adjusted, groups);
  const rated = new Set(groups.flatMap((group) => group.raters));
  const perRater = (values: Float64Array) => Array.from(values, (value, rater) => (rated.has(rater) ? value : null));
  const known = adjusted.filter((mean) => mean !== null);
  const { residualVariance } = fit;
  return {
    severity: perRater(effects),
    adjusted,
    standardErrors: residualVariance === null ? effectsUnknown(raters) : perRater(variances.map((v) => Math.sqrt(v * residualVariance))),
    grandMean: known.length > 0 ? known.reduce((sum, mean) => sum + mean, 0) / known.length : null,
    residualDeviation: residualVariance === null ? null : Math.sqrt(residualVariance),
    degreesOfFreedom: fit.degreesOfFreedom,
    test: fit.test,
    groups,
  };
}

const effectsUnknown = (raters: number): null[] => Array.from({ length: raters }, () => null);

type Mean = { mean: number; count: number };

function subjectMeans(ratings: RatingsBySubject): Mean[] {
  return ratings.map((row) => {
    const given = row.filter((rating) => rating !== null);
    return { mean: given.reduce((sum, rating) => sum + rating, 0) / given.length, count: given.length };
  });
}

/**
 * The normal equations with the subjects eliminated. Raters' effects are known up to a constant
 * per group; adding the group's matrix of ones over its size makes them sum to 0 and the matrix regular.
 */
function solveEffects(ratings: RatingsBySubject, subjects: Mean[], groups: DesignGroup[], raters: number) {
  const matrix = new Float64Array(raters * raters);
  const right = new Float64Array(raters);
  const add = (i: number, j: number, value: number) => {
    matrix[i * raters + j] = (matrix[i * raters + j] as number) + value;
  };
  for (const [subject, row] of ratings.entries()) {
    const { mean, count } = subjects[subject] as Mean;
    const present = row.flatMap((rating, rater) => (rating === null ? [] : [rater]));
    for (const i of present) {
      right[i] = (right[i] as number) + (row[i] as number) - mean;
      add(i, i, 1);
      for (const j of present) {
        if (j > i) break;
        add(i, j, -1 / count);
      }
    }
  }
  // The lower triangle says all of a symmetric matrix.
  for (const group of groups) for (const i of group.raters) for (const j of group.raters) if (j <= i) add(i, j, 1 / group.raters.length);
  const rated = new Set(groups.flatMap((group) => group.raters));
  for (let i = 0; i < raters; i += 1) if (!rated.has(i)) add(i, i, 1);
  const inverse = inverseOfPositiveDefinite(matrix, raters);
  if (!inverse) throw new Undefined("The raters are linked by so few subjects that rounding hides how they compare.");
  const effects = right.map((_, i) => right.reduce((sum, value, j) => sum + value * (inverse[i * raters + j] as number), 0));
  const variances = new Float64Array(raters);
  for (const group of groups) {
    for (const i of group.raters) variances[i] = Math.max(0, (inverse[i * raters + i] as number) - 1 / group.raters.length);
  }
  return { effects, variances };
}

function adjustedMeans(ratings: RatingsBySubject, effects: Float64Array): (number | null)[] {
  return ratings.map((row) => {
    const corrected = row.flatMap((rating, rater) => (rating === null ? [] : [rating - (effects[rater] as number)]));
    return corrected.length > 0 ? corrected.reduce((sum, rating) => sum + rating, 0) / corrected.length : null;
  });
}

/** What the model leaves unexplained, and what it explains beyond the subjects. */
function goodness(
  ratings: RatingsBySubject,
  subjects: Mean[],
  effects: Float64Array,
  adjusted: (number | null)[],
  groups: DesignGroup[],
): { residualVariance: number | null; degreesOfFreedom: number; test: RaterBias["test"] } {
  let count = 0;
  let residual = 0;
  let withoutRaters = 0;
  let largest = 0;
  eachRating(ratings, (rating, subject, rater) => {
    count += 1;
    residual += (rating - (adjusted[subject] as number) - (effects[rater] as number)) ** 2;
    withoutRaters += (rating - (subjects[subject] as Mean).mean) ** 2;
    largest = Math.max(largest, Math.abs(rating));
  });
  // Below this a residual is rounding.
  if (residual < count * (8 * Number.EPSILON * largest) ** 2) residual = 0;
  const df1 = groups.reduce((sum, group) => sum + group.raters.length - 1, 0);
  const df2 = count - df1 - groups.reduce((sum, group) => sum + group.subjects.length, 0);
  if (df2 <= 0) return { residualVariance: null, degreesOfFreedom: Math.max(0, df2), test: null };
  const f = Math.max(0, withoutRaters - residual) / df1 / (residual / df2);
  const test = df1 > 0 && residual > 0 ? { f, df1, df2, p: fUpperTail(f, df1, df2) } : null;
  return { residualVariance: residual / df2, degreesOfFreedom: df2, test };
}

export type StandardisedRatings = {
  /** Subjects × raters: (x − the rater's mean) / the rater's standard deviation. */
  z: (number | null)[][];
  /** Each subject's mean z; `null` without ratings. */
  adjusted: (number | null)[];
  /** The same on the scale of the ratings: the raters' average mean and deviation put back. */
  rescaled: (number | null)[];
  means: (number | null)[];
  deviations: (number | null)[];
};

/**
 * Ratings as z-scores within each rater (sample standard deviation), which takes out severity and
 * the use of the scale. Presumes that raters saw subjects of like quality. A rater who gave all
 * the same, or rated once, says nothing about differences: z is 0. `ratings` is subjects × raters.
 */
export function standardisedRatings(ratings: RatingsBySubject): StandardisedRatings {
  const columns = Array.from({ length: raterCount(ratings) }, (_, rater) =>
    ratings.flatMap((row) => (typeof row[rater] === "number" ? [row[rater]] : [])),
  );
  const means = columns.map((given) => average(given));
  const deviations = columns.map((given, rater) => deviationAround(given, means[rater] ?? null));
  const z = ratings.map((row) =>
    row.map((rating, rater) => {
      if (rating === null) return null;
      const deviation = deviations[rater] ?? 0;
      return deviation > 0 ? (rating - (means[rater] as number)) / deviation : 0;
    }),
  );
  const adjusted = z.map((row) => average(row.filter((score) => score !== null)));
  const centre = average(means.filter((mean) => mean !== null)) ?? 0;
  const width = average(deviations.filter((deviation) => deviation !== null)) ?? 0;
  return { z, adjusted, rescaled: adjusted.map((score) => (score === null ? null : centre + width * score)), means, deviations };
}

const average = (values: readonly number[]): number | null =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;

function deviationAround(values: readonly number[], mean: number | null): number | null {
  if (mean === null || values.length < 2) return null;
  if (values.every((value) => value === values[0])) return 0;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
