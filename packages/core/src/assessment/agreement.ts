import { Undefined } from "../methods/method.js";
import { intraclassCorrelations } from "../methods/panels/icc.js";
import { kendallW } from "../methods/panels/kendall-w.js";
import { krippendorffAlpha } from "../methods/panels/krippendorff.js";
import { type Group, matrixOf } from "./matrix.js";
import { type Criterion, pointsOf } from "./rubric.js";
import type { Agreement } from "./schema.js";

/** Up to as many points the steps of a scale are taken as an order, beyond it as distances. */
const MOST_ORDINAL_POINTS = 7;
/** From here on conclusions may be drawn without reserve. [Krippendorff 2004, Content Analysis, 2nd ed., p. 241] */
const RELIABLE = 0.8;
/** Of intervals that are not shown. */
const CONFIDENCE = 0.95;

type Ratings = (number | null)[][];

/** How far the assessors of a group agree on a criterion; below `threshold` it counts as low. */
export function agreementOf(group: Group, criterion: Criterion, threshold: number): Agreement {
  const ratings = matrixOf(group, criterion);
  const metric = pointsOf(criterion.scale) <= MOST_ORDINAL_POINTS ? "ordinal" : "interval";
  const alpha = alphaOf(ratings, metric);
  const verdict = verdictOf(alpha, threshold);
  return {
    perspective: group.perspective,
    criterion: criterion.key,
    metric,
    alpha,
    ...whereComplete(ratings),
    raters: ratings.filter((row) => row.some((score) => score !== null)).length,
    subjects: (ratings[0] ?? []).filter((_, subject) => ratings.filter((row) => row[subject] !== null).length > 1).length,
    verdict,
    words: wordsOf(verdict, group, ratings),
  };
}

/** null where no subject has two scores, or where all scores are equal, which leaves agreement and chance apart from nothing. */
function alphaOf(ratings: Ratings, metric: Agreement["metric"]): number | null {
  return orNull(() => {
    const { alpha, withoutVariation } = krippendorffAlpha(ratings, metric);
    return withoutVariation ? null : alpha;
  });
}

function verdictOf(alpha: number | null, threshold: number): Agreement["verdict"] {
  if (alpha === null) return "unknown";
  if (alpha < threshold) return "low";
  return alpha < RELIABLE ? "tentative" : "good";
}

function wordsOf(verdict: Agreement["verdict"], { perspective }: Group, ratings: Ratings): string {
  if (verdict === "good") return "The assessors agree well: the figures can be relied on.";
  if (verdict === "tentative") return "The assessors agree enough for tentative conclusions.";
  if (verdict === "low") return "The assessors disagree: the figures say more about who judged than about the subjects.";
  if (perspective === "self") return "Everybody judged themselves, so there is nothing to compare.";
  const shared = (ratings[0] ?? []).some((_, subject) => ratings.filter((row) => row[subject] !== null).length > 1);
  return shared
    ? "All scores are equal, so agreement cannot be told from chance."
    : "No subject was scored by two assessors, so agreement cannot be measured.";
}

/** Coefficients that need every assessor's score of every subject; null where one is missing or they have no answer. */
function whereComplete(ratings: Ratings): Pick<Agreement, "icc" | "kendallW"> {
  const complete = ratings.flatMap((row) => (row.every((score) => score !== null) ? [row as number[]] : []));
  if (complete.length < ratings.length) return { icc: null, kendallW: null };
  return {
    icc: orNull(() => {
      const { forms } = intraclassCorrelations(transposed(complete), CONFIDENCE);
      return { single: forms["ICC(2,1)"].value, average: forms["ICC(2,k)"].value };
    }),
    kendallW: orNull(() => kendallW(complete).w),
  };
}

const transposed = (rows: readonly (readonly number[])[]): number[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as number));

/** null where the method has no answer to well-formed input, such as scores that do not vary. */
function orNull<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Undefined) return null;
    throw error;
  }
}
